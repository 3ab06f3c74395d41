"""The least sizes that the design asks for, on a panel and at a text size."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.app.panels import Panel
from tests.support.layout_reading import Part

CAPITAL = 0.714  # of the size of both Noto families
_CAPITAL_MM = {"normal": 4.8, "large": 6.2, "largest": 8.0}


@dataclass(frozen=True, slots=True)
class SmallText:
    """Words that may stay smaller than the text size asks for: ``capital_mm`` at arm's length, and why.

    ``held`` is true where only a tablet in the hand may have them so, ``tall`` where only tall letters may.
    """

    within: str
    capital_mm: float
    why: str
    held: bool = False
    tall: bool = False


SMALL_TEXTS = (
    SmallText("HelpButton", 6.2, "its words never give way to an icon, so they stop growing at Large: the bar is full"),
    SmallText("TopBar", 6.2, "where am I stands between the edge and the controls; the title below it grows"),
    SmallText("TalkBar", 6.2, "the minutes under the marks of a talk: the agenda has them in full size"),
    SmallText("DemonstrationBanner", 6.2, "one line at the foot of every screen, for staff; it stops growing at Large"),
    SmallText("NumberBadge", 5.8, "one digit in a ring on a picture; the line that it leads to has the full size"),
    SmallText("SignTile", 6.2, "symptoms are seen together on the small panel; they stop growing at Large", held=True),
    SmallText("SignTile", 6.2, "all danger signs stand on one screen: tall letters stop growing at Large", tall=True),
    SmallText(
        "ResultScreen", 4.9, "a care card never has a second page: tall letters stay small there", held=True, tall=True
    ),
    SmallText("ResultScreen", 6.2, "a care card never has a second page; it stops growing at Large", held=True),
    SmallText("NoLevelScreen", 6.2, "where no level is told, nothing stands on a second page", held=True, tall=True),
    SmallText("EmergencyScreen", 6.2, "everything beside the number stands on one screen", held=True, tall=True),
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
    tall: bool = False

    @classmethod
    def of(cls, panel: Panel, text_size: str, tall: bool = False) -> Bounds:
        """Return the bounds of DESIGN section 3 for *panel*: at arm's length, or for a tablet in the hand.

        *tall* is true for a script, such as Arabic, that needs more height.
        """
        held = panel.distance_factor < 1
        floor, main, gap = (9, 14, 2.1) if held else (12, 20, 3)
        text = _CAPITAL_MM[text_size] * panel.distance_factor * panel.pixels_per_mm / CAPITAL
        return cls(panel.pixels_per_mm, floor, main, gap, text, panel.distance_factor, tall)

    def least_text(self, part: Part) -> float:
        """Return the least size of a text in pixels, with the few exceptions above."""
        allowed = next((small.capital_mm for small in SMALL_TEXTS if self._may_be(small, part)), None)
        if allowed is None:
            return self.text_px
        return min(self.text_px, allowed * self.distance_factor * self.per_mm / CAPITAL)

    def _may_be(self, small: SmallText, part: Part) -> bool:
        here = (self.distance_factor < 1 or not small.held) and (self.tall or not small.tall)
        return here and small.within in part.within

    def mm(self, pixels: float) -> str:
        """Return *pixels* as readable text, in both units."""
        return f"{pixels:.0f} px ({pixels / self.per_mm:.1f} mm)"
