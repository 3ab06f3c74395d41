"""The engine of the self-check: it means what the rules mean, it only ever raises, and asking it ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.level import Level
from kiosk.domain.phase_table import rank_of
from kiosk.domain.proof_structure import no_rule_is_needless, told_answers_are_the_worst
from kiosk.domain.rule_models import least_states
from kiosk.domain.self_check import NO, NOT_SURE, TIME, YES, Answer, Condition, Phase, SelfCheck, Tapped
from kiosk.domain.triage import ALSO, Told, Triage, Verdict, triage_for
from kiosk.domain.visits import play
from tests.support.any_rules import SYMPTOMS, any_condition, any_rules, any_told
from tests.support.naive_triage import Naive
from tests.support.small_check import WELL, small_check

RULES = small_check()
NOTHING: dict[str, str] = {}
MANY = settings(max_examples=400, deadline=None)


def told_at_worst(rules: SelfCheck) -> SelfCheck:
    """Return the rules with every symptom that tells an answer telling the worst one."""
    questions = {}
    for name, question in rules.questions.items():
        told = tuple(symptom for names in question.told_by.values() for symptom in names)
        questions[name] = replace(question, told_by={question.answers[-1].id: told})
    return replace(rules, questions=questions)


@given(any_rules(), any_told())
@MANY
def test_the_engine_means_what_the_rules_mean(rules: SelfCheck, told: Told) -> None:
    naive = Naive(rules, told.phase, told.taps, told.answers)
    verdict = Triage(rules).verdict(told)
    assert verdict.floor == naive.floor()
    assert verdict.ceiling == naive.ceiling()


@given(any_rules(), any_told(), st.sampled_from(SYMPTOMS))
@MANY
def test_one_more_symptom_never_lowers_what_is_known(rules: SelfCheck, told: Told, more: str) -> None:
    triage = Triage(rules)
    before, after = triage.verdict(told), triage.verdict(replace(told, taps=told.taps | {more}))
    assert rank_of(after.floor) >= rank_of(before.floor)


@given(any_rules(), any_told(), st.sampled_from(SYMPTOMS))
@MANY
def test_one_more_symptom_never_lowers_the_ceiling_where_symptoms_answer_at_the_worst(
    rules: SelfCheck, told: Told, more: str
) -> None:
    """What one proof shows of the structure is all that the ceiling needs."""
    triage = Triage(told_at_worst(rules))
    assert told_answers_are_the_worst(triage).holds
    before, after = triage.verdict(told), triage.verdict(replace(told, taps=told.taps | {more}))
    assert rank_of(after.ceiling) >= rank_of(before.ceiling)


@given(any_rules(), any_told(), st.data())
@MANY
def test_a_worse_answer_never_lowers_the_level_and_not_sure_is_worst(
    rules: SelfCheck, told: Told, data: st.DataObject
) -> None:
    triage = Triage(told_at_worst(rules))
    question = data.draw(st.sampled_from(tuple(rules.questions.values())))
    verdicts = [
        triage.verdict(replace(told, answers={**told.answers, question.id: answer}))
        for answer in (*(each.id for each in question.answers), NOT_SURE)
    ]
    floors = [rank_of(verdict.floor) for verdict in verdicts]
    ceilings = [rank_of(verdict.ceiling) for verdict in verdicts]
    assert floors == sorted(floors)
    assert ceilings == sorted(ceilings)
    assert verdicts[-1] == verdicts[-2]


@given(any_rules(), any_told(), st.sampled_from(list(Level)))
@MANY
def test_a_rule_called_needless_changes_no_level(rules: SelfCheck, told: Told, level: Level) -> None:
    raised = replace(rules, raises=tuple(replace(rule, to=level, line=500 + n) for n, rule in enumerate(rules.raises)))
    needless = {fault.line - 500 for fault in no_rule_is_needless(Triage(raised)).faults if fault.line >= 500}
    for place in needless:
        rest = replace(raised, raises=(*raised.raises[:place], *raised.raises[place + 1 :]))
        now, then = Triage(raised).verdict(told), Triage(rest).verdict(told)
        assert (now.floor, now.ceiling) == (then.floor, then.ceiling)


@given(any_rules(), any_condition())
@MANY
def test_a_condition_holds_in_each_of_its_least_states(rules: SelfCheck, condition: Condition) -> None:
    for told in least_states(rules, condition):
        assert Naive(rules, told.phase, told.taps, told.answers).holds(condition)


@given(any_rules(), any_told())
@MANY
def test_what_is_asked_next_is_open_and_nothing_is_asked_of_a_settled_level(rules: SelfCheck, told: Told) -> None:
    triage = Triage(rules)
    verdict, unit = triage.verdict(told), triage.next_to_ask(told)
    assert (unit is None) == verdict.settled
    if unit is not None:
        assert triage.open_in(unit, verdict.open)


@given(any_rules(), any_told())
@MANY
def test_asking_always_ends_with_floor_and_ceiling_agreed(rules: SelfCheck, told: Told) -> None:
    visit = play(Triage(rules), told.phase, told.taps, told.answers, otherwise_best=True)
    assert visit.verdict.settled


def verdict_of(
    *taps: str, answers: Mapping[str, str] = NOTHING, phase: Phase = Phase.AFTER, rules: SelfCheck = RULES
) -> Verdict:
    return Triage(rules).verdict(Told(phase, frozenset(taps), answers))


def test_nothing_tapped_has_no_level_and_opens_nothing() -> None:
    verdict = verdict_of()
    assert (verdict.floor, verdict.ceiling, verdict.open, verdict.because) == (None, None, (), ())
    assert verdict.settled


def test_an_open_question_counts_at_its_worst_and_is_named_as_open() -> None:
    verdict = verdict_of("sore", answers={**WELL, "pain": "mild", "hot": YES})
    assert (verdict.floor, verdict.ceiling) == (Level.EXPECTED, Level.URGENT)
    assert verdict.open == ("temperature",)
    assert verdict.because == ("temperature=?",)


def test_a_raise_that_open_questions_could_make_is_a_guess() -> None:
    answers = {name: answer for name, answer in WELL.items() if name not in ("hot", "sick")}
    assert "feverish=?" in verdict_of("worry", answers=answers).because


def test_only_what_is_known_explains_a_settled_level() -> None:
    answers = {name: answer for name, answer in WELL.items() if name != "pain"}
    verdict = verdict_of("sore", "throwing-up", answers=answers)
    assert verdict.settled
    assert verdict.because == ("throwing-up",)


def test_an_emergency_ends_the_questions() -> None:
    verdict = verdict_of("limp", "sore")
    assert (verdict.floor, verdict.open, verdict.because) == (Level.EMERGENCY, (), ("limp",))
    assert Triage(RULES).next_to_ask(Told(taps=frozenset({"limp"}))) is None


def test_an_answer_counts_as_the_symptom_of_the_same_sign_and_the_symptom_as_the_answer() -> None:
    assert verdict_of("sore", answers={**WELL, "sick": YES}).because == ("throwing-up",)
    assert "sick" not in verdict_of("throwing-up").open


def test_an_answer_counts_although_its_symptom_is_offered_in_the_other_phase_only() -> None:
    question = replace(RULES.questions["sick"], answers=(Answer(NO), Answer(YES, taps=("sore",))), told_by={})
    rules = replace(RULES, questions={**RULES.questions, "sick": question})
    assert verdict_of(phase=Phase.BEFORE, rules=rules, answers={"sick": YES}).floor is Level.EXPECTED


def test_a_symptom_tells_an_answer_through_a_term_that_names_a_term() -> None:
    terms = {"ill": (Tapped("throwing-up"),), "very-ill": (Tapped("ill"),)}
    hot = replace(RULES.questions["hot"], told_by={YES: ("very-ill",)})
    rules = replace(RULES, terms={**RULES.terms, **terms}, questions={**RULES.questions, "hot": hot})
    assert "temperature" in verdict_of("throwing-up", rules=rules).open


def test_the_time_is_asked_after_the_treatment_only() -> None:
    assert TIME in verdict_of("worry").open
    assert TIME not in verdict_of("worry", phase=Phase.BEFORE).open


def test_further_symptoms_are_asked_as_one_list() -> None:
    triage = Triage(RULES)
    assert triage.home("worry") == ALSO
    assert triage.open_in(ALSO, verdict_of("sore").open) == ("worry",)


def test_a_list_that_is_half_answered_asks_the_rest() -> None:
    triage = Triage(RULES)
    told = Told(taps=frozenset({"worry"}), answers={"numb": NO, "hot": NO, TIME: "today"})
    assert triage.next_to_ask(told) == "signs"
    assert triage.open_in("signs", triage.verdict(told).open) == ("sick",)


@pytest.mark.parametrize("told", [Told(taps=frozenset({"no"})), Told(answers={"no": NO}), Told(answers={"hot": "no!"})])
def test_a_name_that_the_rules_do_not_know_is_never_ignored(told: Told) -> None:
    with pytest.raises(KeyError):
        Triage(RULES).verdict(told)


def test_rules_that_are_asked_again_are_made_ready_once() -> None:
    assert triage_for(RULES) is triage_for(RULES)
    assert triage_for(replace(RULES)) is not triage_for(RULES)
