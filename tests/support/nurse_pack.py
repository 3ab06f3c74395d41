"""A pack with questions of "Tell us first", made of domain values."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.check_words import CheckWords, ListWords, Phrase, QuestionWords, SymptomWords, TellUsWords
from kiosk.domain.level import Level
from kiosk.domain.pack import Pack
from kiosk.domain.self_check import NO, YES, Answer, Area, Phase, Question, QuestionList, SelfCheck, Symptom, TellUs
from kiosk.session.library import Library
from tests.support.packs import library, pack

FLAGS = {
    "pregnant": "May be pregnant",
    "fever": "Fever or infection",
    "blood-thinner": "Blood thinner: ask for the last dose",
    "lift-home": "No ride home",
    "latex": "Allergic to latex",
}
TELL_US = (
    TellUs("pregnant", "T01"),
    TellUs("fever", "T04", opens=("fever-before",)),
    TellUs("blood-thinner", "T05", answers={"numb": YES}),
    TellUs("lift-home", "T21", flags=NO),
    TellUs("latex", "T10"),
)


def pack_with_tell_us(base: Pack | None = None) -> Pack:
    """Return the pack with a small self-check and five questions of "Tell us first"."""
    return replace(base or pack(), self_check=_rules(), check_words=_words())


def tell_us_library() -> Library:
    """Return a library of that one pack."""
    return library(pack_with_tell_us())


def question_of(name: str) -> str:
    """Return the words of a question of "Tell us first" for the patient."""
    return f"Is it so: {name}?"


def _rules() -> SelfCheck:
    numb = Question("numb", (Answer(NO, None), Answer(YES, Level.EMERGENCY)))
    fever = Symptom("fever-before", "B-H08", (Phase.BEFORE,), "head", Level.URGENT)
    return SelfCheck(
        areas=(Area("head", ("head-front",)),),
        symptoms={"fever-before": fever},
        questions={"numb": numb},
        lists={"danger": QuestionList("danger", ("numb",))},
        order=("danger", "numb"),
        first="danger",
        every_row=("danger",),
        terms={},
        raises=(),
        tell_us=TELL_US,
        rules_hash="0123456789abcdef",
    )


def _words() -> CheckWords:
    label = Phrase("My leg is numb", "Their leg is numb")
    return CheckWords(
        areas={"head": "Head"},
        symptoms={"fever-before": SymptomWords(Phrase("I have a fever", "They have a fever"))},
        questions={"numb": QuestionWords(label, label=label)},
        lists={"danger": ListWords(Phrase("Do you have this now?", "Do they have this now?"))},
        results={},
        tell_us={
            name: TellUsWords(Phrase(question_of(name), f"Is it so for them: {name}?"), flag, f"What {name} means.")
            for name, flag in FLAGS.items()
        },
    )
