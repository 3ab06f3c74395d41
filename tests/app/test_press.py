"""A page that is asked for always comes to an end that the visit is told of: a talk waits for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import printing
from kiosk.records.typesetting import Sheet
from kiosk.session.effects import Paper
from kiosk.session.print_moves import Printed
from tests.support.briefing_pack import briefing_in_two_languages, session_in_talk
from tests.support.packs import ARABIC


class Visit:
    """Takes what is told of pages, and nothing else."""

    def __init__(self) -> None:
        self.session = session_in_talk()
        self.told: list[Printed] = []

    def dispatch(self, move: Printed) -> None:
        self.told.append(move)


class SilentDesk:
    """Never tells what became of a page."""

    def __init__(self, *_: object) -> None:
        pass

    def put_on_paper(self, *_: object) -> None:
        """Do nothing, for ever."""


def test_of_a_page_that_never_comes_to_an_end_the_visit_is_told_after_a_limited_time(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.app.desk.Desk", SilentDesk)
    monkeypatch.setattr(printing, "MOST_SECONDS", 0.01)
    visit: Any = Visit()
    owner = QObject()
    printing.Press(visit, None, "Ward 3", owner).put_on_paper(Paper.COPY)
    qtbot.waitUntil(lambda: bool(visit.told))
    (told,) = visit.told
    assert told.why_not
    assert not told.late
    qtbot.waitUntil(lambda: not owner.children()[0].children())


class KeepingDesk(SilentDesk):
    """Keeps the sheets that it is given."""

    sheets: ClassVar[list[Sheet]] = []

    def put_on_paper(self, sheet: Sheet, _title: str) -> None:  # type: ignore[override]
        """Keep the sheet."""
        self.sheets.append(sheet)


@pytest.mark.parametrize("what", [Paper.COPY, Paper.RECORD])
def test_a_page_of_a_talk_is_in_the_language_of_the_talk_though_staff_read_theirs(
    qapp: QApplication,  # noqa: ARG001 - a page is made in a running application
    monkeypatch: pytest.MonkeyPatch,
    what: Paper,
) -> None:
    monkeypatch.setattr("kiosk.app.desk.Desk", KeepingDesk)
    visit: Any = Visit()
    led = session_in_talk(briefing_in_two_languages())
    assert led.talk is not None
    visit.session = replace(led, talk=replace(led.talk, chosen=ARABIC))
    assert visit.session.preferences.language == "en"
    owner = QObject()
    printing.Press(visit, None, "Ward 3", owner).put_on_paper(what)
    assert KeepingDesk.sheets.pop().data["lang"] == ARABIC


def test_the_time_that_a_page_may_take_leaves_room_for_setting_it_and_for_the_queue() -> None:
    from kiosk.app import desk
    from kiosk.devices import printer

    assert desk._MOST_SECONDS + printer._MOST_SECONDS < printing.MOST_SECONDS
