"""What a visitor does in the self-check."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.session.check_state import About


@dataclass(frozen=True, slots=True)
class OpenCheck:
    """The self-check is begun, with nothing told yet."""


@dataclass(frozen=True, slots=True)
class SayAbout:
    """Whom the check is about."""

    about: About


@dataclass(frozen=True, slots=True)
class TapSymptom:
    """A symptom was tapped, or tapped again to take it back. One that is an emergency is asked about first."""

    symptom: str


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """A question was answered, "not sure" among the answers."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A question of the present list was ticked, or its tick taken away."""

    question: str


@dataclass(frozen=True, slots=True)
class AnswerList:
    """A list was answered: these of its questions with yes, the others with no; None means "not sure".

    A danger sign of the first list is asked about first.
    """

    name: str
    ticked: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Confirm:
    """The answer to "You will be told to call ...": the visitor has this now, or does not."""

    has_it: bool


@dataclass(frozen=True, slots=True)
class DoneTapping:
    """There is nothing else to tap."""


# What ChangeAnswer calls where it is told whom the check is about, and where symptoms are tapped.
ABOUT = "about"
AREAS = "areas"
AREA_PREFIX = "area:"


@dataclass(frozen=True, slots=True)
class ChangeAnswer:
    """Something that was told is to be changed.

    ``name`` is a question, a list, ABOUT, AREAS, or the id of an area behind AREA_PREFIX.
    """

    name: str


@dataclass(frozen=True, slots=True)
class StaffHere:
    """The button for "staff is with me" was held long enough, or only pressed."""

    held: bool


@dataclass(frozen=True, slots=True)
class LeaveEmergency:
    """On the emergency screen the visitor wants to change an answer; ``sure`` after the warning."""

    sure: bool


@dataclass(frozen=True, slots=True)
class StayInEmergency:
    """The warning was read, and nothing is changed."""


@dataclass(frozen=True, slots=True)
class TimeTold:
    """The time of day that was asked for, as it is shown."""

    time: str


@dataclass(frozen=True, slots=True)
class CheckFailed:
    """Something in the self-check does not work: a member of staff must be told."""


CheckMove = (
    OpenCheck
    | SayAbout
    | TapSymptom
    | AnswerQuestion
    | Tick
    | AnswerList
    | Confirm
    | DoneTapping
    | ChangeAnswer
    | StaffHere
    | LeaveEmergency
    | StayInEmergency
    | TimeTold
    | CheckFailed
)
