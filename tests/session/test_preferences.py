"""Language, text size, look and motion are part of the visit, and sheets lie over it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.text import words
from kiosk.session.moves import (
    ChooseLanguage,
    ChooseLook,
    ChooseMotion,
    ChooseTextSize,
    CloseSheet,
    Continue,
    Finish,
    GoBack,
    GoTo,
    Learn,
    Move,
    OpenSheet,
    Start,
    Touch,
)
from kiosk.session.places import ChapterMap, Chooser, Home, Reading, Sheet, SheetKind
from kiosk.session.preferences import Look, Preferences, TextSize
from kiosk.session.state import Rules
from tests.support.packs import ARABIC, ENGLISH, library, pack, two_languages
from tests.support.visits import visit


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        (ChooseLanguage(ARABIC), Preferences(ARABIC)),
        (ChooseTextSize(TextSize.LARGEST), Preferences(ENGLISH, text_size=TextSize.LARGEST)),
        (ChooseLook(Look.DIM), Preferences(ENGLISH, look=Look.DIM)),
        (ChooseMotion(reduced=True), Preferences(ENGLISH, reduced_motion=True)),
    ],
)
def test_a_preference_holds_for_the_visit_and_goes_with_it(move: Move, expected: Preferences) -> None:
    at = visit(two_languages()).do(Start(), move, Learn(), Continue())
    assert at.session.preferences == expected
    assert at.do(Finish()).session.preferences == Preferences(ENGLISH)


def test_a_language_chosen_on_the_attract_screen_is_the_language_of_the_visit() -> None:
    at = visit(two_languages()).do(Start(ARABIC))
    assert at.session.pack is not None
    assert (at.session.place, at.session.pack.language) == (Home(), ARABIC)


def test_a_new_visit_starts_in_the_language_of_the_kiosk() -> None:
    at = visit(two_languages(), Rules(language=ARABIC)).do(Start(ENGLISH), Finish())
    assert at.session.preferences == Preferences(ARABIC)


def test_another_language_stays_on_the_screen_and_shows_it_in_that_language() -> None:
    at = visit(two_languages()).do(Start(), Learn(), Continue(), ChooseLanguage(ARABIC))
    assert at.session.place == Reading("how-long")
    assert at.session.screen is not None
    assert at.session.screen.title == words("How long? عربي")


def test_a_language_that_the_pack_lacks_shows_its_first_language() -> None:
    at = visit().do(Start(), ChooseLanguage("fr"))
    assert at.session.pack is not None
    assert at.session.pack.language == ENGLISH


@pytest.mark.parametrize("place", [Reading("what-is-it", 2), Chooser(1), ChapterMap(1)])
def test_another_text_size_begins_with_the_first_page_for_the_pages_are_others(place: Reading | Chooser) -> None:
    at = visit().do(Start(), GoTo(place), ChooseTextSize(TextSize.LARGE))
    assert at.session.place == replace(place, page=0)


@pytest.mark.parametrize("kind", list(SheetKind))
@pytest.mark.parametrize("close", [CloseSheet(), GoBack()])
def test_a_sheet_lies_over_the_place_and_leaves_it_as_it_was(kind: SheetKind, close: Move) -> None:
    at = visit().do(Start(), Learn(), Continue(pages=2))
    before = at.session
    at.do(OpenSheet(Sheet(kind, "cold-pack")))
    assert at.session.sheet == Sheet(kind, "cold-pack")
    assert replace(at.session, sheet=None) == before
    assert at.do(close).session == before


@pytest.mark.parametrize("move", [GoTo(ChapterMap()), Learn()])
def test_going_elsewhere_takes_the_sheet_away(move: Move) -> None:
    assert visit().do(Start(), OpenSheet(Sheet(SheetKind.APPEARANCE)), move).session.sheet is None


def test_help_can_be_opened_where_nobody_has_started() -> None:
    at = visit().do(OpenSheet(Sheet(SheetKind.HELP)))
    assert at.session.sheet == Sheet(SheetKind.HELP)
    assert at.clock.running
    at.do(CloseSheet())
    assert not at.clock.running


def test_a_bare_touch_changes_nothing() -> None:
    at = visit(library(pack())).do(Start(), Learn())
    before = at.session
    assert at.do(Touch()).session is before
