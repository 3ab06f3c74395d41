"""Every screen of the pack under the rail of a talk, and the agenda that is changed; test_layout walks the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.app.stops import Stop
from kiosk.app.talk_stops import screen_stops, talk_stops
from kiosk.domain.clinic import help_lines
from kiosk.session.places import Reading, Talk
from kiosk.session.preferences import Preferences, TextSize
from kiosk.session.state import Rules, Session, new_session
from tests.support.layout_walk import Walker, faults_of_stops, open_walker, settle
from tests.support.shipped import PACK, shipped_in_two_languages

PANELS = {"landscape": (1920, 1080), "portrait": (1080, 1920), "tablet": (1280, 800)}
LANGUAGES = ("en", "ar")


Opener = Callable[[str, TextSize, str], tuple[Walker, Session]]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opener]:  # noqa: ARG001 - an application must stand before a window
    """Return what opens a window on the shipped pack; it is closed after the test."""
    owner = QObject()
    walkers: list[Walker] = []

    def opens(panel: str, text_size: TextSize, language: str) -> tuple[Walker, Session]:
        walker, session = _walk(owner, panel, text_size, language)
        walkers.append(walker)
        return walker, session

    yield opens
    for walker in walkers:
        walker.kiosk.close()


def _walk(owner: QObject, panel: str, text_size: TextSize, language: str) -> tuple[Walker, Session]:
    preferences = Preferences(language, text_size)
    shelf = shipped_in_two_languages()
    walker = open_walker(shelf, preferences, PANELS[panel], help_lines(None), owner)
    session = replace(new_session(Rules(language=language), shelf), preferences=preferences, pack_id=PACK)
    return walker, session


@pytest.mark.slow
@pytest.mark.parametrize(
    ("panel", "text_size"), [*((panel, TextSize.LARGEST) for panel in PANELS), ("tablet", TextSize.NORMAL)]
)
def test_every_screen_of_the_pack_fits_under_the_rail(opened: Opener, panel: str, text_size: TextSize) -> None:
    walker, session = opened(panel, text_size, "en")
    stops = [Stop(name, special) for name, special in screen_stops(session)]
    assert len(stops) > 30
    found = faults_of_stops(walker, stops)
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("panel", PANELS)
def test_changing_the_agenda_has_room_for_its_buttons(
    opened: Opener, panel: str, text_size: TextSize, language: str
) -> None:
    walker, session = opened(panel, text_size, language)
    [agenda] = [Stop(name, special) for name, special in talk_stops(session) if name == "talk-agenda"]
    walker.show(agenda)
    [screen] = walker.kiosk.window.findChildren(QObject, "talk-agenda")
    screen.setProperty("arranging", True)
    settle(walker.kiosk.window)
    found = [line for stop in walker.pages(agenda) for line in walker.judge(stop)]
    assert screen.property("arranging")
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("panel", PANELS)
def test_danger_signs_need_no_more_pages_in_a_talk_than_in_the_story(
    opened: Opener, panel: str, text_size: TextSize
) -> None:
    walker, session = opened(panel, text_size, "en")
    pack = session.pack
    assert pack is not None
    pages: dict[str, list[int]] = {}
    for name, special in screen_stops(session):
        screen = special.screen
        if screen is None or screen.level is None or not isinstance(special.place, Talk):
            continue
        for place in (special.place, Reading(screen.id)):
            walker.show(Stop(name, replace(special, place=place)))
            pages.setdefault(screen.id, []).append(int(walker.kiosk.window.property("pageCount")))
    assert set(pages) == set(pack.danger_screens)
    assert all(in_talk == in_story for in_talk, in_story in pages.values()), pages
