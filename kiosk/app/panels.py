"""How large things are on the panel in front of the visitor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from kiosk.domain.clinic import ThisKiosk

_MM_PER_INCH = 25.4
_REFERENCE = 4.016  # pixels a millimetre of a 21.5 inch panel of 1920 by 1080
_BELIEVABLE = (2.5, 14.0)
_HAND_DIAGONAL_MM = 13 * _MM_PER_INCH
# What is held at 40 cm is as easy to read at 0.7 of the size that a standing screen needs.
_FACTORS = {"arm": 1.0, "hand": 0.7}


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel's pixels a millimetre, and the factor for the distance it is seen from."""

    pixels_per_mm: float = _REFERENCE
    distance_factor: float = 1.0


_KNOWN = {(1920, 1080): Panel(), (1080, 1920): Panel(), (1280, 800): Panel(5.9, 0.7), (800, 1280): Panel(5.9, 0.7)}


def panel_for_size(width: int, height: int) -> Panel:
    """Return the panel that a picture of that size stands for: the tablet for 1280 by 800, else the 21.5 inch panel."""
    return _KNOWN.get((width, height), Panel())


def panel_of_screen(screen: QScreen, this_kiosk: ThisKiosk) -> Panel:
    """Return the panel of *screen*: what the machine's own file says, else what the screen reports if believable."""
    reported = screen.physicalDotsPerInch() / _MM_PER_INCH
    low, high = _BELIEVABLE
    measured = reported if low <= reported <= high else _REFERENCE
    density = this_kiosk.pixels_per_mm or measured
    return Panel(density, _FACTORS.get(this_kiosk.viewing_distance, 1.0))
