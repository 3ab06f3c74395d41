"""The PIN pad, wherever it stands, and what a right PIN opens there."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session import effects
from kiosk.session.effects import CheckPin, Effect, LookAtRecords, StartTimer
from kiosk.session.moves import PinMove
from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
from kiosk.session.places import Guarded, NurseScreen, Nursing, PinPad, Place, Staff, StaffScreen, Talk, TalkScreen
from kiosk.session.state import Session

LEAST_DIGITS = 4
MOST_DIGITS = 12
# A pad that waits for longer is locked. What lifts the lock is done outside the visit, so a PIN may be tried then.
LONGEST_REST_SECONDS = 300

PinStep = tuple[Session, tuple[Effect, ...]]


def pin_step(session: Session, move: PinMove) -> PinStep:
    """Return the visit after a move about the PIN, and what it asks for besides the timers of every visit."""
    match move:
        case TypePin(digits):
            return _type(session, digits), ()
        case TryPin():
            return _try(session)
        case PinChecked(right, wait):
            return _checked(session, right, wait)
        case _:
            raise TypeError(f"{move!r} is no move about the PIN")


def pin_rested(session: Session) -> PinStep:
    """The pad has rested for another second."""
    place = guarded(session.place)
    if place is None or not place.pad.wait:
        return session, ()
    return _with_pad(session, place, replace(place.pad, wait=place.pad.wait - 1))


def is_locked(pad: PinPad) -> bool:
    """Whether the pad waits for longer than it rests after a few wrong PINs."""
    return pad.wait > LONGEST_REST_SECONDS


def guarded(place: Place) -> Guarded | None:
    """Return the place when the pad stands on it, else None."""
    if isinstance(place, Nursing) and place.at is NurseScreen.PIN:
        return place
    if isinstance(place, Staff) and place.at is StaffScreen.PIN:
        return place
    return place if isinstance(place, Talk) and place.at is TalkScreen.LOCKED else None


def _type(session: Session, digits: str) -> Session:
    place = guarded(session.place)
    ready = place is not None and not place.pad.checking and (not place.pad.wait or is_locked(place.pad))
    if place is None or not ready or len(digits) > MOST_DIGITS or not all(digit in "0123456789" for digit in digits):
        return session
    return replace(session, place=replace(place, pad=replace(place.pad, digits=digits)))


def _try(session: Session) -> PinStep:
    place = guarded(session.place)
    if place is None or len(place.pad.digits) < LEAST_DIGITS or not session.rules.staff_pin:
        return session, ()
    return replace(session, place=replace(place, pad=PinPad(checking=True))), (CheckPin(place.pad.digits),)


def _checked(session: Session, right: bool, wait: int) -> PinStep:
    """Open what the pad guards, or let it rest; the answer is for nobody when the pad was left meanwhile."""
    place = guarded(session.place)
    if place is None or not place.pad.checking:
        return session, ()
    if not right:
        return _with_pad(session, place, PinPad(wait=wait))
    if isinstance(place, Nursing):
        from kiosk.session.nursing import list_opened

        return list_opened(session)
    if isinstance(place, Staff):
        return replace(session, place=Staff(StaffScreen.MENU), sheet=None), (LookAtRecords(),)
    from kiosk.session.talk import resumed
    from kiosk.session.watching import watched

    # While it was locked no timer ran, and whoever opened it may be called away at once.
    return watched(resumed(session))


def _with_pad(session: Session, place: Guarded, pad: PinPad) -> PinStep:
    timer = (StartTimer(effects.PIN_WAIT, 1),) if pad.wait else ()
    return replace(session, place=replace(place, pad=pad)), timer
