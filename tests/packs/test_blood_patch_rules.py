"""What must never be wrong in the rules of the blood patch: section 0 of the content evidence, hazard by hazard."""

from __future__ import annotations

from itertools import product

import pytest

from kiosk import paths
from kiosk.domain.level import Level
from kiosk.domain.phase_table import rank_of
from kiosk.domain.proof_states import led_to, offered
from kiosk.domain.self_check import NOT_SURE, TIME, YES, Phase, SelfCheck, Tapped
from kiosk.domain.triage import Told, Triage
from kiosk.domain.visits import at_best, play
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource

# The last number of each group of rows in sections 5.1 to 5.8.
GROUPS = {"A-H": 15, "A-F": 9, "A-L": 10, "A-B": 8, "A-T": 13, "A-C": 5, "A-D": 4, "A-M": 7, "A-O": 4, "B-H": 17}
ROWS = {f"{group}{number:02}" for group, last in GROUPS.items() for number in range(1, last + 1)}
FEVER = ("fever-38", "fever-rising", "chills", "feverish-not-measured", "back-pain-fever", "fever-or-infection-before")


@pytest.fixture(scope="module")
def rules() -> SelfCheck:
    pack = read_pack(FolderSource(paths.content() / "epidural-blood-patch")).pack
    assert pack is not None
    assert pack.self_check is not None
    return pack.self_check


@pytest.fixture(scope="module")
def triage(rules: SelfCheck) -> Triage:
    return Triage(rules)


def of_row(rules: SelfCheck, row: str) -> str:
    return next(symptom.id for symptom in rules.symptoms.values() if symptom.row == row)


def well(triage: Triage, *rows: str, phase: Phase = Phase.AFTER, **answers: str) -> Level | None:
    """Return the level of these rows with every other question answered at its best."""
    taps = frozenset(of_row(triage.rules, row) for row in rows)
    given = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return play(triage, phase, taps, given, otherwise_best=True).verdict.level


def windows(rules: SelfCheck) -> tuple[str, ...]:
    return (*(answer.id for answer in rules.questions[TIME].answers), NOT_SURE)


def test_all_92_rows_of_the_evidence_are_symptoms_once(rules: SelfCheck) -> None:
    rows = [symptom.row for symptom in rules.symptoms.values()]
    assert len(ROWS) == 92
    assert sorted(rows) == sorted(ROWS)


@pytest.mark.parametrize("row", ["A-L01", "A-L02", "A-L04", "A-L05", "A-L06", "A-L08", "A-L10", "B-H12"])
@pytest.mark.parametrize("phase", list(Phase))
def test_weak_or_numb_legs_and_trouble_passing_urine_are_an_emergency(triage: Triage, row: str, phase: Phase) -> None:
    assert well(triage, row, phase=phase) is Level.EMERGENCY


@pytest.mark.parametrize("row", ["A-H01", "A-H02", "A-H03", "A-F01", "A-F03", "A-F04", "A-F09", "B-H03", "B-H05"])
@pytest.mark.parametrize("phase", list(Phase))
def test_the_danger_signs_of_the_brain_are_an_emergency(triage: Triage, row: str, phase: Phase) -> None:
    assert well(triage, row, phase=phase) is Level.EMERGENCY


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("answer", [YES, NOT_SURE])
def test_each_danger_sign_of_the_first_screen_alone_is_an_emergency(triage: Triage, phase: Phase, answer: str) -> None:
    for name in triage.rules.lists[triage.rules.first].items:
        assert triage.verdict(Told(phase, answers={name: answer})).floor is Level.EMERGENCY, name


def test_a_headache_that_came_back_is_at_least_urgent_at_any_time(triage: Triage) -> None:
    for window in windows(triage.rules):
        assert rank_of(well(triage, "A-H08", time=window)) >= rank_of(Level.URGENT), window


def test_a_headache_that_has_not_gone_is_expected_only_on_the_first_day_easing_and_better_lying_flat(
    triage: Triage,
) -> None:
    """The ladder of conflict C13."""
    for window, posture, easing in product(
        windows(triage.rules), ("better", "not-better", "worse-lying"), ("getting-better", "not-better")
    ):
        level = well(triage, "A-H09", time=window, posture=posture, easing=easing)
        fine = (window, posture, easing) == ("under-24-hours", "better", "getting-better")
        assert (level is Level.EXPECTED) == fine, (window, posture, easing)
    assert well(triage, "A-H09", time="2-to-3-days") is Level.DOCTOR
    assert well(triage, "A-H09", time="3-to-7-days") is Level.URGENT
    assert well(triage, "A-H09", easing="not-better") is Level.URGENT


