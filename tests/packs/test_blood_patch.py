"""The pack that comes with the program: in order, whole, and without what would harm."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.domain.blocks import ItemList
from kiosk.domain.clinic import demonstration_clinic
from kiosk.domain.level import Level
from kiosk.domain.pack import Pack
from kiosk.domain.text import plain_text
from kiosk.packs.check import check_pack
from kiosk.packs.read import read_pack
from kiosk.packs.shared import SharedAssets, read_shared
from kiosk.packs.source import FolderSource

FOLDER = paths.content() / "epidural-blood-patch"
# The rows of the content evidence, section 1.1.
ROWS = [f"F{number:03}" for number in range(1, 143)]


@pytest.fixture(scope="module")
def shared() -> SharedAssets:
    return read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")


@pytest.fixture(scope="module")
def pack(shared: SharedAssets) -> Pack:
    read = read_pack(FolderSource(FOLDER), "en", demonstration_clinic(), shared).pack
    assert read is not None
    return read


def all_words(pack: Pack) -> str:
    return "\n".join(screen.spoken for screen in pack.screens.values())


def test_check_finds_nothing(shared: SharedAssets) -> None:
    report = check_pack(FolderSource(FOLDER), demonstration_clinic(), shared)
    assert [str(finding) for finding in report.findings] == []


def test_every_row_of_the_evidence_is_in_the_ledger_once(pack: Pack) -> None:
    rows = sorted(row for fact in pack.facts.values() for row in fact.rows)
    assert rows == ROWS


def test_every_fact_is_shown_kept_or_left_out_with_a_reason(pack: Pack) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (FOLDER / "en").rglob("*.md"))
    cited = set(re.findall(r"\[\^([\w-]+)\]", text))
    for fact in pack.facts.values():
        ways = [fact.id in cited, bool(fact.kept_for), bool(fact.left_out)]
        assert any(ways), fact.id


def test_there_are_at_least_24_drawings_and_each_step_of_the_day_has_one(pack: Pack) -> None:
    assert len(pack.figures) >= 24
    day = next(chapter for chapter in pack.chapters if chapter.id == "the-day")
    assert len(day.screens) == 8
    assert all(pack.screens[screen].picture is not None for screen in day.screens)


def test_the_leak_the_plug_and_the_healing_move_and_have_stills(pack: Pack) -> None:
    assert set(pack.motions) == {"leak", "plug", "heal"}
    assert all(len(script.stills) >= 2 for script in pack.motions.values())
    ends = [max(step.end for step in script.steps) for script in pack.motions.values()]
    assert all(3 <= end <= 6 for end in ends)


def test_the_emergency_list_holds_the_eight_signs_and_comes_first(pack: Pack) -> None:
    first = pack.screens[pack.danger_screens[0]]
    assert first.level is Level.EMERGENCY
    signs = [item for block in first.blocks if isinstance(block, ItemList) for item in block.items]
    assert len(signs) == 8
    assert all(item.pictogram for item in signs)


@pytest.mark.parametrize(
    "sign",
    ["legs", "numb", "pee", "seizure", "confused", "headache", "face", "speech", "breath", "chest", "rash"],
)
def test_the_emergency_list_names(pack: Pack, sign: str) -> None:
    assert sign in pack.screens[pack.danger_screens[0]].spoken.lower()


def test_staff_are_told_before_any_number_is_called(pack: Pack) -> None:
    for name in pack.danger_screens:
        words = "\n".join(block.spoken for block in pack.screens[name].blocks).lower()
        assert "tell staff" in words or "tell the team" in words, name


@pytest.mark.parametrize("word", [r"\bcured?\b", r"\bcures\b", r"you are fine", r"\ball clear\b", r"\bguarantee"])
def test_nothing_is_promised(pack: Pack, word: str) -> None:
    assert not re.search(word, all_words(pack), re.IGNORECASE)


def test_fever_is_never_called_normal(pack: Pack) -> None:
    for screen in pack.screens.values():
        for sentence in re.split(r"(?<=[.?!])\s", screen.spoken):
            if "fever" in sentence.lower():
                assert not re.search(r"\bnormal\b|\bfine\b|\bcommon\b", sentence, re.IGNORECASE), sentence


def test_nobody_is_told_to_stop_or_go_on_with_a_blood_thinner(pack: Pack) -> None:
    screen = pack.screens["blood-thinners"].spoken.lower()
    assert "do not stop or start" in screen
    assert not re.search(
        r"(?<!not )\b(stop|keep|go on) (taking|with) (your|a|the) blood thinner", all_words(pack).lower()
    )


def test_every_chart_shows_the_people_who_were_not_helped(pack: Pack) -> None:
    for chart in pack.charts.values():
        assert chart.out_of == 100
        assert any(part.kind == "not_helped" and part.count > 0 for part in chart.parts), chart.id
        assert chart.caveat


def test_nobody_has_signed_the_pack_off_yet(pack: Pack) -> None:
    assert not pack.reviewed


def test_titles_name_one_idea_shortly(pack: Pack) -> None:
    assert [screen.id for screen in pack.screens.values() if len(plain_text(screen.title)) > 40] == []


def test_screens_name_no_publisher_of_a_source() -> None:
    for path in Path(FOLDER, "en").rglob("*.md"):
        assert not re.search(r"drugs\.com|parkview|healthline|utah", path.read_text(encoding="utf-8"), re.IGNORECASE)
