"""A visit without Qt: moves one after the other through the pure state machine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.session.effects import Effect, StartTimer, StopTimer, Wipe
from kiosk.session.library import Library
from kiosk.session.moves import Elapsed, Move
from kiosk.session.state import Rules, Session, new_session
from kiosk.session.step import step
from tests.support.clock import FakeClock
from tests.support.packs import one_pack


@dataclass
class Visit:
    """One visitor's visit, with timers that run as the session asks."""

    session: Session
    wipes: int = 0
    performed: list[Effect] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = FakeClock(self._elapsed)

    def do(self, *moves: Move) -> Visit:
        """Make the moves and perform their effects."""
        for move in moves:
            self.session, asked = step(self.session, move)
            self._perform(asked)
        return self

    def _elapsed(self, timer: str) -> None:
        self.do(Elapsed(timer))

    def _perform(self, asked: Iterable[Effect]) -> None:
        for effect in asked:
            self.performed.append(effect)
            match effect:
                case StartTimer(timer, seconds):
                    self.clock.start(timer, seconds)
                case StopTimer(timer):
                    self.clock.stop(timer)
                case Wipe():
                    self.wipes += 1


def visit(library: Library | None = None, rules: Rules | None = None) -> Visit:
    """Return a visit at which nobody is there yet; by default with one pack."""
    return Visit(new_session(rules or Rules(), one_pack() if library is None else library))
