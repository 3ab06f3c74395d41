"""Sets sheets in type and prints them, both in processes of their own, while the kiosk goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.devices.programs import Outcome, Program
from kiosk.records.typesetting import Sheet
from kiosk.session.ports import Printer

_TYPESETTER = (sys.executable, "-I", "-m", "kiosk.records.typesetting")
_MOST_SECONDS = 30.0


class Desk(QObject):
    """Hands each sheet to *printer* once it is set; *failed* is called with a plain reason when it cannot be set."""

    def __init__(self, printer: Printer, failed: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._printer = printer
        self._failed = failed

    def put_on_paper(self, sheet: Sheet, title: str) -> None:
        """Begin to set and print the sheet, and return at once. Whoever looks at the queue reads *title*."""

        def ended(outcome: Outcome) -> None:
            if outcome.why_not is None:
                self._printer.print_pdf(outcome.output, title)
            else:
                self._failed(f"The page could not be made: {outcome.why_not}")

        Program(_TYPESETTER, ended, self, feed=sheet.as_json().encode(), seconds=_MOST_SECONDS)
