"""Prints with CUPS, through the program lp."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.devices.programs import Outcome, Program

_PROGRAM = "lp"
# lp only hands the pages to the queue; what takes longer will not come.
_MOST_SECONDS = 20.0


class QueuePrinter(QObject):
    """Fulfils the session's Printer with the queue *name* of the system; an empty name stands for no printer at all.

    *printed* is called when the queue has taken the pages, *failed* with a plain reason for staff when it has not. The
    pages go to lp by its input, so that they never lie in a file of the kiosk's.
    """

    def __init__(self, name: str, printed: Callable[[], None], failed: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._printed = printed
        self._failed = failed

    def print_pdf(self, pdf: bytes, title: str) -> None:
        """Hand the pages of a PDF to the queue and return at once. Whoever looks at the queue reads *title*."""
        if not self._name:
            self._failed('No printer is set. Write "printer: NAME" in clinic.yaml or this-kiosk.yaml.')
            return
        Program((_PROGRAM, "-d", self._name, "-t", title), self._end, self, feed=pdf, seconds=_MOST_SECONDS)

    def _end(self, outcome: Outcome) -> None:
        if outcome.why_not is None:
            self._printed()
        else:
            self._failed(f'The printer "{self._name}" did not take the pages: {outcome.why_not}')
