"""The process that keeps records: what goes in and comes out, and that nothing readable is left anywhere."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from kiosk.domain.briefing_record import as_data
from kiosk.domain.clinic import Clinic
from kiosk.records import keeping
from kiosk.records.briefing_sheet import record_sheet
from kiosk.records.briefing_words import record_words
from kiosk.records.carrying import numbers_at
from kiosk.records.keeping_requests import (
    COMMAND,
    Answer,
    RecordSettings,
    answer_from,
    carry_request,
    keep_request,
    look_request,
    settings_for,
    state_folder,
)
from kiosk.records.sealing import unseal
from kiosk.records.store import Store
from tests.records.briefing_examples import full
from tests.records.store_cases import (
    OFFICE,
    OFFICE_PUBLIC,
    RECIPIENTS,
    TOKEN,
    at_the_office,
    contents,
    everywhere,
    store_with,
)
from tests.support.paper import Paper, english


@pytest.fixture
def settings(tmp_path: Path) -> RecordSettings:
    return RecordSettings(state=str(tmp_path / "state"), recipients=RECIPIENTS, kiosk_name="Ward 3")


def request_to_keep(settings: RecordSettings) -> bytes:
    record = replace(full(), reference=TOKEN)
    stationery = english()
    return keep_request(settings, record, record_sheet(record, stationery), record_words(stationery.words))


def run(request: bytes, folder: Path, before: str = "") -> subprocess.CompletedProcess[bytes]:
    """Run the process as the kiosk does, in a home of its own below *folder*; with *before* first in the process."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    environment = {**os.environ, "TMPDIR": str(home), "HOME": str(home)}
    command = [*COMMAND] if not before else [sys.executable, "-I", "-c", f"{before}\n{_MAIN}"]
    return subprocess.run(command, input=request, cwd=home, env=environment, capture_output=True, check=False)


_MAIN = "import sys; from kiosk.records.keeping import main; sys.exit(main())"


@pytest.mark.slow
def test_a_record_comes_in_and_leaves_sealed_as_pdf_and_fhir(settings: RecordSettings, tmp_path: Path) -> None:
    done = run(request_to_keep(settings), tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    answer = answer_from(done.stdout)
    assert (answer.number, answer.waiting, answer.told) == (1, 1, ())
    opened = unseal((Store(Path(settings.state)).folder / answer.name).read_bytes(), [OFFICE])
    assert TOKEN in Paper(opened.contents.pdf).text
    bundle = json.loads(opened.contents.fhir)
    assert bundle["resourceType"] == "Bundle"
    assert TOKEN in opened.contents.fhir.decode()
    assert opened.kiosk_name == "Ward 3"


@pytest.mark.slow
def test_nothing_that_was_said_stands_in_a_file_an_argument_or_the_answer(
    settings: RecordSettings, tmp_path: Path
) -> None:
    request = request_to_keep(settings)
    assert TOKEN.encode() in request
    done = run(request, tmp_path)
    assert TOKEN.encode() not in done.stdout + done.stderr
    assert not [word for word in COMMAND if TOKEN in word]
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files
    assert not [file for file in files if TOKEN.encode() in file.read_bytes() or file.read_bytes()[:4] == b"%PDF"]
    assert not list((tmp_path / "home").iterdir())


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_disk_without_room_is_told_and_costs_no_record(settings: RecordSettings, tmp_path: Path) -> None:
    first = run(request_to_keep(settings), tmp_path)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))"
    full = run(request_to_keep(settings), tmp_path, limit)
    assert full.returncode == 1
    assert full.stdout == b""
    said = full.stderr.decode().splitlines()[-1]
    assert said.startswith("The disk is full: there is no room to write ")
    assert said.endswith("The record was not kept: print it, and put it into the file of the patient.")
    again = run(request_to_keep(settings), tmp_path)
    assert answer_from(again.stdout).number == answer_from(first.stdout).number + 1
    assert not Store(Path(settings.state)).look().problems


@pytest.mark.slow
def test_what_is_no_request_is_refused_without_a_word_of_it(tmp_path: Path) -> None:
    for request in (b"", b"{}", TOKEN.encode(), json.dumps({"task": TOKEN, "settings": {}}).encode()):
        done = run(request, tmp_path)
        assert done.returncode == 1
        assert b"The kiosk has a fault (" in done.stderr
        assert TOKEN.encode() not in done.stderr


