"""A talk: what it is told of time, its lock, and its two ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.briefing_record import Decision
from kiosk.domain.pack import Pack
from kiosk.session.agenda import is_seen, item_key, seconds_of
from kiosk.session.effects import IDLE, AskMoment, Restart, SealRecord, StartTimer, Wipe
from kiosk.session.library import Library
from kiosk.session.moves import (
    ChooseLanguage,
    ChooseLook,
    ChooseTextSize,
    Continue,
    Elapsed,
    GoBack,
    LibraryChanged,
    Move,
    OpenSheet,
    Touch,
)
from kiosk.session.nurse_moves import CloseList
from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
from kiosk.session.places import Attract, Sheet, SheetKind, Talk, TalkScreen
from kiosk.session.preferences import Look, TextSize
from kiosk.session.state import Rules, Session, new_session
from kiosk.session.step import step
from kiosk.session.talk import languages_of
from kiosk.session.talk_moves import (
    CloseTalk,
    Decide,
    KeepRecord,
    LockTalk,
    MomentTold,
    OpenAgenda,
    OpenItem,
    RecordKept,
    StayInTalk,
    StopTalk,
)
from kiosk.session.talk_state import Keeping, TalkState
from tests.support.briefing_pack import PIN, briefing_in_two_languages, briefing_pack, session_in_talk
from tests.support.packs import ARABIC, library, one_pack
from tests.support.visits import Visit

NOON = "2026-11-21T12:00:00+01:00"
LATER = "2026-11-21T12:05:00+01:00"
KEEPS = Rules(keeps_records=True)


def talk(session: Session | None = None, *, rules: Rules | None = None) -> Visit:
    """Return a visit in a talk that has just begun."""
    return Visit(session or session_in_talk(rules=rules))


def state(at: Visit) -> TalkState:
    assert at.session.talk is not None
    return at.session.talk


def place(at: Visit) -> Talk:
    assert isinstance(at.session.place, Talk)
    return at.session.place


def at_end(rules: Rules = KEEPS) -> Visit:
    """Return a talk at its last step."""
    return talk(rules=rules).do(OpenItem("close"), Continue(), Continue(), Continue())


def test_time_counts_for_the_screen_that_is_shown_and_for_the_item_where_there_is_none() -> None:
    at = talk().do(MomentTold(10.0, NOON), OpenItem("what-and-why"), MomentTold(15.5, NOON))
    at.do(Continue(), MomentTold(35.5, LATER))
    assert state(at).seconds == {item_key("flags"): 5.5, "what-is-it": 20.0, "how-long": 0.0}
    assert (state(at).started, state(at).ended) == (NOON, LATER)
    assert seconds_of(at.session, "what-and-why") == 20.0
    assert is_seen(at.session, "what-and-why")
    assert not is_seen(at.session, "danger")


@pytest.mark.parametrize(("shown", "seen"), [(2.9, False), (3.0, True)])
def test_what_was_passed_by_was_not_seen(shown: float, seen: bool) -> None:
    at = talk().do(MomentTold(10.0, NOON), OpenItem("danger"), MomentTold(20.0, NOON))
    at.do(OpenItem("what-and-why"), MomentTold(20.0 + shown, NOON))
    assert is_seen(at.session, "danger") is seen
    assert not is_seen(at.session, "what-and-why")


def test_the_time_is_asked_for_when_something_else_is_shown_and_only_then() -> None:
    at = talk().do(MomentTold(0.0, NOON))
    at.performed.clear()
    at.do(Touch(), Continue(2))
    assert AskMoment() not in at.performed, "another page of the same screen is the same screen"
    at.performed.clear()
    at.do(OpenAgenda())
    assert at.performed[0] == AskMoment()


def test_nothing_counts_while_the_agenda_or_the_pad_is_shown() -> None:
    for away in (OpenAgenda(), LockTalk(), StopTalk()):
        at = talk().do(MomentTold(0.0, NOON), away, MomentTold(4.0, NOON), MomentTold(500.0, LATER))
        assert state(at).seconds == {item_key("flags"): 4.0}


def test_a_clock_that_runs_backwards_takes_no_time_away() -> None:
    at = talk().do(MomentTold(10.0, NOON), OpenAgenda(), MomentTold(3.0, NOON))
    assert state(at).seconds == {item_key("flags"): 0.0}


def test_a_talk_that_nobody_touches_locks_after_five_minutes_and_goes_on_where_it_was() -> None:
    at = talk().do(OpenItem("danger"), Continue())
    at.clock.advance(299)
    assert place(at).at is TalkScreen.ITEM
    at.clock.advance(1)
    assert place(at).at is TalkScreen.LOCKED
    at.clock.advance(100_000)
    assert place(at).at is TalkScreen.LOCKED
    at.do(TypePin(PIN), TryPin(), PinChecked(True))
    assert place(at) == Talk(TalkScreen.ITEM, "danger", 1)


def test_the_time_before_a_talk_locks_by_itself_counts_for_no_screen() -> None:
    at = talk().do(MomentTold(0.0, NOON), OpenItem("danger"), MomentTold(10.0, NOON), Touch())
    at.clock.advance(300)
    assert place(at).at is TalkScreen.LOCKED
    at.do(MomentTold(330.0, LATER))
    assert state(at).seconds == {item_key("flags"): 10.0, "call-now": 20.0}
    assert state(at).ended == LATER


def test_the_time_before_staff_lock_a_talk_counts() -> None:
    at = talk().do(MomentTold(0.0, NOON), LockTalk(), MomentTold(290.0, LATER))
    assert state(at).seconds == {item_key("flags"): 290.0}


@pytest.mark.parametrize("away", [OpenAgenda(), StopTalk()])
def test_a_talk_that_locks_by_itself_while_nothing_of_it_is_shown_loses_no_time(away: Move) -> None:
    at = talk().do(MomentTold(0.0, NOON), away, MomentTold(50.0, NOON))
    at.clock.advance(300)
    assert place(at).at is TalkScreen.LOCKED
    assert state(at).seconds == {item_key("flags"): 50.0}


def test_a_talk_that_was_opened_again_and_is_left_at_once_locks_again() -> None:
    at = talk().do(LockTalk(), TypePin(PIN), TryPin(), PinChecked(True))
    assert StartTimer(IDLE, 300) in at.performed
    at.clock.advance(300)
    assert place(at).at is TalkScreen.LOCKED


@pytest.mark.parametrize("away", [OpenAgenda(), Continue()])
def test_a_talk_locked_at_the_question_whether_to_end_it_goes_on_with_what_was_behind(away: object) -> None:
    at = talk().do(away)  # type: ignore[arg-type]
    before = place(at)
    at.do(StopTalk(), LockTalk(), TypePin(PIN), TryPin(), PinChecked(True))
    assert place(at) == before


@pytest.mark.parametrize("kind", SheetKind)
def test_on_a_locked_talk_no_sheet_of_the_pack_opens(kind: SheetKind) -> None:
    at = talk().do(OpenSheet(Sheet(SheetKind.GLOSSARY, "cold-pack")), LockTalk())
    assert at.session.sheet is None
    at.do(OpenSheet(Sheet(kind, "cold-pack")))
    offered = kind in (SheetKind.HELP, SheetKind.APPEARANCE)
    assert (at.session.sheet is not None) is offered


def test_a_locked_talk_changes_its_language_for_nobody_but_its_letters_for_whoever_reads_the_pad() -> None:
    at = talk(session_in_talk(briefing_in_two_languages())).do(OpenSheet(Sheet(SheetKind.LANGUAGES)), LockTalk())
    assert languages_of(at.session) == ("en",), "the bar offers none"
    at.do(ChooseLanguage(ARABIC), ChooseTextSize(TextSize.LARGE), ChooseLook(Look.CONTRAST))
    shown = at.session.preferences
    assert (shown.language, shown.text_size, shown.look) == ("en", TextSize.LARGE, Look.CONTRAST)
    at.do(TypePin(PIN), TryPin(), PinChecked(True), ChooseLanguage(ARABIC))
    assert at.session.preferences.language == ARABIC


def test_the_way_to_help_is_there_on_every_screen_of_a_talk() -> None:
    for moves in ((), (OpenAgenda(),), (StopTalk(),), (LockTalk(),), (OpenItem("danger"),)):
        at = talk().do(*moves, OpenSheet(Sheet(SheetKind.HELP)))
        assert at.session.sheet == Sheet(SheetKind.HELP)
        before = place(at)
        assert place(at.do(GoBack())) == before
        assert at.session.sheet is None


def test_another_language_keeps_the_talk_and_its_place() -> None:
    at = talk(session_in_talk(briefing_in_two_languages())).do(OpenItem("danger"), Continue(), Decide(Decision.DISCUSS))
    before, where = state(at), place(at)
    at.do(ChooseLanguage(ARABIC))
    assert at.session.preferences.language == ARABIC
    assert (state(at), place(at)) == (before, where)


def test_a_talk_offers_only_languages_that_have_its_briefing() -> None:
    both = ("en", ARABIC)
    other: Pack = replace(briefing_pack(language=ARABIC, languages=both), briefing=None, briefing_words=None)
    at = talk(session_in_talk(library(briefing_pack(languages=both), other)))
    assert languages_of(at.session) == ("en",)
    at.do(ChooseLanguage(ARABIC))
    assert at.session.preferences.language == "en"
    assert languages_of(session_in_talk(briefing_in_two_languages())) == ("en", ARABIC)


def test_a_talk_goes_on_with_the_packs_it_began_with() -> None:
    at = talk()
    before = at.session
    for changed in (Library(complete=True), one_pack()):
        assert at.do(LibraryChanged(changed)).session is before


def test_a_talk_ends_without_a_record_only_after_a_question() -> None:
    at = talk().do(StopTalk(sure=True))
    assert place(at) == Talk(TalkScreen.STOP, "flags")
    at.do(StayInTalk())
    assert place(at) == Talk(TalkScreen.ITEM, "flags")
    at.do(StopTalk(), StopTalk(sure=True))
    assert at.session == new_session(at.session.rules, at.session.library)
    assert at.session.place == Attract()
    assert {Restart(), Wipe()} <= set(at.performed)


def test_staying_means_something_only_where_it_is_offered() -> None:
    at = talk(rules=KEEPS).do(OpenAgenda(), StayInTalk())
    assert place(at).at is TalkScreen.AGENDA


def test_a_record_is_asked_for_at_the_last_step_alone_after_the_time() -> None:
    at = talk(rules=KEEPS).do(KeepRecord(), OpenAgenda(), KeepRecord())
    assert SealRecord() not in at.performed
    at = at_end()
    at.performed.clear()
    at.do(KeepRecord())
    assert at.performed[:2] == [AskMoment(), SealRecord()]
    assert place(at) == Talk(TalkScreen.KEPT, "close", 3)


@pytest.mark.parametrize("told", [(), (RecordKept(kept_as="a.age"),)])
def test_what_is_sealed_is_not_changed_any_more(told: tuple[RecordKept, ...]) -> None:
    at = at_end().do(KeepRecord(), *told)
    sealed = state(at)
    at.do(Decide(Decision.DISCUSS), OpenAgenda(), OpenItem("danger"), Continue(), GoBack(), KeepRecord())
    assert state(at) == sealed
    assert place(at) == Talk(TalkScreen.KEPT, "close", 3)


def test_a_record_that_was_not_kept_can_be_changed_and_tried_again() -> None:
    at = at_end().do(KeepRecord(), RecordKept(why_not="The disk is full."))
    assert (state(at).keeping, state(at).why_not) == (Keeping.FAILED, "The disk is full.")
    at.do(CloseTalk())
    assert at.session.talk is not None, "it would be lost"
    at.do(GoBack())
    assert place(at) == Talk(TalkScreen.ITEM, "close", 3)
    at.do(KeepRecord(), RecordKept(kept_as="a.age", waiting=3, note="Carry them off."))
    assert (state(at).keeping, state(at).kept_as) == (Keeping.KEPT, "a.age")
    assert (state(at).waiting, state(at).why_not) == (3, "Carry them off.")
    assert at.do(CloseTalk()).session.place == Attract()
    assert Restart() in at.performed


def test_an_answer_about_a_record_that_nobody_waits_for_is_nothing() -> None:
    at = at_end()
    before = state(at)
    assert state(at.do(RecordKept(kept_as="a.age"))) == before


def test_a_record_that_is_kept_while_staff_think_of_ending_is_told_of() -> None:
    at = at_end().do(KeepRecord(), StopTalk(), RecordKept(kept_as="a.age"))
    assert place(at).at is TalkScreen.KEPT
    at.do(StopTalk(), StopTalk(sure=True))
    assert place(at).at is TalkScreen.KEPT


def test_a_record_that_is_kept_behind_the_pad_shows_nothing_before_the_pin() -> None:
    at = at_end().do(KeepRecord(), LockTalk(), RecordKept(kept_as="a.age"))
    assert place(at).at is TalkScreen.LOCKED
    at.do(TypePin(PIN), TryPin(), PinChecked(True))
    assert place(at).at is TalkScreen.KEPT
    assert state(at).keeping is Keeping.KEPT


def test_where_no_record_can_be_kept_a_talk_is_closed_at_its_last_step_alone() -> None:
    at = talk().do(CloseTalk())
    assert at.session.talk is not None
    assert at_end(Rules()).do(CloseTalk()).session.place == Attract()


def test_a_way_into_the_self_check_or_to_the_nurse_leads_nowhere_from_a_talk() -> None:
    at = talk()
    before = at.session
    assert at.do(CloseList()).session == before


def test_a_timer_of_an_earlier_screen_changes_nothing() -> None:
    session = session_in_talk()
    for timer in ("second", "emergency", "nurse-list", "cleaning", "pin-wait"):
        assert step(session, Elapsed(timer))[0] == session
