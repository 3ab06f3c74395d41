"""Contrast of every pair of colours that the look pairs, computed from the theme: text 7:1, edges and icons 3:1."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from tests.support.contrast import contrast, luminance

LOOKS = {"day": "DayLook", "dim": "DimLook", "contrast": "HighContrastLook"}
TEXT, EDGE = 7.0, 3.0
TEXT_PAIRS = [
    ("ink", "page"), ("ink", "plate"), ("ink", "card"), ("ink", "bone"), ("ink", "soft"),
    ("ink2", "page"), ("ink2", "plate"), ("ink2", "card"),
    ("onaccent", "accent"), ("onaccent", "press"), ("onsoft", "soft"),
    ("onem", "em"), ("onur", "ur"), ("ondr", "dr"), ("onex", "ex"),
    ("ink", "emsoft"), ("ink", "ursoft"), ("ink", "drsoft"), ("ink", "exsoft"),
]  # fmt: skip
EDGE_PAIRS = [
    ("edge", "page"), ("edge", "plate"), ("edge", "card"),
    ("accentedge", "page"), ("accentedge", "soft"), ("focus", "page"),
    ("emedge", "page"), ("uredge", "page"), ("dredge", "page"), ("exedge", "page"),
    ("boneLine", "bone"), ("fluidLine", "fluid"), ("cordLine", "fluid"), ("epiLine", "epi"), ("skinALine", "skinA"),
    ("skinBLine", "skinB"), ("skinCLine", "skinC"), ("skinDLine", "skinD"),
    ("needleLine", "needle"), ("bloodLine", "epi"), ("skinLine", "tissue"),
]  # fmt: skip
# The fill of the pressed primary button is white in high contrast, where its words take the colour of the page.
_PRESSED_IN_CONTRAST = ("contrast", "onaccent", "press")


def colours(look: str) -> dict[str, str]:
    text = (paths.qml() / "Kiosk" / "Theme" / f"{LOOKS[look]}.qml").read_text("utf-8")
    return dict(re.findall(r'(\w+): "(#[0-9A-Fa-f]{6})"', text))


@pytest.mark.parametrize("look", list(LOOKS))
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_words_stand_out_seven_to_one(look: str, text: str, ground: str) -> None:
    known = colours(look)
    if (look, text, ground) == _PRESSED_IN_CONTRAST:
        text = "page"
    assert contrast(known[text], known[ground]) >= TEXT, f"{text} on {ground} in {look}"


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_and_icons_stand_out_three_to_one(look: str, edge: str, ground: str) -> None:
    known = colours(look)
    assert contrast(known[edge], known[ground]) >= EDGE, f"{edge} on {ground} in {look}"


def test_every_look_names_every_colour() -> None:
    text = (paths.qml() / "Kiosk" / "Theme" / "Look.qml").read_text("utf-8")
    wanted = set(re.findall(r"required property color (\w+)", text))
    assert len(wanted) > 60
    for look in LOOKS:
        assert set(colours(look)) == wanted, look


def test_only_the_theme_names_colours() -> None:
    coloured = re.compile(r'"#[0-9A-Fa-f]{3,8}"|Qt\.rgba\(|color: "(?!transparent)\w+"')
    files = [file for file in paths.qml().rglob("*.qml") if file.parent.name != "Theme"]
    assert not [f"{file.name}: {hit}" for file in files for hit in coloured.findall(file.read_text("utf-8"))]


def test_nothing_of_the_dim_look_is_white() -> None:
    brightest = max(colours("dim").items(), key=lambda named: luminance(named[1]))
    assert luminance(brightest[1]) < 0.85, f"{brightest[0]} is {brightest[1]}"


def test_the_dim_page_is_dark() -> None:
    dim = colours("dim")
    assert max(luminance(dim[name]) for name in ("page", "plate", "card", "accent", "soft")) < 0.07


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#FFFFFF", "#FFFFFF", 1.0)]
)
def test_the_formula_gives_the_published_ratios(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF))
def test_contrast_is_the_same_both_ways(one: int, other: int) -> None:
    first, second = f"#{one:06X}", f"#{other:06X}"
    assert contrast(first, second) == contrast(second, first)
    assert 1.0 <= contrast(first, second) <= 21.0001


def test_the_theme_files_are_where_they_are_looked_for(tree: Path) -> None:
    assert {file.stem for file in (tree / "kiosk" / "qml" / "Kiosk" / "Theme").glob("*Look.qml")} >= set(LOOKS.values())