def test_a_fever_is_never_expected(triage: Triage) -> None:
    for phase, symptom in offered(triage):
        visit = play(triage, phase, frozenset({symptom.id}), {"hot": YES}, otherwise_best=True)
        assert rank_of(visit.verdict.level) >= rank_of(Level.DOCTOR), symptom.id
    for name in FEVER:
        assert rank_of(triage.rules.symptoms[name].level) >= rank_of(Level.URGENT), name
    named = {part.name for part in triage.rules.terms["fever"] if isinstance(part, Tapped)}
    assert named < set(FEVER)


def test_a_fever_with_a_headache_or_a_stiff_neck_is_an_emergency(triage: Triage) -> None:
    for headache in ("A-H08", "A-H09", "A-H10"):
        assert well(triage, "A-T02", headache) is Level.EMERGENCY
    for sign in ("stiff_neck", "light_hurts", "very_bad_headache"):
        assert well(triage, "A-T02", phase=Phase.AFTER, **{sign: YES}) is Level.EMERGENCY
        warm = {"hot": YES, "temperature": "under-cutoff", sign: YES}
        assert well(triage, "A-O01", phase=Phase.AFTER, **warm) is Level.EMERGENCY


def test_dizzy_and_ringing_ears_are_an_emergency_after_and_urgent_before(triage: Triage) -> None:
    assert well(triage, "A-H05") is Level.EMERGENCY
    assert well(triage, "A-H06") is Level.EMERGENCY
    assert well(triage, "B-H10", phase=Phase.BEFORE) is Level.URGENT
    before = [symptom.row for symptom in triage.rules.symptoms.values() if Phase.BEFORE in symptom.phases]
    assert not {"A-H05", "A-H06"} & set(before)


def test_no_time_turns_an_emergency_off(triage: Triage) -> None:
    for symptom in triage.rules.symptoms.values():
        if symptom.level is Level.EMERGENCY:
            for window in windows(triage.rules):
                told = Told(Phase.AFTER, frozenset({symptom.id}), {TIME: window})
                assert triage.verdict(told).floor is Level.EMERGENCY, (symptom.id, window)


def test_not_sure_when_gives_no_less_than_any_time(triage: Triage) -> None:
    for phase, symptom in offered(triage):
        if phase is Phase.AFTER:
            levels = {window: rank_of(well(triage, symptom.row, time=window)) for window in windows(triage.rules)}
            assert levels[NOT_SURE] == max(levels.values()), symptom.id


def test_every_row_below_an_emergency_asks_for_a_birth_a_blood_thinner_and_the_signs(triage: Triage) -> None:
    """But for what the row itself tells: whoever throws up is not asked for it again."""
    lists = triage.rules.lists
    always = (*lists["danger"].items, *lists["signs"].items, *lists["you"].items)
    for phase, symptom in offered(triage):
        table = triage.table(phase)
        asked, known = led_to(triage, table, symptom), table.of_tap(symptom.id)
        told = [name for name in always if known & table.of_answer(name, 1) == table.of_answer(name, 1)]
        assert set(always) <= {*asked, *told}, symptom.id
        assert {"baby", "baby-signs", *lists["danger"].items} <= {*asked}, symptom.id


def test_signs_of_high_blood_pressure_after_a_birth_are_an_emergency_beside_any_row(triage: Triage) -> None:
    for phase, symptom in offered(triage):
        answers = {"baby": YES, "baby-signs": YES}
        visit = play(triage, phase, frozenset({symptom.id}), answers, otherwise_best=True)
        assert visit.verdict.level is Level.EMERGENCY, symptom.id


def test_a_blood_thinner_makes_a_back_or_head_row_urgent_at_least(triage: Triage) -> None:
    for row in ("A-B01", "A-B06", "A-B08", "A-L09", "A-T10", "A-H09", "A-H14", "B-H01", "B-H16"):
        phase = Phase.BEFORE if row.startswith("B-") else Phase.AFTER
        assert rank_of(well(triage, row, phase=phase, blood_thinner=YES)) >= rank_of(Level.URGENT), row


def test_nothing_tapped_has_no_level_in_either_phase(triage: Triage) -> None:
    for phase in Phase:
        assert at_best(triage, phase, frozenset()).verdict.level is None


def test_what_the_evidence_locks_is_locked(rules: SelfCheck) -> None:
    """The list at the end of section 10."""
    assert all(symptom.locked for symptom in rules.symptoms.values() if symptom.level is Level.EMERGENCY)
    assert rules.symptoms[of_row(rules, "A-H08")].locked
    assert all(rules.lists[name].locked for name in ("danger", "signs", "you", "ces", "brain", "neck", "clot"))
    assert all(rules.questions[name].locked for name in (*rules.lists["danger"].items, "baby", "baby-signs"))
    assert all(rule.locked for rule in rules.raises if rule.to is Level.EMERGENCY)
