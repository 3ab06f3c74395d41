"""What QML hears of the screens of staff."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QObject

from kiosk.domain.clinic import HelpLines, help_lines
from kiosk.session.effects import Chime, Effect, Leave
from kiosk.session.library import COUNTS, RECORDS, Library, StaffNote, Standing
from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
from kiosk.session.places import CLEANING_SECONDS, NurseScreen, Nursing, Staff, StaffScreen, Talk
from kiosk.session.state import Rules, Session, new_session
from kiosk.viewmodels.staff import GOOD, NOTE, FactRow
from kiosk.viewmodels.visit import VisitModel
from tests.support.briefing_pack import PIN, briefing_in_two_languages, briefing_library, briefing_pack
from tests.support.packs import ARABIC, ENGLISH, library, one_pack, pack

CLINIC = HelpLines("999", "United Kingdom")


class Menu:
    """A visit whose staff are past their PIN."""

    def __init__(
        self, owner: QObject, shelf: Library | None = None, rules: Rules | None = None, lines: HelpLines | None = None
    ) -> None:
        self.performed: list[Effect] = []
        session = new_session(rules or Rules(), shelf or briefing_library())
        self.visit = VisitModel(session, lines or help_lines(None), self.performed.append, owner, settle_ms=0)
        # A property of Qt tells mypy nothing of the model behind it.
        model: Any = self.visit.staff
        self.model = model
        model.openMenu()
        for move in (TypePin(PIN), TryPin(), PinChecked(True)):
            self.visit.dispatch(move)

    @property
    def session(self) -> Session:
        return self.visit.session

    @property
    def facts(self) -> tuple[FactRow, ...]:
        return tuple(self.model.facts.rows)

    def status(self, **known: object) -> tuple[FactRow, ...]:
        """Return the lines of the status when this is known of the visit."""
        self.visit.present(replace(self.session, place=Staff(StaffScreen.STATUS), **known))  # type: ignore[arg-type]
        return self.facts

    def answer(self, *names: str) -> None:
        for name in names:
            self.model.pick(name)

    def type(self, text: str) -> None:
        for letter in text:
            self.model.typeText(letter)


def told_before(owner: QObject) -> Menu:
    """Return a menu whose staff prepare a talk after somebody told things alone."""
    menu = Menu(owner)
    menu.visit.present(replace(menu.session, pack_id="knee", tell_us={"fever": "yes"}, to_ask=frozenset({1})))
    menu.model.openOpening()
    return menu


@pytest.fixture
def menu(owner: QObject) -> Menu:
    return Menu(owner)


def test_the_name_of_the_clinic_opens_the_pad_where_staff_have_a_pin(owner: QObject) -> None:
    named = Menu(owner, rules=Rules(clinic_name="Hill Clinic"))
    assert (named.model.clinicName, named.model.offered) == ("Hill Clinic", True)
    assert named.session.place == Staff(StaffScreen.MENU)
    without = Menu(owner, rules=Rules(staff_pin=False))
    assert (without.model.offered, without.model.shown) == (False, False)


def test_a_talk_is_offered_where_a_pack_has_one_in_the_menu_and_on_the_list_of_the_nurse(owner: QObject) -> None:
    menu = Menu(owner)
    assert menu.model.canBrief
    menu.visit.present(replace(menu.session, place=Nursing(NurseScreen.LIST), pack_id="knee"))
    assert menu.model.canBrief
    menu.visit.present(replace(menu.session, place=Nursing(NurseScreen.SHOW)))
    assert not menu.model.canBrief
    assert not Menu(owner, one_pack()).model.canBrief


def test_the_ways_of_the_menu_lead_to_their_screens(menu: Menu) -> None:
    for way, screen in (
        (menu.model.openStatus, StaffScreen.STATUS),
        (menu.model.openSound, StaffScreen.SOUND),
        (menu.model.openOpening, StaffScreen.OPENING),
        (menu.model.openLeave, StaffScreen.LEAVE),
    ):
        way()
        assert menu.session.place == Staff(screen)


def test_leaving_a_chime_and_closing_are_asked_of_the_visit(menu: Menu) -> None:
    menu.model.trySound("urgent")
    menu.model.openLeave()
    menu.model.leave()
    assert [type(effect) for effect in menu.performed if isinstance(effect, Chime | Leave)] == [Chime, Leave]
    menu.model.close()
    assert not menu.model.shown


def test_the_cleaning_says_how_long_it_goes_on(menu: Menu) -> None:
    assert menu.model.cleaningLeft == 0
    menu.model.clean()
    assert (menu.model.cleaningLeft, menu.model.cleaningSeconds) == (CLEANING_SECONDS, CLEANING_SECONDS)


class TestStatus:
    def test_a_demonstration_says_that_nobody_approved_its_packs(self, menu: Menu) -> None:
        rows = menu.status()
        assert rows[0] == FactRow("Cold for a knee, 1.0.0", "status-not-approved status-not-signed", NOTE)
        assert FactRow("Cold for a knee, 1.0.0", "status-check-on", GOOD) in rows

    def test_a_clinic_reads_by_whose_approval_and_until_when(self, owner: QObject) -> None:
        shelf = replace(
            library(replace(briefing_pack(), reviewed=True)),
            standings={"knee": Standing("A. Byrne", "2027-01-01")},
        )
        rows = Menu(owner, shelf, lines=CLINIC).status()
        assert any(row.mark == GOOD and row.text == "status-approved status-signed" for row in rows)

    def test_a_self_check_that_is_off_says_why_and_a_pack_without_one_is_no_fault(self, owner: QObject) -> None:
        shelf = replace(one_pack(), standings={"knee": Standing("A. Byrne", "2027-01-01", "no country is set")})
        assert ("status-check-off no country is set", NOTE) in [
            (row.text, row.mark) for row in Menu(owner, shelf, lines=CLINIC).status()
        ]
        bare = Menu(owner, library(pack("elbow")), lines=CLINIC).status()
        assert ("status-check-none", "") in [(row.text, row.mark) for row in bare]

    def test_notes_stand_first_and_those_on_records_by_that_word(self, owner: QObject) -> None:
        notes = (StaffNote("clinic.yaml", "line 3: what is wrong"), StaffNote(RECORDS, "The stick is full."))
        rows = Menu(owner, replace(briefing_library(), notes=notes)).status()
        assert rows[:2] == (
            FactRow("clinic.yaml", "line 3: what is wrong", NOTE),
            FactRow("status-records", "The stick is full.", NOTE),
        )

    def test_records_paper_and_sound_are_told(self, owner: QObject) -> None:
        texts = {row.label: row.text for row in Menu(owner, rules=Rules(printer=True, sound=False)).status()}
        assert texts["status-records"] == "status-records-not-kept"
        paperless = {row.label: row.text for row in Menu(owner).status()}
        assert (paperless["status-records"], paperless["status-printer"]) == (
            "status-records-nothing",
            "status-not-set",
        )
        assert (texts["status-printer"], texts["status-sound"]) == ("status-set", "status-not-set")
        kept = Menu(owner, rules=Rules(keeps_records=True)).status(waiting=3)
        assert [row.text for row in kept if row.label == "status-records"] == [
            "status-records-sealed",
            "status-records-waiting",
        ]

    def test_its_pages_are_turned(self, menu: Menu) -> None:
        menu.model.openStatus()
        menu.model.goOn(2)
        assert menu.session.place == Staff(StaffScreen.STATUS, 1)


class TestOpening:
    def test_only_what_staff_have_a_choice_about_is_asked(self, owner: QObject) -> None:
        def asked(shelf: Library) -> list[str]:
            menu = Menu(owner, shelf)
            menu.model.openOpening()
            asks: list[str] = []
            while not asks or asks[-1] != menu.model.ask:
                asks.append(menu.model.ask)
                menu.model.goOn(1)
            return asks

        always = ["support", "profile", "role", "initials", "reference", "begin"]
        assert asked(briefing_library()) == always
        assert asked(briefing_in_two_languages()) == ["language", *always]
        assert asked(library(briefing_pack("knee"), briefing_pack("elbow"))) == ["pack", *always]

    def test_what_was_told_before_is_asked_about_by_its_number_alone(self, owner: QObject) -> None:
        menu = told_before(owner)
        assert (menu.model.ask, menu.model.askTitle, menu.model.answered) == ("told", "opening-told", False)
        assert menu.model.askNote == "opening-told-count"
        assert [(row.name, row.text, row.picked) for row in menu.model.picks.rows] == [
            ("yes", "opening-told-yes", False),
            ("no", "opening-told-no", False),
        ]

    @pytest.mark.parametrize("said", ["yes", "no"])
    def test_whose_that_was_is_read_again_before_the_talk_begins(self, owner: QObject, said: str) -> None:
        menu = told_before(owner)
        menu.model.goOn(1)
        menu.answer("nobody", "young", "nurse")
        menu.type("ab")
        assert not menu.model.ready
        menu.visit.present(replace(menu.session, place=Staff(StaffScreen.OPENING)))
        menu.answer(said)
        assert menu.model.ready
        menu.visit.present(replace(menu.session, place=Staff(StaffScreen.OPENING, step=9)))
        assert FactRow("opening-said-told", f"opening-told-{said}") in menu.facts
        menu.model.begin()
        assert dict(menu.session.tell_us) == ({"fever": "yes"} if said == "yes" else {})

    def test_in_a_language_without_the_briefing_staff_read_its_figures_in_another(self, owner: QObject) -> None:
        both = (ENGLISH, ARABIC)
        without = replace(briefing_pack(language=ARABIC, languages=both), briefing=None, briefing_words=None)
        menu = Menu(owner, library(briefing_pack(languages=both), without), Rules(language=ARABIC))
        menu.model.openOpening()
        menu.answer("nobody")
        assert [row.text for row in menu.model.picks.rows] == ["People under 60", "People of 60 or more"]
        menu.answer("young", "nurse")
        menu.type("ab")
        menu.model.begin()
        assert isinstance(menu.session.place, Talk)

    def test_the_pages_of_a_question_come_before_the_next_one(self, menu: Menu) -> None:
        menu.model.openOpening()
        menu.model.goOn(2)
        assert menu.session.place == Staff(StaffScreen.OPENING, 1)
        menu.model.goOn(2)
        assert menu.session.place == Staff(StaffScreen.OPENING, step=1)

    def test_each_question_has_a_title_and_nothing_is_chosen_for_staff(self, menu: Menu) -> None:
        menu.model.openOpening()
        assert (menu.model.askTitle, menu.model.answered) == ("opening-support", False)
        assert [row.name for row in menu.model.picks.rows] == ["nobody", "interpreter", "supporter", "both"]
        assert not any(row.picked for row in menu.model.picks.rows)

    def test_the_figures_are_named_in_the_words_of_the_pack(self, menu: Menu) -> None:
        menu.model.openOpening()
        menu.answer("nobody")
        assert [(row.name, row.text) for row in menu.model.picks.rows] == [
            ("young", "People under 60"),
            ("old", "People of 60 or more"),
        ]

    def test_a_choice_leads_on_and_stands_when_staff_go_back(self, menu: Menu) -> None:
        menu.model.openOpening()
        menu.answer("both")
        assert menu.model.ask == "profile"
        menu.visit.goBack()
        assert [row.name for row in menu.model.picks.rows if row.picked] == ["both"]
        assert menu.model.answered

    def test_letters_are_typed_and_taken_away_in_capitals(self, menu: Menu) -> None:
        menu.model.openOpening()
        menu.answer("nobody", "young", "nurse")
        assert (menu.model.ask, menu.model.answered) == ("initials", False)
        menu.type("jkx")
        menu.model.deleteLetter()
        assert (menu.model.typed, menu.model.answered) == ("JK", True)
        menu.type("lmnopqr")
        assert menu.model.typed == "JKLMNO"

    def test_a_reference_is_not_wanted(self, menu: Menu) -> None:
        menu.model.openOpening()
        menu.answer("nobody", "young", "nurse")
        menu.type("ab")
        menu.model.goOn(1)
        assert (menu.model.ask, menu.model.answered, menu.model.askNote) == (
            "reference",
            True,
            "opening-reference-note",
        )

    def test_at_the_end_staff_read_what_they_said_and_a_fresh_talk_begins(self, owner: QObject) -> None:
        menu = Menu(owner, rules=Rules(printer=True))
        menu.model.openOpening()
        menu.answer("nobody", "young", "nurse")
        menu.type("ab")
        assert menu.model.ready
        menu.model.goOn(1)
        menu.type("r1")
        menu.model.goOn(1)
        assert {row.label: row.text for row in menu.facts} == {
            "status-records": "opening-not-kept",
            "opening-said-pack": "Cold for a knee",
            "opening-said-language": "English",
            "opening-said-support": "support-nobody",
            "opening-said-profile": "People under 60",
            "opening-said-led": "AB, role-nurse",
            "opening-said-reference": "R1",
        }
        menu.model.begin()
        assert isinstance(menu.session.place, Talk)
        assert menu.session.talk is not None
        assert UUID(menu.session.talk.id).version == 4

    def test_where_there_is_neither_key_nor_printer_staff_know_before_they_begin(self, menu: Menu) -> None:
        menu.model.openOpening()
        menu.visit.present(replace(menu.session, place=Staff(StaffScreen.OPENING, step=9)))
        assert menu.facts[0] == FactRow("status-records", "opening-nothing-kept", NOTE)

    def test_where_a_key_is_set_nothing_is_said_about_records(self, owner: QObject) -> None:
        menu = Menu(owner, rules=Rules(keeps_records=True))
        menu.model.openOpening()
        menu.answer("nobody", "young", "nurse")
        menu.visit.present(replace(menu.session, place=Staff(StaffScreen.OPENING, step=9)))
        assert menu.model.ask == "begin"
        assert "status-records" not in [row.label for row in menu.facts]
        assert not menu.model.ready


def test_notes_on_records_and_counts_are_read_behind_the_pin_alone(owner: QObject) -> None:
    told = (StaffNote(RECORDS, "The place //office/records is not there."), StaffNote(COUNTS, "The disk is full."))
    open_to_all = StaffNote("pack", "pack.yaml:1: what is wrong")
    menu = Menu(owner, replace(briefing_library(), notes=told))
    sheet: Any = menu.visit.sheet
    assert (sheet.noteCount, sheet.notes.rows) == (0, ())
    assert {each.text for each in told} <= {row.text for row in menu.status()}
    menu.visit.present(replace(menu.session, library=replace(menu.session.library, notes=(*told, open_to_all))))
    assert sheet.noteCount == 1
    assert [row.text for row in sheet.notes.rows] == [open_to_all.text]
