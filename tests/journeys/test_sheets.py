"""Help, words explained, and what a visitor changes about the screen."""

from __future__ import annotations

import pytest

from kiosk.app.stops import Stop, all_stops
from kiosk.domain.clinic import HelpLines
from kiosk.session.places import Attract, Reading, SheetKind
from kiosk.session.preferences import Look, Preferences, TextSize
from tests.support.driver import LANDSCAPE, PORTRAIT, Driver, settle, visitor
from tests.support.packs import ARABIC, one_pack, two_languages

HELP = "Get help now"
STAFF = "Tell a member of staff now"


def stops() -> list[Stop]:
    """Return every stop but the one that is wiped, where a cloth would open whatever can be touched."""
    return [stop for stop in all_stops(two_languages(), Preferences("en")) if stop.name != "staff-cleaning"]


def test_help_is_one_touch_from_every_screen_and_back_leads_to_that_screen_again() -> None:
    with visitor(two_languages()) as at:
        for stop in stops():
            at.visit.present(stop.session)
            settle()
            before = at.screen
            at.touch(HELP)
            assert at.sheet == SheetKind.HELP, stop.name
            assert at.says(STAFF), stop.name
            assert at.screen == before, stop.name


def test_help_says_staff_first_then_the_number_then_where_it_is_valid() -> None:
    with visitor(one_pack()) as at:
        at.touch(HELP)
        said = [each.name for each in at.spoken()]
        assert said.index(STAFF) < said.index("911") < said.index("United States, demonstration")


def test_help_of_a_clinic_shows_its_own_numbers_and_no_demonstration() -> None:
    lines = HelpLines("0 999", "United Kingdom", night_line="020 7946 0000", relay_number="18001 999")
    with visitor(one_pack(), lines=lines) as at:
        at.touch(HELP)
        for words in ("0 999", "Other worries: call us on 020 7946 0000.", "Text or relay: 18001 999"):
            assert at.says(words)
        assert not at.says("demonstration")
        assert not at.says("Demonstration")


@pytest.mark.parametrize("way_back", ["Back", "Close"])
def test_help_closes_to_where_one_was(way_back: str) -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it", "Continue", HELP, way_back)
        assert at.session.place == Reading("how-long")
        assert at.sheet == ""


def test_help_on_the_attract_screen_closes_to_the_attract_screen() -> None:
    with visitor(one_pack()) as at:
        at.touch(HELP, "Close")
        assert at.session.place == Attract()
        assert not at.clock.running


def test_a_word_of_the_glossary_is_touched_and_explained() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it", "cold pack")
        assert at.sheet == SheetKind.GLOSSARY
        assert at.says("A bag that is cold.")
        at.touch("Close")
        assert at.session.place == Reading("what-is-it")


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_text_size_look_and_still_pictures_are_chosen_and_forgotten_with_the_visit(size: tuple[int, int]) -> None:
    with visitor(one_pack(), size=size) as at:
        at.touch("Touch to start", "Text", "Largest", "High contrast", "Still")
        assert at.session.preferences == Preferences("en", TextSize.LARGEST, Look.CONTRAST, reduced_motion=True)
        at.touch("Close", "Start again")
        assert at.session.preferences == Preferences("en")


def test_larger_text_is_larger_on_the_screen() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it")
        normal = _height(at, "How long?") if at.says("How long?") else _height(at, "Drink 200 mL of water.")
        at.touch("Text", "Largest", "Close")
        assert _height(at, "Drink 200 mL of water.") > normal


def test_the_dim_look_is_one_touch_away_and_so_is_day() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Dim look")
        assert at.session.preferences.look is Look.DIM
        at.touch("Day look")
        assert at.session.preferences.look is Look.DAY


def test_a_moving_picture_can_be_kept_still_and_moved_again() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it", "Continue", "Continue")
        at.touch("Keep still")
        assert at.session.preferences.reduced_motion
        at.touch("Let it move")
        assert not at.session.preferences.reduced_motion


def test_another_language_turns_the_page_round_and_back() -> None:
    with visitor(two_languages()) as at:
        at.touch("Touch to start", "Learn about it", "Language: English", "العربية", "Close")
        assert at.session.preferences.language == ARABIC
        assert at.says("What is it? عربي")
        assert _middle(at, "Continue") < at.window.width() / 2 < _middle(at, "Back")
        at.touch("Language: العربية", "English", "Close")
        assert _middle(at, "Back") < at.window.width() / 2 < _middle(at, "Continue")


def test_a_language_is_chosen_on_the_attract_screen_by_its_own_name() -> None:
    with visitor(two_languages()) as at:
        at.touch("العربية")
        assert at.screen == "home"
        assert at.session.preferences.language == ARABIC


def _middle(at: Driver, name: str) -> float:
    return at.find(name).place.center().x()


def _height(at: Driver, words: str) -> int:
    return next(each.place.height() for each in at.spoken() if words in each.name)
