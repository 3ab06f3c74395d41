"""What a talk puts on paper: no page is lost by its end, and none makes the record say what is not so."""

from __future__ import annotations

import pytest

from kiosk.domain.briefing_record import Decision
from kiosk.session.agenda import talk_of
from kiosk.session.effects import Paper, Print, Restart, SealRecord
from kiosk.session.moves import Continue, GoBack, Move
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.print_moves import Printed, PutOnPaper
from kiosk.session.state import Rules
from kiosk.session.talk_moves import (
    CloseTalk,
    Decide,
    GiveCopy,
    KeepRecord,
    LockTalk,
    OpenAgenda,
    OpenItem,
    RecordKept,
    StayInTalk,
    StopTalk,
)
from tests.support.briefing_pack import session_in_talk
from tests.support.visits import Visit

COPY, RECORD = PutOnPaper(Paper.COPY), PutOnPaper(Paper.RECORD)
END = (OpenItem("close"), Continue(), Continue(), Continue())
KEYLESS, KEEPS = Rules(printer=True), Rules(printer=True, keeps_records=True)


def at_end(rules: Rules, *moves: Move) -> Visit:
    return Visit(session_in_talk(rules=rules)).do(*END, *moves)


def is_over(at: Visit) -> bool:
    return at.session.talk is None and Restart() in at.performed


def printed(at: Visit) -> list[Paper]:
    return [effect.what for effect in at.performed if isinstance(effect, Print)]


@pytest.mark.parametrize(
    "before",
    [(), (RECORD, Printed("No paper.")), (COPY, Printed()), (Printed(),), (RECORD, Printed("", late=True))],
    ids=["not asked", "failed", "the copy alone", "told of nothing", "a page of before"],
)
def test_without_a_key_no_talk_is_closed_before_its_record_is_on_paper(before: tuple[Move, ...]) -> None:
    at = at_end(KEYLESS, *before, CloseTalk())
    assert not is_over(at)
    if not talk_of(at.session).on_its_way:
        at.do(RECORD)
    assert is_over(at.do(Printed(), CloseTalk()))


def test_without_a_key_a_talk_whose_record_cannot_be_printed_is_stopped_after_a_question() -> None:
    assert is_over(at_end(KEYLESS, RECORD, Printed("No paper."), StopTalk(), StopTalk(sure=True)))


@pytest.mark.parametrize("said", [Decide(Decision.WANTS_TIME), GiveCopy(True)])
def test_what_is_said_after_the_record_was_printed_wants_it_printed_again(said: Move) -> None:
    at = at_end(KEYLESS, RECORD, Printed(), said, CloseTalk())
    assert talk_of(at.session).printed == frozenset()
    assert is_over(at.do(RECORD, Printed(), CloseTalk()))


def test_a_copy_that_came_after_the_printed_record_wants_it_printed_again() -> None:
    at = at_end(KEYLESS, RECORD, Printed(), COPY, Printed(), CloseTalk())
    assert talk_of(at.session).printed == {Paper.COPY}, "the record on paper says that no copy was given"
    assert is_over(at.do(RECORD, Printed(), COPY, Printed(), CloseTalk()))


def test_the_record_waits_for_the_copy_that_is_being_printed() -> None:
    at = at_end(KEEPS, COPY, KeepRecord())
    assert SealRecord() not in at.performed
    at.do(Printed(), KeepRecord())
    assert SealRecord() in at.performed
    assert talk_of(at.session).copy_given


@pytest.mark.parametrize("away", [GoBack(), OpenAgenda(), OpenItem("danger")])
def test_a_copy_that_comes_while_something_else_is_shown_is_given_all_the_same(away: Move) -> None:
    at = at_end(KEEPS, COPY, away, Printed())
    assert talk_of(at.session).copy_given
    assert talk_of(at.session).printed == {Paper.COPY}


def test_a_copy_that_comes_while_the_talk_is_locked_is_given_all_the_same() -> None:
    assert talk_of(at_end(KEEPS, COPY, LockTalk(), Printed()).session).copy_given


def test_a_copy_that_did_not_come_out_is_not_given_and_holds_nothing_up() -> None:
    at = at_end(KEEPS, COPY, GoBack(), Printed("No paper."))
    assert not talk_of(at.session).copy_given
    assert talk_of(at.session).printed == frozenset()
    assert SealRecord() in at.do(Continue(), KeepRecord()).performed


def test_one_page_is_printed_after_the_other_wherever_staff_go_meanwhile() -> None:
    at = at_end(KEEPS, COPY, GoBack(), Continue(), RECORD)
    assert printed(at) == [Paper.COPY]
    at.do(Printed(), RECORD)
    assert printed(at) == [Paper.COPY, Paper.RECORD]


def test_no_copy_is_printed_once_the_record_is_sealed_without_it() -> None:
    assert printed(at_end(KEEPS, KeepRecord(), COPY, RecordKept("a.age"), COPY)) == []


@pytest.mark.parametrize("way_out", [CloseTalk(), StopTalk()])
def test_no_talk_ends_while_a_page_of_it_is_on_its_way(way_out: Move) -> None:
    at = at_end(KEYLESS, RECORD, Printed(), RECORD, way_out, StopTalk(sure=True))
    assert at.session.place == Talk(TalkScreen.ITEM, "close", 3)
    assert not is_over(at)
    assert is_over(at.do(Printed(), way_out, StopTalk(sure=True)))


def test_a_talk_is_not_ended_by_the_question_that_stood_before_the_page() -> None:
    at = at_end(KEYLESS, StopTalk(), RECORD)
    assert printed(at) == [], "nothing is printed at that question"
    assert printed(at.do(StayInTalk(), RECORD)) == [Paper.RECORD]


def test_a_kept_record_that_is_printed_too_is_closed_after_the_page() -> None:
    at = at_end(KEEPS, KeepRecord(), RecordKept("a.age"), RECORD, CloseTalk())
    assert not is_over(at)
    assert is_over(at.do(Printed("No paper."), CloseTalk()))
