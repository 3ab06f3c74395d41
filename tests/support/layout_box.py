"""Boxes: where an item is on its window, in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF
from PySide6.QtQuick import QQuickItem


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle on the window, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, other: Box, slack: float = 1.0) -> bool:
        """Say whether *other* lies in this box, give or take *slack* pixels."""
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def overlap(self, other: Box) -> tuple[float, float]:
        """Return how wide and how high the part is that both boxes share; negative numbers are gaps."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide, high

    def meets(self, other: Box, slack: float = 1.0) -> bool:
        """Say whether the boxes share more than *slack* pixels both ways."""
        wide, high = self.overlap(other)
        return wide > slack and high > slack

    def shared(self, other: Box) -> Box:
        """Return the part that both boxes share."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Box(left, top, min(self.right, other.right), min(self.bottom, other.bottom))


def box_of(item: QQuickItem, area: QRectF | None = None) -> Box:
    """Return where *area* of the item, or all of it, is on the window."""
    scene = item.mapRectToScene(area or QRectF(0, 0, item.width(), item.height()))
    return Box(scene.left(), scene.top(), scene.right(), scene.bottom())


def outline_of(item: QQuickItem) -> QPolygonF:
    """Return the corners of an item that is turned."""
    wide, high = item.width(), item.height()
    return QPolygonF([item.mapToScene(QPointF(x, y)) for x, y in ((0, 0), (wide, 0), (wide, high), (0, high))])
