"""A self-check as small as can be, of which everything can be proved: tests plant one fault in it at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.level import Level
from kiosk.domain.proved import Proved
from kiosk.domain.self_check import (
    NO,
    TIME,
    YES,
    AllOf,
    Answer,
    Answered,
    AnyOf,
    Area,
    Phase,
    Question,
    QuestionList,
    Raise,
    SelfCheck,
    Symptom,
    Tapped,
    Vignette,
)
from kiosk.domain.triage import Triage

BOTH = (Phase.BEFORE, Phase.AFTER)
AFTER = (Phase.AFTER,)
# Answers that leave a sore knee as mild as it can be.
WELL = {"numb": NO, "hot": NO, "sick": NO, TIME: "today", "pain": "mild", "worry": NO}


def small_check() -> SelfCheck:
    """Return the rules: a sore knee, a limp, throwing up and a worry, two lists, a term and two raises."""
    questions = [
        _yes_or_no("numb", level=Level.EMERGENCY, locked=True),
        _yes_or_no("hot", opens=("temperature",)),
        replace(_yes_or_no("sick", taps=("throwing-up",)), told_by={YES: ("throwing-up",)}),
        Question(TIME, (Answer("today"), Answer("yesterday"), Answer("long-ago")), line=14),
        Question("temperature", (Answer("low", Level.DOCTOR), Answer("high", Level.URGENT)), line=15),
        Question("pain", (Answer("mild"), Answer("bad", Level.DOCTOR), Answer("worst", Level.URGENT)), line=16),
    ]
    symptoms = [
        Symptom("limp", "A-1", BOTH, "knee", Level.EMERGENCY, locked=True, line=21),
        Symptom("sore", "A-2", AFTER, "knee", Level.EXPECTED, ask=("pain",), also=("worry",), line=22),
        Symptom("throwing-up", "A-3", BOTH, "body", Level.URGENT, line=23),
        Symptom("worry", "A-4", BOTH, "body", Level.DOCTOR, line=24),
    ]
    old = AllOf((Tapped("sore"), Answered(TIME, "long-ago")))
    feverish = AllOf((Tapped("fever"), AnyOf((Tapped("throwing-up"), Answered("pain", "worst")))))
    return SelfCheck(
        areas=(Area("knee"), Area("body")),
        symptoms={symptom.id: symptom for symptom in symptoms},
        questions={question.id: question for question in questions},
        lists={
            "danger": QuestionList("danger", ("numb",), locked=True, line=10),
            "signs": QuestionList("signs", ("hot", "sick"), line=11),
        },
        order=("danger", "numb", "signs", "hot", "sick", TIME, "temperature", "pain"),
        first="danger",
        every_row=("danger", "signs"),
        terms={"fever": (Answered("temperature", "high"),)},
        raises=(
            Raise("old", old, Level.DOCTOR, line=31),
            Raise("feverish", feverish, Level.EMERGENCY, locked=True, line=32),
        ),
        vignettes=_stories(),
        rules_hash="5ma11",
    )


def story(level: Level | None, *taps: str, phase: Phase = Phase.AFTER, **answers: str) -> Vignette:
    """Return the story of a sore knee that is well but for what is given."""
    return Vignette(f"{level} by {', '.join(taps) or 'nothing'}", phase, taps, {**WELL, **answers}, level, line=99)


def faults(proof: Callable[[Triage], Proved], rules: SelfCheck) -> list[str]:
    """Return what a proof names as wrong with the rules."""
    return [fault.what for fault in proof(Triage(rules)).faults]


def with_symptom(name: str, **changes: object) -> SelfCheck:
    """Return the small rules with one symptom changed."""
    rules = small_check()
    symptom: Symptom = replace(rules.symptoms[name], **changes)  # type: ignore[arg-type]
    return replace(rules, symptoms={**rules.symptoms, name: symptom})


def with_question(name: str, **changes: object) -> SelfCheck:
    """Return the small rules with one question changed."""
    rules = small_check()
    question: Question = replace(rules.questions[name], **changes)  # type: ignore[arg-type]
    return replace(rules, questions={**rules.questions, name: question})


def with_raise(rule: Raise) -> SelfCheck:
    """Return the small rules with one more raise."""
    rules = small_check()
    return replace(rules, raises=(*rules.raises, rule))


def _stories() -> tuple[Vignette, ...]:
    stories = (
        story(None),
        story(Level.EXPECTED, "sore"),
        story(Level.EMERGENCY, "limp"),
        story(Level.EMERGENCY, "sore", numb=YES),
        story(Level.URGENT, "throwing-up"),
        story(Level.URGENT, "sore", sick=YES),
        story(Level.DOCTOR, "worry"),
        story(Level.DOCTOR, "sore", worry=YES),
        story(Level.DOCTOR, "sore", hot=YES, temperature="low"),
        story(Level.URGENT, "sore", hot=YES, temperature="high"),
        story(Level.DOCTOR, "sore", pain="bad"),
        story(Level.URGENT, "sore", pain="worst"),
        story(Level.DOCTOR, "sore", time="long-ago"),
        story(Level.EMERGENCY, "throwing-up", hot=YES, temperature="high"),
        story(Level.EMERGENCY, "sore", hot=YES, temperature="high", pain="worst"),
        story(Level.EMERGENCY, "worry", hot=YES, temperature="high", sick="not-sure"),
    )
    return tuple(replace(each, line=40 + place) for place, each in enumerate(stories))


def _yes_or_no(
    name: str,
    level: Level | None = None,
    opens: tuple[str, ...] = (),
    taps: tuple[str, ...] = (),
    locked: bool = False,
) -> Question:
    return Question(name, (Answer(NO), Answer(YES, level, opens, taps)), locked=locked, line=12)
