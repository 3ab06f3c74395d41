"""Has the record of a talk sealed and kept, in a process of its own, and tells the visit what came of it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.app.paper import stationery
from kiosk.app.talk_record import record_of
from kiosk.devices.programs import Outcome, Program
from kiosk.domain.clinic import Clinic
from kiosk.records.briefing_sheet import record_sheet
from kiosk.records.briefing_words import record_words
from kiosk.records.keeping_requests import (
    COMMAND,
    Answer,
    RecordSettings,
    answer_from,
    carry_request,
    keep_request,
    look_request,
)
from kiosk.session.library import RECORDS
from kiosk.session.staff_moves import RecordsSeen, StaffNoted
from kiosk.session.talk_moves import RecordKept
from kiosk.viewmodels.faults import place_of
from kiosk.viewmodels.visit import VisitModel

log = logging.getLogger(__name__)

_MOST_SECONDS = 60.0
_NOT_IN_TIME = (
    "The record was not kept in time. It may be on this kiosk all the same: kiosk records list shows it. "
    "Print it, and put it into the file of the patient."
)
# A share that does not answer must not keep a process for ever.
_MOST_CARRYING_SECONDS = 600.0


class RecordKeeper(QObject):
    """Keeps the records of *visit* as *settings* say, for *clinic*."""

    def __init__(self, visit: VisitModel, clinic: Clinic | None, settings: RecordSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._clinic = clinic
        self._settings = settings

    def seal(self) -> None:
        """Begin to seal and keep the record of the talk, and return at once."""
        try:
            self._ask(self._request(), self._kept, _MOST_SECONDS)
        except Exception as fault:
            kind = type(fault).__name__
            log.error("No record could be made: %s in %s", kind, place_of(fault))  # noqa: TRY400 - nothing of the talk
            self._visit.dispatch(RecordKept(why_not=f"The record could not be made ({kind}); see the log. Print it."))

    def look(self) -> None:
        """Begin to look at what waits and to carry it off, and return at once."""
        self._ask(carry_request(self._settings), self._carried, _MOST_CARRYING_SECONDS)

    def _request(self) -> bytes:
        record = record_of(self._visit.session, self._clinic)
        own = stationery(record.language, self._clinic)
        staff = stationery(record.staff_language, self._clinic)
        return keep_request(self._settings, record, record_sheet(record, own, staff), record_words(staff.words))

    def _ask(self, request: bytes, told: Callable[[Outcome], None], seconds: float) -> None:
        Program(COMMAND, told, self, feed=request, seconds=seconds)

    def _kept(self, outcome: Outcome) -> None:
        answer = _NOT_IN_TIME if outcome.stopped else _answer(outcome)
        if isinstance(answer, str):
            self._visit.dispatch(RecordKept(why_not=answer))
            return
        note = " ".join(answer.told)
        self._visit.dispatch(RecordKept(kept_as=answer.name, waiting=answer.waiting, note=note))
        self.look()

    def _carried(self, outcome: Outcome) -> None:
        """Tell what still waits; what went wrong with the carrying is told beside what was seen."""
        carried = _answer(outcome)

        def looked(seen: Outcome) -> None:
            answer = _answer(seen)
            problem = (carried,) if isinstance(carried, str) else carried.told
            if isinstance(answer, str):
                # How many wait is not known then, and 0 would say that none does.
                self._visit.dispatch(StaffNoted(RECORDS, _once((*problem, answer))))
                return
            self._visit.dispatch(RecordsSeen(answer.waiting, _once((*problem, *answer.told))))

        self._ask(look_request(self._settings), looked, _MOST_SECONDS)


def _once(sentences: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentences))


def _answer(outcome: Outcome) -> Answer | str:
    """Return what the process answered, or a sentence for staff when it did not."""
    if outcome.why_not is not None:
        return outcome.why_not
    try:
        return answer_from(outcome.output)
    except (ValueError, KeyError, TypeError) as fault:
        log.error("The keeper of records gave no answer: %s", type(fault).__name__)  # noqa: TRY400 - it holds names
        return "The keeper of records gave no answer that could be read; see the log."
