"""What is shown by looking at every state: sets of symptoms, and all answers to what each symptom leads to.

The rules' own structure shows the same for all states there are (docs/hazards.md). Looking at millions of them shows
that the engine does what the structure promises.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import prod
from operator import gt

from kiosk.domain.level import Level
from kiosk.domain.phase_table import LEVELS, PhaseTable, rank_of
from kiosk.domain.proved import Fault, Proved, first_few
from kiosk.domain.self_check import NOT_SURE, TIME, Phase, Question, Symptom
from kiosk.domain.triage import ALSO, Told, Triage
from kiosk.domain.visits import at_best

_EMERGENCY = rank_of(Level.EMERGENCY)
# Beside an answer that is an emergency by itself the others hardly matter: so many of their combinations are tried.
_SOME = 64
_RAISE_ONLY = "a rule only ever raises: find what is lowered here, and state it as a raise of the worse case"


def tap_sets_only_raise(triage: Triage) -> Proved:
    """Show for every set of up to three symptoms, in each phase, that none of them lowers what the others give."""
    names = tuple(triage.rules.symptoms)
    faults: list[Fault] = []
    for phase in Phase:
        faults += first_few(_lowering_sets(triage, triage.table(phase), names))
    count = len(names)
    sets = 2 * (count + count * (count - 1) // 2 + count * (count - 1) * (count - 2) // 6)
    claim = "one more symptom never lowers the level, and an emergency stays one beside anything else"
    return Proved(claim, f"{sets:,} sets of up to three symptoms, before and after", faults=first_few(faults))


def ceilings_only_rise(triage: Triage) -> Proved:
    """Show for every pair of symptoms, with questions open, that the second never lowers the ceiling of the first."""
    rules = triage.rules
    first = rules.lists[rules.first].items if rules.first in rules.lists else ()
    lists = [item for name in rules.every_row for item in (rules.lists[name].items if name in rules.lists else (name,))]
    backgrounds: tuple[tuple[str, ...], ...] = ((), first, tuple(lists))
    faults: list[Fault] = []
    for phase in Phase:
        for answered in backgrounds:
            faults += first_few(_lowering_pairs(triage, triage.table(phase), answered))
    count = len(rules.symptoms)
    states = 2 * len(backgrounds) * count * (count + 1) // 2
    claim = "one more symptom never lowers the level that open questions still allow"
    text = f"{states:,} pairs of symptoms, with and without the lists answered"
    return Proved(claim, text, faults=first_few(faults))


def answers_only_raise(triage: Triage) -> Proved:
    """Show for each symptom alone, with all combinations of answers it leads to, that no worse answer gives less.

    Answers that are an emergency by themselves are put in one at a time, for nothing is above them.
    """
    states, faults = 0, []
    for phase, symptom in offered(triage):
        count, found = _answers_of_one(triage, triage.table(phase), symptom)
        states += count
        faults += found
    claim = "a worse answer never lowers the level"
    text = f"{states:,} combinations of answers, for each symptom below an emergency"
    return Proved(claim, text, faults=first_few(faults))


def not_sure_is_worst(triage: Triage) -> Proved:
    """Show for each symptom and each question it leads to that "not sure" gives no less than any answer."""
    states, faults = 0, []
    for phase, symptom in offered(triage):
        best = at_best(triage, phase, frozenset({symptom.id})).told.answers
        for name in led_to(triage, triage.table(phase), symptom):
            gives = {
                answer: triage.verdict(Told(phase, frozenset({symptom.id}), {**best, name: answer}))
                for answer in (*(known.id for known in triage.question(name).answers), NOT_SURE)
            }
            states += len(gives)
            unsure = gives.pop(NOT_SURE)
            faults += [
                _fault_of_not_sure(triage.question(name), answer, symptom)
                for answer, given in gives.items()
                if rank_of(unsure.floor) < rank_of(given.floor) or rank_of(unsure.ceiling) < rank_of(given.ceiling)
            ]
    claim = 'an answer "not sure" never gives less than any other answer, also to "when?"'
    return Proved(claim, f"{states:,} answers", faults=first_few(faults))


def offered(triage: Triage) -> Iterator[tuple[Phase, Symptom]]:
    """Yield each symptom below an emergency in each phase in which it is offered."""
    for symptom in triage.rules.symptoms.values():
        if symptom.level is not Level.EMERGENCY:
            yield from ((phase, symptom) for phase in symptom.phases)


def led_to(triage: Triage, table: PhaseTable, symptom: Symptom) -> tuple[str, ...]:
    """Return every question that the symptom alone can lead to, whatever is answered."""
    known = table.start | table.of_tap(symptom.id)
    found: dict[str, None] = {}
    while new := [name for name in table.open(known) if name not in found]:
        for name in new:
            found[name] = None
            known |= table.of_answer(name, len(triage.question(name).answers) - 1)
    return tuple(found)


def _lowering_sets(triage: Triage, table: PhaseTable, names: tuple[str, ...]) -> Iterator[Fault]:
    """Yield a fault for each set of two or three symptoms that gives less than a smaller one, or than is stated."""
    stated = [rank_of(triage.rules.symptoms[name].level) for name in names]
    marks = [table.start | table.of_tap(name) for name in names]
    alone = [table.rank(mark) for mark in marks]
    for name, found, least in zip(names, alone, stated, strict=True):
        if found < least:
            yield _fault_of_taps(triage, (name,), found, least)
    pairs = [[-1] * len(names) for _ in names]
    for a, b in combinations(range(len(names)), 2):
        pairs[a][b] = found = table.rank(marks[a] | marks[b])
        if found < alone[a] or found < alone[b]:
            yield _fault_of_taps(triage, (names[a], names[b]), found, max(alone[a], alone[b]))
    for a, b in combinations(range(len(names)), 2):
        both, together = marks[a] | marks[b], pairs[a][b]
        for c in range(b + 1, len(names)):
            found = table.rank(both | marks[c])
            if found < together or found < pairs[a][c] or found < pairs[b][c]:
                least = max(together, pairs[a][c], pairs[b][c])
                yield _fault_of_taps(triage, (names[a], names[b], names[c]), found, least)


def _lowering_pairs(triage: Triage, table: PhaseTable, answered: tuple[str, ...]) -> Iterator[Fault]:
    names = tuple(triage.rules.symptoms)
    known = table.start
    for question in answered:
        known |= table.of_answer(question, 0)
    marks = [known | table.of_tap(name) for name in names]
    alone = [_ceiling(table, mark) for mark in marks]
    for a, b in combinations(range(len(names)), 2):
        found = _ceiling(table, marks[a] | marks[b])
        if found < alone[a] or found < alone[b]:
            yield _fault_of_taps(triage, (names[a], names[b]), found, max(alone[a], alone[b]))


def _ceiling(table: PhaseTable, known: int) -> int:
    if table.rank(known) == _EMERGENCY:
        return _EMERGENCY
    return table.rank(table.at_worst(known, table.open(known)))


def _answers_of_one(triage: Triage, table: PhaseTable, symptom: Symptom) -> tuple[int, list[Fault]]:
    questions = [triage.question(name) for name in led_to(triage, table, symptom)]
    singly = [question for question in questions if _only_emergencies(question) or triage.home(question.id) == ALSO]
    ladders = [question for question in questions if question not in singly]
    states = [table.start | table.of_tap(symptom.id)]
    sizes = []
    for question in ladders:
        masks = [table.of_answer(question.id, rank) for rank in range(len(question.answers))]
        if question.answers[0].level is not None:
            # Only where the best answer has a level of its own is it worse than none at all.
            masks.insert(0, 0)
        states = [known | mask for mask in masks for known in states]
        sizes.append(len(masks))
    ranks = bytes(table.rank(known) + 1 for known in states)
    faults = [
        _fault_of_answer(question, symptom)
        for place, question in enumerate(ladders)
        if _falls(ranks, prod(sizes[:place]), sizes[place])
    ]
    some = states[:: len(states) // _SOME + 1]
    for question in singly:
        best, worst = (table.of_answer(question.id, rank) for rank in (0, len(question.answers) - 1))
        if any(table.rank(known | best) > table.rank(known | worst) for known in some):
            faults.append(_fault_of_answer(question, symptom))
    return len(states) + 2 * len(singly) * len(some), faults


def _only_emergencies(question: Question) -> bool:
    return all(answer.level is Level.EMERGENCY for answer in question.answers[1:])


def _falls(ranks: bytes, stride: int, size: int) -> bool:
    """Whether any rank is above that of the state which differs only in the next answer of one question."""
    block = stride * size
    for start in range(0, len(ranks), block):
        better, worse = ranks[start : start + block - stride], ranks[start + stride : start + block]
        if any(map(gt, better, worse)):
            return True
    return False


def _fault_of_taps(triage: Triage, names: tuple[str, ...], found: int, least: int) -> Fault:
    line = triage.rules.symptoms[names[-1]].line
    level = LEVELS[found] if found >= 0 else "no level"
    if len(names) == 1:
        what = f"{names[0]} alone gives {level}, less than its own level, {LEVELS[least]}"
    else:
        what = f"{' and '.join(names)} together give {level}, less than {LEVELS[least]}, which fewer of them give"
    return Fault(line, what, _RAISE_ONLY)


def _fault_of_answer(question: Question, symptom: Symptom) -> Fault:
    return Fault(question.line, f'a worse answer to "{question.id}" gives less for "{symptom.id}"', _RAISE_ONLY)


def _fault_of_not_sure(question: Question, answer: str, symptom: Symptom) -> Fault:
    when = " (the time)" if question.id == TIME else ""
    what = f'"not sure" to "{question.id}"{when} gives less than "{answer}" for "{symptom.id}"'
    return Fault(question.line, what, "write the answers from the best to the worst")
