"""What is said of a clinic's settings and approvals when they meet the packs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.clinic import Clinic, Country
from kiosk.packs.check import check_pack
from kiosk.packs.clinic import read_clinic
from kiosk.packs.clinic_settings import unknown_settings
from kiosk.packs.countries import ListedCountry
from kiosk.packs.source import FolderSource
from tests.packs.pack_cases import GOOD, SHARED, broken_pack

COUNTRIES = {"GB": ListedCountry(Country("GB", "United Kingdom", "999"), confirmed=True)}
HEAD = 'format: 1\nname: Riverside\ncountry: GB\nnumber: "999"\nnumber_again: "999"\n'
PACKS = [FolderSource(GOOD / "cold-pack"), FolderSource(GOOD / "two-tongues")]
DURING = date(2026, 6, 1)


def clinic(folder: Path, text: str) -> Clinic:
    path = folder / "clinic.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    read, found = read_clinic(path, COUNTRIES)
    assert found == ()
    return read


def refused(folder: Path, text: str) -> list[str]:
    report = check_pack(PACKS[0], clinic(folder, text), SHARED, today=DURING)
    assert report.findings == ()
    return [str(finding) for finding in report.clinic_findings]


def test_a_refused_value_is_told_in_its_own_line(tmp_path: Path) -> None:
    assert refused(tmp_path, "settings:\n  place: home\n  cold_time: 9 h\n") == [
        (
            'clinic.yaml:8: the setting "cold_time" is "9 h", so the default "20 min" is used; '
            "write a value from 10 min to 1 h"
        )
    ]


@pytest.mark.parametrize("text", ["0113 496 0001", "given"])
def test_a_telephone_line_is_not_set_among_the_settings(tmp_path: Path, text: str) -> None:
    assert refused(tmp_path, f"settings:\n  clinic_line: {text}\n") == [
        (
            f'clinic.yaml:7: the setting "clinic_line" is "{text}", but it follows from "night_line" of this file; '
            'take this line out, and write the number after "night_line:"'
        )
    ]


def test_a_setting_that_no_pack_knows_is_told_with_the_near_one(tmp_path: Path) -> None:
    chosen = clinic(tmp_path, "settings:\n  cold_time: 30 min\n  wait: 2 h\n  watter: 200 mL\n  pillows: 2\n")
    assert [str(finding) for finding in unknown_settings(chosen, PACKS, "my.yaml")] == [
        'my.yaml:9: no pack knows the setting "watter"; did you mean "water"?',
        'my.yaml:10: no pack knows the setting "pillows"; take the line out: no pack here has such a setting',
    ]


def test_a_setting_may_be_of_a_pack_that_cannot_be_read(tmp_path: Path) -> None:
    chosen = clinic(tmp_path, "settings: {pillows: 2}\n")
    unreadable = FolderSource(broken_pack(tmp_path, "missing-colon-at-top"))
    assert unknown_settings(chosen, [*PACKS, unreadable], "clinic.yaml") == ()


def test_a_setting_that_is_there_with_a_mistake_is_known(tmp_path: Path) -> None:
    chosen = clinic(tmp_path, "settings: {cold_time: 30 min}\n")
    mistaken = FolderSource(broken_pack(tmp_path, "unknown-unit"))
    assert unknown_settings(chosen, [mistaken], "clinic.yaml") == ()


def approvals(content: str, settings: str, review_by: str = "2026-12-31") -> str:
    return (
        "approvals:\n"
        f"  - {{pack: cold-pack, content_hash: {content}, settings_hash: {settings}, name: A. Byrne, role: Doctor, "
        f"date: 2026-01-01, review_by: {review_by}}}\n"
    )


def test_the_hashes_of_the_report_make_an_approval_hold_until_a_setting_changes(tmp_path: Path) -> None:
    chosen = "settings:\n  cold_time: 30 min\n"
    first = check_pack(PACKS[0], clinic(tmp_path, chosen), SHARED, today=DURING).approval
    assert first is not None
    assert first.why_not == 'the clinic file has no approval of the pack "cold-pack"'
    yes = approvals(first.content_hash[:12], first.settings_hash[:12])

    held = check_pack(PACKS[0], clinic(tmp_path, chosen + yes), SHARED, today=DURING)
    assert held.approval is not None
    assert held.approval.why_not is None
    assert held.clinic_findings == ()

    changed = check_pack(PACKS[0], clinic(tmp_path, yes), SHARED, today=DURING)
    assert changed.approval is not None
    assert [str(finding) for finding in changed.clinic_findings] == [
        (
            "clinic.yaml:7: the approval by A. Byrne is for other settings; "
            f"these settings are {changed.approval.settings_hash[:12]}; "
            "have the pack approved again, with the hashes that kiosk check prints, or take the approval out"
        )
    ]


def test_an_approval_that_is_over_is_a_finding(tmp_path: Path) -> None:
    first = check_pack(PACKS[0], clinic(tmp_path, ""), SHARED, today=DURING).approval
    assert first is not None
    over = approvals(first.content_hash, first.settings_hash, "2026-05-31")
    assert [finding.split("; ")[0] for finding in refused(tmp_path, over)] == [
        "clinic.yaml:7: the approval by A. Byrne ended on 2026-05-31"
    ]


def test_without_a_clinic_there_is_no_approval_to_tell_of() -> None:
    assert check_pack(PACKS[0], None, SHARED).approval is None
