"""Time that passes when a test says so."""

from __future__ import annotations

from collections.abc import Callable


class FakeClock:
    """Fulfils the session's Clock; ``advance`` lets time pass and reports each timer that runs out on the way."""

    def __init__(self, elapsed: Callable[[str], None]) -> None:
        self._elapsed = elapsed
        self._now = 0.0
        self._due: dict[str, float] = {}

    @property
    def running(self) -> dict[str, float]:
        """The timers that run, each with the seconds left."""
        return {timer: due - self._now for timer, due in self._due.items()}

    def start(self, timer: str, seconds: float) -> None:
        """Report *timer* once after *seconds*; a running timer of that name starts anew."""
        self._due[timer] = self._now + seconds

    def stop(self, timer: str) -> None:
        """Let the timer run out unheard."""
        self._due.pop(timer, None)

    def advance(self, seconds: float) -> None:
        """Let *seconds* pass."""
        until = self._now + seconds
        while self._due and min(self._due.values()) <= until:
            timer = min(self._due, key=lambda name: self._due[name])
            self._now = self._due.pop(timer)
            self._elapsed(timer)
        self._now = until


class NotedEraser:
    """Fulfils the session's Eraser and counts how often it was asked."""

    def __init__(self) -> None:
        self.times = 0

    def erase(self) -> None:
        """Note that everything should be forgotten."""
        self.times += 1
