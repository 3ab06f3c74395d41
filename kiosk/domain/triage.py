"""The rules of a self-check applied to what a patient said: floor, ceiling and what to ask next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from kiosk.domain.level import Level
from kiosk.domain.phase_table import LEVELS, Marks, PhaseTable, rank_of
from kiosk.domain.self_check import NO, YES, Answer, Phase, Question, SelfCheck
from kiosk.domain.value import value

__all__ = ["ALSO", "LEVELS", "Told", "Triage", "Verdict", "triage_for"]

# Further symptoms that the tapped ones lead to are asked together, as a list of this name.
ALSO = "also"


@value
class Told:
    """What a patient has said so far: the phase, the symptoms tapped, and the answers by question."""

    phase: Phase = Phase.AFTER
    taps: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)


@value
class Verdict:
    """What the rules say: ``floor`` of what is known, ``ceiling`` with every open question at its worst.

    Both are None when nothing was tapped that has a level: that is no all-clear. ``open`` names the questions that
    were not answered, in the order of the rules. ``because`` names what makes the ceiling: symptoms, raises and
    ``question=answer``. Where only the worst answers to open questions would make it, ``=?`` stands after the name of
    the question, the symptom or the raise.
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


class Triage:
    """The rules of one self-check, made ready. Making it takes some milliseconds, asking it some microseconds."""

    def __init__(self, rules: SelfCheck) -> None:
        self.rules = rules
        self._questions = _with_also(rules)
        self._order = _asking_order(rules, self._questions)
        self._home = _home_lists(rules)
        self._marks = Marks()
        self._tables: dict[Phase, PhaseTable] = {}

    def verdict(self, told: Told) -> Verdict:
        """Return floor, ceiling, open questions and causes. Raises KeyError for a name the rules do not know."""
        table = self.table(told.phase)
        known = self.known(told)
        floor = table.level(known)
        if floor is Level.EMERGENCY:
            return Verdict(floor, floor, (), table.causes(known, floor))
        still_open = table.open(known)
        worst = table.at_worst(known, still_open)
        ceiling = table.level(worst)
        if floor == ceiling:
            return Verdict(floor, ceiling, still_open, table.causes(known, floor))
        return Verdict(floor, ceiling, still_open, _guessed(table.causes(worst, ceiling)))

    def next_to_ask(self, told: Told) -> str | None:
        """Return the list or question to ask next, or None when the level is settled.

        First comes the one that can raise the level most; where none can alone, the first that takes part in a
        raise which is still within reach.
        """
        table = self.table(told.phase)
        known = self.known(told)
        floor = table.level(known)
        still_open = table.open(known)
        worst = table.at_worst(known, still_open)
        if floor == table.level(worst):
            return None
        units = list(dict.fromkeys(self._home.get(name, name) for name in still_open))
        reach = {unit: rank_of(table.level(self._alone(table, known, unit, still_open))) for unit in units}
        best = max(reach.values())
        if best > rank_of(floor):
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

    def _alone(self, table: PhaseTable, known: int, unit: str, still_open: tuple[str, ...]) -> int:
        """Return the marks when only this unit is answered at its worst, with whatever that opens."""
        others = frozenset(still_open) - frozenset(self.open_in(unit, still_open))
        return table.at_worst(known, self.open_in(unit, still_open), leave=others)

    def table(self, phase: Phase) -> PhaseTable:
        """Return what follows from what in one phase."""
        if phase not in self._tables:
            self._tables[phase] = PhaseTable(self.rules, phase, self._questions, self._order, self._marks)
        return self._tables[phase]

    def known(self, told: Told) -> int:
        """Return every mark that follows from what was told. Raises KeyError for a name the rules do not know."""
        table = self.table(told.phase)
        known = table.start
        for tap in told.taps:
            known |= table.of_tap(self.rules.symptoms[tap].id)
        for name, answer in told.answers.items():
            known |= table.of_answer(name, self._questions[name].rank(answer))
        return known

    @property
    def questions(self) -> Mapping[str, Question]:
        """Every question, with those that the ``also`` lists of symptoms make."""
        return self._questions

    @property
    def order(self) -> tuple[str, ...]:
        """The names of all questions in the order of asking."""
        return self._order


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


def _guessed(causes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{cause.partition('=')[0]}=?" for cause in causes))


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
