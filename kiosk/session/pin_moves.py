"""How staff prove on the pad that they are staff."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from kiosk.session.moves import PinMove


@dataclass(frozen=True, slots=True)
class TypePin(PinMove):
    """These digits stand on the PIN pad now."""

    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TryPin(PinMove):
    """The PIN on the pad is whole."""


@dataclass(frozen=True, slots=True)
class PinChecked(PinMove):
    """The PIN was checked; after a wrong one, or one that came too early, the pad rests for ``wait`` seconds."""

    right: bool
    wait: int = 0
    by_visitor: ClassVar[bool] = False
