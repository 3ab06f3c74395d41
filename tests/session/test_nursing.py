"""What the nurse should hear: noted in the visit, opened by PIN, gone with the visit."""

from __future__ import annotations

import pytest

from kiosk.domain.self_check import NO, NOT_SURE, YES
from kiosk.session.check_moves import OpenCheck
from kiosk.session.checking import told_in
from kiosk.session.effects import CheckPin
from kiosk.session.moves import ChoosePack, Elapsed, Finish, GoBack, GoTo, Move, OpenSheet, Start, StartAgain, Touch
from kiosk.session.nurse_moves import CloseList, TellUs, WantToAsk
from kiosk.session.nursing import LIST_SECONDS, asked_of, flags_of, open_count
from kiosk.session.pin import MOST_DIGITS
from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
from kiosk.session.places import Home, NurseScreen, Nursing, PinPad, Questions, Sheet, SheetKind
from kiosk.session.state import Rules
from tests.support.nurse_pack import TELL_US, tell_us_library
from tests.support.packs import library, one_pack, pack
from tests.support.visits import Visit, visit

PIN = "4711"
SHOW = GoTo(Nursing(NurseScreen.SHOW))
PAD = GoTo(Nursing(NurseScreen.PIN))


def at_home(*moves: Move) -> Visit:
    return visit(tell_us_library()).do(Start(), *moves)


def at_list(*before: Move) -> Visit:
    return at_home(*before, SHOW, PAD, TypePin(PIN), TryPin(), PinChecked(True))


def flag_names(at: Visit) -> list[tuple[str, bool]]:
    return [(flag.rule.id, flag.unsure) for flag in flags_of(at.session)]


def tried(at: Visit) -> list[str]:
    return [effect.pin for effect in at.performed if isinstance(effect, CheckPin)]


def test_yes_and_not_sure_make_flags_in_the_order_of_the_questions_and_no_makes_none() -> None:
    at = at_home(TellUs("latex", NOT_SURE), TellUs("pregnant", NO), TellUs("fever", YES))
    assert flag_names(at) == [("fever", False), ("latex", True)]


def test_where_a_no_is_what_staff_must_hear_the_no_makes_the_flag() -> None:
    assert flag_names(at_home(TellUs("lift-home", YES))) == []
    assert flag_names(at_home(TellUs("lift-home", NO))) == [("lift-home", False)]


def test_a_later_answer_takes_the_place_of_an_earlier_one() -> None:
    assert flag_names(at_home(TellUs("fever", YES), TellUs("fever", NO))) == []


def test_what_has_no_answer_yet_is_counted_and_is_no_flag() -> None:
    at = at_home(TellUs("fever", NO))
    assert open_count(at.session) == len(TELL_US) - 1
    assert flag_names(at) == []


def test_a_fever_that_was_told_counts_in_the_check_that_is_opened_later() -> None:
    at = at_home(TellUs("fever", YES), TellUs("blood-thinner", NOT_SURE), OpenCheck())
    assert told_in(at.session).answers["numb"] == YES


@pytest.mark.parametrize(("question", "answer"), [("no-such-question", YES), ("fever", "perhaps")])
def test_an_answer_that_nobody_asked_for_is_a_fault(question: str, answer: str) -> None:
    with pytest.raises(KeyError):
        at_home(TellUs(question, answer))


def test_questions_to_ask_are_chosen_and_taken_back() -> None:
    at = at_home(GoTo(Questions()), WantToAsk(1), WantToAsk(0))
    assert asked_of(at.session) == ("Does it hurt?", "How long does it take?")
    assert asked_of(at.do(WantToAsk(0)).session) == ("How long does it take?",)
    assert at.do(WantToAsk(7), WantToAsk(-1)).session.to_ask == {1}


def test_a_pack_without_a_self_check_has_questions_to_ask_and_nothing_to_tell() -> None:
    at = visit(one_pack()).do(Start(), WantToAsk(0))
    assert (asked_of(at.session), flags_of(at.session), open_count(at.session)) == (("Does it hurt?",), (), 0)


def test_another_pack_begins_without_the_answers_of_the_first() -> None:
    at = visit(library(pack("knee"), pack("elbow"))).do(Start(), ChoosePack("knee"), WantToAsk(0))
    assert at.do(GoBack(), ChoosePack("elbow")).session.to_ask == frozenset()


def test_the_right_pin_opens_the_list() -> None:
    at = at_home(SHOW, PAD, TypePin("4"), TypePin(PIN), TryPin())
    assert tried(at) == [PIN]
    assert at.session.place == Nursing(NurseScreen.PIN, pad=PinPad(checking=True))
    assert at.do(PinChecked(True)).session.place == Nursing(NurseScreen.LIST)


