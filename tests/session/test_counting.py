"""What is counted of a visit, move by move."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.level import Level
from kiosk.session.check_moves import (
    AnswerList,
    Confirm,
    DoneTapping,
    OpenCheck,
    StaffHere,
)
from kiosk.session.counted_places import place_id
from kiosk.session.counting import counted
from kiosk.session.counts import (
    Count,
    Edition,
    Ending,
    LanguageUsed,
    LevelShown,
    PackOpened,
    ScreenLeft,
    ScreenShown,
    StartedAgain,
    VisitEnded,
    Wiped,
    WordOpened,
)
from kiosk.session.library import Library
from kiosk.session.moves import (
    ChooseLanguage,
    ChoosePack,
    CloseSheet,
    Continue,
    Finish,
    GoBack,
    GoTo,
    Learn,
    LibraryChanged,
    OpenSheet,
    Start,
    StartAgain,
    Touch,
)
from kiosk.session.places import (
    Checking,
    CheckScreen,
    Home,
    Sheet,
    SheetKind,
)
from kiosk.session.state import Session, new_session
from kiosk.session.step import step
from tests.session.counted_visit import KNEE, TOKEN, Counted
from tests.support.check_pack import RULES, check_pack
from tests.support.check_visits import answer_best, at_areas, is_at, tap
from tests.support.packs import library, several_packs, two_languages
from tests.support.visits import visit


def checked() -> Counted:
    return Counted(library(check_pack()))


def test_a_first_touch_opens_the_only_pack_and_shows_home() -> None:
    assert Counted().of(Start()) == (PackOpened(KNEE), ScreenShown(KNEE, "home"))


def test_before_a_pack_is_chosen_no_pack_is_named() -> None:
    several = Counted(several_packs())
    assert several.of(Start()) == (ScreenShown(Edition(), "chooser"),)
    assert several.of(ChoosePack("knee")) == (
        ScreenLeft(Edition(), "chooser"),
        PackOpened(KNEE),
        ScreenShown(KNEE, "home"),
    )


def test_a_screen_is_left_when_another_is_shown() -> None:
    at = Counted().do(Start(), Learn())
    assert at.of(Continue()) == (ScreenLeft(KNEE, "screen:what-is-it"), ScreenShown(KNEE, "screen:how-long"))


def test_a_further_page_of_a_screen_is_no_further_screen() -> None:
    assert Counted().do(Start(), Learn()).of(Continue(2)) == ()


def test_the_end_of_a_visit_names_where_and_how_and_its_language_apart_from_both() -> None:
    at = Counted().do(Start(), Learn())
    assert at.of(Finish()) == (
        ScreenLeft(KNEE, "screen:what-is-it"),
        VisitEnded(KNEE, "screen:what-is-it", Ending.FINISHED),
        LanguageUsed("en"),
    )


def test_whoever_walks_away_is_counted_where_they_were_and_not_how_long() -> None:
    at = Counted().do(Start(), Learn())
    already = len(at.counts)
    at.clock.advance(1000)
    assert at.counts[already:] == [
        Wiped(),
        VisitEnded(KNEE, "screen:what-is-it", Ending.WIPED),
        LanguageUsed("en"),
    ]


def test_to_stay_after_the_warning_is_no_wipe() -> None:
    at = Counted().do(Start(), Learn())
    at.clock.advance(100)
    assert at.of(Touch()) == ()


def test_start_again_is_counted_where_it_was_touched_and_the_visit_goes_on() -> None:
    at = Counted().do(Start(), Learn())
    assert StartedAgain(KNEE, "screen:what-is-it") in at.of(StartAgain())
    assert VisitEnded(KNEE, "home", Ending.STARTED_AGAIN) in at.of(StartAgain())


def test_a_visit_whose_pack_goes_away_is_interrupted() -> None:
    at = Counted().do(Start(), Learn())
    gone = Library(complete=True)
    assert VisitEnded(KNEE, "screen:what-is-it", Ending.INTERRUPTED) in at.of(LibraryChanged(gone))


def test_the_language_is_the_one_the_pack_was_shown_in_at_the_end() -> None:
    at = Counted(two_languages()).do(Start(), ChooseLanguage("ar"))
    assert LanguageUsed("ar") in at.of(Finish())
    at = Counted(two_languages()).do(Start(), ChooseLanguage(TOKEN))
    assert LanguageUsed("en") in at.of(Finish())


def test_a_word_of_the_glossary_is_counted_when_its_meaning_is_opened() -> None:
    at = Counted().do(Start(), Learn())
    assert at.of(OpenSheet(Sheet(SheetKind.GLOSSARY, "cold-pack"))) == (WordOpened(KNEE, "cold-pack"),)
    assert at.of(CloseSheet()) == ()
    assert at.of(OpenSheet(Sheet(SheetKind.GLOSSARY, TOKEN))) == ()
    assert at.of(OpenSheet(Sheet(SheetKind.MEANING, "cold-pack"))) == ()


def test_a_level_is_counted_when_it_is_come_to() -> None:
    assert levels(result()) == [LevelShown(KNEE, Level.EXPECTED)]


def test_a_level_is_not_counted_again_when_its_answers_were_only_looked_at() -> None:
    at = result()
    at.do(GoTo(Checking(CheckScreen.ANSWERS)), DoneTapping(), GoTo(Checking(CheckScreen.TAKE_ALONG)), GoBack())
    assert is_at(at, CheckScreen.RESULT)
    assert levels(at) == levels(result())


def test_an_emergency_is_a_level_and_ends_with_staff() -> None:
    at = checked().do(Start(), OpenCheck())
    danger = RULES.lists[RULES.first].items[0]
    at.do(AnswerList(RULES.first, frozenset({danger})))
    assert LevelShown(KNEE, Level.EMERGENCY) in at.of(Confirm(True))
    assert VisitEnded(KNEE, "emergency", Ending.EMERGENCY) in at.of(StaffHere(True))


def result() -> Counted:
    """Return a visit at the result of a check."""
    at = checked().do(Start(), OpenCheck())
    tap(at_areas(at), "ache")
    at.do(DoneTapping())
    answer_best(at)
    assert is_at(at, CheckScreen.RESULT)
    return at


def levels(at: Counted) -> list[Count]:
    return [count for count in at.counts if isinstance(count, LevelShown)]


@pytest.mark.parametrize("danger", RULES.lists[RULES.first].items)
def test_no_screen_of_the_check_tells_what_was_answered(danger: str) -> None:
    at = checked().do(Start(), OpenCheck())
    assert place_id(at.session) == "check:danger"
    assert at.of(AnswerList(RULES.first, frozenset({danger}))) == ()


def test_a_move_that_changes_nothing_is_not_counted() -> None:
    session: Session = new_session(visit().session.rules, visit().session.library)
    moved, _ = step(session, Touch())
    assert counted(session, moved, Touch()) == ()
    assert place_id(replace(session, place=Home())) == "home"
