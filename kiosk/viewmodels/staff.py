"""What staff see behind their PIN: their menu, how the kiosk stands, and the talk that they prepare."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.clinic import HelpLines
from kiosk.domain.level import Level
from kiosk.domain.value import value
from kiosk.session.moves import Move
from kiosk.session.places import CLEANING_SECONDS, NurseScreen, Nursing, Staff, StaffScreen
from kiosk.session.state import Session
from kiosk.viewmodels.part import Part
from kiosk.viewmodels.rows import RowModel

if TYPE_CHECKING:
    from kiosk.viewmodels.staff_view import StaffView

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


# The marks of a line: it is good, or it is to be noted.
GOOD, NOTE = "good", "note"


@value
class PickRow:
    """Something to choose when a talk is prepared."""

    name: str
    text: str
    picked: bool


@value
class FactRow:
    """A line that staff read: what it is about, how it stands, and whether that is good, to be noted, or neither."""

    label: str
    text: str
    mark: str = ""


@QmlElement
class StaffModel(Part):
    """The screens of staff. What they show is looked up when staff are past their PIN, and not before."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        lines: HelpLines,
        touched: Callable[[Move], None],
        dispatch: Callable[[Move], None],
        parent: QObject,
    ) -> None:
        super().__init__(session, parent)
        self._lines = lines
        self._touched = touched
        self._dispatch = dispatch
        self._picks = RowModel(PickRow, self)
        self._facts = RowModel(FactRow, self)
        self._view: StaffView | None = None

    def refresh(self) -> None:
        """Look up what the screen shows. Raises KeyError when a word is missing."""
        place = self._session.place
        listed = isinstance(place, Nursing) and place.at is NurseScreen.LIST
        self._view = None
        if listed or isinstance(place, Staff):
            # Loaded when staff first open their menu, not before the first screen.
            from kiosk.viewmodels.staff_view import staff_view

            self._view = staff_view(self._session, self._lines)
        self._picks.replace(self._view.picks if self._view else ())
        self._facts.replace(self._view.facts if self._view else ())

    @property
    def _place(self) -> Staff | None:
        return self._session.place if isinstance(self._session.place, Staff) else None

    @Property(str, notify=changed)
    def clinicName(self) -> str:
        """The name of the clinic; empty in a demonstration, or where the clinic's file has none."""
        return self._session.rules.clinic_name

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether staff have a PIN, and so a menu."""
        return self._session.rules.staff_pin

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether one of these screens is shown."""
        return self._place is not None

    @Property(int, notify=changed)
    def closesAfter(self) -> int:
        """After how many seconds without a touch the menu closes."""
        return self._session.rules.staff_seconds

    @Property(bool, notify=changed)
    def canBrief(self) -> bool:
        """Whether a talk can be begun: a pack has a briefing."""
        return self._view is not None and self._view.can_brief

    @Property(bool, notify=changed)
    def sounds(self) -> bool:
        """Whether the chimes are switched on."""
        return self._session.rules.sound

    @Property(int, notify=changed)
    def cleaningLeft(self) -> int:
        """How many seconds of the cleaning are left; 0 while the screen is not cleaned."""
        return self._place.seconds if self._place else 0

    @Property(int, notify=changed)
    def cleaningSeconds(self) -> int:
        """How many seconds a cleaning takes in all."""
        return CLEANING_SECONDS

    @property
    def _asked(self) -> tuple[str, str]:
        """What is asked now, and what was typed for it."""
        return (self._view.ask, self._view.typed) if self._view else ("", "")

    @Property(str, notify=changed)
    def ask(self) -> str:
        """What is asked for the talk: pack, language, told, support, profile, role, initials, reference, or begin."""
        return self._view.ask if self._view else ""

    @Property(str, notify=changed)
    def askTitle(self) -> str:
        """The question in words."""
        return self._view.title if self._view else ""

    @Property(str, notify=changed)
    def askNote(self) -> str:
        """What is to be known for the answer; may be empty."""
        return self._view.note if self._view else ""

    @Property(str, notify=changed)
    def typed(self) -> str:
        """What was typed so far where something is typed."""
        return self._view.typed if self._view else ""

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        """Whether staff may go on: what is asked now has an answer, or needs none."""
        return self._view is not None and self._view.answered

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether everything that a talk needs has been said."""
        return self._session.opening is not None and self._session.opening.whole

    @Property(QObject, constant=True)
    def picks(self) -> RowModel:
        """What can be chosen now."""
        return self._picks

    @Property(QObject, constant=True)
    def facts(self) -> RowModel:
        """How the kiosk stands, or before a talk begins what was said of it."""
        return self._facts

    @Slot()
    def openMenu(self) -> None:
        """Ask for the PIN that opens the menu; the clinic's name was held."""
        from kiosk.session.staff_moves import OpenStaff

        self._touched(OpenStaff())

    @Slot()
    def close(self) -> None:
        """Go back to what was there before the menu."""
        from kiosk.session.staff_moves import CloseStaff

        self._touched(CloseStaff())

    @Slot()
    def openOpening(self) -> None:
        """Begin to prepare a talk."""
        self._show(StaffScreen.OPENING)

    @Slot()
    def openStatus(self) -> None:
        """Show how the kiosk stands."""
        self._show(StaffScreen.STATUS)

    @Slot()
    def openSound(self) -> None:
        """Show the chimes."""
        self._show(StaffScreen.SOUND)

    @Slot()
    def openLeave(self) -> None:
        """Ask whether the kiosk is to end."""
        self._show(StaffScreen.LEAVE)

    @Slot(int)
    def goOn(self, pages: int) -> None:
        """Show the next of *pages* pages or, behind the last one, the next question about the talk."""
        place = self._place
        if place is not None and place.page + 1 < pages:
            self._show(place.at, place.page + 1, place.step)
        elif place is not None:
            self._show(place.at, 0, place.step + 1)

    @Slot()
    def clean(self) -> None:
        """Let touch be dead for a while."""
        from kiosk.session.staff_moves import CleanScreen

        self._touched(CleanScreen())

    @Slot(str)
    def trySound(self, level: str) -> None:
        """Sound the chime of a level: doctor, urgent or emergency."""
        from kiosk.session.staff_moves import TrySound

        self._touched(TrySound(Level(level)))

    @Slot()
    def leave(self) -> None:
        """End the kiosk."""
        from kiosk.session.staff_moves import LeaveKiosk

        self._touched(LeaveKiosk())

    @Slot(str)
    def pick(self, name: str) -> None:
        """Answer what is asked now with a choice, which leads on to the next question."""
        from kiosk.viewmodels.staff_opening import answer

        self._touched(answer(self._asked[0], name))

    @Slot(str)
    def typeText(self, text: str) -> None:
        """Put a letter behind those that were typed."""
        self._type(f"{self._asked[1]}{text}")

    @Slot()
    def deleteLetter(self) -> None:
        """Take the last letter away."""
        self._type(self._asked[1][:-1])

    @Slot()
    def begin(self) -> None:
        """Begin the talk."""
        from uuid import uuid4

        from kiosk.session.staff_moves import BeginTalk

        self._touched(BeginTalk(str(uuid4())))

    def _show(self, at: StaffScreen, page: int = 0, step: int = 0) -> None:
        from kiosk.session.staff_moves import ShowStaff

        self._touched(ShowStaff(at, page, step))

    def _type(self, text: str) -> None:
        from kiosk.viewmodels.staff_opening import answer

        # Never held back as the echo of another touch: staff type fast.
        self._dispatch(answer(self._asked[0], text))
