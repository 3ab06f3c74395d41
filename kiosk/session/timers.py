"""What a timer that ran out does to a visit."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session import effects
from kiosk.session.effects import Effect, StartTimer
from kiosk.session.places import Emergency, Staff, Talk
from kiosk.session.state import Session, new_session
from kiosk.session.watching import begun, watched

TimerStep = tuple[Session, tuple[Effect, ...]]


def elapsed(session: Session, timer: str) -> TimerStep:
    """Return the visit after the timer of that name ran out, and what it asks for."""
    if timer in effects.EMERGENCY_TIMERS:
        from kiosk.session.emergency import emergency_timer

        return emergency_timer(session, timer)
    if timer == effects.NURSE_LIST:
        from kiosk.session.nursing import list_left_open

        return list_left_open(session)
    if timer == effects.PIN_WAIT:
        from kiosk.session.pin import pin_rested

        return pin_rested(session)
    if timer == effects.CLEANING:
        from kiosk.session.staff import cleaned

        return cleaned(session)
    if timer == effects.IDLE and isinstance(session.place, Staff | Talk):
        return _left_by_staff(session)
    if timer == effects.IDLE and begun(session) and not isinstance(session.place, Emergency):
        warned = replace(session, warning=session.rules.warning_seconds)
        return warned, (StartTimer(effects.SECOND, 1),)
    if timer == effects.SECOND and session.warning is not None:
        left = session.warning - 1
        if left > 0:
            return replace(session, warning=left), (StartTimer(effects.SECOND, 1),)
        return watched(new_session(session.rules, session.library))
    return session, ()


def _left_by_staff(session: Session) -> TimerStep:
    """Nobody is there: a talk is locked and kept, anything else of staff is closed."""
    if not isinstance(session.place, Talk):
        return watched(new_session(session.rules, session.library))
    from kiosk.session.talk import locked

    return watched(locked(session))
