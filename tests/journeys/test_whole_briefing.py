"""A whole briefing by touch with the shipped pack: alone, with staff, to the sealed record, in both directions."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QClipboard
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app.record_keeping import RecordKeeper
from kiosk.app.visit_sheets import sheet_of
from kiosk.domain.briefing import AgendaKind
from kiosk.domain.clinic import Clinic, Country
from kiosk.domain.pack import Pack
from kiosk.records.briefing_sheet import record_pdf
from kiosk.records.keeping_requests import RecordSettings
from kiosk.records.opening import open_record
from kiosk.records.sealing import new_identity
from kiosk.session.agenda import briefing_of, talk_of
from kiosk.session.effects import Paper as What
from kiosk.session.pin_moves import PinChecked
from kiosk.session.print_moves import Printed
from kiosk.session.state import Rules, new_session
from kiosk.session.talk_moves import MomentTold
from kiosk.session.talk_state import Keeping
from tests.support.driver import Driver, settle, visitor
from tests.support.layout_reading import read_window
from tests.support.paper import Paper
from tests.support.pseudo_arabic import LANGUAGE as ARABIC
from tests.support.shipped import shipped_in_two_languages

pytestmark = pytest.mark.slow

REFERENCE = "W3"
CLINIC = Clinic(name="Hill Clinic", country=Country("US", "United States", "911"), languages=("en", ARABIC))
_device = QTest.createTouchDevice()


class Staff:
    """Whoever leads the talk, at the window of a patient who reads *language*."""

    def __init__(self, at: Driver, language: str, qtbot: QtBot) -> None:
        self.at = at
        self.language = language
        self.qtbot = qtbot
        at.effects.tell_moment = self._tell_time
        at.effects.put_on_paper = self._print
        self.printed: dict[What, Paper] = {}

    @property
    def pack(self) -> Pack:
        pack = self.at.session.library.pack("epidural-blood-patch", self.language)
        assert pack is not None
        assert pack.briefing_words is not None
        return pack

    def patient_alone(self) -> None:
        """The patient answers a question of "Tell us first" and chooses what to ask."""
        assert self.pack.self_check is not None
        assert self.pack.check_words is not None
        first, second = self.pack.self_check.tell_us[:2]
        words = self.pack.check_words.tell_us
        self.at.touch("Before you go in", f"Yes: {words[first.id].question.me}")
        self.at.touch(f"Not sure: {words[second.id].question.me}", "Back", "Questions to ask", self.pack.questions[2])

    def begin(self) -> None:
        """Open the list by PIN, and prepare the talk from there."""
        self.at.touch("Show the nurse", "Staff: open with PIN", "4", "7", "1", "1", "Open")
        self.at.visit.dispatch(PinChecked(True))
        settle()
        self.at.touch("Start a talk", own_name(self.language), "Yes, take them along", "Nobody is needed")
        self.at.touch(self.pack.briefing_words.profiles["seed"], "Nurse")  # type: ignore[union-attr]
        self.at.touch("A", "B", "Continue", *REFERENCE, "Continue", "Begin the talk")
        assert self.at.session.talk is not None

    def go_on_to(self, kind: AgendaKind) -> None:
        """Touch Continue until an item of that kind is shown, ten seconds a screen."""
        items = {item.id: item.kind for item in briefing_of(self.at.session).agenda}
        for _ in range(150):
            place = self.at.session.place
            if items.get(getattr(place, "item", "")) is kind:
                return
            self.at.advance(10)
            self.at.touch(next(name for name in ("Continue", "More") if name in self.at.names()))
        raise AssertionError(f"the talk never came to {kind}; it stands at {self.at.screen}")

    def draw(self) -> None:
        """Draw a line on the pad of the screen."""
        pad = next(each.place for each in self.at.spoken() if each.role is QAccessible.Role.Canvas)
        places = [_point(pad, 0.2, 0.3), _point(pad, 0.5, 0.6), _point(pad, 0.8, 0.3)]
        QTest.touchEvent(self.at.window, _device).press(0, places[0], self.at.window).commit()
        for place in places[1:]:
            settle()
            QTest.touchEvent(self.at.window, _device).move(0, place, self.at.window).commit()
        settle()
        QTest.touchEvent(self.at.window, _device).release(0, places[-1], self.at.window).commit()
        settle()

    def ask_questions(self) -> None:
        self.at.touch(self.pack.questions[0])
        while not self.at.screen.endswith("-draw"):
            self.at.touch(next(name for name in ("Continue", "More") if name in self.at.names()))
        self.draw()
        self.at.touch("Continue")

    def say_it_back(self) -> None:
        """Answer every question, the first of them wrongly at first."""
        words = self.pack.briefing_words
        assert words is not None
        questions = briefing_of(self.at.session).teach_back
        wrong = words.teach_back[questions[0].id].answers[questions[0].wrong[0]]
        self.at.touch(wrong, "Show me again")
        assert self.at.screen == f"talk-again-{questions[0].id}"
        self.at.touch("Back")
        for question in questions:
            self.at.touch(words.teach_back[question.id].answers[question.right])
            assert self.at.says("Yes, that is right")
            self.at.touch("Said it back in own words", "Continue")

    def confirm(self) -> None:
        """Tick every confirmation, on however many pages they stand."""
        words = self.pack.briefing_words
        assert words is not None
        for text in words.confirmations.values():
            if text not in self.at.names():
                self.at.touch("More")
            self.at.touch(text)
        self.at.touch("Continue")

    def close(self) -> None:
        self.at.touch("I want more time", "Continue")
        self.draw()
        self.at.touch("Continue", "Type initials instead", "A", "B", "Continue")
        assert not self.at.says("Still open")
        for name, what in (("Print the patient's copy", What.COPY), ("Print the record", What.RECORD)):
            self.at.touch(name)
            assert what in self.printed
        self.at.touch("Keep the record")
        self.qtbot.waitUntil(lambda: talk_of(self.at.session).keeping is not Keeping.GOING, timeout=60_000)
        settle()

    def _print(self, what: What) -> None:
        sheet = sheet_of(self.at.session, what, CLINIC)
        self.printed[what] = Paper(record_pdf(sheet).pdf)
        self.at.visit.dispatch(Printed())

    def _tell_time(self) -> None:
        minutes, seconds = divmod(round(self.at.clock._now), 60)
        self.at.visit.dispatch(MomentTold(self.at.clock._now, f"2026-11-21T10:{minutes % 60:02}:{seconds:02}+00:00"))


def _point(pad: QRect, across: float, down: float) -> QPoint:
    return pad.topLeft() + QPoint(round(across * pad.width()), round(down * pad.height()))


def own_name(language: str) -> str:
    return "English" if language == "en" else "العربية"


@pytest.mark.parametrize("language", ["en", ARABIC])
def test_a_whole_briefing_by_touch_ends_in_a_sealed_record(language: str, qtbot: QtBot, tmp_path: Path) -> None:
    identity, key = new_identity()
    shelf = shipped_in_two_languages()
    rules = Rules(language=language, printer=True, keeps_records=True)
    with visitor(shelf, session=new_session(rules, shelf)) as at:
        staff = Staff(at, language, qtbot)
        keeper = RecordKeeper(at.visit, CLINIC, RecordSettings(str(tmp_path), (key,)), at.window)
        at.effects.seal_record = keeper.seal
        at_rest = read_window(at.window).geometry()
        at.touch("Touch to start")
        staff.patient_alone()
        staff.begin()
        staff.go_on_to(AgendaKind.QUESTIONS)
        staff.ask_questions()
        staff.go_on_to(AgendaKind.TEACH_BACK)
        staff.say_it_back()
        assert staff.pack.briefing_words is not None
        at.touch(staff.pack.briefing_words.priorities["less-pain"])
        staff.go_on_to(AgendaKind.CONFIRMATIONS)
        staff.confirm()
        staff.close()
        assert talk_of(at.session).keeping is Keeping.KEPT, talk_of(at.session).why_not
        # What waits is carried off beside the talk.
        qtbot.waitUntil(lambda: not keeper.children(), timeout=60_000)
        at.touch("Close the talk")
        assert at.screen == "attract"
        assert at.eraser.times > 0
        assert read_window(at.window).geometry() == at_rest
        assert not any(at.app.clipboard().text(mode) for mode in QClipboard.Mode)
        assert not at.says(REFERENCE)
    (sealed,) = tmp_path.rglob("*.kioskrecord")
    opened = open_record(sealed, [identity])
    page, words = Paper(opened.contents.pdf), staff.pack.briefing_words
    assert len(page.pages) <= 2
    assert REFERENCE in page.text
    assert "Hill Clinic" in page.text
    for copy in (page, staff.printed[What.COPY]):
        assert words_of(staff.pack.questions[2]) <= words_of(copy.text)
        assert words_of(words.told["first-patch-helps"]) <= words_of(copy.text)
    assert "Wants more time" in json.dumps(json.loads(opened.contents.fhir))


def words_of(text: str) -> set[str]:
    """Return the words of a text: paper breaks lines elsewhere, and reads Arabic and numbers in an order of its own."""
    return set(re.findall(r"[^\W\d]+", text))
