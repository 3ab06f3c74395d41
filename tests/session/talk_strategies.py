"""Whatever can be done in a talk, and a visit that is told the time whenever it asks."""

from __future__ import annotations

from hypothesis import strategies as st

from kiosk.domain.briefing_record import Decision, Signature
from kiosk.domain.level import Level
from kiosk.session.agenda import timed_key
from kiosk.session.check_moves import OpenCheck
from kiosk.session.effects import AskMoment, Effect, Paper
from kiosk.session.library import Library
from kiosk.session.moves import (
    ChooseLanguage,
    ChooseLook,
    ChooseMotion,
    ChoosePack,
    ChooseTextSize,
    CloseSheet,
    Continue,
    Elapsed,
    Finish,
    GoBack,
    GoTo,
    Learn,
    LibraryChanged,
    Move,
    OpenChapter,
    OpenSheet,
    Start,
    StartAgain,
    Touch,
)
from kiosk.session.nurse_moves import CloseList, TellUs, WantToAsk
from kiosk.session.places import (
    Home,
    NurseScreen,
    Nursing,
    Reading,
    Sheet,
    SheetKind,
    Staff,
    StaffScreen,
    Talk,
    TalkScreen,
)
from kiosk.session.preferences import Look, TextSize
from kiosk.session.print_moves import Printed, PutOnPaper
from kiosk.session.staff_moves import CleanScreen, CloseStaff, LeaveKiosk, OpenStaff, ShowStaff, TrySound
from kiosk.session.state import Rules
from kiosk.session.talk_moves import (
    AnswerTeachBack,
    ChoosePriority,
    ChooseQuestion,
    ConfirmByStaff,
    Decide,
    DrawNote,
    GiveCopy,
    GiveReason,
    LockTalk,
    MarkExplained,
    MarkOwnWords,
    MomentTold,
    MoveItem,
    OpenAgenda,
    OpenItem,
    OpenQuestion,
    RecordKept,
    ShowAgain,
    Sign,
    SkipItem,
    StayInTalk,
    StopTalk,
)
from kiosk.session.talk_state import Signer
from tests.support.briefing_pack import BRIEFING, briefing_in_two_languages, briefing_pack
from tests.support.packs import library, one_pack
from tests.support.visits import Visit, visit

# A word that only this talk can have brought: it must never be found after its end.
TOKEN = "patients-own-word"
SHEETS_OF_LOCK = (SheetKind.HELP, SheetKind.APPEARANCE)
SEALED_PLACES = (TalkScreen.KEPT, TalkScreen.LOCKED, TalkScreen.STOP)

ITEMS = [item.id for item in BRIEFING.agenda]
QUESTIONS = [question.id for question in BRIEFING.teach_back]
ANSWERS = sorted({answer for question in BRIEFING.teach_back for answer in question.answers})
items = st.sampled_from([*ITEMS, TOKEN])
questions = st.sampled_from([*QUESTIONS, TOKEN])
numbers = st.integers(min_value=0, max_value=4)
pages = st.integers(min_value=1, max_value=4)
strokes = st.just((((0.1, 0.2), (0.3, 0.4)),))

ways = st.one_of(
    st.builds(Continue, pages),
    st.builds(GoBack),
    st.builds(OpenItem, items),
    st.builds(OpenAgenda),
    st.builds(MoveItem, items, st.sampled_from([-1, 1])),
    st.builds(SkipItem, items),
    st.builds(ShowAgain, questions),
    st.builds(OpenQuestion, questions),
    st.builds(LockTalk),
    st.builds(StopTalk),
    st.builds(StayInTalk),
)
told = st.one_of(
    st.builds(AnswerTeachBack, questions, st.sampled_from(ANSWERS)),
    st.builds(MarkOwnWords, questions),
    st.builds(MarkExplained, questions),
    st.builds(GiveReason, questions, st.just(TOKEN)),
    st.builds(ChooseQuestion, numbers),
    st.builds(DrawNote, strokes),
    st.builds(ChoosePriority, st.sampled_from([*BRIEFING.priorities, TOKEN])),
    st.builds(ConfirmByStaff, st.sampled_from([*BRIEFING.confirmations, TOKEN])),
    st.builds(Decide, st.sampled_from(Decision)),
    st.builds(Sign, st.sampled_from(Signer), st.builds(Signature, strokes)),
    st.builds(GiveCopy, st.booleans()),
    st.builds(PutOnPaper, st.sampled_from(Paper)),
    st.just(Printed("")),
    st.just(RecordKept(kept_as="2026-a.age")),
    st.just(RecordKept(why_not="The disk is full.")),
)
sheets = st.builds(Sheet, st.sampled_from(SheetKind), st.sampled_from(["", "cold-pack", TOKEN]))
# What is offered elsewhere, and reaches a talk only by a second finger, or too late.
elsewhere: st.SearchStrategy[Move] = st.one_of(
    st.builds(Start, st.none()),
    st.builds(ChoosePack, st.just("knee")),
    st.sampled_from([GoTo(Home()), GoTo(Reading("how-long")), GoTo(Nursing(NurseScreen.LIST))]),
    st.sampled_from([GoTo(Staff(StaffScreen.MENU)), GoTo(Talk(TalkScreen.ITEM, "danger"))]),
    st.builds(OpenChapter, st.just("danger")),
    st.sampled_from([Learn(), StartAgain(), Finish(), OpenCheck(), CloseList(), WantToAsk(0), TellUs("latex", "yes")]),
    st.sampled_from([OpenStaff(), CloseStaff(), CleanScreen(), LeaveKiosk(), TrySound(Level.URGENT)]),
    st.builds(ShowStaff, st.sampled_from(StaffScreen)),
    st.builds(OpenSheet, sheets),
    st.builds(CloseSheet),
    st.builds(ChooseLanguage, st.sampled_from(["en", "ar", "es", TOKEN])),
    st.builds(ChooseTextSize, st.sampled_from(TextSize)),
    st.builds(ChooseLook, st.sampled_from(Look)),
    st.builds(ChooseMotion, st.booleans()),
    st.builds(Touch),
    st.builds(Elapsed, st.sampled_from(["second", "emergency", "staff-apart", "nurse-list", "cleaning", "pin-wait"])),
    st.builds(LibraryChanged, st.sampled_from([Library(complete=True), one_pack(), library(briefing_pack())])),
)


class TimedVisit(Visit):
    """A visit whose steady clock goes with the timers, and which is told the time whenever it asks."""

    def __init__(self, keeps_records: bool) -> None:
        self.now = 0.0
        self.now_in_talk = 0.0
        rules = Rules(printer=True, keeps_records=keeps_records)
        super().__init__(visit(briefing_in_two_languages(), rules).session)

    def _perform(self, asked: tuple[Effect, ...]) -> None:  # type: ignore[override]
        for effect in asked:
            super()._perform((effect,))
            if isinstance(effect, AskMoment):
                self.do(MomentTold(self.now, f"2026-11-21T10:00:{len(self.performed):06}+00:00"))

    def pass_time(self, seconds: int) -> None:
        """Let the time pass from timer to timer, and note for how long something of the talk was shown."""
        left = float(seconds)
        while left > 0:
            slice_of_time = min([left, *self.clock.running.values()])
            shown = timed_key(self.session) != ""
            self.now += slice_of_time
            self.now_in_talk += slice_of_time if shown else 0.0
            self.clock.advance(slice_of_time)
            if shown and isinstance(self.session.place, Talk) and self.session.place.at is TalkScreen.LOCKED:
                # It locked by itself, and nobody was there for so long.
                self.now_in_talk -= self.session.rules.talk_seconds
            left -= slice_of_time
