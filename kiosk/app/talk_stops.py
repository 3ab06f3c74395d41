"""The frame of a talk, as sessions: its rail, its agenda, what was told before it, its pause and its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.domain.briefing import AgendaKind, Briefing
from kiosk.domain.briefing_record import Role, Support
from kiosk.domain.self_check import NO, NOT_SURE
from kiosk.session.agenda import item_key, steps_of
from kiosk.session.nursing import tell_us_of
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.state import Session
from kiosk.session.talk_state import Opening, TalkState

_ID = "5d1f5f36-0000-4000-8000-000000000000"
_BEGAN = "2026-11-21T10:05:00+00:00"
_SOME = 4
# For how long the parts of a talk were shown, one after the other, in s.
_SHOWN = (40.0, 190.0, 65.0, 20.0)


def talk_stops(session: Session) -> Iterator[tuple[str, Session]]:
    """Yield the name and the session of each screen; nothing for a pack without a briefing.

    Of the pack's own screens only some are seen in the talk: the first of each part, and the danger signs.
    """
    briefing = session.pack.briefing if session.pack is not None else None
    if briefing is None:
        return
    begun = halfway(session)
    yield from _flags(begun, briefing)
    for item, step, screen in _screens(begun, briefing):
        known = begun.pack.screens.get(screen) if begun.pack is not None else None
        if step == 0 or (known is not None and known.level is not None):
            yield f"talk-{item}-{screen}", replace(begun, place=Talk(TalkScreen.ITEM, item, step))
    item = briefing.agenda[-1].id
    yield "talk-agenda", replace(begun, place=Talk(TalkScreen.AGENDA, briefing.agenda[len(_SHOWN)].id))
    yield "talk-again", replace(begun, place=Talk(TalkScreen.AGAIN, _of_kind(briefing, AgendaKind.TEACH_BACK)))
    yield "talk-stop", replace(begun, place=Talk(TalkScreen.STOP, item))
    yield "talk-locked", replace(begun, place=Talk(TalkScreen.LOCKED, item))


def screen_stops(session: Session) -> Iterator[tuple[str, Session]]:
    """Yield every screen of the pack that the talk shows, each with the rail above it."""
    briefing = session.pack.briefing if session.pack is not None else None
    if briefing is not None:
        begun = halfway(session)
        for item, step, screen in _screens(begun, briefing):
            yield f"talk-{item}-{screen}", replace(begun, place=Talk(TalkScreen.ITEM, item, step))


def halfway(session: Session) -> Session:
    """Return a visit in a talk of which some parts were seen and one is left out. Raises ValueError without one."""
    pack = session.pack
    if pack is None or pack.briefing is None:
        raise ValueError("The pack has no briefing.")
    briefing = pack.briefing
    opening = Opening(
        pack_id=pack.identity.id,
        language=session.preferences.language,
        support=Support.NOBODY,
        profile=briefing.profiles[0].id,
        initials="AB",
        role=Role.NURSE,
        reference="WARD 3 / 2026-1147",
    )
    names = tuple(item.id for item in briefing.agenda)
    seconds = {item_key(name): shown for name, shown in zip(names, _SHOWN, strict=False)}
    talk = TalkState(_ID, opening, names, skipped=frozenset(names[-3:-2]), seconds=seconds)
    talk = replace(talk, started=_BEGAN, ended=_BEGAN)
    return replace(session, talk=talk, trail=(), sheet=None, place=Talk(TalkScreen.ITEM, names[0]))


def _flags(begun: Session, briefing: Briefing) -> Iterator[tuple[str, Session]]:
    item = _of_kind(briefing, AgendaKind.FLAGS)
    if not item:
        return
    rules = tell_us_of(begun)
    questions = begun.pack.questions if begun.pack is not None else ()
    at_flags = replace(begun, place=Talk(TalkScreen.ITEM, item))

    def told(answers: dict[str, str], count: int) -> Session:
        talk = None if begun.talk is None else replace(begun.talk, asked=tuple(range(len(questions))[:count]))
        return replace(at_flags, tell_us=answers, talk=talk)

    some = {rule.id: rule.flags for rule in rules[:_SOME]} | {rule.id: NOT_SURE for rule in rules[_SOME : _SOME + 2]}
    yield "talk-flags", told(some, 2)
    if len(rules) > len(some):
        every = {rule.id: rule.flags if number % 3 else NOT_SURE for number, rule in enumerate(rules)}
        yield "talk-flags-full", told(every, len(questions))
    none = {rule.id: NO for rule in rules if rule.flags != NO}
    if none:
        yield "talk-flags-none", told(none, 0)
    yield "talk-flags-empty", told({}, 0)


def _screens(session: Session, briefing: Briefing) -> Iterator[tuple[str, int, str]]:
    for item in briefing.agenda:
        if item.kind in (AgendaKind.SCREENS, AgendaKind.SUCCESS):
            for step, screen in enumerate(steps_of(session, item.id)):
                yield item.id, step, screen


def _of_kind(briefing: Briefing, kind: AgendaKind) -> str:
    return next((item.id for item in briefing.agenda if item.kind is kind), "")
