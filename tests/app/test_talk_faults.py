"""Whatever cannot be loaded in a talk, the talk goes on with all that was told in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.session.moves import TalkMove
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.talk_moves import ChooseQuestion, OpenAgenda, OpenItem, StopTalk
from tests.conftest import ExpectLog
from tests.support.briefing_pack import briefing_library, session_in_talk
from tests.support.driver import Driver, settle, visitor

# What leads to each kind of screen.
WAYS: dict[str, TalkMove] = {
    "Step": OpenItem("what-and-why"),
    "DangerSigns": OpenItem("danger"),
    "TalkQuestions": OpenItem("asked"),
    "TeachBack": OpenItem("say-it-back"),
    "Priorities": OpenItem("matters"),
    "Confirmations": OpenItem("confirm"),
    "Decision": OpenItem("close"),
    "StopTalk": StopTalk(),
}


@pytest.fixture
def screens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the QML of the screens, which windows are built of from now on."""
    copy = Path(shutil.copytree(paths.qml(), tmp_path / "qml"))
    monkeypatch.setattr("kiosk.paths.qml", lambda: copy)
    return copy / "Kiosk" / "Screens"


def _spoil(file: Path) -> None:
    assert file.is_file()
    file.write_text("import QtQuick\nItem {", "utf-8")


def _asked(at: Driver) -> tuple[int, ...]:
    assert at.session.talk is not None
    return at.session.talk.asked


@pytest.mark.qt_log_ignore("Screen.qml", extend=True)
@pytest.mark.parametrize("screen", WAYS)
def test_a_screen_that_cannot_be_loaded_gives_way_to_the_agenda(
    screens: Path, expect_log: ExpectLog, screen: str
) -> None:
    _spoil(screens / f"{screen}Screen.qml")
    with visitor(briefing_library(), session=session_in_talk()) as at:
        at.visit.dispatch(ChooseQuestion(1))
        expect_log(f"The screen {screen} of a talk cannot be shown")
        at.visit.dispatch(WAYS[screen])
        settle()
        assert at.screen == "talk-agenda"
        assert at.says("The talk, part by part")
        assert _asked(at) == (1,)


@pytest.mark.qt_log_ignore("AgendaScreen.qml", extend=True)
def test_where_the_agenda_itself_cannot_be_loaded_the_bars_lead_on(screens: Path) -> None:
    _spoil(screens / "AgendaScreen.qml")
    with visitor(briefing_library(), session=session_in_talk()) as at:
        at.visit.dispatch(OpenAgenda())
        settle()
        at.touch("Back")
        assert at.session.place == Talk(TalkScreen.ITEM, "flags")


@pytest.mark.qt_log_ignore("TalkFrame.qml", extend=True)
def test_without_its_rail_a_talk_goes_on(screens: Path) -> None:
    _spoil(screens / "TalkFrame.qml")
    with visitor(briefing_library(), session=session_in_talk()) as at:
        at.touch("Continue")
        assert at.screen == "talk-what-and-why-what-is-it"
        at.touch("Pause")
        assert at.screen == "talk-locked"


@pytest.mark.qt_log_ignore("StaffPinScreen.qml", extend=True)
def test_a_pad_that_cannot_be_loaded_opens_no_talk(screens: Path) -> None:
    _spoil(screens / "StaffPinScreen.qml")
    with visitor(briefing_library(), session=session_in_talk()) as at:
        at.touch("Pause")
        assert at.screen == "talk-locked"
        assert not at.says("Cold for a knee")
        assert "Get help now" in at.names()
