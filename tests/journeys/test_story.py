"""A visitor reads the story by touch, from the attract screen to the end."""

from __future__ import annotations

import pytest

from kiosk.session.places import Attract, Home, Reading
from kiosk.session.state import new_session
from tests.support.driver import LANDSCAPE, PORTRAIT, TABLET, Driver, visitor
from tests.support.packs import library, long_pack, one_pack, pack, several_packs

STORY = ["what-is-it", "how-long", "it-moves", "does-it-help", "call-now", "see-doctor"]
# Where Continue leads at last, for no story of these packs is longer.
MANY = 60


def read_on(at: Driver) -> list[str]:
    """Touch Continue until the end; return the screens that were seen, each once for all its pages."""
    seen: list[str] = []
    for _ in range(MANY):
        if at.screen == "end":
            return seen
        if at.screen not in seen:
            seen.append(at.screen)
        at.touch("Continue")
    raise AssertionError(f"no end after {MANY} touches: {seen}")


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, TABLET])
def test_from_attract_through_the_whole_story_to_the_end_and_nothing_is_left(size: tuple[int, int]) -> None:
    with visitor(one_pack(), size=size) as at:
        at.touch("Touch to start", "Learn about it")
        assert read_on(at) == STORY
        erased = at.eraser.times
        at.touch("Finish")
        assert at.session == new_session(at.session.rules, at.session.library)
        assert at.eraser.times > erased


def test_a_long_screen_is_read_page_by_page_and_back_leads_through_the_same_pages() -> None:
    with visitor(library(long_pack())) as at:
        at.touch("Touch to start", "Learn about it")
        pages = 0
        while at.screen == "what-is-it":
            assert at.session.place == Reading("what-is-it", pages)
            assert at.says("A long screen")
            at.touch("Continue")
            pages += 1
        assert pages > 1
        for page in reversed(range(pages)):
            at.touch("Back")
            assert at.session.place == Reading("what-is-it", page)
        at.touch("Back")
        assert at.session.place == Home()


def test_every_sentence_of_a_long_screen_is_on_one_page_and_only_on_one() -> None:
    with visitor(library(long_pack())) as at:
        at.touch("Touch to start", "Learn about it")
        told: list[str] = []
        while at.screen == "what-is-it":
            told += [each.name for each in at.spoken() if each.name.startswith("This is sentence")]
            at.touch("Continue")
        assert told == [f"This is sentence {n} of a long screen, and it says little more." for n in range(30)]


def test_the_chapter_map_leads_to_any_part_and_back() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "All parts", "How well it works")
        assert at.screen == "does-it-help"
        assert at.says("70 of 100 were helped")
        at.touch("Back")
        assert at.screen == "chaptermap"


def test_the_place_in_the_story_is_spoken_and_a_touch_on_it_shows_all_parts() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it", "Continue")
        at.touch("What it is, Step 2 of 3. Touch for all parts.")
        assert at.screen == "chaptermap"


def test_a_part_that_was_seen_to_its_end_says_so() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it", *["Continue"] * 3)
        at.touch("How well it works, Step 1 of 1. Touch for all parts.")
        seen = [row.title for row in at.visit.place.chapters.rows if row.seen]  # type: ignore[attr-defined]
        assert seen == ["What it is", "How well it works"]


def test_danger_signs_are_one_touch_from_home_and_two_from_the_attract_screen() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Danger signs")
        assert at.screen == "call-now"
        assert at.says("Emergency")
        assert at.says("Cold, blue toes")
        assert at.says("Call us.")
        at.touch("Continue")
        assert at.screen == "see-doctor"
        assert at.says("Call your clinic")


def test_questions_to_ask_are_one_touch_from_home() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Questions to ask")
        assert at.screen == "questions"
        assert at.says("How long does it take?")


def test_start_again_leads_home_and_from_home_to_the_beginning() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it", "Continue", "Start again")
        assert at.session.place == Home()
        at.touch("Start again")
        assert at.session.place == Attract()


def test_the_end_leads_to_danger_signs_questions_and_all_parts() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it")
        read_on(at)
        for name, screen in (
            ("Danger signs", "call-now"),
            ("Questions to ask", "questions"),
            ("See a part again", "chaptermap"),
        ):
            at.touch(name)
            assert at.screen == screen
            at.touch("Back")
            assert at.screen == "end"


def test_several_packs_are_offered_by_their_titles() -> None:
    with visitor(several_packs()) as at:
        at.touch("Touch to start")
        assert at.screen == "chooser"
        at.touch("Cold for a knee: elbow")
        assert at.screen == "home"
        assert at.session.pack_id == "elbow"


def test_twenty_packs_are_offered_on_as_many_pages_as_they_need() -> None:
    packs = [pack(f"pack-{n:02}") for n in range(20)]
    with visitor(library(*packs), size=TABLET) as at:
        at.touch("Touch to start")
        offered: list[str] = []
        for _ in range(20):
            offered += [name for name in at.names() if name.startswith("Cold for a knee")]
            if "More" not in at.names():
                break
            at.touch("More")
        assert offered == [each.title for each in packs]


def test_a_screen_with_no_language_or_motion_to_choose_shows_no_control_for_it() -> None:
    with visitor(one_pack()) as at:
        at.touch("Touch to start", "Learn about it")
        assert not any(name.startswith("Language") for name in at.names())
        assert "Keep still" not in at.names()
        assert "Read aloud" not in at.names()
