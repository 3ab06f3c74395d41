"""The sheets over the stage: help, languages, appearance, glossary, staff notes."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.bidi import is_right_to_left, isolate_numbers
from kiosk.domain.clinic import HelpLines
from kiosk.domain.pack import GlossaryTerm
from kiosk.domain.text import plain_text
from kiosk.domain.value import value
from kiosk.session.state import Session
from kiosk.viewmodels.markup import styled
from kiosk.viewmodels.part import Part
from kiosk.viewmodels.reading import figure_address
from kiosk.viewmodels.rows import RowModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@value
class NoteRow:
    """A note for staff."""

    subject: str
    text: str


@QmlElement
class SheetModel(Part):
    """The open sheet and what it says."""

    changed = Signal()

    def __init__(self, session: Session, lines: HelpLines, parent: QObject) -> None:
        super().__init__(session, parent)
        self._lines = lines
        self._notes = RowModel(NoteRow, self)

    def refresh(self) -> None:
        """Fill the staff notes from the library; they are read without a PIN."""
        open_notes = [note for note in self._session.library.notes if not note.behind_pin]
        self._notes.replace([NoteRow(note.subject, note.text) for note in open_notes])

    @Property(str, notify=changed)
    def kind(self) -> str:
        """The kind of the open sheet; empty when none is open."""
        return self._session.sheet.kind.value if self._session.sheet else ""

    @Property(str, notify=changed)
    def term(self) -> str:
        """The word that the glossary sheet explains, with a capital."""
        title = self._entry.title if self._entry else ""
        return title[:1].upper() + title[1:]

    @Property(str, notify=changed)
    def meaning(self) -> str:
        """The meaning of the word as styled text."""
        entry, pack = self._entry, self._session.pack
        return styled(entry.meaning, is_right_to_left(pack.language)) if entry and pack else ""

    @Property(str, notify=changed)
    def spokenMeaning(self) -> str:
        """The meaning of the word in plain words."""
        return plain_text(self._entry.meaning) if self._entry else ""

    @Property(str, notify=changed)
    def figure(self) -> str:
        """The address of the small drawing beside the meaning; empty when there is none."""
        entry, pack = self._entry, self._session.pack
        return figure_address(pack, entry.figure) if entry and pack and entry.figure else ""

    @Property(str, notify=changed)
    def alternative(self) -> str:
        """The small drawing in words."""
        return self._entry.figure_alternative if self._entry else ""

    @Property(str, constant=True)
    def emergencyNumber(self) -> str:
        """The number that calls an ambulance, as it is dialled from here."""
        return self._lines.number

    @Property(str, constant=True)
    def countryName(self) -> str:
        """The country of the number in a demonstration; empty where a clinic set its own."""
        return self._lines.country if self._lines.demonstration else ""

    @Property(str, notify=changed)
    def clinicLine(self) -> str:
        """The clinic's own line, that of the night where there is one; empty when there is none."""
        return self._told(self._lines.clinic_line)

    @Property(str, notify=changed)
    def relayNumber(self) -> str:
        """The text or relay number for people who cannot hear; empty when there is none."""
        return self._told(self._lines.relay_number)

    @Property(bool, constant=True)
    def demonstration(self) -> bool:
        """Whether the kiosk runs without a clinic file."""
        return self._lines.demonstration

    @Property(QObject, constant=True)
    def notes(self) -> RowModel:
        """What staff should know, and anybody may read."""
        return self._notes

    @Property(int, notify=changed)
    def noteCount(self) -> int:
        """How many of these notes there are."""
        return len(self._notes.rows)

    def _told(self, number: str) -> str:
        """Return a number as it stands among the words of the visitor's language."""
        return isolate_numbers(number) if is_right_to_left(self._session.preferences.language) else number

    @property
    def _entry(self) -> GlossaryTerm | None:
        sheet, pack = self._session.sheet, self._session.pack
        return pack.glossary.get(sheet.term) if sheet and pack else None
