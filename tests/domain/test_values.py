"""What a pack, a drawing and a clinic can tell of themselves."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import FrozenInstanceError, replace

import pytest

from kiosk.domain.blocks import ItemList, ListItem
from kiosk.domain.clinic import Clinic, Country, demonstration_clinic, help_lines
from kiosk.domain.drawing import Drawing
from kiosk.domain.home_lines import home_lines
from kiosk.domain.text import Span, plain_text, words
from tests.support.packs import drawing, pack

COLOURS = {"plate": "#ffffff", "blood": "#ff0000", "fluid": "#0000ff", "fluidLine": "#000088"}
BRITAIN = Country("GB", "United Kingdom", "999")


def shapes(markup: str) -> list[ET.Element]:
    return [element for element in ET.fromstring(markup).iter() if element.tag.rpartition("}")[2] in ("rect", "circle")]


def test_a_demonstration_shows_the_number_of_the_first_source_and_says_so() -> None:
    lines = help_lines(None)
    assert (lines.number, lines.country, lines.demonstration) == ("911", "United States", True)


def test_a_clinic_shows_its_country_s_number_with_what_is_dialled_first() -> None:
    lines = help_lines(Clinic(country=BRITAIN, dial_prefix="9", night_line="020 1", day_line="020 2"))
    assert (lines.number, lines.country, lines.demonstration) == ("9 999", "United Kingdom", False)
    assert lines.clinic_line == "020 1"


@pytest.mark.parametrize(
    ("clinic", "number"),
    [
        (None, "911"),
        (Clinic(country=BRITAIN), "999"),
        (Clinic(country=BRITAIN, dial_prefix="9"), "999"),
        (Clinic(country=BRITAIN, dial_prefix="9", emergency_number="9111"), "9111"),
        (Clinic(dial_prefix="9"), ""),
    ],
)
def test_at_home_the_number_has_nothing_before_it(clinic: Clinic | None, number: str) -> None:
    assert help_lines(clinic).number_at_home == number == home_lines(clinic).emergency


def test_a_clinic_s_own_number_comes_before_its_country_s() -> None:
    assert help_lines(Clinic(country=BRITAIN, emergency_number="112")).number == "112"


def test_a_clinic_without_a_country_shows_no_number_for_none_is_guessed() -> None:
    lines = help_lines(Clinic(name="Test Clinic"))
    assert (lines.number, lines.demonstration) == ("", False)


def test_the_clinic_of_the_demonstration_has_the_number_of_the_demonstration() -> None:
    assert demonstration_clinic().emergency_number == help_lines(None).number


def test_a_drawing_is_painted_in_the_given_colours_and_keeps_no_class() -> None:
    markup = drawing("knee").painted(COLOURS)
    assert [shape.get("fill") for shape in shapes(markup)] == ["#ffffff", "#ff0000", "#0000ff"]
    assert "class=" not in markup


def test_a_drawing_names_its_colours() -> None:
    assert drawing("knee").colour_names() == {"plate", "blood", "fluid", "fluidLine"}


def test_a_colour_that_a_look_lacks_is_named() -> None:
    with pytest.raises(KeyError, match="blood"):
        drawing("knee").painted({name: value for name, value in COLOURS.items() if name != "blood"})


@pytest.mark.parametrize(
    ("wanted", "ground", "painted"), [(None, True, 3), (frozenset(), True, 2), (frozenset({"layer-drop"}), False, 1)]
)
def test_layers_are_painted_alone_or_left_out(wanted: frozenset[str] | None, ground: bool, painted: int) -> None:
    layered: Drawing = drawing("knee")
    assert len(shapes(layered.painted(COLOURS, wanted, ground=ground))) == painted


def test_a_screen_is_spoken_in_the_order_of_its_blocks() -> None:
    spoken = pack().screens["what-is-it"].spoken.splitlines()
    assert spoken[0] == "What is it?"
    assert spoken[-3:] == ["Sit down.", "Drink 200 mL of water.", "Need the toilet? Ask us."]


def test_words_lose_their_style_when_they_are_spoken() -> None:
    assert plain_text((Span("a ", bold=True), Span("b", term="t"))) == "a b"
    assert words("") == ()


def test_a_list_is_spoken_line_by_line() -> None:
    assert ItemList((ListItem(words("one")), ListItem(words("two")))).spoken == "one\ntwo"


def test_a_screen_knows_its_chapter_and_a_stranger_has_none() -> None:
    chapter = pack().chapter_of("how-long")
    assert chapter is not None
    assert chapter.id == "what-it-is"
    assert pack().chapter_of("no-such-screen") is None


def test_values_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        pack().title = "Another"  # type: ignore[misc]
    assert replace(pack(), title="Another").title == "Another"
