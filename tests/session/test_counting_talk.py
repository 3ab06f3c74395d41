"""What is counted of a talk: what was shown, the questions first answered wrongly, and where and how it ended.

Nothing of what was said or chosen in it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import reduce

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.briefing import AgendaItem
from kiosk.domain.briefing_record import Decision
from kiosk.session.agenda import steps_of, talk_of
from kiosk.session.counted_places import TALK_PREFIX, TALK_SCREEN_PREFIX, place_id
from kiosk.session.counting import counted
from kiosk.session.counts import (
    BriefingEnded,
    Count,
    Ending,
    ScreenLeft,
    ScreenShown,
    TeachBackMissed,
    VisitEnded,
)
from kiosk.session.effects import IDLE, Paper
from kiosk.session.moves import Continue, Elapsed, Move
from kiosk.session.state import Rules, Session, new_session
from kiosk.session.step import step
from kiosk.session.talk_moves import (
    AnswerTeachBack,
    CloseTalk,
    ConfirmByStaff,
    Decide,
    DrawNote,
    GiveReason,
    KeepRecord,
    LockTalk,
    OpenAgenda,
    OpenItem,
    RecordKept,
    ShowAgain,
    StayInTalk,
    StopTalk,
)
from kiosk.session.talk_state import Signer
from tests.session.talk_strategies import TOKEN, elsewhere, told, ways
from tests.support.briefing_pack import BRIEFING, MUST, briefing_library, moves_into_talk, session_in_talk

ALL_DONE = (
    AnswerTeachBack(MUST, "call"),
    ConfirmByStaff("told-risks"),
    ConfirmByStaff("asked-all"),
    Decide(Decision.GO_AHEAD),
)


def counts_of(session: Session, *moves: Move) -> list[Count]:
    found: list[Count] = []
    for move in moves:
        after, _ = step(session, move)
        found += counted(session, after, move)
        session = after
    return found


def blank() -> Session:
    return new_session(Rules(), briefing_library())


def talk(*, keeps_records: bool = False) -> Session:
    return session_in_talk(rules=Rules(keeps_records=keeps_records))


def test_a_question_counts_once_when_it_was_first_answered_wrongly() -> None:
    moves = (AnswerTeachBack("where", "head"), AnswerTeachBack("where", "hand"), AnswerTeachBack("where", "knee"))
    (missed,) = counts_of(talk(), *moves)
    assert isinstance(missed, TeachBackMissed)
    assert (missed.item, missed.pack.id) == ("where", "knee")


def test_a_question_answered_rightly_and_everything_else_that_is_said_counts_nothing() -> None:
    moves = (
        AnswerTeachBack("where", "knee"),
        GiveReason(MUST, "Too tired"),
        DrawNote((((0.1, 0.1), (0.2, 0.2)),)),
        *ALL_DONE[1:],
    )
    assert counts_of(talk(), *moves) == []


@pytest.mark.parametrize(("told", "complete"), [(ALL_DONE, True), (ALL_DONE[1:], False)])
def test_the_end_of_a_talk_says_whether_it_was_complete(told: tuple[Move, ...], complete: bool) -> None:
    to_the_end = (OpenItem("close"), Continue(), Continue(), Continue())
    begun = talk(keeps_records=True)
    seen = replace(begun, talk=replace(talk_of(begun), seconds={"call-now": 10.0, "see-doctor": 10.0}))
    found = counts_of(seen, *told, *to_the_end, KeepRecord(), RecordKept("k-1"), CloseTalk())
    assert [count.complete for count in found if isinstance(count, BriefingEnded)] == [complete]
    assert [(count.where, count.how) for count in found if isinstance(count, VisitEnded)] == [
        ("talk:kept", Ending.FINISHED)
    ]


@pytest.mark.parametrize("at", [item.id for item in BRIEFING.agenda])
def test_a_talk_that_was_stopped_ended_at_what_was_shown_before_the_question_whether_to_stop(at: str) -> None:
    session, _ = step(talk(), OpenItem(at))
    found = counts_of(session, StopTalk(), StopTalk(sure=True))
    assert [(one.where, one.how) for one in found if isinstance(one, VisitEnded)] == [
        (place_id(session), Ending.INTERRUPTED)
    ]
    assert screens_left(found) == [place_id(session), "talk:stop"]


def test_who_stays_in_the_talk_ends_nothing() -> None:
    found = counts_of(talk(), StopTalk(), StayInTalk())
    assert screens_left(found) == ["talk:flags", "talk:stop"]
    assert not [one for one in found if isinstance(one, VisitEnded)]


def test_each_screen_of_the_pack_is_shown_and_left_under_a_prefix_of_its_own() -> None:
    found = counts_of(talk(), Continue(), Continue(2), Continue(2), Continue())
    assert screens_left(found) == ["talk:flags", "talk-screen:what-is-it", "talk-screen:how-long"]
    assert screens_shown(found) == ["talk-screen:what-is-it", "talk-screen:how-long", "talk-screen:it-moves"]


@pytest.mark.parametrize("item", [item for item in BRIEFING.agenda if not item.screens])
def test_an_item_without_screens_is_one_place_whatever_is_done_at_its_steps(item: AgendaItem) -> None:
    session, _ = step(talk(), OpenItem(item.id))
    for _ in steps_of(session, item.id):
        assert place_id(session) == f"talk:{item.kind}"
        session, _ = step(session, Continue())


@pytest.mark.parametrize(("profile", "places"), [("young", ["talk:success"]), ("old", [])])
def test_the_screens_of_the_figures_that_staff_chose_are_one_place_so_that_they_tell_nothing_of_the_patient(
    profile: str, places: list[str]
) -> None:
    session = reduce(lambda at, move: step(at, move)[0], moves_into_talk(profile=profile), blank())
    found = counts_of(session, OpenItem("helps"), *(Continue() for _ in places), Continue())
    assert screens_shown(found) == [*places, "talk-screen:how-long", "talk-screen:call-now"]
    assert "does-it-help" not in repr(found)


def test_a_screen_that_is_shown_again_does_not_tell_of_which_question() -> None:
    found = counts_of(talk(), OpenItem("say-it-back"), AnswerTeachBack("where", "head"), ShowAgain("where"))
    assert screens_shown(found) == ["talk:teach-back", "talk:again"]


def test_a_locked_talk_the_agenda_and_what_became_of_the_record_are_places_too() -> None:
    found = counts_of(talk(), OpenAgenda(), LockTalk())
    assert screens_shown(found) == ["talk:agenda", "talk:locked"]
    to_the_end = (OpenItem("close"), Continue(), Continue(), Continue(), KeepRecord())
    assert screens_shown(counts_of(talk(keeps_records=True), *to_the_end))[-1] == "talk:kept"


def test_the_time_at_a_screen_that_nobody_touched_until_the_talk_locked_is_not_counted() -> None:
    found = counts_of(talk(), Continue(), Elapsed(IDLE))
    assert screens_shown(found) == ["talk-screen:what-is-it", "talk:locked"]
    assert screens_left(found) == ["talk:flags"]


def screens_shown(found: list[Count]) -> list[str]:
    return [count.screen for count in found if isinstance(count, ScreenShown)]


def screens_left(found: list[Count]) -> list[str]:
    return [count.screen for count in found if isinstance(count, ScreenLeft)]


def of_what_was_told() -> set[str]:
    """Return every word that stands for something said or chosen; a question missed is counted as itself."""
    answers = {answer for question in BRIEFING.teach_back for answer in question.answers}
    profiles = {word for profile in BRIEFING.profiles for word in (profile.id, *profile.screens)}
    said = {TOKEN, *answers, *profiles, *BRIEFING.priorities, *BRIEFING.confirmations, *Decision, *Signer, *Paper}
    # An answer that has the name of the pack.
    return said - {"knee"}


@given(st.sampled_from(["young", "old"]), st.lists(ways | told | elsewhere, max_size=60))
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_done_in_a_talk_nothing_that_was_said_or_chosen_is_counted(profile: str, done: list[Move]) -> None:
    session = reduce(lambda at, move: step(at, move)[0], moves_into_talk(profile=profile), blank())
    found: list[Count] = []
    for move in done:
        try:
            after, _ = step(session, move)
        except KeyError:
            # A name that the pack does not know: the view model never sends it.
            continue
        found += counted(session, after, move)
        session = after
    found += counted(session, step(session, LockTalk())[0], LockTalk())
    words = set(re.findall(r"[\w-]+", repr(found)))
    assert not words & of_what_was_told()
    places = {one.screen for one in found if isinstance(one, ScreenShown | ScreenLeft)}
    assert all(place.startswith((TALK_PREFIX, TALK_SCREEN_PREFIX)) for place in places)