def test_the_pin_stays_nowhere_in_the_visit_and_in_no_text_about_it() -> None:
    at = at_home(SHOW, PAD, TypePin("4829"))
    assert "4829" not in f"{at.session!r} {TypePin('4829')!r} {CheckPin('4829')!r}"
    at.do(TryPin())
    assert not isinstance(at.session.place, Nursing) or at.session.place.pad.digits == ""
    assert all(place == Nursing(place.at) for place in at.session.trail if isinstance(place, Nursing))


def test_the_list_is_never_reached_without_the_pin() -> None:
    listed = Nursing(NurseScreen.LIST)
    assert at_home(GoTo(listed)).session.place == Home()
    assert at_home(PinChecked(True)).session.place == Home()
    assert at_home(SHOW, PAD, PinChecked(True)).session.place == Nursing(NurseScreen.PIN)
    assert at_home(SHOW, PAD, TypePin(PIN), TryPin(), GoBack(), PinChecked(True)).session.place == SHOW.place


def test_a_pin_is_tried_when_it_is_long_enough_and_staff_have_one() -> None:
    assert tried(at_home(SHOW, PAD, TypePin("471"), TryPin())) == []
    assert tried(at_home(SHOW, PAD, TypePin("9" * (MOST_DIGITS + 1)), TryPin())) == []
    assert tried(at_home(SHOW, PAD, TypePin("471a"), TryPin())) == []
    without = visit(tell_us_library(), Rules(staff_pin=False)).do(Start(), SHOW, PAD, TypePin(PIN), TryPin())
    assert tried(without) == []


def test_while_a_pin_is_checked_no_second_one_is() -> None:
    assert tried(at_home(SHOW, PAD, TypePin(PIN), TryPin(), TypePin(PIN), TryPin())) == [PIN]


def test_after_a_wrong_pin_the_pad_rests_for_the_time_it_was_told() -> None:
    at = at_home(SHOW, PAD, TypePin("0000"), TryPin(), PinChecked(False, 2), TypePin(PIN), TryPin())
    assert at.session.place == Nursing(NurseScreen.PIN, pad=PinPad(wait=2))
    at.clock.advance(1)
    assert at.session.place == Nursing(NurseScreen.PIN, pad=PinPad(wait=1))
    at.clock.advance(1)
    assert tried(at.do(TypePin(PIN), TryPin())) == ["0000", PIN]


def test_what_the_check_of_a_pin_tells_is_no_touch() -> None:
    at = at_home(SHOW, PAD, TypePin(PIN), TryPin())
    at.clock.advance(90)
    assert at.session.warning is not None
    at.do(PinChecked(False, 1))
    assert at.session.warning is not None


def test_done_leads_back_to_where_the_list_was_opened_and_no_way_back_leads_to_the_list() -> None:
    at = at_list(TellUs("fever", YES)).do(CloseList())
    assert at.session.place == SHOW.place
    assert at.session.trail == (Home(),)


def test_the_list_closes_by_itself_when_nobody_touches_it() -> None:
    at = at_list()
    at.clock.advance(LIST_SECONDS - 1)
    at.do(Touch())
    at.clock.advance(LIST_SECONDS - 1)
    assert at.session.place == Nursing(NurseScreen.LIST)
    at.clock.advance(1)
    assert (at.session.place, at.session.trail) == (SHOW.place, (Home(),))


def test_the_list_closes_under_a_sheet_too() -> None:
    at = at_list(TellUs("fever", YES)).do(OpenSheet(Sheet(SheetKind.HELP)))
    at.clock.advance(LIST_SECONDS)
    assert at.session.place == SHOW.place
    assert at.session.sheet == Sheet(SheetKind.HELP)


def test_a_timer_that_comes_late_changes_nothing() -> None:
    for timer in ("nurse-list", "pin-wait"):
        assert at_home(Elapsed(timer)).session.place == Home()
        assert at_home(SHOW, Elapsed(timer)).session.place == SHOW.place


def test_start_again_keeps_what_the_nurse_should_hear_and_the_end_of_the_visit_forgets_it() -> None:
    at = at_home(TellUs("fever", YES), WantToAsk(0), SHOW, StartAgain())
    assert (dict(at.session.tell_us), at.session.to_ask) == ({"fever": YES}, {0})
    at.do(Finish(), Start())
    assert (at.session.tell_us, at.session.to_ask) == ({}, frozenset())


def test_what_nobody_came_for_is_forgotten_with_the_visit() -> None:
    at = at_list(TellUs("fever", YES), WantToAsk(0))
    at.clock.advance(1000)
    assert (at.session.tell_us, at.session.to_ask, at.session.trail) == ({}, frozenset(), ())
