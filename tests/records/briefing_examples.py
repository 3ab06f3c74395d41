"""Records of briefings for the tests: a full one, one of which nothing was recorded, and the largest there can be."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from kiosk.domain.bidi import isolate_numbers
from kiosk.domain.briefing_record import (
    BriefingRecord,
    Decision,
    RecordedAnswer,
    RecordedConfirmation,
    RecordedFlag,
    Role,
    SeenScreen,
    Signature,
    Stroke,
    Support,
    ToldLine,
)
from kiosk.domain.pack import PackIdentity
from tests.support.pseudo_arabic import LANGUAGE, pseudo

_TOLD = (
    ("alternative", "With no patch, about 70 of 100 people are better in about a week. For some it lasts longer."),
    ("alternative", "Rest, drinks, pain tablets and some caffeine may ease it."),
    ("alternative", "Your doctor may know other ways. Ask."),
    ("benefit", "About 80 to 85 of 100 people get relief. About 15 to 20 do not get full relief."),
    ("benefit", "If you need a second patch, it helps about 90 of 100 people."),
    ("risk", "About 20 to 40 of 100 people need a second patch."),
    ("risk", "The headache comes back in about 30 of 100 people."),
    ("risk", "Up to 33 of 100 people have a sore back or leg for a time."),
    ("risk", "A mild fever can happen. Tell us about any fever."),
    ("risk", "In rare cases the headache gets worse."),
    ("risk", "In fewer than 1 of 100, the needle makes a new hole."),
    ("risk", "Serious infection, bleeding or nerve harm is very rare: about 1 in 10,000 or fewer after epidurals."),
    ("risk", "In single cases people had lasting leg or bladder trouble."),
)
_SCREENS = (
    ("what-is-it", "What is a blood patch?", 42),
    ("why", "Why this headache hurts when you stand", 61),
    ("wait", "What if you wait?", 35),
    ("relief", "How many people does it help?", 78),
    ("drawbacks", "What can go wrong?", 95),
    ("positions", "How you lie or sit", 20),
    ("lie-flat", "Lie flat after it", 31),
    ("home", "The first days at home", 57),
    ("danger", "Call now for any of these signs", 88),
)
_ASKED = (
    "What happens if I wait and do not have the patch?",
    "What do I do about my blood thinner and my other drugs?",
    "When can I drive, work, lift my child, do sport and have sex?",
    "Can I feed and care for my baby as normal?",
)
_TEACH_BACK = (
    ("TB1", "What goes into your back?", "My own blood", False),
    ("TB2", "What does the patch try to do?", "Close a leak of spinal fluid", False),
    ("TB3", "Does it work for all people?", "No. It helps most, but some need a second one", False),
    ("TB4", "You take a blood thinner. What do you do?", "Tell the team and follow their plan", False),
    ("TB5", "You have a fever on the day. What do you do?", "Tell staff before it starts", False),
    ("TB6", "What do you do right after the patch?", "Lie flat for the time they tell me", False),
    ("TB7", "You cannot pass urine, or your legs go weak or numb. What now?", "Call the emergency number now", True),
    ("TB8", "Your headache comes back two days later. What now?", "Wait two weeks", True),
    ("TB9", "For the first 3 days, which is best?", "Move with care and lift nothing heavy", False),
    ("TB10", "One leg is swollen and sore, and you are short of breath. What now?", "Call the emergency number now",
     True),
)  # fmt: skip
_CONFIRMED = (
    ("patient", "Right patient, checked away from the kiosk"),
    ("interpreter", "Interpreter there if one is needed"),
    ("thinner", "Plan for blood thinners seen"),
    ("infection", "Answers on infection and allergy seen"),
    ("questions", "Questions answered"),
    ("leaflet", "Leaflet given"),
)


def wave(turns: float, high: float = 0.3) -> Stroke:
    """Return a drawn line with that many turns."""
    steps = 60
    return tuple((0.1 + 0.8 * n / steps, 0.5 + high * math.sin(turns * math.tau * n / steps)) for n in range(steps + 1))


def full() -> BriefingRecord:
    """Return the record of a usual briefing."""
    return BriefingRecord(
        id="5b0c6f62-6a4f-4a57-9a55-0f6c5e1d2a10",
        started="2026-11-21T14:05:00+00:00",
        ended="2026-11-21T14:47:30+00:00",
        clinic="St. Anne's Hospital",
        country="GB",
        procedure="Epidural blood patch",
        identity=PackIdentity("epidural-blood-patch", "1.0.0", "c0ffee12" * 8),
        rules_hash="beefbeef" * 8,
        demonstration=False,
        approved=True,
        language="en",
        language_name="English",
        staff_language="en",
        support=Support.INTERPRETER,
        reference="Bay 4, 14:00",
        staff_initials="AB",
        staff_role=Role.NURSE,
        profile="People with any kind of needle",
        agenda_skipped=("Afterwards",),
        screens=tuple(SeenScreen(*screen) for screen in _SCREENS),
        told=tuple(ToldLine(f"told-{n}", kind, words) for n, (kind, words) in enumerate(_TOLD)),
        tell_us_asked=24,
        tell_us_answered=22,
        flags=(RecordedFlag("thinner", "Takes a blood thinner", False), RecordedFlag("dye", "Allergy to dye", True)),
        questions=_ASKED,
        note_strokes=(wave(3), wave(1, 0.1), ((0.5, 0.9),)),
        note_aspect=2.5,
        teach_back=tuple(
            RecordedAnswer(
                name,
                question,
                given,
                right=name != "TB8",
                repeats={"TB3": 1, "TB8": 2}.get(name, 0),
                must=must,
                own_words=name in ("TB1", "TB7"),
                explained_again=name == "TB3",
                reason="Tired now; the nurse on the ward asks again" if name == "TB8" else "",
            )
            for name, question, given, must in _TEACH_BACK
        ),
        priorities=("To feed my baby again", "To be back at work soon"),
        decision=Decision.WANTS_TIME,
        confirmations=tuple(RecordedConfirmation(name, words, name != "leaflet") for name, words in _CONFIRMED),
        patient_signature=Signature((wave(5), wave(2, 0.15))),
        staff_signature=Signature(initials="AB"),
        copy_given=True,
        complete=True,
    )


def empty() -> BriefingRecord:
    """Return a record of which as little was recorded as there can be."""
    return BriefingRecord(
        id="0d5d2e1c-31fb-4a3b-8f1d-5d4b1c9b7e02", started="", ended="", clinic="", country="", procedure="",
        identity=PackIdentity("", "", ""), rules_hash="", demonstration=True, approved=False, language="en",
        language_name="", staff_language="en", support=Support.NOBODY, reference="", staff_initials="",
        staff_role=Role.OTHER, profile="", agenda_skipped=(), screens=(), told=(), tell_us_asked=0,
        tell_us_answered=0, flags=(), questions=(),
        note_strokes=(), note_aspect=2.5, teach_back=(), priorities=(), decision=None, confirmations=(),
        patient_signature=Signature(), staff_signature=Signature(), copy_given=False, complete=False,
    )  # fmt: skip


def from_right_to_left() -> BriefingRecord:
    """Return the usual record in the language of the tests that runs from right to left; staff speak English."""
    plain = full()
    return replace(
        plain,
        id="a1d1f2be-7f0e-4a55-8a44-66a7c6b3f803",
        language=LANGUAGE,
        language_name="العربية",
        procedure=_turned(plain.procedure),
        profile=_turned(plain.profile),
        agenda_skipped=_turned(plain.agenda_skipped),
        screens=tuple(replace(one, title=_turned(one.title)) for one in plain.screens),
        told=tuple(replace(one, words=_turned(one.words)) for one in plain.told),
        flags=tuple(replace(one, words=_turned(one.words)) for one in plain.flags),
        questions=_turned(plain.questions),
        teach_back=tuple(
            replace(one, question=_turned(one.question), given=_turned(one.given)) for one in plain.teach_back
        ),
        priorities=_turned(plain.priorities),
    )


def largest(record: BriefingRecord | None = None) -> BriefingRecord:
    """Return a record as large as a talk can make it: 20 screens, 20 told, 24 flags, 14 questions, 10 with reasons."""
    plain = record or full()
    return replace(
        plain,
        reference="Ward 12, bay 4, second talk of the day, after 3 pm",
        agenda_skipped=_many(plain.agenda_skipped, 4),
        screens=_many(plain.screens, 20),
        told=_many(plain.told, 20),
        flags=tuple(replace(one, unsure=n % 3 == 0) for n, one in enumerate(_many(plain.flags, 24))),
        questions=_many(plain.questions, 14),
        teach_back=tuple(
            replace(one, repeats=2, own_words=True, explained_again=True, reason=_reason(120))
            for one in _many(plain.teach_back, 10)
        ),
        priorities=_many(plain.priorities, 8),
        confirmations=_many(plain.confirmations, 8),
        patient_signature=Signature((wave(9),) * 12),
        staff_signature=Signature((wave(4),) * 12),
    )


def _reason(length: int) -> str:
    return ("Tired and in pain now; the nurse on the ward explains it once more at six and then asks again. " * 2)[
        :length
    ]


def _many(entries: tuple[Any, ...], count: int) -> tuple[Any, ...]:
    return (entries * count)[:count]


def _turned(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_turned(one) for one in value)
    return isolate_numbers(pseudo(value))
