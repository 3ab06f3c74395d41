"""What is told in a talk, by touch: questions, pads, teach-back, what matters, the decision and the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.briefing_record import Decision
from kiosk.session.agenda import CLOSE_STEPS, talk_of
from kiosk.session.moves import Continue
from kiosk.session.print_moves import Printed
from kiosk.session.state import Rules, new_session
from kiosk.session.talk_moves import OpenItem, OpenQuestion, RecordKept
from kiosk.session.talk_state import Signer, TalkState
from kiosk.session.talk_told import understood_of
from tests.support.briefing_pack import MUST, briefing_library, session_in_talk
from tests.support.driver import LANDSCAPE, PORTRAIT, TABLET, Driver, settle, visitor

CONTINUE, BACK = "Continue", "Back"
PAD = "A pad to sign on with one finger. You can type initials instead."
SIGNED = f"{PAD} There is a signature on the pad."
NOTE = "A pad to write or draw on with one finger. You can also tell staff your question."
WITHOUT = "Staff: go on without it"


@pytest.fixture
def at() -> Iterator[Driver]:
    yield from talking(Rules(printer=True, keeps_records=True))


@pytest.fixture
def keyless() -> Iterator[Driver]:
    yield from talking(Rules(printer=True))


def talking(rules: Rules) -> Iterator[Driver]:
    with visitor(briefing_library(), session=session_in_talk(rules=rules)) as driver:
        yield driver


def opened(at: Driver, item: str, step: int = 0) -> Driver:
    at.visit.dispatch(OpenItem(item))
    for _ in range(step):
        at.visit.dispatch(Continue())
    settle()
    return at


def closing(at: Driver, step: str) -> Driver:
    return opened(at, "close", CLOSE_STEPS.index(step))


def talk(at: Driver) -> TalkState:
    return talk_of(at.session)


def pad_of(at: Driver) -> QRect:
    return next(each.place for each in at.spoken() if each.role is QAccessible.Role.Canvas)


def point(pad: QRect, across: float, down: float) -> QPoint:
    return pad.topLeft() + QPoint(round(across * pad.width()), round(down * pad.height()))


_device = QTest.createTouchDevice()


def fingers(at: Driver) -> QTest.QTouchEventSequence:
    """Return what the fingers on the window do next."""
    return QTest.touchEvent(at.window, _device)


def draw(at: Driver, *places: tuple[float, float]) -> None:
    """Draw a line from place to place of the pad, each from 0 to 1."""
    pad = pad_of(at)
    points = [point(pad, *place) for place in places]
    begin(at, points[0])
    for each in points[1:]:
        fingers(at).move(0, each, at.window).commit()
        settle()
    lift(at, points[-1])


def begin(at: Driver, first: QPoint) -> None:
    fingers(at).press(0, first, at.window).commit()
    settle()


def lift(at: Driver, last: QPoint) -> None:
    fingers(at).release(0, last, at.window).commit()
    settle()


def ink_in(at: Driver, place: QRect) -> int:
    """Return how many pixels within the edge of the pad are as dark as ink, but for the line to sign on."""
    image = at.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    upper = place.adjusted(20, 20, -20, -place.height() // 3)
    return sum(
        QColor(image.pixel(x, y)).lightness() < 60
        for x in range(upper.left(), upper.right(), 2)
        for y in range(upper.top(), upper.bottom(), 2)
    )


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
    @pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, TABLET])
    def test_the_pad_is_as_large_as_a_signature_needs(self, size: tuple[int, int]) -> None:
        session = session_in_talk(rules=Rules(keeps_records=True))
        per_mm = 5.9 * 0.7 if size == TABLET else 4.0
        with visitor(briefing_library(), session=session, size=size) as at:
            pad = pad_of(closing(at, "patient"))
            assert pad.width() >= 100 * per_mm
            assert pad.height() >= 40 * per_mm

    def test_a_line_is_painted_at_once_and_kept_when_the_finger_lifts(self, at: Driver) -> None:
        pad = pad_of(closing(at, "patient"))
        assert ink_in(at, pad) == 0
        begin(at, point(pad, 0.2, 0.2))
        fingers(at).move(0, point(pad, 0.7, 0.4), at.window).commit()
        settle()
        assert ink_in(at, pad) > 0
        assert Signer.PATIENT not in talk(at).signatures
        lift(at, point(pad, 0.7, 0.4))
        signature = talk(at).signatures[Signer.PATIENT]
        assert within(signature.strokes[0][0], (0.2, 0.2))
        assert within(signature.strokes[0][-1], (0.7, 0.4))
        assert ink_in(at, pad) > 0
        assert at.says(SIGNED)

    def test_a_point_is_drawn_too(self, at: Driver) -> None:
        pad = pad_of(closing(at, "patient"))
        draw(at, (0.3, 0.3))
        assert len(talk(at).signatures[Signer.PATIENT].strokes) == 1
        assert ink_in(at, pad) > 0

    def test_a_second_finger_or_a_palm_draws_nothing(self, at: Driver) -> None:
        pad = pad_of(closing(at, "patient"))
        first, palm = point(pad, 0.2, 0.2), point(pad, 0.8, 0.6)
        begin(at, first)
        fingers(at).stationary(0).press(1, palm, at.window).commit()
        moved, dragged = point(pad, 0.4, 0.2), point(pad, 0.6, 0.6)
        fingers(at).move(0, moved, at.window).move(1, dragged, at.window).commit()
        settle()
        fingers(at).release(0, moved, at.window).stationary(1).commit()
        settle()
        fingers(at).move(1, palm, at.window).commit()
        fingers(at).release(1, palm, at.window).commit()
        settle()
        (stroke,) = talk(at).signatures[Signer.PATIENT].strokes
        assert all(within(place, (0.3, 0.2), by=0.12) for place in stroke)

    def test_beyond_the_edge_nothing_is_drawn(self, at: Driver) -> None:
        closing(at, "patient")
        draw(at, (0.5, 0.5), (0.5, 0.1), (0.5, -0.2), (0.9, -0.2))
        (stroke,) = talk(at).signatures[Signer.PATIENT].strokes
        assert all(0 <= down <= 1 and across < 0.6 for across, down in stroke)

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

    def test_initials_are_typed_instead_and_never_hidden(self, at: Driver) -> None:
        closing(at, "staff").touch("Type initials instead", "A", "B")
        assert talk(at).signatures[Signer.STAFF].initials == "AB"
        at.touch(BACK, CONTINUE)
        assert at.says("Initials: AB")
        at.touch("Sign with a finger instead")
        assert not talk(at).signatures[Signer.STAFF].given
        assert at.says(PAD)

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
        assert at.says("The record is being kept")
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
        assert at.says("The record is being kept")
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


def within(place: tuple[float, float], wanted: tuple[float, float], by: float = 0.02) -> bool:
    return all(abs(one - other) <= by for one, other in zip(place, wanted, strict=True))


def has_strokes(item: QQuickItem) -> bool:
    """Whether an item of the window holds lines, under any name."""
    meta = item.metaObject()
    names = (str(meta.property(number).name()) for number in range(meta.propertyCount()))
    return any(name in ("strokes", "live") and bool(item.property(name)) for name in names)
