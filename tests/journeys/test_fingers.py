"""Trembling hands, two fingers, and keys instead of fingers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.session.moves import Continue, Learn, Start
from kiosk.session.places import Home, Reading
from kiosk.session.state import Session
from tests.support.driver import Driver, settle, visitor
from tests.support.packs import one_pack
from tests.support.visits import visit


def middle(at: Driver, name: str) -> QPoint:
    return at.find(name).place.center()


def test_a_double_tap_does_not_skip_a_screen() -> None:
    with visitor(one_pack(), settle_ms=60_000) as at:
        at.touch_at(middle(at, "Touch to start"))
        at.touch_at(middle(at, "Learn about it"))
        assert at.session.place == Home()


def test_help_is_never_held_back() -> None:
    with visitor(one_pack(), settle_ms=60_000) as at:
        at.touch("Touch to start", "Get help now")
        assert at.sheet == "help"


def between_two_screens() -> Session:
    """Return a visit on the second screen of the story, on which every touch counts at once."""
    return visit().do(Start(), Learn(), Continue()).session


def test_two_fingers_at_once_on_two_buttons_do_what_one_of_them_says() -> None:
    with visitor(one_pack(), settle_ms=60_000, session=between_two_screens()) as at:
        at.touch_at(middle(at, "Continue"), middle(at, "Back"))
        assert (at.session.place, len(at.session.trail)) in ((Reading("it-moves"), 3), (Reading("what-is-it"), 1))


@pytest.mark.parametrize("other", ["Back", "Start again", "Continue", "Text", "Dim look"])
def test_a_second_finger_elsewhere_never_takes_help_away(other: str) -> None:
    for first, second in (("Get help now", other), (other, "Get help now")):
        with visitor(one_pack(), settle_ms=60_000, session=between_two_screens()) as at:
            at.touch_at(middle(at, first), middle(at, second))
            assert at.sheet == "help"


def test_two_fingers_at_once_on_the_same_button_count_once() -> None:
    with visitor(one_pack(), session=between_two_screens()) as at:
        one = middle(at, "Continue")
        at.touch_at(one, one + QPoint(20, 0))
        assert at.session.place == Reading("it-moves")


def test_a_finger_that_slides_off_a_button_presses_nothing() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it")
        at.slide(middle(at, "Continue"), QPoint(400, 200))
        assert at.session.place == Reading("what-is-it")


def test_every_control_of_a_screen_can_be_reached_and_pressed_by_keys() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start")
        reached = set()
        for _ in range(2 * len(at.controls())):
            QTest.keyClick(at.window, Qt.Key.Key_Tab)
            settle()
            reached.add(str(at.window.activeFocusItem().property("text")))
        assert reached >= set(at.names())
        while at.window.activeFocusItem().property("text") != "Learn about it":
            QTest.keyClick(at.window, Qt.Key.Key_Tab)
        QTest.keyClick(at.window, Qt.Key.Key_Space)
        settle()
        assert at.session.place == Reading("what-is-it")
