"""The self-check without Qt: what is asked, in which order, and what a result is made of."""

from __future__ import annotations

import pytest

from kiosk.domain.level import Level
from kiosk.domain.self_check import NO, NOT_SURE, TIME, YES, Phase
from kiosk.session.check_moves import (
    AnswerList,
    AnswerQuestion,
    CloseArea,
    DoneTapping,
    SayAbout,
    TapSymptom,
    Tick,
)
from kiosk.session.check_state import About
from kiosk.session.checking import NOT_YET, items_of, told_in
from kiosk.session.effects import Chime
from kiosk.session.moves import Continue, GoBack
from kiosk.session.nurse_moves import TellUs
from kiosk.session.places import Checking, CheckScreen, Emergency
from tests.support.check_pack import DANGER, LATER, RULES, TODAY
from tests.support.check_visits import (
    NONE,
    answer_best,
    area,
    ask,
    at_areas,
    begun,
    change,
    is_at,
    level,
    listed,
    question,
    result,
    tap,
)

RESULT = Checking(CheckScreen.RESULT)


def test_the_danger_signs_are_asked_first_then_whom_it_is_about_then_when_then_where() -> None:
    at = begun()
    assert at.session.place == Checking(CheckScreen.DANGER, DANGER)
    assert at.do(AnswerList(DANGER, NONE)).session.place == Checking(CheckScreen.ABOUT)
    assert at.do(SayAbout(About.ME)).session.place == question(TIME)
    assert at.do(AnswerQuestion(TIME, TODAY)).session.place == Checking(CheckScreen.AREAS)


def test_none_of_these_says_no_to_every_danger_sign() -> None:
    at = begun().do(AnswerList(DANGER, NONE))
    assert at.session.check.answers == dict.fromkeys(RULES.lists[DANGER].items, NO)


def test_not_sure_asks_the_danger_signs_one_by_one() -> None:
    at = begun().do(AnswerList(DANGER, None))
    assert at.session.place == question("danger-legs")
    assert at.do(AnswerQuestion("danger-legs", NO)).session.place == question("danger-breath")
    assert at.do(AnswerQuestion("danger-breath", NO)).session.place == Checking(CheckScreen.ABOUT)


def test_someone_under_16_gets_no_level_whatever_follows() -> None:
    at = begun().do(AnswerList(DANGER, NONE), SayAbout(About.CHILD))
    assert at.session.place == Checking(CheckScreen.UNDER_16)
    assert not [effect for effect in at.performed if isinstance(effect, Chime)]
    at.do(GoBack(), SayAbout(About.ME), AnswerQuestion(TIME, TODAY))
    result(at, "headache")
    while not is_at(at, CheckScreen.ABOUT):
        at.do(GoBack())
    assert at.do(SayAbout(About.CHILD)).session.place == Checking(CheckScreen.UNDER_16)
    assert RESULT not in at.session.trail


@pytest.mark.parametrize("about", [About.ME, About.OTHER])
def test_whom_it_is_about_changes_nothing_of_the_level(about: About) -> None:
    at = begun().do(AnswerList(DANGER, NONE), SayAbout(about), AnswerQuestion(TIME, TODAY))
    assert at.session.check.about is about
    assert level(result(at, "headache")) is Level.DOCTOR


def test_not_yet_is_before_and_any_time_is_after() -> None:
    at = at_areas(phase=Phase.BEFORE)
    assert at.session.check.phase is Phase.BEFORE
    assert TIME not in at.session.check.answers
    assert at_areas(when=LATER).session.check.phase is Phase.AFTER


def test_the_time_can_be_taken_back_and_what_was_tapped_stays() -> None:
    at = tap(at_areas(), "ache").do(GoBack())
    assert at.session.place == question(TIME)
    at.do(AnswerQuestion(TIME, NOT_YET))
    assert (at.session.check.phase, at.session.check.taps) == (Phase.BEFORE, {"ache"})
    assert TIME not in at.session.check.answers
    assert at.do(GoBack(), AnswerQuestion(TIME, NOT_SURE)).session.check.phase is Phase.AFTER


def test_a_symptom_is_tapped_and_taken_back() -> None:
    at = at_areas().do(area("head"), TapSymptom("headache"))
    assert at.session.check.taps == {"headache"}
    assert at.session.place == Checking(CheckScreen.AREA, "head")
    assert at.do(TapSymptom("headache")).session.check.taps == NONE


def test_an_area_is_left_from_any_of_its_pages_for_where_it_was_opened() -> None:
    at = at_areas().do(area("head"), Continue(3), Continue(3), TapSymptom("headache"))
    assert at.session.place == Checking(CheckScreen.AREA, "head", page=2)
    assert at.do(CloseArea()).session.place == Checking(CheckScreen.AREAS)
    assert at.session.trail == at_areas().session.trail


def test_each_question_is_asked_once_and_only_while_it_can_change_the_level() -> None:
    at = tap(at_areas(), "headache", "ache").do(DoneTapping())
    names = answer_best(at)
    assert sorted(names) == sorted(set(names)) == ["also", "severity", "signs", "you"]
    assert is_at(at, CheckScreen.RESULT)


def test_what_an_answer_leads_to_is_asked_next() -> None:
    at = result(at_areas(), "worry", answers=[("signs", AnswerList("signs", frozenset({"hot"})))])
    assert at.session.check.answers["temperature"] == "under"


def test_nothing_tapped_gives_no_level_and_asks_nothing_more() -> None:
    at = at_areas().do(DoneTapping())
    assert at.session.place == Checking(CheckScreen.NOTHING_TAPPED)


