"""Everything that was told, each answer of it, so that all of it can be changed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import qtTrId

from kiosk.domain.check_words import CheckWords
from kiosk.domain.self_check import NO, NOT_SURE, TIME, Phase
from kiosk.domain.triage import Told, Triage, triage_for
from kiosk.session.check_moves import ABOUT, AREAS
from kiosk.session.check_state import CheckState
from kiosk.session.checking import rules_of, told_in
from kiosk.session.state import Session
from kiosk.viewmodels.check_rows import answer_row, question_title
from kiosk.viewmodels.check_shown import ToldRow


def told_rows(session: Session, words: CheckWords, helper: bool) -> tuple[ToldRow, ...]:
    """Return a row for everything told: the danger signs, whom it is about, when, where, then the other answers.

    A list of which nothing is so has one row. Raises KeyError when a word is missing.
    """
    rows = _Rows(triage_for(rules_of(session)), words, told_in(session), helper)
    first = rows.triage.rules.first
    return (
        *rows.of(first),
        *_about(session.check),
        *rows.time(session.check.phase),
        *rows.symptoms(),
        ToldRow(AREAS, qtTrId("check-areas-more"), False),
        *(row for unit in rows.units() if unit not in (first, TIME) for row in rows.of(unit)),
    )


def _about(check: CheckState) -> Iterator[ToldRow]:
    if check.about is not None:
        yield ToldRow(ABOUT, f"{qtTrId('check-about-title')} {qtTrId(f'check-about-{check.about}')}", False)


class _Rows:
    def __init__(self, triage: Triage, words: CheckWords, told: Told, helper: bool) -> None:
        self.triage = triage
        self._words = words
        self._told = told
        self._helper = helper

    def units(self) -> tuple[str, ...]:
        """Return the lists, and the questions outside them, of which something was answered, in the order of asking."""
        home, answers = self.triage.home, self._told.answers
        return tuple(dict.fromkeys(home(name) for name in self.triage.order if name in answers))

    def of(self, unit: str) -> Iterator[ToldRow]:
        """Yield the answers of a list, all leading to the list, or the answer of a question."""
        if unit in self.triage.questions and self.triage.home(unit) == unit:
            yield self._answer(unit) or ToldRow(unit, f"{self._title(unit)} {qtTrId('check-no')}", False)
            return
        names = (name for name in self.triage.order if self.triage.home(name) == unit and name in self._told.answers)
        rows = [row for name in names if (row := self._answer(name)) is not None]
        yield from (ToldRow(unit, row.label, row.unsure) for row in rows)
        if not rows and unit in self.units():
            title = self._words.lists[unit].title.for_helper(self._helper)
            yield ToldRow(unit, f"{title} {qtTrId('check-none')}", False)

    def time(self, phase: Phase | None) -> Iterator[ToldRow]:
        """Yield how long ago the treatment was, or that it is still to come."""
        if TIME in self._told.answers:
            yield from self.of(TIME)
        elif phase is Phase.BEFORE:
            yield ToldRow(TIME, f"{self._title(TIME)} {qtTrId('check-not-yet')}", False)

    def symptoms(self) -> Iterator[ToldRow]:
        """Yield the symptoms that were tapped, each leading to its area."""
        for symptom in self.triage.rules.symptoms.values():
            if symptom.id in self._told.taps:
                label = self._words.symptoms[symptom.id].label.for_helper(self._helper)
                yield ToldRow(f"area:{symptom.area}", label, False)

    def _answer(self, name: str) -> ToldRow | None:
        answer = self._told.answers[name]
        if name in self._words.questions:
            return answer_row(self._words, name, answer, self._helper)
        label = self._words.symptoms[name].label.for_helper(self._helper)
        return None if answer == NO else ToldRow(name, label, answer == NOT_SURE)

    def _title(self, name: str) -> str:
        return question_title(self._words, name, self._helper)
