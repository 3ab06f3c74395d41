"""Moves the session on, does what a move asks for, and recovers from whatever fails on the way."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import qtTrId

from kiosk.session.effects import CheckPin, Effect, Print, SealRecord
from kiosk.session.moves import CheckMove, Move, NurseMove, Touch
from kiosk.session.places import Checking, CheckScreen, Emergency, Nursing
from kiosk.session.state import Session, new_session
from kiosk.session.step import step
from kiosk.viewmodels.faults import place_of

log = logging.getLogger(__name__)


class Dispatcher:
    """Holds the one session of the kiosk.

    ``perform`` does what a move asks for. ``show`` is told the previous session and the present one, which is then
    already that of ``session``. ``observe``, when it is set, is told the session before and after each move that
    changed it, and the move; what it raises is logged and changes nothing.
    """

    def __init__(
        self, session: Session, perform: Callable[[Effect], None], show: Callable[[Session, Session], None]
    ) -> None:
        self._session = session
        self._perform = perform
        self._show = show
        self.observe: Callable[[Session, Session, Move], None] | None = None

    @property
    def session(self) -> Session:
        """The session shown now."""
        return self._session

    def present(self, session: Session) -> None:
        """Show *session* as it is, without a move."""
        previous, self._session = self._session, session
        self._show(previous, session)

    def dispatch(self, move: Move) -> None:
        """Move the visit on and do what the move asks for.

        A fault anywhere on the way is logged without a word of the visitor's. The visit then starts anew, but for one
        in the self-check: there a member of staff is called; and but for a talk, which goes on.
        """
        is_talk = self._session.talk is not None
        effects: tuple[Effect, ...] = ()
        try:
            before = self._session
            moved, effects = step(before, move)
            if moved is not before:
                self.present(moved)
                self._observed(before, move)
        except Exception as fault:
            if self._session.talk is not None:
                is_talk = True
                _log_talk(fault)
                self._show_talk()
            else:
                self._recover(move, fault)
            # What a talk asked for is still wanted: the kiosk begins anew after its end, a record is sealed.
            if not is_talk:
                return
        self._perform_all(move, effects)

    def _moved(self, move: Move) -> tuple[Effect, ...]:
        before = self._session
        moved, effects = step(before, move)
        if moved is not before:
            self.present(moved)
            self._observed(before, move)
        return effects

    def _observed(self, before: Session, move: Move) -> None:
        if self.observe is None:
            return
        try:
            self.observe(before, self._session, move)
        except Exception as fault:
            log.error("A move was not observed: %s in %s", type(fault).__name__, place_of(fault))  # noqa: TRY400

    def _show_talk(self) -> None:
        """Show the talk again: where it is, else its agenda, else the pad that guards it. It is never lost."""
        from kiosk.session.talk_moves import LockTalk, OpenAgenda

        for move in (Touch(), OpenAgenda(), LockTalk()):
            try:
                moved, effects = step(self._session, move)
                self.present(moved)
            except Exception as fault:
                _log_talk(fault)
                continue
            self._perform_all(move, effects)
            return

    def _perform_all(self, move: Move, effects: tuple[Effect, ...]) -> None:
        """Do what a move asks for. Whoever is told to call staff, or leads a talk, goes on when a device fails."""
        for effect in effects:
            try:
                self._perform(effect)
            except Exception as fault:
                if not self._calls_staff and self._session.talk is None:
                    self._recover(move, fault)
                    return
                _log_device(effect, fault)
                self._answer_for(effect)

    def _answer_for(self, effect: Effect) -> None:
        """Answer in the place of a device that failed, where a talk would wait for it for ever."""
        match effect:
            case CheckPin():
                from kiosk.session.pin_moves import PinChecked

                self.dispatch(PinChecked(False))
            case Print():
                from kiosk.session.print_moves import Printed

                self.dispatch(Printed(qtTrId("print-failed")))
            case SealRecord():
                from kiosk.session.talk_moves import RecordKept

                self.dispatch(RecordKept(why_not=qtTrId("talk-not-kept")))

    @property
    def _calls_staff(self) -> bool:
        place = self._session.place
        return isinstance(place, Emergency) or (isinstance(place, Checking) and place.at is CheckScreen.FAULT)

    def _recover(self, move: Move, fault: Exception) -> None:
        where = place_of(fault)
        if isinstance(self._session.place, Checking | Emergency | Nursing) or isinstance(move, CheckMove | NurseMove):
            log.error("The self-check failed with %s in %s", type(fault).__name__, where)
            # "Tell a member of staff now" needs neither rules nor words of the pack.
            from kiosk.session.check_moves import CheckFailed

            self._perform_all(CheckFailed(), self._moved(CheckFailed()))
            return
        log.error("The visit was started anew after %s in %s", type(fault).__name__, where)
        self.present(new_session(self._session.rules, self._session.library))


def _log_talk(fault: Exception) -> None:
    log.error("The talk goes on after %s in %s", type(fault).__name__, place_of(fault))


def _log_device(effect: Effect, fault: Exception) -> None:
    log.error("%s failed with %s in %s", type(effect).__name__, type(fault).__name__, place_of(fault))
