"""What a visitor may change about the screen. It is part of the visit and goes with it."""

from __future__ import annotations

from enum import StrEnum

from kiosk.domain.value import value


class TextSize(StrEnum):
    """The three text sizes: capitals of 4.8, 6.2 and 8 mm at arm's length."""

    NORMAL = "normal"
    LARGE = "large"
    LARGEST = "largest"


class Look(StrEnum):
    """The three looks: by day, for eyes that light hurts, and with the strongest contrast."""

    DAY = "day"
    DIM = "dim"
    CONTRAST = "contrast"


@value
class Preferences:
    """Language, text size, look, and whether pictures may move."""

    language: str
    text_size: TextSize = TextSize.NORMAL
    look: Look = Look.DAY
    reduced_motion: bool = False
