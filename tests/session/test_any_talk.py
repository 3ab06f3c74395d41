"""Whatever is done in a talk, in any order: it is never lost, never shown without the PIN, and its times add up."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.session.agenda import SEEN_SECONDS, is_seen, seconds_of, step_shown, steps_of, timed_key
from kiosk.session.effects import IDLE, AskMoment, Paper, Restart, SealRecord
from kiosk.session.moves import (
    Continue,
    GoBack,
    Move,
)
from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
from kiosk.session.places import (
    SheetKind,
    Talk,
    TalkScreen,
)
from kiosk.session.state import Session, new_session
from kiosk.session.step import step
from kiosk.session.talk import is_sealed
from kiosk.session.talk_moves import (
    CloseTalk,
    KeepRecord,
    LockTalk,
    MoveItem,
    OpenAgenda,
    OpenItem,
    OpenQuestion,
    RecordKept,
    SkipItem,
    StopTalk,
)
from kiosk.session.talk_state import Keeping, TalkState
from tests.session.talk_strategies import ITEMS, QUESTIONS, TOKEN, TimedVisit, elsewhere, told, ways
from tests.support.briefing_pack import PIN, moves_into_talk

SHEETS_OF_LOCK = (SheetKind.HELP, SheetKind.APPEARANCE)
# An item of the tests is made of so many screens at most, and of itself.
MOST_SCREENS = 4
SEALED_PLACES = (TalkScreen.KEPT, TalkScreen.LOCKED, TalkScreen.STOP)


class AnyTalk(RuleBasedStateMachine):
    """Moves in any order, with time that passes and is told as the kiosk tells it."""

    @initialize(keeps=st.booleans())
    def begin(self, keeps: bool) -> None:
        self.at = TimedVisit(keeps)
        self.at.do(*moves_into_talk())
        self.opened = 0.0

    @rule(move=ways)
    def goes(self, move: Move) -> None:
        self._unlock()
        self._does(move)

    @rule(item=st.sampled_from(ITEMS), by=st.sampled_from([-1, 0, 1]))
    def changes_the_agenda(self, item: str, by: int) -> None:
        self._unlock()
        self._does(OpenAgenda())
        self._does(MoveItem(item, by) if by else SkipItem(item))

    @rule(question=st.sampled_from(QUESTIONS))
    def opens_a_question(self, question: str) -> None:
        self._unlock()
        self._does(OpenQuestion(question))

    @rule(move=told)
    def tells(self, move: Move) -> None:
        self._unlock()
        self._does(move)

    @rule(move=elsewhere)
    def touches_what_is_offered_elsewhere(self, move: Move) -> None:
        self._does(move)

    @rule(seconds=st.sampled_from([1, 20, 61, 299]))
    def time_passes(self, seconds: int) -> None:
        self.at.pass_time(seconds)

    @rule()
    def everyone_goes_away(self) -> None:
        self.at.pass_time(1000)
        assert self._place.at is TalkScreen.LOCKED

    @rule(move=ways | told | elsewhere)
    def nothing_opens_a_locked_talk(self, move: Move) -> None:
        self._does(LockTalk())
        language = self.at.session.preferences.language
        self._does(move)
        assert self._place.at is TalkScreen.LOCKED
        assert self.at.session.preferences.language == language

    @rule(right=st.booleans())
    def types_the_pin(self, right: bool) -> None:
        self.at.pass_time(3)
        before = self._place
        self.at.do(TypePin(PIN), PinChecked(True))
        assert self._place.at is before.at, "an answer about a PIN that nobody tried opens nothing"
        self.at.do(TryPin(), PinChecked(right, 0 if right else 3))
        assert (self._place.at is TalkScreen.LOCKED) is (before.at is TalkScreen.LOCKED and not right)

    @precondition(lambda self: self._talk.keeping is Keeping.GOING)
    @rule(why_not=st.sampled_from(["", "The disk is full."]))
    def record_comes_back(self, why_not: str) -> None:
        self.at.do(RecordKept(kept_as="" if why_not else "a.age", why_not=why_not))
        assert self._place.at in (TalkScreen.KEPT, TalkScreen.LOCKED)

    @rule()
    def keeps_the_record(self) -> None:
        asked = len(self.at.performed)
        self._unlock()
        self._does(OpenItem("close"))
        for _ in range(3):
            self._does(Continue())
        self._does(KeepRecord())
        new = self.at.performed[asked:]
        assert SealRecord() not in new or not self._talk.on_its_way
        if SealRecord() in new:
            assert new.index(AskMoment()) < new.index(SealRecord())
            assert self._place.at is TalkScreen.KEPT

    @rule(sure=st.booleans())
    def ends(self, sure: bool) -> None:
        """End the talk when it can be ended, and begin another."""
        session = self.at.session
        asked = self._place.at is TalkScreen.STOP
        self.at.do(StopTalk(sure) if asked else CloseTalk())
        if self.at.session.talk is None:
            assert session.talk is not None
            assert asked or self._may_close(session)
            assert not session.talk.on_its_way
            assert self.at.session == new_session(session.rules, session.library)
            assert TOKEN not in repr(self.at.session)
            assert Restart() in self.at.performed
            assert not self.at.clock.running
            self.at.now_in_talk = 0.0
            self.at.do(*moves_into_talk())

    @invariant()
    def the_talk_goes_on(self) -> None:
        session = self.at.session
        assert session.talk is not None
        assert isinstance(session.place, Talk)
        assert session.trail == ()
        assert session.warning is None

    @invariant()
    def the_agenda_is_whole(self) -> None:
        talk = self._talk
        assert sorted(talk.agenda) == sorted(ITEMS)
        assert talk.agenda[-1] == "close"
        assert talk.skipped <= set(ITEMS) - {"close"}

    @invariant()
    def what_is_shown_exists_and_is_not_left_out(self) -> None:
        session, place = self.at.session, self._place
        assert place.item in ITEMS
        assert 0 <= place.step < len(steps_of(session, place.item))
        if place.at in (TalkScreen.ITEM, TalkScreen.AGAIN):
            assert step_shown(session)
            assert place.item not in self._talk.skipped
        if place.at in (TalkScreen.LOCKED, TalkScreen.STOP):
            assert place.behind not in (TalkScreen.LOCKED, TalkScreen.STOP)

    @invariant()
    def a_locked_talk_shows_nothing_of_it(self) -> None:
        session = self.at.session
        if self._place.at is TalkScreen.LOCKED:
            assert session.screen is None
            assert session.sheet is None or session.sheet.kind in SHEETS_OF_LOCK
            assert timed_key(session) == ""

    @invariant()
    def what_is_sealed_is_not_changed(self) -> None:
        if is_sealed(self._talk):
            assert self._place.at in SEALED_PLACES

    @invariant()
    def nobody_there_means_that_it_locks(self) -> None:
        assert (IDLE in self.at.clock.running) is (self._place.at is not TalkScreen.LOCKED)

    @invariant()
    def times_add_up(self) -> None:
        session, talk = self.at.session, self._talk
        key = timed_key(session)
        assert (talk.timed[0] if talk.timed else "") == key
        since = self.at.now - talk.timed[1] if talk.timed else 0.0
        assert sum(talk.seconds.values()) + since == self.at.now_in_talk
        for name in ITEMS:
            shown = seconds_of(session, name)
            assert shown >= SEEN_SECONDS if is_seen(session, name) else shown < SEEN_SECONDS * MOST_SCREENS

    @rule()
    def back_ends_at_the_beginning_of_the_talk(self) -> None:
        session = replace(self.at.session, sheet=None)
        for _ in range(60):
            moved, _ = step(session, GoBack())
            if moved == session:
                return
            session = moved
        raise AssertionError("Back did not end")

    @rule()
    def continuing_ends_at_the_last_step(self) -> None:
        session = self.at.session
        if self._place.at in (TalkScreen.LOCKED, TalkScreen.KEPT):
            return
        for _ in range(60):
            moved, _ = step(session, Continue())
            if moved.place == session.place:
                place = moved.place
                assert isinstance(place, Talk)
                assert (place.item, place.step) == ("close", 3) or is_sealed(self._talk)
                return
            session = moved
        raise AssertionError("Continue did not end")

    @property
    def _talk(self) -> TalkState:
        talk = self.at.session.talk
        assert talk is not None
        return talk

    @property
    def _place(self) -> Talk:
        place = self.at.session.place
        assert isinstance(place, Talk)
        return place

    def _may_close(self, session: Session) -> bool:
        talk = session.talk
        if talk is None or talk.on_its_way:
            return False
        if session.rules.keeps_records:
            return talk.keeping is Keeping.KEPT
        return Paper.RECORD in talk.printed

    def _unlock(self) -> None:
        """Let staff come back, if the talk is locked: most of what is done in it is done while it is not."""
        if self._place.at is TalkScreen.LOCKED:
            self.at.pass_time(3)
            self.at.do(TypePin(PIN), TryPin(), PinChecked(True))

    def _does(self, move: Move) -> None:
        """Make a move; one that names what the pack does not have is refused, and changes nothing."""
        before = self.at.session
        try:
            self.at.do(move)
        except KeyError:
            assert self.at.session is before


TestAnyTalk = AnyTalk.TestCase
TestAnyTalk.settings = settings(
    max_examples=60, stateful_step_count=50, deadline=None, suppress_health_check=list(HealthCheck)
)
