"""What a visit needs from the world, as protocols that devices fulfil."""

from __future__ import annotations

from typing import Protocol


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
