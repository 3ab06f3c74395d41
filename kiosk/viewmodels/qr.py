"""Paints texts as QR codes that an old telephone reads at arm's length."""

from __future__ import annotations

import math
from collections.abc import Callable
from urllib.parse import parse_qsl

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

PROVIDER = "qr"
LEAST_MODULE_MM = 0.7
# The standard (ISO/IEC 18004) wants four modules of white around the code.
_QUIET = 4
_BLACK = b"\x00"
# Against black this is still a contrast of 5 to 1.
_DARKEST_PAPER = 128
_LARGEST_MODULE = 64
_FORMAT = QImage.Format.Format_RGB32

FindText = Callable[[str], str]


class QrProvider(QQuickImageProvider):
    """Answers ``image://qr/NAME?module=3&room=420`` with the code of a text, black on light paper.

    *find* returns the text that NAME stands for, or an empty one; so no address holds what a visitor was told.
    ``module`` is the least side of a module in whole pixels, ``module_pixels`` tells which. ``room`` may be left
    away: the code then grows, by whole pixels a module, to the largest that fits a square of that side. The picture
    has the size it is to be shown in, its white edge included. ``paper`` is how light the ground is, from 0 to 255,
    which is meant when it is left away.
    """

    def __init__(self, find: FindText) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._find = find

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """Return the picture in its own size; an empty picture for an address that makes no sense."""
        try:
            path, _, query = name.partition("?")
            options = dict(parse_qsl(query))
            module, room = int(options["module"]), int(options.get("room", "0"))
            paper = int(options.get("paper", "255"))
        except (KeyError, ValueError):
            return QImage()
        text = self._find(path)
        if not text or not 0 < module <= _LARGEST_MODULE or not _DARKEST_PAPER <= paper <= 255:
            return QImage()
        return qr_picture(text, module, room, paper)


def module_pixels(pixels_per_mm: float) -> int:
    """Return the least whole number of pixels that is at least 0.7 mm on a screen of this density."""
    return max(1, math.ceil(LEAST_MODULE_MM * pixels_per_mm))


def qr_picture(text: str, module: int, room: int = 0, paper: int = 255) -> QImage:
    """Return the code of *text* with modules of *module* pixels, or of more where *room* pixels a side allow it.

    *paper* is how light its ground is, from 0 to 255. The text is UTF-8, of at most 2,953 bytes; raises ValueError for
    a longer one.
    """
    import segno

    # Without a word on its encoding, decoders guess: zbar takes the French é and a letter after it for Chinese.
    code = segno.make(text, encoding="utf-8", eci=not text.isascii(), error="l", boost_error=True, micro=False)
    rows = [bytes(row) for row in code.matrix_iter(border=_QUIET)]
    side = len(rows)
    pixels = b"".join(rows).translate(bytes.maketrans(b"\x00\x01", bytes((paper,)) + _BLACK))
    # The bytes end with this call, so the picture takes a copy of its own.
    picture = QImage(pixels, side, side, side, QImage.Format.Format_Grayscale8).convertToFormat(_FORMAT)
    scale = min(max(module, room // side), _LARGEST_MODULE)
    return picture.scaled(side * scale, side * scale)
