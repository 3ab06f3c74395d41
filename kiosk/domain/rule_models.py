"""The least that a patient must say for a rule to hold.

No rule asks that something is not so. Therefore whatever a rule does, it does already in one of these least states, and
whatever is shown for all of them is shown for every state in which the rule holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from kiosk.domain.level import Level
from kiosk.domain.phase_table import PhaseTable, rank_of
from kiosk.domain.self_check import AllOf, Answered, AnyOf, Condition, InArea, InPhase, Phase, SelfCheck, Tapped
from kiosk.domain.triage import Told, Triage


@dataclass(frozen=True, slots=True)
class LevelRule:
    """A rule that gives a level: a symptom's own, that of an answer, or a raise; ``name`` is its name as a cause."""

    name: str
    words: str
    condition: Condition
    level: Level
    line: int
    kept_because: str = ""


def level_rules(triage: Triage) -> Iterator[LevelRule]:
    """Yield every rule that gives a level, in the order of the file.

    An answer that gives no more than a better one is none: it only says again what the better one says.
    """
    rules = triage.rules
    for question in rules.questions.values():
        highest = -1
        for answer in question.answers:
            if answer.level is not None and rank_of(answer.level) > highest:
                highest = rank_of(answer.level)
                name = f"{question.id}={answer.id}"
                condition = Answered(question.id, answer.id)
                words = f'the level of the answer "{answer.id}" of "{question.id}"'
                yield LevelRule(name, words, condition, answer.level, question.line, question.kept_because)
    for symptom in rules.symptoms.values():
        words = f'the level of the symptom "{symptom.id}"'
        yield LevelRule(symptom.id, words, Tapped(symptom.id), symptom.level, symptom.line, symptom.kept_because)
    for rule in rules.raises:
        yield LevelRule(rule.id, f'the raise "{rule.id}"', rule.when, rule.to, rule.line, rule.kept_because)


def least_states(rules: SelfCheck, condition: Condition) -> Iterator[Told]:
    """Yield the states with as few taps and answers as can be in which the condition holds, in each phase."""
    for phase in Phase:
        for parts in _models(rules, condition, phase):
            taps = frozenset(part for part in parts if isinstance(part, str))
            answers: dict[str, str] = {}
            for part in parts:
                if not isinstance(part, str):
                    rank = rules.questions[part.question].rank
                    given = answers.get(part.question, part.answer)
                    answers[part.question] = max(given, part.answer, key=rank)
            yield Told(phase, taps, answers)


def only_cause(table: PhaseTable, known: int, rule: LevelRule) -> bool:
    """Whether the rule alone makes the level of what is known."""
    return table.level(known) is rule.level and table.causes(known, rule.level) == (rule.name,)


def _models(rules: SelfCheck, condition: Condition, phase: Phase) -> Iterator[frozenset[str | Answered]]:
    match condition:
        case InPhase(wanted):
            if wanted is phase:
                yield frozenset()
        case InArea(area):
            yield from (frozenset({s.id}) for s in rules.symptoms.values() if s.area == area)
        case Answered():
            yield frozenset({condition})
        case Tapped(name) if name in rules.terms:
            yield from _models(rules, AnyOf(rules.terms[name]), phase)
        case Tapped(name):
            yield frozenset({name})
        case AnyOf(parts):
            for part in parts:
                yield from _models(rules, part, phase)
        case AllOf(parts):
            for choice in product(*(tuple(_models(rules, part, phase)) for part in parts)):
                yield frozenset().union(*choice)
