"""Touches that count, and those that are held back."""

from __future__ import annotations

import pytest

from kiosk.viewmodels.touch_gate import TouchGate

LONG_MS = 60_000


def test_a_touch_counts_before_any_screen_has_changed() -> None:
    assert TouchGate(LONG_MS).is_open


@pytest.mark.parametrize(("settle_ms", "counts"), [(0, True), (LONG_MS, False)])
def test_a_touch_counts_once_the_screen_has_settled(settle_ms: int, counts: bool) -> None:
    gate = TouchGate(settle_ms)
    gate.screen_changed()
    assert gate.is_open is counts


def test_a_finger_that_was_down_when_the_screen_changed_does_nothing_on_the_new_one() -> None:
    gate = TouchGate(0)
    gate.finger_down()
    assert gate.is_open
    gate.screen_changed()
    assert not gate.is_open


def test_a_finger_counts_again_once_all_were_lifted_and_so_does_one_put_down_on_this_screen() -> None:
    for later in (TouchGate.fingers_lifted, TouchGate.finger_down):
        gate = TouchGate(0)
        gate.finger_down()
        gate.screen_changed()
        later(gate)
        assert gate.is_open


def test_a_lifted_finger_does_not_hold_back_the_next_screen() -> None:
    gate = TouchGate(0)
    gate.finger_down()
    gate.fingers_lifted()
    gate.screen_changed()
    assert gate.is_open


def test_lifting_the_finger_does_not_end_the_time_in_which_a_screen_settles() -> None:
    gate = TouchGate(LONG_MS)
    gate.finger_down()
    gate.screen_changed()
    gate.fingers_lifted()
    assert not gate.is_open
