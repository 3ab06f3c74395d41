"""Every control has a name and a role, and right-to-left pages are mirrored while drawings are not."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QImage

from kiosk.app.pictures import pages
from kiosk.app.stops import Stop, all_stops
from kiosk.session.library import Library
from kiosk.session.preferences import Look, Preferences, TextSize
from tests.support.driver import LANDSCAPE, PORTRAIT, TABLET, settle, visitor
from tests.support.packs import ARABIC, library, long_pack, pack, several_packs, two_languages

EVERYTHING = library(*two_languages().packs.values(), long_pack())


@pytest.mark.parametrize("preferences", [Preferences("en"), Preferences(ARABIC, TextSize.LARGEST, Look.CONTRAST)])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, TABLET])
def test_every_control_of_every_screen_has_a_name_of_its_own_and_a_role(
    size: tuple[int, int], preferences: Preferences
) -> None:
    checked = 0
    with visitor(EVERYTHING, size=size) as at:
        for first in all_stops(EVERYTHING, preferences):
            for stop in pages(at.app, at.kiosk, first):
                names = Counter(at.names())
                checked += 1
                # While it is wiped, a screen has nothing to touch, and says so.
                assert names or stop.name == "staff-cleaning", f"nothing to touch on {stop.name}"
                assert not [name for name, times in names.items() if times > 1 or not name.strip()], stop.name
    assert checked > 30


def test_everything_on_every_screen_is_spoken_with_a_role_and_without_markup() -> None:
    with visitor(EVERYTHING) as at:
        for first in all_stops(EVERYTHING, Preferences("en")):
            for stop in pages(at.app, at.kiosk, first):
                spoken = at.spoken()
                assert all(each.role is not QAccessible.Role.NoRole for each in spoken), stop.name
                mute = [each.role.name for each in spoken if not each.name.strip()]
                assert not mute, f"{stop.name}: {mute} have no name"
                assert not [each.name for each in spoken if "<" in each.name or "**" in each.name], stop.name


def test_each_screen_has_one_heading_that_says_what_it_is_about() -> None:
    with visitor(EVERYTHING) as at:
        for first in all_stops(EVERYTHING, Preferences("en")):
            for stop in pages(at.app, at.kiosk, first):
                headings = [each for each in at.spoken() if each.role is QAccessible.Role.Heading]
                assert headings, f"{stop.name} has no heading"


def test_what_can_be_touched_lies_inside_the_window() -> None:
    with visitor(EVERYTHING, size=TABLET) as at:
        window = QRect(0, 0, *TABLET)
        for first in all_stops(EVERYTHING, Preferences(ARABIC, TextSize.LARGEST)):
            for stop in pages(at.app, at.kiosk, first):
                outside = [each.name for each in at.controls() if not window.contains(each.place)]
                assert not outside, f"{stop.name}: {outside}"


def test_nothing_that_is_hidden_is_spoken() -> None:
    with visitor(several_packs()) as at:
        at.touch("Touch to start", "Cold for a knee", "Learn about it", "Text")
        assert not at.says("What is it?")


@pytest.mark.parametrize("size", [LANDSCAPE, TABLET])
def test_right_to_left_mirrors_the_bars_and_the_page(size: tuple[int, int]) -> None:
    with visitor(two_languages(), size=size) as at:
        across = {}
        for language in ("en", ARABIC):
            at.visit.present(stop_of(two_languages(), "how-long", language).session)
            settle()
            across[language] = {
                name: at.find(name).place for name in ("Back", "Start again", "Continue", "Get help now")
            }
        for name, place in across["en"].items():
            mirrored = QRect(place)
            mirrored.moveRight(size[0] - 1 - place.left())
            assert abs(across[ARABIC][name].left() - mirrored.left()) <= 1, name


def test_right_to_left_never_mirrors_a_drawing() -> None:
    with visitor(two_languages()) as at:
        for language in ("en", ARABIC):
            at.visit.present(stop_of(two_languages(), "what-is-it", language).session)
            settle()
            plate = next(each.place for each in at.spoken() if each.name.startswith("A cold pack lies on"))
            assert _side_of_blood(at.window.grabWindow().copy(plate)) == "left", language


def test_right_to_left_puts_the_words_before_the_picture() -> None:
    with visitor(two_languages()) as at:
        sides = []
        for language in ("en", ARABIC):
            at.visit.present(stop_of(two_languages(), "what-is-it", language).session)
            settle()
            plate = next(each.place for each in at.spoken() if each.name.startswith("A cold pack lies on"))
            sides.append(plate.center().x() > at.window.width() / 2)
        assert sides == [True, False]


def stop_of(shown: Library, name: str, language: str) -> Stop:
    return next(stop for stop in all_stops(shown, Preferences(language)) if stop.name == name)


def _side_of_blood(picture: QImage) -> str:
    """Return on which side of the picture the red bar of the test drawing stands."""
    row = picture.height() // 2
    red = [x for x in range(picture.width()) if picture.pixelColor(x, row).name() == "#b4262e"]
    assert red, "the red bar is not in the picture"
    return "left" if sum(red) / len(red) < picture.width() / 2 else "right"


def test_the_packs_of_these_tests_have_a_screen_of_every_kind() -> None:
    screens = pack().screens.values()
    kinds = {type(block).__name__ for screen in screens for block in screen.blocks}
    assert kinds >= {"FigureBlock", "ChartBlock", "Heading", "Paragraph", "ItemList", "Callout"}
