"""The self-check of the pack that comes with the program, as a visit: danger signs, what was told before, how much."""

from __future__ import annotations

import pytest

from kiosk.domain.level import Level
from kiosk.domain.self_check import NO, NOT_SURE, YES, Phase
from kiosk.session.check_moves import AnswerList, AnswerQuestion, DoneTapping, OpenCheck
from kiosk.session.checking import told_in, verdict_of
from kiosk.session.moves import GoTo, Move, Start
from kiosk.session.nurse_moves import TellUs
from kiosk.session.places import Checking, CheckScreen, Emergency
from tests.support.check_visits import NONE, answer_best, asked, at_areas, begun, is_at, tap
from tests.support.shipped import shipped_library, shipped_rules
from tests.support.visits import Visit, visit

RULES = shipped_rules()
SIGNS = RULES.lists[RULES.first].items
# The danger signs, whom it is about and when.
BEFORE_THE_AREAS = 3
MOST_QUESTIONS = 8


def check(*before: Move) -> Visit:
    return begun(shipped_library(), *before)


def row(name: str) -> str:
    return next(item.id for item in RULES.tell_us if item.row == name)


def test_none_of_these_answers_all_eight_danger_signs() -> None:
    at = check().do(AnswerList(RULES.first, NONE))
    assert len(SIGNS) == 8
    assert {at.session.check.answers[sign] for sign in SIGNS} == {NO}


def test_not_sure_asks_all_eight_one_by_one_and_not_sure_of_one_is_an_emergency() -> None:
    for unsure in SIGNS:
        at = check().do(AnswerList(RULES.first, None))
        for sign in SIGNS[: SIGNS.index(unsure)]:
            assert asked(at) == sign
            at.do(AnswerQuestion(sign, NO))
        assert at.do(AnswerQuestion(unsure, NOT_SURE)).session.place == Emergency()


@pytest.mark.parametrize("answer", [YES, NOT_SURE])
@pytest.mark.parametrize(("told", "question"), [("T05", "blood-thinner"), ("T06", "blood-thinner"), ("T23", "baby")])
def test_a_blood_thinner_or_a_baby_that_the_nurse_was_told_of_counts_as_a_yes(
    told: str, question: str, answer: str
) -> None:
    at = at_areas(check(TellUs(row(told), answer)))
    assert told_in(at.session).answers[question] == YES
    assert question not in told_in(at_areas(check(TellUs(row(told), NO))).session).answers


def test_a_fever_or_infection_that_the_nurse_was_told_of_counts_as_tapped_before_the_patch() -> None:
    at = at_areas(check(TellUs(row("T04"), YES)), Phase.BEFORE)
    (symptom,) = (name for item in RULES.tell_us if item.row == "T04" for name in item.opens)
    assert symptom in told_in(at.session).taps
    answer_best(at.do(DoneTapping()))
    assert is_at(at, CheckScreen.RESULT)
    assert verdict_of(at.session).level is Level.URGENT


@pytest.mark.parametrize("phase", Phase)
def test_a_typical_visit_asks_eight_times_at_most_and_never_twice(phase: Phase) -> None:
    counts = []
    for symptom in RULES.symptoms.values():
        if symptom.level is Level.EMERGENCY or phase not in symptom.phases:
            continue
        at = tap(at_areas(check(), phase), symptom.id).do(DoneTapping())
        names = answer_best(at)
        assert len(names) == len(set(names)), symptom.id
        assert is_at(at, CheckScreen.RESULT), symptom.id
        counts.append(len(names) + BEFORE_THE_AREAS)
    assert sorted(counts)[len(counts) * 9 // 10] <= MOST_QUESTIONS
    assert max(counts) <= MOST_QUESTIONS + 1


def test_a_result_can_be_gone_to_only_when_it_is_settled() -> None:
    at = tap(at_areas(check()), "headache-back")
    before = at.session.place
    for screen in (CheckScreen.RESULT, CheckScreen.TAKE_ALONG):
        assert at.do(GoTo(Checking(screen))).session.place == before
    assert visit(shipped_library()).do(Start(), GoTo(Checking(CheckScreen.AREAS))).session.place != before


def test_every_sign_of_danger_is_an_emergency_whatever_was_told_before() -> None:
    for item in RULES.tell_us:
        at = check(TellUs(item.id, item.flags)).do(OpenCheck(), AnswerList(RULES.first, None))
        assert at.do(AnswerQuestion(SIGNS[0], YES)).session.place == Emergency()
