"""Random visits by touch in the real window: the level on the screen is the level of the rules, each time."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

import pytest

from kiosk.domain.level import Level
from kiosk.domain.self_check import Phase
from kiosk.session.places import CheckScreen
from kiosk.viewmodels.check_rows import offered
from tests.support.driver import PORTRAIT, visitor
from tests.support.patient import Patient, said
from tests.support.shipped import shipped_library

_ANSWERED = (CheckScreen.LIST, CheckScreen.QUESTION, CheckScreen.WARNING, CheckScreen.DANGER)
_MOST_TOUCHES = 120


@pytest.fixture(scope="module")
def patient(qapp: object) -> Iterator[Patient]:  # noqa: ARG001 - an application must stand before a window
    with visitor(shipped_library(), size=PORTRAIT) as at:
        yield Patient(at)


def goes_to_areas(patient: Patient, dice: random.Random, phase: Phase) -> None:
    """Go from home to the areas, now and then with a danger sign touched by mistake, or "not sure" of one."""
    patient.home().opens_check()
    if dice.random() < 0.1:
        patient.tile(dice.choice(patient.tiles()))
        patient.at.touch(said("check-warning-no"))
    times = [answer.id for answer in patient.rules.questions["time"].answers]
    patient.has_no_danger_sign(phase, dice.choice(times))


def taps_some(patient: Patient, dice: random.Random, phase: Phase) -> None:
    """Touch one to three symptoms, seldom one that is an emergency alone."""
    rules = patient.rules
    symptoms = [symptom for area in rules.areas for symptom in offered(rules, area.id, phase)]
    quiet = [symptom for symptom in symptoms if symptom.level is not Level.EMERGENCY]
    for symptom in dice.sample(quiet, dice.choice([1, 1, 2, 3])) + dice.sample(symptoms, dice.random() < 0.1):
        if not patient.in_emergency and symptom.id not in patient.at.session.check.taps:
            patient.taps(symptom)


def answers_somehow(patient: Patient, dice: random.Random) -> None:
    """Answer what is asked, most of it with what says least, and now and then go back once."""
    for _ in range(_MOST_TOUCHES):
        if patient.screen not in _ANSWERED:
            return
        if dice.random() < 0.04:
            patient.at.touch(said("bar-back"))
            if patient.screen is CheckScreen.AREAS:
                patient.is_done()
            continue
        patient.answers_one(dice)
    raise AssertionError(f"{_MOST_TOUCHES} answers and no end: {patient.at.session.check}")


def changes_something(patient: Patient, dice: random.Random) -> None:
    """Touch one of the answers that were told, and answer it again, or touch another symptom of its area."""
    patient.at.touch(said("check-change-answer"))
    patient.at.touch(dice.choice([row for row in patient.tiles() if row != said("check-areas-more")]))
    if patient.screen is CheckScreen.ABOUT:
        patient.at.touch(said("check-about-other"))
    elif patient.screen is CheckScreen.AREA:
        patient.tile(dice.choice(patient.tiles()))
        if patient.screen is CheckScreen.WARNING:
            patient.at.touch(said("check-warning-no"))
        if not patient.in_emergency:
            patient.at.touch(said("check-area-done"), said("check-result"))
    answers_somehow(patient, dice)


def visit(patient: Patient, seed: int) -> list[Level | None]:
    """Make one visit of that number, and return the levels that were shown."""
    dice = random.Random(seed)
    phase = dice.choice(list(Phase))
    goes_to_areas(patient, dice, phase)
    taps_some(patient, dice, phase)
    if not patient.in_emergency:
        patient.is_done()
        answers_somehow(patient, dice)
    levels = [patient.level()]
    if patient.screen is CheckScreen.RESULT and dice.random() < 0.4:
        changes_something(patient, dice)
        levels.append(patient.level())
    return levels


def test_forty_random_visits_show_the_level_of_the_rules(patient: Patient) -> None:
    seen = Counter(level for seed in range(40) for level in visit(patient, seed))
    assert set(Level) <= set(seen)


@pytest.mark.deep
def test_a_thousand_random_visits_show_the_level_of_the_rules(patient: Patient) -> None:
    seen = Counter(level for seed in range(40, 1040) for level in visit(patient, seed))
    assert set(Level) <= set(seen)
