"""Paints the drawings of packs and the shared pictograms and icons in the colours of a look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl, urlsplit

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.domain.drawing import Drawing

PROVIDER = "drawing"
# The part of the canvas that every plate shows, see docs/drawing.md.
_SAFE_WIDTH, _SAFE_HEIGHT = 980.0, 840.0
_COVER_TOLERANCE = 1.08

FindDrawing = Callable[[str], Drawing | None]
Colours = Mapping[str, str]


class DrawingProvider(QQuickImageProvider):
    """Answers ``image://drawing/NAME?look=day`` with the drawing of that name.

    ``fit=plate`` shows the safe area of a figure in the whole of the asked size, with the ground around it;
    ``layer=NAME`` paints that layer alone, ``ground=1`` everything that is no layer. ``ink=NAME`` paints the colour
    ``ink`` as another colour of the look, for icons on coloured grounds.
    """

    def __init__(self, find: FindDrawing, looks: Mapping[str, Colours]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._find = find
        self._looks = looks

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """Return the picture in the requested size; an empty picture when there is no such drawing."""
        address = urlsplit(name)
        options = dict(parse_qsl(address.query))
        drawing = self._find(address.path)
        colours = self._looks.get(options.get("look", "day"))
        if drawing is None or colours is None:
            return QImage()
        if "ink" in options:
            colours = {**colours, "ink": colours[options["ink"]]}
        extent = requested if requested.width() > 0 and requested.height() > 0 else _natural_size(drawing)
        markup = drawing.painted(colours, _layers(drawing, options), ground="layer" not in options)
        return _paint(drawing, markup, extent, fit_plate=options.get("fit") == "plate")


def plate_scale(width: float, height: float, canvas_width: float, canvas_height: float) -> float:
    """Return how many pixels a unit of the canvas takes on a plate of *width* by *height* pixels.

    The safe area fits; where that would leave a thin band of the plate uncovered, the canvas covers it instead.
    """
    fitting = min(width / _SAFE_WIDTH, height / _SAFE_HEIGHT)
    covering = max(width / canvas_width, height / canvas_height)
    return covering if fitting < covering <= fitting * _COVER_TOLERANCE else fitting


def _natural_size(drawing: Drawing) -> QSize:
    return QSize(round(drawing.width), round(drawing.height))


def _layers(drawing: Drawing, options: Mapping[str, str]) -> frozenset[str] | None:
    if "ground" in options:
        return frozenset()
    return frozenset({f"layer-{options['layer']}"}) if "layer" in options else None


def _paint(drawing: Drawing, markup: str, extent: QSize, *, fit_plate: bool) -> QImage:
    picture = QImage(extent, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    width, height = float(extent.width()), float(extent.height())
    if fit_plate:
        scale = plate_scale(width, height, drawing.width, drawing.height)
    else:
        scale = min(width / drawing.width, height / drawing.height)
    across, down = drawing.width * scale, drawing.height * scale
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(markup.encode())).render(
        painter, QRectF((width - across) / 2, (height - down) / 2, across, down)
    )
    painter.end()
    return picture
