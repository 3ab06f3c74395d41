"""The counts on the disk: sums by the hour that survive what happens to machines."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.clinic import Clinic
from kiosk.records.counts import Key, Kind, Row, counts_file
from kiosk.records.counts_file import DamagedError, read_period, write_sums
from kiosk.records.counts_journal import Journal, journal_for
from tests.conftest import TREE, ExpectLog

NOW = datetime(2026, 11, 20, 14, 37, 21, tzinfo=UTC)
TODAY = NOW.date()
HOME = Row("knee", "1.0.0", Kind.SHOWN, "home")
KEY: Key = ("2026-11-20T14", "knee", "1.0.0", "shown", "home")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "counts.sqlite3"


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def journal(path: Path, told: list[str]) -> Journal:
    return Journal(path, lambda: NOW, told.append)


def test_what_was_added_is_there_after_closing_summed_by_the_hour(journal: Journal, path: Path) -> None:
    journal.add(HOME)
    journal.add(HOME)
    journal.add(Row("knee", "1.0.0", Kind.LEFT, "home", seconds=12))
    journal.close()
    period = read_period(path)
    assert set(period.rows) == {
        Row("knee", "1.0.0", "shown", "home", 2),
        Row("knee", "1.0.0", "left", "home", 1, 12),
    }
    assert (period.first, period.last) == (TODAY, TODAY)


def test_sums_only_grow(path: Path) -> None:
    for seconds in (3, 4):
        write_sums(path, {KEY: (1, seconds)}, TODAY)
    assert read_period(path).rows == (Row("knee", "1.0.0", "shown", "home", 2, 7),)


def test_the_file_holds_hours_and_nothing_finer_and_no_order(journal: Journal, path: Path) -> None:
    journal.add(HOME)
    journal.close()
    with sqlite3.connect(path) as file:
        columns = [row[1] for row in file.execute("PRAGMA table_info(counts)")]
        assert columns == ["hour", "pack", "version", "kind", "name", "count", "seconds"]
        assert file.execute("SELECT DISTINCT hour FROM counts").fetchall() == [("2026-11-20T14",)]
        with pytest.raises(sqlite3.OperationalError):
            file.execute("SELECT rowid FROM counts")
        with pytest.raises(sqlite3.IntegrityError):
            file.execute("INSERT INTO counts VALUES ('2026-11-20T14:37', '', '', 'wiped', '', 1, 0)")
    file.close()


def test_only_the_kiosk_may_read_the_file(journal: Journal, path: Path) -> None:
    journal.add(HOME)
    journal.close()
    assert path.stat().st_mode & 0o077 == 0
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_what_is_older_than_four_hundred_days_is_deleted_and_overwritten(path: Path) -> None:
    old: Key = ("2025-10-15T09", "long-forgotten-pack", "1.0.0", "shown", "home")
    kept: Key = ("2025-10-16T09", "knee", "1.0.0", "shown", "home")
    write_sums(path, {old: (1, 0), kept: (1, 0)}, date(2025, 10, 20))
    write_sums(path, {KEY: (1, 0)}, TODAY)
    period = read_period(path)
    assert period.first == date(2025, 10, 16)
    assert b"long-forgotten-pack" not in path.read_bytes()


def test_a_period_holds_its_first_and_its_last_day(path: Path) -> None:
    days = ("2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21")
    write_sums(path, {(f"{day}T23", "knee", "1.0.0", "shown", "home"): (1, 0) for day in days}, TODAY)
    period = read_period(path, date(2026, 11, 19), date(2026, 11, 20))
    assert (period.first, period.last) == (date(2026, 11, 19), date(2026, 11, 20))
    assert period.rows[0].count == 2
    assert read_period(path, date(2027, 1, 1)).rows == ()


def test_no_file_is_an_empty_period_and_stays_no_file(path: Path) -> None:
    assert read_period(path).rows == ()
    assert not path.parent.exists()


def test_where_the_clinic_wants_no_counts_no_file_is_made(tmp_path: Path, told: list[str]) -> None:
    assert journal_for(tmp_path, Clinic(counts=False), lambda: NOW, told.append) is None
    assert list(tmp_path.iterdir()) == []


def test_where_counts_are_switched_off_later_the_file_is_not_written_again(tmp_path: Path, told: list[str]) -> None:
    before = journal_for(tmp_path, Clinic(), lambda: NOW, told.append)
    assert before
    before.add(HOME)
    before.close()
    [file] = tmp_path.iterdir()
    content, written = file.read_bytes(), file.stat().st_mtime_ns
    assert journal_for(tmp_path, Clinic(counts=False), lambda: NOW, told.append) is None
    assert (file.read_bytes(), file.stat().st_mtime_ns) == (content, written)


def test_a_demonstration_counts_in_a_file_of_its_own(tmp_path: Path, told: list[str]) -> None:
    for clinic in (None, Clinic()):
        one = journal_for(tmp_path, clinic, lambda: NOW, told.append)
        assert one
        one.add(HOME)
        one.close()
    names = {counts_file(tmp_path, demonstration=demonstration).name for demonstration in (True, False)}
    assert {each.name for each in tmp_path.iterdir()} == names
    assert len(names) == 2


@pytest.mark.parametrize("damage", [b"", b"no database at all, but long enough to be one" * 200])
def test_a_damaged_file_is_moved_aside_staff_are_told_and_a_new_one_begun(
    journal: Journal, path: Path, told: list[str], expect_log: ExpectLog, damage: bytes
) -> None:
    write_sums(path, {KEY: (3, 0)}, TODAY)
    whole = path.read_bytes()
    broken = damage or whole[:4096] + b"\xff" * (len(whole) - 4096)
    path.write_bytes(broken)
    expect_log("The file of the counts was damaged and is now counts.damaged")
    journal.add(HOME)
    journal.close()
    assert len(told) == 1
    assert path.with_suffix(".damaged").read_bytes() == broken
    assert read_period(path).rows == (Row("knee", "1.0.0", "shown", "home"),)


def test_a_database_of_another_program_is_not_written_into(
    journal: Journal, path: Path, told: list[str], expect_log: ExpectLog
) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE counts (something)")
    other.close()
    with pytest.raises(DamagedError):
        read_period(path)
    expect_log("The file of the counts was damaged")
    journal.add(HOME)
    journal.close()
    assert read_period(path).rows == (HOME,)
    assert told


def test_a_disk_that_takes_nothing_is_told_once_and_nothing_is_lost_when_it_does_again(
    journal: Journal, path: Path, told: list[str], expect_log: ExpectLog
) -> None:
    expect_log("The counts could not be written: ")
    path.parent.write_text("a file where the folder should be")
    for _ in range(3):
        journal.add(HOME)
        assert not journal.write()
    assert len(told) == 1
    path.parent.unlink()
    assert journal.write()
    assert read_period(path).rows == (Row("knee", "1.0.0", "shown", "home", 3),)
    journal.close()


def test_a_batch_is_written_by_itself_while_visits_go_on(path: Path, told: list[str]) -> None:
    written = threading.Event()

    class Watched(Journal):
        def write(self) -> bool:
            done = super().write()
            written.set()
            return done

    journal = Watched(path, lambda: NOW, told.append, batch_seconds=0.01)
    journal.add(HOME)
    assert written.wait(30)
    assert read_period(path).rows == (HOME,)
    journal.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "counts"]


def test_several_threads_lose_no_count(journal: Journal, path: Path) -> None:
    def many() -> None:
        for _ in range(200):
            journal.add(HOME)
            if random.random() < 0.02:
                journal.write()

    threads = [threading.Thread(target=many) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    journal.close()
    assert read_period(path).rows[0].count == 800


_WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.records.counts import Row
from kiosk.records.counts_journal import Journal

journal = Journal(Path(sys.argv[1]), lambda: datetime(2026, 11, 20, 14, tzinfo=UTC), print)
for number in range(1, 1_000_000):
    journal.add(Row("knee", "1.0.0", "shown", f"screen:{number % 40}", seconds=number % 7))
    assert journal.write()
    print(number, flush=True)
"""


