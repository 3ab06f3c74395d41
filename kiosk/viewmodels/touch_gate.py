"""Which touches count, where a hand trembles or two fingers touch at once."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer


class TouchGate:
    """Holds back what a finger did that was put down on another screen, and the echo of what brought this screen.

    ``settle_ms`` says for how many milliseconds after a change of screen a touch is such an echo.
    """

    def __init__(self, settle_ms: int) -> None:
        self._settle_ms = settle_ms
        self._since_change = QElapsedTimer()
        self._fingers_down = False
        self._changed_under_fingers = False

    @property
    def is_open(self) -> bool:
        """Whether a touch counts now."""
        if self._changed_under_fingers:
            return False
        return not self._since_change.isValid() or self._since_change.elapsed() >= self._settle_ms

    def screen_changed(self) -> None:
        """Note that another screen is shown from now on."""
        self._since_change.start()
        self._changed_under_fingers = self._fingers_down

    def finger_down(self) -> None:
        """Note that a finger was put down where none was."""
        self._fingers_down, self._changed_under_fingers = True, False

    def fingers_lifted(self) -> None:
        """Note that no finger is down any more."""
        self._fingers_down = self._changed_under_fingers = False
