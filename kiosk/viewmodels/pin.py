"""The PIN pad, wherever it stands: before the list of the nurse, before the menu of staff, and on a locked talk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.clinic import DEMONSTRATION_PIN, HelpLines
from kiosk.session.moves import Move
from kiosk.session.places import Guarded, NurseScreen, Nursing, PinPad, Staff, StaffScreen, Talk, TalkScreen
from kiosk.session.state import Session
from kiosk.viewmodels.part import Part

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_MINUTE = 60


@QmlElement
class PinModel(Part):
    """What stands on the pad, how long it waits, and what it guards."""

    changed = Signal()

    def __init__(self, session: Session, lines: HelpLines, dispatch: Callable[[Move], None], parent: QObject) -> None:
        super().__init__(session, parent)
        self._lines = lines
        self._dispatch = dispatch

    @property
    def _pad(self) -> PinPad:
        place = self._session.place
        return place.pad if isinstance(place, Guarded) else PinPad()

    @Property(str, notify=changed)
    def purpose(self) -> str:
        """What a right PIN opens: list, menu or talk; empty where no pad stands."""
        match self._session.place:
            case Nursing(at=NurseScreen.PIN):
                return "list"
            case Staff(at=StaffScreen.PIN):
                return "menu"
            case Talk(at=TalkScreen.LOCKED):
                return "talk"
            case _:
                return ""

    @Property(str, notify=changed)
    def demonstrationPin(self) -> str:
        """The PIN that a demonstration shows; empty in a clinic."""
        return DEMONSTRATION_PIN if self._lines.demonstration else ""

    @Property(int, notify=changed)
    def digitCount(self) -> int:
        """How many digits stand on the pad."""
        return len(self._pad.digits)

    @Property(bool, notify=changed)
    def pinWhole(self) -> bool:
        """Whether the digits can be a PIN."""
        if not self._pad.digits:
            return False
        from kiosk.session.pin import LEAST_DIGITS

        return len(self._pad.digits) >= LEAST_DIGITS

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        """Whether a PIN is being checked."""
        return self._pad.checking

    @Property(int, notify=changed)
    def wait(self) -> int:
        """How many seconds the pad waits after a wrong PIN."""
        return self._pad.wait

    @Property(int, notify=changed)
    def waitMinutes(self) -> int:
        """The same in minutes, and at least one while it waits."""
        return -(-self._pad.wait // _MINUTE)

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Whether the pad waits for so long that it is locked; a PIN can be typed then, for the lock may be lifted."""
        if not self._pad.wait:
            return False
        from kiosk.session.pin import is_locked

        return is_locked(self._pad)

    @Slot(str)
    def typeDigit(self, digit: str) -> None:
        """Put a digit behind those on the pad."""
        self._type(f"{self._pad.digits}{digit}")

    @Slot()
    def deleteDigit(self) -> None:
        """Take the last digit away."""
        self._type(self._pad.digits[:-1])

    @Slot()
    def tryPin(self) -> None:
        """Open what the pad guards with the PIN on it."""
        from kiosk.session.pin_moves import TryPin

        self._dispatch(TryPin())

    def _type(self, digits: str) -> None:
        from kiosk.session.pin_moves import TypePin

        # Never held back as the echo of another touch: staff type fast.
        self._dispatch(TypePin(digits))
