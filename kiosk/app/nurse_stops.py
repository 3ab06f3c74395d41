"""Every screen about what the nurse should hear, as sessions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.domain.self_check import NO, NOT_SURE
from kiosk.session.places import Home, NurseScreen, Nursing, PinPad, Sheet, SheetKind
from kiosk.session.state import Session

_SOME = 4


def nurse_stops(session: Session) -> Iterator[tuple[str, Session]]:
    """Yield the name and the session of each screen; of a pack without questions of either kind, none."""
    pack = session.pack
    rules = pack.self_check if pack is not None else None
    tell_us = rules.tell_us if rules is not None else ()
    if pack is None or not (tell_us or pack.questions):
        return

    def at(screen: NurseScreen, noted: Session = session) -> Session:
        return replace(noted, place=Nursing(screen), trail=(Home(),))

    flagged = {rule.id: rule.flags for rule in tell_us[:_SOME]}
    unsure = {rule.id: NOT_SURE for rule in tell_us[_SOME : _SOME + 2]}
    some = replace(session, tell_us={**flagged, **unsure}, to_ask=frozenset(range(len(pack.questions))[:3]))
    everything = replace(
        session,
        tell_us={rule.id: rule.flags if number % 3 else NOT_SURE for number, rule in enumerate(tell_us)},
        to_ask=frozenset(range(len(pack.questions))),
    )
    none = {rule.id: NO for rule in tell_us if rule.flags != NO}
    if tell_us:
        yield "nurse-tell", at(NurseScreen.TELL, some)
        page = Sheet(SheetKind.MEANING, " ".join(rule.id for rule in tell_us[_SOME : 2 * _SOME]))
        yield "nurse-meanings", replace(at(NurseScreen.TELL), sheet=page)
    yield "nurse-show", at(NurseScreen.SHOW, some)
    yield "nurse-show-empty", at(NurseScreen.SHOW)
    if none:
        yield "nurse-show-nothing", at(NurseScreen.SHOW, replace(session, tell_us=none))
    yield "nurse-code", at(NurseScreen.CODE, some)
    if everything != some:
        yield "nurse-code-full", at(NurseScreen.CODE, everything)
    yield "nurse-pin", at(NurseScreen.PIN)
    yield "nurse-pin-typed", replace(at(NurseScreen.PIN), place=Nursing(NurseScreen.PIN, pad=PinPad("47110")))
    yield "nurse-pin-wrong", replace(at(NurseScreen.PIN), place=Nursing(NurseScreen.PIN, pad=PinPad(wait=256)))
    yield "nurse-list", at(NurseScreen.LIST, some)
    if everything != some:
        yield "nurse-list-full", at(NurseScreen.LIST, everything)
    yield "nurse-list-empty", at(NurseScreen.LIST)
