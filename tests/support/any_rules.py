"""Self-checks as hypothesis makes them up: few names, so that rules meet, and every kind of rule."""

from __future__ import annotations

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
YES_NO = ("p", "q", "r")
LADDERS = {"ladder": ("low", "middle", "high"), TIME: ("today", "yesterday", "long-ago")}
AREAS = ("head", "back")
LISTS = {"danger": ("p", "q"), "you": ("r",)}
TERMS = ("fever", "pain")
_EVERY_QUESTION = (*YES_NO, *LADDERS)

_phases = st.sampled_from([(Phase.BEFORE,), (Phase.AFTER,), (Phase.BEFORE, Phase.AFTER)])
_levels = st.sampled_from(list(Level))


def _some(names: tuple[str, ...], most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), max_size=most, unique=True).map(tuple)


def _answers_of(name: str) -> tuple[str, ...]:
    return LADDERS.get(name, (NO, YES))


_answered = st.sampled_from([Answered(name, answer) for name in _EVERY_QUESTION for answer in _answers_of(name)])
_plain = st.one_of(
    st.sampled_from(SYMPTOMS).map(Tapped),
    _answered,
    st.sampled_from(AREAS).map(InArea),
    st.sampled_from(list(Phase)).map(InPhase),
)


def _joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return several.map(AllOf) | several.map(AnyOf)


conditions = st.recursive(_plain | st.sampled_from(TERMS).map(Tapped), _joined, max_leaves=5)


@st.composite
def _symptoms(draw: st.DrawFn, name: str) -> Symptom:
    others = tuple(other for other in SYMPTOMS if other != name)
    return Symptom(
        name,
        row=name.upper(),
        phases=draw(_phases),
        area=draw(st.sampled_from(AREAS)),
        level=draw(_levels),
        ask=draw(_some((*_EVERY_QUESTION, *LISTS))),
        also=draw(_some(others, 1)),
    )


@st.composite
def _questions(draw: st.DrawFn, name: str) -> Question:
    answers = []
    for answer in _answers_of(name):
        level = draw(st.none() | _levels)
        answers.append(Answer(answer, level, draw(_some((*_EVERY_QUESTION, *LISTS), 1)), draw(_some(SYMPTOMS, 2))))
    told_by = draw(st.dictionaries(st.sampled_from(_answers_of(name)), _some((*SYMPTOMS, *TERMS), 2), max_size=1))
    return Question(name, tuple(answers), told_by=told_by)


@st.composite
def any_rules(draw: st.DrawFn) -> SelfCheck:
    """Return a self-check of six symptoms, five questions, two lists, two terms and up to four raises."""
    # A term may name an earlier one, never itself.
    fever = tuple(draw(st.lists(_plain, min_size=1, max_size=3)))
    pain = tuple(draw(st.lists(_plain | st.just(Tapped("fever")), min_size=1, max_size=3)))
    whens = draw(st.lists(st.tuples(conditions, _levels), max_size=4))
    return SelfCheck(
        areas=tuple(Area(name) for name in AREAS),
        symptoms={name: draw(_symptoms(name)) for name in SYMPTOMS},
        questions={name: draw(_questions(name)) for name in _EVERY_QUESTION},
        lists={name: QuestionList(name, items) for name, items in LISTS.items()},
        order=("danger", "p", "q", "you", "r", TIME, "ladder"),
        first="danger",
        every_row=draw(_some(tuple(LISTS))),
        terms={"fever": fever, "pain": pain},
        raises=tuple(Raise(f"raise-{number}", when, to) for number, (when, to) in enumerate(whens)),
    )


@st.composite
def any_told(draw: st.DrawFn) -> Told:
    """Return what a visitor of these self-checks may have said."""
    said = {}
    for name in draw(_some(_EVERY_QUESTION, 5)):
        said[name] = draw(st.sampled_from((*_answers_of(name), NOT_SURE)))
    return Told(draw(st.sampled_from(list(Phase))), frozenset(draw(_some(SYMPTOMS, 3))), said)
