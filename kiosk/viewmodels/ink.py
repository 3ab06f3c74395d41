"""The pads of a talk: a question that the patient draws, and both signatures. Only the session keeps what is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.briefing_record import Signature, Stroke
from kiosk.session.moves import Move
from kiosk.session.places import Talk
from kiosk.session.state import Session
from kiosk.viewmodels.part import Part

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOTE, PATIENT, STAFF = "draw", "patient", "staff"


@QmlElement
class InkModel(Part):
    """What stands on the pad that is shown."""

    changed = Signal()

    def __init__(self, session: Session, touched: Callable[[Move], None], parent: QObject) -> None:
        super().__init__(session, parent)
        self._touched = touched
        self._pad = ""
        self._signature = Signature()
        self._strokes: list[list[float]] = []

    def refresh(self) -> None:
        """Look up what stands on the pad that is shown; nothing where none is."""
        self._pad, self._signature = "", Signature()
        talk = self._session.talk
        if talk is not None and isinstance(self._session.place, Talk):
            from kiosk.session.agenda import step_shown
            from kiosk.session.talk_state import Signer

            step = step_shown(self._session)
            self._pad = step if step in (NOTE, PATIENT, STAFF) else ""
            if self._pad == NOTE:
                self._signature = Signature(talk.note, aspect=talk.note_aspect)
            elif self._pad:
                self._signature = talk.signatures.get(Signer(self._pad), Signature())
        self._strokes = [[place for point in stroke for place in point] for stroke in self._signature.strokes]

    @Property(str, notify=changed)
    def pad(self) -> str:
        """Which pad is shown: draw, patient, staff, or none."""
        return self._pad

    @Property(list, notify=changed)
    def strokes(self) -> list[list[float]]:
        """The lines on the pad, each as x and y of one point after the other, from 0 to 1 of width and height."""
        return self._strokes

    @Property(str, notify=changed)
    def initials(self) -> str:
        """The initials that were typed instead of drawn."""
        return self._signature.initials

    @Property(bool, notify=changed)
    def given(self) -> bool:
        """Whether there is something on the pad, or initials instead."""
        return self._signature.given

    @Slot(list, float)
    def draw(self, points: list[float], aspect: float) -> None:
        """Add a line: x and y of one point after the other. *aspect* is the width of the pad by its height."""
        self._keep((*self._signature.strokes, _stroke(points)), aspect)

    @Slot()
    def clear(self) -> None:
        """Wipe the pad, and initials as well."""
        self._keep((), self._signature.aspect)

    @Slot(str)
    def typeInitial(self, letter: str) -> None:
        """Put a letter behind the initials; lines that were drawn go."""
        self._sign(Signature(initials=self._signature.initials + letter))

    @Slot()
    def deleteInitial(self) -> None:
        """Take the last letter of the initials away."""
        self._sign(Signature(initials=self._signature.initials[:-1]))

    def _keep(self, strokes: tuple[Stroke, ...], aspect: float) -> None:
        if self._pad == NOTE:
            from kiosk.session.talk_moves import DrawNote

            self._touched(DrawNote(strokes, aspect))
            return
        self._sign(Signature(strokes, aspect=aspect))

    def _sign(self, signature: Signature) -> None:
        from kiosk.session.talk_moves import Sign
        from kiosk.session.talk_state import Signer

        if self._pad in (PATIENT, STAFF):
            self._touched(Sign(Signer(self._pad), signature))


def _stroke(points: Sequence[float]) -> Stroke:
    return tuple(zip(points[::2], points[1::2], strict=False))
