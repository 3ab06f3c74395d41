"""The count of wrong PINs on disk, and how long the pad refuses for it."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.devices.pin_lock import LOCKED_SECONDS, TRIES_BEFORE_LOCK, PinLock, wait_after
from tests.conftest import ExpectLog


@given(st.integers(0, 10**6))
def test_one_more_wrong_pin_never_shortens_the_wait_and_no_number_locks_for_ever(wrong: int) -> None:
    assert wait_after(wrong) <= wait_after(wrong + 1) <= LOCKED_SECONDS
    assert (wait_after(wrong) == LOCKED_SECONDS) is (wrong > TRIES_BEFORE_LOCK)
    assert (wait_after(wrong) == 0) is (wrong == 0)


@given(st.integers(1, TRIES_BEFORE_LOCK - 2))
def test_each_of_the_first_wrong_pins_doubles_the_wait(wrong: int) -> None:
    assert wait_after(wrong + 1) == 2 * wait_after(wrong)


def test_trying_every_pin_of_four_digits_takes_more_than_a_year() -> None:
    assert sum(wait_after(wrong) for wrong in range(10_000)) > 365 * 24 * 3600


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "wrong-pins.json"


@given(wrong=st.integers(0, 10**9))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, wrong: int) -> None:
    file = tmp_path_factory.mktemp("state") / "wrong-pins.json"
    PinLock(file).write(wrong)
    assert PinLock(file).read() == wrong


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights of another kind")
def test_only_the_user_of_the_kiosk_can_read_the_count(file: Path) -> None:
    PinLock(file).write(3)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_count_that_is_not_there_counts_none(file: Path) -> None:
    assert (PinLock(file).read(), PinLock(file).is_set) == (0, False)
    PinLock(file).clear()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damage=st.binary(max_size=200))
def test_a_file_that_cannot_be_understood_locks_the_pad(
    tmp_path_factory: pytest.TempPathFactory, expect_log: ExpectLog, damage: bytes
) -> None:
    expect_log("The count of wrong PINs cannot be read")
    file = tmp_path_factory.mktemp("state") / "wrong-pins.json"
    file.write_bytes(b"~" + damage)
    assert wait_after(PinLock(file).read()) == LOCKED_SECONDS


@pytest.mark.parametrize(
    "damage", ["", "{}", "[]", '{"wrong": -1}', '{"wrong": "3"}', '{"wrong": true}', '{"wrong": 3}' + " " * 200]
)
def test_a_file_that_says_something_else_locks_the_pad_and_is_logged(
    file: Path, damage: str, expect_log: ExpectLog
) -> None:
    expect_log("The count of wrong PINs cannot be read")
    file.write_text(damage)
    assert wait_after(PinLock(file).read()) == LOCKED_SECONDS


def test_a_write_that_fails_leaves_the_count_that_was_there(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = PinLock(file)
    lock.write(7)

    def cut(*_: object) -> None:
        raise OSError("no space")

    monkeypatch.setattr(Path, "replace", cut)
    with pytest.raises(OSError, match="no space"):
        lock.write(1)
    assert lock.read() == 7
