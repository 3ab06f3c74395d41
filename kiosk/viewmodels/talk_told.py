"""What is told in a talk: the patient's questions, what matters, what staff confirm, the decision."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.moves import Move
from kiosk.session.state import Session
from kiosk.viewmodels.ink import InkModel
from kiosk.viewmodels.keeping import KeepingModel
from kiosk.viewmodels.part import Part
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.teach_back import TeachBackModel
from kiosk.viewmodels.told_rows import ChoiceRow

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ToldModel(Part):
    """What was told so far, and the parts with more to them: teach-back, pads, and the end."""

    changed = Signal()

    def __init__(self, session: Session, touched: Callable[[Move], None], parent: QObject) -> None:
        super().__init__(session, parent)
        self._touched = touched
        self._teach_back = TeachBackModel(session, touched, self)
        self._ink = InkModel(session, touched, self)
        self._keeping = KeepingModel(session, touched, self)
        self._priorities = RowModel(ChoiceRow, self)
        self._confirmations = RowModel(ChoiceRow, self)

    def refresh(self) -> None:
        """Bring lists and parts up to the session. Raises KeyError when a word is missing."""
        priorities: tuple[ChoiceRow, ...] = ()
        confirmations: tuple[ChoiceRow, ...] = ()
        if self._session.talk is not None:
            from kiosk.viewmodels.told_view import confirmation_rows, priority_rows

            priorities, confirmations = priority_rows(self._session), confirmation_rows(self._session)
        self._priorities.replace(priorities)
        self._confirmations.replace(confirmations)
        for part in (self._teach_back, self._ink, self._keeping):
            part.show(self._session)

    @Property(TeachBackModel, constant=True)
    def teachBack(self) -> TeachBackModel:
        """The question of the teach-back."""
        return self._teach_back

    @Property(InkModel, constant=True)
    def ink(self) -> InkModel:
        """What is drawn."""
        return self._ink

    @Property(KeepingModel, constant=True)
    def keeping(self) -> KeepingModel:
        """The end of the talk."""
        return self._keeping

    @Property(list, notify=changed)
    def asked(self) -> list[int]:
        """The numbers of the questions that the patient chose, from 0, in that order."""
        return list(self._session.talk.asked) if self._session.talk is not None else []

    @Property(QObject, constant=True)
    def priorities(self) -> RowModel:
        """What may matter to the patient."""
        return self._priorities

    @Property(list, notify=changed)
    def mattering(self) -> list[str]:
        """The ids of what matters to the patient."""
        return sorted(self._session.talk.priorities) if self._session.talk is not None else []

    @Property(QObject, constant=True)
    def confirmations(self) -> RowModel:
        """What staff confirm."""
        return self._confirmations

    @Property(list, notify=changed)
    def confirmed(self) -> list[str]:
        """The ids of what staff confirmed."""
        return sorted(self._session.talk.confirmed) if self._session.talk is not None else []

    @Property(str, notify=changed)
    def decision(self) -> str:
        """What the patient wants: go-ahead, wants-time, does-not-want, discuss, or nothing yet."""
        talk = self._session.talk
        return talk.decision.value if talk is not None and talk.decision is not None else ""

    @Slot(int)
    def ask(self, number: int) -> None:
        """Choose a question, counted from 0, or take the choice back."""
        from kiosk.session.talk_moves import ChooseQuestion

        self._touched(ChooseQuestion(number))

    @Slot(str)
    def choosePriority(self, name: str) -> None:
        """Say that something matters, or take it back."""
        from kiosk.session.talk_moves import ChoosePriority

        self._touched(ChoosePriority(name))

    @Slot(str)
    def confirm(self, name: str) -> None:
        """Confirm something as staff, or take it back."""
        from kiosk.session.talk_moves import ConfirmByStaff

        self._touched(ConfirmByStaff(name))

    @Slot(str)
    def decide(self, decision: str) -> None:
        """Say what the patient wants, or take it back."""
        from kiosk.domain.briefing_record import Decision
        from kiosk.session.talk_moves import Decide

        self._touched(Decide(Decision(decision)))
