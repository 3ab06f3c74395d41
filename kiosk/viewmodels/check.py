"""The self-check: what its screens show, and what their touches do."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import paths
from kiosk.session.check_state import About
from kiosk.session.moves import GoTo, Move, OpenSheet
from kiosk.session.places import Checking, CheckScreen, Emergency, Nursing, Sheet, SheetKind
from kiosk.session.state import Session
from kiosk.viewmodels.check_shown import AreaRow, CheckView, MeaningRow, TileRow, ToldRow, tells_what_to_do
from kiosk.viewmodels.faults import place_of
from kiosk.viewmodels.part import Part
from kiosk.viewmodels.rows import RowModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@QmlElement
class CheckModel(Part):
    """The present screen of the self-check; what to do is told by a ResultModel."""

    changed = Signal()

    def __init__(
        self, session: Session, touched: Callable[[Move], None], dispatch: Callable[[Move], None], parent: QObject
    ) -> None:
        super().__init__(session, parent)
        self._touched = touched
        self._dispatch = dispatch
        self._view = CheckView()
        self._tiles = RowModel(TileRow, self)
        self._areas = RowModel(AreaRow, self)
        self._told = RowModel(ToldRow, self)
        self._meanings = RowModel(MeaningRow, self)

    def refresh(self) -> None:
        """Look up everything that the screen shows. Raises KeyError or ValueError when something is missing."""
        self._view = CheckView()
        if self._place is not None and not tells_what_to_do(self._place):
            # Loaded with the first check, not before the first screen.
            from kiosk.viewmodels.check_view import check_view

            self._view = check_view(self._session)
        self._tiles.replace(self._view.tiles)
        self._areas.replace(self._view.areas)
        self._told.replace(self._view.told)
        self._meanings.replace(self._view.meanings)

    @property
    def _place(self) -> Checking | None:
        return self._session.place if isinstance(self._session.place, Checking) else None

    @property
    def _name(self) -> str:
        return self._place.name if self._place else ""

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether the pack has a self-check that may be used here."""
        return self._session.pack is not None and self._session.pack.self_check is not None

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether a screen of the self-check is shown."""
        return isinstance(self._session.place, Checking | Emergency)

    @Property(str, notify=changed)
    def part(self) -> str:
        """Which screen of the self-check is shown, as its id; empty when none is."""
        return self._place.at.value if self._place else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        """The question, list, area or sign that the screen is about."""
        return self._name

    @Property(str, notify=changed)
    def title(self) -> str:
        """The question, or the name of the area or the sign."""
        return self._view.title

    @Property(bool, notify=changed)
    def helper(self) -> bool:
        """Whether someone answers for somebody else."""
        return self._session.check.about is About.OTHER

    @Property(bool, notify=changed)
    def asksTime(self) -> bool:
        """Whether the question is how long ago the treatment was, which "not yet" answers as well."""
        from kiosk.domain.self_check import TIME

        return self._name == TIME

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page of a list that needs several, from 0."""
        return self._place.page if self._place else 0

    @Property(int, notify=changed)
    def tickCount(self) -> int:
        """How many tiles of the list are ticked."""
        return sum(tile.selected for tile in self._view.tiles)

    @Property(list, notify=changed)
    def tappedRegions(self) -> list[str]:
        """The parts of the body map in which a symptom was tapped."""
        return [region for area in self._view.areas if area.selected for region in area.regions]

    @Property(int, notify=changed)
    def tapCount(self) -> int:
        """How many symptoms were tapped."""
        return len(self._session.check.taps)

    @Property(bool, notify=changed)
    def explained(self) -> bool:
        """Whether something on the screen can be explained."""
        return bool(self._view.meanings)

    @Property(QObject, constant=True)
    def tiles(self) -> RowModel:
        """What can be touched."""
        return self._tiles

    @Property(QObject, constant=True)
    def areas(self) -> RowModel:
        """The areas of the body."""
        return self._areas

    @Property(QObject, constant=True)
    def told(self) -> RowModel:
        """What was told."""
        return self._told

    @Property(QObject, constant=True)
    def meanings(self) -> RowModel:
        """What the words on the screen mean."""
        return self._meanings

    @Slot()
    def open(self) -> None:
        """Begin a self-check."""
        from kiosk.session.check_moves import OpenCheck

        self._touched(OpenCheck())

    @Slot(str)
    def sayAbout(self, about: str) -> None:
        """Say whom it is about: me, other or child."""
        from kiosk.session.check_moves import SayAbout

        with self._staff_called():
            self._touched(SayAbout(About(about)))

    @Slot(str)
    def tap(self, symptom: str) -> None:
        """Tap a symptom, or take it back."""
        from kiosk.session.check_moves import TapSymptom

        self._touched(TapSymptom(symptom))

    @Slot(str)
    def answer(self, answer: str) -> None:
        """Answer the question on the screen."""
        from kiosk.session.check_moves import AnswerQuestion

        self._touched(AnswerQuestion(self._name, answer))

    @Slot()
    def answerNotSure(self) -> None:
        """Answer the question or the list on the screen with "not sure"."""
        from kiosk.domain.self_check import NOT_SURE
        from kiosk.session.check_moves import AnswerList, AnswerQuestion

        if self._place is None:
            return
        listed = self._place.at in (CheckScreen.DANGER, CheckScreen.LIST)
        self._touched(AnswerList(self._name, None) if listed else AnswerQuestion(self._name, NOT_SURE))

    @Slot()
    def answerNotYet(self) -> None:
        """Say that the treatment is still to come."""
        from kiosk.domain.self_check import TIME
        from kiosk.session.check_moves import AnswerQuestion
        from kiosk.session.checking import NOT_YET

        self._touched(AnswerQuestion(TIME, NOT_YET))

    @Slot(str)
    def tick(self, question: str) -> None:
        """Tick a tile of a list, or take the tick away; a danger sign is asked about at once."""
        from kiosk.session.check_moves import AnswerList, Tick

        if self._place is not None and self._place.at is CheckScreen.DANGER:
            self._touched(AnswerList(self._name, frozenset({question})))
        else:
            self._touched(Tick(question))

    @Slot()
    def answerTicked(self) -> None:
        """Answer the list with the ticks it has."""
        from kiosk.session.check_moves import AnswerList

        if self._place is not None:
            self._touched(AnswerList(self._name, self._place.ticked))

    @Slot()
    def answerNone(self) -> None:
        """Answer the list with "none of these"."""
        from kiosk.session.check_moves import AnswerList

        self._touched(AnswerList(self._name, frozenset()))

    @Slot(bool)
    def confirm(self, hasIt: bool) -> None:
        """Say whether the sign is there now."""
        from kiosk.session.check_moves import Confirm

        self._touched(Confirm(hasIt))

    @Slot(str)
    def openArea(self, area: str) -> None:
        """Show the symptoms of an area."""
        self._touched(GoTo(Checking(CheckScreen.AREA, area)))

    @Slot()
    def closeArea(self) -> None:
        """Go back from an area to where it was opened."""
        from kiosk.session.check_moves import CloseArea

        self._touched(CloseArea())

    @Slot(float, float)
    def touchBody(self, x: float, y: float) -> None:
        """Show the symptoms of the part of the body at a point of the map's view box; nothing happens beside it."""
        from kiosk.viewmodels.body_map import read_regions, region_at
        from kiosk.viewmodels.check_rows import joined

        with self._staff_called():
            region = region_at(read_regions(paths.assets() / "body-map" / "regions.json"), x, y)
            owners = [area.name for area in self._view.areas if region in area.regions]
            if owners:
                self.openArea(joined(owners))

    @Slot()
    def doneTapping(self) -> None:
        """Say that there is nothing else."""
        from kiosk.session.check_moves import DoneTapping

        self._touched(DoneTapping())

    @Slot()
    def openAnswers(self) -> None:
        """Show everything that was told, to change it."""
        self._touched(GoTo(Checking(CheckScreen.ANSWERS)))

    @Slot(str)
    def change(self, name: str) -> None:
        """Go to where something was told; *name* is that of its row."""
        from kiosk.session.check_moves import ChangeAnswer

        self._touched(ChangeAnswer(name))

    @Slot()
    def openMeanings(self) -> None:
        """Explain what is on the screen."""
        self._touched(OpenSheet(Sheet(SheetKind.MEANING, self._name)))

    @Slot()
    def fail(self) -> None:
        """Note that a screen of the self-check, or of what the nurse should hear, could not be shown."""
        place = self._session.place
        where = place.at if isinstance(place, Checking | Nursing) else "the emergency"
        self._fail("a screen that cannot be shown", where)

    def _fail(self, what: str, where: str) -> None:
        from kiosk.session.check_moves import CheckFailed

        log.error("The self-check failed with %s in %s", what, where)
        self._dispatch(CheckFailed())

    @contextmanager
    def _staff_called(self) -> Iterator[None]:
        """Call a member of staff when what is done in the block fails before there is a move."""
        try:
            yield
        except Exception as fault:
            self._fail(type(fault).__name__, place_of(fault))
