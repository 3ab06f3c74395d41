"""What the rules are made of, entry by entry, each with the rules as they would be without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kiosk.domain.rule_models import least_states
from kiosk.domain.self_check import (
    YES,
    AllOf,
    Answer,
    Answered,
    AnyOf,
    Condition,
    InArea,
    InPhase,
    Phase,
    Question,
    SelfCheck,
    Tapped,
)
from kiosk.domain.triage import Told


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry that is no level of its own: what leads to another thing, or one case of a condition.

    ``rules`` are the rules without it. ``when`` are the states in which it begins to count; ``taps`` and ``answers``
    are what it brings or asks for.
    """

    words: str
    line: int
    rules: SelfCheck
    when: tuple[Told, ...]
    taps: tuple[str, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)


def entries(rules: SelfCheck) -> Iterator[Entry]:
    """Yield every entry that can be taken out of the rules."""
    yield from _of_symptoms(rules)
    yield from _of_questions(rules)
    yield from _of_lists(rules)
    yield from _of_conditions(rules)


def _of_symptoms(rules: SelfCheck) -> Iterator[Entry]:
    always = {item for name in rules.every_row for item in _items(rules, name)}
    for symptom in rules.symptoms.values():
        when = tuple(least_states(rules, Tapped(symptom.id)))
        for name in symptom.ask:
            items = _items(rules, name)
            if always.issuperset(items):
                continue
            without = replace(symptom, ask=_less(symptom.ask, name))
            changed = replace(rules, symptoms={**rules.symptoms, symptom.id: without})
            worst = {item: rules.questions[item].answers[-1].id for item in items}
            yield Entry(f'"{name}" in ask of "{symptom.id}"', symptom.line, changed, when, answers=worst)
        for name in symptom.also:
            without = replace(symptom, also=_less(symptom.also, name))
            changed = replace(rules, symptoms={**rules.symptoms, symptom.id: without})
            yield Entry(f'"{name}" in also of "{symptom.id}"', symptom.line, changed, when, (name,), {name: YES})


def _of_questions(rules: SelfCheck) -> Iterator[Entry]:
    for question in rules.questions.values():
        for place, answer in enumerate(question.answers):
            when = tuple(Told(phase, answers={question.id: answer.id}) for phase in Phase)
            for name in answer.opens:
                changed = _with_answer(rules, question, place, replace(answer, opens=_less(answer.opens, name)))
                worst = {item: rules.questions[item].answers[-1].id for item in _items(rules, name)}
                words = f'"{name}" in opens of "{question.id}"'
                yield Entry(words, question.line, changed, when, answers=worst)
            for name in answer.taps:
                changed = _with_answer(rules, question, place, replace(answer, taps=_less(answer.taps, name)))
                yield Entry(f'"{name}" in taps of "{question.id}"', question.line, changed, when, (name,))
        for answer_id, names in question.told_by.items():
            for name in names:
                told_by = {**question.told_by, answer_id: _less(names, name)}
                changed = replace(rules, questions={**rules.questions, question.id: replace(question, told_by=told_by)})
                when = tuple(least_states(rules, Tapped(name)))
                words = f'"{name}" in told-by of "{question.id}"'
                yield Entry(words, question.line, changed, when, answers={question.id: answer_id})


def _of_lists(rules: SelfCheck) -> Iterator[Entry]:
    start = tuple(Told(phase) for phase in Phase)
    for name in rules.every_row:
        changed = replace(rules, every_row=_less(rules.every_row, name))
        worst = {item: rules.questions[item].answers[-1].id for item in _items(rules, name)}
        line = rules.lists[name].line if name in rules.lists else rules.questions[name].line
        yield Entry(f'"{name}" in every-row', line, changed, start, answers=worst)
    for listed in rules.lists.values():
        for item in listed.items:
            changed = replace(rules, lists={**rules.lists, listed.id: replace(listed, items=_less(listed.items, item))})
            worst = {item: rules.questions[item].answers[-1].id}
            yield Entry(f'"{item}" in the list "{listed.id}"', listed.line, changed, start, answers=worst)


def _of_conditions(rules: SelfCheck) -> Iterator[Entry]:
    """Yield each case of an "any": without it, the condition holds less often."""
    for name, conditions in rules.terms.items():
        line = _line_of_term(rules, name)
        for place, case in enumerate(conditions):
            rest = (*conditions[:place], *conditions[place + 1 :])
            changed = replace(rules, terms={**rules.terms, name: rest})
            yield Entry(f'{_said(case)} in the term "{name}"', line, changed, tuple(least_states(rules, case)))
    for place, rule in enumerate(rules.raises):
        for case, condition in _without_a_case(rule.when):
            raises = (*rules.raises[:place], replace(rule, when=condition), *rules.raises[place + 1 :])
            changed = replace(rules, raises=raises)
            words = f'{_said(case)} in the raise "{rule.id}"'
            yield Entry(words, rule.line, changed, tuple(least_states(rules, case)))


def _without_a_case(condition: Condition) -> Iterator[tuple[Condition, Condition]]:
    """Yield each case of each "any" in the condition, with the condition as it is without it."""
    if not isinstance(condition, AllOf | AnyOf):
        return
    parts = condition.conditions
    for place, part in enumerate(parts):
        if isinstance(condition, AnyOf):
            yield part, AnyOf((*parts[:place], *parts[place + 1 :]))
        for case, changed in _without_a_case(part):
            yield case, replace(condition, conditions=(*parts[:place], changed, *parts[place + 1 :]))


def _line_of_term(rules: SelfCheck, term: str) -> int:
    """Return the line of the first rule that the term takes part in: terms have no lines of their own."""
    raises = (rule.line for rule in rules.raises if _names(rules, rule.when, term))
    told = (
        question.line
        for question in rules.questions.values()
        for names in question.told_by.values()
        if any(_names(rules, Tapped(name), term) for name in names)
    )
    return next(raises, next(told, 1))


def _names(rules: SelfCheck, condition: Condition, term: str) -> bool:
    if isinstance(condition, AllOf | AnyOf):
        return any(_names(rules, part, term) for part in condition.conditions)
    if not isinstance(condition, Tapped):
        return False
    return condition.name == term or any(_names(rules, part, term) for part in rules.terms.get(condition.name, ()))


def _said(condition: Condition) -> str:
    match condition:
        case Tapped(name):
            return f'"{name}"'
        case Answered(question, answer):
            return f'"{question}={answer}"'
        case InArea(area):
            return f'"area:{area}"'
        case InPhase(phase):
            return f'"phase:{phase}"'
        case AllOf(parts):
            return f"all of {', '.join(_said(part) for part in parts)}"
        case AnyOf(parts):
            return f"any of {', '.join(_said(part) for part in parts)}"


def _items(rules: SelfCheck, name: str) -> tuple[str, ...]:
    return rules.lists[name].items if name in rules.lists else (name,)


def _less(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(other for other in names if other != name)


def _with_answer(rules: SelfCheck, question: Question, place: int, answer: Answer) -> SelfCheck:
    answers = (*question.answers[:place], answer, *question.answers[place + 1 :])
    return replace(rules, questions={**rules.questions, question.id: replace(question, answers=answers)})
