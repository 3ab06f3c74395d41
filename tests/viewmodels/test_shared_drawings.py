"""The drawings that come with the program hold the rules for drawings and their own (assets/README.md)."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk import paths
from kiosk.app.window import look_colours
from kiosk.domain.drawing import Drawing
from kiosk.packs.drawings import FIGURE_SIZE, read_drawing
from kiosk.packs.findings import Finding
from kiosk.packs.source import FolderSource

CANVAS = {"pictograms": "0 0 96 96", "icons": "0 0 48 48", "body-map": "0 0 640 600"}
DRAWINGS = sorted(path for kind in CANVAS for path in (paths.assets() / kind).glob("*.svg"))
PICTOGRAMS = [path for path in DRAWINGS if path.parent.name == "pictograms"]
SCALE = 4
INNER, OUTER = 6, 90
# A line may reach over the margin by what smoothing paints.
TOLERANCE = 1 / SCALE


@cache
def colours() -> dict[str, dict[str, str]]:
    return look_colours()


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def faults(path: Path, folder: Path) -> list[str]:
    """Return what the reader of figures finds, which wants a canvas of its own."""
    figure = f'viewBox="0 0 {FIGURE_SIZE[0]:g} {FIGURE_SIZE[1]:g}"'
    markup = path.read_text(encoding="utf-8").replace(f'viewBox="{CANVAS[path.parent.name]}"', figure)
    (folder / "a.svg").write_text(markup, encoding="utf-8")
    found: list[Finding] = []
    read_drawing(FolderSource(folder), "a.svg", found, colours()["day"].keys())
    return [str(finding) for finding in found]


def covered(path: Path) -> QRectF:
    """Return the part of the canvas that is painted, in its units."""
    side = 96 * SCALE
    image = QImage(side, side, QImage.Format.Format_Alpha8)
    image.fill(0)
    markup = Drawing(path.stem, path.read_text(encoding="utf-8"), 96, 96).painted(colours()["day"])
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(markup.encode())).render(painter, QRectF(image.rect()))
    painter.end()
    bits, stride = bytes(image.constBits()), image.bytesPerLine()
    rows = [bits[y * stride : y * stride + side] for y in range(side)]
    down = [y for y, row in enumerate(rows) if max(row) > 127]
    across = [x for x in range(side) if any(row[x] > 127 for row in rows)]
    left, top, right, bottom = (v / SCALE for v in (across[0], down[0], across[-1] + 1, down[-1] + 1))
    return QRectF(left, top, right - left, bottom - top)


@pytest.mark.parametrize("path", DRAWINGS, ids=named)
def test_a_shared_drawing_holds_the_rules_for_drawings(path: Path, tmp_path: Path) -> None:
    assert faults(path, tmp_path) == []
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", path.stem)


@pytest.mark.parametrize("path", PICTOGRAMS, ids=named)
def test_a_pictogram_stays_within_its_margin_and_fills_it(path: Path) -> None:
    area = covered(path)
    assert min(area.left(), area.top()) >= INNER - TOLERANCE, area
    assert max(area.right(), area.bottom()) <= OUTER + TOLERANCE, area
    assert max(area.width(), area.height()) >= 0.8 * (OUTER - INNER), area


@pytest.mark.parametrize("path", PICTOGRAMS, ids=named)
def test_a_red_area_has_a_line_that_shows_in_the_dark_looks(path: Path) -> None:
    """The red itself is dark in two looks."""
    if path.stem.startswith("level-"):
        return
    for shape in ET.fromstring(path.read_text(encoding="utf-8")).iter():
        tokens = shape.get("class", "").split()
        if "f-em" in tokens:
            lines = [t for t in tokens if t.startswith("s-")]
            assert lines in (["s-emedge"], ["s-ink"]), shape.get("d")
