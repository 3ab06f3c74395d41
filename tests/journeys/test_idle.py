"""Nobody touches the screen: it asks, counts down, and forgets; one touch stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.session.places import Attract, Home, Reading
from kiosk.session.preferences import Preferences
from kiosk.session.state import new_session
from tests.support.driver import LANDSCAPE, PORTRAIT, TABLET, Driver, settle, visitor
from tests.support.packs import ARABIC, one_pack, two_languages

ASKED = "Are you still there?"
STAY = "Yes, I am here"


def asked(at: Driver) -> Driver:
    at.touch("Touch to start", "Learn about it")
    at.advance(90)
    assert at.says(ASKED)
    return at


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, TABLET])
def test_the_question_comes_after_90_seconds_counts_down_and_one_touch_stays(size: tuple[int, int]) -> None:
    with visitor(one_pack(), size=size) as at:
        asked(at)
        assert at.says("30 seconds left")
        at.advance(12)
        assert at.says("18 seconds left")
        at.touch(STAY)
        assert not at.says(ASKED)
        assert at.session.place == Reading("what-is-it")


def test_after_the_countdown_everything_is_forgotten() -> None:
    with visitor(two_languages()) as at:
        at.touch("العربية", "Text", "Largest")
        erased = at.eraser.times
        at.advance(119)
        assert at.session.preferences.language == ARABIC
        at.advance(1)
        assert at.session == new_session(at.session.rules, at.session.library)
        assert at.session.preferences == Preferences("en")
        assert at.eraser.times > erased
        assert at.find("Touch to start")


def test_one_can_stay_ten_times_over() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start")
        for _ in range(10):
            at.advance(110)
            at.touch(STAY)
        assert at.session.place == Home()


def test_the_touch_that_stays_may_fall_anywhere_and_does_nothing_else() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it", "Continue")
        places = [control.place.center() for control in at.controls()] + [QPoint(20, 20), QPoint(960, 500)]
        help_now = at.find("Get help now").place
        for place in (place for place in places if not help_now.contains(place)):
            before = at.session
            at.advance(100)
            assert at.says(ASKED)
            at.touch_at(place)
            assert at.session == before, place


def test_a_long_press_that_stays_does_not_press_what_lies_beneath_the_question() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it", "Continue")
        beneath = at.find("Continue").place.center()
        before = at.session
        at.advance(100)
        at.press_at(beneath)
        at.lift_at(beneath)
        assert at.session == before


def test_help_counts_even_while_the_question_stands() -> None:
    with visitor(one_pack()) as at:
        asked(at).touch("Get help now")
        assert at.says("Tell a member of staff now")
        assert not at.says(ASKED)


def test_only_help_and_staying_can_be_touched_while_the_question_stands() -> None:
    with visitor(one_pack()) as at:
        assert set(asked(at).names()) <= {STAY, "Get help now", "Start again"}


def test_a_touch_on_nothing_starts_the_90_seconds_anew() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start")
        at.advance(80)
        at.touch_at(QPoint(960, 1000))
        at.advance(80)
        assert not at.says(ASKED)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_A])
def test_a_key_starts_the_90_seconds_anew(key: Qt.Key) -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start")
        at.advance(80)
        QTest.keyClick(at.window, key)
        settle()
        at.advance(80)
        assert not at.says(ASKED)


def test_the_attract_screen_asks_nobody() -> None:
    with visitor(one_pack()) as at:
        at.advance(10_000)
        assert at.session.place == Attract()
        assert not at.says(ASKED)
