"""An emergency: asked about once, shown at once, and ended by staff or by a corrected answer alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.level import Level
from kiosk.domain.self_check import NO, NOT_SURE, YES, Phase
from kiosk.session.check_moves import (
    AnswerList,
    AnswerQuestion,
    Confirm,
    DoneTapping,
    LeaveEmergency,
    OpenCheck,
    SayAbout,
    StaffHere,
    StayInEmergency,
    TapSymptom,
    TimeTold,
)
from kiosk.session.check_state import About, CheckState
from kiosk.session.effects import EMERGENCY, IDLE, SECOND, AskTime, Chime
from kiosk.session.library import Library
from kiosk.session.moves import (
    ChooseLanguage,
    Continue,
    Elapsed,
    Finish,
    GoBack,
    GoTo,
    LibraryChanged,
    Move,
    OpenSheet,
    StartAgain,
    Touch,
)
from kiosk.session.nurse_moves import TellUs
from kiosk.session.places import Attract, Checking, CheckScreen, Emergency, Home, Sheet, SheetKind, StaffPress
from kiosk.session.state import new_session
from tests.support.check_pack import DANGER, RULES, check_library, check_pack
from tests.support.check_visits import NONE, area, at_areas, begun, is_at, tap
from tests.support.packs import library, pack
from tests.support.visits import Visit

LEGS = frozenset({"danger-legs"})
SIGNS = Checking(CheckScreen.DANGER, DANGER)


def warned() -> Visit:
    return begun().do(AnswerList(DANGER, LEGS))


def emergency() -> Visit:
    return warned().do(Confirm(True))


def press(at: Visit) -> StaffPress:
    assert isinstance(at.session.place, Emergency)
    return at.session.place.press


def chimes(at: Visit) -> int:
    return at.performed.count(Chime(Level.EMERGENCY))


def test_a_touched_danger_sign_is_asked_about_and_no_goes_back_with_nothing_told() -> None:
    at = warned()
    assert at.session.place == Checking(CheckScreen.WARNING, "danger-legs")
    assert at.session.check.answers == {}
    at.do(Confirm(False))
    assert (at.session.place, at.session.check.answers) == (SIGNS, {})
    assert chimes(at) == 0


def test_yes_is_an_emergency_that_sounds_and_wants_to_know_the_time() -> None:
    at = emergency()
    assert at.session.place == Emergency()
    assert at.session.check.answers == {"danger-legs": YES}
    assert (chimes(at), at.performed.count(AskTime())) == (1, 1)
    at.do(TimeTold("10:42"))
    assert at.session.place == Emergency(shown_at="10:42")


def test_two_danger_signs_touched_at_once_are_asked_about_once() -> None:
    at = begun().do(AnswerList(DANGER, frozenset({"danger-legs", "danger-breath"})))
    assert is_at(at, CheckScreen.WARNING)
    assert isinstance(at.do(Confirm(True)).session.place, Emergency)


def test_back_from_the_question_leads_to_the_signs() -> None:
    assert warned().do(GoBack()).session.place == SIGNS


def test_yes_and_no_count_only_where_a_sign_is_asked_about() -> None:
    at = begun()
    assert at.do(Confirm(True), Confirm(False)).session.place == SIGNS
    at.do(AnswerList(DANGER, LEGS), Confirm(False), Confirm(True))
    assert at.session.place == SIGNS


@pytest.mark.parametrize("answer", [YES, NOT_SURE])
def test_a_danger_sign_asked_alone_is_an_emergency_unless_it_is_denied(answer: str) -> None:
    at = begun().do(AnswerList(DANGER, None), AnswerQuestion("danger-legs", NO))
    assert at.do(AnswerQuestion("danger-breath", answer)).session.place == Emergency()


def test_a_symptom_that_is_an_emergency_is_asked_about_in_both_phases() -> None:
    for phase in Phase:
        at = at_areas(phase=phase).do(area("head"), TapSymptom("worst"))
        assert at.session.place == Checking(CheckScreen.WARNING, "worst")
        at.do(Confirm(False))
        assert (at.session.place, at.session.check.taps) == (Checking(CheckScreen.AREA, "head"), NONE)
        assert at.do(TapSymptom("worst"), Confirm(True)).session.place == Emergency()


def test_an_emergency_stops_the_questions_at_once() -> None:
    at = tap(at_areas(), "ache").do(DoneTapping(), AnswerList("signs", frozenset({"hot", "stiff-neck"})))
    assert at.session.place == Emergency()


def test_two_symptoms_that_are_an_emergency_together_are_one_as_soon_as_the_second_is_tapped() -> None:
    at = tap(at_areas(), "headache").do(area("other"), TapSymptom("fever"))
    assert at.session.place == Emergency()
    assert chimes(at) == 1
    at.do(LeaveEmergency(True))
    assert at.session.place == Checking(CheckScreen.AREA, "other")
    assert at.session.check.taps == {"headache"}


def test_a_symptom_of_a_list_that_is_an_emergency_is_one() -> None:
    at = tap(at_areas(), "ache").do(DoneTapping())
    while at.session.place != Checking(CheckScreen.LIST, "also"):
        at.do(AnswerList(at.session.place.name, NONE))  # type: ignore[union-attr]
    assert at.do(AnswerList("also", frozenset({"dizzy"}))).session.place == Emergency()


def test_an_emergency_comes_before_the_words_for_a_child() -> None:
    at = begun().do(AnswerList(DANGER, NONE), SayAbout(About.CHILD), GoBack(), GoBack())
    assert at.do(AnswerList(DANGER, LEGS), Confirm(True)).session.place == Emergency()


def test_staff_end_it_by_holding_the_button() -> None:
    at = emergency().do(StaffHere(True))
    assert at.session == new_session(at.session.rules, at.session.library)
    assert at.clock.running == {} or set(at.clock.running) == {EMERGENCY}


def test_staff_end_it_by_two_presses_apart() -> None:
    at = emergency().do(StaffHere(False))
    at.clock.advance(1)
    assert press(at) is StaffPress.AGAIN
    assert at.do(StaffHere(False)).session.place == Attract()


def test_a_double_tap_within_a_second_does_not_end_it() -> None:
    at = emergency().do(StaffHere(False))
    at.clock.advance(0.9)
    assert press(at.do(StaffHere(False), StaffHere(False))) is StaffPress.ONCE


def test_a_second_press_that_comes_too_late_counts_as_the_first() -> None:
    at = emergency().do(StaffHere(False))
    at.clock.advance(11)
    assert press(at) is StaffPress.NONE
    assert press(at.do(StaffHere(False))) is StaffPress.ONCE


def test_a_timer_of_the_button_that_runs_out_elsewhere_changes_nothing() -> None:
    at = emergency().do(StaffHere(False), LeaveEmergency(True))
    before = at.session
    at.clock.advance(11)
    assert at.session == before


@pytest.mark.parametrize(
    "tell", [lambda: warned(), lambda: begun().do(AnswerList(DANGER, None), AnswerQuestion("danger-legs", NO))]
)
def test_changing_an_answer_is_warned_of_and_restores_what_was_before(tell: object) -> None:
    at = tell()  # type: ignore[operator]
    before = at.session.check
    if is_at(at, CheckScreen.WARNING):
        at.do(Confirm(True))
    else:
        at.do(AnswerQuestion("danger-breath", YES))
    at.do(LeaveEmergency(False))
    assert at.session.place == Emergency(leaving=True)
    at.do(StayInEmergency())
    assert at.session.place == Emergency()
    at.do(LeaveEmergency(False), LeaveEmergency(True))
    assert isinstance(at.session.place, Checking)
    assert at.session.check == before


def test_after_a_changed_answer_the_same_answer_is_an_emergency_again() -> None:
    at = emergency().do(TimeTold("10:42"), LeaveEmergency(True))
    assert at.do(AnswerList(DANGER, LEGS), Confirm(True)).session.place == Emergency()
    assert chimes(at) == 2


def test_a_stray_touch_on_the_emergency_screen_changes_nothing_of_it_and_of_what_can_be_restored() -> None:
    at = emergency()
    before = at.session
    strays: tuple[Move, ...] = (
        GoBack(),
        StartAgain(),
        Finish(),
        Continue(3),
        GoTo(Home()),
        ChooseLanguage("ar"),
        OpenSheet(Sheet(SheetKind.HELP)),
        OpenSheet(Sheet(SheetKind.MEANING)),
        OpenCheck(),
        AnswerList(DANGER, NONE),
        AnswerList("", NONE),
        AnswerQuestion("danger-legs", NO),
        SayAbout(About.CHILD),
        TapSymptom("headache"),
        DoneTapping(),
        Confirm(False),
        Touch(),
    )
    for stray in strays:
        assert at.do(stray).session == before, stray
    assert chimes(at) == 1


def test_nobody_touching_it_for_5_minutes_sounds_again_and_forgets_the_answers() -> None:
    at = at_areas(begun(None, TellUs("thinner", YES)))
    at.do(area("head"), TapSymptom("worst"), Confirm(True), TimeTold("10:42"))
    at.clock.advance(299)
    assert (chimes(at), at.session.check.taps) == (1, {"worst"})
    at.clock.advance(1)
    assert chimes(at) == 2
    assert at.session.place == Emergency(shown_at="10:42", unanswered=True)
    assert (at.session.check, at.session.tell_us, at.session.trail) == (CheckState(), {}, ())
    at.clock.advance(300)
    assert chimes(at) == 3


def test_a_touch_starts_the_5_minutes_anew() -> None:
    at = emergency()
    at.clock.advance(200)
    at.do(Touch())
    at.clock.advance(200)
    assert chimes(at) == 1


def test_after_5_minutes_no_answer_can_be_changed_any_more_and_staff_still_end_it() -> None:
    at = emergency().do(LeaveEmergency(False))
    at.clock.advance(300)
    at.do(LeaveEmergency(False), LeaveEmergency(True))
    assert at.session.place == Emergency(unanswered=True)
    assert at.do(StaffHere(True)).session.place == Attract()


def test_idle_never_wipes_it() -> None:
    at = emergency()
    assert IDLE not in at.clock.running
    for _ in range(100):
        at.clock.advance(90)
        at.do(Elapsed(IDLE), Elapsed(SECOND))
    assert isinstance(at.session.place, Emergency)
    assert at.session.warning is None


def test_a_timer_of_the_emergency_that_runs_out_elsewhere_changes_nothing() -> None:
    at = emergency().do(LeaveEmergency(True))
    before = at.session
    assert at.do(Elapsed(EMERGENCY)).session == before


@pytest.mark.parametrize(
    "changed",
    [
        Library(complete=True),
        library(pack()),
        library(replace(check_pack(), self_check=replace(RULES, rules_hash="other"))),
        check_library(),
    ],
)
def test_a_change_of_the_packs_does_not_take_it_away(changed: Library) -> None:
    at = emergency()
    before = at.session.place
    assert at.do(LibraryChanged(changed)).session.place == before
    at.clock.advance(300)
    assert chimes(at) == 2
    assert at.do(StaffHere(True)).session.library == changed
