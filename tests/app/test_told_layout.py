"""What staff type in a talk, and why they go on without a right answer: laid out well on every panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.app import window
from kiosk.app.stops import Stop
from kiosk.app.told_stops import told_stops
from kiosk.domain.clinic import help_lines
from kiosk.session.agenda import talk_of
from kiosk.session.preferences import Preferences, TextSize
from kiosk.session.state import Rules, Session, new_session
from kiosk.session.talk_state import Understood
from tests.app.test_layout import PANELS, PseudoWords
from tests.support.layout_walk import Walker, open_walker, settle
from tests.support.pseudo_arabic import LANGUAGE as ARABIC
from tests.support.shipped import PACK, shipped_in_two_languages

Opener = Callable[[str, TextSize, str], tuple[Walker, dict[str, Stop]]]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.parametrize("language", ["en", ARABIC]),
    pytest.mark.parametrize("text_size", TextSize),
    pytest.mark.parametrize("panel", PANELS),
]


@pytest.fixture
def opened(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:  # noqa: ARG001 - an application
    """Return what opens a window on the shipped pack, and the stops of a talk by name; it is closed after the test."""
    monkeypatch.setattr(window, "InterfaceWords", PseudoWords)
    owner = QObject()
    walkers: list[Walker] = []

    def opens(panel: str, text_size: TextSize, language: str) -> tuple[Walker, dict[str, Stop]]:
        preferences, shelf = Preferences(language, text_size), shipped_in_two_languages()
        walkers.append(open_walker(shelf, preferences, PANELS[panel], help_lines(None), owner))
        session = replace(new_session(Rules(language=language), shelf), preferences=preferences, pack_id=PACK)
        return walkers[-1], {name: Stop(name, special) for name, special in told_stops(session)}

    yield opens
    for walker in walkers:
        walker.kiosk.close()


def judged(walker: Walker, stop: Stop, **states: bool) -> list[str]:
    """Show the stop with the screen in these states of its own, and return the faults."""
    walker.show(stop)
    place: Any = walker.kiosk.visit.place
    [screen] = walker.kiosk.window.findChildren(QObject, place.screenId)
    for name, state in states.items():
        assert screen.setProperty(name, state)
    settle(walker.kiosk.window)
    assert all(screen.property(name) is state for name, state in states.items())
    return walker.judge(stop)


def must_be_right(stops: dict[str, Stop]) -> Stop:
    """Return the stop of a question that must be right, and was answered wrong."""
    briefing = next(iter(stops.values())).session.pack
    assert briefing is not None
    assert briefing.briefing is not None
    must = next(question for question in briefing.briefing.teach_back if question.must)
    return stops[f"teach-back-{must.id}-wrong"]


def with_reason(stop: Stop, reason: str) -> Stop:
    """Return the stop after staff typed why they go on."""
    talk = talk_of(stop.session)
    understood: dict[str, Understood] = {name: replace(one, reason=reason) for name, one in talk.understood.items()}
    session: Session = replace(stop.session, talk=replace(talk, understood=understood))
    return Stop(f"{stop.name}-reason", session)


def test_the_reasons_are_laid_out_well(opened: Opener, panel: str, text_size: TextSize, language: str) -> None:
    walker, stops = opened(panel, text_size, language)
    assert judged(walker, must_be_right(stops), reasoning=True) == []


def test_a_reason_is_typed_on_one_screen(opened: Opener, panel: str, text_size: TextSize, language: str) -> None:
    walker, stops = opened(panel, text_size, language)
    typed = with_reason(must_be_right(stops), "Too tired")
    assert judged(walker, typed, reasoning=True, typing=True) == []


@pytest.mark.parametrize("signer", ["patient", "staff"])
def test_initials_are_typed_on_one_screen(
    opened: Opener, panel: str, text_size: TextSize, language: str, signer: str
) -> None:
    walker, stops = opened(panel, text_size, language)
    assert judged(walker, stops[f"talk-sign-{signer}"], typingWanted=True) == []
