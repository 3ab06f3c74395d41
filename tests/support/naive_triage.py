"""The meaning of a self-check's rules, written as plainly as can be: loops over names until nothing changes.

It shares no code with the engine, so that where the two agree the rules mean what they say.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.level import Level
from kiosk.domain.self_check import (
    AllOf,
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

_ORDER = [Level.EXPECTED, Level.DOCTOR, Level.URGENT, Level.EMERGENCY]


class Naive:
    """What is tapped, and how bad each answered question is; ``unanswered`` is what the rules want to know besides."""

    def __init__(self, rules: SelfCheck, phase: Phase, taps: frozenset[str], answers: Mapping[str, str]) -> None:
        self.rules, self.phase = rules, phase
        self.questions = dict(rules.questions)
        for symptom in rules.symptoms.values():
            for name in symptom.also:
                self.questions.setdefault(name, _yes_or_no(name))
        self.tapped = set(taps)
        self.worst: dict[str, int] = {}
        for name, answer in answers.items():
            self._say(name, self._rank(name, answer))
        self._follow()

    def floor(self) -> Level | None:
        """Return the level of what was said."""
        found = [self.rules.symptoms[name].level for name in self.tapped]
        for name, rank in self.worst.items():
            found += [answer.level for answer in self.questions[name].answers[: rank + 1] if answer.level]
        found += [rule.to for rule in self.rules.raises if self.holds(rule.when)]
        return max(found, key=_ORDER.index, default=None)

    def ceiling(self) -> Level | None:
        """Return the level when every open question, and every one that this opens, gets its worst answer."""
        if self.floor() is Level.EMERGENCY:
            return Level.EMERGENCY
        while missing := self.unanswered():
            for name in missing:
                self._say(name, len(self.questions[name].answers) - 1)
            self._follow()
        return self.floor()

    def unanswered(self) -> set[str]:
        """Return the questions that were opened and not answered."""
        opened: list[str] = []
        for name in self.tapped:
            symptom = self.rules.symptoms[name]
            if symptom.level is not Level.EMERGENCY:
                opened += [*self.rules.every_row, *symptom.ask, *symptom.also]
                if self.phase is Phase.AFTER and "time" in self.questions:
                    opened.append("time")
        for name, rank in self.worst.items():
            for answer in self.questions[name].answers[: rank + 1]:
                opened += answer.opens
        plain = set()
        for name in opened:
            plain |= set(self.rules.lists[name].items) if name in self.rules.lists else {name}
        return plain - self.worst.keys()

    def _rank(self, name: str, answer: str) -> int:
        ids = [known.id for known in self.questions[name].answers]
        return len(ids) - 1 if answer == "not-sure" else ids.index(answer)

    def _say(self, name: str, rank: int) -> None:
        self.worst[name] = max(rank, self.worst.get(name, 0))

    def _follow(self) -> None:
        """Let answers count as taps and taps as answers until neither brings anything new."""
        before = None
        while before != (len(self.tapped), sum(self.worst.values()), len(self.worst)):
            before = (len(self.tapped), sum(self.worst.values()), len(self.worst))
            for name, rank in list(self.worst.items()):
                for answer in self.questions[name].answers[: rank + 1]:
                    here = {tap for tap in answer.taps if self.phase in self.rules.symptoms[tap].phases}
                    self.tapped |= here or set(answer.taps)
            for name, question in self.questions.items():
                for answer_id, told in question.told_by.items():
                    if any(self._means(by) & self.tapped for by in told):
                        self._say(name, self._rank(name, answer_id))

    def _means(self, name: str) -> set[str]:
        """Return the symptoms of a term, those of the terms in it too, or the one symptom."""
        if name not in self.rules.terms:
            return {name}
        found = set()
        for part in self.rules.terms[name]:
            if isinstance(part, Tapped):
                found |= self._means(part.name)
        return found

    def holds(self, condition: Condition) -> bool:
        """Return whether a condition holds."""
        if isinstance(condition, AllOf):
            return all(self.holds(part) for part in condition.conditions)
        if isinstance(condition, AnyOf):
            return any(self.holds(part) for part in condition.conditions)
        if isinstance(condition, InPhase):
            return self.phase is condition.phase
        if isinstance(condition, InArea):
            return any(self.rules.symptoms[name].area == condition.area for name in self.tapped)
        if isinstance(condition, Answered):
            return self.worst.get(condition.question, -1) >= self._rank(condition.question, condition.answer)
        if condition.name in self.rules.terms:
            return any(self.holds(part) for part in self.rules.terms[condition.name])
        return condition.name in self.tapped


def _yes_or_no(name: str) -> Question:
    from kiosk.domain.self_check import Answer

    return Question(name, (Answer("no"), Answer("yes", taps=(name,))), told_by={"yes": (name,)})
