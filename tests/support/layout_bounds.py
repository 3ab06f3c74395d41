"""The least sizes that the design asks for, on a panel and at a text size."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.app.panels import Panel
from tests.support.layout_reading import Part

CAPITAL = 0.714  # of the size of both Noto families
_CAPITAL_MM = {"normal": 4.8, "large": 6.2, "largest": 8.0}


@dataclass(frozen=True, slots=True)
class SmallText:
    """Words that may stay smaller than the text size asks for: ``capital_mm`` at arm's length, and why."""

    within: str
    capital_mm: float
    why: str


SMALL_TEXTS = (
    SmallText("HelpButton", 6.2, "its words never give way to an icon, so they stop growing at Large: the bar is full"),
    SmallText("TopBar", 6.2, "where am I stands between the edge and the controls; the title below it grows"),
    SmallText("DemonstrationBanner", 6.2, "one line at the foot of every screen, for staff; it stops growing at Large"),
    SmallText("NumberBadge", 5.8, "one digit in a ring on a picture; the line that it leads to has the full size"),
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least sizes on one panel at one text size, in pixels, and what a millimetre is."""

    per_mm: float
    floor_mm: float
    main_mm: float
    gap_mm: float
    text_px: float
    distance_factor: float

    @classmethod
    def of(cls, panel: Panel, text_size: str) -> Bounds:
        """Return the bounds of DESIGN section 3 for *panel*: at arm's length, or for a tablet in the hand."""
        held = panel.distance_factor < 1
        floor, main, gap = (9, 14, 2.1) if held else (12, 20, 3)
        text = _CAPITAL_MM[text_size] * panel.distance_factor * panel.pixels_per_mm / CAPITAL
        return cls(panel.pixels_per_mm, floor, main, gap, text, panel.distance_factor)

    def least_text(self, part: Part) -> float:
        """Return the least size of a text in pixels, with the few exceptions above."""
        allowed = next((small.capital_mm for small in SMALL_TEXTS if small.within in part.within), None)
        if allowed is None:
            return self.text_px
        return min(self.text_px, allowed * self.distance_factor * self.per_mm / CAPITAL)

    def mm(self, pixels: float) -> str:
        """Return *pixels* as readable text, in both units."""
        return f"{pixels:.0f} px ({pixels / self.per_mm:.1f} mm)"
