"""Moves whose modules are loaded when the first is made: few visits need them, and none before its first screen."""

from __future__ import annotations

from kiosk.session.effects import Effect
from kiosk.session.moves import LateMove, PrintMove
from kiosk.session.state import Session
from kiosk.session.watching import watched


def late_step(session: Session, move: LateMove) -> tuple[Session, tuple[Effect, ...]]:
    """Return the visit after a move about the nurse or about paper, and what it asks for."""
    if isinstance(move, PrintMove):
        from kiosk.session.printing import print_step

        moved, asked = print_step(session, move)
    else:
        from kiosk.session.nursing import nurse_step

        moved, asked = nurse_step(session, move)
    if not move.by_visitor:
        return moved, asked
    shown, timers = watched(moved)
    return shown, (*asked, *timers)
