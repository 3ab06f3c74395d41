"""A power cut after each write, sync and rename: no acknowledged record is lost, and what is left is mended."""

from __future__ import annotations

import errno
import itertools
import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.records.carrying import carry_off
from kiosk.records.sealing import hash_of
from kiosk.records.store import Store
from tests.records.store_cases import at_the_office, everywhere, keep
from tests.support.disk_shim import FailingDisk, Left, RecordingDisk, lay_out

Note = Callable[[str, object], None]
Promised = tuple[object, ...]


def _work(root: Path, texts: Iterable[str], monkeypatch: pytest.MonkeyPatch) -> RecordingDisk:
    """Return what is done to the disk while records are kept, and carried off after every other one."""
    place, store = root / "place", Store(root / "state")
    disk = RecordingDisk(root)
    with disk.installed(monkeypatch):
        for number, text in enumerate(texts):
            _promise(disk, store, text)
            if number % 2 == 0:
                carry_off(store, place)
    return disk


def _promise(disk: RecordingDisk, store: Store, text: str) -> None:
    name = keep(store, text).name
    disk.mark((name, hash_of((store.folder / name).read_bytes())))


def _states(disk: RecordingDisk) -> set[tuple[Left, Promised]]:
    return {(left, tuple(promised)) for promised, possible in disk.power_cuts() for left in possible}


def _first_work(root: Path, monkeypatch: pytest.MonkeyPatch) -> RecordingDisk:
    (root / "place").mkdir(parents=True)
    return _work(root, ("one", "two", "three"), monkeypatch)


def _judge(root: Path, left: Left, promised: Promised) -> None:
    """Check that what was promised is there, that the next record mends the rest, and that the office finds all."""
    lay_out(left, root)
    place, store = root / "place", Store(root / "state")
    assert set(promised) <= set(everywhere(store.folder, place).items())
    keep(store, "after the power cut")
    assert not store.look().problems
    done = carry_off(store, place)
    assert done.waiting == 0
    assert not done.told
    checked = at_the_office(place)
    assert not checked.problems
    assert checked.opened >= len(promised) + 1
    assert set(promised) <= set(everywhere(place).items())
    shutil.rmtree(root)


def test_no_acknowledged_record_is_lost_in_a_power_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Note
) -> None:
    disk = _first_work(tmp_path / "work", monkeypatch)
    states = _states(disk)
    # What follows is no test of syncing, and is done many times.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    for left, promised in states:
        _judge(tmp_path / "after", left, promised)
    said = f"{len(disk.steps)} steps, {len(states)} states of the disk, 0 acknowledged records lost"
    record_property("power cuts", said)
    print(f"A power cut after each of {said}.")
    assert max(len(promised) for _, promised in states) == 3


@pytest.mark.parametrize("stopped", ["at first use", "keeping", pytest.param("carrying", marks=pytest.mark.slow)])
def test_nor_in_a_power_cut_after_the_kiosk_was_stopped_while_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped: str
) -> None:
    """What was left by the first stop is in the memory of the system only, and not yet on the disk."""
    states: set[tuple[Left, Promised]] = set()
    for at in itertools.count():
        root = tmp_path / f"stopped-{at}"
        (root / "place").mkdir(parents=True)
        disk = RecordingDisk(root)
        place, store = root / "place", Store(root / "state")
        with disk.installed(monkeypatch), suppress(OSError):
            if stopped != "at first use":
                _promise(disk, store, "one")
            # When every later call fails, nothing is tidied up either: as after a kill.
            with FailingDisk(at, errno.EIO, stays=True).installed(monkeypatch) as failing:
                carry_off(store, place) if stopped == "carrying" else keep(store, "two")
        if failing.calls <= at:
            break
        with disk.installed(monkeypatch):
            _promise(disk, store, "three")
            if stopped == "carrying":
                carry_off(store, place)
        states |= _states(disk)
    monkeypatch.setattr(os, "fsync", lambda _: None)
    for left, promised in states:
        _judge(tmp_path / "after", left, promised)
    assert max(len(promised) for _, promised in states) == (1 if stopped == "at first use" else 2)


@pytest.mark.deep
def test_nor_in_a_second_power_cut_while_the_first_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Note
) -> None:
    first = _states(_first_work(tmp_path / "work", monkeypatch))
    count = 0
    for number, (left, promised) in enumerate(first):
        again = tmp_path / f"again-{number}"
        lay_out(left, again)
        second = _states(_work(again, ("four",), monkeypatch))
        with monkeypatch.context() as quick:
            quick.setattr(os, "fsync", lambda _: None)
            for later, more in second:
                _judge(tmp_path / "after", later, (*promised, *more))
        count += len(second)
    said = f"{len(first)} states after a first power cut, {count} after a second, 0 acknowledged records lost"
    record_property("two power cuts", said)
    print(said)


@pytest.mark.parametrize("left_out", ["sync", "sync folder"])
def test_a_store_that_syncs_too_little_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left_out: str
) -> None:
    disk = _first_work(tmp_path / "work", monkeypatch)
    disk.steps = [step for step in disk.steps if step[0] != left_out]
    promised, possible = next(cut for cut in disk.power_cuts() if cut[0])
    least = next(possible)
    with pytest.raises(AssertionError):
        _judge(tmp_path / "after", least, tuple(promised))
