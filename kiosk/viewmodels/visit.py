"""The visit: what QML calls when something is touched, and the parts it shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.clinic import HelpLines
from kiosk.session.effects import Effect
from kiosk.session.moves import (
    ChoosePack,
    CloseSheet,
    Continue,
    Elapsed,
    Finish,
    GoBack,
    GoTo,
    Learn,
    LibraryChanged,
    Move,
    OpenChapter,
    OpenSheet,
    Start,
    StartAgain,
    Touch,
)
from kiosk.session.places import ChapterMap, Questions, Reading, Sheet, SheetKind
from kiosk.session.state import Session
from kiosk.viewmodels.bars import BarModel
from kiosk.viewmodels.check import CheckModel
from kiosk.viewmodels.dispatcher import Dispatcher
from kiosk.viewmodels.emergency import EmergencyModel
from kiosk.viewmodels.nurse import CODE, NurseModel
from kiosk.viewmodels.paper import HOME, PaperModel
from kiosk.viewmodels.pin import PinModel
from kiosk.viewmodels.places import PlaceModel, screen_of
from kiosk.viewmodels.reading import ReadingModel
from kiosk.viewmodels.result import ResultModel
from kiosk.viewmodels.sheets import SheetModel
from kiosk.viewmodels.staff import StaffModel
from kiosk.viewmodels.talk import TalkModel
from kiosk.viewmodels.talk_told import ToldModel
from kiosk.viewmodels.touch_gate import TouchGate

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

# A second tap of a trembling hand, or of a second finger, lands within this time of the first.
SETTLE_MS = 250


@QmlElement
class VisitModel(QObject):
    """Shows the one session, and moves it on when something is touched."""

    changed = Signal()
    languageChanged = Signal(str)

    def __init__(
        self,
        session: Session,
        lines: HelpLines,
        perform: Callable[[Effect], None],
        parent: QObject,
        settle_ms: int = SETTLE_MS,
    ) -> None:
        super().__init__(parent)
        self._dispatcher = Dispatcher(session, perform, self._show)
        self._gate = TouchGate(settle_ms)
        self._bar = BarModel(session, self._touched, self)
        self._place = PlaceModel(session, self)
        self._reading = ReadingModel(session, self)
        self._sheet = SheetModel(session, lines, self)
        self._check = CheckModel(session, self._touched, self.dispatch, self)
        self._result = ResultModel(session, lines, self._touched, self)
        self._emergency = EmergencyModel(session, self._touched, self.dispatch, self)
        self._nurse = NurseModel(session, lines, self._touched, self)
        self._pin = PinModel(session, lines, self.dispatch, self)
        self._staff = StaffModel(session, lines, self._touched, self.dispatch, self)
        self._talk = TalkModel(session, self._touched, self.dispatch, self)
        self._told = ToldModel(session, self._touched, self)
        self._paper = PaperModel(session, lines, self._touched, self)
        # A missing word of the check is noticed before anything of its screen is shown.
        checked = (self._check, self._result, self._emergency, self._nurse, self._talk, self._told)
        others = (self._pin, self._staff, self._paper, self._bar, self._place, self._reading, self._sheet)
        self._parts = (*checked, *others)
        self.present(session)

    @property
    def session(self) -> Session:
        """The session shown now."""
        return self._dispatcher.session

    def dispatch(self, move: Move) -> None:
        """Move the visit on and do what the move asks for; see Dispatcher."""
        self._dispatcher.dispatch(move)

    def observe(self, observer: Callable[[Session, Session, Move], None]) -> None:
        """Tell *observer* of each move from now on: the session before it, the one after it, and the move."""
        self._dispatcher.observe = observer

    def code_text(self, name: str) -> str:
        """Return what the QR code of that name says: a result, what the nurse should hear, or what to take home.

        It is empty where no such code is shown.
        """
        if name.startswith(HOME):
            return self._paper.code_text()
        return self._nurse.code_text() if name.startswith(CODE) else self._result.take_home()

    def present(self, session: Session) -> None:
        """Show *session* as it is, without a move: for pictures and previews."""
        self._dispatcher.present(session)

    def _show(self, previous: Session, session: Session) -> None:
        if screen_of(session) != screen_of(previous):
            self._gate.screen_changed()
        if session.preferences.language != previous.preferences.language:
            self.languageChanged.emit(session.preferences.language)
        for part in self._parts:
            part.show(session)
        self.changed.emit()

    def _touched(self, move: Move) -> None:
        """Take what a finger did, unless the touch is held back."""
        if self._gate.is_open:
            self.dispatch(move)

    @Property(BarModel, constant=True)
    def bar(self) -> BarModel:
        """What the bars tell."""
        return self._bar

    @Property(PlaceModel, constant=True)
    def place(self) -> PlaceModel:
        """Where the visitor is."""
        return self._place

    @Property(ReadingModel, constant=True)
    def reading(self) -> ReadingModel:
        """What is being read."""
        return self._reading

    @Property(SheetModel, constant=True)
    def sheet(self) -> SheetModel:
        """The sheet over the stage."""
        return self._sheet

    @Property(EmergencyModel, constant=True)
    def emergency(self) -> EmergencyModel:
        """The emergency screen."""
        return self._emergency

    @Property(CheckModel, constant=True)
    def check(self) -> CheckModel:
        """The self-check."""
        return self._check

    @Property(ResultModel, constant=True)
    def result(self) -> ResultModel:
        """What the self-check tells to do."""
        return self._result

    @Property(NurseModel, constant=True)
    def nurse(self) -> NurseModel:
        """What the nurse should hear."""
        return self._nurse

    @Property(PinModel, constant=True)
    def pin(self) -> PinModel:
        """The pad for the PIN of staff."""
        return self._pin

    @Property(StaffModel, constant=True)
    def staff(self) -> StaffModel:
        """What staff see behind their PIN."""
        return self._staff

    @Property(TalkModel, constant=True)
    def talk(self) -> TalkModel:
        """The frame of a talk."""
        return self._talk

    @Property(ToldModel, constant=True)
    def told(self) -> ToldModel:
        """What is told in a talk."""
        return self._told

    @Property(PaperModel, constant=True)
    def paper(self) -> PaperModel:
        """What can be printed or taken home."""
        return self._paper

    @Slot(str)
    def start(self, language: str) -> None:
        """Begin, in the given language when it is not empty."""
        self._touched(Start(language or None))

    @Slot(str)
    def choosePack(self, pack: str) -> None:
        """Open a pack."""
        self._touched(ChoosePack(pack))

    @Slot(str)
    def openChapter(self, chapter: str) -> None:
        """Open a chapter at its first screen."""
        self._touched(OpenChapter(chapter))

    @Slot(str)
    def openScreen(self, screen: str) -> None:
        """Open one screen of the pack."""
        self._touched(GoTo(Reading(screen)))

    @Slot()
    def openChapters(self) -> None:
        """Show all parts."""
        self._touched(GoTo(ChapterMap()))

    @Slot()
    def openQuestions(self) -> None:
        """Show the questions to ask."""
        self._touched(GoTo(Questions()))

    @Slot()
    def learn(self) -> None:
        """Read the story from its beginning, or from where it was left."""
        self._touched(Learn())

    @Slot(int)
    def goNext(self, pages: int) -> None:
        """Go on to the next of *pages* pages, or to the next screen."""
        self._touched(Continue(pages))

    @Slot()
    def goBack(self) -> None:
        """Go back to what was seen."""
        self._touched(GoBack())

    @Slot()
    def startAgain(self) -> None:
        """Go home, or from home to the beginning."""
        self._touched(StartAgain())

    @Slot()
    def finish(self) -> None:
        """End the visit."""
        self._touched(Finish())

    @Slot()
    def openHelp(self) -> None:
        """Show how to get help. Never held back: this is the one touch that must always count."""
        self.dispatch(OpenSheet(Sheet(SheetKind.HELP)))

    @Slot()
    def openLanguages(self) -> None:
        """Show the languages."""
        self._touched(OpenSheet(Sheet(SheetKind.LANGUAGES)))

    @Slot()
    def openAppearance(self) -> None:
        """Show text sizes, looks and motion."""
        self._touched(OpenSheet(Sheet(SheetKind.APPEARANCE)))

    @Slot()
    def openStaffNotes(self) -> None:
        """Show what staff should know."""
        self._touched(OpenSheet(Sheet(SheetKind.STAFF_NOTES)))

    @Slot(str)
    def openTerm(self, term: str) -> None:
        """Explain a word."""
        self._touched(OpenSheet(Sheet(SheetKind.GLOSSARY, term)))

    @Slot()
    def closeSheet(self) -> None:
        """Take the sheet away."""
        self._touched(CloseSheet())

    @Slot()
    def touch(self) -> None:
        """Note that all fingers are lifted; this answers "Are you still there?"."""
        self._gate.fingers_lifted()
        self.dispatch(Touch())

    def stir(self) -> None:
        """Note that a finger was put down where none was, without an answer for it.

        A press must not take the question away: its release would then fall on whatever lies beneath.
        """
        self._gate.finger_down()
        if self.session.warning is None:
            self.dispatch(Touch())

    def elapse(self, timer: str) -> None:
        """Note that a timer ran out."""
        self.dispatch(Elapsed(timer))

    @Slot(object)
    def takeLibrary(self, library: object) -> None:
        """Show the packs that have been read; *library* is a Library."""
        self.dispatch(LibraryChanged(library))  # type: ignore[arg-type]
