"""The pack that comes with the program, read by touch as patients will read it."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.app.pictures import pages
from kiosk.app.shelf import Shelf
from kiosk.app.stops import all_stops
from kiosk.session.library import Library
from kiosk.session.preferences import Look, Preferences, TextSize
from tests.support.contrast import luminance
from tests.support.driver import PORTRAIT, TABLET, visitor

PACK = "epidural-blood-patch"
# A screen for people whom light hurts is darker than this on average.
DIM_MOST = 0.07


@pytest.fixture(scope="module")
def shipped() -> Library:
    reported: list[Library] = []
    Shelf(paths.content()).read(reported.append, "en")
    assert reported[-1].notes == ()
    return reported[-1]


def test_the_whole_story_is_read_by_touching_continue(shipped: Library) -> None:
    pack = shipped.packs[PACK, "en"]
    story = [screen for chapter in pack.chapters for screen in chapter.screens]
    seen: list[str] = []
    with visitor(shipped, size=TABLET) as at:
        at.touch("Touch to start", "Learn about it")
        while at.screen != "end":
            if at.screen not in seen:
                seen.append(at.screen)
            at.touch("Continue")
            assert len(seen) <= len(story)
        at.touch("Finish")
    assert seen == story


def test_the_signs_of_an_emergency_are_two_touches_from_the_attract_screen(shipped: Library) -> None:
    with visitor(shipped, size=PORTRAIT) as at:
        at.touch("Touch to start", "Check how you feel")
        words = shipped.packs[PACK, "en"].check_words
        assert words is not None
        assert at.says(words.lists["danger"].title.me)


@pytest.mark.parametrize("preferences", [Preferences("en"), Preferences("en", TextSize.LARGEST, Look.DIM)])
def test_every_control_has_a_name_of_its_own_and_nothing_is_mute(shipped: Library, preferences: Preferences) -> None:
    with visitor(shipped, size=TABLET) as at:
        for first in all_stops(shipped, preferences):
            for stop in pages(at.app, at.kiosk, first):
                assert not [name for name, times in Counter(at.names()).items() if times > 1], stop.name
                assert not [each.role for each in at.spoken() if not each.name.strip()], stop.name


def test_every_word_of_the_glossary_can_be_touched_where_it_stands_and_is_explained(shipped: Library) -> None:
    pack = shipped.packs[PACK, "en"]
    explained: set[str] = set()
    with visitor(shipped) as at:
        for first in all_stops(shipped, Preferences("en")):
            for stop in pages(at.app, at.kiosk, first):
                for row in at.visit.reading.blocks.rows:  # type: ignore[attr-defined]
                    for term in row.terms:
                        if term["word"] in at.names():
                            at.touch(str(term["word"]))
                            assert at.sheet == "glossary", stop.name
                            explained.add(str(term["term"]))
                            at.touch("Close")
    assert explained
    assert explained <= set(pack.glossary)


def test_no_screen_is_bright_in_the_dim_look(shipped: Library) -> None:
    bright: dict[str, float] = {}
    with visitor(shipped) as at:
        for first in all_stops(shipped, Preferences("en", look=Look.DIM)):
            for stop in pages(at.app, at.kiosk, first):
                mean = _mean_luminance(at.window.grabWindow())
                if mean >= DIM_MOST:
                    bright[stop.name] = round(mean, 3)
    assert not bright


def _mean_luminance(picture: QImage) -> float:
    """Return the mean relative luminance of WCAG 2 over a grid of points, from 0 for black to 1 for white."""
    points = [(x, y) for x in range(8, picture.width(), 24) for y in range(8, picture.height(), 24)]
    return sum(luminance(picture.pixelColor(x, y).name()) for x, y in points) / len(points)
