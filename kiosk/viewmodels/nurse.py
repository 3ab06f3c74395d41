"""What the nurse should hear: "Tell us first", the questions to ask, and the list that staff open by PIN."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.clinic import HelpLines
from kiosk.session.moves import GoTo, Move, OpenSheet
from kiosk.session.places import NurseScreen, Nursing, Sheet, SheetKind
from kiosk.session.state import Session
from kiosk.viewmodels.check_shown import MeaningRow
from kiosk.viewmodels.part import Part
from kiosk.viewmodels.rows import RowModel

if TYPE_CHECKING:
    from kiosk.viewmodels.nurse_view import NurseView

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

# What the address of the code begins with; see QrProvider.
CODE = "nurse"


@dataclass(frozen=True, slots=True)
class NurseRow:
    """A question of "Tell us first", or on the list of staff a flag or a question to ask.

    ``kind`` is then flag, unsure or question; ``meaning`` explains a question of "Tell us first".
    """

    name: str
    text: str
    pictogram: str = ""
    meaning: str = ""
    kind: str = ""


@QmlElement
class NurseModel(Part):
    """What is noted for the nurse, and the screen about it that is shown."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        lines: HelpLines,
        touched: Callable[[Move], None],
        parent: QObject,
    ) -> None:
        super().__init__(session, parent)
        self._lines = lines
        self._touched = touched
        self._rows = RowModel(NurseRow, self)
        self._meanings = RowModel(MeaningRow, self)
        self._view: NurseView | None = None

    def refresh(self) -> None:
        """Look up what the screen shows. Raises KeyError when a word is missing."""
        self._view = None
        if self._place is not None:
            # Loaded when a visitor first has something for the nurse, not before the first screen.
            from kiosk.viewmodels.nurse_view import nurse_view

            self._view = nurse_view(self._session, self._lines)
            self._rows.replace(self._view.rows)
            self._meanings.replace(self._view.meanings)

    @property
    def _place(self) -> Nursing | None:
        return self._session.place if isinstance(self._session.place, Nursing) else None

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether the pack has questions of "Tell us first"."""
        rules = self._session.pack.self_check if self._session.pack is not None else None
        return rules is not None and bool(rules.tell_us)

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether one of these screens is shown."""
        return self._place is not None

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def answers(self) -> dict[str, str]:
        """The answers to "Tell us first" by question: yes, no or not-sure."""
        return dict(self._session.tell_us)

    @Property(list, notify=changed)
    def toAsk(self) -> list[int]:
        """The numbers of the questions that were chosen, from 0."""
        return sorted(self._session.to_ask)

    @Property(int, notify=changed)
    def flagCount(self) -> int:
        """How many things staff must hear of."""
        return len(self._view.flags) if self._view else 0

    @Property(int, notify=changed)
    def askCount(self) -> int:
        """How many questions were chosen."""
        return len(self._session.to_ask)

    @Property(int, notify=changed)
    def openCount(self) -> int:
        """How many questions of "Tell us first" have no answer yet."""
        return self._view.still_open if self._view else 0

    @Property(int, notify=changed)
    def tellCount(self) -> int:
        """How many questions "Tell us first" has."""
        return self._view.tell_count if self._view else 0

    @Property(bool, notify=changed)
    def opensCheck(self) -> bool:
        """Whether something was told of which the self-check has more to ask."""
        return self._view is not None and self._view.opens_check

    @Property(bool, notify=changed)
    def pinOffered(self) -> bool:
        """Whether staff have a PIN."""
        return self._session.rules.staff_pin

    @Property(str, notify=changed)
    def codeKey(self) -> str:
        """A name for the text of the code, which changes with it and tells nothing of it."""
        text = self.code_text()
        return f"{CODE}-{zlib.crc32(text.encode()):08x}" if text else ""

    @Property(QObject, constant=True)
    def rows(self) -> RowModel:
        """The questions of "Tell us first", or the list of staff."""
        return self._rows

    @Property(QObject, constant=True)
    def meanings(self) -> RowModel:
        """What the questions of a page mean."""
        return self._meanings

    def code_text(self) -> str:
        """Return what the code on the screen says; empty when none is shown."""
        return self._view.code if self._view else ""

    @Slot()
    def openTell(self) -> None:
        """Show the questions of "Tell us first"."""
        self._touched(GoTo(Nursing(NurseScreen.TELL)))

    @Slot(str, str)
    def tell(self, question: str, answer: str) -> None:
        """Answer a question of "Tell us first" with yes, no or not-sure."""
        from kiosk.session.nurse_moves import TellUs

        self._touched(TellUs(question, answer))

    @Slot(int, int, result=bool)
    def explained(self, first: int, last: int) -> bool:
        """Return whether a row of a page, from *first* to *last*, has an explanation."""
        return any(row.meaning for row in self._rows.rows[first : last + 1])

    @Slot(int, int)
    def openMeanings(self, first: int, last: int) -> None:
        """Explain the rows of a page, from *first* to *last*."""
        names = (row.name for row in self._rows.rows[first : last + 1])
        self._touched(OpenSheet(Sheet(SheetKind.MEANING, " ".join(names))))

    @Slot(int)
    def wantToAsk(self, number: int) -> None:
        """Choose a question to ask, or take the choice back."""
        from kiosk.session.nurse_moves import WantToAsk

        self._touched(WantToAsk(number))

    @Slot()
    def openShow(self) -> None:
        """Show how the nurse gets to know."""
        self._touched(GoTo(Nursing(NurseScreen.SHOW)))

    @Slot()
    def openCode(self) -> None:
        """Show the code for a telephone."""
        self._touched(GoTo(Nursing(NurseScreen.CODE)))

    @Slot()
    def openPin(self) -> None:
        """Show the PIN pad."""
        self._touched(GoTo(Nursing(NurseScreen.PIN)))

    @Slot()
    def closeList(self) -> None:
        """Close the list of staff."""
        from kiosk.session.nurse_moves import CloseList

        self._touched(CloseList())
