"""What ``kiosk check`` says, and with which exit code it ends."""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import check_report, cli, paths
from kiosk.check_report import CheckedPack
from kiosk.domain.clinic import Approval, Clinic
from kiosk.packs import template
from kiosk.packs.approvals import settings_hash, why_not_approved
from kiosk.packs.check import CheckReport, Statistics
from kiosk.packs.findings import Finding
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from kiosk.packs.uses import Place, PlainBlock

FINDING = Finding("en/learn/rest.md", 3, "this text cites no fact", "add [^name-of-a-fact]")
REFUSED = Finding("clinic.yaml", 9, "flat_time is out of range", "choose 30 min to 4 h")


def report(*findings: Finding, refused: tuple[Finding, ...] = ()) -> CheckReport:
    return CheckReport(
        name="wrist-splint",
        findings=findings,
        clinic_findings=refused,
        plain_blocks=(PlainBlock(Place("en/learn/rest.md", 7), "Ask us anything."),),
        statistics=(Statistics("en", screens=3, blocks=40, plain_blocks=1, facts=12, figures=2, covers="4f1c"),),
        covers="4f1c",
    )


def checked(
    *findings: Finding, refused: tuple[Finding, ...] = (), other: tuple[Finding, ...] = ()
) -> check_report.Checked:
    return check_report.Checked((CheckedPack(Path("packs/wrist-splint"), report(*findings, refused=refused)),), other)


def test_a_finding_names_the_file_as_it_is_found_from_here() -> None:
    lines = check_report.as_text(checked(FINDING)).splitlines()
    place = Path("packs/wrist-splint/en/learn/rest.md")
    assert f"{place}:3: this text cites no fact; add [^name-of-a-fact]" in lines
    assert "wrist-splint: 1 finding" in lines


def test_plain_blocks_are_listed_also_of_a_pack_in_order() -> None:
    lines = check_report.as_text(checked()).splitlines()
    assert f"  {Path('packs/wrist-splint/en/learn/rest.md')}:7: Ask us anything." in lines
    assert "wrist-splint: in order" in lines


def test_the_summary_tells_the_amounts_and_the_hash_that_a_review_names() -> None:
    text = check_report.as_text(checked())
    assert "en: 3 screens, 2 figures, 12 facts, 40 blocks, 1 of them plain (2.5 %)" in text
    assert "covers: 4f1c" in text
    assert "approval" not in text


def test_a_setting_that_was_refused_in_several_packs_is_said_once() -> None:
    refused = report(refused=(REFUSED,))
    both = check_report.Checked((CheckedPack(Path("a"), refused), CheckedPack(Path("b"), refused)), ())
    assert check_report.as_text(both).count("flat_time is out of range") == 1


@pytest.mark.parametrize(
    ("result", "in_order"),
    [
        (checked(), True),
        (checked(FINDING), False),
        (checked(refused=(REFUSED,)), False),
        (checked(other=(REFUSED,)), False),
    ],
)
def test_anything_to_mend_anywhere_is_not_in_order(result: check_report.Checked, in_order: bool) -> None:
    assert result.in_order is in_order
    assert check_report.as_data(result)["in_order"] is in_order


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "pack.yaml").write_text("format: 1\nlanguagse: [en]\n", "utf-8")
    return folder


def test_a_broken_pack_ends_with_1_and_says_where(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["check", str(broken)])
    assert ended.value.code == cli.FINDINGS
    said = capsys.readouterr().out
    assert f"{broken / 'pack.yaml'}:2: " in said
    assert 'did you mean "languages"?' in said


def test_the_clinic_file_and_the_file_beside_it_are_checked_too(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic = broken.parent / "my clinic.yaml"
    clinic.write_text("countryy: us\n", "utf-8")
    beside = broken.parent / "this-kiosk.yaml"
    beside.write_text("format: 1\norientation: upside-down\n", "utf-8")
    with pytest.raises(SystemExit) as ended:
        cli.main(["check", "--clinic", str(clinic), str(broken)])
    assert ended.value.code == cli.FINDINGS
    said = capsys.readouterr().out
    assert f'{clinic}:1: the key "countryy" is not known' in said
    assert f"{beside}:2: " in said


def test_a_folder_below_this_one_is_named_from_here(
    broken: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(broken.parent)
    with pytest.raises(SystemExit):
        cli.main(["check", str(broken)])
    assert f"\n{Path('broken') / 'pack.yaml'}:2: " in "\n" + capsys.readouterr().out


def test_a_clinic_is_told_the_hashes_that_make_its_approval_hold(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    template.new_pack(tmp_path / "wrist-splint")
    clinic_file = tmp_path / "clinic.yaml"
    clinic_file.write_text("format: 1\nname: Test\ncountry: US\nnumber: 911\nnumber_again: 911\n", "utf-8")
    with pytest.raises(SystemExit):
        cli.main(["check", "--clinic", str(clinic_file), str(tmp_path / "wrist-splint")])
    said = dict(re.findall(r"(content_hash|settings_hash): ([0-9a-f]{64})", capsys.readouterr().out))
    approval = Approval(
        "wrist-splint", said["content_hash"], said["settings_hash"], "Ann", "nurse", "2026-01-01", "2027-01-01"
    )
    result = read_pack(FolderSource(tmp_path / "wrist-splint"), None, Clinic(name="Test", approvals=(approval,)))
    assert result.pack
    why = why_not_approved(
        Clinic(approvals=(approval,)), result.pack.identity, settings_hash(result.values), datetime.date(2026, 6, 1)
    )
    assert why is None


def test_json_tells_the_same_to_programs(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["check", "--json", str(broken)])
    assert ended.value.code == cli.FINDINGS
    data = json.loads(capsys.readouterr().out)
    [pack] = data["packs"]
    assert pack["name"] == "broken"
    assert ("pack.yaml", 2) in {(finding["path"], finding["line"]) for finding in pack["findings"]}


def test_without_a_name_the_packs_that_are_shipped_are_checked(
    broken: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (broken.parent / "countries.yaml").write_bytes((paths.content() / "countries.yaml").read_bytes())
    monkeypatch.setattr("kiosk.paths.content", lambda: broken.parent)
    with pytest.raises(SystemExit):
        cli.main(["check"])
    assert "broken: " in capsys.readouterr().out


def test_checking_loads_no_qt(broken: Path) -> None:
    program = (
        "import sys; from kiosk import check_report; from pathlib import Path;"
        f"check_report.check([Path({str(broken)!r})], None);"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert result.stdout.strip() == "[]", result.stderr
