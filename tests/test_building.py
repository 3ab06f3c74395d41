"""``kiosk build``: what it makes, what it says, and what it leaves behind when it cannot."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk import __version__, building, check_report, cli, paths
from kiosk.app.shelf import Shelf
from kiosk.building import build, write_aside
from kiosk.packs import template
from kiosk.packs.bundle import BundleSource
from kiosk.packs.source import FolderSource
from kiosk.session.library import Library
from tests.support.folders import add_pack

CLINIC = 'format: 1\nname: Test Clinic\ncountry: GB\nnumber: "999"\nnumber_again: "999"\n'


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "authors" / "wrist-splint"
    template.new_pack(folder)
    return folder


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    file = tmp_path / "clinic.yaml"
    file.write_text(CLINIC, "utf-8")
    return file


def run(*words: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.main(list(map(str, words)))
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_a_bundle_is_made_of_a_pack_in_order_and_says_what_was_proved_of_it(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", pack, tmp_path) == 0
    said = capsys.readouterr().out
    file = tmp_path / "wrist-splint.kioskpack"
    manifest = BundleSource(file).manifest
    assert f"Made {file}, " in said
    assert manifest.proved
    assert all(f"  {line}\n" in said for line in manifest.proved)
    assert f"content_hash: {FolderSource(pack).content_hash}" in said
    assert f"rules_hash: {manifest.rules_hash}" in said
    assert "kiosk build PACK --clinic clinic.yaml" in said
    assert (manifest.pack, manifest.version, manifest.made_with) == ("wrist-splint", "0.1.0", __version__)
    assert manifest.amounts["en"]["screens"] > 0


def test_a_pack_without_a_self_check_is_made_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", add_pack(tmp_path), tmp_path) == 0
    assert "rules_hash: none, for there is no self-check" in capsys.readouterr().out
    assert BundleSource(tmp_path / "cold-pack.kioskpack").manifest.rules_hash == ""


def test_a_pack_with_a_finding_is_not_made_and_the_findings_are_said(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    screen = next((pack / "en" / "learn").iterdir())
    screen.write_text("no title\n", "utf-8")
    assert run("build", pack, tmp_path) == cli.FINDINGS
    said = capsys.readouterr().out
    assert f"{screen}:1: " in said
    assert "Nothing was made: mend what stands above." in said
    assert not list(tmp_path.glob("*.kioskpack"))


def test_a_pack_that_no_bundle_can_hold_is_not_made(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pack / "notes.txt").touch()
    assert run("build", pack, tmp_path) == cli.FINDINGS
    assert "Nothing was made. notes.txt:1: the file is empty" in capsys.readouterr().out
    assert not list(tmp_path.glob("*.kioskpack"))


def test_without_a_place_the_bundle_lies_here(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("build", pack) == 0
    assert (tmp_path / "wrist-splint.kioskpack").is_file()


def test_a_pack_that_is_shipped_is_built_by_its_id(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    countries = paths.content() / "countries.yaml"
    (pack.parent / "countries.yaml").write_bytes(countries.read_bytes())
    monkeypatch.setattr("kiosk.paths.content", lambda: pack.parent)
    assert run("build", "wrist-splint", tmp_path / "deep" / "wrist-splint.kioskpack") == 0
    assert (tmp_path / "deep" / "wrist-splint.kioskpack").is_file()


def test_a_name_by_which_the_kiosk_would_not_find_it_is_misuse(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", pack, tmp_path / "mine.zip") == cli.MISUSE
    assert "it must be called wrist-splint.kioskpack" in capsys.readouterr().err
    (tmp_path / "file").touch()
    assert run("build", pack, tmp_path / "file" / "wrist-splint.kioskpack") == cli.MISUSE


def test_what_it_prints_for_a_clinic_is_the_approval_that_holds(
    pack: Path, clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", pack, "--clinic", clinic) == 0
    said = capsys.readouterr().out
    assert (clinic.parent / "packs" / "wrist-splint.kioskpack").is_file()
    approval = said[said.index("approvals:") :]
    for key, value in {"name": "A. Byrne", "role": "Doctor", "date": "2026-01-01", "review_by": "2999-01-01"}.items():
        approval = re.sub(rf"\b{key}:$", f"{key}: {value}", approval, flags=re.MULTILINE)
    clinic.write_text(CLINIC + "packs: [wrist-splint]\n" + approval, "utf-8")
    assert run("check", "--clinic", clinic) == 0, capsys.readouterr().out
    said = capsys.readouterr().out
    assert "wrist-splint: in order" in said
    assert "this clinic's approval holds today" in said
    assert has_self_check(clinic)

    rules = BundleSource(clinic.parent / "packs" / "wrist-splint.kioskpack").manifest.rules_hash
    assert f"      rules_hash: {rules}\n" in said
    clinic.write_text(clinic.read_text("utf-8").replace(rules, "0" * 64), "utf-8")
    assert run("check", "--clinic", clinic) == cli.FINDINGS
    why = f"the approval by A. Byrne is for other rules; these rules are rules_hash: {rules[:12]}"
    said = capsys.readouterr().out
    assert f"{clinic}:8: {why}; have the pack approved again" in said
    assert f"      shown without its self-check: {why}\n" in said
    assert not has_self_check(clinic)

    clinic.write_text(re.sub(".*rules_hash.*\n", "", clinic.read_text("utf-8")), "utf-8")
    assert run("check", "--clinic", clinic) == 0, "a clinic may leave the self-check away"
    assert "shown without its self-check: no approval that holds today names its rules" in capsys.readouterr().out
    assert not has_self_check(clinic)


def has_self_check(clinic: Path) -> bool:
    """Return whether the kiosk of the clinic shows the pack with its self-check; it shows the pack in any case."""
    reported: list[Library] = []
    Shelf(paths.packs(clinic, None), check_report.read_clinic_file(clinic)[0]).read(reported.append, "en")
    pack = reported[-1].pack("wrist-splint", "en")
    assert pack is not None, reported[-1].notes
    return pack.self_check is not None


def test_check_tells_of_a_pack_that_the_clinic_names_and_no_bundle_holds(
    pack: Path, clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic.write_text(CLINIC + "packs:\n  - wrist-splint\n", "utf-8")
    assert run("check", "--clinic", clinic, pack) == cli.FINDINGS
    place = clinic.parent / "packs"
    said = capsys.readouterr().out
    assert f"{clinic}:7: there is no wrist-splint.kioskpack in {place}; make it: kiosk build wrist-splint" in said
    assert run("build", pack, "--clinic", clinic) == 0
    capsys.readouterr()
    run("check", "--clinic", clinic)
    assert "there is no" not in capsys.readouterr().out
    assert run("check", "--clinic", clinic, "--packs", pack.parent) == cli.FINDINGS
    assert "as a folder, and a clinic opens bundles only" in capsys.readouterr().out


def test_check_takes_a_bundle_and_names_it_when_it_was_altered(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("build", pack, tmp_path)
    file = tmp_path / "wrist-splint.kioskpack"
    capsys.readouterr()
    assert run("check", file) == 0
    assert "wrist-splint: in order" in capsys.readouterr().out
    file.write_bytes(file.read_bytes()[:-1])
    assert run("check", file) == cli.FINDINGS
    assert capsys.readouterr().out.startswith(f"{file}:1: this bundle is not opened: it is cut off")
    assert run("build", file) == cli.MISUSE
    assert "Give the folder of the pack" in capsys.readouterr().err


def test_a_failing_disk_leaves_the_bundle_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device", "disk")

    file = tmp_path / "a.kioskpack"
    write_aside(file, b"first")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_aside(file, b"second")
    assert [path.name for path in tmp_path.iterdir()] == ["a.kioskpack"]
    assert file.read_bytes() == b"first"


def test_a_pack_that_is_changed_while_it_is_checked_is_not_made(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def changed(places: list[Path], clinic: Path | None) -> check_report.Checked:
        checked = check(places, clinic)
        facts = pack / "facts.yaml"
        facts.write_text(facts.read_text("utf-8") + "# later\n", "utf-8")
        return checked

    check = check_report.check
    monkeypatch.setattr("kiosk.check_report.check", changed)
    assert run("build", pack, tmp_path) == cli.FINDINGS
    assert "the pack was changed while it was checked; build it once more" in capsys.readouterr().out


def test_the_same_pack_gives_the_same_file(pack: Path, tmp_path: Path) -> None:
    made = [build(pack, tmp_path / str(n) / "wrist-splint.kioskpack", None) for n in range(2)]
    digests = {each.digest for each in made if isinstance(each, building.Built)}
    assert len(digests) == 1
