"""What must not go wrong in a talk although each part of it does what it should: see docs/hazards.md."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

import pytest

from kiosk.domain.briefing import AgendaKind
from kiosk.domain.briefing_record import Decision, Signature
from kiosk.domain.self_check import YES
from kiosk.session.agenda import briefing_of, items_of_talk, step_shown, steps_of
from kiosk.session.check_moves import AnswerList, AnswerQuestion
from kiosk.session.moves import Move, Start
from kiosk.session.nurse_moves import TellUs, WantToAsk
from kiosk.session.nursing import flags_of
from kiosk.session.pin_moves import TryPin, TypePin
from kiosk.session.places import Emergency, Talk, TalkScreen
from kiosk.session.staff_moves import OpenStaff, PrepareTalk
from kiosk.session.state import Rules, Session, new_session
from kiosk.session.step import step
from kiosk.session.talk_moves import (
    AnswerTeachBack,
    CloseTalk,
    ConfirmByStaff,
    Decide,
    DrawNote,
    MomentTold,
    RecordKept,
    Sign,
    StopTalk,
)
from kiosk.session.talk_state import Keeping, Signer
from kiosk.session.talk_told import missing_of
from tests.support.briefing_pack import MUST, PIN, TALK, briefing_library, moves_into_talk, session_in_talk
from tests.support.check_visits import begun
from tests.support.shipped import PACK, shipped_library, shipped_pack, shipped_rules

PROFILES = [profile.id for profile in shipped_pack().briefing.profiles]  # type: ignore[union-attr]
STROKES = (((0.1, 0.2), (0.3, 0.4)),)


def done(session: Session, *moves: Move) -> Session:
    return reduce(lambda at, move: step(at, move)[0], moves, session)


def shipped_talk(profile: str = "seed") -> Session:
    """Return a talk about the pack that comes with the program, just begun."""
    return done(new_session(Rules(), shipped_library()), *moves_into_talk(profile=profile, pack_id=PACK))


@pytest.mark.parametrize("end", [(StopTalk(), StopTalk(sure=True)), (CloseTalk(),)])
def test_a_talk_begins_with_nothing_of_the_one_before(end: tuple[Move, ...]) -> None:
    said = (
        AnswerTeachBack(MUST, "wait"),
        DrawNote(STROKES),
        Decide(Decision.GO_AHEAD),
        Sign(Signer.PATIENT, Signature(STROKES)),
        MomentTold(50.0, "2026-11-21T10:00:00+00:00"),
    )
    first = done(session_in_talk(before=(TellUs("fever", YES), WantToAsk(1))), *said)
    assert first.talk is not None
    if end == (CloseTalk(),):
        first = done(replace(first, talk=replace(first.talk, keeping=Keeping.GOING)), RecordKept(kept_as="a"))
    after = done(first, *end)
    assert after.talk is None
    assert done(after, *moves_into_talk()) == done(new_session(Rules(), briefing_library()), *moves_into_talk())


def test_the_menu_of_staff_takes_no_emergency_away() -> None:
    rules = shipped_rules()
    sign = rules.lists[rules.first].items[0]
    at = begun(shipped_library()).do(AnswerList(rules.first, None), AnswerQuestion(sign, YES))
    assert isinstance(at.session.place, Emergency)
    emergency = at.session
    assert at.do(OpenStaff(), TypePin(PIN), TryPin()).session == emergency


def test_what_the_patient_told_alone_is_the_first_thing_staff_and_patient_see() -> None:
    session = shipped_talk()
    assert items_of_talk(session)[0].kind is AgendaKind.FLAGS
    assert isinstance(session.place, Talk)
    assert (session.place.at, step_shown(session)) == (TalkScreen.ITEM, AgendaKind.FLAGS.value)


def test_what_another_person_told_alone_is_in_no_talk_without_the_word_of_staff() -> None:
    before = (Start(), TellUs("fever", YES), WantToAsk(1))
    *opened, begin = moves_into_talk(theirs=None)
    unasked = done(new_session(Rules(), briefing_library()), *before, *opened)
    assert done(unasked, begin).talk is None
    denied = done(unasked, PrepareTalk(theirs=False), begin)
    assert denied.talk is not None
    assert (denied.talk.asked, denied.tell_us, denied.to_ask) == ((), {}, frozenset())
    assert not flags_of(denied)


@pytest.mark.parametrize("profile", PROFILES)
def test_no_way_through_a_talk_shows_the_figures_of_other_people(profile: str) -> None:
    session = shipped_talk(profile)
    briefing = briefing_of(session)
    own = set(briefing.profile(profile).screens)
    others = {screen for each in briefing.profiles for screen in each.screens} - own
    shown = {step for item in briefing.agenda for step in steps_of(session, item.id)}
    assert own <= shown
    assert not others & (shown | {question.screen for question in briefing.teach_back})


def test_without_the_right_patient_the_interpreter_and_each_danger_sign_no_talk_is_complete() -> None:
    session = shipped_talk()
    briefing = briefing_of(session)
    musts = [question for question in briefing.teach_back if question.must]
    assert [question.row for question in musts] == ["TB7", "TB8", "TB10"]
    assert {"right-patient", "interpreter"} <= set(briefing.confirmations)
    assert session.pack is not None
    dangers = session.pack.danger_screens
    assert len(dangers) == 3
    whole: list[Move] = [
        *(ConfirmByStaff(name) for name in briefing.confirmations),
        *(AnswerTeachBack(question.id, question.right) for question in musts),
        Decide(Decision.WANTS_TIME),
    ]
    assert session.talk is not None
    seen = replace(session, talk=replace(session.talk, seconds=dict.fromkeys(dangers, 10.0)))
    assert missing_of(done(seen, *whole)) == ()
    for left_out in whole:
        assert missing_of(done(seen, *(move for move in whole if move != left_out)))
    for unseen in dangers:
        shown = {screen: 10.0 for screen in dangers if screen != unseen}
        assert missing_of(done(replace(session, talk=replace(session.talk, seconds=shown)), *whole))
    assert session.talk.id == TALK
