"""The PIN of staff: checked beside the window, ever slower after wrong ones, and written nowhere."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.devices.pin import PinChecker, is_pin
from kiosk.devices.pin_lock import LOCKED_SECONDS, TRIES_BEFORE_LOCK, PinLock
from kiosk.domain.clinic import DEMONSTRATION_PIN, DEMONSTRATION_PIN_HASH
from kiosk.session.pin import LONGEST_REST_SECONDS
from tests.conftest import ExpectLog

PIN = "482915"
HASH = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PIN)


class Desk:
    """A checker with a clock of the test's own, and what it told. ``restart`` is what a power cut does to it."""

    def __init__(self, qtbot: QtBot, owner: QObject, file: Path, pin_hash: str = HASH) -> None:
        self.time = 0.0
        self.told: list[tuple[bool, int]] = []
        self.lock = PinLock(file)
        self._qtbot = qtbot
        self._owner = owner
        self._hash = pin_hash
        self.restart()

    def restart(self) -> None:
        self.checker = PinChecker(self._hash, self._note, self.lock, self._owner, lambda: self.time)

    def _note(self, right: bool, wait: int) -> None:
        self.told.append((right, wait))

    def check(self, pin: str) -> tuple[bool, int]:
        before = len(self.told)
        self.checker.check(pin)
        self._qtbot.waitUntil(lambda: len(self.told) > before)
        return self.told[-1]

    def try_wrong(self, times: int) -> list[int]:
        """Type wrong PINs, each as soon as it is taken; return the waits."""
        waits = []
        for _ in range(times):
            waits.append(self.check("0000")[1])
            self.time += waits[-1]
        return waits


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "wrong-pins.json"


@pytest.fixture
def desk(qtbot: QtBot, owner: QObject, file: Path) -> Desk:
    return Desk(qtbot, owner, file)


def test_the_right_pin_is_right_and_another_is_wrong(desk: Desk) -> None:
    assert desk.check(PIN) == (True, 0)
    assert desk.check("482916") == (False, 1)


def test_the_answer_comes_later_so_that_the_window_never_waits(desk: Desk, qtbot: QtBot) -> None:
    desk.checker.check(PIN)
    assert desk.told == []
    qtbot.waitUntil(lambda: desk.told == [(True, 0)])


def test_each_wrong_pin_doubles_the_wait_and_after_ten_each_locks_the_pad_for_an_hour(desk: Desk) -> None:
    waits = desk.try_wrong(TRIES_BEFORE_LOCK + 2)
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, LONGEST_REST_SECONDS, LOCKED_SECONDS, LOCKED_SECONDS]


def test_before_the_wait_is_over_even_the_right_pin_is_refused_unread(desk: Desk) -> None:
    desk.check("0000")
    desk.time += 1
    desk.check("0000")
    desk.time += 0.5
    assert desk.check(PIN) == (False, 2)
    desk.time += 1.5
    assert desk.check(PIN) == (True, 0)


def test_the_right_pin_ends_the_waiting_and_leaves_nothing_on_the_disk(desk: Desk, file: Path) -> None:
    desk.try_wrong(3)
    assert file.exists()
    assert desk.check(PIN) == (True, 0)
    assert list(file.parent.iterdir()) == []
    desk.restart()
    assert desk.check("0000") == (False, 1)


def test_a_kiosk_started_anew_goes_on_counting_and_waits_in_full(desk: Desk) -> None:
    desk.try_wrong(4)
    desk.restart()
    assert desk.check(PIN) == (False, 8)
    desk.time += 7
    desk.restart()
    assert desk.check(PIN) == (False, 8)
    desk.time += 8
    assert desk.check("0000") == (False, 16)


def test_a_lock_outlives_a_restart_and_ends_after_an_hour_whatever_the_time_of_day_is(desk: Desk) -> None:
    desk.try_wrong(TRIES_BEFORE_LOCK + 1)
    desk.restart()
    assert desk.check(PIN) == (False, LOCKED_SECONDS)
    desk.time += LOCKED_SECONDS - 1
    assert desk.check(PIN) == (False, 1)
    desk.time += 1
    assert desk.check(PIN) == (True, 0)


def test_a_clock_that_counts_from_a_later_or_an_earlier_time_after_a_restart_changes_nothing(desk: Desk) -> None:
    desk.try_wrong(TRIES_BEFORE_LOCK + 1)
    for started_at in (10.0**9, 0.0):
        desk.time = started_at
        desk.restart()
        assert desk.check(PIN) == (False, LOCKED_SECONDS)


def test_a_try_counts_as_wrong_before_it_is_one_so_that_cutting_the_power_gains_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[int] = []

    def look(*_: object) -> bool:
        counted.append(desk.lock.read())
        return False

    monkeypatch.setattr("kiosk.devices.pin.is_pin", look)
    desk.try_wrong(2)
    assert counted == [1, 2]


def test_whoever_looks_after_the_machine_lifts_the_lock_while_the_kiosk_goes_on(desk: Desk) -> None:
    desk.try_wrong(TRIES_BEFORE_LOCK)
    assert desk.check("0000") == (False, LOCKED_SECONDS)
    desk.lock.clear()
    assert desk.check("0000") == (False, 1)
    desk.lock.clear()
    assert desk.check(PIN) == (True, 0)


def test_a_disk_that_cannot_be_written_counts_in_memory_and_says_so_in_the_log(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def full(_: int) -> None:
        raise OSError

    expect_log("Wrong PINs are not counted across restarts")
    monkeypatch.setattr(desk.lock, "write", full)
    assert desk.try_wrong(3) == [1, 2, 4]
    assert desk.check(PIN) == (True, 0)


def test_a_second_pin_while_one_is_checked_is_not_heard(desk: Desk, qtbot: QtBot) -> None:
    desk.checker.check("0000")
    desk.checker.check(PIN)
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.check(PIN) == (False, 1)


def test_without_a_hash_no_pin_is_right() -> None:
    assert not is_pin("", "")
    assert not is_pin("4711", "")


@pytest.mark.parametrize("broken", ["4711", "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$!"])
def test_a_hash_that_cannot_be_used_opens_nothing_and_is_logged_without_the_pin(
    broken: str, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    expect_log("No PIN can be checked: (InvalidHash|VerificationError)")
    assert not is_pin(PIN, broken)
    assert PIN not in caplog.text


def test_nothing_about_a_pin_is_logged_or_kept(desk: Desk, file: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        desk.check("0815")
        kept = file.read_text()
        desk.time += 1
        desk.check(PIN)
    assert "0815" not in caplog.text + kept
    assert PIN not in caplog.text + kept


def test_the_pin_of_the_demonstration_fits_its_hash() -> None:
    assert is_pin(DEMONSTRATION_PIN, DEMONSTRATION_PIN_HASH)
