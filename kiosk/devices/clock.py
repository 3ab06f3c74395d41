"""Timers by name on Qt's event loop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class QtClock(QObject):
    """Fulfils the session's Clock; reports each timer once by calling *elapsed* with its name."""

    def __init__(self, elapsed: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._elapsed = elapsed
        self._timers: dict[str, QTimer] = {}

    def start(self, timer: str, seconds: float) -> None:
        """Report *timer* once after *seconds*; a running timer of that name starts anew."""
        if timer not in self._timers:
            fresh = QTimer(self)
            fresh.setSingleShot(True)
            fresh.timeout.connect(lambda: self._elapsed(timer))
            self._timers[timer] = fresh
        self._timers[timer].start(round(seconds * 1000))

    def stop(self, timer: str) -> None:
        """Let the timer run out unheard; nothing happens when none is running."""
        if timer in self._timers:
            self._timers[timer].stop()
