"""Answers of the self-check that are changed later, and a check that is left before its end."""

from __future__ import annotations

import pytest

from kiosk.domain.level import Level
from kiosk.domain.self_check import YES
from kiosk.session.check_moves import (
    AnswerList,
    AnswerQuestion,
    CheckFailed,
    Confirm,
    DoneTapping,
    OpenCheck,
    SayAbout,
    TapSymptom,
    Tick,
)
from kiosk.session.check_state import About, CheckState
from kiosk.session.checking import items_of, verdict_of
from kiosk.session.moves import (
    CheckMove,
    ChooseLanguage,
    ChooseLook,
    ChooseTextSize,
    Continue,
    GoBack,
    GoTo,
    Start,
    StartAgain,
)
from kiosk.session.nurse_moves import TellUs
from kiosk.session.places import Checking, CheckScreen, Emergency, Home, NurseScreen, Nursing, Reading
from kiosk.session.preferences import Look, TextSize
from tests.support.check_pack import DANGER, RULES, check_in_two_languages, check_library
from tests.support.check_visits import (
    NONE,
    answer_best,
    area,
    ask,
    at_areas,
    begun,
    change,
    level,
    listed,
    question,
    result,
    tap,
)
from tests.support.packs import ARABIC
from tests.support.visits import visit

RESULT = Checking(CheckScreen.RESULT)


def test_every_answer_can_be_changed_later_and_the_next_place_follows() -> None:
    at = result(at_areas(), "headache").do(*change(listed("signs")), AnswerList("signs", frozenset({"hot"})))
    assert at.session.place == question("temperature")
    assert level(at.do(AnswerQuestion("temperature", "over"))) is Level.URGENT
    assert level(at.do(*change(question("temperature")), AnswerQuestion("temperature", "under"))) is Level.DOCTOR
    assert level(at.do(*change(question("severity")), AnswerQuestion("severity", "severe"))) is Level.URGENT
    at.do(*change(listed("signs")), AnswerList("signs", frozenset({"hot", "stiff-neck"})))
    assert isinstance(at.session.place, Emergency)


def test_a_result_is_not_shown_again_once_an_answer_has_changed() -> None:
    at = result(at_areas(), "headache").do(GoTo(Checking(CheckScreen.ANSWERS)), area("legs"), TapSymptom("ache"))
    assert not verdict_of(at.session).settled
    seen = []
    while at.session.trail:
        at.do(GoBack())
        seen.append(at.session.place)
    assert RESULT not in seen
    assert seen[-1] == Home()


def test_a_result_is_not_shown_again_once_the_nurse_was_told_something_else() -> None:
    at = result(at_areas(), "headache").do(GoTo(Nursing(NurseScreen.TELL)), TellUs("thinner", YES))
    assert RESULT not in at.session.trail


def test_after_a_change_see_what_to_do_asks_what_is_open_now() -> None:
    at = result(at_areas(), "headache").do(GoTo(Checking(CheckScreen.ANSWERS)), area("legs"), TapSymptom("ache"))
    at.do(GoBack(), DoneTapping())
    assert answer_best(at) == ["also", "you"]
    assert level(at) is Level.DOCTOR


def test_another_language_text_size_and_look_keep_the_answers() -> None:
    at = tap(at_areas(begun(check_in_two_languages())), "headache").do(DoneTapping(), Tick("hot"))
    before = at.session
    at.do(ChooseLanguage(ARABIC), ChooseTextSize(TextSize.LARGEST), ChooseLook(Look.DIM))
    assert (at.session.check, at.session.place) == (before.check, before.place)
    assert answer_best(at)
    assert level(at) is Level.DOCTOR


def test_a_list_on_its_second_page_keeps_its_ticks_when_the_text_grows() -> None:
    at = tap(at_areas(), "worry").do(DoneTapping(), Tick("hot"), Continue(2), ChooseTextSize(TextSize.LARGEST))
    assert at.session.place == listed("signs", "hot")


def test_who_leaves_early_reads_neutral_words_and_nothing_is_kept() -> None:
    for leave in ([], [DoneTapping()], [DoneTapping(), AnswerList("signs", NONE)]):
        at = tap(at_areas(begun(None, TellUs("thinner", YES))), "headache").do(*leave, StartAgain())
        assert at.session.place == Checking(CheckScreen.NOTHING_TAPPED)
        assert at.session.check == CheckState(rules_hash=RULES.rules_hash)
        assert at.session.trail == ()
        assert at.do(StartAgain()).session.place == Home()


def test_who_leaves_when_a_danger_sign_was_touched_or_the_list_of_signs_is_open_reads_neutral_words() -> None:
    at = begun().do(AnswerList(DANGER, frozenset({"danger-legs"})), StartAgain())
    assert at.session.place == Checking(CheckScreen.NOTHING_TAPPED)
    at = tap(at_areas(), "headache").do(GoTo(Reading("call-now")), StartAgain())
    assert at.session.place == Checking(CheckScreen.NOTHING_TAPPED)


def test_who_leaves_before_an_answer_or_after_a_result_goes_home() -> None:
    assert begun().do(StartAgain()).session.place == Home()
    for after in ([], [GoTo(Checking(CheckScreen.TAKE_ALONG))], [GoTo(Checking(CheckScreen.ANSWERS))]):
        assert result(at_areas(), "headache").do(*after, StartAgain()).session.place == Home()


def test_a_new_check_begins_without_the_answers_of_the_last() -> None:
    at = result(at_areas(), "headache").do(StartAgain())
    assert at.session.check == CheckState()
    assert at.do(OpenCheck()).session.check == CheckState(rules_hash=RULES.rules_hash)


def test_an_answer_that_nobody_offered_is_a_fault() -> None:
    with pytest.raises(KeyError):
        begun().do(AnswerList(DANGER, frozenset({"no-such-sign"})))
    with pytest.raises(KeyError):
        at_areas().do(area("head"), TapSymptom("no-such-symptom"))
    with pytest.raises(KeyError):
        ask(tap(at_areas(), "headache"), "severity").do(AnswerQuestion("severity", "perhaps"))


@pytest.mark.parametrize(
    "move",
    [
        SayAbout(About.CHILD),
        TapSymptom("worst"),
        AnswerQuestion("severity", "mild"),
        AnswerList(DANGER, frozenset({"danger-legs"})),
        AnswerList("signs", frozenset({"hot"})),
        Tick("hot"),
        Confirm(True),
        DoneTapping(),
    ],
)
def test_an_answer_counts_only_on_the_screen_that_asks_for_it(move: CheckMove) -> None:
    for at in (result(at_areas(), "headache"), begun().do(CheckFailed()), visit(check_library()).do(Start())):
        before = at.session
        assert at.do(move).session == before


def test_a_list_that_nothing_leads_to_any_more_keeps_its_answers_and_can_be_changed() -> None:
    at = ask(tap(at_areas(), "ache"), "also").do(Tick("swollen"), AnswerList("also", frozenset({"swollen"})))
    at.do(*change(), area("legs"), TapSymptom("ache"), TapSymptom("bruise"), GoBack(), GoBack())
    assert (at.session.place, items_of(at.session, "also")) == (listed("also", "swollen"), ("swollen", "dizzy"))
    answer_best(at.do(AnswerList("also", frozenset({"swollen"}))))
    assert level(at) is Level.URGENT
