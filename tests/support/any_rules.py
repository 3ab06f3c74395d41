"""Self-checks made up at random: few names, so that rules meet, and every kind of rule.

A number stands for each, so that hypothesis makes thousands of them in the time it would take to draw their parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from hypothesis import strategies as st

from kiosk.domain.level import Level
from kiosk.domain.self_check import (
    NO,
    NOT_SURE,
    TIME,
    YES,
    AllOf,
    Answer,
    Answered,
    AnyOf,
    Area,
    Condition,
    InArea,
    InPhase,
    Phase,
    Question,
    QuestionList,
    Raise,
    SelfCheck,
    Symptom,
    Tapped,
)
from kiosk.domain.triage import Told

SYMPTOMS = tuple("abcdef")
ANSWERS = {
    "p": (NO, YES),
    "q": (NO, YES),
    "r": (NO, YES),
    "ladder": ("low", "middle", "high"),
    TIME: ("today", "yesterday", "long-ago"),
}
AREAS = ("head", "back")
LISTS = {"danger": ("p", "q"), "you": ("r",)}
_ASKED = (*ANSWERS, *LISTS)
_PHASES = ((Phase.BEFORE,), (Phase.AFTER,), (Phase.BEFORE, Phase.AFTER))

_numbers = st.integers(0, 2**40)


def any_rules() -> st.SearchStrategy[SelfCheck]:
    """Return self-checks of six symptoms, five questions, two lists, two terms and up to four raises."""
    return _numbers.map(lambda number: _rules(Random(number)))


def any_told() -> st.SearchStrategy[Told]:
    """Return what a visitor of these self-checks may have said."""
    return _numbers.map(lambda number: _told(Random(number)))


def any_condition() -> st.SearchStrategy[Condition]:
    """Return conditions of these self-checks."""
    return _numbers.map(lambda number: _condition(Random(number), 3))


def _rules(dice: Random) -> SelfCheck:
    # A term may name an earlier one, never itself.
    fever = tuple(_condition(dice, 0, terms=()) for _ in range(dice.randint(1, 3)))
    pain = tuple(_condition(dice, 1, terms=("fever",)) for _ in range(dice.randint(1, 3)))
    return SelfCheck(
        areas=tuple(Area(name) for name in AREAS),
        symptoms={name: _symptom(dice, name) for name in SYMPTOMS},
        questions={name: _question(dice, name) for name in ANSWERS},
        lists={name: QuestionList(name, items) for name, items in LISTS.items()},
        order=("danger", "p", "q", "you", "r", TIME, "ladder"),
        first="danger",
        every_row=_some(dice, tuple(LISTS)),
        terms={"fever": fever, "pain": pain},
        raises=tuple(
            Raise(f"raise-{number}", _condition(dice, 2), dice.choice(list(Level)))
            for number in range(dice.randint(0, 4))
        ),
    )


def _symptom(dice: Random, name: str) -> Symptom:
    others = tuple(other for other in SYMPTOMS if other != name)
    return Symptom(
        name,
        row=name.upper(),
        phases=dice.choice(_PHASES),
        area=dice.choice(AREAS),
        level=dice.choice(list(Level)),
        ask=_some(dice, _ASKED),
        also=_some(dice, others, 1),
    )


def _question(dice: Random, name: str) -> Question:
    answers = tuple(
        Answer(answer, dice.choice((None, None, *Level)), _some(dice, _ASKED, 1), _some(dice, SYMPTOMS))
        for answer in ANSWERS[name]
    )
    told_by = {dice.choice(ANSWERS[name]): _some(dice, (*SYMPTOMS, "fever", "pain"))} if dice.random() < 0.5 else {}
    return Question(name, answers, told_by=told_by)


def _condition(dice: Random, depth: int, terms: tuple[str, ...] = ("fever", "pain")) -> Condition:
    kind = dice.randrange(7 if depth else 5)
    if kind == 0:
        question = dice.choice(list(ANSWERS))
        return Answered(question, dice.choice(ANSWERS[question]))
    if kind == 1:
        return InArea(dice.choice(AREAS))
    if kind == 2:
        return InPhase(dice.choice(list(Phase)))
    if kind > 4:
        parts = tuple(_condition(dice, depth - 1, terms) for _ in range(dice.randint(1, 3)))
        return AllOf(parts) if kind == 5 else AnyOf(parts)
    return Tapped(dice.choice((*SYMPTOMS, *terms)))


def _told(dice: Random) -> Told:
    said = {name: dice.choice((*ANSWERS[name], NOT_SURE)) for name in _some(dice, tuple(ANSWERS), 5)}
    return Told(dice.choice(list(Phase)), frozenset(_some(dice, SYMPTOMS, 3)), said)


def _some(dice: Random, names: Sequence[str], most: int = 2) -> tuple[str, ...]:
    return tuple(dice.sample(names, dice.randint(0, min(most, len(names)))))
