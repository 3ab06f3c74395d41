"""A visit that notes what is counted of it."""

from __future__ import annotations

from kiosk.session.counting import counted
from kiosk.session.counts import (
    Count,
    Edition,
)
from kiosk.session.library import Library
from kiosk.session.moves import (
    Move,
)
from tests.support.visits import Visit, visit

KNEE = Edition("knee", "1.0.0")
# What a visitor types or chooses, and no pack knows.
TOKEN = "visitors-own-word"
DIGITS = "83915"


class Counted(Visit):
    """A visit that notes what is counted of it."""

    def __init__(self, packs: Library | None = None) -> None:
        super().__init__(visit(packs).session)
        self.counts: list[Count] = []

    def do(self, *moves: Move) -> Counted:
        for move in moves:
            before = self.session
            super().do(move)
            self.counts += counted(before, self.session, move)
        return self

    def of(self, move: Move) -> tuple[Count, ...]:
        """Return what is counted of one more move."""
        already = len(self.counts)
        self.do(move)
        return tuple(self.counts[already:])
