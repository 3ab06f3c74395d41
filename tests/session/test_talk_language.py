"""The language of a talk is the one that its patient is shown, whatever staff read their own parts in."""

from __future__ import annotations

import pytest

from kiosk.session.agenda import CLOSE_STEPS, talk_of
from kiosk.session.moves import ChooseLanguage, Continue, GoBack, Move
from kiosk.session.talk_moves import AnswerTeachBack, KeepRecord, LockTalk, OpenAgenda, OpenItem, ShowAgain, StopTalk
from tests.session.talk_strategies import TimedVisit
from tests.support.briefing_pack import BRIEFING, moves_into_talk
from tests.support.packs import ARABIC, ENGLISH

FOR_PATIENT = ("flags", "what-and-why", "helps", "danger", "asked", "say-it-back", "matters")
KEEP = OpenItem("close", CLOSE_STEPS.index("keep"))


def talk(*moves: Move) -> TimedVisit:
    at = TimedVisit(keeps_records=True)
    at.do(*moves_into_talk(), *moves)
    return at


def language(at: TimedVisit) -> str:
    return talk_of(at.session).language


def test_it_begins_in_the_language_that_staff_chose_for_it() -> None:
    at = TimedVisit(keeps_records=True)
    at.do(*moves_into_talk(language=ARABIC))
    assert language(at) == at.session.preferences.language == ARABIC


@pytest.mark.parametrize("item", FOR_PATIENT)
def test_it_changes_with_a_part_for_the_patient(item: str) -> None:
    at = talk(OpenItem(item), ChooseLanguage(ARABIC))
    assert language(at) == ARABIC
    at.do(ChooseLanguage(ENGLISH))
    assert language(at) == ENGLISH


@pytest.mark.parametrize("step", ["decision", "patient"])
def test_it_changes_where_the_patient_decides_and_signs(step: str) -> None:
    assert language(talk(OpenItem("close", CLOSE_STEPS.index(step)), ChooseLanguage(ARABIC))) == ARABIC


def test_it_changes_with_a_screen_that_is_shown_again_and_with_the_agenda_over_a_part_for_the_patient() -> None:
    again = (OpenItem("say-it-back"), AnswerTeachBack("where", "head"), ShowAgain("where"))
    assert language(talk(*again, ChooseLanguage(ARABIC))) == ARABIC
    assert language(talk(OpenItem("danger"), OpenAgenda(), ChooseLanguage(ARABIC))) == ARABIC


@pytest.mark.parametrize(
    "there",
    [
        (OpenItem("confirm"),),
        (OpenItem("confirm"), OpenAgenda()),
        (OpenItem("close", CLOSE_STEPS.index("staff")),),
        (KEEP,),
        (KEEP, KeepRecord()),
        (OpenItem("danger"), StopTalk()),
        (OpenItem("danger"), LockTalk()),
    ],
    ids=["confirmations", "agenda over them", "signature of staff", "keep", "kept", "stop", "locked"],
)
def test_it_stays_while_a_part_for_staff_is_shown(there: tuple[Move, ...]) -> None:
    assert language(talk(*there, ChooseLanguage(ARABIC))) == ENGLISH


def test_it_stays_when_staff_go_on_in_their_own_language_after_their_part() -> None:
    at = talk(OpenItem("confirm"), ChooseLanguage(ARABIC), Continue(), Continue(), GoBack())
    assert at.session.preferences.language == ARABIC
    assert language(at) == ENGLISH


def test_every_part_is_for_the_patient_or_for_staff() -> None:
    assert {item.id for item in BRIEFING.agenda} == {*FOR_PATIENT, "confirm", "close"}
