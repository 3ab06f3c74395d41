"""What the self-check tells to do: the level, the one thing to do, the number, and the text to take along."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bidi import is_right_to_left, isolate_numbers
from kiosk.domain.clinic import HelpLines
from kiosk.session.moves import GoTo, Move
from kiosk.session.places import Checking, CheckScreen
from kiosk.session.state import Session
from kiosk.viewmodels.check_shown import LineRow, ResultView, ToldRow, tells_what_to_do
from kiosk.viewmodels.part import Part
from kiosk.viewmodels.rows import RowModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ResultModel(Part):
    """What to do, on a care card, on the emergency screen, or where no level is told; elsewhere all of it is empty."""

    changed = Signal()

    def __init__(self, session: Session, lines: HelpLines, touched: Callable[[Move], None], parent: QObject) -> None:
        super().__init__(session, parent)
        self._help_lines = lines
        self._touched = touched
        self._view = ResultView()
        self._take_home = ""
        self._told = RowModel(ToldRow, self)
        self._lines = RowModel(LineRow, self)

    def refresh(self) -> None:
        """Look up everything that is told. Raises KeyError or ValueError when something is missing."""
        self._view, self._take_home = self._looked_up()
        number = self._help_lines.number_at_home
        self._told.replace(self._view.told)
        self._lines.replace([LineRow(line, bool(number) and number in line) for line in self._view.lines])

    def _looked_up(self) -> tuple[ResultView, str]:
        """Return what is told, and the result as a text to take along."""
        place = self._session.place
        if not tells_what_to_do(place):
            return ResultView(), ""
        # Loaded with the first result, not before the first screen.
        from kiosk.viewmodels.result_view import result_view
        from kiosk.viewmodels.take_home_view import result_text

        view = result_view(self._session, self._help_lines)
        return view, result_text(self._session, view, self._help_lines) if isinstance(place, Checking) else ""

    @Property(str, notify=changed)
    def level(self) -> str:
        """The level of the result; empty without one."""
        return self._view.level

    @Property(str, notify=changed)
    def act(self) -> str:
        """The one thing to do."""
        return self._view.act

    @Property(str, notify=changed)
    def always(self) -> str:
        """What to say to whoever helps."""
        return self._view.always

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number to call; empty when there is none."""
        rtl = is_right_to_left(self._session.preferences.language)
        return isolate_numbers(self._view.number) if rtl else self._view.number

    @Property(str, notify=changed)
    def line(self) -> str:
        """Whose number it is: emergency, clinic or day."""
        return self._view.line

    @Property(str, notify=changed)
    def takeHomeKey(self) -> str:
        """A name for the text of the result, which changes with it and tells nothing of it; empty without one."""
        return f"{zlib.crc32(self._take_home.encode()):08x}" if self._take_home else ""

    def take_home(self) -> str:
        """Return the result as a text to take along; empty when no result is shown."""
        return self._take_home

    @Property(QObject, constant=True)
    def told(self) -> RowModel:
        """What was told that made the level."""
        return self._told

    @Property(QObject, constant=True)
    def lines(self) -> RowModel:
        """The lines that follow the one thing to do."""
        return self._lines

    @Slot()
    def takeAlong(self) -> None:
        """Show how the result can be taken along."""
        self._touched(GoTo(Checking(CheckScreen.TAKE_ALONG)))
