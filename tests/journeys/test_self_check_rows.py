"""Every symptom, touched alone in the real window, shows its level."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.domain.level import Level
from kiosk.domain.self_check import Phase
from kiosk.session.places import CheckScreen
from kiosk.viewmodels.check_rows import offered
from tests.support.driver import LANDSCAPE, visitor
from tests.support.patient import Patient
from tests.support.shipped import shipped_library, shipped_rules

RULES = shipped_rules()
AREAS = [(phase, area.id) for phase in Phase for area in RULES.areas if offered(RULES, area.id, phase)]


@pytest.fixture(scope="module")
def patient(qapp: object) -> Iterator[Patient]:  # noqa: ARG001 - an application must stand before a window
    with visitor(shipped_library(), size=LANDSCAPE) as at:
        yield Patient(at)


@pytest.mark.parametrize(("phase", "area"), AREAS)
def test_every_symptom_touched_alone_shows_its_level(patient: Patient, phase: Phase, area: str) -> None:
    for symptom in offered(RULES, area, phase):
        patient.at_areas(phase).taps(symptom)
        if symptom.level is Level.EMERGENCY:
            assert patient.level() is Level.EMERGENCY, symptom.id
            continue
        patient.is_done().answers_best()
        assert patient.screen is CheckScreen.RESULT, symptom.id
        level = patient.level()
        assert level is not None
        assert list(Level).index(level) >= list(Level).index(symptom.level), symptom.id
