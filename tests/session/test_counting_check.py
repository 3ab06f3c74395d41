"""What is counted of a self-check: the level that was come to, and nothing of what led there."""

from __future__ import annotations

import pytest

from kiosk.domain.level import Level
from kiosk.session.check_moves import (
    AnswerList,
    Confirm,
    DoneTapping,
    OpenCheck,
    StaffHere,
)
from kiosk.session.counted_places import place_id
from kiosk.session.counts import (
    Count,
    Ending,
    LevelShown,
    VisitEnded,
)
from kiosk.session.moves import (
    GoBack,
    GoTo,
    Start,
)
from kiosk.session.places import (
    Checking,
    CheckScreen,
)
from tests.session.counted_visit import KNEE, Counted
from tests.support.check_pack import RULES, check_pack
from tests.support.check_visits import answer_best, at_areas, is_at, tap
from tests.support.packs import library


def checked() -> Counted:
    return Counted(library(check_pack()))


def test_a_level_is_counted_when_it_is_come_to() -> None:
    assert levels(result()) == [LevelShown(KNEE, Level.EXPECTED)]


def test_a_level_is_not_counted_again_when_its_answers_were_only_looked_at() -> None:
    at = result()
    at.do(GoTo(Checking(CheckScreen.ANSWERS)), DoneTapping(), GoTo(Checking(CheckScreen.TAKE_ALONG)), GoBack())
    assert is_at(at, CheckScreen.RESULT)
    assert levels(at) == levels(result())


def test_an_emergency_is_a_level_and_ends_with_staff() -> None:
    at = checked().do(Start(), OpenCheck())
    danger = RULES.lists[RULES.first].items[0]
    at.do(AnswerList(RULES.first, frozenset({danger})))
    assert LevelShown(KNEE, Level.EMERGENCY) in at.of(Confirm(True))
    assert VisitEnded(KNEE, "emergency", Ending.EMERGENCY) in at.of(StaffHere(True))


def result() -> Counted:
    """Return a visit at the result of a check."""
    at = checked().do(Start(), OpenCheck())
    tap(at_areas(at), "ache")
    at.do(DoneTapping())
    answer_best(at)
    assert is_at(at, CheckScreen.RESULT)
    return at


def levels(at: Counted) -> list[Count]:
    return [count for count in at.counts if isinstance(count, LevelShown)]


@pytest.mark.parametrize("danger", RULES.lists[RULES.first].items)
def test_no_screen_of_the_check_tells_what_was_answered(danger: str) -> None:
    at = checked().do(Start(), OpenCheck())
    assert place_id(at.session) == "check:danger"
    assert at.of(AnswerList(RULES.first, frozenset({danger}))) == ()
