"""What docs/authoring.md tells authors to write is what the program takes, and what it quotes is what they read."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.briefing import AgendaKind
from kiosk.domain.triage import Told, Triage
from kiosk.packs.briefing import read_briefing
from kiosk.packs.briefing_entries import PARTS
from kiosk.packs.briefing_passages import WORDS_IN_ANSWER, WORDS_IN_TITLE
from kiosk.packs.briefing_words import read_briefing_words
from kiosk.packs.charts import read_chart
from kiosk.packs.check import check_pack
from kiosk.packs.check_words import read_check_words
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding
from kiosk.packs.manifest import read_manifest
from kiosk.packs.read import read_pack
from kiosk.packs.reviews import read_reviews
from kiosk.packs.screens import LineMap
from kiosk.packs.self_check import read_self_check
from kiosk.packs.settings import TYPES, Setting, read_setting, why_not_quantity
from kiosk.packs.source import FolderSource
from kiosk.packs.template import new_pack
from kiosk.packs.uses import Uses
from kiosk.packs.wording import LINES_IN_EMERGENCY_LIST, SENTENCES_IN_PARAGRAPH, WORDS_IN_SENTENCE
from kiosk.packs.yaml_text import MapNode, parse_yaml
from tests.packs.pack_cases import BROKEN, UNCLEAR

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")


def example(heading: str, number: int = 0) -> str:
    """Return a code block below a heading of the guide."""
    section = GUIDE.split(f"\n{heading}\n", 1)[1]
    block = re.findall(r"^( *)```\w+\n(.*?)^ *```", section, re.DOTALL | re.MULTILINE)[number]
    return re.sub(rf"^{block[0]}", "", block[1], flags=re.MULTILINE)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a pack made of the guide's own examples."""
    folder = tmp_path / "my-pack"
    files = {
        "pack.yaml": "## pack.yaml",
        "facts.yaml": "## facts.yaml",
        "en/pack.md": "## en/pack.md",
        "en/learn/lie-flat.md": "## A screen: en/learn/lie-flat.md",
        "en/learn/signs-emergency.md": "### Screens that say when to get help",
        "en/glossary.md": "## en/glossary.md",
        "en/questions.md": "## en/questions.md",
    }
    for path, heading in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(example(heading), encoding="utf-8")
    return folder


def test_the_examples_have_no_mistake_but_what_they_leave_to_the_reader(pack: Path) -> None:
    left_out = ("there is no fact", "there is no figure", "has no file", "is not used", "there is no setting")
    found = [str(finding) for finding in read_pack(FolderSource(pack)).findings]
    assert [each for each in found if not any(words in each for words in left_out)] == []
    assert not any("lie-flat.md" in each and "there is no fact" in each for each in found)


def test_the_example_of_the_self_check_is_whole_and_its_stories_end_as_they_say(tmp_path: Path) -> None:
    (tmp_path / "self-check.yaml").write_text(example("## self-check.yaml"), encoding="utf-8")
    ache_time = Setting("ache_time", "duration", "48 h", 1, "24 h", "72 h")
    found: list[Finding] = []
    rules = read_self_check(
        FolderSource(tmp_path), {"ache_time": ache_time}, {"ache_time": "48 h"}, frozenset(), Uses(), found
    )
    assert found == []
    assert rules is not None
    for story in rules.vignettes:
        told = Told(story.phase, frozenset(story.taps), story.answers)
        assert Triage(rules).verdict(told).level == story.level, story.story


def test_the_example_of_the_words_has_all_that_the_example_of_the_rules_names(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "self-check.yaml").write_text(example("## self-check.yaml"), encoding="utf-8")
    (tmp_path / "en" / "self-check.md").write_text(example("## en/self-check.md"), encoding="utf-8")
    source, uses, found = FolderSource(tmp_path), Uses(), list[Finding]()
    ache_time = Setting("ache_time", "duration", "48 h", 1, "24 h", "72 h")
    texts = {"fever_cutoff": "38 °C", "emergency_number": "911"}
    rules = read_self_check(source, {"ache_time": ache_time}, {"ache_time": "48 h"}, frozenset(), uses, found)
    words = read_check_words(source, ("en", "en"), texts, rules, uses, LineMap(), found)
    assert found == []
    assert words is not None
    assert words.results["emergency-after"].act == "Tell staff now."


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """Return a folder with the three files of the briefing."""
    (tmp_path / "en").mkdir()
    for path in ("briefing.yaml", "en/briefing.md", "en/teach-back.md"):
        (tmp_path / path).write_text(example(f"## {path}"), encoding="utf-8")
    return tmp_path


def test_the_example_of_the_briefing_has_all_its_words(talk: Path) -> None:
    source, uses, found = FolderSource(talk), Uses(), list[Finding]()
    plan = read_briefing(source, uses, found)
    words = read_briefing_words(source, ("en", "en"), {"audit_people": "420"}, plan, uses, LineMap(), found)
    assert found == []
    assert plan is not None
    assert words is not None
    assert words.profiles["own-audit"] == "The 420 people we saw here"
    given = {"leak_kind": "both", "audit_people": "given"}
    assert [profile.id for profile in plan.with_settings(given).profiles] == ["most", "own-audit"]
    assert plan.with_settings(given).item("other-ways").screens == ("other-choices", "if-you-wait")


