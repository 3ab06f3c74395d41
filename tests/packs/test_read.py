"""A good pack as the kiosk gets it: words, settings in force, screens chosen, terms marked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.blocks import Callout, ChartBlock, FigureBlock, ItemList, Paragraph
from kiosk.domain.clinic import Clinic, Country
from kiosk.domain.level import Level
from kiosk.domain.pack import Motion, MotionStep, Pack
from kiosk.domain.text import plain_text
from kiosk.packs.read import find_packs, read_cover, read_pack
from kiosk.packs.source import FolderSource
from tests.packs.pack_cases import GOOD, SHARED, good_pack


@pytest.fixture
def pack() -> Pack:
    return _read()


def _read(clinic: Clinic | None = None, language: str | None = None, name: str = "cold-pack") -> Pack:
    result = read_pack(FolderSource(GOOD / name), language, clinic, SHARED)
    assert [str(finding) for finding in result.findings] == []
    assert result.pack is not None
    return result.pack


def _text(pack: Pack, screen: str) -> str:
    return pack.screens[screen].spoken


def test_names_itself_by_id_version_and_hash(pack: Pack) -> None:
    assert (pack.identity.id, pack.identity.version) == ("cold-pack", "1.2.0")
    assert len(pack.identity.content_hash) == 64


def test_any_change_of_a_file_changes_the_hash_and_a_review_does_not(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    before = FolderSource(folder).content_hash
    (folder / "review.yaml").write_text("reviews: []\n", encoding="utf-8")
    assert FolderSource(folder).content_hash == before
    screen = folder / "en" / "learn" / "at-home.md"
    screen.write_text(screen.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert FolderSource(folder).content_hash != before


def test_a_picture_has_its_words_and_labels(pack: Pack) -> None:
    picture = pack.screens["what-is-it"].picture
    assert isinstance(picture, FigureBlock)
    assert picture.alternative == "A cold pack lies on a bent knee."
    assert [(label.anchor, plain_text(label.words), label.strong) for label in picture.labels] == [
        ("pack", "The cold pack", True),
        ("knee", "Your knee", False),
    ]
    assert picture.labels[0].facts == ("cold-eases",)


def test_blocks_are_typed_and_carry_their_facts(pack: Pack) -> None:
    _figure, paragraph, callout = pack.screens["what-is-it"].blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.facts == ("cold-eases",)
    assert isinstance(callout, Callout)
    assert (callout.kind, callout.spoken) == ("note", "Put a cloth under the cold pack.")
    numbered = pack.screens["how-long"].blocks[1]
    assert isinstance(numbered, ItemList)
    assert numbered.ordered


def test_a_danger_screen_has_its_level_and_pictograms(pack: Pack) -> None:
    assert pack.danger_screens == ("call-now", "see-doctor")
    screen = pack.screens["call-now"]
    assert screen.level is Level.EMERGENCY
    signs = screen.blocks[0]
    assert isinstance(signs, ItemList)
    assert [item.pictogram for item in signs.items] == ["help", None]


def test_a_chart_has_parts_in_order_caveat_and_source(pack: Pack) -> None:
    assert isinstance(pack.screens["does-it-help"].picture, ChartBlock)
    chart = pack.charts["helped"]
    assert [(part.kind, part.count) for part in chart.parts] == [("helped", 70), ("perhaps", 10), ("not_helped", 20)]
    assert chart.parts[0].label == "were helped"
    assert chart.caveat == "These are groups of other people."
    assert chart.source_title == "Knees: a short book"


def test_a_motion_names_the_layers_of_its_drawing(pack: Pack) -> None:
    script = pack.motions["knee"]
    assert script.stills == ("knee-still",)
    assert script.steps[0] == MotionStep("drop", Motion.MOVE, 0.0, 2.0, 0.0, 120.0)
    assert pack.figures["knee"].layers == ("layer-drop",)


def test_values_stay_what_was_written(pack: Pack) -> None:
    assert pack.facts["no"].left_out == "Says nothing a patient needs."
    assert pack.sources["book"].publisher == "0044 Press"


def test_defaults_are_written_in_words(pack: Pack) -> None:
    assert "Keep it on for about 20 minutes." in _text(pack, "how-long")
    assert "Drink 200 mL of water." in _text(pack, "how-long")
    assert "You do this at home." in _text(pack, "at-home")
    assert "Call your doctor" in _text(pack, "call-now")


def test_bold_words_of_a_setting_stay_bold(pack: Pack) -> None:
    paragraph = pack.screens["at-home"].blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert [span.text for span in paragraph.words if span.bold] == ["home"]


def test_the_clinic_settings_are_in_force() -> None:
    clinic = Clinic(settings={"cold_time": "1 h", "place": "clinic"}, night_line="01 234 *567*")
    pack = _read(clinic)
    assert "Keep it on for about 1 hour." in _text(pack, "how-long")
    assert "Call us on 01 234 *567*" in _text(pack, "call-now")


def test_settings_choose_which_screens_a_chapter_shows(pack: Pack) -> None:
    assert pack.chapters[0].screens == ("what-is-it", "how-long", "at-home")
    other = _read(Clinic(settings={"place": "clinic"}))
    assert other.chapters[0].screens == ("what-is-it", "how-long")


@pytest.mark.parametrize(
    ("name", "value", "mend"),
    [
        ("cold_time", "5 h", "write a value from 10 min to 1 h"),
        ("cold_time", "soon", "write a number and its unit, as in 2 h"),
        ("water", "200 L", "write a value from 100 mL to 400 mL"),
        ("place", "hme", 'did you mean "home"?'),
    ],
)
def test_a_clinic_value_that_is_refused_leaves_the_default_and_the_pack(name: str, value: str, mend: str) -> None:
    result = read_pack(FolderSource(GOOD / "cold-pack"), None, Clinic(settings={name: value}), SHARED)
    default = {"cold_time": "20 min", "water": "200 mL", "place": "home"}[name]
    assert [str(finding) for finding in result.clinic_findings] == [
        f'clinic.yaml:1: the setting "{name}" is "{value}", so the default "{default}" is used; {mend}'
    ]
    assert result.pack == _read()


def test_the_country_gives_the_emergency_number_when_the_clinic_names_no_other(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    manifest = folder / "pack.yaml"
    manifest.write_text(
        manifest.read_text(encoding="utf-8").replace("night_line", "emergency_number"), encoding="utf-8"
    )
    result = read_pack(FolderSource(folder), None, Clinic(country=Country("GB", "United Kingdom", "999")), SHARED)
    assert result.pack is not None
    assert "Call us on 999" in _text(result.pack, "call-now")


def test_the_first_occurrence_of_a_term_on_a_screen_is_marked(pack: Pack) -> None:
    _figure, paragraph, callout = pack.screens["what-is-it"].blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(callout, Callout)
    assert [(span.text, span.term) for span in paragraph.words] == [
        ("A ", None),
        ("cold pack", "cold-pack"),
        (" goes on your sore knee. Cold eases the pain.", None),
    ]
    assert [span.term for span in callout.words] == [None]


def test_a_label_is_not_marked(pack: Pack) -> None:
    picture = pack.screens["what-is-it"].picture
    assert isinstance(picture, FigureBlock)
    assert picture.labels[0].words[0].term is None


def test_each_block_knows_its_line() -> None:
    lines = read_pack(FolderSource(GOOD / "cold-pack"), shared=SHARED).lines
    assert lines.of("what-is-it").line == 1
    assert lines.of("what-is-it", 1).line == 8
    assert lines.of("what-is-it", 2).line == 10
    assert lines.of("how-long", 1, 1).line == 6
    assert lines.of("how-long", 1, 1).path == "en/learn/how-long.md"


def test_the_cover_is_read_alone(pack: Pack) -> None:
    cover = read_cover(FolderSource(GOOD / "cold-pack"), shared=SHARED)
    assert cover is not None
    assert (cover.id, cover.language, cover.languages) == ("cold-pack", "en", ("en",))
    assert (cover.title, cover.tagline) == (pack.title, pack.tagline)
    assert cover.drawing == pack.figures["knee"]


def test_a_language_that_the_pack_lacks_gives_the_source_language() -> None:
    cover = read_cover(FolderSource(GOOD / "cold-pack"), "xx", SHARED)
    assert cover is not None
    assert cover.language == "en"
    assert _read(language="xx").language == "en"


def test_a_cover_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    (folder / "en" / "pack.md").unlink()
    assert read_cover(FolderSource(folder)) is None


def test_reading_a_cover_loads_neither_markdown_nor_babel() -> None:
    code = (
        "import sys; from pathlib import Path; from kiosk.packs.read import find_packs, read_cover;"
        f"assert [read_cover(s) for s in find_packs(Path({str(GOOD)!r}))];"
        "print([m for m in ('markdown', 'babel', 'pyphen') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_folder_that_is_not_there_has_no_packs(tmp_path: Path) -> None:
    assert find_packs(tmp_path / "nowhere") == []


def test_right_to_left_words_keep_their_numbers_in_order() -> None:
    pack = _read(language="ar", name="two-tongues")
    assert pack.language == "ar"
    text = _text(pack, "drink-it")
    assert "\u2066200\u2069 " in text
    assert "\u2066500 mg\u2069" in text
    assert "\u20661-2\u2069" in text
    assert "\u206638.0 °C\u2069" in _text(pack, "not-well")
    assert _read(name="two-tongues").screens["drink-it"].spoken.count("\u2066") == 0
