"""A visit goes on by moves, and nothing that fails on the way ends it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.check_moves import OpenCheck
from kiosk.session.effects import CheckPin, Effect, Paper, Print, Restart, SealRecord, Wipe
from kiosk.session.moves import Elapsed, GoTo, Move, Start
from kiosk.session.pin_moves import TryPin, TypePin
from kiosk.session.places import (
    Attract,
    Checking,
    CheckScreen,
    Home,
    NurseScreen,
    Nursing,
    PinPad,
    Place,
    Talk,
    TalkScreen,
)
from kiosk.session.print_moves import PutOnPaper
from kiosk.session.state import Rules, Session, new_session
from kiosk.session.talk_moves import (
    ChooseQuestion,
    GiveReason,
    KeepRecord,
    LockTalk,
    OpenAgenda,
    OpenItem,
    StopTalk,
)
from kiosk.session.talk_state import Keeping
from kiosk.viewmodels.dispatcher import Dispatcher
from tests.conftest import ExpectLog
from tests.support.briefing_pack import PIN, session_in_talk
from tests.support.packs import one_pack


class Kiosk:
    """A dispatcher, what it showed, and what it did."""

    def __init__(self, session: Session | None = None) -> None:
        self.shown: list[tuple[Place, Place]] = []
        self.done: list[Effect] = []
        self.unshown: set[Place] = set()
        self.dispatcher = Dispatcher(session or new_session(Rules(), one_pack()), self._perform, self._show)
        self.fails = False
        self.fails_once = False
        self.failing: type[Effect] | None = None

    def _perform(self, effect: Effect) -> None:
        if self.fails or (self.failing is not None and isinstance(effect, self.failing)):
            raise ZeroDivisionError("a visitor's own word")
        self.done.append(effect)

    def _show(self, previous: Session, session: Session) -> None:
        assert self.dispatcher.session is session
        failing, self.fails_once = self.fails_once, False
        if failing or session.place in self.unshown:
            raise KeyError("a visitor's own word")
        self.shown.append((previous.place, session.place))


def test_a_move_is_shown_once_with_what_stood_before_and_does_what_it_asks_for() -> None:
    kiosk = Kiosk()
    kiosk.dispatcher.dispatch(Start(None))
    assert kiosk.shown == [(Attract(), Home())]
    assert kiosk.done


def test_a_move_that_changes_nothing_shows_nothing() -> None:
    kiosk = Kiosk()
    kiosk.dispatcher.dispatch(Elapsed("nothing"))
    assert kiosk.shown == []


def test_a_session_is_presented_without_doing_anything() -> None:
    kiosk = Kiosk()
    kiosk.dispatcher.present(replace(kiosk.dispatcher.session, place=Home()))
    assert kiosk.shown == [(Attract(), Home())]
    assert not kiosk.done


@pytest.mark.parametrize("part", ["show", "perform"])
def test_a_fault_outside_the_check_starts_the_visit_anew_and_logs_no_word(
    part: str, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk = Kiosk()
    kiosk.unshown, kiosk.fails = ({Home()}, False) if part == "show" else (set(), True)
    expect_log("The visit was started anew after")
    kiosk.dispatcher.dispatch(Start(None))
    assert kiosk.dispatcher.session.place == Attract()
    assert "a visitor's own word" not in caplog.text


@pytest.mark.parametrize("move", [GoTo(Nursing(NurseScreen.SHOW)), OpenCheck()])
def test_a_fault_in_the_check_or_on_a_screen_for_the_nurse_calls_staff(move: Move, expect_log: ExpectLog) -> None:
    kiosk = Kiosk()
    kiosk.dispatcher.dispatch(Start(None))
    kiosk.unshown = {Nursing(NurseScreen.SHOW)}
    expect_log("The self-check failed with")
    kiosk.dispatcher.dispatch(move)
    assert kiosk.dispatcher.session.place == Checking(CheckScreen.FAULT)


def test_a_device_that_fails_does_not_take_away_the_call_for_staff(expect_log: ExpectLog) -> None:
    kiosk = Kiosk()
    kiosk.fails = True
    expect_log("The self-check failed with ValueError in")
    expect_log("(Chime|StartTimer) failed with ZeroDivisionError in")
    kiosk.dispatcher.dispatch(OpenCheck())
    assert kiosk.dispatcher.session.place == Checking(CheckScreen.FAULT)


def test_a_fault_in_a_move_of_a_talk_leaves_the_talk_where_it_is(
    expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk = Kiosk(session_in_talk())
    before = kiosk.dispatcher.session
    expect_log("The talk goes on after KeyError in")
    kiosk.dispatcher.dispatch(GiveReason("patients-own-word", "patients-own-word"))
    assert kiosk.dispatcher.session is before
    assert "patients-own-word" not in caplog.text


def test_an_item_that_cannot_be_shown_leads_to_the_agenda_with_all_that_was_told(expect_log: ExpectLog) -> None:
    kiosk = Kiosk(session_in_talk())
    kiosk.dispatcher.dispatch(ChooseQuestion(1))
    kiosk.unshown = {Talk(TalkScreen.ITEM, "danger")}
    expect_log("The talk goes on after KeyError in")
    kiosk.dispatcher.dispatch(OpenItem("danger"))
    assert kiosk.dispatcher.session.place == Talk(TalkScreen.AGENDA, "danger")
    assert kiosk.dispatcher.session.talk is not None
    assert kiosk.dispatcher.session.talk.asked == (1,)


def test_a_talk_whose_agenda_cannot_be_shown_either_waits_behind_the_pad(expect_log: ExpectLog) -> None:
    kiosk = Kiosk(session_in_talk())
    kiosk.unshown = {Talk(TalkScreen.AGENDA, "flags")}
    expect_log("The talk goes on after KeyError in")
    kiosk.dispatcher.dispatch(OpenAgenda())
    assert kiosk.dispatcher.session.place == Talk(TalkScreen.LOCKED, "flags", behind=TalkScreen.AGENDA)


def test_a_talk_that_can_be_shown_nowhere_is_kept(expect_log: ExpectLog) -> None:
    kiosk = Kiosk(session_in_talk())
    locked = Talk(TalkScreen.LOCKED, "flags", behind=TalkScreen.AGENDA)
    kiosk.unshown = {Talk(TalkScreen.AGENDA, "flags"), locked}
    expect_log("The talk goes on after KeyError in")
    kiosk.dispatcher.dispatch(OpenAgenda())
    assert kiosk.dispatcher.session.talk is not None
    assert kiosk.dispatcher.session.place == locked


def test_a_fault_on_the_pad_of_a_locked_talk_opens_nothing(expect_log: ExpectLog) -> None:
    kiosk = Kiosk(session_in_talk())
    kiosk.dispatcher.dispatch(LockTalk())
    kiosk.unshown = {replace(kiosk.dispatcher.session.place, pad=PinPad(PIN))}  # type: ignore[arg-type]
    expect_log("The talk goes on after KeyError in")
    kiosk.dispatcher.dispatch(TypePin(PIN))
    place = kiosk.dispatcher.session.place
    assert isinstance(place, Talk)
    assert place.at is TalkScreen.LOCKED


def test_every_device_may_fail_in_a_talk(expect_log: ExpectLog) -> None:
    kiosk = Kiosk(session_in_talk())
    kiosk.fails = True
    expect_log("(AskMoment|StartTimer) failed with ZeroDivisionError in")
    kiosk.dispatcher.dispatch(OpenItem("danger"))
    assert kiosk.dispatcher.session.place == Talk(TalkScreen.ITEM, "danger")


def test_a_pad_whose_pin_cannot_be_checked_is_ready_again(expect_log: ExpectLog) -> None:
    kiosk = Kiosk(session_in_talk())
    kiosk.failing = CheckPin
    expect_log("CheckPin failed with ZeroDivisionError in")
    for move in (LockTalk(), TypePin(PIN), TryPin()):
        kiosk.dispatcher.dispatch(move)
    place = kiosk.dispatcher.session.place
    assert isinstance(place, Talk)
    assert (place.at, place.pad) == (TalkScreen.LOCKED, PinPad())


def test_a_record_that_cannot_be_sealed_is_told_as_not_kept(expect_log: ExpectLog) -> None:
    at_end = replace(session_in_talk(rules=Rules(keeps_records=True)), place=Talk(TalkScreen.ITEM, "close", 3))
    kiosk = Kiosk(at_end)
    kiosk.failing = SealRecord
    expect_log("SealRecord failed with ZeroDivisionError in")
    kiosk.dispatcher.dispatch(KeepRecord())
    talk = kiosk.dispatcher.session.talk
    assert talk is not None
    assert talk.keeping is Keeping.FAILED
    assert talk.why_not


def test_a_printer_that_fails_in_a_talk_can_be_asked_again(expect_log: ExpectLog) -> None:
    kiosk = Kiosk(session_in_talk(rules=Rules(printer=True)))
    kiosk.failing = Print
    expect_log("Print failed with ZeroDivisionError in")
    kiosk.dispatcher.dispatch(PutOnPaper(Paper.COPY))
    kiosk.failing = None
    kiosk.dispatcher.dispatch(PutOnPaper(Paper.COPY))
    assert Print(Paper.COPY) in kiosk.done


def test_a_record_is_sealed_though_its_screen_cannot_be_shown(expect_log: ExpectLog) -> None:
    at_end = replace(session_in_talk(rules=Rules(keeps_records=True)), place=Talk(TalkScreen.ITEM, "close", 3))
    kiosk = Kiosk(at_end)
    kiosk.unshown = {Talk(TalkScreen.KEPT, "close", 3)}
    expect_log("The talk goes on after KeyError in")
    kiosk.dispatcher.dispatch(KeepRecord())
    assert SealRecord() in kiosk.done


def test_the_kiosk_begins_anew_though_the_first_screen_cannot_be_shown_at_once(expect_log: ExpectLog) -> None:
    kiosk = Kiosk(session_in_talk())
    kiosk.dispatcher.dispatch(StopTalk())
    kiosk.fails_once = True
    expect_log("The visit was started anew after KeyError in")
    kiosk.dispatcher.dispatch(StopTalk(sure=True))
    assert kiosk.dispatcher.session.place == Attract()
    assert {Restart(), Wipe()} <= set(kiosk.done)
