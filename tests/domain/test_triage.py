"""The engine of the self-check: what it says of small rules, and that it means what the rules mean."""

from __future__ import annotations

from hypothesis import given

from kiosk.domain.self_check import SelfCheck
from kiosk.domain.triage import Told, Triage
from tests.support.any_rules import any_rules, any_told
from tests.support.naive_triage import Naive


@given(any_rules(), any_told())
def test_the_engine_means_what_the_rules_mean(rules: SelfCheck, told: Told) -> None:
    naive = Naive(rules, told.phase, told.taps, told.answers)
    verdict = Triage(rules).verdict(told)
    assert verdict.floor == naive.floor()
    assert verdict.ceiling == naive.ceiling()
