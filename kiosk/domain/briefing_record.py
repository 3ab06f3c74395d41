"""The record of a briefing as one value: what the PDF and the FHIR bundle are both made from.

It names no patient. Every text is as people read it, already in the right language; a field that is empty was not
recorded, and the record says so. Texts for the patient are in ``language``, those for staff in ``staff_language``.
"""

from __future__ import annotations

import math
from enum import StrEnum
from typing import Any

from kiosk.domain.pack import PackIdentity
from kiosk.domain.value import value

# A line drawn with the finger: points across and down, from 0 to 1 of the pad's width and height.
Stroke = tuple[tuple[float, float], ...]


class Support(StrEnum):
    """Who helps patient and staff to understand each other."""

    NOBODY = "nobody"
    INTERPRETER = "interpreter"
    SUPPORTER = "supporter"
    BOTH = "both"


class Role(StrEnum):
    """Who leads the briefing."""

    DOCTOR = "doctor"
    NURSE = "nurse"
    MIDWIFE = "midwife"
    OTHER = "other"


class Decision(StrEnum):
    """What the patient says at the end."""

    GO_AHEAD = "go-ahead"
    WANTS_TIME = "wants-time"
    DOES_NOT_WANT = "does-not-want"
    DISCUSS = "discuss"


@value
class SeenScreen:
    """A screen that was shown, and for how many whole seconds."""

    id: str
    title: str
    seconds: int


@value
class ToldLine:
    """A benefit, risk or other choice the patient was told of; ``kind`` is benefit, risk or alternative."""

    id: str
    kind: str
    words: str


@value
class RecordedFlag:
    """A question of "Tell us first" that staff must hear of; ``unsure`` when the answer was "not sure"."""

    id: str
    words: str
    unsure: bool


@value
class RecordedAnswer:
    """A question of the teach-back.

    ``given`` is the last answer, empty when there was none; ``repeats`` counts the wrong answers, after each of which
    it was explained; ``own_words`` and ``explained_again`` are what staff marked; ``reason`` is why staff went on
    without a right answer to a question that must be right.
    """

    id: str
    question: str
    given: str
    right: bool
    repeats: int
    must: bool
    own_words: bool = False
    explained_again: bool = False
    reason: str = ""


@value
class RecordedConfirmation:
    """Something that staff confirm, and whether they did."""

    id: str
    words: str
    confirmed: bool


@value
class Signature:
    """What was drawn on a pad, or the initials typed instead; both empty when nobody signed.

    ``aspect`` is the width of the pad by its height. A signature says "I took part in this talk", and nothing else.
    """

    strokes: tuple[Stroke, ...] = ()
    initials: str = ""
    aspect: float = 2.5

    @property
    def given(self) -> bool:
        """Whether there is one."""
        return bool(self.strokes or self.initials)


@value
class BriefingRecord:
    """A talk that took place.

    ``id`` is a random UUID, ``started`` and ``ended`` are times with their offset (ISO 8601), ``clinic`` the name of
    the clinic, ``country`` its code (ISO 3166-1) or empty. ``demonstration`` is true where no clinic is set,
    ``approved`` where the clinic's approval covers the pack. ``language`` and ``staff_language`` are the talk's and the
    staff's as BCP 47 tags. ``tell_us_answered`` of the ``tell_us_asked`` questions of "Tell us first" were answered;
    there are no flags of the others. ``note_strokes`` is the question that the patient drew. ``complete`` is false when
    a screen of danger signs was not seen, when a question that must be right was not, and no reason was given, when
    staff confirmed less than all, or when nothing was decided; a signature that is missing leaves it true.
    """

    id: str
    started: str
    ended: str
    clinic: str
    country: str
    procedure: str
    identity: PackIdentity
    rules_hash: str
    demonstration: bool
    approved: bool
    language: str
    language_name: str
    staff_language: str
    support: Support
    reference: str
    staff_initials: str
    staff_role: Role
    profile: str
    agenda_skipped: tuple[str, ...]
    screens: tuple[SeenScreen, ...]
    told: tuple[ToldLine, ...]
    tell_us_asked: int
    tell_us_answered: int
    flags: tuple[RecordedFlag, ...]
    questions: tuple[str, ...]
    note_strokes: tuple[Stroke, ...]
    note_aspect: float
    teach_back: tuple[RecordedAnswer, ...]
    priorities: tuple[str, ...]
    decision: Decision | None
    confirmations: tuple[RecordedConfirmation, ...]
    patient_signature: Signature
    staff_signature: Signature
    copy_given: bool
    complete: bool


def as_data(record: BriefingRecord) -> dict[str, Any]:
    """Return the record as plain JSON data, as ``record_from_data`` reads it."""
    from dataclasses import asdict

    return asdict(record)


def record_from_data(data: dict[str, Any]) -> BriefingRecord:
    """Return a record that another process wrote. Raises ValueError, KeyError or TypeError for anything else."""
    # Not before the first screen, which knows the values of this module.
    from datetime import datetime

    read = dict(data)
    for name in ("started", "ended"):
        if data[name] and datetime.fromisoformat(data[name]).tzinfo is None:
            raise ValueError(
                f"{name} is {data[name]!r}; a time with its offset is wanted, as 2026-11-21T14:05:00+01:00"
            )
    read["identity"] = PackIdentity(**data["identity"])
    read["support"] = Support(data["support"])
    read["staff_role"] = Role(data["staff_role"])
    read["decision"] = Decision(data["decision"]) if data["decision"] else None
    for name, made in _LISTS.items():
        read[name] = tuple(made(**entry) for entry in data[name])
    for name in ("agenda_skipped", "questions", "priorities"):
        read[name] = tuple(data[name])
    read["note_strokes"] = _strokes(data["note_strokes"])
    for name in ("patient_signature", "staff_signature"):
        read[name] = Signature(**{**data[name], "strokes": _strokes(data[name]["strokes"])})
    return BriefingRecord(**read)


_LISTS: dict[str, type] = {
    "screens": SeenScreen,
    "told": ToldLine,
    "flags": RecordedFlag,
    "teach_back": RecordedAnswer,
    "confirmations": RecordedConfirmation,
}


def _strokes(data: list[list[list[float]]]) -> tuple[Stroke, ...]:
    strokes = tuple(tuple((across, down) for across, down in stroke) for stroke in data)
    if not all(math.isfinite(place) for stroke in strokes for point in stroke for place in point):
        raise ValueError("a point of a drawn line is no number; each is wanted from 0 to 1 across and down")
    return strokes
