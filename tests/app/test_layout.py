"""Every screen, page and sheet is laid out on each panel, at each text size and in each look, both ways of writing."""

from __future__ import annotations

import faulthandler
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.app import window
from kiosk.app.shelf import cover_of
from kiosk.app.stops import all_stops
from kiosk.domain.blocks import Paragraph
from kiosk.domain.clinic import Clinic, HelpLines, demonstration_clinic, help_lines
from kiosk.domain.pack import Pack, Screen
from kiosk.domain.text import words
from kiosk.packs.read import read_pack
from kiosk.packs.shared import read_shared
from kiosk.packs.source import FolderSource
from kiosk.session.library import Library, StaffNote
from kiosk.session.preferences import Preferences, TextSize
from kiosk.viewmodels.interface_words import InterfaceWords
from tests.support.layout_walk import Walker, faults_of_every_stop, faults_of_stops, open_walker
from tests.support.pseudo_arabic import LANGUAGE as ARABIC
from tests.support.pseudo_arabic import pseudo, pseudo_pack

PACK = "epidural-blood-patch"
_LONGEST_S = 120
AROUND = ("attract", "chooser", "unavailable", "staff-notes")
PANELS = {"landscape": (1920, 1080), "portrait": (1080, 1920), "tablet": (1280, 800)}


class PseudoWords(InterfaceWords):
    """The words of the interface, in the pseudo-Arabic of the tests where that language is asked for."""

    def use(self, language: str) -> None:
        """Answer in *language* from now on."""
        super().use(language)
        if language == ARABIC:
            self._words = {name: pseudo(text) for name, text in self._words.items()}


@pytest.fixture(autouse=True)
def _no_endless_layout() -> Iterator[None]:
    """End the run, saying where it stood, when bindings chase one another for ever: Qt gives no way back from that."""
    faulthandler.dump_traceback_later(_LONGEST_S, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture(scope="module")
def english() -> Pack:
    shared = read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
    result = read_pack(FolderSource(paths.content() / PACK), "en", demonstration_clinic(), shared)
    assert result.draft is not None, result.findings
    return replace(result.draft, languages=("en", ARABIC))


@pytest.fixture(scope="module")
def library(english: Pack) -> Library:
    """Return a shelf with the one pack, in English and as if translated into Arabic."""
    return _shelf([english, pseudo_pack(english)])


def _shelf(packs: list[Pack]) -> Library:
    return Library(
        covers=tuple(cover_of(pack) for pack in packs),
        packs={(pack.identity.id, pack.language): pack for pack in packs},
        complete=True,
    )


@pytest.fixture
def walkers(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Walker]]:
    """Hold the windows of a test, and close them after it."""
    monkeypatch.setattr(window, "InterfaceWords", PseudoWords)
    opened: list[Walker] = []
    yield opened
    for walker in opened:
        walker.kiosk.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:  # noqa: ARG001 - an application must stand before a window
    return QObject()


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("language", ["en", ARABIC])
def test_every_screen_is_laid_out_well(
    walkers: list[Walker], owner: QObject, library: Library, language: str, panel: str, text_size: TextSize
) -> None:
    preferences = Preferences(language, text_size)
    walkers.append(open_walker(library, preferences, PANELS[panel], help_lines(None), owner))
    found = faults_of_every_stop(walkers[0], library, preferences)
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("panel", PANELS)
def test_a_full_shelf_and_a_whole_clinic_are_laid_out_well(
    walkers: list[Walker], owner: QObject, english: Pack, panel: str, text_size: TextSize
) -> None:
    notes = (StaffNote(PACK, "is not shown: this clinic has not approved exactly this content."),) * 3
    packs = [replace(english, identity=replace(english.identity, id=f"{PACK}-{number}")) for number in range(7)]
    shelf = replace(_shelf(packs), notes=notes)
    preferences = Preferences("en", text_size)
    stops = [
        stop
        for stop in all_stops(shelf, preferences)
        if stop.name in ("attract", "chooser", "unavailable", "staff-notes")
    ]
    one = replace(_shelf([english]), notes=notes)
    stops += [stop for stop in all_stops(one, preferences) if stop.name == "help"]
    walkers.append(open_walker(shelf, preferences, PANELS[panel], _whole_lines(), owner))
    found = faults_of_stops(walkers[0], stops)
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("wanted", "title", "sentence"),
    [
        ("text cut off", "Hyperpharmacotherapeuticallyunbreakable", "Lie flat."),
        ("two screens' worth", "Lie flat", "Lie flat for a while. " * 60),
    ],
    ids=["a word too long", "a paragraph too long"],
)
def test_a_screen_of_a_pack_that_does_not_fit_is_seen(
    walkers: list[Walker], owner: QObject, english: Pack, wanted: str, title: str, sentence: str
) -> None:
    name = english.chapters[0].screens[0]
    picture = english.screens[name].picture
    assert picture is not None
    broken = Screen(name, words(title), (Paragraph(words(sentence), plain=True), picture))
    shelf = _shelf([replace(english, screens={**english.screens, name: broken})])
    preferences = Preferences("en")
    walkers.append(open_walker(shelf, preferences, PANELS["tablet"], help_lines(None), owner))
    found = faults_of_stops(walkers[0], [stop for stop in all_stops(shelf, preferences) if stop.name == name])
    assert any(wanted in line for line in found), found


def _whole_lines() -> HelpLines:
    home = demonstration_clinic().country
    assert home is not None
    return help_lines(
        Clinic(
            name="Riverside Pain Clinic",
            country=replace(home, number="999"),
            emergency_number="999",
            dial_prefix="9",
            relay_number="18000 999",
            night_line="020 7946 0123",
        )
    )
