"""Nobody there: 90 s, then a warning of 30 s, then everything is forgotten; one touch stays, as often as wanted."""

from __future__ import annotations

import pytest

from kiosk.session.effects import IDLE, SECOND
from kiosk.session.moves import (
    ChooseLook,
    Continue,
    Elapsed,
    Finish,
    GoBack,
    Learn,
    Move,
    OpenSheet,
    Start,
    StartAgain,
    Touch,
)
from kiosk.session.places import Home, Reading, Sheet, SheetKind
from kiosk.session.preferences import Look
from kiosk.session.state import Rules, new_session
from tests.support.packs import one_pack
from tests.support.visits import Visit, visit


def reading() -> Visit:
    return visit().do(Start(), Learn())


def test_the_kiosk_waits_90_seconds_and_warns_for_30() -> None:
    assert (Rules().idle_seconds, Rules().warning_seconds) == (90, 30)


def test_no_timer_runs_while_nobody_is_there() -> None:
    at = visit()
    at.do(Touch())
    assert not at.clock.running


@pytest.mark.parametrize("move", [Start(), Learn(), Continue(), GoBack(), Touch(), ChooseLook(Look.DIM)])
def test_every_move_of_a_visitor_starts_the_90_seconds_anew(move: Move) -> None:
    at = reading()
    at.clock.advance(89)
    at.do(move)
    assert at.clock.running == {IDLE: 90}


def test_just_before_90_seconds_nobody_is_asked() -> None:
    at = reading()
    at.clock.advance(89.9)
    assert at.session.warning is None


def test_after_90_seconds_the_visitor_is_asked_and_the_seconds_count_down_one_by_one() -> None:
    at = reading()
    at.clock.advance(90)
    shown = [at.session.warning]
    for _ in range(29):
        at.clock.advance(1)
        shown.append(at.session.warning)
    assert shown == list(range(30, 0, -1))


def test_after_the_last_second_the_visit_is_forgotten_and_no_timer_runs() -> None:
    at = reading().do(ChooseLook(Look.DIM))
    at.clock.advance(120)
    assert at.session == new_session(Rules(), at.session.library)
    assert at.wipes == 1
    assert not at.clock.running


@pytest.mark.parametrize("move", [Touch(), Continue(), GoBack(), StartAgain(), Finish(), Start()])
def test_any_touch_during_the_warning_stays_and_does_nothing_else(move: Move) -> None:
    at = reading()
    before = at.session
    at.clock.advance(100)
    assert at.do(move).session == before
    assert at.clock.running == {IDLE: 90}


def test_one_can_stay_as_often_as_wanted() -> None:
    at = reading()
    for _ in range(50):
        at.clock.advance(119)
        at.do(Touch())
    assert at.session.place == Reading("what-is-it")
    assert at.wipes == 0


def test_asking_for_help_during_the_warning_opens_help() -> None:
    at = reading()
    at.clock.advance(100)
    at.do(OpenSheet(Sheet(SheetKind.HELP)))
    assert (at.session.sheet, at.session.warning) == (Sheet(SheetKind.HELP), None)
    assert at.clock.running == {IDLE: 90}


def test_a_sheet_that_stands_open_is_forgotten_too() -> None:
    at = visit().do(OpenSheet(Sheet(SheetKind.HELP)))
    at.clock.advance(120)
    assert at.session == new_session(Rules(), one_pack())


def test_a_kiosk_may_wait_longer() -> None:
    at = visit(rules=Rules(idle_seconds=200, warning_seconds=60)).do(Start())
    at.clock.advance(199)
    assert at.session.warning is None
    at.clock.advance(1)
    assert at.session.warning == 60


def test_a_timer_nobody_knows_changes_nothing() -> None:
    at = visit().do(Start())
    before = at.session
    assert at.do(Elapsed("chime")).session is before


@pytest.mark.parametrize("timer", [IDLE, SECOND])
def test_a_timer_that_was_already_under_way_when_the_visit_ended_changes_nothing(timer: str) -> None:
    at = visit().do(Start(), Finish())
    before = at.session
    assert at.do(Elapsed(timer)).session == before
    assert not at.clock.running


def test_home_is_watched_as_well() -> None:
    at = visit().do(Start())
    assert at.session.place == Home()
    at.clock.advance(90)
    assert at.session.warning == 30
