"""Paints the drawings of packs and the shared pictograms and icons in the colours of a look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.domain.drawing import Drawing

PROVIDER = "drawing"
# The part of the canvas that every plate shows, see docs/drawing.md.
_SAFE_WIDTH, _SAFE_HEIGHT = 980.0, 840.0
_COVER_TOLERANCE = 1.08
_LARGEST_SIDE = 8192

FindDrawing = Callable[[str], Drawing | None]
Colours = Mapping[str, str]


class DrawingProvider(QQuickImageProvider):
    """Answers ``image://drawing/NAME?look=day&width=96&height=96`` with a drawing in a look, in pixels.

    ``fit``: ``plate`` shows the safe area of a figure with the ground around it, on the colour of a plate; ``cover``
    fills the asked size with its middle; otherwise the whole drawing is shown. ``stand=bottom`` puts it on the lower
    edge instead of the middle. ``layer=NAME`` paints that layer alone, ``ground=1`` everything that is no layer;
    ``part=ID`` the one element with that id.
    ``ink=NAME`` paints the colour ``ink`` as another colour of the look, ``fill=NAME`` every colour but the inks,
    of which the second then is that of words on the accent;
    ``swap=ONE-OTHER`` lets two colours change places. ``corners`` (left, right, top, bottom, all) are rounded by
    ``radius`` pixels;
    ``outline=NAME`` draws an edge.
    """

    def __init__(self, find: FindDrawing, looks: Mapping[str, Colours]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._find = find
        self._looks = looks

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """Return the picture in the requested size; an empty picture for an address that makes no sense."""
        try:
            return self._requested(name)
        except (KeyError, ValueError, OverflowError):
            return QImage()

    def _requested(self, name: str) -> QImage:
        """Return the picture; raises KeyError for an unknown look or colour, ValueError for an odd number."""
        path, _, query = name.partition("?")
        options = dict(parse_qsl(query))
        colours = self._looks[options["look"]]
        drawing = self._find(path)
        width, height = int(options["width"]), int(options["height"])
        if not (0 < width <= _LARGEST_SIDE and 0 < height <= _LARGEST_SIDE):
            return QImage()
        if drawing is None and options.get("fit") != "plate":
            return QImage()
        if "fill" in options:
            filled = dict.fromkeys(colours, colours[options["fill"]])
            colours = {**filled, "ink": colours["ink"], "ink2": colours["onaccent"]}
        if "ink" in options:
            colours = {**colours, "ink": colours[options["ink"]]}
        if "swap" in options:
            one, other = options["swap"].split("-")
            colours = {**colours, one: colours[other], other: colours[one]}
        return _picture(drawing, colours, QSize(width, height), options)


def plate_scale(width: float, height: float, canvas_width: float, canvas_height: float) -> float:
    """Return how many pixels a unit of the canvas takes on a plate of *width* by *height* pixels.

    The safe area fits; where that would leave a thin band of the plate uncovered, the canvas covers it instead.
    """
    fitting = min(width / _SAFE_WIDTH, height / _SAFE_HEIGHT)
    covering = max(width / canvas_width, height / canvas_height)
    return covering if fitting < covering <= fitting * _COVER_TOLERANCE else fitting


def _picture(drawing: Drawing | None, colours: Colours, extent: QSize, options: Mapping[str, str]) -> QImage:
    has_ground = "fit" in options and "layer" not in options
    picture = _pixel(colours["plate"] if has_ground else "transparent").scaled(extent)
    painter = QPainter(picture)
    try:
        _paint(painter, drawing, colours, options)
    finally:
        painter.end()  # one that outlives its picture takes the whole process with it
    return picture


def _pixel(colour: str) -> QImage:
    """Return a picture of one pixel, to be stretched or tiled.

    To fill with a colour, PySide would first make Qt with all its enumerations, because Qt has colours by name: 15 ms
    before the first screen.
    """
    pixel = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    pixel.setPixelColor(0, 0, QColor(colour))
    return pixel


def _paint(painter: QPainter, drawing: Drawing | None, colours: Colours, options: Mapping[str, str]) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(painter.viewport())
    radius = float(options.get("radius", "0"))
    if drawing is not None:
        markup = drawing.painted(colours, _layers(options), ground="layer" not in options)
        place = _placed(drawing, painter.viewport().size(), options.get("fit", ""))
        if options.get("stand") == "bottom":
            place.moveBottom(area.height())
        # The ground of a figure is drawn beyond its canvas, for plates that are wider.
        if options.get("fit") != "plate":
            painter.setClipRect(place)
        renderer = QSvgRenderer(QByteArray(markup.encode()))
        if "part" in options:
            _paint_part(painter, renderer, options["part"], place, place.width() / drawing.width)
        else:
            renderer.render(painter, place)
        painter.setClipping(False)
    if "corners" in options:
        _round_corners(painter, area, radius, options["corners"])
    if "outline" in options:
        _outline(painter, area, radius, colours[options["outline"]])


def _paint_part(painter: QPainter, renderer: QSvgRenderer, part: str, place: QRectF, scale: float) -> None:
    """Paint one element where it stands in the whole drawing."""
    bounds = renderer.boundsOnElement(part)
    origin = place.topLeft() + bounds.topLeft() * scale
    renderer.render(painter, part, QRectF(origin, bounds.size() * scale))


def _layers(options: Mapping[str, str]) -> frozenset[str] | None:
    if "ground" in options:
        return frozenset()
    return frozenset({f"layer-{options['layer']}"}) if "layer" in options else None


def _placed(drawing: Drawing, extent: QSize, fit: str) -> QRectF:
    width, height = float(extent.width()), float(extent.height())
    if fit == "plate":
        scale = plate_scale(width, height, drawing.width, drawing.height)
    elif fit == "cover":
        scale = max(width / drawing.width, height / drawing.height)
    else:
        scale = min(width / drawing.width, height / drawing.height)
    across, down = drawing.width * scale, drawing.height * scale
    return QRectF((width - across) / 2, (height - down) / 2, across, down)


def _round_corners(painter: QPainter, area: QRectF, radius: float, corners: str) -> None:
    """Keep what lies inside *area* with the named corners rounded; the others run off the edge."""
    kept = QRectF(area)
    if corners == "left":
        kept.setRight(area.right() + 2 * radius)
    elif corners == "right":
        kept.setLeft(area.left() - 2 * radius)
    elif corners == "bottom":
        kept.setTop(area.top() - 2 * radius)
    elif corners == "top":
        kept.setBottom(area.bottom() + 2 * radius)
    shape = QPainterPath()
    shape.addRoundedRect(kept, radius, radius)
    outside = QPainterPath()
    outside.addRect(area)
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.fillPath(outside.subtracted(shape), QBrush(_pixel("black")))
    painter.restore()


def _outline(painter: QPainter, area: QRectF, radius: float, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 3))
    painter.setBrush(QBrush())
    painter.drawRoundedRect(area.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
