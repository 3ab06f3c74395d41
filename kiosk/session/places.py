"""Where a visitor can be, and the sheets that can lie over it."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from kiosk.domain.value import value


@value
class Attract:
    """The screen that waits for someone. ``starting`` is true once touched, while the packs are still being read."""

    starting: bool = False


@value
class Unavailable:
    """No pack can be shown: please ask our team."""


@value
class Chooser:
    """Several packs to choose from; ``page`` counts from 0."""

    page: int = 0


@value
class Home:
    """What would you like to do?"""


@value
class ChapterMap:
    """All parts of the pack on one screen; ``page`` counts from 0."""

    page: int = 0


@value
class Reading:
    """A screen of the pack; ``page`` counts from 0 when its words need more than one."""

    screen: str
    page: int = 0


@value
class Questions:
    """The questions a patient may want to ask; ``page`` counts from 0."""

    page: int = 0


@value
class End:
    """The last screen has been read."""


@value
class TakeHome:
    """What can be taken home from the end of the story."""


class CheckScreen(StrEnum):
    """The screens of the self-check."""

    DANGER = "danger"
    WARNING = "warning"
    ABOUT = "about"
    QUESTION = "question"
    LIST = "list"
    AREAS = "areas"
    AREA = "area"
    RESULT = "result"
    ANSWERS = "answers"
    TAKE_ALONG = "take-along"
    NOTHING_TAPPED = "nothing-tapped"
    UNDER_16 = "under-16"
    FAULT = "fault"


@value
class Checking:
    """A screen of the self-check.

    ``name`` is the question, list, area or danger sign that it is about; ``page`` counts from 0. ``ticked`` are the
    questions of a list that have a tick, before the list is answered.
    """

    at: CheckScreen
    name: str = ""
    page: int = 0
    ticked: frozenset[str] = frozenset()


_VERDICTS = {CheckScreen.RESULT, CheckScreen.TAKE_ALONG, CheckScreen.NOTHING_TAPPED}


def without_verdicts(trail: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the trail for a visit in which something else was told: what a level was told of is true no more."""
    return tuple(place for place in trail if not isinstance(place, Checking) or place.at not in _VERDICTS)


class StaffPress(StrEnum):
    """How far "Staff is with me" was pressed: not at all, once just now, or once and long enough ago to count."""

    NONE = "none"
    ONCE = "once"
    AGAIN = "again"


@value
class Emergency:
    """Tell a member of staff now.

    ``leaving`` is true while the visitor is asked whether an answer was wrong. ``shown_at`` is the time of day at
    which it was first shown, once that is known. ``unanswered`` is true after five minutes without a touch.
    """

    press: StaffPress = StaffPress.NONE
    leaving: bool = False
    shown_at: str = ""
    unanswered: bool = False


class NurseScreen(StrEnum):
    """The screens about what the nurse should hear; ``LIST`` is for staff, behind ``PIN``."""

    TELL = "tell"
    SHOW = "show"
    CODE = "code"
    PIN = "pin"
    LIST = "list"


@value
class PinPad:
    """Where staff type their PIN.

    ``digits`` are those typed and not yet checked; ``checking`` is true while they are. ``wait`` is how many seconds
    the pad rests after a wrong PIN.
    """

    digits: str = field(default="", repr=False)
    checking: bool = False
    wait: int = 0


@value
class Nursing:
    """A screen about what the nurse should hear; ``page`` counts from 0. ``pad`` is the pad that guards the list."""

    at: NurseScreen
    page: int = 0
    pad: PinPad = PinPad()


class StaffScreen(StrEnum):
    """The screens of staff, all behind ``PIN``.

    ``OPENING`` is where a briefing is prepared, with a step for each question.
    """

    PIN = "pin"
    MENU = "menu"
    OPENING = "opening"
    STATUS = "status"
    SOUND = "sound"
    CLEANING = "cleaning"
    LEAVE = "leave"


# Long enough to wipe the whole screen.
CLEANING_SECONDS = 30


@value
class Staff:
    """A screen of staff; ``page`` counts from 0.

    ``step`` counts the questions of the opening from 0. ``seconds`` are those left of the cleaning, with touch dead.
    """

    at: StaffScreen
    page: int = 0
    step: int = 0
    pad: PinPad = PinPad()
    seconds: int = 0


class TalkScreen(StrEnum):
    """The screens of a briefing.

    ``ITEM`` is a step of an item of the agenda, ``AGENDA`` the whole of it, ``AGAIN`` a screen that is offered again
    after a wrong answer, ``LOCKED`` the pad that guards a talk that was left, ``STOP`` the question whether to end it
    without a record, and ``KEPT`` what became of the record.
    """

    ITEM = "item"
    AGENDA = "agenda"
    AGAIN = "again"
    LOCKED = "locked"
    STOP = "stop"
    KEPT = "kept"


@value
class Talk:
    """A screen of a briefing: a step of an item, counted from 0, and a page of it, counted from 0.

    ``behind`` is what a locked talk, or the question whether to end it, goes on with.
    """

    at: TalkScreen
    item: str = ""
    step: int = 0
    page: int = 0
    pad: PinPad = PinPad()
    behind: TalkScreen = TalkScreen.ITEM


# The places on which the PIN pad stands, or may.
Guarded = Nursing | Staff | Talk

# Outside the story these need more than one page when there is much on them.
Paged = Chooser | ChapterMap | Questions | Checking | Nursing | Staff | Talk

Place = (
    Attract
    | Unavailable
    | Chooser
    | Home
    | ChapterMap
    | Reading
    | Questions
    | End
    | TakeHome
    | Checking
    | Emergency
    | Nursing
    | Staff
    | Talk
)


class SheetKind(StrEnum):
    """The sheets that replace the stage while both bars stay."""

    HELP = "help"
    LANGUAGES = "languages"
    APPEARANCE = "appearance"
    GLOSSARY = "glossary"
    STAFF_NOTES = "staff-notes"
    MEANING = "meaning"


@value
class Sheet:
    """A sheet over the stage.

    ``term`` is the glossary entry that a glossary sheet explains, or the question, list or area whose words a sheet
    of meanings does.
    """

    kind: SheetKind
    term: str = ""