def answer(request: bytes) -> Answer:
    return keeping.answered(json.loads(request), lambda _: contents())


def request(settings: RecordSettings) -> bytes:
    return json.dumps({"task": "keep", "settings": asdict(settings), "record": as_data(full())}).encode()


def test_a_record_is_kept_then_carried_off_when_asked(settings: RecordSettings, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    settings = replace(settings, records_to=str(place))
    assert answer(request(settings)).number == 1
    assert answer(request(settings)).waiting == 2
    assert answer(look_request(settings)).waiting == 2
    assert answer(carry_request(settings)) == Answer(carried=2)
    assert at_the_office(place).opened == 2
    assert answer(look_request(settings)) == Answer()


def test_staff_are_told_before_they_begin_what_is_missing(settings: RecordSettings, tmp_path: Path) -> None:
    store_with(tmp_path, 2)
    without = answer(look_request(replace(settings, recipients=())))
    assert not without.can_keep
    # Whether there is a printer is not known here.
    assert without.told[0].startswith("No public key is set: no record can be kept on this kiosk.")
    assert "print" not in without.told[0]
    one = answer(look_request(replace(settings, recipients=(OFFICE_PUBLIC,))))
    assert one.can_keep
    assert one.told[0].startswith("Only one public key is set")
    assert one.told[1:] == ("No place to carry records to is set: write records_to into the clinic file.",)
    assert one.waiting == 2
    away = answer(look_request(replace(settings, records_to=str(tmp_path / "stick"))))
    assert away.told[0].startswith(f"The place for records, {tmp_path / 'stick'}, is not there. Plug it in")
    assert away.waiting == 2
    assert away.told == answer(carry_request(replace(settings, records_to=str(tmp_path / "stick")))).told


def test_a_kiosk_whose_chain_was_lost_gives_no_number_again(settings: RecordSettings, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    settings = replace(settings, records_to=str(place))
    store = store_with(tmp_path, 3)
    answer(carry_request(settings))
    before = everywhere(place)
    store.chain_file.unlink()
    assert answer(request(settings)).number == 4
    told = answer(carry_request(settings)).told
    assert before.items() < everywhere(place).items()
    assert "does not fit the chain of the kiosk" in told[0]


def test_a_place_that_cannot_be_reached_holds_no_numbers(tmp_path: Path) -> None:
    assert numbers_at(tmp_path / "nowhere", "0" * 32) == []
    assert numbers_at(None, "0" * 32) == []


def test_the_reason_is_said_in_one_line_and_the_exit_code_tells(
    settings: RecordSettings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(keeping, "_dump_no_memory", lambda: None)
    for spoilt, said in (
        (replace(settings, recipients=()), "No public key is set."),
        (replace(settings, folder="/nowhere/records"), "/nowhere/records is not there."),
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(request(spoilt))))
        assert keeping.main(lambda _: contents()) == 1
        told = capsys.readouterr()
        assert (told.out, told.err.count("\n")) == ("", 1)
        assert told.err.startswith(said)
        assert "print it" in told.err


def test_an_exception_is_named_and_not_repeated(
    settings: RecordSettings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> None:
        raise ValueError(TOKEN)

    monkeypatch.setattr(keeping, "_dump_no_memory", lambda: None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(request(settings))))
    assert keeping.main(fail) == 1  # type: ignore[arg-type]
    assert capsys.readouterr().err.startswith("The kiosk has a fault (ValueError).")


def test_the_settings_are_those_of_the_clinic_and_the_machine(tmp_path: Path) -> None:
    clinic = Clinic(public_keys=RECIPIENTS, folder="/a", records_to="/b", kiosk_name="All")
    assert settings_for(clinic, state=tmp_path) == RecordSettings(str(tmp_path), RECIPIENTS, "/a", "/b", "All")
    assert settings_for(clinic, "Ward 3").kiosk_name == "Ward 3"
    assert settings_for(clinic).state == str(state_folder())
    assert state_folder().is_relative_to(os.environ["XDG_STATE_HOME"])
