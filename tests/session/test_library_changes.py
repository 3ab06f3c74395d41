"""Packs arrive, change and go while people are there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.library import COUNTS, PRINTER, RECORDS, Library, StaffNote
from kiosk.session.moves import (
    ChooseLanguage,
    ChoosePack,
    Continue,
    GoTo,
    Learn,
    LibraryChanged,
    Move,
    OpenSheet,
    Start,
)
from kiosk.session.places import Attract, Chooser, Home, Reading, Sheet, SheetKind, Unavailable
from kiosk.session.staff_moves import StaffNoted
from kiosk.session.state import new_session
from tests.support.packs import (
    ARABIC,
    ENGLISH,
    cover,
    library,
    one_pack,
    pack,
    several_packs,
    two_languages,
    without_danger,
)
from tests.support.visits import visit

NOTE = StaffNote("broken-pack", "pack.yaml:3: what is wrong; how to mend it")
HELP = OpenSheet(Sheet(SheetKind.HELP))


def only_covers() -> Library:
    return Library(covers=(cover(pack()),))


def nothing() -> Library:
    return Library(notes=(NOTE,), complete=True)


def test_a_touch_before_the_packs_are_read_is_remembered_and_answered_when_they_come() -> None:
    at = visit(only_covers()).do(Start())
    assert at.session.place == Attract(starting=True)
    assert at.do(LibraryChanged(one_pack())).session.place == Home()


def test_a_language_chosen_before_the_packs_are_read_is_kept() -> None:
    at = visit(only_covers()).do(Start(ARABIC), LibraryChanged(two_languages()))
    assert at.session.pack is not None
    assert at.session.pack.language == ARABIC


def test_packs_that_arrive_while_nobody_is_there_leave_the_attract_screen() -> None:
    at = visit(only_covers()).do(LibraryChanged(one_pack()))
    assert at.session.place == Attract()
    assert not at.clock.running


@pytest.mark.parametrize("moves", [(), (Start(),)])
def test_no_good_pack_leads_to_please_ask_our_team(moves: tuple[Move, ...]) -> None:
    at = visit(only_covers()).do(*moves, LibraryChanged(nothing()))
    assert at.session.place == Unavailable()
    assert at.session.library.notes == (NOTE,)


def test_no_good_pack_yet_keeps_waiting() -> None:
    at = visit(only_covers()).do(Start(), LibraryChanged(Library()))
    assert at.session.place == Attract(starting=True)


def test_a_good_pack_that_arrives_later_ends_please_ask_our_team() -> None:
    at = visit(nothing())
    assert at.session.place == Unavailable()
    assert at.do(LibraryChanged(one_pack())).session.place == Attract()


def test_a_visit_whose_pack_is_gone_ends() -> None:
    at = visit(several_packs()).do(Start(), ChoosePack("elbow"), Learn(), LibraryChanged(library(pack("knee"))))
    assert at.session == new_session(at.session.rules, at.session.library)
    assert at.wipes == 1


def test_a_visit_goes_on_when_its_pack_is_read_again() -> None:
    at = visit().do(Start(), Learn(), Continue())
    fresh = replace(pack(), tagline="Another line.")
    at.do(LibraryChanged(library(fresh)))
    assert at.session.place == Reading("how-long")
    assert at.session.pack == fresh


def test_a_visit_ends_when_the_screen_it_shows_is_gone_from_the_pack() -> None:
    at = visit().do(Start(), GoTo(Reading("call-now")), LibraryChanged(library(without_danger(pack()))))
    assert at.session.place == Attract()


def test_a_visit_ends_when_a_screen_that_back_leads_to_is_gone() -> None:
    at = visit().do(Start(), GoTo(Reading("call-now")), GoTo(Reading("how-long")))
    at.do(LibraryChanged(library(without_danger(pack()))))
    assert at.session.place == Attract()


def test_another_pack_that_arrives_does_not_disturb_a_visit() -> None:
    at = visit(library(pack("knee"), complete=False)).do(Start(), Learn(), LibraryChanged(several_packs()))
    assert at.session.place == Reading("what-is-it")


def test_a_chooser_offers_a_pack_that_arrives() -> None:
    at = visit(library(pack("knee"), pack("elbow"), complete=False)).do(Start(), LibraryChanged(several_packs()))
    assert at.session.place == Chooser()
    assert at.session.library.offered() == ("knee", "elbow", "wrist")


def test_a_language_that_arrives_later_is_offered_and_can_be_read() -> None:
    both = (ENGLISH, ARABIC)
    early = library(pack(languages=both), complete=False)
    at = visit(early).do(Start(), Learn())
    assert at.session.library.languages() == (ENGLISH,)
    at.do(LibraryChanged(two_languages()), ChooseLanguage(ARABIC))
    assert at.session.library.languages() == both
    assert at.session.pack is not None
    assert (at.session.pack.language, at.session.place) == (ARABIC, Reading("what-is-it"))


@pytest.mark.parametrize("before", [(HELP,), (Start(), HELP)])
def test_help_stays_open_when_packs_arrive(before: tuple[Move, ...]) -> None:
    at = visit(only_covers()).do(*before, LibraryChanged(one_pack()))
    assert at.session.sheet == Sheet(SheetKind.HELP)
    assert at.clock.running


@pytest.mark.parametrize("changed", [nothing(), library(pack("elbow"))])
def test_help_stays_open_when_the_pack_goes(changed: Library) -> None:
    at = visit().do(Start(), Learn(), HELP, LibraryChanged(changed))
    assert at.session.sheet == Sheet(SheetKind.HELP)
    assert at.session.pack_id is None
    at.clock.advance(120)
    assert at.session == new_session(at.session.rules, changed)


def test_packs_that_arrive_during_the_warning_leave_the_countdown_running() -> None:
    at = visit(only_covers()).do(Start())
    at.clock.advance(110)
    at.do(LibraryChanged(one_pack()))
    assert at.session.warning == 10
    at.clock.advance(10)
    assert at.session.place == Attract()


@pytest.mark.parametrize("subject", [RECORDS, COUNTS, PRINTER])
def test_what_a_device_told_staff_stays_when_packs_arrive(subject: str) -> None:
    told = StaffNoted(subject, ("Look at it.",))
    at = visit(Library()).do(told, LibraryChanged(library(pack())))
    assert at.session.library.notes == (StaffNote(subject, "Look at it."),)
    assert at.do(StaffNoted(subject), LibraryChanged(library(pack()))).session.library.notes == ()


def test_what_was_the_matter_with_a_pack_goes_with_the_library_that_told_of_it() -> None:
    spoilt = replace(library(pack()), notes=(StaffNote("pack", "pack.yaml:1: wrong"),))
    assert visit(spoilt).do(LibraryChanged(library(pack()))).session.library.notes == ()
