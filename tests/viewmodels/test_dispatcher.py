"""A visit goes on by moves, and nothing that fails on the way ends it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.check_moves import OpenCheck
from kiosk.session.effects import Effect
from kiosk.session.moves import Elapsed, GoTo, Move, Start
from kiosk.session.places import Attract, Checking, CheckScreen, Home, NurseScreen, Nursing, Place
from kiosk.session.state import Rules, Session, new_session
from kiosk.viewmodels.dispatcher import Dispatcher
from tests.conftest import ExpectLog
from tests.support.packs import one_pack


class Kiosk:
    """A dispatcher, what it showed, and what it did."""

    def __init__(self) -> None:
        self.shown: list[tuple[Place, Place]] = []
        self.done: list[Effect] = []
        self.unshown: set[Place] = set()
        self.dispatcher = Dispatcher(new_session(Rules(), one_pack()), self._perform, self._show)
        self.fails = False

    def _perform(self, effect: Effect) -> None:
        if self.fails:
            raise ZeroDivisionError("a visitor's own word")
        self.done.append(effect)

    def _show(self, previous: Session, session: Session) -> None:
        assert self.dispatcher.session is session
        if session.place in self.unshown:
            raise KeyError("a visitor's own word")
        self.shown.append((previous.place, session.place))


def test_a_move_is_shown_once_with_what_stood_before_and_does_what_it_asks_for() -> None:
    kiosk = Kiosk()
    kiosk.dispatcher.dispatch(Start(None))
    assert kiosk.shown == [(Attract(), Home())]
    assert kiosk.done


def test_a_move_that_changes_nothing_shows_nothing() -> None:
    kiosk = Kiosk()
    kiosk.dispatcher.dispatch(Elapsed("nothing"))
    assert kiosk.shown == []


def test_a_session_is_presented_without_doing_anything() -> None:
    kiosk = Kiosk()
    kiosk.dispatcher.present(replace(kiosk.dispatcher.session, place=Home()))
    assert kiosk.shown == [(Attract(), Home())]
    assert not kiosk.done


@pytest.mark.parametrize("part", ["show", "perform"])
def test_a_fault_outside_the_check_starts_the_visit_anew_and_logs_no_word(
    part: str, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk = Kiosk()
    kiosk.unshown, kiosk.fails = ({Home()}, False) if part == "show" else (set(), True)
    expect_log("The visit was started anew after")
    kiosk.dispatcher.dispatch(Start(None))
    assert kiosk.dispatcher.session.place == Attract()
    assert "a visitor's own word" not in caplog.text


@pytest.mark.parametrize("move", [GoTo(Nursing(NurseScreen.SHOW)), OpenCheck()])
def test_a_fault_in_the_check_or_on_a_screen_for_the_nurse_calls_staff(move: Move, expect_log: ExpectLog) -> None:
    kiosk = Kiosk()
    kiosk.dispatcher.dispatch(Start(None))
    kiosk.unshown = {Nursing(NurseScreen.SHOW)}
    expect_log("The self-check failed with")
    kiosk.dispatcher.dispatch(move)
    assert kiosk.dispatcher.session.place == Checking(CheckScreen.FAULT)


def test_a_device_that_fails_does_not_take_away_the_call_for_staff(expect_log: ExpectLog) -> None:
    kiosk = Kiosk()
    kiosk.fails = True
    expect_log("The self-check failed with ValueError in")
    expect_log("(Chime|StartTimer) failed with ZeroDivisionError in")
    kiosk.dispatcher.dispatch(OpenCheck())
    assert kiosk.dispatcher.session.place == Checking(CheckScreen.FAULT)
