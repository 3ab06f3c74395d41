"""Moves whose modules are loaded when the first is made: few visits need them, and none before its first screen."""

from __future__ import annotations

from kiosk.session.effects import Effect
from kiosk.session.moves import CheckMove, LateMove, PrintMove
from kiosk.session.state import Session
from kiosk.session.watching import watched


def late_step(session: Session, move: LateMove) -> tuple[Session, tuple[Effect, ...]]:
    """Return the visit after a move of the self-check, about the nurse or about paper, and what it asks for."""
    if isinstance(move, CheckMove):
        from kiosk.session.checking import check_step

        moved, asked = check_step(session, move)
    elif isinstance(move, PrintMove):
        from kiosk.session.printing import print_step

        moved, asked = print_step(session, move)
    else:
        from kiosk.session.nursing import nurse_step

        moved, asked = nurse_step(session, move)
    if not move.by_visitor:
        return moved, asked
    shown, timers = watched(moved)
    return shown, (*asked, *timers)
