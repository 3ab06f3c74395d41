"""The frame of a talk: its rail and agenda, what was told before it, its pause and its end without a record."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.moves import Move
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.state import Session
from kiosk.viewmodels.part import Part
from kiosk.viewmodels.rows import RowModel

if TYPE_CHECKING:
    from kiosk.viewmodels.talk_view import TalkView

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An item of the agenda.

    ``progress`` is now, seen, skipped or open. ``note`` says so in words, and for how long it was shown; ``time`` is
    that time alone, ``minutes`` its number, and both are empty before anything was shown. ``number`` counts from 1.
    The end of the talk can be neither left out nor moved.
    """

    item: str
    number: int
    title: str
    pictogram: str
    progress: str
    seen: bool
    note: str
    time: str
    minutes: str
    can_skip: bool
    can_go_up: bool
    can_go_down: bool


@dataclass(frozen=True, slots=True)
class FlagRow:
    """What was told before the talk: ``kind`` is flag, unsure or question."""

    name: str
    text: str
    kind: str


@QmlElement
class TalkModel(Part):
    """The way through a talk, and what can be done anywhere in it."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        touched: Callable[[Move], None],
        dispatch: Callable[[Move], None],
        parent: QObject,
    ) -> None:
        super().__init__(session, parent)
        self._touched = touched
        self._dispatch = dispatch
        self._agenda = RowModel(AgendaRow, self)
        self._flags = RowModel(FlagRow, self)
        self._view: TalkView | None = None

    def refresh(self) -> None:
        """Look up what the frame shows; of a locked talk nothing. Raises KeyError when a word is missing."""
        self._view = None
        if self._is_open:
            # Loaded when a talk begins, not before the first screen.
            from kiosk.viewmodels.talk_view import talk_view

            self._view = talk_view(self._session)
        self._agenda.replace(self._view.agenda if self._view else ())
        self._flags.replace(self._view.flags if self._view else ())

    @property
    def _at(self) -> TalkScreen | None:
        place = self._session.place
        return place.at if isinstance(place, Talk) else None

    @property
    def _is_open(self) -> bool:
        return self._at not in (None, TalkScreen.LOCKED)

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether a talk goes on and is not locked."""
        return self._is_open

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Whether a talk waits behind the pad."""
        return self._at is TalkScreen.LOCKED

    @Property(bool, notify=changed)
    def railShown(self) -> bool:
        """Whether the rail stands above the stage: not above the agenda, nor above signs that must stand together."""
        screen = self._session.screen
        return self._at in (TalkScreen.ITEM, TalkScreen.AGAIN) and (screen is None or screen.level is None)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The title of the item that is shown; empty where none is."""
        return self._view.title if self._view else ""

    @Property(str, notify=changed)
    def whose(self) -> str:
        """When the talk began, and its reference, for staff to see whose it is; empty on the pad of a locked talk."""
        return self._view.whose if self._view else ""

    @Property(str, notify=changed)
    def figures(self) -> str:
        """Which people the figures on the screen are about; empty on every other screen."""
        return self._view.figures if self._view else ""

    @Property(int, notify=changed)
    def shownNumber(self) -> int:
        """The number of that item, from 1; 0 where none is shown."""
        return self._view.number if self._view else 0

    @Property(QObject, constant=True)
    def agenda(self) -> RowModel:
        """The items in the order of this talk."""
        return self._agenda

    @Property(QObject, constant=True)
    def flags(self) -> RowModel:
        """What "Tell us first" flagged, then the questions that were chosen."""
        return self._flags

    @Property(int, notify=changed)
    def flagCount(self) -> int:
        """How many things staff must hear of."""
        return self._view.flag_count if self._view else 0

    @Property(int, notify=changed)
    def answeredCount(self) -> int:
        """How many questions of "Tell us first" were answered."""
        return self._view.answered if self._view else 0

    @Property(int, notify=changed)
    def tellCount(self) -> int:
        """How many questions "Tell us first" has."""
        return self._view.tell_count if self._view else 0

    @Slot(str)
    def openItem(self, item: str) -> None:
        """Go to an item of the agenda."""
        from kiosk.session.talk_moves import OpenItem

        self._touched(OpenItem(item))

    @Slot()
    def openAgenda(self) -> None:
        """Show the whole agenda."""
        from kiosk.session.talk_moves import OpenAgenda

        self._touched(OpenAgenda())

    @Slot(str, int)
    def moveItem(self, item: str, by: int) -> None:
        """Let an item change places with the one before (-1) or after it (1)."""
        from kiosk.session.talk_moves import MoveItem

        self._touched(MoveItem(item, by))

    @Slot(str)
    def skipItem(self, item: str) -> None:
        """Leave an item out, or take it in again."""
        from kiosk.session.talk_moves import SkipItem

        self._touched(SkipItem(item))

    @Slot()
    def lock(self) -> None:
        """Pause: hide the talk behind the PIN of staff."""
        from kiosk.session.talk_moves import LockTalk

        self._touched(LockTalk())

    @Slot(bool)
    def stop(self, sure: bool) -> None:
        """End the talk without a record: ask first, then *sure*."""
        from kiosk.session.talk_moves import StopTalk

        self._touched(StopTalk(sure))

    @Slot()
    def stay(self) -> None:
        """Go on with the talk after all."""
        from kiosk.session.talk_moves import StayInTalk

        self._touched(StayInTalk())

    @Slot(str)
    def fail(self, screen: str) -> None:
        """Note that a screen of the talk cannot be shown, and show the agenda in its place."""
        from kiosk.session.talk_moves import OpenAgenda

        log.error("The screen %s of a talk cannot be shown", screen)
        self._dispatch(OpenAgenda())
