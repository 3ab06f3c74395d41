"""Every screen of a self-check, as sessions: one for each kind, each area, each question and each level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.domain.level import Level
from kiosk.domain.self_check import YES, Phase, SelfCheck, Symptom, Vignette
from kiosk.session.check_state import About, CheckState
from kiosk.session.places import Checking, CheckScreen, Emergency, Home, Place, Sheet, SheetKind
from kiosk.session.state import Session


def check_stops(session: Session) -> Iterator[tuple[str, Session]]:
    """Yield the name and the session of each screen; nothing for a pack without a self-check."""
    rules = session.pack.self_check if session.pack is not None else None
    if rules is None:
        return
    danger = rules.lists[rules.first]
    begun = CheckState(about=About.ME, phase=Phase.AFTER, answers=dict.fromkeys(danger.items, "no"))

    def at(place: Place, check: CheckState = begun) -> Session:
        known = replace(check, rules_hash=rules.rules_hash)
        return replace(session, place=place, check=known, trail=(Home(),))

    yield "check-danger", at(Checking(CheckScreen.DANGER, rules.first), CheckState())
    meant = at(Checking(CheckScreen.DANGER, rules.first), CheckState())
    yield "check-meanings", replace(meant, sheet=Sheet(SheetKind.MEANING, rules.first))
    yield "check-warning", at(Checking(CheckScreen.WARNING, danger.items[0]), CheckState())
    yield "check-about", at(Checking(CheckScreen.ABOUT))
    yield "check-areas", at(Checking(CheckScreen.AREAS))
    some = _offered_below_emergency(rules)
    tapped = replace(begun, taps=frozenset({some.id}))
    yield "check-areas-tapped", at(Checking(CheckScreen.AREAS), tapped)
    for area in rules.areas:
        for phase in Phase:
            yield f"check-area-{area.id}-{phase}", at(Checking(CheckScreen.AREA, area.id), replace(begun, phase=phase))
    yield from _asked(rules, at(Checking(CheckScreen.AREAS), tapped))
    yield "check-answers", at(Checking(CheckScreen.ANSWERS), tapped)
    yield "check-nothing-tapped", at(Checking(CheckScreen.NOTHING_TAPPED))
    yield "check-under-16", at(Checking(CheckScreen.UNDER_16))
    yield "check-fault", at(Checking(CheckScreen.FAULT))
    yield from _results(rules, at(Checking(CheckScreen.RESULT)))
    for phase in Phase:
        yield f"emergency-{phase}", at(Emergency(shown_at="10:42"), replace(begun, phase=phase))
    yield "emergency-leaving", at(Emergency(leaving=True))
    yield "emergency-unanswered", at(Emergency(shown_at="10:42", unanswered=True))


def _offered_below_emergency(rules: SelfCheck) -> Symptom:
    return next(symptom for symptom in rules.symptoms.values() if symptom.level is not Level.EMERGENCY)


def _asked(rules: SelfCheck, tapped: Session) -> Iterator[tuple[str, Session]]:
    """Yield each list that is asked, and each question that stands alone."""
    listed: set[str] = set()
    for name in rules.order:
        if name not in rules.lists:
            if name not in listed:
                yield f"check-question-{name}", replace(tapped, place=Checking(CheckScreen.QUESTION, name))
            continue
        items = rules.lists[name].items
        if name != rules.first and not listed.intersection(items):
            one = frozenset(items[:1])
            yield f"check-list-{name}", replace(tapped, place=Checking(CheckScreen.LIST, name, ticked=one))
        listed.update(items)


def _results(rules: SelfCheck, empty: Session) -> Iterator[tuple[str, Session]]:
    """Yield a result for each level below emergency and each phase, as the first story that ends so makes it."""
    for level in Level:
        for phase in Phase:
            story = _first_story(rules, level, phase)
            if story is None or level is Level.EMERGENCY:
                continue
            check = CheckState(About.ME, phase, frozenset(story.taps), story.answers, rules_hash=rules.rules_hash)
            result = replace(empty, check=replace(check, done=True))
            yield f"result-{level}-{phase}", result
            if level is Level.URGENT and phase is Phase.AFTER:
                yield "check-take-along", replace(result, place=Checking(CheckScreen.TAKE_ALONG))


def _first_story(rules: SelfCheck, level: Level, phase: Phase) -> Vignette | None:
    """Return the first story with answers that ends at the level; the longest answers make the fullest card."""
    stories = [story for story in rules.vignettes if story.level is level and story.phase is phase and story.taps]
    told = [story for story in stories if YES in story.answers.values()]
    return next(iter(told or stories), None)
