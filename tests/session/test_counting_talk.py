"""What is counted of a talk: the questions first answered wrongly, and how it ended; nothing of what was said."""

from __future__ import annotations

import pytest

from kiosk.domain.briefing_record import Decision
from kiosk.session.counted_places import place_id
from kiosk.session.counting import counted
from kiosk.session.counts import (
    BriefingEnded,
    Count,
    Ending,
    ScreenLeft,
    TeachBackMissed,
    VisitEnded,
)
from kiosk.session.moves import Continue, Move
from kiosk.session.state import Rules, Session
from kiosk.session.step import step
from kiosk.session.talk_moves import (
    AnswerTeachBack,
    CloseTalk,
    ConfirmByStaff,
    Decide,
    DrawNote,
    GiveReason,
    KeepRecord,
    OpenItem,
    RecordKept,
    StopTalk,
)
from tests.support.briefing_pack import MUST, session_in_talk

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
        Continue(),
        OpenItem("matters"),
    )
    assert counts_of(talk(), *moves) == []


@pytest.mark.parametrize(("told", "complete"), [(ALL_DONE, True), (ALL_DONE[1:], False)])
def test_the_end_of_a_talk_says_whether_it_was_complete(told: tuple[Move, ...], complete: bool) -> None:
    to_the_end = (OpenItem("close"), Continue(), Continue(), Continue())
    found = counts_of(talk(keeps_records=True), *told, *to_the_end, KeepRecord(), RecordKept("k-1"), CloseTalk())
    assert [count.complete for count in found if isinstance(count, BriefingEnded)] == [complete]
    assert [(count.where, count.how) for count in found if isinstance(count, VisitEnded)] == [("talk", Ending.FINISHED)]


def test_a_talk_that_was_stopped_counts_as_interrupted() -> None:
    found = counts_of(talk(), StopTalk(), StopTalk(sure=True))
    assert [count.how for count in found if isinstance(count, VisitEnded)] == [Ending.INTERRUPTED]
    assert [count.screen for count in found if isinstance(count, ScreenLeft)] == ["talk"]


def test_wherever_in_the_talk_staff_are_it_is_one_place() -> None:
    session, _ = step(talk(), OpenItem("say-it-back"))
    assert place_id(session.place) == place_id(talk().place) == "talk"