def test_every_kind_of_the_agenda_and_every_part_of_the_words_is_told() -> None:
    section = GUIDE.split("\n## briefing.yaml\n", 1)[1].split("\n### ", 1)[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", section, re.MULTILINE) == [kind.value for kind in AgendaKind]
    for part in PARTS:
        assert f"`{part}`" in GUIDE


def test_the_example_of_an_audit_is_a_chart_that_a_clinic_s_figures_make() -> None:
    root = parse_yaml(example("### The clinic's own audit"), "pack.yaml", [])
    assert isinstance(root, MapNode)
    found: list[Finding] = []
    fields = FieldReader("pack.yaml", found)
    charts = fields.named(root.entries["charts"].node, "charts")
    settings = fields.named(root.entries["settings"].node, "settings")
    chart = read_chart("audit", charts["audit"], fields)
    known = {name: read_setting(name, entry, fields) for name, entry in settings.items()}
    assert found == []
    assert chart is not None
    assert {setting.name for setting in chart.settings} == set(known)
    assert all(setting is not None and setting.may_be_missing for setting in known.values())
    given = {"audit_people": "420", "audit_year": "2025", "audit_helped": "80", "audit_partly": "5"}
    assert chart.counts(given) == (("helped", 80), ("perhaps", 5), ("not_helped", 15))


def test_the_example_of_the_manifest_is_whole(pack: Path) -> None:
    found: list[Finding] = []
    manifest = read_manifest(FolderSource(pack), found)
    assert found == []
    assert manifest is not None
    assert (set(manifest.settings), set(manifest.charts), set(manifest.motions)) == (
        {"flat_time", "guidance", "clinic_line"},
        {"first-patch"},
        {"leak"},
    )


def test_the_example_of_a_review_lacks_only_the_hash_of_this_pack(pack: Path) -> None:
    (pack / "review.yaml").write_text(example("## review.yaml"), encoding="utf-8")
    [finding] = read_reviews(FolderSource(pack), ("en",), date(2026, 12, 1)).findings
    assert "covers other words" in finding.what


def test_adding_a_language_goes_as_the_guide_says(tmp_path: Path) -> None:
    folder = tmp_path / "my-pack"
    new_pack(folder)
    manifest = folder / "pack.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("[en]", "[en, es]"), encoding="utf-8")
    shutil.copytree(folder / "en", folder / "es")
    listed = folder / "es" / "translation.yaml"
    listed.write_text("of: {}\n", encoding="utf-8")

    first = check_pack(FolderSource(folder)).findings
    told = [match[1] for finding in first if (match := re.search(r'add "([^"]+)"', finding.mend))]
    listed.write_text("of:\n" + "".join(f"  {line}\n" for line in told), encoding="utf-8")

    assert len(told) == len(first) == 7
    assert check_pack(FolderSource(folder)).findings == ()
    assert "of:\n  learn/lie-flat.md: " in example("## How to add a language")


def test_a_translated_word_keeps_its_id_as_the_guide_says(pack: Path) -> None:
    written = re.search(r"`(## espacio fino [^`]+)`", GUIDE)
    assert written is not None
    text = written[1].replace("…", "espacios finos") + "\n\nAlgo. [^lie-flat]\n"
    (pack / "en" / "glossary.md").write_text(text, encoding="utf-8")
    draft = read_pack(FolderSource(pack)).draft
    assert draft is not None
    assert draft.glossary["thin-space"].forms == ("espacio fino", "espacios finos")


def quoted_findings() -> list[str]:
    section = GUIDE.split("\n## The ten most common findings\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE)


@pytest.mark.parametrize("quoted", quoted_findings())
def test_a_finding_that_the_guide_quotes_is_one_that_authors_read(quoted: str) -> None:
    every = [file.read_text(encoding="utf-8") for root in (BROKEN, UNCLEAR) for file in root.rglob("expected.txt")]
    assert any(quoted in messages for messages in every)


def test_there_are_ten_of_them() -> None:
    assert len(quoted_findings()) == 10


def test_the_units_and_types_are_those_that_are_taken() -> None:
    units = re.search(r"\*\*Units\.\*\* (.*?)A number has none", GUIDE, re.DOTALL)
    assert units is not None
    durations, amounts = units[1].split("An amount has")
    for text, kind in ((durations, "duration"), (amounts.split(", the same")[0], "amount")):
        for unit in re.findall(r"`([A-Za-z]+)`", text):
            assert why_not_quantity(f"2 {unit}", "duration" if kind == "duration" else "amount") is None
    assert ", ".join(TYPES) in GUIDE


def test_the_limits_are_those_that_are_measured() -> None:
    assert f"| Sentence | {WORDS_IN_SENTENCE} words |" in GUIDE
    assert f"{SENTENCES_IN_PARAGRAPH} sentences |" in GUIDE
    assert f"{LINES_IN_EMERGENCY_LIST} on an emergency screen" in GUIDE
    assert f"| {WORDS_IN_TITLE} words, {WORDS_IN_ANSWER} words |" in GUIDE