def test_a_list_is_ticked_unticked_and_answered_with_what_is_ticked() -> None:
    at = tap(at_areas(), "worry").do(DoneTapping())
    assert at.session.place == listed("signs")
    assert at.do(Tick("hot"), Tick("stiff-neck"), Tick("stiff-neck")).session.place == listed("signs", "hot")
    at.do(AnswerList("signs", frozenset({"hot"})))
    assert [at.session.check.answers[name] for name in ("hot", "stiff-neck")] == [YES, NO]


def test_a_tick_of_what_the_list_does_not_ask_changes_nothing() -> None:
    at = tap(at_areas(), "worry").do(DoneTapping())
    before = at.session
    assert at.do(Tick("severity"), Tick("danger-legs")).session.place == before.place


def test_the_ticks_of_a_list_are_there_when_one_comes_back_to_it() -> None:
    at = tap(at_areas(), "worry").do(DoneTapping(), Tick("stiff-neck"))
    at.do(AnswerList("signs", frozenset({"stiff-neck"})), GoBack())
    assert at.session.place == listed("signs", "stiff-neck")


def test_not_sure_of_a_list_goes_question_by_question() -> None:
    at = ask(tap(at_areas(), "ache"), "signs").do(AnswerList("signs", None))
    assert at.session.place == question("hot")
    assert at.do(AnswerQuestion("hot", YES)).session.place == question("stiff-neck")
    assert isinstance(at.do(AnswerQuestion("stiff-neck", NOT_SURE)).session.place, Emergency)


def test_a_list_that_was_not_sure_can_be_answered_as_a_list_after_all() -> None:
    at = ask(tap(at_areas(), "ache"), "signs").do(AnswerList("signs", None), GoBack(), AnswerList("signs", NONE))
    assert [at.session.check.answers[name] for name in ("hot", "stiff-neck")] == [NO, NO]
    assert at.session.check.one_by_one == NONE


def test_other_symptoms_that_a_symptom_leads_to_are_one_list() -> None:
    at = tap(at_areas(), "ache").do(DoneTapping())
    answer_best(at, ("also", AnswerList("also", frozenset({"swollen"}))))
    assert {name: at.session.check.answers[name] for name in ("swollen", "dizzy")} == {"swollen": YES, "dizzy": NO}
    assert level(at) is Level.URGENT


def test_what_was_tapped_already_is_not_asked_again_in_the_list_of_others() -> None:
    at = ask(tap(at_areas(), "ache", "swollen"), "also")
    assert items_of(at.session, "also") == ("dizzy",)


@pytest.mark.parametrize(
    ("symptom", "name", "answer", "wanted"),
    [
        ("headache", "severity", "mild", Level.DOCTOR),
        ("headache", "severity", "severe", Level.URGENT),
        ("headache", "severity", NOT_SURE, Level.URGENT),
    ],
)
def test_an_answer_makes_the_level_and_not_sure_counts_as_the_worst(
    symptom: str, name: str, answer: str, wanted: Level
) -> None:
    at = result(at_areas(), symptom, answers=[(name, AnswerQuestion(name, answer))])
    assert level(at) is wanted


def test_not_sure_when_counts_as_the_time_with_the_higher_level() -> None:
    assert level(result(at_areas(when=TODAY), "bruise")) is Level.EXPECTED
    assert level(result(at_areas(when=LATER), "bruise")) is Level.DOCTOR
    assert level(result(at_areas(when=NOT_SURE), "bruise")) is Level.DOCTOR


@pytest.mark.parametrize(
    ("symptom", "sounds"), [("bruise", []), ("worry", [Level.DOCTOR]), ("swollen", [Level.URGENT])]
)
def test_a_result_sounds_as_urgent_as_it_is_and_nothing_sounds_when_all_is_expected(
    symptom: str, sounds: list[Level]
) -> None:
    at = result(at_areas(), symptom)
    assert [effect.level for effect in at.performed if isinstance(effect, Chime)] == sounds


def test_what_was_told_before_the_check_counts_in_it() -> None:
    at = at_areas(begun(None, TellUs("infection", YES)), Phase.BEFORE)
    assert "fever-before" in told_in(at.session).taps
    answer_best(at.do(DoneTapping()))
    assert level(at) is Level.URGENT


@pytest.mark.parametrize("flagged", [("thinner", YES), ("thinner", NOT_SURE), ("lift-home", NO)])
def test_of_two_answers_to_one_question_the_worse_counts(flagged: tuple[str, str]) -> None:
    name = {"thinner": "blood-thinner", "lift-home": "stiff-neck"}[flagged[0]]
    at = result(at_areas(begun(None, TellUs(*flagged))), "ache").do(*change(question(name)), AnswerQuestion(name, NO))
    assert at.session.check.answers[name] == NO
    assert told_in(at.session).answers[name] == YES
    assert level(at) is (Level.URGENT if name == "blood-thinner" else Level.EXPECTED)


def test_of_two_answers_to_one_question_the_check_s_own_counts_when_it_is_the_worse() -> None:
    at = result(at_areas(begun(None, TellUs("thinner", NO))), "ache")
    assert level(at) is Level.EXPECTED
    assert level(at.do(*change(question("blood-thinner")), AnswerQuestion("blood-thinner", NOT_SURE))) is Level.URGENT


def test_what_was_told_and_is_no_flag_changes_nothing() -> None:
    at = at_areas(begun(None, TellUs("infection", NO), TellUs("thinner", NO), TellUs("lift-home", YES)))
    assert told_in(at.session).taps == NONE
    assert set(told_in(at.session).answers) == {*RULES.lists[DANGER].items, TIME}
