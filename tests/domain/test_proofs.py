"""Each proof about the rules holds for rules that are right, and names the fault that a test plants in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.level import Level
from kiosk.domain.phase_table import PhaseTable
from kiosk.domain.proof_mutations import every_level_has_its_story
from kiosk.domain.proof_states import answers_only_raise, ceilings_only_rise, not_sure_is_worst, tap_sets_only_raise
from kiosk.domain.proof_structure import (
    every_level_is_reachable,
    no_rule_is_needless,
    settings_lower_nothing_locked,
    told_answers_are_the_worst,
)
from kiosk.domain.proof_visits import asking_ends
from kiosk.domain.proofs import prove
from kiosk.domain.self_check import (
    NO,
    NOT_SURE,
    TIME,
    YES,
    Answer,
    Answered,
    AnyOf,
    InArea,
    InPhase,
    Phase,
    Question,
    Raise,
    SelfCheck,
    Tapped,
)
from kiosk.domain.triage import Told, Triage
from tests.support.small_check import faults, small_check, with_question, with_raise, with_symptom

RULES = small_check()


def test_all_holds_for_rules_that_are_right_and_says_over_how_many_states() -> None:
    claims = prove(RULES)
    assert [claim.faults for claim in claims if not claim.holds] == []
    assert all(any(character.isdigit() for character in claim.states) for claim in claims)


def test_a_symptom_that_lowers_what_others_give_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    right = PhaseTable.rank

    def broken(table: PhaseTable, known: int) -> int:
        both = table.of_tap("throwing-up") | table.of_tap("worry")
        return 0 if known & both == both else right(table, known)

    monkeypatch.setattr(PhaseTable, "rank", broken)
    assert "throwing-up and worry together give expected, less than urgent, which fewer of them give" in faults(
        tap_sets_only_raise, RULES
    )


def test_three_symptoms_that_lower_what_two_give_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    right = PhaseTable.rank

    def broken(table: PhaseTable, known: int) -> int:
        three = table.of_tap("throwing-up") | table.of_tap("worry") | table.of_tap("sore")
        return 1 if known & three == three else right(table, known)

    monkeypatch.setattr(PhaseTable, "rank", broken)
    assert "sore and throwing-up and worry together give doctor, less than urgent, which fewer of them give" in faults(
        tap_sets_only_raise, RULES
    )


def test_an_emergency_that_gives_less_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    right = PhaseTable.rank
    monkeypatch.setattr(PhaseTable, "rank", lambda table, known: min(right(table, known), 2))
    assert "limp alone gives urgent, less than its own level, emergency" in faults(tap_sets_only_raise, RULES)


def test_a_symptom_that_answers_a_question_too_well_is_named() -> None:
    rules = with_question("pain", told_by={"mild": ("worry",)})
    assert faults(told_answers_are_the_worst, rules) == [
        'told-by of "pain" gives "mild", and a worse answer would give more'
    ]
    assert faults(ceilings_only_rise, rules) == [
        "sore and worry together give doctor, less than urgent, which fewer of them give"
    ]


def test_a_symptom_may_tell_an_answer_that_nothing_worse_adds_to() -> None:
    rules = with_question("pain", answers=(Answer("mild"), Answer("bad", Level.URGENT), Answer("worst")))
    told = replace(rules.questions["pain"], told_by={"bad": ("throwing-up",)})
    free = replace(rules, questions={**rules.questions, "pain": told}, raises=())
    assert not faults(told_answers_are_the_worst, free)
    used = replace(free, raises=(Raise("used", Answered("pain", "worst"), Level.EMERGENCY),))
    assert faults(told_answers_are_the_worst, used)


def test_a_worse_answer_that_gives_less_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    right = PhaseTable.of_answer
    swapped = {0: 0, 1: 2, 2: 1}
    monkeypatch.setattr(
        PhaseTable, "of_answer", lambda table, name, rank: right(table, name, swapped[rank] if name == "pain" else rank)
    )
    assert 'a worse answer to "pain" gives less for "sore"' in faults(answers_only_raise, RULES)


def test_an_emergency_answer_that_gives_less_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    right = PhaseTable.of_answer
    monkeypatch.setattr(
        PhaseTable, "of_answer", lambda table, name, rank: right(table, name, 1 - rank if name == "numb" else rank)
    )
    assert 'a worse answer to "numb" gives less for "sore"' in faults(answers_only_raise, RULES)


@pytest.mark.parametrize("name", ["pain", TIME, "numb"])
def test_a_not_sure_that_gives_less_than_an_answer_is_named(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    right = Question.rank

    def broken(question: Question, answer: str) -> int:
        return 0 if (question.id, answer) == (name, NOT_SURE) else right(question, answer)

    monkeypatch.setattr(Question, "rank", broken)
    found = faults(not_sure_is_worst, RULES)
    assert found
    assert all(fault.startswith(f'"not sure" to "{name}"') for fault in found)


def test_a_level_that_no_visit_ends_at_is_named() -> None:
    rules = replace(with_symptom("sore", level=Level.DOCTOR), vignettes=())
    assert faults(every_level_is_reachable, rules) == ['no visit ends at the level "expected"']


def test_a_level_that_only_a_story_ends_at_is_reached() -> None:
    rules = with_symptom("worry", level=Level.EXPECTED)
    detail = every_level_is_reachable(Triage(rules)).detail
    assert detail[1].startswith('doctor: "')


def test_a_visit_that_stops_too_early_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Triage, "next_to_ask", lambda _triage, _told: None)
    assert any(fault.startswith('a visit with "sore" ends between') for fault in faults(asking_ends, RULES))


def test_a_visit_that_asks_what_is_not_open_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Triage, "next_to_ask", lambda _triage, _told: "danger")
    assert any("does not end" in fault for fault in faults(asking_ends, RULES))


def test_a_symptom_that_asks_too_much_is_named() -> None:
    answers = (Answer(NO), Answer(YES, Level.URGENT))
    more = {f"more-{number}": Question(f"more-{number}", answers) for number in range(8)}
    rules = with_symptom("sore", ask=tuple(more))
    rules = replace(rules, questions={**rules.questions, **more}, order=(*rules.order, *more))
    assert any(fault == 'the symptom "sore" leads to 11 questions' for fault in faults(asking_ends, rules))


@pytest.mark.parametrize(
    "condition",
    [
        Tapped("limp"),
        AnyOf((Tapped("limp"), Answered("numb", YES))),
        Answered("temperature", "high"),
    ],
)
def test_a_rule_that_changes_no_level_is_named(condition: Tapped | AnyOf | Answered) -> None:
    rules = with_raise(Raise("again", condition, Level.URGENT, line=77))
    fault = no_rule_is_needless(Triage(rules)).faults[-1]
    assert fault.line == 77
    assert fault.what == 'the raise "again" changes nothing: other rules give as much wherever it holds'


@pytest.mark.parametrize("condition", [InArea("body"), InPhase(Phase.BEFORE)])
def test_a_rule_of_an_area_or_a_phase_is_looked_at_in_each_of_its_states(condition: InArea | InPhase) -> None:
    found = faults(no_rule_is_needless, with_raise(Raise("more", condition, Level.EMERGENCY)))
    assert not any('"more"' in fault for fault in found)


def test_a_needless_rule_may_say_why_it_is_kept_and_a_needed_one_may_not() -> None:
    kept = Raise("again", Tapped("limp"), Level.URGENT, kept_because="A nurse looks for it here.")
    assert not faults(no_rule_is_needless, with_raise(kept))
    assert not faults(every_level_has_its_story, with_raise(kept))
    needed = with_symptom("worry", kept_because="Somebody wrote it.")
    assert faults(no_rule_is_needless, needed) == [
        'the level of the symptom "worry" says why it is kept although needless, and is needed'
    ]


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        (with_symptom("limp", level=Level.URGENT), "limp"),
        (with_symptom("limp", phases=(Phase.AFTER,)), "limp"),
        (with_question("numb", answers=(Answer(NO), Answer(YES, Level.DOCTOR))), "numb"),
        (replace(RULES, lists={**RULES.lists, "danger": replace(RULES.lists["danger"], items=())}), "danger"),
        (replace(RULES, every_row=("signs",)), "danger"),
        (replace(RULES, raises=RULES.raises[:1]), "feverish"),
        (replace(RULES, raises=(RULES.raises[0], replace(RULES.raises[1], to=Level.URGENT))), "feverish"),
        (replace(RULES, terms={"fever": (Tapped("limp"),)}), "feverish"),
    ],
)
def test_a_setting_that_changes_what_is_locked_is_named(changed: SelfCheck, name: str) -> None:
    proved = settings_lower_nothing_locked(RULES, {"knee_time: 3 days": changed})
    assert f'"{name}" is locked, and changes with knee_time: 3 days' in [fault.what for fault in proved.faults]


def test_a_setting_may_change_what_is_not_locked() -> None:
    earlier = replace(RULES.raises[0], when=AnyOf((RULES.raises[0].when, Answered(TIME, "yesterday"))))
    changed = replace(RULES, raises=(earlier, RULES.raises[1]))
    assert settings_lower_nothing_locked(RULES, {"knee_time: 1 h": changed}).holds


def test_what_must_hold_is_proved_with_every_setting_too() -> None:
    variant = with_question("pain", told_by={"mild": ("worry",)})
    claims = prove(RULES, {"knee_time: 3 days": variant})
    [broken] = [claim for claim in claims if not claim.holds]
    assert [fault.what for fault in broken.faults] == [
        "sore and worry together give doctor, less than urgent, which fewer of them give (with knee_time: 3 days)",
        'told-by of "pain" gives "mild", and a worse answer would give more (with knee_time: 3 days)',
    ]


def test_a_setting_that_only_hides_a_symptom_is_not_proved_again() -> None:
    hidden = replace(RULES, hidden=("limp",))
    assert len(prove(RULES, {"show_limp: off": hidden})) == len(prove(RULES))


def test_the_engine_gives_no_level_when_nothing_was_tapped() -> None:
    assert Triage(RULES).verdict(Told()).level is None
