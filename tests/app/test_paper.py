"""kiosk leaflet: a file, or a plain reason why there is none."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.paper import shown_approval, stationery
from kiosk.cli import main
from kiosk.domain.clinic import Clinic, Country
from kiosk.domain.pack import PackIdentity
from kiosk.packs.approvals import settings_hash
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from kiosk.packs.template import new_pack
from tests.support.paper import APPROVAL, Paper


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    new_pack(tmp_path / "my-pack")
    return tmp_path / "my-pack"


def run(*words: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["leaflet", *(str(word) for word in words)])
    assert isinstance(ended.value.code, int)
    return ended.value.code


def clinic_file(pack: Path, *, approved: bool) -> Path:
    read = read_pack(FolderSource(pack)).pack
    assert read
    lines = ["format: 1", "name: St. Anne's", "country: GB", "number: 999", "number_again: 999"]
    if approved:
        today = datetime.datetime.now().astimezone().date()
        due = today + datetime.timedelta(365)
        values = settings_hash(read_pack(FolderSource(pack)).values)
        lines += [
            "approvals:",
            f"  - {{pack: my-pack, content_hash: {read.identity.content_hash}, settings_hash: {values},",
            f"     name: Dr. Ada Byrne, role: Consultant, date: {today}, review_by: {due}}}",
        ]
    file = pack.parent / "clinic.yaml"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def test_a_demonstration_makes_a_marked_one_and_says_so(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.pdf"
    assert run(pack, out) == 0
    assert capsys.readouterr().out == f"Made {out}: 2 pages, type of 13.5 pt, marked as not approved for patients.\n"
    assert "Demonstration: not approved" in Paper(out.read_bytes()).pages[0]


def test_a_clinic_that_has_approved_it_gets_one_with_the_name_of_who_checked_it(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.pdf"
    assert run(pack, out, "--clinic", clinic_file(pack, approved=True), "--language", "en") == 0
    assert capsys.readouterr().out == f"Made {out}: 2 pages, type of 13.5 pt.\n"
    assert "Checked by Dr. Ada Byrne" in Paper(out.read_bytes()).pages[1]


def test_a_clinic_that_has_not_approved_it_gets_a_marked_one_to_look_at(pack: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert run(pack, out, "--clinic", clinic_file(pack, approved=False)) == 0
    assert "Not approved for patients" in Paper(out.read_bytes()).pages[0]
    assert "Ambulance 999" in Paper(out.read_bytes()).pages[1]


def test_a_language_that_is_not_there_is_misuse(pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(pack, tmp_path / "out.pdf", "--language", "fr") == 2
    assert capsys.readouterr().err == 'The pack has no language "fr". It has: en.\n'


def test_a_place_that_cannot_be_written_is_misuse(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(pack, tmp_path / "nowhere" / "out.pdf") == 2
    assert "Choose another place" in capsys.readouterr().err


def edited(pack: Path, before: str, after: str) -> None:
    manifest = pack / "pack.yaml"
    text = manifest.read_text("utf-8")
    assert before in text
    manifest.write_text(text.replace(before, after), "utf-8")


def test_a_pack_with_mistakes_has_none_and_they_are_told(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited(pack, "leaflet: [afterwards]", "leaflet: [afterward]")
    assert run(pack, tmp_path / "out.pdf") == 1
    said = capsys.readouterr().err
    assert 'there is no screen "afterward" for the leaflet; did you mean "afterwards"?' in said
    assert said.endswith("No leaflet was made: mend what stands above.\n")
    assert not (tmp_path / "out.pdf").exists()


def test_a_pack_that_names_no_screens_for_it_has_none(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited(pack, "leaflet: [afterwards]\n", "")
    assert run(pack, tmp_path / "out.pdf") == 1
    assert 'no "leaflet" names screens for it' in capsys.readouterr().err


def test_words_that_do_not_fit_are_told_with_what_to_do(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    screen = pack / "en" / "learn" / "afterwards.md"
    many = "".join(f"\nKeep it dry, day {n}. [^press-after]\n" for n in range(80))
    screen.write_text(f"# Afterwards\n{many}", "utf-8")
    assert run(pack, tmp_path / "out.pdf") == 1
    assert "does not fit, even in type of 12 pt" in capsys.readouterr().err


@pytest.mark.parametrize(("country", "letter"), [("US", True), ("CA", True), ("GB", False)])
def test_the_country_of_the_clinic_decides_on_the_paper(country: str, letter: bool) -> None:
    assert stationery("en", Clinic(country=Country(country, "Somewhere", "112"))).letter is letter


def test_a_demonstration_and_a_clinic_without_a_country_use_a4() -> None:
    assert not stationery("en", None).letter
    assert not stationery("en", Clinic()).letter


def test_a_language_without_words_for_paper_has_the_english_ones() -> None:
    assert stationery("xx", None).word("paper-numbers") == "Numbers to call"


def test_the_newest_approval_of_exactly_this_content_is_named() -> None:
    identity = PackIdentity("knee", "1.0.0", "0" * 64)
    newer = replace(APPROVAL, name="Dr. New", date="2027-01-01")
    other = replace(APPROVAL, name="Dr. Other", content_hash="f" * 12, date="2028-01-01")
    assert shown_approval(Clinic(approvals=(APPROVAL, newer, other)), identity) == newer
    assert shown_approval(Clinic(approvals=(other,)), identity) is None
    assert shown_approval(None, identity) is None
