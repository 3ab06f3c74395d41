"""Moves whose modules are loaded when the first is made: few visits need them, and none before its first screen."""

from __future__ import annotations

from kiosk.session.effects import Effect
from kiosk.session.moves import CheckMove, LateMove, NurseMove, PinMove, PrintMove, StaffMove, TalkMove
from kiosk.session.places import Talk
from kiosk.session.state import Session
from kiosk.session.watching import watched


def late_step(session: Session, move: LateMove) -> tuple[Session, tuple[Effect, ...]]:
    """Return the visit after a move whose module is loaded late, and what it asks for."""
    moved, asked = _stepped(session, move)
    if not move.by_visitor:
        return moved, asked
    shown, timers = watched(moved)
    return shown, (*asked, *timers)


def _stepped(session: Session, move: LateMove) -> tuple[Session, tuple[Effect, ...]]:
    # From a talk no way leads into the self-check or to the list for the nurse: it would be lost there.
    if isinstance(session.place, Talk) and isinstance(move, CheckMove | NurseMove):
        return session, ()
    match move:
        case CheckMove():
            from kiosk.session.checking import check_step

            return check_step(session, move)
        case NurseMove():
            from kiosk.session.nursing import nurse_step

            return nurse_step(session, move)
        case PinMove():
            from kiosk.session.pin import pin_step

            return pin_step(session, move)
        case StaffMove():
            from kiosk.session.staff import staff_step

            return staff_step(session, move)
        case TalkMove():
            from kiosk.session.talk import talk_step

            return talk_step(session, move)
        case PrintMove():
            from kiosk.session.printing import print_step

            return print_step(session, move)
