"""Something in the self-check does not work: staff are called, and nothing of it stays."""

from __future__ import annotations

import pytest

from kiosk.domain.level import Level
from kiosk.session.check_moves import AnswerList, CheckFailed, Confirm
from kiosk.session.check_state import CheckState
from kiosk.session.effects import Chime
from kiosk.session.moves import CheckMove
from kiosk.session.places import Checking, CheckScreen
from kiosk.session.state import new_session
from tests.support.check_pack import DANGER
from tests.support.check_visits import begun

LEGS = frozenset({"danger-legs"})


@pytest.mark.parametrize("before", [[], [AnswerList(DANGER, LEGS)], [AnswerList(DANGER, LEGS), Confirm(True)]])
def test_a_fault_calls_staff_forgets_the_answers_and_does_not_stay_for_ever(before: list[CheckMove]) -> None:
    at = begun().do(*before, CheckFailed())
    assert at.session.place == Checking(CheckScreen.FAULT)
    assert (at.session.check, at.session.tell_us, at.session.trail) == (CheckState(), {}, ())
    assert at.performed.count(Chime(Level.EMERGENCY)) >= 1
    at.clock.advance(120)
    assert at.session == new_session(at.session.rules, at.session.library)


def test_a_fault_while_the_question_of_idle_stands_is_seen() -> None:
    at = begun()
    at.clock.advance(100)
    at.do(CheckFailed())
    assert (at.session.place, at.session.warning) == (Checking(CheckScreen.FAULT), None)
