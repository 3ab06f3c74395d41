"""What follows from what, in one phase of a self-check: the rules made ready for asking.

What is known is a set of marks: a symptom tapped, an answer at least this bad, an area, a phase. Rules only ever ask
that marks are there, so the level cannot fall when a mark is added. A set of marks is one whole number, a bit a mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import reduce
from operator import or_

from kiosk.domain.level import Level
from kiosk.domain.self_check import (
    TIME,
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
from kiosk.domain.value import value

LEVELS = tuple(Level)
_RANK = {level: rank for rank, level in enumerate(LEVELS)}

# A condition as clauses: each clause is a set of marks of which one must be there, and every clause must hold.
_Clauses = tuple[int, ...]


@value
class Marks:
    """The bit of each mark; both phases of a self-check share them. A new mark gets a new bit."""

    bits: dict[object, int] = field(default_factory=dict)

    def bit(self, mark: object) -> int:
        """Return the bit of the mark."""
        return self.bits.setdefault(mark, 1 << len(self.bits))


@value
class _Wanted:
    """The mark that something known leads to the question."""

    question: str


@value
class _Rule:
    cause: str
    clauses: _Clauses
    level: Level


class PhaseTable:
    """What follows from each mark in one phase.

    ``questions`` are all questions, with those that ``also`` lists make; ``order`` names them in the order of asking.
    """

    def __init__(
        self,
        rules: SelfCheck,
        phase: Phase,
        questions: Mapping[str, Question],
        order: tuple[str, ...],
        marks: Marks,
    ) -> None:
        self._rules = rules
        self._phase = phase
        self._questions = questions
        self._bit = marks.bit
        self.start = self._bit(InPhase(phase))
        self._implied = self._all_implied()
        self._asked = tuple((name, self._bit(_Wanted(name)), self._bit((name, 0))) for name in order)
        self._worst = {name: self._implied[(name, len(questions[name].answers) - 1)] for name in order}
        self._compiled = tuple(self._all_rules())
        self._by_level = tuple(self._level_rules(level) for level in reversed(LEVELS))

    def of_tap(self, symptom: str) -> int:
        """Return every mark that follows from tapping the symptom. Raises KeyError."""
        return self._implied[symptom]

    def of_answer(self, question: str, rank: int) -> int:
        """Return every mark that follows from the answer of this rank, 0 the best. Raises KeyError."""
        return self._implied[(question, rank)]

    def level(self, known: int) -> Level | None:
        """Return the highest level of the rules that hold, or None when none does."""
        rank = self.rank(known)
        return None if rank < 0 else LEVELS[rank]

    def rank(self, known: int) -> int:
        """Return how urgent the highest level of the rules that hold is, 0 the least, and -1 when none holds."""
        for rank, single, rules in self._by_level:
            if known & single:
                return rank
            for clauses in rules:
                for clause in clauses:
                    if not known & clause:
                        break
                else:
                    return rank
        return -1

    def causes(self, known: int, level: Level | None) -> tuple[str, ...]:
        """Return the names of the rules of this level that hold."""
        found: dict[str, None] = {}
        for rule in self._compiled:
            if rule.level is level:
                for clause in rule.clauses:
                    if not known & clause:
                        break
                else:
                    found[rule.cause] = None
        return tuple(found)

    def open(self, known: int) -> tuple[str, ...]:
        """Return the questions that what is known opens and does not answer, in the order of asking."""
        return tuple(name for name, wanted, answered in self._asked if known & wanted and not known & answered)

    def at_worst(self, known: int, names: Iterable[str], leave: frozenset[str] = frozenset()) -> int:
        """Return the marks with the questions answered at their worst, and all that this opens but *leave*."""
        waiting = tuple(names)
        while waiting:
            for name in waiting:
                known |= self._worst[name]
            waiting = tuple(name for name in self.open(known) if name not in leave)
        return known

    def marks_of(self, names: Iterable[str]) -> int:
        """Return every mark that answering the questions could bring, through what it opens too."""
        return self.at_worst(self.start, names) & ~self.start

    def marks_in_reach(self, known: int, worst: int, floor: Level | None) -> int:
        """Return the marks still missing from raises that the worst answers would bring about."""
        missing = 0
        for rule in self._compiled:
            if rank_of(rule.level) > rank_of(floor) and all(worst & clause for clause in rule.clauses):
                missing |= reduce(or_, (clause for clause in rule.clauses if not known & clause), 0)
        return missing

    def _all_implied(self) -> dict[object, int]:
        """Return for each symptom and each rank of an answer every mark that follows from it."""
        wanted = {name: self._bit(_Wanted(name)) for name in self._questions}
        implied: dict[object, int] = {}
        leads_to: dict[object, list[object]] = {}
        for symptom in self._rules.symptoms.values():
            asked = (wanted[name] for name in self._asked_by(symptom))
            implied[symptom.id] = reduce(or_, asked, self._bit(symptom.id) | self._bit(InArea(symptom.area)))
            leads_to[symptom.id] = []
        for name, question in self._questions.items():
            for rank, answer in enumerate(question.answers):
                opened = (wanted[opens] for opens in self._spread(answer.opens))
                implied[(name, rank)] = reduce(or_, opened, self._bit((name, rank)))
                leads_to[(name, rank)] = [(name, rank - 1)] if rank else []
                leads_to[(name, rank)] += self._taps(answer)
                for told in question.told_by.get(answer.id, ()):
                    for symptom_id in self._symptoms_of(told):
                        leads_to[symptom_id].append((name, rank))
        _follow(implied, leads_to)
        return implied

    def _symptoms_of(self, name: str) -> Iterator[str]:
        """Yield the symptom, or every symptom that is named in the term or in a term of it."""
        if name not in self._rules.terms:
            yield name
        for part in self._rules.terms.get(name, ()):
            if isinstance(part, Tapped):
                yield from self._symptoms_of(part.name)

    def _taps(self, answer: Answer) -> tuple[str, ...]:
        # An answer must never count for nothing because its symptom is offered in the other phase only.
        here = tuple(name for name in answer.taps if self._phase in self._rules.symptoms[name].phases)
        return here or answer.taps

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
        for name, question in self._questions.items():
            for rank, answer in enumerate(question.answers):
                if answer.level is not None:
                    yield _Rule(f"{name}={answer.id}", (self._bit((name, rank)),), answer.level)
        for rule in self._rules.raises:
            yield _Rule(rule.id, self._clauses(rule.when), rule.to)

    def _level_rules(self, level: Level) -> tuple[int, int, tuple[_Clauses, ...]]:
        """Return the rank of the level, the marks of which each alone makes it, and the other rules that make it."""
        rules = [rule.clauses for rule in self._compiled if rule.level is level]
        single = reduce(or_, (clauses[0] for clauses in rules if len(clauses) == 1), 0)
        return _RANK[level], single, tuple(clauses for clauses in rules if len(clauses) != 1)

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
                return (self._bit((question, self._questions[question].rank(answer))),)
            case InArea() | InPhase():
                return (self._bit(condition),)

    def _any(self, alternatives: list[_Clauses]) -> _Clauses:
        """Join alternatives: one clause from each, every combination."""
        joined: _Clauses = (0,)
        for clauses in alternatives:
            joined = tuple(dict.fromkeys(so_far | clause for so_far in joined for clause in clauses))
        return joined


def rank_of(level: Level | None) -> int:
    """Return how urgent the level is, 0 the least, and -1 for none."""
    return -1 if level is None else _RANK[level]


def _follow(implied: dict[object, int], leads_to: Mapping[object, Iterable[object]]) -> None:
    """Let every mark imply what the marks that it leads to imply, until nothing new follows."""
    changed = True
    while changed:
        changed = False
        for mark, following in leads_to.items():
            marks = reduce(or_, (implied[other] for other in following), implied[mark])
            if marks != implied[mark]:
                implied[mark] = marks
                changed = True
