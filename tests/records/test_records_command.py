"""kiosk records: what it says and does, and its exit codes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.check_report import read_clinic_file
from kiosk.records.carrying import carry_off
from kiosk.records.store import Store
from tests.records.store_cases import NOW, OFFICE, contents, keep, store_with

Run = Callable[..., tuple[int, str]]
HEAD = 'format: 1\nname: Riverside\ncountry: GB\nnumber: "999"\nnumber_again: "999"\n'


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_it(*words: object) -> tuple[int, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main(["records", *map(str, words)])
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, said.out + said.err

    return run_it


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_with(tmp_path, 2)


@pytest.fixture
def identity(tmp_path: Path) -> Path:
    file = tmp_path / "office.key"
    file.write_text(f"{OFFICE}\n", encoding="utf-8")
    return file


def clinic(folder: Path, text: str) -> Path:
    file = folder / "clinic.yaml"
    file.write_text(HEAD + text, encoding="utf-8")
    return file


def test_the_whole_way_from_new_keys_to_an_opened_record(run: Run, tmp_path: Path) -> None:
    code, said = run("new-keys", tmp_path / "keys")
    assert code == 0
    line = said.splitlines()[-1]
    place, out = tmp_path / "place", tmp_path / "out"
    place.mkdir()
    file = clinic(tmp_path, f"{line}\nrecords_to: {place}\n")
    read, findings = read_clinic_file(file)
    assert read is not None
    assert not findings
    state = tmp_path / "state"
    Store(state).keep(contents(), read.public_keys, now=NOW, kiosk_name="Ward 3")
    assert "Waiting: 1. Carried off: 0." in run("list", "--clinic", file, "--state", state)[1]
    assert run("carry", "--clinic", file, "--state", state) == (0, f"Carried off to {place}: 1. Waiting: 0.\n")
    (record,) = place.glob("*.kioskrecord")
    key = run("key", "--state", state)[1].split()[5]
    for secret in ("records-office.key", "spare.key"):
        code, said = run("open", record, "--identity", tmp_path / "keys" / secret, "--kiosk-key", key)
        assert code == 0
        assert "Record 1, sealed on 2026-11-21 in the hour from 18:00 UTC, by the kiosk Ward 3" in said
        assert "Nothing was written" in said
    assert not out.exists()
    code, said = run("open", place, "--all", "--identity", tmp_path / "keys" / "spare.key", "--out", out)
    assert code == 0
    assert "Records that are in order by themselves: 1. What is wrong: 0." in said
    assert sorted(file.read_bytes() for file in out.iterdir()) == sorted((contents().pdf, contents().fhir))


def test_new_keys_are_for_their_owner_alone_and_never_written_over(run: Run, tmp_path: Path) -> None:
    run("new-keys", tmp_path / "keys")
    files = sorted((tmp_path / "keys").iterdir())
    assert [file.name for file in files] == ["records-office.key", "spare.key"]
    assert not [file for file in files if file.stat().st_mode & 0o077]
    before = [file.read_bytes() for file in files]
    files[1].unlink()
    code, said = run("new-keys", tmp_path / "keys")
    assert code == cli.MISUSE
    assert "no key is written over" in said
    assert files[0].read_bytes() == before[0]
    assert "AGE-SECRET" not in said


def test_a_record_is_written_once_and_not_over(run: Run, store: Store, identity: Path, tmp_path: Path) -> None:
    words = ("open", store.folder / store.names()[0], "--identity", identity, "--out", tmp_path / "out")
    code, said = run(*words)
    assert code == 0
    assert said.count("Wrote ") == 2
    assert "Whether that kiosk is yours was not asked" in said
    code, said = run(*words)
    assert code == cli.FINDINGS
    assert "is there already, and nothing is written over" in said
    code, said = run("open", store.folder, "--all", *words[2:])
    assert code == cli.FINDINGS
    assert "is there already" in said


def test_a_record_that_is_not_in_order_is_not_written(run: Run, store: Store, identity: Path, tmp_path: Path) -> None:
    record = store.folder / store.names()[0]
    other = store_with(tmp_path / "other", 1).public_key().text
    code, said = run("open", record, "--identity", identity, "--kiosk-key", other, "--out", tmp_path / "out")
    assert (code, "a kiosk that was not named" in said) == (cli.FINDINGS, True)
    record.write_bytes(record.read_bytes()[:-1])
    code, said = run("open", record, "--identity", identity, "--out", tmp_path / "out")
    assert (code, "not as it was written" in said) == (cli.FINDINGS, True)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "kiosk records wants one of: carry, key, list, new-keys, open."),
        (["opn"], 'There is no action "opn". Did you mean "open"?'),
        (["zzz"], "The actions are: carry, key, list, new-keys, open."),
        (["open", "{record}"], "--identity"),
        (["new-keys"], "usage: kiosk records new-keys [-h] FOLDER"),
        (["open", "{folder}", "--identity", "{identity}"], "add --all"),
        (["open", "{record}", "--all", "--identity", "{identity}"], "should be a folder"),
        (["open", "none.kioskrecord", "--identity", "{identity}"], 'There is no file "none.kioskrecord"'),
        (["open", "{record}", "--identity", "{record}"], "There is no secret key of age in"),
        (["open", "{record}", "--identity", "{identity}", "--kiosk-key", "abc"], "is no public key of a kiosk"),
        (["carry"], "--clinic"),
        (["carry", "--clinic", "{clinic}"], 'Write "records_to: …" into it'),
        (["list", "--clinic", "{broken}"], "has mistakes. See them with: kiosk check"),
    ],
)
def test_misuse_says_what_to_do_instead(
    run: Run, store: Store, identity: Path, tmp_path: Path, words: list[str], said: str
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 1\n", encoding="utf-8")
    named = {
        "record": store.folder / store.names()[0],
        "folder": store.folder,
        "identity": identity,
        "clinic": clinic(tmp_path, ""),
        "broken": broken,
    }
    code, told = run(*(word.format(**named) for word in words))
    assert code == cli.MISUSE
    assert said in told


@pytest.mark.parametrize("words", [["opn"], ["zzz"], []])
def test_an_action_that_is_none_is_answered_in_one_line(run: Run, words: list[str]) -> None:
    assert len(run(*words)[1].splitlines()) == 1


def test_a_folder_without_a_record_is_misuse_and_what_was_looked_for_is_said(
    run: Run, identity: Path, tmp_path: Path
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    code, said = run("open", place, "--all", "--identity", identity)
    assert code == cli.MISUSE
    assert f'There is no sealed record in "{place}".' in said
    assert "*.kioskrecord" in said


def test_a_folder_that_has_lost_all_its_records_and_holds_a_chain_is_never_told_to_be_in_order(
    run: Run, store: Store, identity: Path, tmp_path: Path
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    carry_off(store, place)
    for record in place.glob("*.kioskrecord"):
        record.unlink()
    code, said = run("open", place, "--all", "--identity", identity)
    assert code == cli.MISUSE
    assert "--kiosk-key" in said
    code, said = run("open", place, "--all", "--identity", identity, "--kiosk-key", store.public_key().text)
    assert code == cli.FINDINGS
    assert "What is wrong: 2." in said


def test_the_list_tells_what_waits_and_what_is_wrong_without_content(run: Run, store: Store) -> None:
    code, said = run("list", "--state", store.state)
    assert code == 0
    assert said.count("sealed on 2026-11-21 in the hour from 18:00 UTC") == 2
    (store.folder / store.names()[1]).write_bytes(b"x")
    (store.folder / store.names()[0]).unlink()
    code, said = run("list", "--state", store.state)
    assert code == cli.FINDINGS
    assert "cannot be read, 1 bytes" in said
    assert "Record 1 is missing" in said


def test_the_list_reminds_of_keys_and_place_where_the_clinic_is_named(run: Run, store: Store, tmp_path: Path) -> None:
    code, said = run("list", "--clinic", clinic(tmp_path, "records_to: /nowhere/records\n"), "--state", store.state)
    assert code == 0
    assert "No public key is set" in said
    assert "The place for records, /nowhere/records, is not there" in said


def test_what_cannot_be_carried_is_a_finding(run: Run, store: Store, tmp_path: Path) -> None:
    file = clinic(tmp_path, "records_to: /nowhere/records\n")
    code, said = run("carry", "--clinic", file, "--state", store.state)
    assert code == cli.FINDINGS
    assert "Carried off to /nowhere/records: 0. Waiting: 2." in said


def test_the_state_is_that_of_the_user_who_runs_it(run: Run) -> None:
    keep(Store(Path(os.environ["XDG_STATE_HOME"]) / "kiosk" / "records"))
    assert "Waiting: 1." in run("list")[1]
    first = run("key")
    assert first == run("key")
    assert len(first[1].splitlines()[1].removeprefix("Fingerprint: ").split()) == 8


def test_faults_are_told_in_words(run: Run, store: Store, tmp_path: Path, identity: Path) -> None:
    store.key_file.write_bytes(b"damaged")
    for action in ("list", "key"):
        code, said = run(action, "--state", store.state)
        assert code == cli.FINDINGS
        assert "own key in" in said
    file = clinic(tmp_path, f"records_to: {tmp_path}\n")
    assert run("carry", "--clinic", file, "--state", store.state)[0] == cli.FINDINGS
    blocked = tmp_path / "blocked"
    blocked.write_text("", encoding="utf-8")
    for words in (("new-keys", blocked / "keys"), ("key", "--state", blocked / "state")):
        code, said = run(*words)
        assert code == cli.FINDINGS
        assert str(blocked) in said
    record = store.folder / store.names()[0]
    assert run("open", record, "--identity", identity, "--out", blocked / "out")[0] == cli.FINDINGS


def test_help_names_every_action(run: Run) -> None:
    code, said = run("--help")
    assert code == 0
    assert all(f"kiosk records {action}" in said for action in ("open", "list", "carry", "key", "new-keys"))
    assert "--kiosk-key" in said


def test_all_records_of_a_folder_tell_what_is_missing(run: Run, store: Store, identity: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    carry_off(store, place)
    next(place.glob("*000001.kioskrecord")).unlink()
    code, said = run("open", place, "--all", "--identity", identity)
    assert code == cli.FINDINGS
    assert "Record 1 is missing: it was carried off" in said
    assert "What is wrong: 1." in said
