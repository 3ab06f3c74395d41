"""Watches what reaches the window: notes that someone is there, and stops what a kiosk has no use for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMouseEvent

_BEGINNINGS = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})
_ENDINGS = frozenset(
    {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease, QEvent.Type.KeyRelease}
)
_MOUSE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick})


class InputGuard(QObject):
    """An event filter for the window. Only the main mouse button counts; there is no context menu.

    *began* is called before the window sees a press, and *ended* once the window has done what the release asks for.
    """

    def __init__(self, began: Callable[[], None], ended: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._began = began
        self._ended = ended

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return true for events that must not reach the window."""
        kind = event.type()
        if kind is QEvent.Type.ContextMenu:
            return True
        # Qt is not imported by name: PySide makes it when it is first asked for, in 15 ms before the first screen.
        if kind in _MOUSE and isinstance(event, QMouseEvent) and event.button() is not QtCore.Qt.MouseButton.LeftButton:
            return True
        if kind in _BEGINNINGS:
            self._began()
        if kind in _ENDINGS:
            QTimer.singleShot(0, self, self._ended)
        return False
