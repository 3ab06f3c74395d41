"""What briefing.yaml says before the settings decide which of its screens are shown, with the line of each entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kiosk.domain.briefing import AgendaItem, AgendaKind, Briefing, SuccessProfile, TeachBackItem, ToldFigure
from kiosk.packs.manifest import ScreenPlan, When, let_through

# The parts of the words: the first five as headings of briefing.md, the last a file of its own.
AGENDA, PROFILES, TOLD = "agenda", "whose-figures", "told"
PRIORITIES, CONFIRMATIONS, TEACH_BACK = "what-matters-to-me", "staff-confirm", "teach-back"


@dataclass(frozen=True, slots=True)
class ItemPlan:
    """An item of the agenda, and the setting values with which each of its screens is shown."""

    id: str
    kind: AgendaKind
    pictogram: str
    screens: tuple[ScreenPlan, ...]
    line: int


@dataclass(frozen=True, slots=True)
class ProfilePlan:
    """A success profile, and the setting values with which it is offered (none: always)."""

    id: str
    screens: tuple[ScreenPlan, ...]
    when: tuple[When, ...]
    line: int


@dataclass(frozen=True, slots=True)
class BriefingPlan:
    """The whole file. ``lines`` are by part and id; ``whole`` is false when something could not be read.

    ``shows_all`` is false when an item of the agenda or a profile could not be read, so that a screen that nothing
    shows may be one of theirs.
    """

    agenda: tuple[ItemPlan, ...] = ()
    profiles: tuple[ProfilePlan, ...] = ()
    told: tuple[ToldFigure, ...] = ()
    teach_back: tuple[TeachBackItem, ...] = ()
    priorities: tuple[str, ...] = ()
    confirmations: tuple[str, ...] = ()
    lines: Mapping[tuple[str, str], int] = field(default_factory=dict)
    whole: bool = False
    shows_all: bool = False

    @property
    def agenda_screens(self) -> dict[str, ScreenPlan]:
        """Every screen of the agenda by id, without those that only a profile shows."""
        return {screen.id: screen for item in self.agenda for screen in item.screens}

    @property
    def screens(self) -> dict[str, ScreenPlan]:
        """Every screen that the agenda or a profile shows, by id."""
        of_profiles = {screen.id: screen for profile in self.profiles for screen in profile.screens}
        return {**of_profiles, **self.agenda_screens}

    @property
    def names(self) -> dict[str, tuple[str, ...]]:
        """The ids that need words, by part."""
        return {
            AGENDA: tuple(item.id for item in self.agenda),
            PROFILES: tuple(profile.id for profile in self.profiles),
            TOLD: tuple(figure.id for figure in self.told),
            PRIORITIES: self.priorities,
            CONFIRMATIONS: self.confirmations,
            TEACH_BACK: tuple(question.id for question in self.teach_back),
        }

    def whens(self) -> Iterator[tuple[When, ...]]:
        """Yield everything that is asked of the settings."""
        for profile in self.profiles:
            yield profile.when
        for _screen, when in self.shown_when():
            yield when

    def shown_when(self) -> Iterator[tuple[str, tuple[When, ...]]]:
        """Yield each place that shows a screen: its id, and what must be so for it to be shown there."""
        for item in self.agenda:
            yield from ((screen.id, screen.when) for screen in item.screens)
        for profile in self.profiles:
            yield from ((screen.id, (*profile.when, *screen.when)) for screen in profile.screens)

    def with_settings(self, asked: Mapping[str, str]) -> Briefing:
        """Return the briefing as the settings in force make it, *asked* for by ``values_asked``.

        What is told and asked of a screen is left out where the screen is.
        """
        agenda = tuple(
            AgendaItem(item.id, item.kind, item.pictogram, _shown(item.screens, asked))
            for item in self.agenda
            if item.kind is not AgendaKind.SCREENS or _shown(item.screens, asked)
        )
        profiles = tuple(
            SuccessProfile(profile.id, _shown(profile.screens, asked))
            for profile in self.profiles
            if let_through(profile.when, asked) and _shown(profile.screens, asked)
        )
        by_agenda = {screen for item in agenda for screen in item.screens}
        shown = by_agenda.union(*(profile.screens for profile in profiles))
        return Briefing(
            agenda=agenda,
            profiles=profiles,
            told=tuple(figure for figure in self.told if figure.screen in shown),
            teach_back=tuple(question for question in self.teach_back if question.screen in by_agenda),
            priorities=self.priorities,
            confirmations=self.confirmations,
        )


def _shown(screens: tuple[ScreenPlan, ...], asked: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(screen.id for screen in screens if screen.is_shown(asked))
