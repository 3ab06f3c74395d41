"""``kiosk check`` proves the rules of a self-check, with every value of a setting that they name."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import check_report, cli
from kiosk.domain.clinic import Clinic
from kiosk.packs.check import check_pack
from kiosk.packs.source import FolderSource
from tests.packs.pack_cases import GOOD, SHARED, good_pack

PACK = "knee-check"


def edited(tmp_path: Path, old: str, new: str) -> Path:
    pack = good_pack(tmp_path, PACK)
    file = pack / "self-check.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return pack


def findings(pack: Path, clinic: Clinic | None = None) -> list[str]:
    return [str(finding) for finding in check_pack(FolderSource(pack), clinic, SHARED).findings]


def test_a_pack_in_order_says_what_was_proved_and_over_how_many_states() -> None:
    report = check_pack(FolderSource(GOOD / PACK), shared=SHARED)
    assert report.findings == ()
    assert len(report.proved) > 10
    assert "each story ends at its level: 20 stories (at most 5 questions in a story, more than 8 in 0 of them)" in (
        report.proved
    )
    assert any(line.startswith("no setting of a clinic changes what is locked: ") for line in report.proved)
    assert any("also with sore_time: 24 h, sore_time: 72 h" in line for line in report.proved)


def test_what_was_proved_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from kiosk.packs import template

    template.new_pack(tmp_path / "wrist-splint")
    with pytest.raises(SystemExit) as ended:
        cli.main(["check", str(tmp_path / "wrist-splint")])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert "  proved of the rules of its self-check:\n" in said
    assert "      one more symptom never lowers the level, and an emergency stays one" in said


def test_a_wrong_story_is_a_finding_with_its_line(tmp_path: Path) -> None:
    pack = edited(tmp_path, "level: expected\n  - {story: Hot", "level: doctor\n  - {story: Hot")
    assert findings(pack)[-1].startswith("self-check.yaml:33: expected doctor, got expected because sore; ")


def test_a_claim_that_does_not_hold_is_not_said_to_be_proved(tmp_path: Path) -> None:
    pack = edited(tmp_path, "level: expected\n  - {story: Hot", "level: doctor\n  - {story: Hot")
    proved = check_pack(FolderSource(pack), shared=SHARED).proved
    assert proved
    assert not any(line.startswith("each story ends at its level") for line in proved)


def test_a_rule_without_a_story_is_a_finding_with_its_line(tmp_path: Path) -> None:
    pack = edited(tmp_path, "  - {story: Dizzy., phase: after, taps: [dizzy], level: emergency}\n", "")
    [finding] = findings(pack)
    assert finding.startswith('self-check.yaml:21: no story would notice without the level of the symptom "dizzy"; ')


def test_a_locked_rule_that_a_setting_changes_is_a_finding(tmp_path: Path) -> None:
    pack = edited(tmp_path, 'sore_time }}"]}, to: doctor}', 'sore_time }}"]}, to: doctor, locked: true}')
    told = [finding.partition("; ")[0] for finding in findings(pack)]
    assert told == [
        f'self-check.yaml:30: "still-sore" is locked, and changes with sore_time: {value}' for value in ("24 h", "72 h")
    ]


def test_the_stories_are_told_for_the_defaults_whatever_a_clinic_has_set() -> None:
    assert findings(GOOD / PACK, Clinic(settings={"sore_time": "72 h"})) == []


def test_a_pack_without_a_self_check_proves_nothing() -> None:
    assert check_pack(FolderSource(GOOD / "cold-pack"), shared=SHARED).proved == ()


def test_rules_with_a_mistake_are_not_proved(tmp_path: Path) -> None:
    report = check_pack(FolderSource(edited(tmp_path, "to: doctor", "to: docter")), shared=SHARED)
    assert report.proved == ()
    assert len(report.findings) == 1


def test_programs_are_told_what_was_proved() -> None:
    checked = check_report.check((GOOD / PACK,), None)
    assert len(check_report.as_data(checked)["packs"][0]["proved"]) > 10
