"""What QML hears of "Tell us first", the questions to ask, and the list behind the PIN."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.modeltest import ModelTester

from kiosk.domain.clinic import HelpLines, help_lines
from kiosk.domain.self_check import NO, NOT_SURE, YES
from kiosk.domain.take_home import MOST_BYTES
from kiosk.session.check_state import About
from kiosk.session.effects import CheckPin, Effect
from kiosk.session.moves import GoTo
from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
from kiosk.session.places import Checking, CheckScreen, NurseScreen, Nursing
from kiosk.session.state import Rules, new_session
from kiosk.viewmodels.nurse import NurseRow
from kiosk.viewmodels.visit import VisitModel
from tests.conftest import ExpectLog
from tests.support.nurse_pack import FLAGS, pack_with_tell_us, question_of, tell_us_library
from tests.support.packs import library, one_pack


class Nurse:
    """A visit at home, and the PINs that were to be checked."""

    def __init__(self, owner: QObject, lines: HelpLines | None = None) -> None:
        self.tried: list[str] = []
        session = new_session(Rules(), tell_us_library())
        self.visit = VisitModel(session, lines or help_lines(None), self._perform, owner, settle_ms=0)
        self.visit.start("")
        # A property of Qt tells mypy nothing of the model behind it.
        self.model: Any = self.visit.nurse

    def _perform(self, effect: Effect) -> None:
        if isinstance(effect, CheckPin):
            self.tried.append(effect.pin)

    @property
    def rows(self) -> tuple[NurseRow, ...]:
        return tuple(self.model.rows.rows)

    def open_list(self) -> None:
        self.model.openShow()
        self.model.openPin()
        self.visit.dispatch(TypePin("4711"))
        self.visit.dispatch(TryPin())
        self.visit.dispatch(PinChecked(True))


@pytest.fixture
def nurse(owner: QObject) -> Nurse:
    return Nurse(owner)


def test_tell_us_first_shows_the_questions_in_order_and_keeps_the_answers_apart(nurse: Nurse) -> None:
    nurse.model.openTell()
    before = nurse.rows
    assert [row.text for row in before] == [question_of(name) for name in FLAGS]
    nurse.model.tell("fever", YES)
    assert nurse.model.answers == {"fever": YES}
    assert all(row is kept for row, kept in zip(nurse.rows, before, strict=True))


def test_a_helper_is_asked_in_words_for_a_helper(nurse: Nurse) -> None:
    session = nurse.visit.session
    nurse.visit.present(replace(session, check=replace(session.check, about=About.OTHER)))
    nurse.model.openTell()
    assert nurse.rows[0].text == "Is it so for them: pregnant?"


def test_staff_see_flags_and_never_the_answers(nurse: Nurse) -> None:
    nurse.model.tell("pregnant", NO)
    nurse.model.tell("fever", YES)
    nurse.model.tell("latex", NOT_SURE)
    nurse.model.tell("lift-home", NO)
    nurse.model.wantToAsk(1)
    nurse.open_list()
    assert [(row.kind, row.text) for row in nurse.rows] == [
        ("flag", "Fever or infection"),
        ("flag", "No ride home"),
        ("unsure", "check-told-unsure"),
        ("question", "How long does it take?"),
    ]
    assert (nurse.model.flagCount, nurse.model.askCount) == (3, 1)
    assert (nurse.model.openCount, nurse.model.tellCount) == (1, 5)


def test_only_a_flag_of_which_the_check_has_more_to_ask_leads_there(nurse: Nurse) -> None:
    nurse.model.tell("latex", YES)
    nurse.model.openShow()
    assert not nurse.model.opensCheck
    nurse.model.tell("fever", NOT_SURE)
    assert nurse.model.opensCheck


def test_the_rows_of_a_page_are_explained_on_a_sheet(nurse: Nurse) -> None:
    nurse.model.openTell()
    assert nurse.model.explained(0, 1)
    nurse.model.openMeanings(1, 2)
    assert [row.meaning for row in nurse.model.meanings.rows] == ["What fever means.", "What blood-thinner means."]


def test_the_code_holds_flags_and_questions_and_its_name_changes_with_them(nurse: Nurse) -> None:
    nurse.model.tell("fever", YES)
    nurse.model.wantToAsk(0)
    nurse.model.openShow()
    assert nurse.model.codeKey == ""
    nurse.model.openCode()
    text, key = nurse.model.code_text(), nurse.model.codeKey
    assert nurse.visit.code_text(str(key)) == text
    assert "- Fever or infection" in text
    assert "- Does it hurt?" in text
    assert len(text.encode()) <= MOST_BYTES
    nurse.model.tell("latex", YES)
    assert nurse.model.codeKey != key


def test_a_pack_without_a_self_check_offers_no_questions_of_this_kind(owner: QObject) -> None:
    visit = VisitModel(new_session(Rules(), one_pack()), help_lines(None), lambda _: None, owner, settle_ms=0)
    visit.start("")
    model: Any = visit.nurse
    assert not model.offered
    model.wantToAsk(0)
    model.openShow()
    assert (model.askCount, model.tellCount) == (1, 0)


def test_a_missing_word_calls_a_member_of_staff(owner: QObject, expect_log: ExpectLog) -> None:
    base = pack_with_tell_us()
    assert base.check_words is not None
    broken = replace(base, check_words=replace(base.check_words, tell_us={}))
    visit = VisitModel(new_session(Rules(), library(broken)), help_lines(None), lambda _: None, owner, settle_ms=0)
    visit.start("")
    expect_log("The self-check failed with KeyError")
    visit.dispatch(GoTo(Nursing(NurseScreen.TELL)))
    assert visit.session.place == Checking(CheckScreen.FAULT)


def test_the_models_keep_the_rules_of_qt(qtmodeltester: ModelTester, nurse: Nurse) -> None:
    nurse.model.openTell()
    nurse.model.openMeanings(0, 4)
    for model in (nurse.model.rows, nurse.model.meanings):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
