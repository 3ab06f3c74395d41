"""What is told in a talk, by touch: questions, teach-back, what matters, the decision and the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.domain.briefing_record import Decision
from kiosk.session.print_moves import Printed
from kiosk.session.state import Rules, new_session
from kiosk.session.talk_moves import OpenQuestion, RecordKept
from kiosk.session.talk_told import understood_of
from tests.journeys.talk_told_pages import (
    BACK,
    CONTINUE,
    closing,
    draw,
    ink_in,
    opened,
    pad_of,
    talk,
    talking,
)
from tests.support.briefing_pack import MUST, briefing_library, session_in_talk
from tests.support.driver import Driver, settle

NOTE = "A pad to write or draw on with one finger. You can also tell staff your question."
WITHOUT = "Staff: go on without it"


@pytest.fixture
def at() -> Iterator[Driver]:
    yield from talking(Rules(printer=True, keeps_records=True))


@pytest.fixture
def keyless() -> Iterator[Driver]:
    yield from talking(Rules(printer=True))


class TestTheirQuestions:
    def test_questions_are_numbered_in_the_order_of_touch(self, at: Driver) -> None:
        opened(at, "asked").touch("How long does it take?", "Does it hurt?")
        assert talk(at).asked == (1, 0)
        assert "Question 2 to ask: Does it hurt?" in at.names()
        at.touch("Question 1 to ask: How long does it take?")
        assert "Question 1 to ask: Does it hurt?" in at.names()

    def test_a_question_is_drawn_and_wiped(self, at: Driver) -> None:
        opened(at, "asked").touch(CONTINUE)
        assert at.says(NOTE)
        draw(at, (0.2, 0.2), (0.5, 0.4), (0.8, 0.2))
        assert len(talk(at).note) == 1
        assert talk(at).note_aspect == pytest.approx(pad_of(at).width() / pad_of(at).height(), rel=0.02)
        at.touch("Clear")
        assert talk(at).note == ()
        assert "Clear" not in at.names()


class TestSigning:
    def test_nothing_that_was_drawn_is_left_after_the_wipe(self, at: Driver) -> None:
        closing(at, "patient")
        draw(at, (0.2, 0.2), (0.7, 0.4))
        at.visit.present(new_session(Rules(), briefing_library()))
        settle()
        assert not [item for item in at.items() if has_strokes(item)]
        assert not getattr(at.visit.told, "ink").strokes  # noqa: B009 - a Property tells mypy nothing
        closing_again = session_in_talk(rules=Rules(keeps_records=True))
        at.visit.present(closing_again)
        pad = pad_of(closing(at, "patient"))
        assert ink_in(at, pad) == 0

    def test_a_signature_is_no_consent_and_says_so(self, at: Driver) -> None:
        closing(at, "patient")
        assert at.says("This is not the consent form. It only says who took part.")


class TestSayingItBack:
    def test_a_wrong_answer_is_explained_shown_again_and_tried_again(self, at: Driver) -> None:
        opened(at, "say-it-back").touch("On my head")
        assert at.says("Let us look again")
        assert at.says("It goes on the knee that hurts.")
        at.touch("Show me again")
        assert at.screen == "talk-again-where"
        at.touch(BACK, "On my hand" if "On my hand" in at.names() else "In my hand", "Try again", "On my knee")
        assert at.says("Yes, that is right")
        assert understood_of(at.session, "where").repeats == 2
        at.touch(CONTINUE)
        assert at.says("How long does it stay on?")

    def test_staff_note_what_they_heard_and_did(self, at: Driver) -> None:
        opened(at, "say-it-back").touch("On my head")
        assert at.says("Repeats: 1")
        at.touch("Said it back in own words", "Explained again")
        understood = understood_of(at.session, "where")
        assert (understood.own_words, understood.explained_again) == (True, True)

    def test_nobody_is_held_at_a_question(self, at: Driver) -> None:
        opened(at, "say-it-back").touch("On my head", "Go on")
        assert at.says("How long does it stay on?")

    def test_a_question_that_must_be_right_can_have_a_reason_instead(self, at: Driver) -> None:
        ask(at, MUST)
        at.touch("I wait a day", WITHOUT, "Too unwell to answer now")
        assert understood_of(at.session, MUST).reason == "Too unwell to answer now"
        at.touch("Done")
        assert at.screen.startswith("talk-matters")

    def test_a_reason_is_typed(self, at: Driver) -> None:
        ask(at, MUST)
        at.touch(WITHOUT, "Another reason: type it", "o", "k")
        assert understood_of(at.session, MUST).reason == "ok"
        at.touch(BACK, BACK)
        assert at.says("You cannot feel your foot. What do you do?")

    def test_a_question_that_need_not_be_right_asks_for_no_reason(self, at: Driver) -> None:
        opened(at, "say-it-back").touch("On my head")
        assert WITHOUT not in at.names()


class TestChoosing:
    def test_what_matters_is_chosen(self, at: Driver) -> None:
        opened(at, "matters").touch("Home soon", "Less pain", "Home soon")
        assert talk(at).priorities == {"less-pain"}

    def test_staff_tick_what_they_confirm(self, at: Driver) -> None:
        opened(at, "confirm").touch("Benefits and risks were told")
        assert talk(at).confirmed == {"told-risks"}

    def test_the_decision_is_one_of_four_and_no_consent(self, at: Driver) -> None:
        closing(at, "decision").touch("I want more time")
        assert talk(at).decision is Decision.WANTS_TIME
        at.touch("I want to talk about it more")
        assert talk(at).decision is Decision.DISCUSS
        assert at.says("This is not the consent form. You can change your mind at any time.")

    def test_the_four_answers_have_one_size(self, at: Driver) -> None:
        closing(at, "decision")
        sizes = {each.place.size().toTuple() for each in at.controls() if each.role is QAccessible.Role.RadioButton}
        assert len(sizes) == 1


class TestTheEnd:
    def test_each_thing_that_is_missing_is_one_touch_away(self, at: Driver) -> None:
        closing(at, "keep").touch("Questions that must be right: 1")
        assert at.screen == f"talk-say-it-back-{MUST}"
        closing(at, "keep").touch("Not confirmed by staff: 2")
        assert at.screen.startswith("talk-confirm")
        closing(at, "keep").touch("What the patient wants")
        assert at.screen == "talk-close-decision"
        closing(at, "keep").touch("Danger signs not seen: 2")
        assert at.screen == "talk-danger-call-now"
        closing(at, "keep").touch("Not signed: 2")
        assert at.screen == "talk-close-patient"

    def test_a_page_that_is_on_its_way_is_waited_for(self, at: Driver) -> None:
        closing(at, "keep").touch("More", "Print the patient's copy")
        assert at.says("A page is being printed. Please wait.")
        assert "Keep the record" not in at.names()
        tell(at, Printed())
        assert "Keep the record" in at.names()
        assert talk(at).copy_given

    def test_the_record_is_kept_and_the_talk_closed(self, at: Driver) -> None:
        closing(at, "keep").touch("More", "Keep the record")
        assert at.says("The record is not kept yet")
        assert not {"Close the talk", "Try again"} & set(at.names())
        tell(at, RecordKept("2026-11-21-a", waiting=3))
        assert at.says("Its name: 2026-11-21-a")
        assert at.says("Records that wait to be carried off: 3")
        at.touch("Close the talk")
        assert at.screen == "attract"
        assert at.session.talk is None

    def test_a_record_that_is_not_kept_can_be_tried_again_printed_or_left(self, at: Driver) -> None:
        closing(at, "keep").touch("More", "Keep the record")
        tell(at, RecordKept(why_not="The disk is full."))
        assert at.says("The disk is full.")
        at.touch("Print the record")
        tell(at, Printed())
        assert at.says("It is at the printer.")
        at.touch("Try again")
        assert at.says("The record is not kept yet")
        tell(at, RecordKept(why_not="The disk is full."))
        at.touch("Stop the talk")
        assert at.screen == "talk-stop"

    def test_without_a_key_staff_are_warned_and_print_before_they_close(self, keyless: Driver) -> None:
        at = closing(keyless, "keep")
        assert at.says("This kiosk keeps no record. Print it first.")
        assert "Close the talk" not in at.names()
        at.touch("More", "Print the record")
        assert at.says("A page is being printed. Please wait.")
        assert {"Print the record", "Stop the talk", "Close the talk"}.isdisjoint(at.names())
        tell(at, Printed())
        assert at.says("Take the record. Nothing is kept here.")
        at.touch("Print the patient's copy")
        tell(at, Printed())
        assert at.says("Something has changed. Print the record again.")
        assert "Close the talk" not in at.names()
        at.touch("Print the record")
        tell(at, Printed())
        at.touch("Close the talk")
        assert at.session.talk is None

    def test_a_copy_given_by_hand_is_ticked(self, at: Driver) -> None:
        closing(at, "keep").touch("More", "The patient has a copy")
        assert talk(at).copy_given


def ask(at: Driver, question: str) -> None:
    at.visit.dispatch(OpenQuestion(question))
    settle()


def tell(at: Driver, *moves: RecordKept | Printed) -> None:
    for move in moves:
        at.visit.dispatch(move)
    settle()


def has_strokes(item: QQuickItem) -> bool:
    """Whether an item of the window holds lines, under any name."""
    meta = item.metaObject()
    names = (str(meta.property(number).name()) for number in range(meta.propertyCount()))
    return any(name in ("strokes", "live") and bool(item.property(name)) for name in names)
