"""The emergency screen: it ends when staff is there, or when an answer was wrong, and in no other way."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.level import Level
from kiosk.session import effects
from kiosk.session.check_moves import LeaveEmergency, StaffHere, StayInEmergency, TimeTold
from kiosk.session.check_state import CheckState
from kiosk.session.effects import Chime, Effect, StartTimer
from kiosk.session.moves import CheckMove
from kiosk.session.places import Emergency, StaffPress
from kiosk.session.state import Session, new_session

# A second press counts when it comes after this time, in seconds, and before the next.
_APART_SECONDS = 1
_AGAIN_SECONDS = 10

EmergencyStep = tuple[Session, tuple[Effect, ...]]


def emergency_step(session: Session, place: Emergency, move: CheckMove) -> EmergencyStep:
    """Return the visit at *place* after the move; what belongs to another screen came from a stray finger."""
    match move:
        case StaffHere(held):
            return _staff_here(session, place, held)
        case LeaveEmergency(sure):
            return _leave(session, place, sure), ()
        case StayInEmergency():
            return replace(session, place=replace(place, leaving=False)), ()
        case TimeTold(time):
            return replace(session, place=replace(place, shown_at=time)), ()
        case _:
            return session, ()


def emergency_timer(session: Session, timer: str) -> EmergencyStep:
    """Return the visit after one of its timers ran out; elsewhere than on the emergency screen nothing happens."""
    place = session.place
    if not isinstance(place, Emergency):
        return session, ()
    if timer == effects.EMERGENCY:
        return _call_again(session, place)
    if timer == effects.STAFF_APART and place.press is StaffPress.ONCE:
        waiting = replace(session, place=replace(place, press=StaffPress.AGAIN))
        return waiting, (StartTimer(effects.STAFF_AGAIN, _AGAIN_SECONDS),)
    if timer == effects.STAFF_AGAIN:
        return replace(session, place=replace(place, press=StaffPress.NONE)), ()
    return session, ()


def _call_again(session: Session, place: Emergency) -> EmergencyStep:
    """Nobody has touched the screen: call again, and let the answers go."""
    called = replace(place, unanswered=True, leaving=False, press=StaffPress.NONE)
    forgotten = replace(session, place=called, check=CheckState(), tell_us={}, to_ask=frozenset(), trail=(), sheet=None)
    return forgotten, (Chime(Level.EMERGENCY), StartTimer(effects.EMERGENCY, session.rules.emergency_seconds))


def _staff_here(session: Session, place: Emergency, held: bool) -> EmergencyStep:
    if held or place.press is StaffPress.AGAIN:
        return new_session(session.rules, session.library), ()
    if place.press is StaffPress.NONE:
        pressed = replace(session, place=replace(place, press=StaffPress.ONCE))
        return pressed, (StartTimer(effects.STAFF_APART, _APART_SECONDS),)
    return session, ()


def _leave(session: Session, place: Emergency, sure: bool) -> Session:
    """Ask whether an answer was wrong; then go back to where it was given, with the answers as they were before."""
    if place.unanswered:
        return session
    if not sure:
        return replace(session, place=replace(place, leaving=True))
    check = session.check.undone or CheckState(rules_hash=session.check.rules_hash)
    return replace(session, check=check, place=session.trail[-1], trail=session.trail[:-1])
