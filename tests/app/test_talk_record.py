"""The record says what happened in the talk, and nothing that did not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.app.talk_record import record_of
from kiosk.domain.briefing_record import Decision, Role, Signature, Support, as_data, record_from_data
from kiosk.domain.clinic import Approval, Clinic, Country
from kiosk.domain.self_check import NO, NOT_SURE, YES
from kiosk.session.effects import AskMoment
from kiosk.session.moves import ChooseLanguage, Continue, GoBack, Move
from kiosk.session.nurse_moves import TellUs, WantToAsk
from kiosk.session.nursing import tell_us_of
from kiosk.session.places import TalkScreen
from kiosk.session.state import Rules, Session
from kiosk.session.step import step
from kiosk.session.talk_moves import (
    AnswerTeachBack,
    ChoosePriority,
    ChooseQuestion,
    ConfirmByStaff,
    Decide,
    DrawNote,
    GiveReason,
    MarkOwnWords,
    MomentTold,
    OpenAgenda,
    OpenItem,
    ShowAgain,
    Sign,
    SkipItem,
)
from kiosk.session.talk_state import Signer
from kiosk.viewmodels.languages import own_name
from tests.support.briefing_pack import (
    MUST,
    TALK,
    briefing_in_two_languages,
    briefing_in_two_wordings,
    briefing_pack,
    session_in_talk,
)
from tests.support.packs import ARABIC, library

ASKED = len(tell_us_of(session_in_talk()))
STROKES = (((0.1, 0.2), (0.3, 0.4)),)


class Talk:
    """A talk whose clock goes on at each move, by ten seconds where nothing else is said."""

    def __init__(self, session: Session, *, seconds: float = 10) -> None:
        self.session = session
        self._seconds = seconds
        self.now = 100.0
        self._tell()

    def do(self, *moves: Move) -> Talk:
        for move in moves:
            self.now += self._seconds
            self.session, asked = step(self.session, move)
            if AskMoment() in asked:
                self._tell()
        return self

    def _tell(self) -> None:
        time = f"2026-11-21T10:{int(self.now) // 60:02}:{int(self.now) % 60:02}+00:00"
        self.session, _ = step(self.session, MomentTold(self.now, time))


def test_a_talk_of_which_nothing_was_said_says_so_everywhere() -> None:
    record = record_of(Talk(session_in_talk()).session, None)
    assert (record.id, record.staff_initials, record.staff_role, record.support) == (
        TALK,
        "AB",
        Role.NURSE,
        Support.NOBODY,
    )
    assert (record.flags, record.questions, record.told, record.priorities, record.decision) == ((), (), (), (), None)
    assert not record.patient_signature.given
    assert not record.staff_signature.given
    assert record.demonstration
    assert not record.complete
    assert not any(answer.given or answer.right for answer in record.teach_back)
    assert [screen.id for screen in record.screens] == ["item:flags"]


def test_screens_are_listed_in_the_order_of_the_talk_with_the_seconds_of_every_visit_to_them() -> None:
    talk = Talk(session_in_talk()).do(Continue(), Continue(), GoBack(), Continue(), OpenItem("matters"))
    seen = {screen.id: screen.seconds for screen in record_of(talk.session, None).screens}
    assert seen == {"item:flags": 10, "what-is-it": 20, "how-long": 20, "item:matters": 0}
    assert [*seen] == ["item:flags", "what-is-it", "how-long", "item:matters"]


def test_only_what_was_on_a_screen_that_was_seen_counts_as_told() -> None:
    talk = Talk(session_in_talk()).do(OpenItem("helps"))
    assert record_of(talk.session, None).told == (), "it has only just come"
    talk.do(Continue())
    assert [line.id for line in record_of(talk.session, None).told] == ["helped"]
    talk.do(Continue())
    assert [line.id for line in record_of(talk.session, None).told] == ["helped", "cold-burn"]


def test_a_screen_that_was_passed_by_told_nothing_and_stands_in_the_list_with_its_seconds() -> None:
    talk = Talk(session_in_talk(), seconds=2).do(OpenItem("helps"), Continue(), OpenItem("matters"))
    record = record_of(talk.session, None)
    assert record.told == ()
    assert {"How well it works", "What you told us"} <= set(record.agenda_skipped)
    assert {screen.id: screen.seconds for screen in record.screens}["does-it-help"] == 2
    again = record_of(talk.do(OpenItem("helps"), OpenItem("matters")).session, None)
    assert [line.id for line in again.told] == ["helped"], "twice two seconds are long enough"
    assert "How well it works" not in again.agenda_skipped


def test_what_was_left_out_or_never_opened_is_named() -> None:
    talk = Talk(session_in_talk()).do(OpenAgenda(), SkipItem("what-and-why"), Continue(), Continue(), Continue())
    skipped = record_of(talk.session, None).agenda_skipped
    assert "What it is, and why" in skipped
    assert "How well it works" not in skipped
    assert "The end of the talk" not in skipped


def test_a_screen_that_was_shown_again_after_a_wrong_answer_is_in_the_list() -> None:
    talk = Talk(session_in_talk()).do(OpenItem("say-it-back"), AnswerTeachBack("where", "head"), ShowAgain("where"))
    assert talk.session.place.at is TalkScreen.AGAIN  # type: ignore[union-attr]
    assert {"what-is-it", "item:say-it-back"} <= {screen.id for screen in record_of(talk.session, None).screens}


def test_the_teach_back_keeps_repeats_marks_and_reasons() -> None:
    talk = Talk(session_in_talk()).do(
        AnswerTeachBack("where", "head"),
        AnswerTeachBack("where", "hand"),
        AnswerTeachBack("where", "knee"),
        MarkOwnWords("where"),
        AnswerTeachBack(MUST, "wait"),
        GiveReason(MUST, "Too tired now"),
    )
    answers = {answer.id: answer for answer in record_of(talk.session, None).teach_back}
    assert (answers["where"].given, answers["where"].right, answers["where"].repeats) == ("On my knee", True, 2)
    assert answers["where"].own_words
    assert (answers[MUST].right, answers[MUST].must, answers[MUST].reason) == (False, True, "Too tired now")
    assert answers["how-long-on"].given == ""


def test_what_the_patient_told_and_asked_alone_is_in_it() -> None:
    talk = Talk(session_in_talk(before=(TellUs("fever", YES), TellUs("latex", NOT_SURE), WantToAsk(1))))
    talk.do(ChooseQuestion(0), DrawNote(STROKES, 2.0))
    record = record_of(talk.session, None)
    assert [(flag.id, flag.unsure) for flag in record.flags] == [("fever", False), ("latex", True)]
    assert (record.tell_us_answered, record.tell_us_asked) == (2, ASKED)
    assert record.questions == ("How long does it take?", "Does it hurt?")
    assert (record.note_strokes, record.note_aspect) == (STROKES, 2.0)


def test_nothing_to_tell_is_not_the_same_as_not_asked() -> None:
    asked = record_of(Talk(session_in_talk()).session, None)
    assert (asked.tell_us_answered, asked.tell_us_asked) == (0, ASKED)
    before = tuple(TellUs(rule.id, NO if rule.flags == YES else YES) for rule in tell_us_of(session_in_talk()))
    answered = record_of(Talk(session_in_talk(before=before)).session, None)
    assert (answered.tell_us_answered, answered.tell_us_asked, answered.flags) == (ASKED, ASKED, ())
    without = replace(briefing_pack(), self_check=None)
    never = record_of(Talk(session_in_talk(library(without))).session, None)
    assert (never.tell_us_answered, never.tell_us_asked) == (0, 0)


def test_a_talk_is_complete_when_dangers_were_seen_the_must_is_right_or_has_a_reason_and_all_is_confirmed() -> None:
    told = (ConfirmByStaff("told-risks"), ConfirmByStaff("asked-all"), Decide(Decision.WANTS_TIME))
    dangers = (OpenItem("danger"), Continue(), OpenItem("close"))

    def is_complete(*moves: Move) -> bool:
        return record_of(Talk(session_in_talk()).do(*moves).session, None).complete

    right = AnswerTeachBack(MUST, "call")
    assert is_complete(*dangers, *told, right)
    assert not is_complete(*dangers, *told)
    assert not is_complete(*told, right)
    assert not is_complete(dangers[0], dangers[2], *told, right), "one screen of danger signs was not shown"
    assert is_complete(*dangers, *told, GiveReason(MUST, "Deaf, wrote it"))
    assert not is_complete(*dangers, *told, GiveReason(MUST, "  "))


def test_what_the_clinic_is_stands_in_the_record() -> None:
    session = Talk(session_in_talk()).session
    assert session.pack is not None
    identity = session.pack.identity
    approval = Approval(identity.id, identity.content_hash, "", "A. Byrne", "Doctor", "2026-01-01", "2999-01-01")
    clinic = Clinic(name="North", country=Country("GB", "United Kingdom", "999"), approvals=(approval,))
    record = record_of(session, clinic)
    assert (record.clinic, record.country, record.demonstration, record.approved) == ("North", "GB", False, True)
    assert not record_of(session, replace(clinic, approvals=())).approved


def test_a_talk_in_another_language_has_what_staff_note_in_theirs() -> None:
    shelf = briefing_in_two_languages()
    session = session_in_talk(shelf, rules=Rules(language=ARABIC))
    record = record_of(Talk(session).session, Clinic(languages=("en", ARABIC)))
    assert (record.staff_language, record.language_name != "") == ("en", True)
    assert record.language == session.preferences.language


@pytest.mark.parametrize("signer", list(Signer))
def test_a_signature_is_kept_with_the_one_who_gave_it_and_the_record_survives_the_way_to_another_process(
    signer: Signer,
) -> None:
    talk = Talk(session_in_talk()).do(
        ChoosePriority("home-soon"), Sign(signer, Signature(STROKES, aspect=2.5)), Decide(Decision.GO_AHEAD)
    )
    record = record_of(talk.session, None)
    given = {Signer.PATIENT: record.patient_signature, Signer.STAFF: record.staff_signature}
    assert [who for who, signature in given.items() if signature.given] == [signer]
    assert record.priorities == ("Home soon",)
    assert record_from_data(as_data(record)) == record


def test_what_staff_left_out_is_named_though_one_of_its_screens_was_shown_again() -> None:
    talk = Talk(session_in_talk()).do(OpenAgenda(), SkipItem("what-and-why"), Continue(), OpenItem("say-it-back"))
    talk.do(AnswerTeachBack("where", "head"), ShowAgain("where"))
    record = record_of(talk.session, None)
    assert "what-is-it" in {screen.id for screen in record.screens}
    assert "What it is, and why" in record.agenda_skipped


def test_a_talk_whose_language_was_changed_names_the_one_it_began_in_too() -> None:
    talk = Talk(session_in_talk(briefing_in_two_languages())).do(Continue(), ChooseLanguage(ARABIC))
    record = record_of(talk.session, None)
    assert record.language == ARABIC
    assert record.language_name == f"English, {own_name(ARABIC)}"
    back = talk.do(ChooseLanguage("en"))
    assert record_of(back.session, None).language_name == "English"


def test_a_record_is_in_the_language_of_the_talk_though_staff_read_the_last_parts_in_theirs() -> None:
    talk = Talk(session_in_talk(briefing_in_two_wordings())).do(ChooseLanguage(ARABIC), OpenItem("helps"), Continue())
    talk.do(OpenItem("confirm"), ChooseLanguage("en"), Continue())
    assert talk.session.preferences.language == "en"
    record = record_of(talk.session, Clinic(languages=("en",)))
    assert (record.language, record.language_name) == (ARABIC, f"English, {own_name(ARABIC)}")
    assert [line.words for line in record.told] == ["ar: 70 of 100 were helped", "ar: The skin can get too cold"]
    assert record.confirmations[0].words == "Benefits and risks were told"
