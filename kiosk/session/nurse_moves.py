"""What a visitor notes for the nurse, and how staff open it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from kiosk.session.moves import NurseMove


@dataclass(frozen=True, slots=True)
class TellUs(NurseMove):
    """A question of "Tell us first" was answered: yes, no or "not sure"."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class WantToAsk(NurseMove):
    """A question to ask was chosen, or its choice taken back; ``number`` counts from 0."""

    number: int


@dataclass(frozen=True, slots=True)
class TypePin(NurseMove):
    """These digits stand on the PIN pad now."""

    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TryPin(NurseMove):
    """The PIN on the pad is whole."""


@dataclass(frozen=True, slots=True)
class CloseList(NurseMove):
    """Staff have read the list; it opens again by PIN alone."""


@dataclass(frozen=True, slots=True)
class PinChecked(NurseMove):
    """The PIN was checked; after a wrong one, or one that came too early, the pad rests for ``wait`` seconds."""

    right: bool
    wait: int = 0
    by_visitor: ClassVar[bool] = False
