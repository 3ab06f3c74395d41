"""Puts pages on paper: with CUPS through the program lp, or in a folder from which somebody else prints."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSaveFile

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


class FolderPrinter(QObject):
    """Fulfils the session's Printer where there is none: each PDF is put whole into *folder*, for others to print.

    *printed* is called when the file is on the disk, *failed* with a plain reason for staff when it is not. The folder
    must be there: one that is made could lie where a share should be. A file is named by the time and by chance; its
    owner alone may read it.
    """

    def __init__(
        self, folder: Path, printed: Callable[[], None], failed: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._printed = printed
        self._failed = failed

    def print_pdf(self, pdf: bytes, title: str) -> None:
        """Put the PDF into the folder; *title* stands nowhere, for whoever lists the folder would read it."""
        if not self._folder.is_dir():
            self._failed(
                f"The folder for pages, {self._folder}, is not there. Make it, or mend its name in clinic.yaml."
            )
            return
        name = f"{datetime.now().astimezone():%Y%m%d-%H%M%S}-{secrets.token_hex(4)}.pdf"
        file = QSaveFile(str(self._folder / name))
        opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
        if opened:
            file.setPermissions(QSaveFile.Permission.ReadOwner | QSaveFile.Permission.WriteOwner)
        if opened and file.write(pdf) == len(pdf) and file.commit():
            self._printed()
        else:
            self._failed(f"The folder for pages, {self._folder}, did not take the page: {file.errorString()}")
