"""Two fingers, double taps, slow fingers, and a tap at the last moment: none of them changes what was told."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.domain.self_check import Phase
from kiosk.session.check_state import CheckState
from kiosk.session.places import Checking, CheckScreen, Emergency, Home, Place
from kiosk.session.state import Session
from tests.support.driver import Driver, _device, settle, visitor
from tests.support.patient import areas_session, said
from tests.support.shipped import PACK, shipped_library, shipped_rules

RULES = shipped_rules()
MOST_PAIRS = 8


def at_place(at: Driver, place: Place, *taps: str) -> Session:
    """Return a visit at a place of the check, with no danger sign and these symptoms."""
    base = replace(at.session, pack_id=PACK, sheet=None, warning=None)
    begun = areas_session(base, Phase.AFTER)
    return replace(begun, place=place, check=replace(begun.check, taps=frozenset(taps), done=bool(taps)))


def show(at: Driver, session: Session) -> None:
    """Show *session* as if it had been on the screen for a while."""
    at.visit.present(session)
    at.visit._gate._since_change.invalidate()
    settle()


SCREENS: dict[str, tuple[Place, tuple[str, ...]]] = {
    "danger": (Checking(CheckScreen.DANGER, RULES.first), ()),
    "warning": (Checking(CheckScreen.WARNING, RULES.lists[RULES.first].items[0]), ()),
    "about": (Checking(CheckScreen.ABOUT), ()),
    "time": (Checking(CheckScreen.QUESTION, "time"), ()),
    "areas": (Checking(CheckScreen.AREAS), ()),
    "area": (Checking(CheckScreen.AREA, "chest-and-breath"), ()),
    "list": (Checking(CheckScreen.LIST, "signs"), ("headache-back",)),
    "question": (Checking(CheckScreen.QUESTION, "posture"), ("headache-back",)),
    "emergency": (Emergency(), ()),
    "leaving": (Emergency(leaving=True), ()),
}


@pytest.fixture(scope="module")
def window(qapp: object) -> Iterator[Driver]:  # noqa: ARG001 - an application must stand before a window
    with visitor(shipped_library(), settle_ms=60_000) as at:
        yield at


@pytest.fixture(scope="module")
def slow(qapp: object) -> Iterator[Driver]:  # noqa: ARG001 - an application must stand before a window
    """Return a window in which so much time has passed since every change that each touch counts."""
    with visitor(shipped_library(), settle_ms=0) as at:
        yield at


def start(at: Driver, screen: str) -> Session:
    place, taps = SCREENS[screen]
    session = at_place(at, place, *taps)
    if screen == "danger":
        session = replace(session, check=CheckState(rules_hash=RULES.rules_hash))
    if isinstance(place, Emergency | Checking) and screen in ("warning", "emergency", "leaving"):
        session = replace(session, trail=(Home(), Checking(CheckScreen.DANGER, RULES.first)))
    return session


def after(at: Driver, begun: Session, *points: QPoint) -> Session:
    """Return what becomes of a visit when fingers touch the points at once."""
    show(at, begun)
    at.touch_at(*points)
    return at.session


def answers(session: Session) -> tuple[object, ...]:
    return session.place, session.check, session.sheet


@pytest.mark.parametrize("screen", SCREENS)
def test_two_fingers_at_once_do_what_one_or_one_after_the_other_would(window: Driver, screen: str) -> None:
    begun = start(window, screen)
    show(window, begun)
    # What becomes of a finger on "Get help now" is tested with the bars: it wins over everything.
    controls = [control for control in window.controls() if control.name != said("help-button")]
    pairs = list(combinations(controls, 2))
    for one, other in random.Random(screen).sample(pairs, min(MOST_PAIRS, len(pairs))):
        first, second = one.place.center(), other.place.center()
        both = answers(after(window, begun, first, second))
        apart = []
        for earlier, later in ((first, second), (second, first)):
            apart.append(answers(after(window, begun, earlier)))
            window.touch_at(later)
            apart.append(answers(window.session))
        assert both in apart, (one.name, other.name)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_double_tap_counts_once_where_the_first_tap_leads_elsewhere(window: Driver, screen: str) -> None:
    begun = start(window, screen)
    show(window, begun)
    for control in window.controls():
        point = control.place.center()
        once = answers(after(window, begun, point))
        if once[0] != begun.place:
            window.touch_at(point)
            assert answers(window.session) == once, control.name


@pytest.mark.parametrize("screen", ["warning", "about", "list", "question"])
def test_a_finger_that_was_put_down_before_the_screen_changed_answers_nothing_after_it(
    slow: Driver, screen: str
) -> None:
    """One finger rests on an answer, another one answers; when the first is lifted, another question is there."""
    begun = start(slow, screen)
    show(slow, begun)
    controls = [control for control in slow.controls() if control.name != said("help-button")]
    pairs = [(one, other) for one in controls for other in controls if one is not other]
    for resting, answering in random.Random(screen).sample(pairs, min(MOST_PAIRS, len(pairs))):
        wanted = answers(after(slow, begun, answering.place.center()))
        show(slow, begun)
        slow.press_at(resting.place.center())
        _second_finger_taps(slow, answering.place.center())
        changed = slow.session.place != begun.place
        slow.lift_at(resting.place.center())
        if changed:
            assert answers(slow.session) == wanted, (resting.name, answering.name)


def _second_finger_taps(at: Driver, point: QPoint) -> None:
    touch = QTest.touchEvent(at.window, _device)
    touch.stationary(0).press(1, point, at.window).commit()
    settle()
    touch = QTest.touchEvent(at.window, _device)
    touch.stationary(0).release(1, point, at.window).commit()
    settle()


@pytest.mark.parametrize("seconds", [90, 119.9])
@pytest.mark.parametrize("screen", ["danger", "warning", "list", "question", "area"])
def test_a_tap_that_comes_just_after_idle_stays_and_answers_nothing(
    window: Driver, screen: str, seconds: float
) -> None:
    begun = start(window, screen)
    show(window, begun)
    points = [control.place.center() for control in window.controls() if control.name != said("help-button")]
    for point in points[::3]:
        show(window, begun)
        window.visit.touch()
        window.advance(seconds)
        assert window.session.warning
        window.touch_at(point)
        assert window.session == begun


@pytest.mark.parametrize("screen", ["danger", "warning", "list", "question", "area"])
def test_a_finger_put_down_in_the_last_frame_before_idle_answers_nothing_when_it_is_lifted_after(
    window: Driver, screen: str
) -> None:
    begun = start(window, screen)
    show(window, begun)
    points = [control.place.center() for control in window.controls() if control.name != said("help-button")]
    for point in points[::3]:
        show(window, begun)
        window.press_at(point)
        window.advance(90)
        assert window.session.warning
        window.lift_at(point)
        assert window.session == begun


def test_a_finger_that_rests_on_the_emergency_screen_keeps_it_from_calling_again_too_early(window: Driver) -> None:
    show(window, start(window, "emergency"))
    window.touch_at(QPoint(20, 20))
    window.advance(299)
    window.touch_at(QPoint(20, 20))
    window.advance(299)
    assert window.session.place == Emergency()
    window.advance(1)
    assert window.session.place == Emergency(unanswered=True)
