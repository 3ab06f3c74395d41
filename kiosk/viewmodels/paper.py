"""What can be taken home: printed, or as a code with the danger signs and the numbers."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot, qtTrId
from PySide6.QtQml import QmlElement

from kiosk.domain.clinic import HelpLines
from kiosk.session.effects import Paper
from kiosk.session.moves import GoTo, Move
from kiosk.session.places import TakeHome
from kiosk.session.state import Printing, Session
from kiosk.viewmodels.part import Part

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

# What the address of the code begins with; see QrProvider.
HOME = "home"


@QmlElement
class PaperModel(Part):
    """What the present visit can put on paper, what became of it, and the code to take home."""

    changed = Signal()

    def __init__(self, session: Session, lines: HelpLines, touched: Callable[[Move], None], parent: QObject) -> None:
        super().__init__(session, parent)
        self._lines = lines
        self._touched = touched
        self._home = ""

    def refresh(self) -> None:
        """Look up what the code says, where it is shown."""
        pack = self._session.pack if isinstance(self._session.place, TakeHome) else None
        self._home = ""
        if pack is not None:
            from kiosk.viewmodels.take_home_view import home_text

            self._home = home_text(pack, self._lines)

    @Property(bool, notify=changed)
    def printer(self) -> bool:
        """Whether a printer is set."""
        return self._session.rules.printer

    @Property(str, notify=changed)
    def state(self) -> str:
        """What became of the page that was asked for here: none, going, done or failed."""
        return self._session.printing.value

    @Property(str, notify=changed)
    def told(self) -> str:
        """What the visitor reads of that page; empty while none was asked for."""
        match self._session.printing:
            case Printing.GOING:
                return qtTrId("print-going")
            case Printing.DONE:
                return qtTrId("print-done")
            case Printing.FAILED:
                return qtTrId("print-failed")
            case Printing.NONE:
                return ""

    @Property(bool, notify=changed)
    def leaflet(self) -> bool:
        """Whether the pack has a leaflet."""
        return self._session.pack is not None and bool(self._session.pack.leaflet)

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether there is something to take home."""
        return self._session.pack is not None and self._session.pack.can_be_taken_home

    @Property(str, notify=changed)
    def codeKey(self) -> str:
        """A name for the text of the code, which changes with it; empty where no such code is shown."""
        return f"{HOME}-{zlib.crc32(self._home.encode()):08x}" if self._home else ""

    def code_text(self) -> str:
        """Return what the code to take home says; empty where it is not shown."""
        return self._home

    @Slot()
    def openTakeHome(self) -> None:
        """Show what can be taken home."""
        self._touched(GoTo(TakeHome()))

    @Slot(str)
    def printOut(self, what: str) -> None:
        """Print the result, what the nurse should hear, or the leaflet: result, nurse or leaflet."""
        from kiosk.session.print_moves import PutOnPaper

        self._touched(PutOnPaper(Paper(what)))
