"""What a visitor wants on paper, without Qt: when it can be had, and what came of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.self_check import YES
from kiosk.session.effects import Paper, Print
from kiosk.session.library import Library, StaffNote
from kiosk.session.moves import Finish, GoBack, GoTo, LibraryChanged, Move, Start
from kiosk.session.nurse_moves import TellUs
from kiosk.session.places import Checking, CheckScreen, End, Home, NurseScreen, Nursing, TakeHome
from kiosk.session.print_moves import Printed, PutOnPaper
from kiosk.session.state import Printing, Rules
from tests.support.check_visits import at_areas, begun, result
from tests.support.nurse_pack import tell_us_library
from tests.support.packs import library, pack, without_danger
from tests.support.visits import Visit, visit

LEAFLET = PutOnPaper(Paper.LEAFLET)
HOME, SHOW = GoTo(TakeHome()), GoTo(Nursing(NurseScreen.SHOW))
WITH_PRINTER = Rules(printer=True)


def leaflet_library() -> Library:
    return library(replace(pack(), leaflet=("how-long",)))


def at_take_home(*moves: Move, rules: Rules = WITH_PRINTER) -> Visit:
    return visit(leaflet_library(), rules).do(Start(), GoTo(End()), HOME, *moves)


def printed(at: Visit) -> list[Paper]:
    return [effect.what for effect in at.performed if isinstance(effect, Print)]


def test_the_leaflet_is_printed_where_it_is_taken_home() -> None:
    at = at_take_home(LEAFLET)
    assert (printed(at), at.session.printing) == ([Paper.LEAFLET], Printing.GOING)
    assert at.do(Printed()).session.printing is Printing.DONE


def test_a_result_is_printed_where_it_is_taken_along() -> None:
    at = result(at_areas(begun()), "bruise")
    at.session = replace(at.session, rules=WITH_PRINTER)
    at.do(PutOnPaper(Paper.RESULT))
    assert printed(at) == []
    at.do(GoTo(Checking(CheckScreen.TAKE_ALONG)), PutOnPaper(Paper.RESULT))
    assert printed(at) == [Paper.RESULT]


def test_what_the_nurse_should_hear_is_printed_once_there_is_something() -> None:
    at = visit(tell_us_library(), WITH_PRINTER).do(Start(), SHOW, PutOnPaper(Paper.NURSE))
    assert printed(at) == []
    assert printed(at.do(TellUs("fever", YES), PutOnPaper(Paper.NURSE))) == [Paper.NURSE]


@pytest.mark.parametrize("what", Paper)
def test_without_a_printer_nothing_is_printed(what: Paper) -> None:
    at = at_take_home(PutOnPaper(what), rules=Rules())
    assert (printed(at), at.session.printing) == ([], Printing.NONE)


@pytest.mark.parametrize("what", Paper)
def test_elsewhere_nothing_is_printed(what: Paper) -> None:
    assert printed(visit(leaflet_library(), WITH_PRINTER).do(Start(), PutOnPaper(what))) == []


def test_one_page_comes_for_each_time_that_its_place_is_visited() -> None:
    at = at_take_home(LEAFLET, LEAFLET, Printed(), LEAFLET)
    assert len(printed(at)) == 1
    assert len(printed(at.do(GoBack(), HOME, LEAFLET))) == 2


def test_what_cannot_be_printed_is_told_to_the_visitor_and_why_to_staff() -> None:
    at = at_take_home(LEAFLET, Printed("The printer is off."))
    assert at.session.printing is Printing.FAILED
    assert at.session.library.notes == (StaffNote("printer", "The printer is off."),)


def test_staff_read_of_the_printer_only_what_is_so_now() -> None:
    other = StaffNote("knee", "is old")
    at = visit(replace(leaflet_library(), notes=(other,)), WITH_PRINTER).do(Start(), HOME, LEAFLET)
    at.do(Printed("No paper."), GoBack(), HOME, LEAFLET, Printed("It is off."))
    assert at.session.library.notes == (other, StaffNote("printer", "It is off."))
    at.do(GoBack(), HOME, LEAFLET, Printed())
    assert at.session.library.notes == (other,)


def test_another_place_begins_anew_and_a_page_that_comes_then_is_told_to_nobody() -> None:
    at = at_take_home(LEAFLET, GoBack())
    assert at.session.printing is Printing.NONE
    assert at.do(Printed()).session.printing is Printing.NONE


def test_a_page_of_before_says_nothing_of_the_one_that_is_waited_for() -> None:
    at = at_take_home(LEAFLET, GoBack(), HOME, LEAFLET, Printed("No paper.", late=True))
    assert at.session.printing is Printing.GOING
    assert at.session.library.notes[0].text == "No paper."
    assert at.do(Printed()).session.printing is Printing.DONE


def test_what_the_printer_tells_is_no_touch() -> None:
    at = at_take_home(LEAFLET)
    at.clock.advance(90)
    at.do(Printed())
    assert (at.session.warning, at.session.printing) == (30, Printing.DONE)


def test_the_next_visitor_reads_nothing_of_it_and_staff_do() -> None:
    at = at_take_home(LEAFLET, Finish(), Printed("No paper."), Start())
    assert (at.session.printing, at.session.place) == (Printing.NONE, Home())
    assert [note.text for note in at.session.library.notes] == ["No paper."]


def test_nothing_is_taken_home_where_there_is_nothing() -> None:
    at = visit(library(without_danger(pack()))).do(Start(), HOME)
    assert at.session.place == Home()
    at = at_take_home()
    assert at.do(LibraryChanged(replace(leaflet_library(), packs={}))).session.place != TakeHome()


def test_danger_signs_alone_are_taken_home_without_a_leaflet_to_print() -> None:
    at = visit(library(pack()), WITH_PRINTER).do(Start(), HOME, LEAFLET)
    assert (at.session.place, printed(at)) == (TakeHome(), [])
