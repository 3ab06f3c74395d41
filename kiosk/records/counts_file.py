"""The file of the counts: one table of sums by the hour, in which nothing leads back to a visit."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from kiosk.records.counts import Key, Row

RETENTION_DAYS = 400

_FORMAT = 1
# Sorted by its key and without row numbers, the table does not keep the order in which its rows came.
_TABLE = """
CREATE TABLE counts (
    hour TEXT NOT NULL CHECK (hour GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]'),
    pack TEXT NOT NULL,
    version TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    seconds INTEGER NOT NULL CHECK (seconds >= 0),
    PRIMARY KEY (hour, pack, version, kind, name)
) WITHOUT ROWID
"""
_ADD = """
INSERT INTO counts VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET count = count + excluded.count, seconds = seconds + excluded.seconds
"""
_SUMS = """
SELECT pack, version, kind, name, SUM(count), SUM(seconds) FROM counts
WHERE hour >= ? AND hour < ? GROUP BY pack, version, kind, name
"""
_WAIT_SECONDS = 5


class DamagedError(Exception):
    """The file is no file of counts, or no longer a whole one."""


@dataclass(frozen=True, slots=True)
class Period:
    """The sums of the days from ``first`` to ``last``, both with something counted on them; None when there is none."""

    rows: tuple[Row, ...] = ()
    first: date | None = None
    last: date | None = None


def write_sums(path: Path, sums: Mapping[Key, tuple[int, int]], today: date) -> None:
    """Add the sums, each a count and seconds by its key, and delete what is older than the retention.

    All of it is written or nothing, whenever the power goes. Raises OSError or sqlite3.Error when it cannot be written,
    and DamagedError when the file is damaged.
    """
    with closing(_opened(path)) as file:
        try:
            with file:
                file.execute("BEGIN IMMEDIATE")
                _want_table(file)
                file.executemany(_ADD, [(*key, *added) for key, added in sums.items()])
                file.execute("DELETE FROM counts WHERE hour < ?", (str(today - timedelta(days=RETENTION_DAYS)),))
        except sqlite3.DatabaseError as fault:
            raise _named(fault) from fault


def read_period(path: Path, first: date | None = None, last: date | None = None) -> Period:
    """Return the sums from the day *first* to the day *last*, or of all days.

    No file is an empty period. Raises sqlite3.Error when it cannot be read, and DamagedError when it is damaged.
    """
    if not path.is_file():
        return Period()
    since = str(first or date.min)
    before = str(last + timedelta(days=1)) if last is not None else "9999"
    # Not read-only: what a kiosk was writing when its power went is first undone.
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", timeout=_WAIT_SECONDS, uri=True)) as file:
        try:
            if not _is_whole(file):
                raise DamagedError(str(path))
            rows = file.execute(_SUMS, (since, before)).fetchall()
            days = file.execute("SELECT MIN(hour), MAX(hour) FROM counts WHERE hour >= ? AND hour < ?", (since, before))
            begin, end = days.fetchone()
        except sqlite3.DatabaseError as fault:
            raise _named(fault) from fault
    if not rows:
        return Period()
    return Period(tuple(Row(*row) for row in rows), date.fromisoformat(begin[:10]), date.fromisoformat(end[:10]))


def set_aside(path: Path) -> Path:
    """Move a damaged file out of the way, in place of one that was moved before, and return where it lies now."""
    aside = path.with_suffix(".damaged")
    path.replace(aside)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    return aside


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    file = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
    # One file that can be copied as it is, whole after a kill and after a power cut; what is deleted is overwritten.
    for pragma in ("journal_mode = DELETE", "synchronous = EXTRA", "secure_delete = ON"):
        try:
            file.execute(f"PRAGMA {pragma}")
        except sqlite3.DatabaseError as fault:
            file.close()
            raise _named(fault) from fault
    return file


def _want_table(file: sqlite3.Connection) -> None:
    if not file.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()[0]:
        file.execute(_TABLE)
        file.execute(f"PRAGMA user_version = {_FORMAT}")
    elif not _is_whole(file):
        raise DamagedError("counts")


def _is_whole(file: sqlite3.Connection) -> bool:
    """Return whether the file has our table and SQLite finds no fault in it; it is small, so this takes no time."""
    version: tuple[int] = file.execute("PRAGMA user_version").fetchone()
    checks: Iterable[tuple[str]] = file.execute("PRAGMA quick_check(1)")
    return version[0] == _FORMAT and [line for (line,) in checks] == ["ok"]


def _named(fault: sqlite3.DatabaseError) -> Exception:
    """Return the fault as what it means: a damaged file can be replaced, a full disk cannot."""
    code = fault.sqlite_errorcode & 0xFF if hasattr(fault, "sqlite_errorcode") else 0
    return DamagedError(str(fault)) if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) else fault
