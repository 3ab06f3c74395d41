"""The rules of a self-check applied to what a patient said.

What is known is a set of marks: a symptom tapped, an answer at least this bad, an area, a phase. Rules only ever ask
that marks are there, so the level cannot fall when a mark is added. A set of marks is one whole number, a bit a mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import or_

from kiosk.domain.level import Level
from kiosk.domain.self_check import (
    NO,
    TIME,
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
    Symptom,
    Tapped,
)

LEVELS = tuple(Level)

# Further symptoms that the tapped ones lead to are asked together, as a list of this name.
ALSO = "also"
_RANK = {level: rank for rank, level in enumerate(LEVELS)}

# A condition as clauses: each clause is a set of marks of which one must be there, and every clause must hold.
_Clauses = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a patient has said so far: the phase, the symptoms tapped, and the answers by question."""

    phase: Phase = Phase.AFTER
    taps: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say: ``floor`` of what is known, ``ceiling`` with every open question at its worst.

    Both are None when nothing was tapped that has a level: that is no all-clear. ``open`` names the questions that
    were not answered, in the order of the rules. ``because`` names what makes the ceiling: symptoms, raises and
    ``question=answer``, with ``question=?`` where the question is still open.
    """

    floor: Level | None
    ceiling: Level | None
    open: tuple[str, ...]
    because: tuple[str, ...]

    @property
    def level(self) -> Level | None:
        """The level to act on: never less than what may still turn out."""
        return self.ceiling

    @property
    def settled(self) -> bool:
        """Whether no answer can change the level any more."""
        return self.floor == self.ceiling


@dataclass(frozen=True, slots=True)
class _Rule:
    cause: str
    clauses: _Clauses
    level: Level


class Triage:
    """The rules of one self-check, made ready. Making it takes some milliseconds, asking it some microseconds."""

    def __init__(self, rules: SelfCheck) -> None:
        self.rules = rules
        self._bits: dict[object, int] = {}
        self._questions = _with_also(rules)
        self._order = _asking_order(rules, self._questions)
        self._home = _home_lists(rules)
        self._phases = {phase: _PhaseTable(self, phase) for phase in Phase}

    def verdict(self, told: Told) -> Verdict:
        """Return floor, ceiling, open questions and causes. Raises KeyError for a name the rules do not know."""
        table = self._phases[told.phase]
        known = table.known(told)
        floor = table.level(known)
        if floor is Level.EMERGENCY:
            return Verdict(floor, floor, (), table.causes(known, floor, frozenset()))
        still_open = table.open(known)
        worst = table.at_worst(known, still_open)
        ceiling = table.level(worst)
        guessed = frozenset(table.open_at_any_time(known))
        return Verdict(floor, ceiling, still_open, table.causes(worst, ceiling, guessed))

    def next_to_ask(self, told: Told) -> str | None:
        """Return the list or question to ask next, or None when the level is settled.

        First comes the one that can raise the level most; where none can alone, the first that takes part in a
        raise which is still within reach.
        """
        table = self._phases[told.phase]
        known = table.known(told)
        floor = table.level(known)
        still_open = table.open(known)
        worst = table.at_worst(known, still_open)
        if floor == table.level(worst):
            return None
        units = list(dict.fromkeys(self._home.get(name, name) for name in still_open))
        reach = {unit: _rank(table.level(self._alone(table, known, unit, still_open))) for unit in units}
        best = max(reach.values())
        if best > _rank(floor):
            return next(unit for unit in units if reach[unit] == best)
        wanted = table.marks_in_reach(known, worst, floor)
        taking_part = (unit for unit in units if table.marks_of(self.open_in(unit, still_open)) & wanted)
        return next(taking_part, units[0])

    def open_in(self, unit: str, still_open: Iterable[str]) -> tuple[str, ...]:
        """Return the questions of a list, or the one question, that are still open."""
        return tuple(name for name in still_open if self._home.get(name, name) == unit)

    def question(self, name: str) -> Question:
        """Return the question; an ``also`` symptom is a question of its own name. Raises KeyError."""
        return self._questions[name]

    def home(self, name: str) -> str:
        """Return the list in which the question is asked, or the question itself."""
        return self._home.get(name, name)

    def _alone(self, table: _PhaseTable, known: int, unit: str, still_open: tuple[str, ...]) -> int:
        """Return the marks when only this unit is answered at its worst, with whatever that opens."""
        others = frozenset(still_open) - frozenset(self.open_in(unit, still_open))
        return table.at_worst(known, self.open_in(unit, still_open), leave=others)

    def bit(self, mark: object) -> int:
        """Return the bit of a mark; a new mark gets a new one."""
        return self._bits.setdefault(mark, 1 << len(self._bits))

    @property
    def questions(self) -> Mapping[str, Question]:
        """Every question, with those that the ``also`` lists of symptoms make."""
        return self._questions

    @property
    def order(self) -> tuple[str, ...]:
        """The names of all questions in the order of asking."""
        return self._order


class _PhaseTable:
    """What follows from each mark in one phase."""

    def __init__(self, triage: Triage, phase: Phase) -> None:
        self._triage = triage
        self._rules = triage.rules
        self._phase = phase
        self._bit = triage.bit
        self._term_symptoms = {name: tuple(_symptoms_in(rules)) for name, rules in self._rules.terms.items()}
        self._phase_bit = self._bit(InPhase(phase))
        self._implied = self._all_implied()
        self._opened = self._all_opened()
        self._compiled = tuple(self._all_rules())
        self._by_level = {
            level: tuple(rule.clauses for rule in self._compiled if rule.level is level) for level in reversed(LEVELS)
        }
        self._single = {
            level: reduce(or_, (clauses[0] for clauses in rules if len(clauses) == 1), 0)
            for level, rules in self._by_level.items()
        }

    def known(self, told: Told) -> int:
        known = self._phase_bit
        for tap in told.taps:
            known |= self._implied[self._rules.symptoms[tap].id]
        for name, answer in told.answers.items():
            known |= self._implied[(name, self._triage.question(name).rank(answer))]
        return known

    def level(self, known: int) -> Level | None:
        for level, rules in self._by_level.items():
            if known & self._single[level] or any(len(r) > 1 and all(known & c for c in r) for r in rules):
                return level
        return None

    def causes(self, known: int, level: Level | None, guessed: frozenset[str]) -> tuple[str, ...]:
        if level is None:
            return ()
        found = [r for r in self._compiled if r.level is level and all(known & clause for clause in r.clauses)]
        return tuple(dict.fromkeys(_cause(rule.cause, guessed) for rule in found))

    def open(self, known: int) -> tuple[str, ...]:
        """Return the questions that what is known opens and does not answer, in the order of asking."""
        wanted: set[str] = set()
        for mark, names in self._opened.items():
            if known & mark:
                wanted.update(names)
        return tuple(name for name in self._triage.order if name in wanted and not known & self._answered[name])

    def open_at_any_time(self, known: int) -> set[str]:
        """Return the questions that are open, or that an answer to an open one would open."""
        found: set[str] = set()
        while new := set(self.open(known)) - found:
            found |= new
            known |= self._worst(new)
        return found

    def at_worst(self, known: int, names: Iterable[str], leave: frozenset[str] = frozenset()) -> int:
        """Return the marks with the questions answered at their worst, and all that this opens but *leave*."""
        waiting = tuple(names)
        while waiting:
            known |= self._worst(waiting)
            waiting = tuple(name for name in self.open(known) if name not in leave)
        return known

    def marks_of(self, names: Iterable[str]) -> int:
        """Return every mark that answering the questions could bring, through what it opens too."""
        return self.at_worst(self._phase_bit, names) & ~self._phase_bit

    def marks_in_reach(self, known: int, worst: int, floor: Level | None) -> int:
        """Return the marks still missing from raises that the worst answers would bring about."""
        missing = 0
        for rule in self._compiled:
            if _rank(rule.level) > _rank(floor) and all(worst & clause for clause in rule.clauses):
                missing |= reduce(or_, (clause for clause in rule.clauses if not known & clause), 0)
        return missing

    @cached_property
    def _answered(self) -> dict[str, int]:
        """The bit that says that a question was answered: its best answer, which every worse one includes."""
        return {name: self._bit((name, 0)) for name in self._triage.questions}

    def _worst(self, names: Iterable[str]) -> int:
        questions = self._triage.questions
        return reduce(or_, (self._implied[(name, len(questions[name].answers) - 1)] for name in names), 0)

    def _all_implied(self) -> dict[object, int]:
        """Return for each symptom and each rank of an answer every mark that follows from it."""
        direct: dict[object, set[object]] = {}
        for symptom in self._rules.symptoms.values():
            direct[symptom.id] = {InArea(symptom.area)}
        for name, question in self._triage.questions.items():
            for rank, answer in enumerate(question.answers):
                direct[(name, rank)] = {(name, lower) for lower in range(rank)} | set(self._taps(answer))
                for told in question.told_by.get(answer.id, ()):
                    for symptom_id in self._term_symptoms.get(told, (told,)):
                        direct[symptom_id].add((name, rank))
        return {mark: self._bits_of(_closure(mark, direct)) for mark in direct}

    def _taps(self, answer: Answer) -> Iterator[str]:
        there = [self._rules.symptoms[name] for name in answer.taps]
        yield from (symptom.id for symptom in there if self._phase in symptom.phases)

    def _bits_of(self, marks: Iterable[object]) -> int:
        return reduce(or_, (self._bit(mark) for mark in marks), 0)

    def _all_opened(self) -> dict[int, tuple[str, ...]]:
        opened: dict[int, tuple[str, ...]] = {}
        for symptom in self._rules.symptoms.values():
            opened[self._bit(symptom.id)] = self._asked_by(symptom)
        for name, question in self._triage.questions.items():
            for rank, answer in enumerate(question.answers):
                if answer.opens:
                    opened[self._bit((name, rank))] = self._spread(answer.opens)
        return {bit: names for bit, names in opened.items() if names}

    def _asked_by(self, symptom: Symptom) -> tuple[str, ...]:
        if symptom.level is Level.EMERGENCY:
            return ()
        when = (TIME,) if self._phase is Phase.AFTER and TIME in self._rules.questions else ()
        return self._spread((*when, *self._rules.every_row, *symptom.ask, *symptom.also))

    def _spread(self, names: Iterable[str]) -> tuple[str, ...]:
        spread: list[str] = []
        for name in names:
            spread.extend(self._rules.lists[name].items if name in self._rules.lists else (name,))
        return tuple(dict.fromkeys(spread))

    def _all_rules(self) -> Iterator[_Rule]:
        for symptom in self._rules.symptoms.values():
            yield _Rule(symptom.id, (self._bit(symptom.id),), symptom.level)
        for name, question in self._triage.questions.items():
            for rank, answer in enumerate(question.answers):
                if answer.level is not None:
                    yield _Rule(f"{name}={answer.id}", (self._bit((name, rank)),), answer.level)
        for rule in self._rules.raises:
            yield _Rule(rule.id, self._clauses(rule.when), rule.to)

    def _clauses(self, condition: Condition) -> _Clauses:
        match condition:
            case AllOf(conditions):
                return tuple(clause for part in conditions for clause in self._clauses(part))
            case AnyOf(conditions):
                return self._any([self._clauses(part) for part in conditions])
            case Tapped(name):
                if name in self._rules.terms:
                    return self._clauses(AnyOf(self._rules.terms[name]))
                return (self._bit(name),)
            case Answered(question, answer):
                return (self._bit((question, self._triage.question(question).rank(answer))),)
            case InArea() | InPhase():
                return (self._bit(condition),)

    def _any(self, alternatives: list[_Clauses]) -> _Clauses:
        """Join alternatives: one clause from each, every combination."""
        joined: _Clauses = (0,)
        for clauses in alternatives:
            joined = tuple(dict.fromkeys(so_far | clause for so_far in joined for clause in clauses))
        return joined


def _with_also(rules: SelfCheck) -> dict[str, Question]:
    """Return the questions, with one of the same name for each symptom that some ``also`` list must ask for."""
    questions = dict(rules.questions)
    for symptom in rules.symptoms.values():
        for name in symptom.also:
            answers = (Answer(NO), Answer(YES, taps=(name,)))
            questions.setdefault(name, Question(name, answers, told_by={YES: (name,)}))
    return questions


def _asking_order(rules: SelfCheck, questions: Mapping[str, Question]) -> tuple[str, ...]:
    named = [item for name in rules.order for item in (rules.lists[name].items if name in rules.lists else (name,))]
    return tuple(dict.fromkeys([*named, *questions]))


def _home_lists(rules: SelfCheck) -> dict[str, str]:
    """Return for each question the list in which it is asked: the first in the rules that holds it."""
    listed: dict[str, str] = {}
    homes = {name: ALSO for symptom in rules.symptoms.values() for name in symptom.also}
    for name in rules.order:
        if name in rules.lists:
            for item in rules.lists[name].items:
                listed.setdefault(item, name)
    return {**homes, **listed}


def _symptoms_in(conditions: Iterable[Condition]) -> Iterator[str]:
    return (condition.name for condition in conditions if isinstance(condition, Tapped))


def _closure(mark: object, direct: Mapping[object, set[object]]) -> set[object]:
    reached, waiting = {mark}, [mark]
    while waiting:
        new = direct.get(waiting.pop(), set()) - reached
        reached |= new
        waiting.extend(new)
    return reached


def _cause(cause: str, guessed: frozenset[str]) -> str:
    question, equals, _answer = cause.partition("=")
    return f"{question}=?" if equals and question in guessed else cause


def _rank(level: Level | None) -> int:
    return -1 if level is None else _RANK[level]


_KEPT = 4
_made: dict[int, Triage] = {}


def triage_for(rules: SelfCheck) -> Triage:
    """Return these rules made ready; the last few are kept, so that each touch need not make them anew."""
    made = _made.get(id(rules))
    if made is None or made.rules is not rules:
        made = Triage(rules)
        _made[id(rules)] = made
        while len(_made) > _KEPT:
            del _made[next(iter(_made))]
    return made
