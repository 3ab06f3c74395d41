"""A visit played through: only what is asked is answered, and it ends when the level is settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.level import Level
from kiosk.domain.self_check import TIME, Phase, Vignette
from kiosk.domain.triage import Told, Triage, Verdict


@dataclass(frozen=True, slots=True)
class Visit:
    """How a visit ended: the verdict, the lists and questions asked in their order, and what was told.

    ``unanswered`` names the questions that were asked and had no answer; the visit stops there.
    """

    verdict: Verdict
    asked: tuple[str, ...]
    told: Told
    unanswered: tuple[str, ...] = ()


def play(
    triage: Triage, phase: Phase, taps: frozenset[str], answers: Mapping[str, str], otherwise_best: bool = False
) -> Visit:
    """Play a visit: first the danger signs, then the time and the symptoms, then what is asked.

    A question without an answer gets its best with *otherwise_best*; else the visit stops there. Raises KeyError for
    a name the rules do not know, RuntimeError when the level is not settled and nothing is asked.
    """
    rules, table = triage.rules, triage.table(phase)
    given: dict[str, str] = {}
    asked: list[str] = []

    def answer(unit: str, names: tuple[str, ...]) -> tuple[str, ...]:
        asked.append(unit)
        for name in names:
            if name in answers:
                given[name] = answers[name]
            elif otherwise_best:
                given[name] = triage.question(name).answers[0].id
        return tuple(name for name in names if name not in given)

    def ended(tapped: frozenset[str], missing: tuple[str, ...] = ()) -> Visit:
        told = Told(phase, tapped, given)
        return Visit(triage.verdict(told), tuple(asked), told, missing)

    if rules.first in rules.lists:
        answer(rules.first, rules.lists[rules.first].items)
        if table.level(triage.known(Told(phase, frozenset(), given))) is Level.EMERGENCY:
            return ended(frozenset())
    if phase is Phase.AFTER and TIME in rules.questions:
        answer(TIME, (TIME,))
    told = Told(phase, taps, given)
    while unit := triage.next_to_ask(told):
        names = triage.open_in(unit, table.open(triage.known(told)))
        if not names:
            raise RuntimeError(f'"{unit}" is asked, and nothing in it is open')
        missing = answer(unit, names)
        if missing:
            return ended(taps, missing)
    return ended(taps)


def at_best(triage: Triage, phase: Phase, taps: frozenset[str]) -> Visit:
    """Play the visit of someone who has these symptoms and answers every question at its best."""
    return play(triage, phase, taps, {}, otherwise_best=True)


def play_story(triage: Triage, story: Vignette) -> Visit:
    """Play a vignette as a visit: only what is asked is answered."""
    return play(triage, story.phase, frozenset(story.taps), story.answers)


def all_told(story: Vignette) -> Told:
    """Return everything that a vignette tells, asked for or not."""
    return Told(story.phase, frozenset(story.taps), story.answers)


def why_not(triage: Triage, story: Vignette) -> str:
    """Return what the vignette ends at instead of its level, an empty text when it ends there.

    It must end there told all at once, and in a visit that hears only what it asks for.
    """
    expected, told = story.level or "no level", triage.verdict(all_told(story))
    if told.level is not story.level:
        because = f" because {', '.join(told.because)}" if told.because else ""
        return f"expected {expected}, got {told.level or 'no level'}{because}"
    visit = play_story(triage, story)
    if visit.verdict.level is not story.level:
        asked = ", ".join(visit.asked)
        return f"expected {expected}, got {visit.verdict.level or 'no level'} in a visit that asks {asked}"
    return ""
