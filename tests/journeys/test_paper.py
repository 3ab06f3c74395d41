"""What is taken home or along, by touch: a page at the printer, a code for a phone, or a word that there is none."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.printing import Press
from kiosk.domain.clinic import help_lines
from kiosk.domain.pack import Pack
from kiosk.domain.take_home import MOST_BYTES
from kiosk.session.moves import GoTo
from kiosk.session.places import Checking, CheckScreen, End
from kiosk.session.state import Rules, Session, new_session
from tests.conftest import ExpectLog
from tests.support.check_pack import check_pack
from tests.support.check_visits import at_areas, begun, result
from tests.support.driver import Driver, settle, visitor
from tests.support.nurse_pack import pack_with_tell_us, question_of
from tests.support.packs import library, pack, without_danger
from tests.support.paper import CLINIC, Paper
from tests.support.programs import Programs
from tests.support.qr_reader import qr_texts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts of the shell")
printing = pytest.mark.slow

QUEUE = "Ward 3"
PRINT, LEAFLET, HOME, SHOW = "Print it", "Print the leaflet", "Take this home", "Show the nurse"
GOING, SENT = "Printing…", "Sent to the printer. Ask the team for your page."
FAILED, ASK = "It could not be printed. Please ask the team.", "Ask the team for the printed leaflet."

Open = Callable[[Session], Driver]


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    programs = Programs(tmp_path, monkeypatch)
    programs.put("lp", reads=True)
    return programs


@pytest.fixture
def kiosk() -> Iterator[Open]:
    """Return how to open the kiosk of a clinic at a session; it prints where the session's rules name a printer."""
    with ExitStack() as opened:

        def at(session: Session) -> Driver:
            driver = opened.enter_context(visitor(session.library, lines=help_lines(CLINIC), session=session))
            if session.rules.printer:
                driver.effects.put_on_paper = Press(driver.visit, CLINIC, QUEUE, driver.window).put_on_paper
            return driver

        yield at


def home_of(shown: Pack, *, printer: bool = True) -> Session:
    return new_session(Rules(printer=printer), library(shown))


def leaflet_pack() -> Pack:
    return replace(pack(), leaflet=("how-long",))


def at_result(*, printer: bool = True) -> Session:
    """Return the session of somebody who was told that a doctor should hear of a headache."""
    found = result(at_areas(begun(library(check_pack()))), "headache").session
    assert found.place == Checking(CheckScreen.RESULT)
    return replace(found, rules=Rules(printer=printer))


def at_end(at: Driver) -> Driver:
    at.touch("Touch to start")
    at.visit.dispatch(GoTo(End()))
    settle()
    return at


def sent(at: Driver, qtbot: QtBot, programs: Programs) -> Paper:
    """Wait for the page that was asked for, and return it."""
    qtbot.waitUntil(lambda: not at.says(GOING), timeout=30_000)
    settle()
    assert at.says(SENT), [each.name for each in at.spoken()]
    assert programs.words("lp")[:2] == ["-d", QUEUE]
    return Paper(programs.input("lp"))


@printing
def test_a_result_is_printed_with_its_level_and_the_numbers_and_without_a_name(
    kiosk: Open, programs: Programs, qtbot: QtBot
) -> None:
    at = kiosk(at_result()).touch("Take this with you", PRINT)
    assert at.says(GOING)
    assert PRINT not in at.names()
    paper = sent(at, qtbot, programs)
    wanted = ("Call your clinic", "Do doctor-after", "Then doctor-after", "Ambulance 999", CLINIC.day_line, "blue toes")
    assert [words for words in wanted if words not in paper.text] == []
    assert "I say headache" in paper.text
    assert "9 999" not in paper.text
    assert programs.words("lp")[2:] == ["-t", "Cold for a knee"]
    assert paper.title == "Cold for a knee"
    assert "Finish" in at.names()


@printing
def test_what_the_nurse_should_hear_is_printed(kiosk: Open, programs: Programs, qtbot: QtBot) -> None:
    at = kiosk(home_of(pack_with_tell_us())).touch("Touch to start", "Before you go in")
    at.touch(f"Yes: {question_of('fever')}", f"Not sure: {question_of('blood-thinner')}", "Continue", "Done", PRINT)
    paper = sent(at, qtbot, programs)
    assert "Fever or infection" in paper.text
    assert "Not sure: Blood thinner: ask for the last dose" in paper.text
    assert "pregnant" not in paper.text


