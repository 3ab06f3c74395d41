"""What a visitor of the self-check must see together stands together: on every panel, at every text size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.app.shelf import cover_of
from kiosk.app.stops import all_stops
from kiosk.domain.clinic import Clinic, HelpLines, demonstration_clinic, help_lines
from kiosk.domain.pack import Pack
from kiosk.packs.read import read_pack
from kiosk.packs.shared import read_shared
from kiosk.packs.source import FolderSource
from kiosk.session.library import Library
from kiosk.session.preferences import Preferences, TextSize
from tests.support.layout_reading import CONTROL
from tests.support.layout_walk import Walker, faults_of_stops, open_walker

PACK = "epidural-blood-patch"
PANELS = {"landscape": (1920, 1080), "portrait": (1080, 1920), "tablet": (1280, 800)}


@pytest.fixture(scope="module")
def pack() -> Pack:
    shared = read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
    result = read_pack(FolderSource(paths.content() / PACK), "en", demonstration_clinic(), shared)
    assert result.draft is not None, result.findings
    return result.draft


@pytest.fixture(scope="module")
def library(pack: Pack) -> Library:
    return Library(covers=(cover_of(pack),), packs={(PACK, "en"): pack}, complete=True)


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:  # noqa: ARG001 - an application must stand before a window
    return QObject()


@pytest.fixture
def walkers() -> Iterator[list[Walker]]:
    """Hold the windows of a test, and close them after it."""
    opened: list[Walker] = []
    yield opened
    for walker in opened:
        walker.kiosk.close()


def _whole_lines() -> HelpLines:
    home = demonstration_clinic().country
    assert home is not None
    clinic = Clinic(
        name="Riverside Pain Clinic", country=home, night_line="+49 (0)30 901820 4711", day_line="+49 (0)30 901820 4712"
    )
    return help_lines(clinic)


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("panel", PANELS)
def test_all_danger_signs_and_none_of_these_stand_on_one_screen(
    walkers: list[Walker], owner: QObject, pack: Pack, library: Library, panel: str, text_size: TextSize
) -> None:
    preferences = Preferences("en", text_size)
    walkers.append(open_walker(library, preferences, PANELS[panel], help_lines(None), owner))
    [danger] = [stop for stop in all_stops(library, preferences) if stop.name == "check-danger"]
    walkers[0].show(danger)
    assert walkers[0].kiosk.window.property("pageCount") == 1
    assert pack.check_words is not None
    assert pack.self_check is not None
    signs = [pack.check_words.questions[name] for name in pack.self_check.lists["danger"].items]
    wanted = {(sign.label or sign.title).me for sign in signs} | {"None of these"}
    assert len(wanted) == 9
    assert wanted <= {part.name for part in walkers[0].read().of(CONTROL)}


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("panel", PANELS)
def test_a_care_card_with_the_numbers_of_a_clinic_stays_on_one_screen(
    walkers: list[Walker], owner: QObject, library: Library, panel: str, text_size: TextSize
) -> None:
    preferences = Preferences("en", text_size)
    walkers.append(open_walker(library, preferences, PANELS[panel], _whole_lines(), owner))
    results = [stop for stop in all_stops(library, preferences) if stop.name.startswith(("result-", "emergency-"))]
    assert len(results) > 5
    # The number is said twice here, large and in the words; these are counted without it.
    found = [line for line in faults_of_stops(walkers[0], results) if not line.endswith("a screen holds 75")]
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)
