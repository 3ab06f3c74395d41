"""Every screen of staff, as sessions: the pad before their menu, the menu, and each question before a talk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.domain.briefing_record import Role, Support
from kiosk.session.places import PinPad, Staff, StaffScreen
from kiosk.session.staff import can_be_briefed
from kiosk.session.staff_moves import PrepareTalk, ShowStaff
from kiosk.session.state import Session
from kiosk.session.step import step
from kiosk.viewmodels.staff_opening import asked_now

_LONGEST_WAIT = 3600


def staff_stops(session: Session) -> Iterator[tuple[str, Session]]:
    """Yield the name and the session of each screen; those before a talk only where a pack has a briefing."""

    def at(screen: StaffScreen, seconds: int = 0, pad: PinPad | None = None) -> Session:
        return replace(session, place=Staff(screen, pad=pad or PinPad(), seconds=seconds))

    yield "staff-pin", at(StaffScreen.PIN)
    yield "staff-pin-locked", at(StaffScreen.PIN, pad=PinPad(wait=_LONGEST_WAIT))
    yield "staff-menu", at(StaffScreen.MENU)
    yield "staff-status", at(StaffScreen.STATUS)
    yield "staff-sound", at(StaffScreen.SOUND)
    yield "staff-cleaning", at(StaffScreen.CLEANING, seconds=27)
    yield "staff-leave", at(StaffScreen.LEAVE)
    if can_be_briefed(session):
        yield from _opening_stops(at(StaffScreen.MENU))


def _opening_stops(menu: Session) -> Iterator[tuple[str, Session]]:
    """Yield each question before a talk, the last one with every answer given."""
    begun, _ = step(_asked_before(menu), ShowStaff(StaffScreen.OPENING))
    told = _all_told(begun)
    number, before = 0, ""
    while True:
        shown = replace(told, place=Staff(StaffScreen.OPENING, step=number))
        ask = asked_now(shown)
        if ask == before:
            return
        yield f"staff-opening-{ask}", shown
        number, before = number + 1, ask


def _asked_before(menu: Session) -> Session:
    """Return a visit in which somebody chose every question there is, so that staff are asked whose they are."""
    pack_id = can_be_briefed(menu)[0]
    pack = menu.library.pack(pack_id, menu.preferences.language)
    numbers = range(len(pack.questions)) if pack is not None else ()
    return replace(menu, pack_id=pack_id, to_ask=frozenset(numbers))


def _all_told(begun: Session) -> Session:
    pack_id = can_be_briefed(begun)[0]
    pack = begun.library.pack(pack_id, begun.preferences.language)
    profile = pack.briefing.profiles[0].id if pack is not None and pack.briefing is not None else ""
    language = begun.preferences.language
    said = PrepareTalk(
        pack_id, language, Support.INTERPRETER, profile, "ABC", Role.MIDWIFE, "WARD 3 / 2026-1147", theirs=True
    )
    return step(begun, said)[0]
