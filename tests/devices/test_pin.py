"""The PIN of staff: checked beside the window, ever slower after wrong ones, and written nowhere."""

from __future__ import annotations

import logging

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.devices.pin import LONGEST_WAIT_SECONDS, PinChecker, is_pin
from kiosk.domain.clinic import DEMONSTRATION_PIN, DEMONSTRATION_PIN_HASH
from tests.conftest import ExpectLog

PIN = "482915"
HASH = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PIN)


class Desk:
    """A checker with a clock of the test's own, and what it told."""

    def __init__(self, qtbot: QtBot, owner: QObject, pin_hash: str = HASH) -> None:
        self.time = 0.0
        self.told: list[tuple[bool, int]] = []
        self._qtbot = qtbot
        self.checker = PinChecker(pin_hash, self._note, owner, lambda: self.time)

    def _note(self, right: bool, wait: int) -> None:
        self.told.append((right, wait))

    def check(self, pin: str) -> tuple[bool, int]:
        before = len(self.told)
        self.checker.check(pin)
        self._qtbot.waitUntil(lambda: len(self.told) > before)
        return self.told[-1]


def test_the_right_pin_is_right_and_another_is_wrong(qtbot: QtBot, owner: QObject) -> None:
    desk = Desk(qtbot, owner)
    assert desk.check(PIN) == (True, 0)
    assert desk.check("482916") == (False, 1)


def test_the_answer_comes_later_so_that_the_window_never_waits(qtbot: QtBot, owner: QObject) -> None:
    desk = Desk(qtbot, owner)
    desk.checker.check(PIN)
    assert desk.told == []
    qtbot.waitUntil(lambda: desk.told == [(True, 0)])


def test_each_wrong_pin_doubles_the_wait_up_to_five_minutes(qtbot: QtBot, owner: QObject) -> None:
    desk = Desk(qtbot, owner)
    waits = []
    for _ in range(11):
        waits.append(desk.check("0000")[1])
        desk.time += waits[-1]
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, LONGEST_WAIT_SECONDS, LONGEST_WAIT_SECONDS]


def test_before_the_wait_is_over_even_the_right_pin_is_refused_unread(qtbot: QtBot, owner: QObject) -> None:
    desk = Desk(qtbot, owner)
    desk.check("0000")
    desk.time += 1
    desk.check("0000")
    desk.time += 0.5
    assert desk.check(PIN) == (False, 2)
    desk.time += 1.5
    assert desk.check(PIN) == (True, 0)


def test_the_right_pin_ends_the_waiting(qtbot: QtBot, owner: QObject) -> None:
    desk = Desk(qtbot, owner)
    desk.check("0000")
    desk.time += 1
    desk.check(PIN)
    assert desk.check("0000") == (False, 1)


def test_a_second_pin_while_one_is_checked_is_not_heard(qtbot: QtBot, owner: QObject) -> None:
    desk = Desk(qtbot, owner)
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


def test_nothing_about_a_pin_is_logged(qtbot: QtBot, owner: QObject, caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk(qtbot, owner)
    with caplog.at_level(logging.DEBUG):
        desk.check("0000")
        desk.time += 1
        desk.check(PIN)
    assert "0000" not in caplog.text
    assert PIN not in caplog.text


def test_the_pin_of_the_demonstration_fits_its_hash() -> None:
    assert is_pin(DEMONSTRATION_PIN, DEMONSTRATION_PIN_HASH)
