"""Watches what reaches the window: notes that someone is there, and stops what a kiosk has no use for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent

_SIGNS_OF_LIFE = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})
_MOUSE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick})


class InputGuard(QObject):
    """An event filter for the window. Only the main mouse button counts; there is no context menu."""

    def __init__(self, alive: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._alive = alive

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return true for events that must not reach the window."""
        kind = event.type()
        if kind is QEvent.Type.ContextMenu:
            return True
        if kind in _MOUSE and isinstance(event, QMouseEvent) and event.button() is not Qt.MouseButton.LeftButton:
            return True
        if kind in _SIGNS_OF_LIFE:
            self._alive()
        return False
