"""The whole check of a pack, in every language."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kiosk.domain.clinic import Clinic
from kiosk.packs.check import check_pack
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from tests.packs.pack_cases import GOOD, SHARED, broken_pack, good_pack


@pytest.mark.parametrize("name", ["cold-pack", "two-tongues"])
def test_a_good_pack_has_no_findings(name: str) -> None:
    report = check_pack(FolderSource(GOOD / name), shared=SHARED)
    assert [str(finding) for finding in report.findings] == []


def test_each_language_is_checked_and_counted(tmp_path: Path) -> None:
    folder = good_pack(tmp_path, "two-tongues")
    screen = folder / "ar" / "learn" / "drink-it.md"
    screen.write_text(screen.read_text(encoding="utf-8").replace(" [^warm-drink]", "", 1), encoding="utf-8")

    report = check_pack(FolderSource(folder), shared=SHARED)

    assert [(finding.path, finding.line, finding.what) for finding in report.findings] == [
        ("ar/learn/drink-it.md", 5, "this text cites no fact")
    ]
    assert [(counted.language, counted.screens) for counted in report.statistics] == [("en", 2), ("ar", 2)]


def test_plain_blocks_are_listed_with_their_places(tmp_path: Path) -> None:
    report = check_pack(FolderSource(broken_pack(tmp_path, "too-many-plain-blocks")), shared=SHARED)
    assert [(block.place.path, block.place.line) for block in report.plain_blocks] == [
        ("en/learn/what-is-it.md", 8),
        ("en/learn/what-is-it.md", 10),
        ("en/learn/see-doctor.md", 3),
    ]


def test_hard_words_are_findings_of_their_line(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    screen = folder / "en" / "learn" / "at-home.md"
    screen.write_text(
        "# Where?\n\n{{ place }} [^at-home]\n\nAn anaesthesiologist helps. [^at-home]\n", encoding="utf-8"
    )
    findings = check_pack(FolderSource(folder), shared=SHARED).findings
    assert {(finding.path, finding.line) for finding in findings} == {("en/learn/at-home.md", 5)}


@pytest.mark.parametrize(
    ("path", "old", "new", "screen"),
    [
        ("en/pack.md", "You do this with us.", "An anaesthesiologist helps.", "en/learn/at-home.md"),
        ("en/pack.md", "Call us on {{ value }}", "The anaesthesiologist: {{ value }}", "en/learn/call-now.md"),
    ],
)
def test_words_that_only_another_clinic_shows_are_checked_too(
    tmp_path: Path, path: str, old: str, new: str, screen: str
) -> None:
    folder = good_pack(tmp_path)
    file = folder / path
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    findings = check_pack(FolderSource(folder), shared=SHARED).findings
    assert {finding.path for finding in findings} == {screen}


def test_a_review_makes_a_pack_reviewed_until_its_words_change_or_its_day_is_past(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    covers = check_pack(FolderSource(folder), shared=SHARED).covers
    keys = "language: en, name: A. Reader, role: nurse, date: 2026-11-20, review_by: 2027-11-20"
    (folder / "review.yaml").write_text(f"reviews:\n  - {{{keys}, covers: {covers}}}\n", encoding="utf-8")

    def state(today: datetime.date) -> tuple[bool, int]:
        result = read_pack(FolderSource(folder), shared=SHARED, today=today)
        assert result.pack is not None
        return result.pack.reviewed, len(check_pack(FolderSource(folder), shared=SHARED, today=today).findings)

    assert state(datetime.date(2026, 12, 1)) == (True, 0)
    assert state(datetime.date(2028, 1, 1)) == (False, 1)
    (folder / "en" / "questions.md").write_text("# Ask\n\n- How long? [^cold-time]\n", encoding="utf-8")
    assert state(datetime.date(2026, 12, 1)) == (False, 1)


def test_a_translation_older_than_its_source_is_a_finding(tmp_path: Path) -> None:
    folder = good_pack(tmp_path, "two-tongues")
    screen = folder / "en" / "learn" / "drink-it.md"
    screen.write_text(screen.read_text(encoding="utf-8").replace("Drink it warm", "Drink it hot"), encoding="utf-8")
    findings = check_pack(FolderSource(folder), shared=SHARED).findings
    assert [(finding.path, finding.what) for finding in findings] == [
        ("ar/translation.yaml", "en/learn/drink-it.md was changed after it was translated")
    ]


def test_a_word_that_is_explained_and_never_used_is_a_finding(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    with (folder / "en" / "glossary.md").open("a", encoding="utf-8") as file:
        file.write("\n## kneecap\n\nThe round bone in front. [^cold-eases]\n")
    assert [str(finding) for finding in check_pack(FolderSource(folder), shared=SHARED).findings] == [
        (
            'en/glossary.md:15: "kneecap" is explained, and no text of a screen uses it; '
            "use it in a text, add its other forms, or take it out"
        )
    ]


def test_a_word_that_only_another_value_of_a_setting_uses_is_used(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    with (folder / "en" / "glossary.md").open("a", encoding="utf-8") as file:
        file.write("\n## with us\n\nIn our rooms. [^at-home]\n")
    assert check_pack(FolderSource(folder), shared=SHARED).findings == ()


def test_a_refused_value_of_the_clinic_is_told_once_and_apart() -> None:
    report = check_pack(FolderSource(GOOD / "two-tongues"), Clinic(settings={"wait": "9 h"}), SHARED)
    assert report.findings == ()
    assert len(report.clinic_findings) == 1


def test_a_pack_without_a_manifest_that_can_be_read_gives_its_finding_alone(tmp_path: Path) -> None:
    report = check_pack(FolderSource(broken_pack(tmp_path, "missing-colon-at-top")), shared=SHARED)
    assert len(report.findings) == 1
    assert report.statistics == ()
