"""The timers that run while someone is there, and the wipe when nobody is any more."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session import effects
from kiosk.session.effects import Effect, StartTimer, StopTimer, Wipe
from kiosk.session.moves import Move, OpenSheet
from kiosk.session.places import (
    Attract,
    Emergency,
    NurseScreen,
    Nursing,
    Place,
    SheetKind,
    Staff,
    StaffScreen,
    Talk,
    TalkScreen,
    Unavailable,
)
from kiosk.session.state import Session, new_session


def watched(session: Session) -> tuple[Session, tuple[Effect, ...]]:
    """Start the idle timer anew while someone is there; wipe when nobody is any more.

    An emergency is never wiped: its own timer calls again.
    """
    if isinstance(session.place, Emergency):
        return session, (StopTimer(effects.IDLE), StartTimer(effects.EMERGENCY, session.rules.emergency_seconds))
    if isinstance(session.place, Attract | Unavailable) and not begun(session):
        return session, (StopTimer(effects.IDLE), StopTimer(effects.SECOND), Wipe())
    if isinstance(session.place, Talk) and session.place.at is TalkScreen.LOCKED:
        return session, (StopTimer(effects.IDLE),)
    idle = StartTimer(effects.IDLE, _idle_seconds(session))
    if _is_staff_list(session.place):
        from kiosk.session.nursing import LIST_SECONDS

        return session, (idle, StartTimer(effects.NURSE_LIST, LIST_SECONDS))
    return session, (idle,)


def is_guarded(place: Place) -> bool:
    """Whether the place is reached by the PIN of staff alone, or by pressing for long."""
    return isinstance(place, Staff | Talk) or _is_staff_list(place)


def is_cleaned(place: Place) -> bool:
    """Whether the screen is being cleaned, so that no touch means anything."""
    return isinstance(place, Staff) and place.at is StaffScreen.CLEANING


def _is_staff_list(place: Place) -> bool:
    return isinstance(place, Nursing) and place.at is NurseScreen.LIST


def _idle_seconds(session: Session) -> int:
    place, rules = session.place, session.rules
    if isinstance(place, Talk):
        return rules.talk_seconds
    if isinstance(place, Staff):
        return rules.opening_seconds if place.at is StaffScreen.OPENING else rules.staff_seconds
    return rules.idle_seconds


def begun(session: Session) -> bool:
    """Whether anything about the state would tell the next visitor of this one."""
    return session != new_session(session.rules, session.library)


def still_here(session: Session, move: Move) -> tuple[Session, tuple[Effect, ...]]:
    """Any touch answers "Are you still there?" and does nothing else, but for the one that asks for help."""
    stayed = replace(session, warning=None)
    if isinstance(move, OpenSheet) and move.sheet.kind is SheetKind.HELP:
        stayed = replace(stayed, sheet=move.sheet)
    return stayed, (StopTimer(effects.SECOND), StartTimer(effects.IDLE, session.rules.idle_seconds))
