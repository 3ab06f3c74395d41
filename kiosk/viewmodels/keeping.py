"""The end of a talk: what is still missing, paper, and what becomes of the record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.effects import Paper
from kiosk.session.library import RECORDS
from kiosk.session.moves import Move
from kiosk.session.state import Printing, Session
from kiosk.viewmodels.part import Part
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.told_rows import MissingRow

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

# A record on paper that no longer says what is so.
OLD = "old"


@QmlElement
class KeepingModel(Part):
    """What stands between a talk and its end."""

    changed = Signal()

    def __init__(self, session: Session, touched: Callable[[Move], None], parent: QObject) -> None:
        super().__init__(session, parent)
        self._touched = touched
        self._missing = RowModel(MissingRow, self)

    def refresh(self) -> None:
        """Look up what is missing."""
        rows: tuple[MissingRow, ...] = ()
        if self._session.talk is not None:
            from kiosk.viewmodels.told_view import missing_rows

            rows = missing_rows(self._session)
        self._missing.replace(rows)

    @Property(QObject, constant=True)
    def missing(self) -> RowModel:
        """What is still open."""
        return self._missing

    @Property(int, notify=changed)
    def missingCount(self) -> int:
        """How many kinds of things are."""
        return len(self._missing.rows)

    @Property(bool, notify=changed)
    def keepsRecords(self) -> bool:
        """Whether a record can be kept here."""
        return self._session.rules.keeps_records

    @Property(bool, notify=changed)
    def printer(self) -> bool:
        """Whether a printer is set."""
        return self._session.rules.printer

    @Property(str, notify=changed)
    def copyState(self) -> str:
        """What became of the patient's copy on paper: none, going, done or failed."""
        return self._printing(Paper.COPY).value

    @Property(str, notify=changed)
    def recordState(self) -> str:
        """What became of the record on paper: none, going, done, failed, or old where it no longer says what is so."""
        state = self._printing(Paper.RECORD)
        talk = self._session.talk
        return OLD if state is Printing.NONE and talk is not None and talk.out_of_date else state.value

    @Property(bool, notify=changed)
    def paperGoing(self) -> bool:
        """Whether a page is on its way; the talk does not end before it came out."""
        return self._session.talk is not None and self._session.talk.on_its_way

    @Property(bool, notify=changed)
    def copyGiven(self) -> bool:
        """Whether the patient has a copy."""
        return self._session.talk is not None and self._session.talk.copy_given

    @Property(str, notify=changed)
    def state(self) -> str:
        """What became of the record: not-asked, going, kept or failed."""
        return self._session.talk.keeping.value if self._session.talk is not None else ""

    @Property(str, notify=changed)
    def keptAs(self) -> str:
        """The name of the kept record."""
        return self._session.talk.kept_as if self._session.talk is not None else ""

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """How many records wait to be carried off: as last looked at, else as they were when this one was kept."""
        if self._session.waiting is not None:
            return self._session.waiting
        return self._session.talk.waiting if self._session.talk is not None else 0

    @Property(str, notify=changed)
    def whyNot(self) -> str:
        """What staff should know: why a record is not kept; of one that is kept, also why it was not carried off."""
        talk = self._session.talk
        if talk is None:
            return ""
        notes = (note.text for note in self._session.library.notes if note.subject == RECORDS)
        told = (talk.why_not, *notes) if talk.kept_as else (talk.why_not,)
        return " ".join(sentence for sentence in dict.fromkeys(told) if sentence)

    @Slot(str)
    def openMissing(self, name: str) -> None:
        """Go where something is open, by the name of its row."""
        from kiosk.viewmodels.told_view import way_to_missing

        self._touched(way_to_missing(self._session, name))

    @Slot(str)
    def printOut(self, what: str) -> None:
        """Print the patient's copy or the record: copy or record."""
        from kiosk.session.print_moves import PutOnPaper

        self._touched(PutOnPaper(Paper(what)))

    @Slot(bool)
    def giveCopy(self, given: bool) -> None:
        """Note that the patient was given a copy, or take the note away."""
        from kiosk.session.talk_moves import GiveCopy

        self._touched(GiveCopy(given))

    @Slot()
    def keep(self) -> None:
        """Seal and keep the record."""
        from kiosk.session.talk_moves import KeepRecord

        self._touched(KeepRecord())

    @Slot()
    def stop(self) -> None:
        """Ask whether the talk is to end without a record."""
        from kiosk.session.talk_moves import StopTalk

        self._touched(StopTalk())

    @Slot()
    def close(self) -> None:
        """End the talk."""
        from kiosk.session.talk_moves import CloseTalk

        self._touched(CloseTalk())

    def _printing(self, what: Paper) -> Printing:
        talk = self._session.talk
        if talk is None:
            return Printing.NONE
        if talk.printing is what and talk.on_its_way:
            return Printing.GOING
        if talk.printing is what and self._session.printing is Printing.FAILED:
            return Printing.FAILED
        return Printing.DONE if what in talk.printed else Printing.NONE
