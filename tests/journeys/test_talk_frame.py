"""Staff lead a talk by touch: its rail, its agenda, Pause, and its end without a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible

from kiosk.session.places import Attract
from kiosk.session.talk_moves import MomentTold
from tests.conftest import ExpectLog
from tests.support.briefing_pack import PIN, briefing_in_two_languages, session_in_talk
from tests.support.driver import LANDSCAPE, PORTRAIT, TABLET, Driver, settle, visitor
from tests.support.packs import ARABIC

OUTSIDE = {"Start again", "Touch to start", "Learn about it"}


@pytest.fixture
def at() -> Iterator[Driver]:
    """A talk in which the time is told, at its first item."""
    with visitor(briefing_in_two_languages(), session=session_in_talk(briefing_in_two_languages())) as driver:
        _tell_time(driver)
        yield driver


def _tell_time(driver: Driver) -> None:
    """Let the clock of the talk be the one that the test moves on."""

    def tell() -> None:
        driver.visit.dispatch(MomentTold(driver.clock._now, "2026-11-21T12:00:00+01:00"))

    driver.effects.tell_moment = tell
    tell()
    settle()


def _unlock(at: Driver) -> None:
    at.touch(*PIN)
    at.touch("Open")
    from kiosk.session.pin_moves import PinChecked

    at.visit.dispatch(PinChecked(True))
    settle()


def test_the_rail_leads_to_any_part_and_tells_what_was_seen_and_for_how_long(at: Driver) -> None:
    at.advance(125)
    at.touch("What it is, and why")
    assert at.screen == "talk-what-and-why-what-is-it"
    names = at.names()
    assert "What you told us, Seen, 2 minutes" in names
    assert "What it is, and why, Now" in names
    assert "Say it back" in names
    at.touch("Say it back")
    assert at.screen == "talk-say-it-back-where"


def test_continue_and_back_lead_through_the_whole_talk(at: Driver) -> None:
    seen = [at.screen]
    while at.screen != "talk-say-it-back-where":
        at.touch("Continue")
        if at.screen != seen[-1]:
            seen.append(at.screen)
        assert len(seen) < 30
    for screen in reversed(seen[:-1]):
        while at.screen != screen:
            at.touch("Back")
            assert at.screen in seen
    assert at.screen == "talk-flags-flags"
    assert "Back" not in at.names()


def test_the_bar_says_which_part_it_is_and_offers_pause_in_the_place_of_start_again(at: Driver) -> None:
    at.touch("What it is, and why")
    assert any(each.name == "What it is, and why" and not each.is_control for each in at.spoken())
    assert "Pause" in at.names()
    assert not OUTSIDE & set(at.names())


def test_danger_signs_have_the_whole_stage_and_a_way_to_the_agenda(at: Driver) -> None:
    at.touch("Danger signs")
    assert at.screen == "talk-danger-call-now"
    assert "Say it back" not in at.names()
    at.touch("All parts of the talk")
    assert at.screen == "talk-agenda"


def test_the_agenda_is_changed_by_touch_and_the_talk_follows_it(at: Driver) -> None:
    at.touch("All parts of the talk", "Reorder", "Earlier: Danger signs", "Leave out: What it is, and why")
    assert "Take in again: What it is, and why" in at.names()
    assert "Leave out: The end of the talk" not in at.names()
    assert "Earlier: What you told us" not in at.names()
    at.touch("Done")
    assert "What it is, and why, Left out" in at.names()
    at.touch("Go on", "Continue")
    assert at.screen == "talk-danger-call-now"
    at.touch("All parts of the talk", "What it is, and why, Left out")
    assert at.screen == "talk-what-and-why-what-is-it"


def test_pause_hides_the_talk_behind_the_pad_and_the_pin_goes_on_where_it_was(at: Driver) -> None:
    at.touch("What it is, and why", "Continue", "Pause")
    assert at.screen == "talk-locked"
    words = {each.name for each in at.spoken()}
    told = {
        "Cold for a knee",
        "What it is, and why",
        "How long?",
        "Danger signs",
        "Say it back",
        "All parts of the talk",
    }
    assert not told & words
    assert "Get help now" in at.names()
    assert not {"Back", "Start again", "Pause", "Continue"} & set(at.names())
    _unlock(at)
    assert at.screen.startswith("talk-what-and-why")


def test_a_talk_that_is_left_locks_and_nothing_of_it_is_wiped(at: Driver) -> None:
    at.touch("Danger signs")
    before = at.session.talk
    at.advance(301)
    assert at.screen == "talk-locked"
    at.advance(10_000)
    assert at.screen == "talk-locked"
    assert at.eraser.times == 0
    _unlock(at)
    assert at.screen == "talk-danger-call-now"
    assert at.session.talk is not None
    assert before is not None
    assert at.session.talk.agenda == before.agenda


def test_get_help_now_is_one_touch_away_and_leads_back(at: Driver) -> None:
    for way in ((), ("Danger signs",), ("All parts of the talk",), ("Stop the talk",), ("Pause",)):
        at.touch(*way, "Get help now")
        assert at.sheet == "help"
        at.touch("Close")
        assert at.sheet == ""


def test_another_language_size_and_look_keep_everything(at: Driver) -> None:
    at.touch("Danger signs", "Continue")
    before, place = at.session.talk, at.session.place
    at.visit.bar.chooseLanguage(ARABIC)  # type: ignore[attr-defined]
    at.visit.bar.chooseTextSize("largest")  # type: ignore[attr-defined]
    at.visit.bar.chooseLook("dim")  # type: ignore[attr-defined]
    settle()
    assert at.session.preferences.language == ARABIC
    assert before is not None
    assert (at.session.talk, at.session.place) == (replace(before, chosen=ARABIC, shown_in=ARABIC), place)
    at.touch("All parts of the talk")
    assert at.screen == "talk-agenda"


def test_a_talk_is_stopped_after_a_question_and_nothing_of_it_stays(at: Driver) -> None:
    begun: list[bool] = []
    at.effects.restart = lambda: begun.append(True)
    at.touch("All parts of the talk", "Stop the talk")
    assert at.screen == "talk-stop"
    at.touch("Stay in the talk")
    assert at.screen == "talk-agenda"
    at.touch("Stop the talk", "End it without a record")
    assert at.session.place == Attract()
    assert at.session.talk is None
    assert at.eraser.times
    assert begun == [True]


def test_nothing_was_told_is_said_and_flags_are_shown() -> None:
    from kiosk.session.nurse_moves import TellUs

    with visitor(briefing_in_two_languages(), session=session_in_talk(briefing_in_two_languages())) as at:
        assert at.says("There are no answers from you here.")
    told = (TellUs("fever", "yes"), TellUs("latex", "not-sure"))
    with visitor(briefing_in_two_languages(), session=session_in_talk(before=told)) as at:
        assert at.says("Fever or infection")
        assert at.says("Not sure: Allergic to latex")
        assert at.says("Answered: 2 of 5 questions")
        assert not at.says("There are no answers")


def test_a_screen_that_cannot_be_loaded_leads_to_the_agenda(at: Driver, expect_log: ExpectLog) -> None:
    expect_log("The screen Nowhere of a talk cannot be shown")
    at.visit.talk.fail("Nowhere")  # type: ignore[attr-defined]
    settle()
    assert at.screen == "talk-agenda"
    assert at.session.talk is not None


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, TABLET])
def test_every_mark_of_the_rail_is_a_button_with_a_name(size: tuple[int, int]) -> None:
    shelf = briefing_in_two_languages()
    with visitor(shelf, session=session_in_talk(shelf), size=size) as at:
        marks = [each for each in at.controls() if each.role is QAccessible.Role.Button]
        titles = {"What it is, and why", "How well it works", "Danger signs", "Your questions", "Say it back"}
        assert titles <= {each.name for each in marks}


def test_the_stage_has_the_height_of_the_rail_where_there_is_none(at: Driver) -> None:
    stage = next(item for item in at.items() if item.metaObject().className().startswith("ScreenLoader"))
    below_rail = stage.y()
    at.touch("Danger signs")
    assert stage.y() < below_rail
    at.touch("All parts of the talk", "Say it back")
    assert stage.y() == below_rail
    at.touch("Pause")
    assert stage.y() < below_rail
