"""kiosk new-pin and kiosk unlock: what they ask, say and refuse."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from kiosk import cli
from kiosk.devices.pin import is_pin
from kiosk.devices.pin_lock import PinLock, lock_file
from kiosk.domain.clinic import DEMONSTRATION_PIN
from kiosk.packs.clinic import read_clinic
from kiosk.packs.countries import read_countries

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def run_it(command: str, *typed: str) -> tuple[int, str, str]:
        answers = iter(typed)
        monkeypatch.setattr(getpass, "getpass", lambda _: next(answers))
        with pytest.raises(SystemExit) as ended:
            cli.main([command])
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, said.out, said.err

    return run_it


def test_a_new_pin_becomes_a_line_that_a_clinic_file_takes(run: Run, tmp_path: Path, tree: Path) -> None:
    code, line, _ = run("new-pin", "482915", "482915")
    assert code == 0
    assert is_pin("482915", yaml.safe_load(line)["pin_hash"])
    file = tmp_path / "clinic.yaml"
    file.write_text(f"format: 1\nname: Hill Clinic\n{line}", "utf-8")
    countries, _ = read_countries(tree / "content" / "countries.yaml")
    clinic, findings = read_clinic(file, countries)
    assert is_pin("482915", clinic.pin_hash)
    assert not [finding for finding in findings if "pin_hash" in str(finding)]


@pytest.mark.parametrize("pin", ["", "123", "4" * 13, "48a915", "４８２９", " 4829", DEMONSTRATION_PIN])
def test_what_can_be_no_pin_is_refused_and_not_told(run: Run, pin: str) -> None:
    code, said, why = run("new-pin", pin, pin)
    assert (code, said) == (2, "")
    assert not pin or pin not in why


@pytest.mark.parametrize("pin", ["0000", "1234", "98765", "7890", "3210"])
def test_what_anyone_would_try_first_is_refused(run: Run, pin: str) -> None:
    code, _, why = run("new-pin", pin, pin)
    assert code == 2
    assert "try that first" in why


def test_two_different_pins_make_no_line(run: Run) -> None:
    code, said, why = run("new-pin", "482915", "482916")
    assert (code, said) == (2, "")
    assert "not the same" in why


def test_unlock_takes_the_count_of_wrong_pins_away(run: Run) -> None:
    PinLock(lock_file()).write(11)
    assert run("unlock") == (0, "The PIN pad is open again.\n", "")
    assert not PinLock(lock_file()).is_set


def test_unlock_mends_a_count_that_cannot_be_read(run: Run) -> None:
    lock_file().parent.mkdir(parents=True)
    lock_file().write_text("damaged")
    assert run("unlock")[0] == 0
    assert PinLock(lock_file()).read() == 0


def test_where_nothing_is_counted_unlock_asks_whether_this_is_the_right_user(run: Run) -> None:
    code, said, _ = run("unlock")
    assert code == 1
    assert "the user who runs the kiosk" in said


def test_a_count_that_cannot_be_taken_away_is_misuse(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path, missing_ok: bool = False) -> None:  # noqa: ARG001
        raise PermissionError(13, "Permission denied", str(self))

    PinLock(lock_file()).write(3)
    monkeypatch.setattr(Path, "unlink", refused)
    code, _, why = run("unlock")
    assert code == 2
    assert "Permission denied. Run this as the user" in why
