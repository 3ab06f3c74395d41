"""The PIN pad, wherever it stands: what may be typed, what is checked, how it waits, and what it opens."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.effects import PIN_WAIT, CheckPin
from kiosk.session.moves import GoBack, GoTo, Move, Start
from kiosk.session.pin import LONGEST_REST_SECONDS, MOST_DIGITS, guarded, is_locked
from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
from kiosk.session.places import (
    Attract,
    Home,
    NurseScreen,
    Nursing,
    PinPad,
    Place,
    Staff,
    StaffScreen,
    Talk,
    TalkScreen,
)
from kiosk.session.staff_moves import OpenStaff
from kiosk.session.talk_moves import LockTalk
from tests.support.briefing_pack import PIN, briefing_library, session_in_talk
from tests.support.visits import Visit, visit

LIST_PAD = GoTo(Nursing(NurseScreen.PIN))


def before_list() -> Visit:
    return visit(briefing_library()).do(Start(), GoTo(Nursing(NurseScreen.SHOW)), LIST_PAD)


def before_menu() -> Visit:
    return visit(briefing_library()).do(OpenStaff())


def before_talk() -> Visit:
    return Visit(session_in_talk()).do(LockTalk())


PADS = [before_list, before_menu, before_talk]


def pad_of(at: Visit) -> PinPad:
    place = guarded(at.session.place)
    assert place is not None
    return place.pad


def tried(at: Visit) -> list[str]:
    return [effect.pin for effect in at.performed if isinstance(effect, CheckPin)]


@pytest.mark.parametrize(
    ("pad", "opened"),
    [
        (before_list, Nursing(NurseScreen.LIST)),
        (before_menu, Staff(StaffScreen.MENU)),
        (before_talk, Talk(TalkScreen.ITEM, "flags")),
    ],
)
def test_a_right_pin_opens_what_the_pad_guards_and_nothing_else(pad: object, opened: Place) -> None:
    assert callable(pad)
    assert pad().do(TypePin(PIN), TryPin(), PinChecked(True)).session.place == opened


@pytest.mark.parametrize("pad", PADS)
def test_an_answer_that_nobody_waits_for_opens_nothing(pad: object) -> None:
    assert callable(pad)
    at: Visit = pad()
    closed = guarded(at.session.place)
    assert closed is not None
    assert at.do(PinChecked(True)).session.place == closed
    assert at.do(TypePin(PIN), PinChecked(True)).session.place == replace(closed, pad=PinPad(PIN))


@pytest.mark.parametrize("move", [TypePin(PIN), TryPin(), PinChecked(True), PinChecked(False, 9)])
@pytest.mark.parametrize("start", [(), (Start(),), (Start(), GoTo(Nursing(NurseScreen.SHOW)))])
def test_away_from_a_pad_nothing_of_it_counts(start: tuple[Move, ...], move: Move) -> None:
    at = visit(briefing_library()).do(*start)
    before = at.session
    assert at.do(move).session == before
    assert tried(at) == []


@pytest.mark.parametrize("pad", PADS)
def test_while_a_pin_is_checked_no_other_is_typed_or_tried(pad: object) -> None:
    assert callable(pad)
    at: Visit = pad().do(TypePin(PIN), TryPin(), TypePin("0815"), TryPin())
    assert tried(at) == [PIN]
    assert pad_of(at) == PinPad(checking=True)


@given(st.text(max_size=MOST_DIGITS + 2))
def test_only_digits_of_the_pad_are_taken_and_not_too_many(text: str) -> None:
    at = before_menu().do(TypePin(text))
    good = len(text) <= MOST_DIGITS and all(digit in "0123456789" for digit in text)
    assert pad_of(at).digits == (text if good else "")


@pytest.mark.parametrize("pad", PADS)
def test_after_a_wrong_pin_the_pad_rests_takes_nothing_and_counts_down(pad: object) -> None:
    assert callable(pad)
    at: Visit = pad().do(TypePin("0000"), TryPin(), PinChecked(False, 4), TypePin(PIN), TryPin())
    assert tried(at) == ["0000"]
    at.clock.advance(3)
    assert pad_of(at) == PinPad(wait=1)
    at.clock.advance(1)
    assert pad_of(at) == PinPad()
    assert PIN_WAIT not in at.clock.running


def test_a_locked_pad_can_be_tried_because_its_lock_is_lifted_outside_the_visit() -> None:
    at = before_talk().do(TypePin("0000"), TryPin(), PinChecked(False, 3600), TypePin(PIN))
    at.clock.advance(2)
    assert pad_of(at) == PinPad(PIN, wait=3598)
    assert at.do(TryPin(), PinChecked(True)).session.place == Talk(TalkScreen.ITEM, "flags")


def test_a_rest_is_no_lock() -> None:
    assert not is_locked(PinPad(wait=LONGEST_REST_SECONDS))
    assert is_locked(PinPad(wait=LONGEST_REST_SECONDS + 1))


def test_a_pad_that_was_left_forgets_its_digits_and_its_wait() -> None:
    at = before_menu().do(TypePin("0000"), TryPin(), PinChecked(False, 60))
    at.clock.advance(60)
    assert at.session.place == Attract()
    at.do(OpenStaff())
    assert pad_of(at) == PinPad()


def test_the_digits_stand_in_no_text_about_the_visit() -> None:
    assert "4829" not in repr(before_menu().do(TypePin("4829")).session)


def test_the_pad_before_the_menu_closes_by_itself_and_a_paused_talk_waits_for_ever() -> None:
    menu, talk = before_menu(), before_talk()
    menu.clock.advance(3600)
    talk.clock.advance(24 * 3600)
    assert menu.session.place == Attract()
    assert talk.session.place == Talk(TalkScreen.LOCKED, "flags", behind=TalkScreen.ITEM)


def test_a_visit_at_home_goes_on_where_it_was_when_the_pad_is_left() -> None:
    at = visit(briefing_library()).do(Start(), OpenStaff(), TypePin("12"), GoBack())
    assert (at.session.place, at.session.trail) == (Home(), ())