@printing
def test_the_leaflet_is_printed_from_the_end_of_the_story(kiosk: Open, programs: Programs, qtbot: QtBot) -> None:
    at = at_end(kiosk(home_of(leaflet_pack()))).touch(HOME, LEAFLET)
    paper = sent(at, qtbot, programs)
    assert len(paper.pages) == 2
    assert "Keep it on for 20 min." in paper.text
    assert CLINIC.night_line in paper.text


@printing
def test_a_printer_that_takes_nothing_is_told_to_the_visitor_and_why_to_staff(
    kiosk: Open, programs: Programs, qtbot: QtBot
) -> None:
    programs.put("lp", 'echo "lp: The printer is off." >&2; exit 1')
    at = at_end(kiosk(home_of(leaflet_pack()))).touch(HOME, LEAFLET)
    qtbot.waitUntil(lambda: at.says(FAILED), timeout=30_000)
    assert LEAFLET not in at.names()
    at.touch("Finish")
    (note,) = at.session.library.notes
    assert note.text == 'The printer "Ward 3" did not take the pages: lp: The printer is off.'
    assert not at.says("The printer is off")


def test_a_page_that_cannot_be_made_is_told_and_no_word_of_it_is_logged(
    kiosk: Open, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("I say headache")

    expect_log("No page could be made: KeyError in")
    monkeypatch.setattr("kiosk.app.visit_sheets.result_sheet", fail)
    at = kiosk(at_result()).touch("Take this with you", PRINT)
    assert at.says(FAILED)
    assert at.screen == "check-take-along"
    assert [note.text for note in at.session.library.notes] == ["The page could not be made (KeyError); see the log."]
    assert "headache" not in caplog.text


@printing
def test_a_page_for_somebody_who_has_gone_tells_the_next_visitor_nothing(
    kiosk: Open, programs: Programs, qtbot: QtBot
) -> None:
    at = at_end(kiosk(home_of(leaflet_pack()))).touch(HOME, LEAFLET, "Back", "Finish")
    at_end(at).touch(HOME)
    qtbot.waitUntil(lambda: programs.calls("lp") == 1, timeout=30_000)
    settle()
    assert not at.says(SENT)
    assert LEAFLET in at.names()


def test_without_a_printer_no_button_is_there_and_the_team_is_asked_for_the_leaflet(kiosk: Open) -> None:
    at = kiosk(at_result(printer=False)).touch("Take this with you")
    assert PRINT not in at.names()
    at = at_end(kiosk(home_of(leaflet_pack(), printer=False))).touch(HOME)
    assert LEAFLET not in at.names()
    assert at.says(ASK)
    at = kiosk(home_of(pack_with_tell_us(), printer=False)).touch("Touch to start", "Questions to ask")
    assert PRINT not in at.touch("Does it hurt?", SHOW).names()


def test_where_nothing_was_noted_nothing_is_printed_for_the_nurse(kiosk: Open) -> None:
    at = kiosk(home_of(pack_with_tell_us())).touch("Touch to start", "Questions to ask", "Does it hurt?", SHOW)
    assert PRINT in at.names()
    at.touch("1 question to ask", "Does it hurt?", "Back")
    assert at.screen == "nurse-show"
    assert PRINT not in at.names()


def test_a_phone_reads_what_to_look_for_and_whom_to_call_at_home(kiosk: Open) -> None:
    shown = replace(check_pack(), leaflet=("how-long",))
    at = at_end(kiosk(home_of(shown, printer=False))).touch(HOME)
    (text,) = qr_texts(at.window.grabWindow())
    assert text.split("\n") == [
        "Emergency number: 999",
        f"Clinic, in the daytime: {CLINIC.day_line}",
        f"Clinic line, day and night: {CLINIC.night_line}",
        "Call now",
        "- Cold, blue toes",
        "- You cannot feel your foot",
        "Always say after",
        "knee 1.0.0 01234567",
    ]
    assert len(text.encode()) <= MOST_BYTES


def test_a_result_on_a_phone_has_the_number_as_it_is_dialled_at_home(kiosk: Open) -> None:
    at = kiosk(at_result()).touch("Take this with you")
    (text,) = qr_texts(at.window.grabWindow())
    assert "Emergency number: 999" in text
    assert "9 999" not in text


def test_a_pack_with_nothing_to_take_home_has_no_tile_for_it(kiosk: Open) -> None:
    assert HOME in at_end(kiosk(home_of(pack()))).names()
    assert HOME not in at_end(kiosk(home_of(without_danger(pack())))).names()


def test_danger_signs_are_taken_home_where_there_is_no_leaflet(kiosk: Open) -> None:
    at = at_end(kiosk(home_of(pack()))).touch(HOME)
    assert LEAFLET not in at.names()
    assert not at.says(ASK)
    (text,) = qr_texts(at.window.grabWindow())
    assert "blue toes" in text
