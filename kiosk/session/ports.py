"""What a visit needs from the world, as protocols that devices fulfil."""

from __future__ import annotations

from typing import Protocol

from kiosk.domain.level import Level


class Clock(Protocol):
    """Timers by name."""

    def start(self, timer: str, seconds: float) -> None:
        """Report *timer* once after *seconds*; a running timer of that name starts anew."""

    def stop(self, timer: str) -> None:
        """Let the timer run out unheard; nothing happens when none is running."""


class Eraser(Protocol):
    """Whatever may still hold something of a visitor outside the session."""

    def erase(self) -> None:
        """Forget it."""


class Pins(Protocol):
    """Knows the PIN of staff."""

    def check(self, pin: str) -> None:
        """Begin to check *pin* and return at once; what comes of it is reported later."""


class Printer(Protocol):
    """Puts pages on paper."""

    def print_pdf(self, pdf: bytes, title: str) -> None:
        """Print the pages of a PDF under *title*, which names nobody; what comes of it is reported later."""


class Sound(Protocol):
    """The sound that belongs to each level of urgency."""

    def chime(self, level: Level) -> None:
        """Begin the chime of *level*, if it has one, and return at once."""
