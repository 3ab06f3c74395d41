"""Drawings in pixels: in the colours of a look, and an empty picture for whatever cannot be drawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.domain.drawing import Drawing
from kiosk.viewmodels.drawings import DrawingProvider, plate_scale
from tests.support.packs import drawing

COLOURS = {
    "day": {"plate": "#f2e9da", "blood": "#b4262e", "fluid": "#a6d2e6", "fluidLine": "#1c6a92", "ink": "#1b2a32"},
    "dim": {"plate": "#1c1812", "blood": "#8c2a2c", "fluid": "#1d4150", "fluidLine": "#78b2c6", "ink": "#dccba7"},
}
PLAIN = Drawing("plain", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>', 8.0, 8.0)


def nothing(name: str) -> Drawing | None:
    return {"plain": PLAIN}.get(name)


@pytest.fixture
def provider() -> DrawingProvider:
    known = {"pack/knee/knee": drawing("knee"), "plain": PLAIN}
    return DrawingProvider(known.get, COLOURS)


def picture(provider: DrawingProvider, address: str) -> QImage:
    return provider.requestImage(address, QSize(), QSize())


def test_a_drawing_comes_in_the_size_that_was_asked_for(provider: DrawingProvider) -> None:
    image = picture(provider, "pack/knee/knee?look=day&width=640&height=480")
    assert (image.width(), image.height()) == (640, 480)


@pytest.mark.parametrize("look", list(COLOURS))
def test_a_drawing_is_painted_in_the_colours_of_its_look(provider: DrawingProvider, look: str) -> None:
    image = picture(provider, f"pack/knee/knee?look={look}&width=1120&height=1000")
    assert image.pixelColor(170, 500).name() == COLOURS[look]["blood"]
    assert image.pixelColor(800, 300).name() == COLOURS[look]["fluid"]
    assert image.pixelColor(600, 700).name() == COLOURS[look]["plate"]


def test_a_layer_is_painted_alone_and_the_ground_without_it(provider: DrawingProvider) -> None:
    layer = picture(provider, "pack/knee/knee?look=day&width=1120&height=1000&layer=drop")
    ground = picture(provider, "pack/knee/knee?look=day&width=1120&height=1000&ground=1")
    assert layer.pixelColor(800, 300).name() == COLOURS["day"]["fluid"]
    assert layer.pixelColor(170, 500).alpha() == 0
    assert ground.pixelColor(800, 300).name() == COLOURS["day"]["plate"]


def test_ink_may_be_another_colour_and_two_colours_may_change_places(provider: DrawingProvider) -> None:
    image = picture(provider, "pack/knee/knee?look=day&width=1120&height=1000&swap=blood-fluid&ink=plate")
    assert image.pixelColor(170, 500).name() == COLOURS["day"]["fluid"]
    assert image.pixelColor(800, 300).name() == COLOURS["day"]["blood"]


def test_a_plate_without_a_drawing_is_a_plain_ground(provider: DrawingProvider) -> None:
    image = picture(provider, "plate?look=day&width=100&height=100&fit=plate")
    assert image.pixelColor(50, 50).name() == COLOURS["day"]["plate"]


def test_corners_are_cut_where_they_do_not_touch_the_edge_of_the_window(provider: DrawingProvider) -> None:
    image = picture(provider, "plate?look=day&width=100&height=100&fit=plate&radius=30&corners=left")
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(99, 0).alpha() == 255


@pytest.mark.parametrize(
    "address",
    [
        "",
        "nobody-knows?look=day&width=10&height=10",
        "plain",
        "plain?look=neon&width=10&height=10",
        "plain?look=day&width=0&height=10",
        "plain?look=day&width=-5&height=10",
        "plain?look=day&width=wide&height=10",
        "plain?look=day&width=10",
        "plain?look=day&width=1e3&height=10",
        "plain?look=day&width=999999999999&height=10",
        "plain?look=day&width=100000&height=100000",
        "plain?look=day&width=10&height=10&ink=neon",
        "plain?look=day&width=10&height=10&swap=blood",
        "plain?look=day&width=10&height=10&swap=neon-blood",
        "plain?look=day&width=10&height=10&corners=all&radius=round",
        "plain?look=day&width=10&height=10&outline=neon",
        "../../etc/passwd?look=day&width=10&height=10",
        "%zz?look=day&width=10&height=10",
    ],
)
def test_what_cannot_be_drawn_is_an_empty_picture(provider: DrawingProvider, address: str) -> None:
    image = picture(provider, address)
    assert isinstance(image, QImage)
    assert image.isNull()


@given(st.text(max_size=60))
def test_no_address_whatever_raises(address: str) -> None:
    assert isinstance(DrawingProvider(nothing, COLOURS).requestImage(address, QSize(), QSize()), QImage)


sides = st.floats(min_value=1, max_value=4000)


@given(sides, sides)
def test_the_safe_area_of_a_drawing_always_fits_its_plate_or_nearly(width: float, height: float) -> None:
    scale = plate_scale(width, height, 1120, 1000)
    fitting = min(width / 980, height / 840)
    assert fitting <= scale <= fitting * 1.08 + 1e-9


@given(sides, sides, st.floats(min_value=0.25, max_value=4))
def test_a_plate_twice_as_large_shows_the_drawing_twice_as_large(width: float, height: float, factor: float) -> None:
    once, larger = plate_scale(width, height, 1120, 1000), plate_scale(width * factor, height * factor, 1120, 1000)
    assert larger == pytest.approx(once * factor, rel=0.081)


@given(sides)
def test_a_plate_a_little_too_wide_for_the_safe_area_is_covered(height: float) -> None:
    width = height * 1.2
    scale = plate_scale(width, height, 1120, 1000)
    assert scale * 1120 >= width - 1e-6
    assert scale * 1000 >= height - 1e-6
