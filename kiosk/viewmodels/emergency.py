"""The emergency screen: how it stands, and the touches that end it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.moves import Move
from kiosk.session.places import Emergency
from kiosk.session.state import Session
from kiosk.viewmodels.part import Part

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class EmergencyModel(Part):
    """The emergency screen; elsewhere every property is empty."""

    changed = Signal()

    def __init__(
        self, session: Session, touched: Callable[[Move], None], dispatch: Callable[[Move], None], parent: QObject
    ) -> None:
        super().__init__(session, parent)
        self._touched = touched
        self._dispatch = dispatch

    @property
    def _place(self) -> Emergency | None:
        return self._session.place if isinstance(self._session.place, Emergency) else None

    @Property(str, notify=changed)
    def staffPress(self) -> str:
        """How far "Staff is with me" was pressed: none, once or again."""
        return self._place.press.value if self._place else ""

    @Property(bool, notify=changed)
    def unanswered(self) -> bool:
        """Whether the screen was not touched for so long that the answers have gone."""
        return self._place is not None and self._place.unanswered

    @Property(str, notify=changed)
    def shownAt(self) -> str:
        """The time of day at which the emergency was first shown."""
        return self._place.shown_at if self._place else ""

    @Slot()
    def pressStaffHere(self) -> None:
        """Press "Staff is with me"; it counts when it is pressed twice, apart."""
        from kiosk.session.check_moves import StaffHere

        self._touched(StaffHere(False))

    @Slot()
    def holdStaffHere(self) -> None:
        """Note that "Staff is with me" was held long enough."""
        from kiosk.session.check_moves import StaffHere

        self._dispatch(StaffHere(True))

    @Slot(bool)
    def leave(self, sure: bool) -> None:
        """Ask to change an answer, or do so."""
        from kiosk.session.check_moves import LeaveEmergency

        self._touched(LeaveEmergency(sure))

    @Slot()
    def stay(self) -> None:
        """Change nothing."""
        from kiosk.session.check_moves import StayInEmergency

        self._touched(StayInEmergency())
