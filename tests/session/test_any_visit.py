"""Whatever a visitor does, in whatever order: nothing fails, Back ends, and a wipe leaves nothing."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.session.effects import SECOND, Paper
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
from kiosk.session.places import (
    Attract,
    ChapterMap,
    Chooser,
    End,
    Home,
    Reading,
    Sheet,
    SheetKind,
    TakeHome,
    Unavailable,
)
from kiosk.session.preferences import Look, TextSize
from kiosk.session.print_moves import PutOnPaper
from kiosk.session.state import Printing, Rules, new_session
from tests.support.packs import (
    cover,
    library,
    long_pack,
    one_pack,
    pack,
    several_packs,
    two_languages,
    without_danger,
)
from tests.support.visits import visit

# A word that only a visitor can have brought: it must never be found after a wipe.
TOKEN = "visitors-own-word"

LIBRARIES: tuple[Library, ...] = (
    Library(),
    Library(complete=True),
    Library(covers=(cover(pack()),)),
    one_pack(),
    two_languages(),
    several_packs(),
    library(long_pack(), pack()),
    library(without_danger(pack())),
    library(replace(pack(), leaflet=("how-long",))),
)
_NAMES = sorted({*pack().screens, *(chapter.id for chapter in pack().chapters), "knee", "elbow", "long", TOKEN})
names = st.sampled_from(_NAMES)
numbers = st.integers(min_value=0, max_value=4)
places = st.one_of(
    st.builds(Reading, names, numbers),
    st.builds(Chooser, numbers),
    st.builds(ChapterMap, numbers),
    st.builds(Home),
    st.builds(End),
    st.builds(TakeHome),
)
sheets = st.builds(Sheet, st.sampled_from(SheetKind), st.sampled_from(["", "cold-pack", TOKEN]))
languages = st.sampled_from(["en", "ar", TOKEN])
moves: st.SearchStrategy[Move] = st.one_of(
    st.builds(Start, st.none() | languages),
    st.builds(ChoosePack, names),
    st.builds(GoTo, places),
    st.builds(OpenChapter, names),
    st.builds(Learn),
    st.builds(Continue, numbers),
    st.builds(GoBack),
    st.builds(StartAgain),
    st.builds(OpenSheet, sheets),
    st.builds(CloseSheet),
    st.builds(ChooseLanguage, languages),
    st.builds(ChooseTextSize, st.sampled_from(TextSize)),
    st.builds(ChooseLook, st.sampled_from(Look)),
    st.builds(ChooseMotion, st.booleans()),
    st.builds(Touch),
    st.builds(PutOnPaper, st.sampled_from(Paper)),
)


class AnyVisit(RuleBasedStateMachine):
    """Moves in any order, with time and packs that change at any moment."""

    @initialize(first=st.sampled_from(LIBRARIES))
    def begin(self, first: Library) -> None:
        self.at = visit(first, Rules(printer=True))

    @rule(move=moves)
    def moves_on(self, move: Move) -> None:
        self.at.do(move)

    @rule(started=st.none() | languages)
    def starts(self, started: str | None) -> None:
        self.at.do(Start(started), Learn())

    @rule(changed=st.sampled_from(LIBRARIES))
    def packs_change(self, changed: Library) -> None:
        self.at.do(LibraryChanged(changed))

    @rule(seconds=st.sampled_from([1, 29, 60, 90, 119, 300]))
    def time_passes(self, seconds: int) -> None:
        self.at.clock.advance(seconds)

    @rule(timer=st.sampled_from(["idle", "second", TOKEN]))
    def late_timer(self, timer: str) -> None:
        self.at.do(Elapsed(timer))

    @precondition(lambda self: self.at.session.warning is None)
    @rule()
    def finishes(self) -> None:
        self.at.do(Finish())
        self._nothing_is_left()

    @rule()
    def everyone_leaves(self) -> None:
        self.at.clock.advance(1000)
        self._nothing_is_left()

    @invariant()
    def the_screen_exists(self) -> None:
        session = self.at.session
        if isinstance(session.place, Reading):
            assert session.screen is not None
            assert session.chapter is not None

    @invariant()
    def back_ends_where_a_visit_begins(self) -> None:
        retreat = visit()
        retreat.session = self.at.session
        if retreat.session.warning is not None:
            retreat.do(Touch())
        steps = len(retreat.session.trail) + 1
        retreat.do(*[GoBack()] * steps)
        assert isinstance(retreat.session.place, Home | Attract | Chooser | Unavailable | ChapterMap | End)
        assert (retreat.session.trail, retreat.session.sheet) == ((), None)

    @invariant()
    def what_is_printed_belongs_to_its_place(self) -> None:
        session = self.at.session
        assert session.printing is Printing.NONE or isinstance(session.place, TakeHome)

    @invariant()
    def somebody_there_means_a_timer_runs(self) -> None:
        session = self.at.session
        nobody = session == new_session(session.rules, session.library)
        assert bool(self.at.clock.running) is not nobody
        if session.warning is not None:
            assert SECOND in self.at.clock.running

    def _nothing_is_left(self) -> None:
        session = self.at.session
        assert session == new_session(session.rules, session.library)
        assert TOKEN not in repr(session)
        assert not self.at.clock.running


TestAnyVisit = AnyVisit.TestCase
TestAnyVisit.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
