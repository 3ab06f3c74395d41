"""Counts what happens on the kiosk, without a trace of who did it, where the clinic has not switched that off."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.domain.clinic import Clinic
from kiosk.records.counts import Tally
from kiosk.records.counts_journal import Journal, journal_for
from kiosk.session.counting import counted
from kiosk.session.moves import Move
from kiosk.session.state import Session


class Counter(QObject):
    """Counts each move of a visit into a journal.

    ``troubled`` carries a sentence for staff, from the thread that writes to the one that shows.
    """

    troubled = Signal(str)

    def __init__(self, folder: Path, clinic: Clinic | None, tell: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self.troubled.connect(tell)
        self._journal: Journal | None = journal_for(folder, clinic, _now, self.troubled.emit)
        self._tally = Tally()

    def observe(self, before: Session, after: Session, move: Move) -> None:
        """Count what the move did; nothing happens where the counts are switched off."""
        if self._journal is None:
            return
        for row in self._tally.rows(counted(before, after, move), time.monotonic()):
            self._journal.add(row)

    def close(self) -> None:
        """Write what was counted, and end."""
        if self._journal is not None:
            self._journal.close()


def _now() -> datetime:
    return datetime.now().astimezone()
