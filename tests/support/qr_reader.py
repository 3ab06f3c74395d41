"""Reads QR codes from pictures with zbar, a decoder that shares nothing with what drew them."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pyzbar.pyzbar import ZBarSymbol, decode


def qr_texts(image: QImage) -> list[str]:
    """Return the text of each QR code in the picture."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    # Each row of Qt's pictures is filled up to whole words of 32 bits; what is taken for picture there is one edge.
    pixels = bytes(grey.constBits())
    found = decode((pixels, grey.bytesPerLine(), grey.height()), symbols=[ZBarSymbol.QRCODE])
    return [code.data.decode() for code in found]
