"""What QML hears of the PIN pad, wherever it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.domain.clinic import HelpLines, help_lines
from kiosk.session.effects import CheckPin, Effect
from kiosk.session.pin import LONGEST_REST_SECONDS
from kiosk.session.pin_moves import PinChecked
from kiosk.session.places import NurseScreen, Nursing, Place, Staff, StaffScreen, Talk, TalkScreen
from kiosk.session.state import Rules, new_session
from kiosk.viewmodels.touch_gate import TouchGate
from kiosk.viewmodels.visit import VisitModel
from tests.support.briefing_pack import briefing_library, session_in_talk

LIST = Nursing(NurseScreen.PIN)
MENU = Staff(StaffScreen.PIN)


class Pad:
    """A visit whose pad is shown, and the PINs that were to be checked."""

    def __init__(self, owner: QObject, place: Place = MENU, lines: HelpLines | None = None) -> None:
        self.tried: list[str] = []
        session = new_session(Rules(), briefing_library())
        self.visit = VisitModel(session, lines or help_lines(None), self._perform, owner, settle_ms=0)
        self.visit.present(replace(session_in_talk() if isinstance(place, Talk) else session, place=place))
        # A property of Qt tells mypy nothing of the model behind it.
        self.model: Any = self.visit.pin

    def _perform(self, effect: Effect) -> None:
        if isinstance(effect, CheckPin):
            self.tried.append(effect.pin)

    def type(self, digits: str) -> None:
        for digit in digits:
            self.model.typeDigit(digit)


@pytest.fixture
def pad(owner: QObject) -> Pad:
    return Pad(owner)


@pytest.mark.parametrize(
    ("place", "purpose"),
    [
        (LIST, "list"),
        (MENU, "menu"),
        (Talk(TalkScreen.LOCKED, "flags"), "talk"),
        (Nursing(NurseScreen.SHOW), ""),
        (Staff(StaffScreen.MENU), ""),
        (Talk(TalkScreen.ITEM, "flags"), ""),
    ],
)
def test_it_says_what_the_pad_guards_and_where_there_is_none(owner: QObject, place: Place, purpose: str) -> None:
    assert Pad(owner, place).model.purpose == purpose


def test_the_pad_counts_digits_and_tells_none(pad: Pad) -> None:
    pad.type("47111")
    pad.model.deleteDigit()
    assert (pad.model.digitCount, pad.model.pinWhole) == (4, True)
    pad.model.tryPin()
    assert pad.tried == ["4711"]
    assert (pad.model.digitCount, pad.model.checking) == (0, True)
    pad.visit.dispatch(PinChecked(False, 8))
    assert (pad.model.wait, pad.model.checking, pad.model.locked) == (8, False, False)


def test_digits_that_come_fast_are_no_echo_of_one_another(pad: Pad) -> None:
    pad.visit._gate = TouchGate(10_000)
    pad.visit.present(replace(pad.visit.session, place=LIST))
    pad.type("4711")
    pad.model.tryPin()
    assert pad.tried == ["4711"]


def test_a_locked_pad_says_for_how_many_minutes_and_can_be_tried(pad: Pad) -> None:
    pad.type("0000")
    pad.model.tryPin()
    pad.visit.dispatch(PinChecked(False, 3541))
    assert (pad.model.locked, pad.model.waitMinutes) == (True, 60)
    pad.type("4711")
    assert (pad.model.digitCount, pad.model.locked) == (4, True)
    pad.model.tryPin()
    assert pad.tried == ["0000", "4711"]


def test_a_pad_that_rests_takes_no_digits(pad: Pad) -> None:
    pad.type("0000")
    pad.model.tryPin()
    pad.visit.dispatch(PinChecked(False, LONGEST_REST_SECONDS))
    pad.type("4711")
    assert (pad.model.digitCount, pad.model.locked, pad.model.waitMinutes) == (0, False, 5)


def test_a_demonstration_shows_its_pin_and_a_clinic_does_not(owner: QObject) -> None:
    assert Pad(owner).model.demonstrationPin == "4711"
    assert Pad(owner, lines=HelpLines("999", "United Kingdom")).model.demonstrationPin == ""
