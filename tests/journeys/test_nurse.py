"""From the questions before the visit to the list that a nurse opens, by touch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.devices.pin import PinChecker
from kiosk.devices.pin_lock import PinLock, lock_file
from kiosk.domain.clinic import DEMONSTRATION_PIN
from kiosk.session.nursing import LIST_SECONDS
from kiosk.session.pin_moves import PinChecked
from kiosk.session.places import CheckScreen
from kiosk.session.state import Rules, new_session
from tests.support.driver import Driver, settle, visitor
from tests.support.nurse_pack import question_of, tell_us_library
from tests.support.packs import one_pack
from tests.support.qr_reader import qr_texts

TELL, ASK, SHOW = "Before you go in", "Questions to ask", "Show the nurse"
STAFF, PHONE, DONE = "Staff: open with PIN", "Take it on a phone", "Done"
PLEASE = "Please tell the nurse before you go in"
HASH = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(DEMONSTRATION_PIN)


def answer(word: str, name: str) -> str:
    return f"{word}: {question_of(name)}"


@pytest.fixture
def at() -> Iterator[Driver]:
    with visitor(tell_us_library()) as driver:
        driver.effects.pins = PinChecker(
            HASH,
            lambda right, wait: driver.visit.dispatch(PinChecked(right, wait)),
            PinLock(lock_file()),
            driver.window,
        )
        yield driver.touch("Touch to start")


def tell(at: Driver) -> None:
    """Answer two questions so that staff must hear of them, and one so that they need not."""
    at.touch(
        TELL, answer("Yes", "fever"), answer("Not sure", "blood-thinner"), answer("No", "pregnant"), "Continue", DONE
    )


def open_list(at: Driver, qtbot: QtBot) -> None:
    at.touch(STAFF, *DEMONSTRATION_PIN, "Open")
    qtbot.waitUntil(lambda: at.screen == "nurse-list")
    settle()


def test_what_was_told_is_kept_until_a_nurse_opens_it_by_pin(at: Driver, qtbot: QtBot) -> None:
    tell(at)
    assert at.says(PLEASE)
    assert at.says("2 things to tell")
    assert not at.says("Fever or infection")
    open_list(at, qtbot)
    assert at.says("Fever or infection")
    assert at.says("Not sure: Blood thinner: ask for the last dose")
    assert at.says("Answered: 3 of 5 questions")
    assert not at.says("pregnant")
    at.touch(DONE)
    assert at.screen == "nurse-show"
    assert not at.says("Fever or infection")


def test_after_the_list_no_way_back_leads_to_it(at: Driver, qtbot: QtBot) -> None:
    tell(at)
    open_list(at, qtbot)
    at.touch(DONE)
    while "Back" in at.names():
        at.touch("Back")
        assert at.screen != "nurse-list"


def test_the_list_closes_when_nobody_touches_it(at: Driver, qtbot: QtBot) -> None:
    tell(at)
    open_list(at, qtbot)
    at.advance(LIST_SECONDS)
    assert at.screen == "nurse-show"


def test_a_wrong_pin_opens_nothing_and_the_pad_rests(at: Driver, qtbot: QtBot) -> None:
    tell(at)
    at.touch(STAFF, *"0815", "Open")
    qtbot.waitUntil(lambda: at.says("That did not open. Try again in 1 s."))
    at.touch("1")
    assert at.says("Digits typed: 0")
    at.advance(1)
    at.touch("1", "2", "Delete the last digit")
    assert at.says("Digits typed: 1")
    assert "Open" not in at.names()


def test_the_keys_of_a_keyboard_work_on_the_pad(at: Driver, qtbot: QtBot) -> None:
    tell(at)
    at.touch(STAFF)
    for key in (Qt.Key.Key_9, Qt.Key.Key_Backspace, Qt.Key.Key_4, Qt.Key.Key_7, Qt.Key.Key_1, Qt.Key.Key_1):
        QTest.keyClick(at.window, key)
    assert at.says("Digits typed: 4")
    QTest.keyClick(at.window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: at.screen == "nurse-list")


def test_the_pin_is_on_the_screen_of_a_demonstration_and_never_typed_in_the_open(at: Driver) -> None:
    tell(at)
    at.touch(STAFF)
    assert at.says(f"In this demonstration the PIN is {DEMONSTRATION_PIN}.")
    at.touch("8", "2")
    assert not at.says("82")


def test_where_staff_have_no_pin_that_way_is_absent() -> None:
    session = new_session(Rules(staff_pin=False), tell_us_library())
    with visitor(tell_us_library(), session=session) as at:
        at.touch("Touch to start")
        tell(at)
        assert STAFF not in at.names()
        assert PHONE in at.names()


def test_questions_are_chosen_by_touch_and_a_phone_takes_them_along(at: Driver) -> None:
    at.touch(ASK, "Does it hurt?", SHOW)
    assert at.says("1 question to ask")
    at.touch(PHONE)
    (text,) = qr_texts(at.window.grabWindow())
    assert "- Does it hurt?" in text
    assert "How long" not in text


def test_a_question_touched_twice_is_not_asked(at: Driver) -> None:
    at.touch(ASK, "Does it hurt?", "Does it hurt?")
    assert SHOW not in at.names()


def test_a_fever_that_was_told_leads_to_the_check(at: Driver) -> None:
    tell(at)
    at.touch("A fever or an infection? Check how you feel")
    assert at.screen == f"check-{CheckScreen.DANGER}-danger"


def test_answers_stay_when_the_way_leads_back_to_them(at: Driver) -> None:
    tell(at)
    at.touch("2 things to tell")
    assert at.session.tell_us["fever"] == "yes"
    at.touch(answer("No", "fever"), "Continue", DONE)
    assert at.says("1 thing to tell")


def test_the_next_visitor_finds_nothing(at: Driver) -> None:
    tell(at)
    at.advance(1000)
    at.touch("Touch to start", TELL)
    assert at.session.tell_us == {}


def test_a_pack_without_such_questions_has_no_tile_for_them() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start")
        assert TELL not in at.names()
        assert ASK in at.names()
