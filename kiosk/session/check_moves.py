"""What a visitor does in the self-check."""

from __future__ import annotations

from typing import ClassVar

from kiosk.domain.value import value
from kiosk.session.check_state import About
from kiosk.session.moves import CheckMove


@value
class OpenCheck(CheckMove):
    """The self-check is begun, with nothing told yet."""


@value
class SayAbout(CheckMove):
    """Whom the check is about."""

    about: About


@value
class TapSymptom(CheckMove):
    """A symptom was tapped, or tapped again to take it back. One that is an emergency is asked about first."""

    symptom: str


@value
class AnswerQuestion(CheckMove):
    """A question was answered, "not sure" among the answers."""

    question: str
    answer: str


@value
class Tick(CheckMove):
    """A question of the present list was ticked, or its tick taken away."""

    question: str


@value
class AnswerList(CheckMove):
    """A list was answered: these of its questions with yes, the others with no; None means "not sure".

    A danger sign of the first list is asked about first.
    """

    name: str
    ticked: frozenset[str] | None


@value
class Confirm(CheckMove):
    """The answer to "You will be told to call ...": the visitor has this now, or does not."""

    has_it: bool


@value
class CloseArea(CheckMove):
    """There is nothing else to tap in the present area."""


@value
class DoneTapping(CheckMove):
    """There is nothing else to tap."""


# What ChangeAnswer calls where it is told whom the check is about, and where symptoms are tapped.
ABOUT = "about"
AREAS = "areas"
AREA_PREFIX = "area:"


@value
class ChangeAnswer(CheckMove):
    """Something that was told is to be changed.

    ``name`` is a question, a list, ABOUT, AREAS, or the id of an area behind AREA_PREFIX.
    """

    name: str


@value
class StaffHere(CheckMove):
    """The button for "staff is with me" was held long enough, or only pressed."""

    held: bool


@value
class LeaveEmergency(CheckMove):
    """On the emergency screen the visitor wants to change an answer; ``sure`` after the warning."""

    sure: bool


@value
class StayInEmergency(CheckMove):
    """The warning was read, and nothing is changed."""


@value
class TimeTold(CheckMove):
    """The time of day that was asked for, as it is shown."""

    time: str
    by_visitor: ClassVar[bool] = False


@value
class CheckFailed(CheckMove):
    """Something in the self-check does not work: a member of staff must be told."""

    by_visitor: ClassVar[bool] = False
