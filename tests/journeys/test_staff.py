"""From the clinic's name to every screen of staff and into a talk, by touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.devices.pin import PinChecker
from kiosk.devices.pin_lock import PinLock, lock_file
from kiosk.domain.clinic import DEMONSTRATION_PIN, HelpLines
from kiosk.domain.level import Level
from kiosk.session.library import Library
from kiosk.session.pin_moves import PinChecked
from kiosk.session.places import CLEANING_SECONDS
from kiosk.session.state import Rules, new_session
from kiosk.session.talk_moves import MomentTold
from tests.support.briefing_pack import briefing_in_two_languages, briefing_library, briefing_pack
from tests.support.driver import PORTRAIT, TABLET, Driver, settle, visitor
from tests.support.packs import ARABIC, ENGLISH, library, one_pack

NAME = "Demonstration, for staff"
HASH = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(DEMONSTRATION_PIN)


class Loudspeaker:
    """Notes the chimes."""

    def __init__(self) -> None:
        self.heard: list[Level] = []

    def chime(self, level: Level) -> None:
        self.heard.append(level)


def with_pins(driver: Driver, pin_hash: str = HASH) -> Driver:
    lock = PinLock(lock_file())
    driver.effects.pins = PinChecker(
        pin_hash, lambda right, wait: driver.visit.dispatch(PinChecked(right, wait)), lock, driver.window
    )
    return driver


@pytest.fixture
def at() -> Iterator[Driver]:
    with visitor(briefing_library()) as driver:
        yield with_pins(driver)


def hold(at: Driver, qtbot: QtBot, name: str = NAME) -> None:
    middle = at.find(name).place.center()
    at.press_at(middle)
    qtbot.waitUntil(lambda: at.screen == "staff-pin", timeout=5000)
    at.lift_at(middle)


def open_menu(at: Driver, qtbot: QtBot, name: str = NAME) -> Driver:
    hold(at, qtbot, name)
    at.touch(*DEMONSTRATION_PIN, "Open")
    qtbot.waitUntil(lambda: at.screen == "staff-menu")
    settle()
    return at


def test_a_tap_on_the_name_opens_nothing(at: Driver) -> None:
    at.touch(NAME)
    assert at.screen == "attract"


def test_from_rest_and_from_home_the_held_name_leads_to_the_menu_and_back(at: Driver, qtbot: QtBot) -> None:
    open_menu(at, qtbot)
    assert at.says("This closes by itself after 60 s without a touch.")
    assert "Start again" not in at.names()
    at.touch("Close")
    assert at.screen == "attract"
    open_menu(at.touch("Touch to start"), qtbot).touch("Close")
    assert at.screen == "home"


def test_a_wrong_pin_opens_nothing_and_a_locked_pad_says_for_how_long(at: Driver, qtbot: QtBot) -> None:
    hold(at, qtbot)
    at.touch(*"0815", "Open")
    qtbot.waitUntil(lambda: at.says("Try again in 1 s."))
    assert at.screen == "staff-pin"
    PinLock(lock_file()).write(11)
    with_pins(at)
    at.advance(1)
    at.touch(*DEMONSTRATION_PIN, "Open")
    assert at.says("Locked after wrong PINs. Try again in 60 min.")
    PinLock(lock_file()).clear()
    at.touch(*DEMONSTRATION_PIN, "Open")
    qtbot.waitUntil(lambda: at.screen == "staff-menu")


def test_a_screen_reader_and_a_keyboard_reach_the_name(at: Driver) -> None:
    def spoken(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
        yield interface
        for index in range(interface.childCount()):
            yield from spoken(interface.child(index))

    root = QAccessible.queryAccessibleInterface(at.window)
    name = next(each for each in spoken(root) if each.text(QAccessible.Text.Name) == NAME)
    name.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    settle()
    assert at.screen == "staff-pin"
    at.touch("Back")
    assert at.screen == "attract"
    while not any(item.hasActiveFocus() and item.property("text") == NAME for item in at.items()):
        QTest.keyClick(at.window, Qt.Key.Key_Tab)
    QTest.keyClick(at.window, Qt.Key.Key_Return)
    settle()
    assert at.screen == "staff-pin"


def test_where_staff_have_no_pin_the_name_is_only_a_name() -> None:
    rules = Rules(staff_pin=False, clinic_name="Hill Clinic")
    shelf = briefing_library()
    with visitor(shelf, session=new_session(rules, shelf), lines=HelpLines("999", "")) as at:
        assert at.says("Hill Clinic")
        assert not any("Hill Clinic" in name for name in at.names())


def test_staff_reach_their_menu_where_no_pack_can_be_shown(qtbot: QtBot) -> None:
    with visitor(Library(complete=True)) as at:
        open_menu(with_pins(at), qtbot)
        assert "Start a talk" not in at.names()
        at.touch("Close")
        assert at.screen == "unavailable"


@pytest.mark.parametrize("size", [PORTRAIT, TABLET])
def test_the_status_says_how_packs_and_records_stand(qtbot: QtBot, size: tuple[int, int]) -> None:
    with visitor(briefing_library(), size=size) as at:
        open_menu(with_pins(at), qtbot).touch("Kiosk status")
        said = {each.name for each in at.spoken()}
        while "More" in at.names():
            at.touch("More")
            said |= {each.name for each in at.spoken()}
        assert any("Not approved for patients: demonstration." in name for name in said)
        assert "Records of talks: No key and no printer: a talk can be neither kept nor printed." in said
        while at.screen == "staff-status":
            at.touch("Back")
        assert at.screen == "staff-menu"


def test_each_level_with_a_sound_is_heard(at: Driver, qtbot: QtBot) -> None:
    speaker = Loudspeaker()
    at.effects.sound = speaker
    open_menu(at, qtbot).touch("Sound test", "Emergency", "Get care today", "Call your clinic")
    assert speaker.heard == [Level.EMERGENCY, Level.URGENT, Level.DOCTOR]


def test_while_the_screen_is_cleaned_no_touch_counts_and_then_the_menu_is_closed(at: Driver, qtbot: QtBot) -> None:
    open_menu(at, qtbot).touch("Clean the screen")
    assert at.names() == []
    assert at.says("Touch is off for 30 seconds")
    for x in range(100, 1920, 200):
        for y in range(40, 1080, 100):
            at.touch_at(QPoint(x, y))
    at.visit.openHelp()
    settle()
    assert (at.screen, at.sheet) == ("staff-cleaning", "")
    at.advance(CLEANING_SECONDS - 1)
    assert at.says("Touch is off for 1 seconds")
    at.advance(1)
    assert at.screen == "attract"


def test_leaving_is_asked_once_more(at: Driver, qtbot: QtBot) -> None:
    left: list[bool] = []
    at.effects.leave = lambda: left.append(True)
    open_menu(at, qtbot).touch("Leave the kiosk", "No, stay")
    assert (at.screen, left) == ("staff-menu", [])
    at.touch("Leave the kiosk", "Yes, leave the kiosk")
    assert left == [True]


def test_the_menu_closes_by_itself(at: Driver, qtbot: QtBot) -> None:
    open_menu(at.touch("Touch to start"), qtbot).touch("Kiosk status")
    at.advance(60)
    assert at.screen == "attract"


def test_a_talk_is_prepared_by_touch_and_begins(at: Driver, qtbot: QtBot) -> None:
    open_menu(at.touch("Touch to start"), qtbot).touch("Start a talk")
    assert "Continue" not in at.names()
    at.touch("An interpreter", "People of 60 or more", "Doctor", "J", "K", "X", "Delete the last letter", "Continue")
    assert at.says("No name, no birth date.")
    at.touch("W", "-", "1", "Space", "2", "Continue")
    for line in ("Procedure: Cold for a knee", "Led by: JK, Doctor", "Reference: W-1 2"):
        assert at.says(line)
    assert at.says("Figures of: People of 60 or more")
    assert at.says("No key and no printer: nothing can be kept or printed.")
    at.touch("Begin the talk")
    assert at.screen == "talk-flags-flags"
    assert at.session.talk is not None
    assert (at.session.talk.opening.initials, at.session.talk.opening.reference) == ("JK", "W-1 2")


def test_a_talk_in_another_language_is_asked_for_and_needs_no_reference(qtbot: QtBot) -> None:
    with visitor(briefing_in_two_languages(), size=TABLET) as at:
        open_menu(with_pins(at), qtbot).touch("Start a talk", "العربية", "Nobody is needed", "People under 60", "Nurse")
        for key in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_Backspace, Qt.Key.Key_C):
            QTest.keyClick(at.window, key)
        at.touch("Continue", "Go on without")
        while "More" in at.names():
            at.touch("More")
        at.touch("Begin the talk")
        assert at.session.preferences.language == "ar"
        assert at.session.talk is not None
        assert at.session.talk.opening.initials == "AC"


def test_the_nurse_goes_from_the_list_to_a_talk(at: Driver, qtbot: QtBot) -> None:
    at.touch("Touch to start", "Questions to ask", "Does it hurt?", "Show the nurse", "Staff: open with PIN")
    at.touch(*DEMONSTRATION_PIN, "Open")
    qtbot.waitUntil(lambda: at.screen == "nurse-list")
    settle()
    at.touch("Start a talk")
    assert at.screen == "staff-opening"
    assert at.says("Answers: 0. Questions to ask: 1.")
    yes, no = (at.find(name).place for name in ("Yes, take them along", "No, leave them out"))
    assert yes.size() == no.size()
    assert "Continue" not in at.names()
    assert not at.says("Does it hurt?")
    at.touch("No, leave them out", "Nobody is needed", "People under 60", "Nurse", "Q", "Continue", "Go on without")
    assert at.says("Told before, this patient's?: No, leave them out")
    at.touch("Begin the talk")
    assert at.says("There are no answers from you here.")
    assert not at.says("Does it hurt?")


def test_every_language_that_is_offered_for_a_talk_begins_one(qtbot: QtBot) -> None:
    both = (ENGLISH, ARABIC)
    without = replace(briefing_pack(language=ARABIC, languages=both), briefing=None, briefing_words=None)
    shelf = library(briefing_pack(languages=both), without)
    with visitor(shelf, session=new_session(Rules(language=ARABIC), shelf)) as at:
        open_menu(with_pins(at).touch("Touch to start"), qtbot)
        at.touch("Start a talk", "Nobody is needed", "People under 60", "Nurse", "Q", "Continue", "Go on without")
        assert at.says("Language: English")
        at.touch("Begin the talk")
        assert at.screen == "talk-flags-flags"
        assert at.session.preferences.language == ENGLISH


def test_a_pack_without_a_talk_offers_none(qtbot: QtBot) -> None:
    with visitor(one_pack()) as at:
        open_menu(with_pins(at), qtbot)
        assert "Start a talk" not in at.names()


def test_a_paused_talk_shows_the_pad_and_nothing_of_the_talk(at: Driver, qtbot: QtBot) -> None:
    open_menu(at.touch("Touch to start"), qtbot).touch("Start a talk", "Nobody is needed", "People under 60", "Nurse")
    at.effects.tell_moment = lambda: at.visit.dispatch(MomentTold(at.clock._now, "2026-11-21T10:05:00+00:00"))
    at.touch("Q", "Continue", "W", "3", "Continue", "Begin the talk")
    at.advance(300)
    assert at.screen == "talk-locked"
    assert at.says("This talk is paused")
    for word in ("Cold for a knee", "What you told us", "Danger signs", "Q", "W3", "Talk of 10:05, W3"):
        assert word not in [each.name for each in at.spoken()]
    assert "Get help now" in at.names()
    assert {"Back", "Start again", "Continue"}.isdisjoint(at.names())
    at.touch(*DEMONSTRATION_PIN, "Open")
    qtbot.waitUntil(lambda: at.screen == "talk-flags-flags")
    settle()
    assert at.says("Talk of 10:05, W3")
