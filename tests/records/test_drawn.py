"""What was drawn with a finger, as a picture."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.briefing_record import Stroke
from kiosk.records.drawn import drawn_svg
from tests.records.briefing_strategies import strokes

_SVG = "{http://www.w3.org/2000/svg}"


def box(svg: str) -> list[float]:
    return [float(number) for number in ET.fromstring(svg).get("viewBox", "").split()]


def points(svg: str) -> list[tuple[float, float]]:
    found = []
    for shape in ET.fromstring(svg):
        if shape.tag == f"{_SVG}circle":
            found.append((float(shape.get("cx", "")), float(shape.get("cy", ""))))
        for pair in shape.get("points", "").split():
            across, _, down = pair.partition(",")
            found.append((float(across), float(down)))
    return found


@given(strokes(), st.floats(0.5, 5))
def test_each_stroke_is_a_shape_of_its_own_in_the_size_of_the_pad(drawn: tuple[Stroke, ...], aspect: float) -> None:
    svg = drawn_svg(drawn, aspect, "#1b2a32")
    assert len(ET.fromstring(svg)) == len(drawn)
    left, top, wide, high = box(svg)
    assert wide / high == pytest.approx(aspect, rel=0.1)
    assert all(left <= across <= left + wide and top <= down <= top + high for across, down in points(svg))


def test_a_tap_is_a_dot_and_a_stroke_a_line() -> None:
    svg = drawn_svg((((0.5, 0.5),), ((0.0, 0.0), (1.0, 1.0))), 2.0, "#000000")
    assert [shape.tag for shape in ET.fromstring(svg)] == [f"{_SVG}circle", f"{_SVG}polyline"]
    assert points(svg) == [(500, 250), (0, 0), (1000, 500)]


def test_what_goes_over_the_edge_is_not_cut_off() -> None:
    left, top, wide, high = box(drawn_svg((((-0.1, 0.5), (1.2, 0.5)),), 2.0, "#000000"))
    assert left < -100
    assert left + wide > 1200
    assert (top, high) == (0, 500)
