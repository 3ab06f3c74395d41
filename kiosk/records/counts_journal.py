"""The journal of the counts: it takes them at once and writes them in batches, in a thread of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.domain.clinic import Clinic
from kiosk.records.counts import Key, Row, counts_file, hour_of

log = logging.getLogger(__name__)

_BATCH_SECONDS = 60.0
_LAST_WRITE_SECONDS = 5.0
# More keys than a day has; a disk that stays full must not fill the memory as well.
_MOST_KEYS = 20_000

_NOT_WRITTEN = "The anonymous counts cannot be written. Visits go on; look at the disk and its rights."
_BEGUN_ANEW = "The file of the anonymous counts was damaged. It lies beside the new one, and counting began anew."

Tell = Callable[[str], None]


def journal_for(folder: Path, clinic: Clinic | None, now: Callable[[], datetime], tell: Tell) -> Journal | None:
    """Return the journal in the state folder; None when the clinic has switched the counts off.

    Without a clinic it is that of a demonstration. See ``Journal`` for *now* and *tell*.
    """
    if clinic is not None and not clinic.counts:
        return None
    return Journal(counts_file(folder, demonstration=clinic is None), now, tell)


class Journal:
    """Counts on their way to the disk.

    *now* tells the time of day where the kiosk stands. *tell* is called from the writing thread with a sentence for
    staff, once for each kind of trouble until it is over. No fault is ever raised to the visit.
    """

    def __init__(
        self, path: Path, now: Callable[[], datetime], tell: Tell, batch_seconds: float = _BATCH_SECONDS
    ) -> None:
        self._path = path
        self._now = now
        self._tell = tell
        self._batch_seconds = batch_seconds
        self._sums: dict[Key, tuple[int, int]] = {}
        self._taking = threading.Lock()
        self._writing = threading.Lock()
        self._closed = threading.Event()
        self._writer: threading.Thread | None = None
        self._in_trouble = False

    def add(self, row: Row) -> None:
        """Count the row in the present hour. Any thread may call it; it waits for no disk."""
        key = hour_of(self._now()), row.pack, row.version, row.kind, row.name
        with self._taking:
            self._put(key, row.count, row.seconds)
            if self._writer is None and not self._closed.is_set():
                self._writer = threading.Thread(target=self._run, daemon=True, name="counts")
                self._writer.start()

    def write(self) -> bool:
        """Write what waits, and return whether it is on the disk; what is not waits on."""
        with self._writing:
            with self._taking:
                sums, self._sums = self._sums, {}
            if not sums:
                return True
            try:
                self._write(sums)
            except Exception as fault:  # whatever the disk does, visits go on
                self._put_back(sums)
                self._trouble(fault)
                return False
            self._in_trouble = False
            return True

    def close(self) -> None:
        """Write what waits, and end the thread; a disk that hangs is not waited for."""
        self._closed.set()
        if self._writer is not None:
            self._writer.join(_LAST_WRITE_SECONDS)

    def _run(self) -> None:
        while not self._closed.wait(self._batch_seconds):
            self.write()
        self.write()

    def _write(self, sums: dict[Key, tuple[int, int]]) -> None:
        # SQLite is loaded here, in the writing thread: a first touch must not wait for it.
        from kiosk.records.counts_file import DamagedError, set_aside, write_sums

        today = self._now().date()
        try:
            write_sums(self._path, sums, today)
        except DamagedError:
            aside = set_aside(self._path)
            log.warning("The file of the counts was damaged and is now %s", aside.name)
            self._tell(_BEGUN_ANEW)
            write_sums(self._path, sums, today)

    def _put(self, key: Key, count: int, seconds: int) -> None:
        known = self._sums.get(key)
        if known is None and len(self._sums) >= _MOST_KEYS:
            return
        before = known or (0, 0)
        self._sums[key] = before[0] + count, before[1] + seconds

    def _put_back(self, sums: dict[Key, tuple[int, int]]) -> None:
        with self._taking:
            for key, (count, seconds) in sums.items():
                self._put(key, count, seconds)

    def _trouble(self, fault: Exception) -> None:
        if not self._in_trouble:
            log.warning("The counts could not be written: %s", type(fault).__name__)
            self._tell(_NOT_WRITTEN)
        self._in_trouble = True
