"""A sheet on its way to the printer: set elsewhere, printed as a PDF, or told why not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.app.desk import Desk
from kiosk.domain.home_lines import home_lines
from kiosk.records.leaflet import leaflet
from kiosk.records.typesetting import Sheet
from tests.support.paper import Paper, english, leaflet_pack

pytestmark = pytest.mark.slow


class Tray:
    """A printer that keeps its pages."""

    def __init__(self) -> None:
        self.pages: list[tuple[bytes, str]] = []

    def print_pdf(self, pdf: bytes, title: str) -> None:
        self.pages.append((pdf, title))


@pytest.fixture
def sheet() -> Sheet:
    return leaflet(leaflet_pack(), home_lines(None), english())


def test_a_sheet_comes_out_as_pages_under_its_title(qtbot: QtBot, sheet: Sheet) -> None:
    owner, tray, told = QObject(), Tray(), list[str]()
    Desk(tray, told.append, owner).put_on_paper(sheet, "Cold for a knee")
    assert not tray.pages
    qtbot.waitUntil(lambda: bool(tray.pages or told), timeout=30_000)
    (pdf, title), *_ = tray.pages
    assert title == "Cold for a knee"
    assert "Cold for a knee" in Paper(pdf).text
    assert not told


def test_a_sheet_that_cannot_be_set_is_told(qtbot: QtBot, sheet: Sheet) -> None:
    owner, tray, told = QObject(), Tray(), list[str]()
    Desk(tray, told.append, owner).put_on_paper(replace(sheet, sizes=()), "Cold for a knee")
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert told[0].startswith("The page could not be made: ")
    assert not tray.pages
