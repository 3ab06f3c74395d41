"""What a visitor notes for the nurse, and how staff open it."""

from __future__ import annotations

from dataclasses import dataclass

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
class CloseList(NurseMove):
    """Staff have read the list; it opens again by PIN alone."""
