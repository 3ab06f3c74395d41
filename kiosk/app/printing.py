"""Prints what a visitor asks for, and tells the visit what came of it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kiosk.domain.clinic import Clinic
from kiosk.session.effects import Paper
from kiosk.session.ports import Printer
from kiosk.session.print_moves import Printed
from kiosk.viewmodels.faults import place_of
from kiosk.viewmodels.visit import VisitModel

# Longer than setting a page and handing it to the queue may take together. A talk does not end before its page has.
MOST_SECONDS = 60.0

log = logging.getLogger(__name__)


class Press(QObject):
    """Prints from *visit*, each page by itself: one may fail while another comes out.

    The pages go to the queue *printer* or, where there is none, into the folder of the clinic.
    """

    def __init__(self, visit: VisitModel, clinic: Clinic | None, printer: str, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._clinic = clinic
        self._queue = printer
        self._asked = 0

    def put_on_paper(self, what: Paper) -> None:
        """Begin to print, and return at once."""
        self._asked += 1
        number, page = self._asked, QObject(self)
        limit = QTimer(page)

        def ended(why_not: str = "") -> None:
            limit.stop()
            page.deleteLater()
            self._visit.dispatch(Printed(why_not, late=number != self._asked))

        limit.setSingleShot(True)
        limit.timeout.connect(
            lambda: ended(f"Nothing was heard of the page for {MOST_SECONDS:g} s. See to the printer, then try again.")
        )
        limit.start(round(MOST_SECONDS * 1000))
        try:
            self._print(what, page, ended)
        except Exception as fault:
            ended(_logged(fault))

    def _print(self, what: Paper, page: QObject, ended: Callable[..., None]) -> None:
        # Loaded with the first page; most visits need none.
        from kiosk.app.desk import Desk
        from kiosk.app.talk_record import in_its_language
        from kiosk.app.visit_sheets import sheet_of

        session = in_its_language(self._visit.session)
        sheet = sheet_of(session, what, self._clinic)
        title = session.pack.title if session.pack is not None else ""
        Desk(self._printer(page, ended), ended, page).put_on_paper(sheet, title)

    def _printer(self, page: QObject, ended: Callable[..., None]) -> Printer:
        from kiosk.devices.printer import FolderPrinter, QueuePrinter

        folder = self._clinic.pages_to if self._clinic is not None else ""
        if self._queue or not folder:
            return QueuePrinter(self._queue, ended, ended, page)
        return FolderPrinter(Path(folder), ended, ended, page)


def _logged(fault: Exception) -> str:
    """Log a fault by its kind and place alone, for its message could hold a visitor's words; return what staff read."""
    kind = type(fault).__name__
    log.error("No page could be made: %s in %s", kind, place_of(fault))
    return f"The page could not be made ({kind}); see the log."
