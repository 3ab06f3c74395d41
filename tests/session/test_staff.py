"""The menu of staff: reached by PIN alone, closed by itself, and the talk that is prepared there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.briefing_record import Role, Support
from kiosk.domain.level import Level
from kiosk.session.effects import CLEANING, Chime, Leave, LookAtRecords, Wipe
from kiosk.session.library import Library
from kiosk.session.moves import (
    ChooseLanguage,
    ChoosePack,
    ChooseTextSize,
    Continue,
    Elapsed,
    Finish,
    GoBack,
    GoTo,
    LibraryChanged,
    Move,
    OpenSheet,
    Start,
    StartAgain,
    Touch,
)
from kiosk.session.nurse_moves import TellUs, WantToAsk
from kiosk.session.nursing import flags_of
from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
from kiosk.session.places import (
    CLEANING_SECONDS,
    Attract,
    Home,
    NurseScreen,
    Nursing,
    Sheet,
    SheetKind,
    Staff,
    StaffScreen,
    Talk,
    TalkScreen,
    Unavailable,
)
from kiosk.session.preferences import TextSize
from kiosk.session.staff import MOST_INITIALS, MOST_REFERENCE, can_be_briefed, languages_of_talk
from kiosk.session.staff_moves import (
    BeginTalk,
    CleanScreen,
    CloseStaff,
    LeaveKiosk,
    OpenStaff,
    PrepareTalk,
    ShowStaff,
    TrySound,
)
from kiosk.session.state import Rules
from tests.support.briefing_pack import PIN, TALK, briefing_in_two_languages, briefing_library, briefing_pack
from tests.support.packs import ARABIC, ENGLISH, library, one_pack, pack
from tests.support.visits import Visit, visit

OPENED = (OpenStaff(), TypePin(PIN), TryPin(), PinChecked(True))
OPENING = ShowStaff(StaffScreen.OPENING)
WHOLE = PrepareTalk("knee", ENGLISH, Support.NOBODY, "young", "AB", Role.NURSE, "R-1")
TOLD: tuple[Move, ...] = (Start(), TellUs("fever", "yes"), WantToAsk(1))
OURS = PrepareTalk(theirs=True)
BEHIND_PIN: tuple[Move, ...] = (
    *(ShowStaff(screen) for screen in StaffScreen),
    CloseStaff(),
    CleanScreen(),
    TrySound(Level.URGENT),
    LeaveKiosk(),
    WHOLE,
    BeginTalk(TALK),
)
BEFORE_PIN: tuple[tuple[Move, ...], ...] = (
    (),
    (Start(),),
    (Start(), GoTo(Nursing(NurseScreen.SHOW))),
    (OpenStaff(),),
    (OpenStaff(), TypePin(PIN)),
)
HELP = OpenSheet(Sheet(SheetKind.HELP))


def at_menu(*before: Move, shelf: Library | None = None, rules: Rules | None = None) -> Visit:
    return visit(shelf or briefing_library(), rules).do(*before, *OPENED)


class TestTheWayIn:
    @pytest.mark.parametrize("move", BEHIND_PIN)
    @pytest.mark.parametrize(
        "before",
        [(), (Start(),), (Start(), GoTo(Nursing(NurseScreen.SHOW))), (OpenStaff(),), (OpenStaff(), TypePin(PIN))],
    )
    def test_without_the_pin_nothing_of_staff_is_reached(self, before: tuple[Move, ...], move: Move) -> None:
        at = visit(briefing_library()).do(*before)
        session, done = at.session, len(at.performed)
        assert at.do(move).session == session
        assert not {type(effect) for effect in at.performed[done:]} & {Leave, Chime, LookAtRecords}

    @pytest.mark.parametrize("screen", StaffScreen)
    def test_no_way_of_a_visitor_leads_to_a_screen_of_staff(self, screen: StaffScreen) -> None:
        assert visit(briefing_library()).do(Start(), GoTo(Staff(screen))).session.place == Home()
        assert visit(briefing_library()).do(Start(), GoTo(Talk(TalkScreen.ITEM, "flags"))).session.place == Home()

    def test_staff_without_a_pin_have_no_menu(self) -> None:
        assert visit(briefing_library(), Rules(staff_pin=False)).do(OpenStaff()).session.place == Attract()

    def test_the_pin_opens_the_menu_and_the_records_are_looked_at(self) -> None:
        at = at_menu()
        assert at.session.place == Staff(StaffScreen.MENU)
        assert at.performed.count(LookAtRecords()) == 1

    def test_staff_get_in_where_no_pack_can_be_shown(self) -> None:
        at = at_menu(shelf=Library(complete=True))
        assert at.session.place == Staff(StaffScreen.MENU)
        assert at.do(CloseStaff()).session.place == Unavailable()


class TestTheWayOut:
    @pytest.mark.parametrize("screen", [each for each in StaffScreen if each not in ("cleaning", "opening")])
    def test_every_screen_closes_by_itself_and_the_visit_is_wiped(self, screen: StaffScreen) -> None:
        at = at_menu(Start(), TellUs("fever", "yes")).do(ShowStaff(screen))
        at.clock.advance(at.session.rules.staff_seconds)
        assert at.session.place == Attract()
        assert at.session.tell_us == {}
        assert at.performed[-1] == Wipe()

    def test_whoever_prepares_a_talk_has_longer(self) -> None:
        at = at_menu().do(OPENING)
        at.clock.advance(at.session.rules.opening_seconds - 1)
        assert at.session.place == Staff(StaffScreen.OPENING)
        at.clock.advance(1)
        assert (at.session.place, at.session.opening) == (Attract(), None)

    def test_a_touch_keeps_the_menu_open(self) -> None:
        at = at_menu()
        at.clock.advance(50)
        at.do(Touch())
        at.clock.advance(50)
        assert at.session.place == Staff(StaffScreen.MENU)

    def test_closing_leads_back_to_the_visit_with_what_was_told(self) -> None:
        at = at_menu(Start(), TellUs("fever", "yes")).do(OPENING, WHOLE, CloseStaff())
        assert (at.session.place, at.session.trail, at.session.opening) == (Home(), (), None)
        assert at.session.tell_us == {"fever": "yes"}
        assert at.session.waiting is None

    def test_closing_the_menu_at_rest_leaves_nothing(self) -> None:
        at = at_menu().do(ChooseLanguage("ar"), CloseStaff())
        assert at.session == visit(briefing_library()).session

    def test_back_leads_by_the_pages_to_the_menu_and_out_of_it(self) -> None:
        at = at_menu(Start()).do(ShowStaff(StaffScreen.STATUS, 1), GoBack())
        assert at.session.place == Staff(StaffScreen.STATUS)
        assert at.do(GoBack()).session.place == Staff(StaffScreen.MENU)
        assert at.do(GoBack()).session.place == Home()

    def test_back_leads_by_the_pages_of_a_question_and_by_the_questions_to_the_menu(self) -> None:
        at = at_menu().do(ShowStaff(StaffScreen.OPENING, 1, 1), GoBack())
        assert at.session.place == Staff(StaffScreen.OPENING, step=1)
        assert at.do(GoBack()).session.place == Staff(StaffScreen.OPENING)
        assert at.do(GoBack()).session.place == Staff(StaffScreen.MENU)

    def test_another_text_size_leads_to_the_first_page_of_the_same_question(self) -> None:
        at = at_menu().do(ShowStaff(StaffScreen.OPENING, 1, 2), ChooseTextSize(TextSize.LARGEST))
        assert at.session.place == Staff(StaffScreen.OPENING, step=2)

    @pytest.mark.parametrize("move", [StartAgain(), Finish(), Start(), ChoosePack("knee"), Continue(1), GoTo(Home())])
    def test_no_way_of_the_story_leads_out_of_the_menu_or_past_it(self, move: Move) -> None:
        assert at_menu(Start()).do(move).session.place == Staff(StaffScreen.MENU)

    def test_from_the_list_of_the_nurse_no_way_back_leads_to_the_list(self) -> None:
        pad = (GoTo(Nursing(NurseScreen.SHOW)), GoTo(Nursing(NurseScreen.PIN)))
        at = visit(briefing_library()).do(Start(), *pad, *OPENED[1:], OPENING, GoBack())
        assert at.session.place == Staff(StaffScreen.MENU)
        assert at.do(GoBack()).session.place == Home()
        at.do(OpenStaff(), GoBack(), GoBack())
        assert at.session.place == Home()

    def test_the_kiosk_ends_only_from_where_that_is_asked(self) -> None:
        at = at_menu().do(LeaveKiosk())
        assert Leave() not in at.performed
        assert Leave() in at.do(ShowStaff(StaffScreen.LEAVE), LeaveKiosk()).performed


class TestCleaning:
    @pytest.mark.parametrize(
        "move",
        [HELP, GoBack(), Touch(), CloseStaff(), OpenStaff(), ShowStaff(StaffScreen.MENU), StartAgain(), LeaveKiosk()],
    )
    def test_no_touch_means_anything(self, move: Move) -> None:
        at = at_menu().do(CleanScreen())
        session = at.session
        assert at.do(move).session == session

    def test_it_counts_down_and_then_the_menu_is_closed_for_whoever_cleans_need_not_be_staff(self) -> None:
        at = at_menu(Start()).do(CleanScreen())
        at.clock.advance(CLEANING_SECONDS - 1)
        assert at.session.place == Staff(StaffScreen.CLEANING, seconds=1)
        at.clock.advance(1)
        assert at.session.place == Home()
        assert CLEANING not in at.clock.running
        at.clock.advance(at.session.rules.idle_seconds)
        assert at.session.warning is not None

    def test_a_stray_second_of_a_cleaning_that_is_over_does_nothing(self) -> None:
        at = at_menu()
        session = at.session
        assert at.do(Elapsed(CLEANING)).session == session

    def test_it_is_reached_by_its_own_move_alone(self) -> None:
        assert at_menu().do(ShowStaff(StaffScreen.CLEANING)).session.place == Staff(StaffScreen.MENU)


class TestOpening:
    def test_what_can_be_told_already_is_told_and_whose_figures_is_not(self) -> None:
        opening = at_menu().do(OPENING).session.opening
        assert opening is not None
        assert (opening.pack_id, opening.language, opening.profile, opening.whole) == ("knee", ENGLISH, "", False)

    def test_packs_without_a_briefing_are_not_offered(self) -> None:
        at = at_menu(shelf=library(pack("elbow"), briefing_pack()))
        assert can_be_briefed(at.session) == ("knee",)
        assert can_be_briefed(at_menu(shelf=one_pack()).session) == ()

    def test_the_languages_are_those_the_briefing_is_there_in(self) -> None:
        both = (ENGLISH, ARABIC)
        without = replace(briefing_pack(language=ARABIC, languages=both), briefing=None)
        shelf = library(briefing_pack(languages=both), without)
        assert languages_of_talk(at_menu(shelf=shelf).session, "knee") == (ENGLISH,)
        assert languages_of_talk(at_menu(shelf=briefing_in_two_languages()).session, "knee") == both

    def test_a_language_that_the_briefing_lacks_is_not_taken_over_from_the_visit(self) -> None:
        shelf = library(briefing_pack(), pack("elbow", ARABIC, (ARABIC,)))
        opening = at_menu(Start(ARABIC), shelf=shelf).do(OPENING).session.opening
        assert opening is not None
        assert opening.language == ENGLISH

    def test_a_choice_leads_on_to_the_next_question_and_typing_does_not(self) -> None:
        at = at_menu().do(OPENING, PrepareTalk(support=Support.BOTH))
        assert at.session.place == Staff(StaffScreen.OPENING, step=1)
        assert at.do(PrepareTalk(initials="A")).session.place == Staff(StaffScreen.OPENING, step=1)

    def test_another_procedure_has_other_figures(self) -> None:
        at = at_menu(shelf=library(briefing_pack("knee"), briefing_pack("elbow")))
        at.do(OPENING, PrepareTalk(pack_id="knee"), PrepareTalk(profile="old"), PrepareTalk(pack_id="elbow"))
        assert at.session.opening is not None
        assert (at.session.opening.pack_id, at.session.opening.profile) == ("elbow", "")

    @pytest.mark.parametrize(
        "move", [PrepareTalk(pack_id="wrist"), PrepareTalk(language="de"), PrepareTalk(profile="nobody")]
    )
    def test_what_nobody_could_choose_is_a_fault(self, move: Move) -> None:
        with pytest.raises(KeyError):
            at_menu().do(OPENING, move)

    @given(st.text(max_size=MOST_REFERENCE + 2))
    def test_what_is_typed_stays_short_and_on_one_line(self, text: str) -> None:
        at = at_menu().do(OPENING, PrepareTalk(initials=text), PrepareTalk(reference=text))
        opening = at.session.opening
        assert opening is not None
        assert opening.initials in ("", text)
        assert len(opening.initials) <= MOST_INITIALS
        assert len(opening.reference) <= MOST_REFERENCE
        assert opening.reference == "" or opening.reference.isprintable()
        assert " " not in opening.initials

    def test_initials_and_reference_stand_in_no_text_about_the_visit(self) -> None:
        session = at_menu().do(OPENING, PrepareTalk(initials="QZ", reference="W-1147")).session
        assert "QZ" not in repr(session)
        assert "W-1147" not in repr(session)

    def test_going_back_to_the_menu_forgets_what_was_prepared(self) -> None:
        assert at_menu().do(OPENING, PrepareTalk(initials="AB"), GoBack()).session.opening is None
        assert at_menu().do(OPENING, PrepareTalk(initials="AB"), ShowStaff(StaffScreen.MENU)).session.opening is None


class TestWhatWasToldBefore:
    def test_staff_are_asked_whose_it_is_by_its_number_and_nothing_is_chosen_for_them(self) -> None:
        opening = at_menu(*TOLD).do(OPENING).session.opening
        assert opening is not None
        assert (opening.answers, opening.questions, opening.theirs) == (1, 1, None)

    @pytest.mark.parametrize("told", [TellUs("fever", "no"), WantToAsk(1)])
    def test_a_single_answer_or_question_is_enough_to_ask(self, told: Move) -> None:
        at = at_menu(Start(), told).do(OPENING, WHOLE)
        assert at.session.opening is not None
        assert not at.session.opening.whole
        assert at.do(BeginTalk(TALK)).session.talk is None

    @pytest.mark.parametrize("before", [(), (Start(),), (Start(), WantToAsk(1), WantToAsk(1))])
    def test_where_nothing_is_told_nothing_is_asked(self, before: tuple[Move, ...]) -> None:
        at = at_menu(*before).do(OPENING, WHOLE)
        assert at.session.opening is not None
        assert (at.session.opening.answers, at.session.opening.questions) == (0, 0)
        assert at.session.opening.whole

    def test_from_the_list_of_the_nurse_the_same_is_asked(self) -> None:
        pad = (GoTo(Nursing(NurseScreen.SHOW)), GoTo(Nursing(NurseScreen.PIN)))
        at = visit(briefing_library()).do(*TOLD, *pad, *OPENED[1:], OPENING, WHOLE)
        assert at.do(BeginTalk(TALK)).session.talk is None
        assert at.do(OURS, BeginTalk(TALK)).session.talk is not None

    def test_what_is_not_this_patients_is_in_no_talk(self) -> None:
        at = at_menu(*TOLD).do(OPENING, WHOLE, PrepareTalk(theirs=False), BeginTalk(TALK))
        bare = at_menu(Start()).do(OPENING, WHOLE, BeginTalk(TALK))
        assert at.session.talk is not None
        assert (at.session.talk.asked, at.session.tell_us, at.session.to_ask) == ((), {}, frozenset())
        assert not flags_of(at.session)
        assert at.session.place == bare.session.place

    def test_who_goes_back_without_a_talk_finds_what_was_told(self) -> None:
        at = at_menu(*TOLD).do(OPENING, PrepareTalk(theirs=False), CloseStaff())
        assert (at.session.tell_us, at.session.to_ask) == ({"fever": "yes"}, frozenset({1}))

    def test_of_another_procedure_nothing_is_asked_and_of_the_same_one_anew(self) -> None:
        shelf = library(briefing_pack("knee"), briefing_pack("elbow"))
        at = at_menu(Start(), ChoosePack("knee"), *TOLD[1:], shelf=shelf).do(OPENING, OURS)
        assert at.session.opening is not None
        at.do(PrepareTalk(pack_id="elbow"))
        assert (at.session.opening.answers, at.session.opening.theirs) == (0, None)
        at.do(PrepareTalk(pack_id="knee"))
        assert (at.session.opening.answers, at.session.opening.theirs) == (1, None)

    def test_the_answer_leads_on_to_the_next_question(self) -> None:
        assert at_menu(*TOLD).do(OPENING, OURS).session.place == Staff(StaffScreen.OPENING, step=1)


class TestBeginning:
    def test_the_talk_begins_with_what_the_patient_told_alone(self) -> None:
        at = at_menu(*TOLD).do(OPENING, WHOLE, OURS, BeginTalk(TALK))
        session = at.session
        assert session.talk is not None
        assert session.place == Talk(TalkScreen.ITEM, "flags")
        assert (session.talk.id, session.talk.asked, session.tell_us) == (TALK, (1,), {"fever": "yes"})
        assert (session.trail, session.opening, session.to_ask) == ((), None, frozenset())

    def test_what_was_told_of_another_procedure_does_not_go_with_it(self) -> None:
        at = at_menu(Start(), ChoosePack("elbow"), WantToAsk(1), shelf=library(briefing_pack(), pack("elbow")))
        at.do(OPENING, WHOLE, BeginTalk(TALK))
        assert at.session.talk is not None
        assert (at.session.talk.asked, at.session.tell_us) == ((), {})

    def test_it_is_led_in_the_language_that_was_chosen(self) -> None:
        at = at_menu(Start(), shelf=briefing_in_two_languages())
        at.do(OPENING, replace(WHOLE, language=ARABIC), BeginTalk(TALK))
        assert at.session.preferences.language == ARABIC
        assert at.session.pack is not None
        assert at.session.pack.language == ARABIC

    @pytest.mark.parametrize("missing", ["support", "profile", "initials", "role"])
    def test_it_does_not_begin_before_everything_was_said(self, missing: str) -> None:
        at = at_menu().do(OPENING, replace(WHOLE, **{missing: None}), BeginTalk(TALK))
        assert at.session.talk is None

    def test_it_needs_no_reference(self) -> None:
        assert at_menu().do(OPENING, replace(WHOLE, reference=None), BeginTalk(TALK)).session.talk is not None

    def test_packs_that_come_meanwhile_without_what_was_prepared_begin_the_questions_anew(self) -> None:
        pack_now = briefing_pack()
        assert pack_now.briefing is not None
        other = replace(pack_now, briefing=replace(pack_now.briefing, profiles=pack_now.briefing.profiles[1:]))
        at = at_menu().do(OPENING, WHOLE, LibraryChanged(library(other)), BeginTalk(TALK))
        assert at.session.talk is None
        assert at.session.place == Staff(StaffScreen.OPENING)
        assert at.session.opening is not None
        assert at.session.opening.profile == ""

    def test_packs_that_are_gone_end_the_menu(self) -> None:
        at = at_menu(Start()).do(OPENING, WHOLE, LibraryChanged(Library(complete=True)))
        assert (at.session.place, at.session.opening) == (Unavailable(), None)


def test_a_chime_is_tried_by_its_level() -> None:
    assert Chime(Level.DOCTOR) in at_menu().do(TrySound(Level.DOCTOR)).performed


def test_help_opens_over_the_menu_and_back_closes_it() -> None:
    at = at_menu().do(HELP)
    assert at.session.sheet == Sheet(SheetKind.HELP)
    assert at.do(GoBack()).session.place == Staff(StaffScreen.MENU)
    assert at.session.sheet is None


def test_the_status_looks_at_the_records_anew() -> None:
    assert at_menu().do(ShowStaff(StaffScreen.STATUS)).performed.count(LookAtRecords()) == 2