@pytest.mark.slow
def test_ten_kills_at_any_moment_lose_nothing_that_was_written_and_leave_a_whole_file(path: Path) -> None:
    chance, acknowledged = random.Random(4), 0
    for _ in range(10):
        command = [sys.executable, "-c", _WRITER, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=TREE, text=True) as writer:
            assert writer.stdout
            lines = [writer.stdout.readline() for _ in range(chance.randrange(1, 60))]
            os.kill(writer.pid, signal.SIGKILL)
            lines += writer.stdout.readlines()
        acknowledged += max(int(line) for line in lines if line.endswith("\n"))
        counted = sum(row.count for row in read_period(path).rows)
        # One more may have been written and its line lost with the process.
        assert acknowledged <= counted <= acknowledged + 1
        acknowledged = counted
    write_sums(path, {KEY: (1, 0)}, TODAY)


hours = st.sampled_from(["2026-11-20T14", "2026-11-20T15", "2026-11-19T09"])
words = st.text(max_size=8)
keys = st.tuples(hours, words, words, words, words)
batches = st.lists(st.dictionaries(keys, st.tuples(st.integers(1, 99), st.integers(0, 999)), max_size=5), max_size=5)


@given(batches)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_written_in_whatever_batches_its_sums_are_read(
    tmp_path_factory: pytest.TempPathFactory, written: list[dict[Key, tuple[int, int]]]
) -> None:
    path = tmp_path_factory.mktemp("counts") / "counts.sqlite3"
    expected: dict[tuple[str, ...], tuple[int, int]] = {}
    for batch in written:
        write_sums(path, batch, TODAY)
        for (_hour, *key), (count, seconds) in batch.items():
            before = expected.get(tuple(key), (0, 0))
            expected[tuple(key)] = before[0] + count, before[1] + seconds
    rows = read_period(path).rows
    assert {(row.pack, row.version, row.kind, row.name): (row.count, row.seconds) for row in rows} == expected
