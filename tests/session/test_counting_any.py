"""Whatever is done in a visit, nothing that a visitor told is counted, and nothing is counted twice."""

from __future__ import annotations

import re

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
from kiosk.session.counts import (
    Ending,
    ScreenLeft,
    ScreenShown,
    VisitEnded,
)
from kiosk.session.moves import (
    ChooseLanguage,
    Continue,
    Elapsed,
    Finish,
    GoBack,
    GoTo,
    Learn,
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
    NurseScreen,
    Nursing,
    Questions,
    Reading,
    Sheet,
    SheetKind,
)
from tests.session.counted_visit import DIGITS, TOKEN, Counted
from tests.support.check_pack import RULES, check_pack
from tests.support.packs import library

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
