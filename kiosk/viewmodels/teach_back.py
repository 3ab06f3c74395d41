"""Teach-back: a question, its answers, what is said of them, and what staff note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.moves import GoBack, Move
from kiosk.session.state import Session
from kiosk.viewmodels.part import Part
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.told_rows import AnswerRow, TeachBackView

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING = TeachBackView()


@QmlElement
class TeachBackModel(Part):
    """The question of the teach-back that is shown."""

    changed = Signal()

    def __init__(self, session: Session, touched: Callable[[Move], None], parent: QObject) -> None:
        super().__init__(session, parent)
        self._touched = touched
        self._answers = RowModel(AnswerRow, self)
        self._view = _NOTHING

    def refresh(self) -> None:
        """Look up what is shown. Raises KeyError when a word is missing."""
        self._view = _NOTHING
        if self._session.talk is not None:
            from kiosk.viewmodels.told_view import teach_back_view

            self._view = teach_back_view(self._session)
        self._answers.replace(self._view.answers)

    @Property(str, notify=changed)
    def name(self) -> str:
        """The id of the question; empty where none is shown."""
        return self._view.name

    @Property(int, notify=changed)
    def number(self) -> int:
        """The number of the question, from 1."""
        return self._view.number

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many questions there are."""
        return self._view.count

    @Property(str, notify=changed)
    def question(self) -> str:
        """The words of the question."""
        return self._view.question

    @Property(QObject, constant=True)
    def answers(self) -> RowModel:
        """The answers in the order of this talk."""
        return self._answers

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The id of the last answer; empty while there is none."""
        return self._view.chosen

    @Property(str, notify=changed)
    def given(self) -> str:
        """The words of the last answer."""
        return self._view.given

    @Property(bool, notify=changed)
    def right(self) -> bool:
        """Whether the last answer is the right one."""
        return self._view.right

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why the right answer is right."""
        return self._view.why

    @Property(bool, notify=changed)
    def explained(self) -> bool:
        """Whether the page is shown that says something of the answer."""
        return self._view.explained

    @Property(bool, notify=changed)
    def again(self) -> bool:
        """Whether there is a screen that can be shown again."""
        return self._view.again

    @Property(int, notify=changed)
    def repeats(self) -> int:
        """How many answers were not right."""
        return self._view.repeats

    @Property(bool, notify=changed)
    def must(self) -> bool:
        """Whether the question must be answered rightly, or have a reason."""
        return self._view.must

    @Property(bool, notify=changed)
    def ownWords(self) -> bool:
        """Whether staff marked that it was said back in own words."""
        return self._view.own_words

    @Property(bool, notify=changed)
    def explainedAgain(self) -> bool:
        """Whether staff marked that they explained it again."""
        return self._view.explained_again

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why staff go on without a right answer; empty when no reason was given."""
        return self._view.reason

    @Slot(str)
    def answer(self, name: str) -> None:
        """Answer the question."""
        from kiosk.session.talk_moves import AnswerTeachBack

        self._touched(AnswerTeachBack(self._view.name, name))

    @Slot()
    def tryAgain(self) -> None:
        """Ask the question again."""
        self._touched(GoBack())

    @Slot()
    def showAgain(self) -> None:
        """Show the screen again that explains it."""
        from kiosk.session.talk_moves import ShowAgain

        self._touched(ShowAgain(self._view.name))

    @Slot()
    def markOwnWords(self) -> None:
        """Note that it was said back in own words, or take the note away."""
        from kiosk.session.talk_moves import MarkOwnWords

        self._touched(MarkOwnWords(self._view.name))

    @Slot()
    def markExplained(self) -> None:
        """Note that it was explained again, or take the note away."""
        from kiosk.session.talk_moves import MarkExplained

        self._touched(MarkExplained(self._view.name))

    @Slot(str)
    def giveReason(self, reason: str) -> None:
        """Say why staff go on without a right answer; an empty reason takes it back."""
        from kiosk.session.talk_moves import GiveReason

        self._touched(GiveReason(self._view.name, reason))

    @Slot(str)
    def typeReason(self, text: str) -> None:
        """Put *text* behind the reason."""
        self.giveReason(self._view.reason + text)

    @Slot()
    def deleteReason(self) -> None:
        """Take the last sign of the reason away."""
        self.giveReason(self._view.reason[:-1])
