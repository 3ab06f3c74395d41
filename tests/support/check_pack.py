"""A pack with a small self-check made of domain values: each way in which an answer can count, once."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.check_words import (
    AnswerWords,
    CheckWords,
    ListWords,
    Phrase,
    QuestionWords,
    ResultWords,
    SymptomWords,
    TellUsWords,
)
from kiosk.domain.level import Level
from kiosk.domain.pack import Pack
from kiosk.domain.self_check import (
    NO,
    TIME,
    YES,
    AllOf,
    Answer,
    Answered,
    Area,
    Phase,
    Question,
    QuestionList,
    Raise,
    SelfCheck,
    Symptom,
    Tapped,
    TellUs,
)
from kiosk.session.library import Library
from tests.support.packs import ARABIC, ENGLISH, library, pack

DANGER = "danger"
TODAY = "under-24-hours"
LATER = "over-2-days"
BOTH_PHASES = (Phase.BEFORE, Phase.AFTER)

_SYMPTOMS = (
    Symptom("worst", "A-1", BOTH_PHASES, "head", Level.EMERGENCY, pictogram="sudden-headache"),
    Symptom("headache", "A-2", BOTH_PHASES, "head", Level.DOCTOR, ask=("severity",), pictogram="headache-back"),
    Symptom("ache", "A-3", (Phase.AFTER,), "legs", Level.EXPECTED, also=("swollen", "dizzy"), pictogram="back-ache"),
    Symptom("bruise", "A-4", (Phase.AFTER,), "legs", Level.EXPECTED),
    Symptom("swollen", "A-5", (Phase.AFTER,), "legs", Level.URGENT),
    Symptom("dizzy", "A-6", (Phase.AFTER,), "head", Level.EMERGENCY),
    Symptom("fever", "A-7", (Phase.AFTER,), "other", Level.URGENT, advice="go-now"),
    Symptom("worry", "A-8", BOTH_PHASES, "other", Level.DOCTOR, pictogram="worry"),
    Symptom("secret", "A-9", BOTH_PHASES, "other", Level.DOCTOR, shown_if="show-secret"),
    Symptom("fever-before", "B-1", (Phase.BEFORE,), "other", Level.URGENT, ask=("hot",)),
)
_QUESTIONS = (
    Question("danger-legs", (Answer(NO), Answer(YES, Level.EMERGENCY)), pictogram="legs-weak"),
    Question("danger-breath", (Answer(NO), Answer(YES, Level.EMERGENCY)), pictogram="short-of-breath"),
    Question("hot", (Answer(NO), Answer(YES, opens=("temperature",))), told_by={YES: ("fever",)}),
    Question("stiff-neck", (Answer(NO), Answer(YES))),
    Question("blood-thinner", (Answer(NO), Answer(YES))),
    Question(TIME, (Answer(TODAY), Answer(LATER))),
    Question("severity", (Answer("mild"), Answer("medium", Level.DOCTOR), Answer("severe", Level.URGENT))),
    Question("temperature", (Answer("under"), Answer("over", Level.URGENT))),
)
_RAISES = (
    Raise("fever-and-headache", AllOf((Tapped("fever"), Tapped("headache"))), Level.EMERGENCY),
    Raise("hot-and-stiff", AllOf((Answered("hot", YES), Answered("stiff-neck", YES))), Level.EMERGENCY),
    Raise("thinner-and-ache", AllOf((Answered("blood-thinner", YES), Tapped("ache"))), Level.URGENT),
    Raise("bruise-too-long", AllOf((Tapped("bruise"), Answered(TIME, LATER))), Level.DOCTOR),
)
RULES = SelfCheck(
    areas=(
        Area("head", ("head-front", "head-back"), "headache-back"),
        Area("legs", ("legs-front", "legs-back"), "legs-weak"),
        Area("other", (), "medicine-trouble"),
    ),
    symptoms={symptom.id: symptom for symptom in _SYMPTOMS},
    questions={question.id: question for question in _QUESTIONS},
    lists={
        DANGER: QuestionList(DANGER, ("danger-legs", "danger-breath")),
        "signs": QuestionList("signs", ("hot", "stiff-neck")),
        "you": QuestionList("you", ("blood-thinner",)),
    },
    order=(DANGER, "danger-legs", "danger-breath", "signs", "hot", "stiff-neck", "you", "blood-thinner", TIME,
           "severity", "temperature"),
    first=DANGER,
    every_row=(DANGER, "signs", "you"),
    terms={},
    raises=_RAISES,
    tell_us=(
        TellUs("infection", "T-1", opens=("fever-before",)),
        TellUs("thinner", "T-2", answers={"blood-thinner": YES}),
        TellUs("lift-home", "T-3", flags=NO, answers={"stiff-neck": YES}),
    ),
    hidden=("secret",),
    rules_hash="0123456789abcdef",
)  # fmt: skip


def me(name: str) -> str:
    """Return the words for a patient of a symptom, a question or an answer."""
    return f"I say {name}"


def they(name: str) -> str:
    """Return the words for a helper of a symptom, a question or an answer."""
    return f"They say {name}"


def told_by_me(name: str) -> str:
    """Return how a result repeats to a patient what was answered."""
    return f"I told {name}"


def told_by_them(name: str) -> str:
    """Return how a result repeats to a helper what was answered."""
    return f"They told {name}"


def check_pack(pack_id: str = "knee", language: str = ENGLISH, languages: tuple[str, ...] = (ENGLISH,)) -> Pack:
    """Return the pack of the tests with the small self-check and its words."""
    return replace(pack(pack_id, language, languages), self_check=RULES, check_words=check_words())


def check_library() -> Library:
    """Return a library of that one pack in English."""
    return library(check_pack())


def check_in_two_languages() -> Library:
    """Return a library of that one pack in English and in a right-to-left language."""
    both = (ENGLISH, ARABIC)
    return library(check_pack(languages=both), check_pack(language=ARABIC, languages=both))


def check_words() -> CheckWords:
    """Return the words of the small self-check."""
    results = [f"{level}-{phase}" for level in Level for phase in Phase]
    return CheckWords(
        areas={area.id: f"Area {area.id}" for area in RULES.areas},
        symptoms={name: SymptomWords(_phrase(name), f"What {name} means.") for name in RULES.symptoms},
        questions={name: _question(question) for name, question in RULES.questions.items()},
        lists={name: ListWords(_phrase(name)) for name in (*RULES.lists, "also")},
        results={name: ResultWords(f"Do {name}", (f"Then {name}",)) for name in results}
        | {name: ResultWords(f"Words of {name}") for name in ("nothing-tapped", "under-16")},
        advice={"go-now": "Go now."},
        always={phase.value: f"Always say {phase}" for phase in Phase},
        tell_us={item.id: TellUsWords(_phrase(item.id), f"Flag {item.id}") for item in RULES.tell_us},
    )


def _question(question: Question) -> QuestionWords:
    if {answer.id for answer in question.answers} == {NO, YES}:
        told = Phrase(told_by_me(question.id), told_by_them(question.id))
        meaning = "" if question.id == "blood-thinner" else f"What {question.id} means."
        return QuestionWords(_phrase(f"{question.id}?"), meaning, {}, _phrase(question.id), told)
    answers = {
        answer.id: AnswerWords(_phrase(answer.id), Phrase(told_by_me(answer.id), told_by_them(answer.id)))
        for answer in question.answers
    }
    return QuestionWords(_phrase(f"{question.id}?"), "", answers)


def _phrase(name: str) -> Phrase:
    return Phrase(me(name), they(name))
