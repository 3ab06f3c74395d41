"""The briefing before consent: what a pack says of it, without words, and its words in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TypeVar

from kiosk.domain.value import value


class AgendaKind(StrEnum):
    """What happens at an item of the agenda."""

    FLAGS = "flags"
    SCREENS = "screens"
    SUCCESS = "success"
    QUESTIONS = "questions"
    TEACH_BACK = "teach-back"
    PRIORITIES = "priorities"
    CONFIRMATIONS = "confirmations"
    CLOSE = "close"


@value
class AgendaItem:
    """A part of the talk. ``screens`` are those of the pack that it shows, in order; only some kinds have any.

    An item of the kind success shows the screens of the profile that staff chose before its own.
    """

    id: str
    kind: AgendaKind
    pictogram: str
    screens: tuple[str, ...] = ()


@value
class SuccessProfile:
    """Which people the success figures are about, and the screens that show them (evidence section 10, K17)."""

    id: str
    screens: tuple[str, ...]


class ToldKind(StrEnum):
    """What a figure is told of."""

    BENEFIT = "benefit"
    RISK = "risk"
    ALTERNATIVE = "alternative"


@value
class ToldFigure:
    """A choice, benefit or risk that the patient is told of while ``screen`` is shown.

    ``row`` is its row in the content evidence (CB-01 to CB-22). The record lists it, in the words that the pack has
    for it, when its screen was seen.
    """

    id: str
    row: str
    kind: ToldKind
    screen: str
    chart: str = ""
    facts: tuple[str, ...] = ()


@value
class TeachBackItem:
    """A question that shows what was understood; there is no score.

    ``row`` is its row in the content evidence (TB1 to TB10). ``right`` and ``wrong`` are ids of answers. ``screen`` is
    shown again after a wrong one. Where ``must`` is true, the briefing is complete only when it was answered rightly,
    or when staff gave a reason.
    """

    id: str
    row: str
    right: str
    wrong: tuple[str, ...]
    screen: str
    must: bool = False
    facts: tuple[str, ...] = ()

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers, the right one first; they are shuffled before they are shown."""
        return (self.right, *self.wrong)


@value
class Briefing:
    """The talk that staff lead before consent, as data.

    ``priorities`` are what may matter to the patient, ``confirmations`` what staff confirm at the end, both by id.
    """

    agenda: tuple[AgendaItem, ...]
    profiles: tuple[SuccessProfile, ...]
    told: tuple[ToldFigure, ...]
    teach_back: tuple[TeachBackItem, ...]
    priorities: tuple[str, ...]
    confirmations: tuple[str, ...]

    def item(self, name: str) -> AgendaItem:
        """Return the item of the agenda with that id. Raises KeyError when there is none."""
        return _named(self.agenda, name)

    def profile(self, name: str) -> SuccessProfile:
        """Return the success profile with that id. Raises KeyError when there is none."""
        return _named(self.profiles, name)

    def question(self, name: str) -> TeachBackItem:
        """Return the question of the teach-back with that id. Raises KeyError when there is none."""
        return _named(self.teach_back, name)

    def screens_of(self, item: AgendaItem, profile: str) -> tuple[str, ...]:
        """Return the screens that an item shows when staff chose that success profile."""
        if item.kind is not AgendaKind.SUCCESS:
            return item.screens
        return (*self.profile(profile).screens, *item.screens)


@value
class TeachBackWords:
    """A question of the teach-back: its words, those of each answer by id, and why the right one is right."""

    question: str
    answers: Mapping[str, str]
    why: str


@value
class BriefingWords:
    """The words of a briefing in one language, each by the id that the rules give it.

    ``agenda`` are the titles of the items, ``profiles`` say which people the figures are about, ``told`` are the
    choices and risks as the record lists them, with their figures.
    """

    agenda: Mapping[str, str] = field(default_factory=dict)
    profiles: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)
    teach_back: Mapping[str, TeachBackWords] = field(default_factory=dict)
    priorities: Mapping[str, str] = field(default_factory=dict)
    confirmations: Mapping[str, str] = field(default_factory=dict)


_Named = TypeVar("_Named", AgendaItem, SuccessProfile, TeachBackItem)


def _named(values: tuple[_Named, ...], name: str) -> _Named:
    for candidate in values:
        if candidate.id == name:
            return candidate
    raise KeyError(name)
