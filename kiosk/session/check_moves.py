"""What a visitor does in the self-check."""

from __future__ import annotations

from kiosk.domain.value import value
from kiosk.session.check_state import About


@value
class OpenCheck:
    """The self-check is begun, with nothing told yet."""


@value
class SayAbout:
    """Whom the check is about."""

    about: About


@value
class TapSymptom:
    """A symptom was tapped, or tapped again to take it back. One that is an emergency is asked about first."""

    symptom: str


@value
class AnswerQuestion:
    """A question was answered, "not sure" among the answers."""

    question: str
    answer: str


@value
class Tick:
    """A question of the present list was ticked, or its tick taken away."""

    question: str


@value
class AnswerList:
    """A list was answered: these of its questions with yes, the others with no; None means "not sure".

    A danger sign of the first list is asked about first.
    """

    name: str
    ticked: frozenset[str] | None


@value
class Confirm:
    """The answer to "You will be told to call ...": the visitor has this now, or does not."""

    has_it: bool


@value
class CloseArea:
    """There is nothing else to tap in the present area."""


@value
class DoneTapping:
    """There is nothing else to tap."""


# What ChangeAnswer calls where it is told whom the check is about, and where symptoms are tapped.
ABOUT = "about"
AREAS = "areas"
AREA_PREFIX = "area:"


@value
class ChangeAnswer:
    """Something that was told is to be changed.

    ``name`` is a question, a list, ABOUT, AREAS, or the id of an area behind AREA_PREFIX.
    """

    name: str


@value
class StaffHere:
    """The button for "staff is with me" was held long enough, or only pressed."""

    held: bool


@value
class LeaveEmergency:
    """On the emergency screen the visitor wants to change an answer; ``sure`` after the warning."""

    sure: bool


@value
class StayInEmergency:
    """The warning was read, and nothing is changed."""


@value
class TimeTold:
    """The time of day that was asked for, as it is shown."""

    time: str


@value
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
    | CloseArea
    | DoneTapping
    | ChangeAnswer
    | StaffHere
    | LeaveEmergency
    | StayInEmergency
    | TimeTold
    | CheckFailed
)
