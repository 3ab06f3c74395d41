"""What is counted of a visit, and that nothing which a visitor told is."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.level import Level
from kiosk.session.check_moves import (
    AnswerList,
    AnswerQuestion,
    ChangeAnswer,
    Confirm,
    DoneTapping,
    LeaveEmergency,
    OpenCheck,
    SayAbout,
    StaffHere,
    TapSymptom,
    Tick,
)
from kiosk.session.check_state import About
from kiosk.session.counted_places import place_id
from kiosk.session.counting import counted
from kiosk.session.counts import (
    Edition,
    Ending,
    LanguageUsed,
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
    Elapsed,
    Finish,
    GoBack,
    GoTo,
    Learn,
    LibraryChanged,
    Move,
    OpenChapter,
    OpenSheet,
    Start,
    StartAgain,
    Touch,
)
from kiosk.session.nurse_moves import TellUs, WantToAsk
from kiosk.session.pin_moves import TryPin, TypePin
from kiosk.session.places import (
    Checking,
    CheckScreen,
    Home,
    NurseScreen,
    Nursing,
    Questions,
    Reading,
    Sheet,
    SheetKind,
)
from kiosk.session.state import Session, new_session
from kiosk.session.step import step
from tests.session.counted_visit import DIGITS, KNEE, TOKEN, Counted
from tests.support.check_pack import RULES, check_pack
from tests.support.packs import library, several_packs, two_languages
from tests.support.visits import visit


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


def test_a_move_that_changes_nothing_is_not_counted() -> None:
    session: Session = new_session(visit().session.rules, visit().session.library)
    moved, _ = step(session, Touch())
    assert counted(session, moved, Touch()) == ()
    assert place_id(replace(session, place=Home())) == "home"


names = st.sampled_from(
    [TOKEN, "what-is-it", "knee", RULES.first, *RULES.symptoms, *RULES.questions, *(area.id for area in RULES.areas)]
)
ANSWERS = tuple(answer.id for question in RULES.questions.values() for answer in question.answers)
answers = st.sampled_from([TOKEN, "yes", "no", "not-sure", *ANSWERS])
moves: st.SearchStrategy[Move] = st.one_of(
    st.builds(Start, st.none() | names),
    st.builds(ChooseLanguage, names),
    st.builds(OpenChapter, names),
    st.builds(GoTo, st.builds(Reading, names)),
    st.builds(GoTo, st.builds(Checking, st.sampled_from(CheckScreen), names)),
    st.builds(GoTo, st.builds(Nursing, st.sampled_from(NurseScreen))),
    st.builds(GoTo, st.builds(Questions)),
    st.builds(OpenSheet, st.builds(Sheet, st.sampled_from(SheetKind), names)),
    st.builds(TellUs, names, answers),
    st.builds(WantToAsk, st.integers(0, 2)),
    st.just(TypePin(DIGITS)),
    st.just(TryPin()),
    st.just(OpenCheck()),
    st.builds(SayAbout, st.sampled_from(About)),
    st.builds(TapSymptom, names),
    st.builds(AnswerQuestion, names, answers),
    st.builds(AnswerList, names, st.none() | st.frozensets(names, max_size=2)),
    st.builds(Tick, names),
    st.builds(Confirm, st.booleans()),
    st.builds(ChangeAnswer, names),
    st.builds(LeaveEmergency, st.booleans()),
    st.builds(StaffHere, st.booleans()),
    st.just(DoneTapping()),
    st.builds(Continue, st.integers(1, 3)),
    st.sampled_from([GoBack(), StartAgain(), Finish(), Learn(), Touch(), Elapsed("idle"), Elapsed("second")]),
)


def told() -> set[str]:
    """Return every word that a visitor can tell: ids of symptoms, questions, areas and answers, digits, a token."""
    rules = RULES
    shown = {*check_pack().screens, *check_pack().glossary, "knee", *Level}
    every = {*rules.symptoms, *rules.questions, *rules.lists, *(area.id for area in rules.areas), TOKEN, DIGITS}
    return (every | set(ANSWERS)) - shown


@given(st.lists(moves, max_size=40))
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_a_visitor_does_nothing_that_was_told_is_counted(done: list[Move]) -> None:
    at = Counted(library(check_pack())).do(Start())
    for move in done:
        try:
            at.do(move)
        except (KeyError, ValueError):
            # A name that the rules do not know: the view model never sends it.
            continue
    at.clock.advance(1000)
    words = set(re.findall(r"[\w:-]+", repr(at.counts)))
    assert not words & told()
    assert DIGITS not in repr(at.counts)


@given(st.lists(moves, max_size=40))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_place_that_is_shown_is_left_or_wiped_once(done: list[Move]) -> None:
    at = Counted(library(check_pack())).do(Start())
    for move in done:
        try:
            at.do(move)
        except (KeyError, ValueError):
            continue
    at.clock.advance(1000)
    shown, left = (sum(isinstance(count, kind) for count in at.counts) for kind in (ScreenShown, ScreenLeft))
    wiped = sum(isinstance(count, VisitEnded) and count.how is Ending.WIPED for count in at.counts)
    somebody = bool(place_id(at.session))
    assert shown == left + wiped + somebody
