"""Faults of a disk at each call: no acknowledged record is lost, and each fault is a plain sentence for staff."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from kiosk.records.carrying import CarriedOff, carry_off
from kiosk.records.store import Store
from kiosk.records.store_faults import in_words
from tests.records.store_cases import at_the_office, everywhere, keep, store_with
from tests.support.disk_shim import FailingDisk

Note = Callable[[str, object], None]
ERRORS = (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO)
SENTENCES = re.compile(r"[A-Z0-9/][^!?]*\.")


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Path]:
    """Return a maker of folders, each with a store of one record and a place."""
    # Whether it was really synced is the other tests' matter, and takes most of the time.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    pattern = tmp_path / "pattern"
    (pattern / "place").mkdir(parents=True)
    store_with(pattern, 1)
    numbers = count()

    def make() -> Path:
        for old in tmp_path.glob("case-*"):
            shutil.rmtree(old)
        return Path(shutil.copytree(pattern, tmp_path / f"case-{next(numbers)}"))

    return make


def _disks() -> Iterator[tuple[int, bool]]:
    return ((error, stays) for error in ERRORS for stays in (False, True))


def test_a_fault_at_each_call_while_a_record_is_kept(
    folders: Callable[[], Path], monkeypatch: pytest.MonkeyPatch, record_property: Note
) -> None:
    faults = 0
    for error, stays in _disks():
        for at in count():
            root = folders()
            store = Store(root / "state")
            before = everywhere(store.folder)
            with FailingDisk(at, error, stays).installed(monkeypatch) as disk:
                why = _why_not(lambda: keep(store, "two"))  # noqa: B023 - called at once
            if disk.calls <= at:
                assert why is None
                break
            faults += 1
            assert why is None or SENTENCES.fullmatch(why), why
            assert before.items() <= everywhere(store.folder).items()
            keep(store, "three")
            assert not store.look().problems
            assert len(store.names()) >= (3 if why is None else 2)
    record_property("faults while a record is kept", faults)
    print(f"Faults while a record is kept: {faults}, none lost a record.")
    assert faults > 60


def test_a_fault_at_each_call_of_the_very_first_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for at in count():
        store = Store(tmp_path / str(at) / "state")
        with FailingDisk(at, errno.ENOSPC, stays=False).installed(monkeypatch) as disk:
            why = _why_not(lambda: keep(store, "one"))  # noqa: B023 - called at once
        keep(store, "two")
        assert not store.look().problems
        if disk.calls <= at:
            assert why is None
            break
        assert why is not None


def test_a_fault_at_each_call_while_records_are_carried_off(
    folders: Callable[[], Path], monkeypatch: pytest.MonkeyPatch, record_property: Note
) -> None:
    faults = 0
    for error, stays in _disks():
        for at in count():
            root = folders()
            store, place = Store(root / "state"), root / "place"
            keep(store, "two")
            before = everywhere(store.folder)
            done: list[CarriedOff] = []
            with FailingDisk(at, error, stays).installed(monkeypatch) as disk:
                why = _why_not(lambda: done.append(carry_off(store, place)))  # noqa: B023 - called at once
            if disk.calls <= at:
                break
            faults += 1
            told = [why] if why else list(done[0].told)
            assert told
            assert all(SENTENCES.fullmatch(each) for each in told), told
            assert everywhere(store.folder, place) == before
            again = carry_off(store, place)
            assert (again.waiting, again.told) == (0, ())
            assert everywhere(place) == before
            assert not at_the_office(place).problems
            assert not store.look().problems
    record_property("faults while records are carried off", faults)
    print(f"Faults while records are carried off: {faults}, none lost a record.")
    assert faults > 60


def _why_not(work: Callable[[], object]) -> str | None:
    try:
        work()
    except OSError as fault:
        return in_words(fault)
    return None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who may do everything is refused nothing")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    store = store_with(tmp_path, 1)
    store.folder.chmod(0o500)
    assert _why_not(lambda: keep(store)) == f"The kiosk may not write {_part_in(store)}. Give its user the right to."
    store.folder.chmod(0o700)
    assert keep(store).number == 2


def _part_in(store: Store) -> Path:
    name = store.names()[0].replace("000001", "000002")
    return store.folder / f".{name}.part"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "The disk is full: there is no room to write F. Make room on it, then try again."),
        (errno.EDQUOT, "The disk is full: there is no room to write F. Make room on it, then try again."),
        (errno.EFBIG, "The disk is full: there is no room to write F. Make room on it, then try again."),
        (errno.EROFS, "The disk can only be read: F cannot be written. Ask whoever looks after the kiosk."),
        (errno.EACCES, "The kiosk may not write F. Give its user the right to."),
        (errno.ENOENT, "F is not there. Plug in or connect what it is on, or correct the clinic file."),
        (errno.EEXIST, "F is there already, and nothing is written over. Choose another folder."),
        (errno.ELOOP, "Something else stands where F should be. Take it away, then try again."),
        (errno.EIO, "The disk has a fault: F (Input/output error). Ask whoever looks after the kiosk."),
    ],
)
def test_what_staff_read(number: int, said: str) -> None:
    assert in_words(OSError(number, os.strerror(number), "F")) == said
