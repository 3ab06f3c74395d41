"""The visit as one value. Forgetting a patient means replacing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.domain.pack import Chapter, Pack, Screen
from kiosk.domain.value import value
from kiosk.session.check_state import CheckState
from kiosk.session.library import Library
from kiosk.session.places import Attract, Place, Reading, Sheet, Talk, Unavailable
from kiosk.session.preferences import Preferences

if TYPE_CHECKING:
    from kiosk.session.talk_state import Opening, TalkState


@value
class Rules:
    """How long the kiosk waits, in seconds, and the language a new visit starts in.

    The times are those of the idle promise: a warning after 90 s, 30 s to answer it. An emergency screen that nobody
    touches calls again after 5 min. A screen of staff closes after 60 s, and while a talk is prepared after 2 min; a
    talk is locked after 5 min. ``staff_pin`` is true where staff have a PIN, ``printer`` where a printer is set.
    ``keeps_records`` is true where a key of the records office is set, without which records can only be printed.
    ``clinic_name`` is empty in a demonstration; ``sound`` is false where the chimes are switched off.
    """

    language: str = "en"
    idle_seconds: int = 90
    warning_seconds: int = 30
    emergency_seconds: int = 300
    staff_seconds: int = 60
    opening_seconds: int = 120
    talk_seconds: int = 300
    staff_pin: bool = True
    printer: bool = False
    keeps_records: bool = False
    clinic_name: str = ""
    sound: bool = True


class Printing(StrEnum):
    """What became of the page that was asked for at the present place."""

    NONE = "none"
    GOING = "going"
    DONE = "done"
    FAILED = "failed"


@value
class Session:
    """One visit.

    ``trail`` holds the places that Back leads to, the last one first to come. ``warning`` is the number of seconds
    left to answer "Are you still there?", or None while nobody has to be asked. ``left_off`` is the last screen read
    on the way through the story. ``check`` is what the self-check was told, ``tell_us`` the answers to "Tell us first"
    by question, ``to_ask`` the numbers of the questions that the visitor wants to ask. ``printing`` belongs to
    the place and begins anew with each. ``opening`` is the briefing that staff prepare, ``talk`` the one they lead;
    ``waiting`` is how many records wait on this kiosk, once that was looked at.
    """

    rules: Rules
    library: Library
    preferences: Preferences
    place: Place
    pack_id: str | None = None
    trail: tuple[Place, ...] = ()
    sheet: Sheet | None = None
    warning: int | None = None
    left_off: str | None = None
    seen: frozenset[str] = frozenset()
    check: CheckState = field(default_factory=CheckState)
    tell_us: Mapping[str, str] = field(default_factory=dict)
    to_ask: frozenset[int] = frozenset()
    printing: Printing = Printing.NONE
    opening: Opening | None = None
    talk: TalkState | None = None
    waiting: int | None = None

    @property
    def pack(self) -> Pack | None:
        """The pack being shown, in the visitor's language where there is one."""
        return self.library.pack(self.pack_id, self.preferences.language) if self.pack_id else None

    @property
    def screen(self) -> Screen | None:
        """The screen being read, if one is."""
        if isinstance(self.place, Reading) and self.pack is not None:
            return self.pack.screens.get(self.place.screen)
        if isinstance(self.place, Talk):
            from kiosk.session.agenda import screen_shown

            return screen_shown(self)
        return None

    @property
    def chapter(self) -> Chapter | None:
        """The chapter of the screen being read, if one is."""
        if isinstance(self.place, Reading) and self.pack is not None:
            return self.pack.chapter_of(self.place.screen)
        return None


def new_session(rules: Rules, library: Library) -> Session:
    """Return the state in which nobody is there: the attract screen, or "please ask our team" when no pack is good."""
    nothing_to_show = library.complete and not library.packs
    return Session(
        rules=rules,
        library=library,
        preferences=Preferences(language=rules.language),
        place=Unavailable() if nothing_to_show else Attract(),
    )
