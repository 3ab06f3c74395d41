"""The body map: every region can be touched, found again from the touch, and painted alone in another colour."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk import paths
from kiosk.app.window import look_colours
from kiosk.domain.drawing import Drawing
from tests.support import body_map
from tests.support.contrast import contrast

REGIONS = {
    "head-front", "face-front", "chest-front", "arms-front", "hips-front", "legs-front",
    "head-back", "neck-back", "back-back", "arms-back", "hips-back", "legs-back",
}  # fmt: skip
WIDE, HIGH = 640, 600
# The map is shown about 150 mm high.
UNITS_PER_MM = HIGH / 150
LINE_WIDTH = 4
NAMES = sorted(REGIONS)
STEP = 4
TIPS = (364, 378)  # of the hands, from and to
WRITTEN = body_map.written()


def markup() -> str:
    return (paths.assets() / "body-map" / "body.svg").read_text(encoding="utf-8")


def painted(look: str = "day") -> QSvgRenderer:
    drawing = Drawing("body", markup(), WIDE, HIGH).painted(look_colours()[look])
    return QSvgRenderer(QByteArray(drawing.encode()))


def picture(region: str = "") -> QImage:
    """Return the map, or one region of it in its place, a pixel to a unit."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    renderer = painted()
    painter = QPainter(image)
    if region:
        renderer.render(painter, region, renderer.boundsOnElement(region))
    else:
        renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def covered(image: QImage) -> set[tuple[int, int]]:
    return {(x, y) for y in range(1, HIGH, STEP) for x in range(1, WIDE, STEP) if image.pixelColor(x, y).alpha() > 127}


def holding(x: float, y: float) -> set[str]:
    return {name for name, polygons in WRITTEN.items() if any(body_map.inside(polygon, x, y) for polygon in polygons)}


def near(x: float, y: float, reach: float) -> Iterator[tuple[float, float]]:
    yield x, y
    for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7)):
        for part in (0.5, 1):
            yield x + across * reach * part, y + down * reach * part


def test_the_map_has_the_regions_that_packs_name() -> None:
    assert {group.get("id") for group in ET.fromstring(markup()).iter() if group.get("id")} == REGIONS


def test_the_outlines_for_touch_are_those_of_the_drawing() -> None:
    assert body_map.outlines() == WRITTEN, "the drawing changed: run python -m tests.support.body_map"


@pytest.mark.parametrize("region", NAMES)
def test_what_is_painted_of_a_region_is_where_its_outline_is(region: str) -> None:
    polygons = WRITTEN[region]
    shown = covered(picture(region))
    touched = {
        (x, y)
        for y in range(1, HIGH, STEP)
        for x in range(1, WIDE, STEP)
        if any(body_map.inside(polygon, x + 0.5, y + 0.5) for polygon in polygons)
    }
    assert touched <= shown
    for x, y in shown - touched:
        around = near(x + 0.5, y + 0.5, LINE_WIDTH / 2 + 1)
        assert any(body_map.inside(polygon, *point) for point in around for polygon in polygons), (x, y)


@pytest.mark.parametrize("region", NAMES)
def test_a_region_is_filled_with_one_colour(region: str) -> None:
    group = next(element for element in ET.fromstring(markup()).iter() if element.get("id") == region)
    fills = {token for shape in group for token in shape.get("class", "").split() if token.startswith("f-")}
    assert len(fills) == 1
    outlined = [shape for shape in group if "f-" in shape.get("class", "")]
    assert outlined
    assert all("s-ink" in shape.get("class", "").split() for shape in outlined)


@pytest.mark.parametrize("look", ["day", "dim", "contrast"])
def test_the_line_stands_out_from_every_fill_and_from_the_page(look: str) -> None:
    colours = look_colours()[look]
    fills = {name for name in Drawing("body", markup(), WIDE, HIGH).colour_names() if not name.startswith("ink")}
    assert fills
    for ground in fills | {"page", "plate"}:
        assert contrast(colours["ink"], colours[ground]) >= 3, f"ink on {ground}"


@pytest.mark.parametrize("region", NAMES)
def test_a_region_is_large_enough_to_touch(region: str) -> None:
    least = 12 if region.startswith("arms") else 20
    bounds = painted().boundsOnElement(region)
    assert min(bounds.width(), bounds.height()) >= least * UNITS_PER_MM
    if region.startswith("arms"):
        for polygon in WRITTEN[region]:
            across = [x for x, _ in polygon]
            assert max(across) - min(across) >= least * UNITS_PER_MM


def test_no_two_regions_share_a_place() -> None:
    for y in range(2, HIGH, STEP):
        for x in range(2, WIDE, STEP):
            assert len(holding(x + 0.3, y + 0.3)) <= 1, (x, y)


def test_a_touch_between_two_parts_of_the_body_is_never_far_from_a_region() -> None:
    """Between the outermost lines of a body no gap is wider than 3 mm, where the tips of the hands round off aside."""
    for half in (range(2, WIDE // 2, STEP), range(WIDE // 2 + 2, WIDE, STEP)):
        for y in [*range(150, TIPS[0], STEP), *range(TIPS[1], HIGH - 40, STEP)]:
            held = [x for x in half if holding(x, y)]
            for x in range(held[0], held[-1], STEP):
                assert any(holding(*point) for point in near(x, y, 1.5 * UNITS_PER_MM)), (x, y)


@pytest.mark.parametrize("region", NAMES)
def test_the_middle_of_the_front_is_left_and_of_the_back_right(region: str) -> None:
    middle = painted().boundsOnElement(region).center().x()
    assert middle == pytest.approx(WIDE / 4 if region.endswith("front") else WIDE * 3 / 4, abs=2)
