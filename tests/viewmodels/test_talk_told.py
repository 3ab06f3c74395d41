"""What QML hears of what is told in a talk: teach-back, pads, choices, and its end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.modeltest import ModelTester

from kiosk.domain.clinic import help_lines
from kiosk.session.agenda import CLOSE_STEPS, SEEN_SECONDS, talk_of
from kiosk.session.effects import Effect, Paper, Print, SealRecord
from kiosk.session.moves import Continue
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.print_moves import Printed
from kiosk.session.staff_moves import RecordsSeen
from kiosk.session.state import Rules, new_session
from kiosk.session.talk_moves import OpenItem, OpenQuestion, RecordKept
from kiosk.session.talk_state import Signer
from kiosk.viewmodels.visit import VisitModel
from tests.support.briefing_pack import BRIEFING, MUST, briefing_library, session_in_talk

POINTS = [0.1, 0.5, 0.4, 0.6]


class Told:
    """A talk, and what was asked of the world in it."""

    def __init__(self, owner: QObject, rules: Rules | None = None) -> None:
        self.asked: list[Effect] = []
        session = session_in_talk(rules=rules or Rules(printer=True, keeps_records=True))
        self.visit = VisitModel(session, help_lines(None), self.asked.append, owner, settle_ms=0)
        # A property of Qt tells mypy nothing of the model behind it.
        model: Any = self.visit.told
        self.model = model
        self.teach_back, self.ink, self.keeping = model.teachBack, model.ink, model.keeping

    @property
    def place(self) -> Talk:
        assert isinstance(self.visit.session.place, Talk)
        return self.visit.session.place

    @property
    def talk(self) -> Any:
        return talk_of(self.visit.session)

    def open(self, item: str, step: int = 0) -> Told:
        self.visit.dispatch(OpenItem(item))
        for _ in range(step):
            self.visit.dispatch(Continue())
        return self

    def at_close(self, step: str) -> Told:
        return self.open("close", CLOSE_STEPS.index(step))


@pytest.fixture
def told(owner: QObject) -> Told:
    return Told(owner)


class TestTeachBack:
    def test_it_tells_of_the_question_that_is_shown(self, told: Told) -> None:
        assert (told.teach_back.name, told.teach_back.count, told.teach_back.answers.rows) == ("", 0, ())
        told.open("say-it-back")
        model = told.teach_back
        assert (model.name, model.number, model.count) == ("where", 1, 3)
        assert model.question == "Where does it go?"
        assert {row.text for row in model.answers.rows} == {"On my knee", "On my head", "In my hand", "On my back"}
        assert (model.chosen, model.explained, model.again, model.must) == ("", False, True, False)

    def test_a_wrong_answer_is_explained_and_can_be_tried_again(self, told: Told) -> None:
        model = told.open("say-it-back").teach_back
        model.answer("head")
        assert (model.given, model.right, model.explained, model.repeats) == ("On my head", False, True, 1)
        assert model.why == "It goes on the knee that hurts."
        model.tryAgain()
        assert (model.explained, model.chosen) == (False, "head")
        model.answer("knee")
        assert (model.right, model.explained, model.repeats) == (True, True, 1)

    def test_its_screen_can_be_shown_again(self, told: Told) -> None:
        model = told.open("say-it-back").teach_back
        model.answer("head")
        model.showAgain()
        assert told.place.at is TalkScreen.AGAIN
        assert model.name == ""

    def test_staff_mark_and_unmark(self, told: Told) -> None:
        model = told.open("say-it-back").teach_back
        model.markOwnWords()
        model.markExplained()
        assert (model.ownWords, model.explainedAgain) == (True, True)
        model.markOwnWords()
        assert (model.ownWords, model.explainedAgain) == (False, True)

    def test_a_reason_is_chosen_or_typed(self, told: Told) -> None:
        told.visit.dispatch(OpenQuestion(MUST))
        model = told.teach_back
        assert model.must
        model.giveReason("Too unwell")
        assert model.reason == "Too unwell"
        model.giveReason("")
        for letter in "ab c":
            model.typeReason(letter)
        model.deleteReason()
        assert model.reason == "ab "

    def test_answers_stay_the_same_rows_while_staff_mark(self, told: Told) -> None:
        model = told.open("say-it-back").teach_back
        before = model.answers.rows
        model.markOwnWords()
        assert model.answers.rows is before


class TestPads:
    def test_a_note_grows_line_by_line_and_is_wiped(self, told: Told) -> None:
        ink = told.open("asked", 1).ink
        assert (ink.pad, ink.given) == ("draw", False)
        ink.draw(POINTS, 2.0)
        ink.draw([0.5, 0.5], 2.0)
        assert ink.strokes == [POINTS, [0.5, 0.5]]
        assert told.talk.note_aspect == 2.0
        ink.clear()
        assert (ink.strokes, told.talk.note) == ([], ())

    def test_patient_and_staff_have_a_pad_each(self, told: Told) -> None:
        ink = told.at_close("patient").ink
        ink.draw(POINTS, 2.5)
        told.at_close("staff")
        assert (ink.pad, ink.given) == ("staff", False)
        for letter in "ABC":
            ink.typeInitial(letter)
        ink.deleteInitial()
        assert (ink.initials, ink.given) == ("AB", True)
        assert told.talk.signatures[Signer.PATIENT].strokes == (((0.1, 0.5), (0.4, 0.6)),)
        assert told.talk.signatures[Signer.STAFF].initials == "AB"

    def test_a_line_takes_the_place_of_initials_and_they_of_lines(self, told: Told) -> None:
        ink = told.at_close("patient").ink
        ink.typeInitial("A")
        ink.draw(POINTS, 2.5)
        assert (ink.initials, ink.strokes) == ("", [POINTS])
        ink.typeInitial("B")
        assert (ink.initials, ink.strokes) == ("B", [])

    def test_nothing_is_drawn_where_no_pad_is(self, told: Told) -> None:
        before = told.talk
        told.ink.draw(POINTS, 2.0)
        told.ink.typeInitial("A")
        assert (told.ink.pad, told.talk) == ("", before)

    def test_nothing_drawn_or_typed_is_left_after_the_visit(self, told: Told) -> None:
        told.at_close("patient").ink.draw(POINTS, 2.5)
        told.visit.present(new_session(Rules(), briefing_library()))
        assert (told.ink.pad, told.ink.strokes, told.ink.initials) == ("", [], "")
        assert (told.teach_back.answers.rows, told.model.priorities.rows, told.model.asked) == ((), (), [])


class TestChoices:
    def test_questions_keep_their_order(self, told: Told) -> None:
        told.model.ask(1)
        told.model.ask(0)
        assert told.model.asked == [1, 0]

    def test_priorities_have_the_pictogram_of_their_name(self, told: Told) -> None:
        assert [(row.name, row.pictogram) for row in told.model.priorities.rows] == [
            (name, name) for name in BRIEFING.priorities
        ]
        told.model.choosePriority("home-soon")
        assert told.model.mattering == ["home-soon"]

    def test_staff_confirm(self, told: Told) -> None:
        assert [row.name for row in told.model.confirmations.rows] == list(BRIEFING.confirmations)
        told.model.confirm("told-risks")
        assert told.model.confirmed == ["told-risks"]

    def test_a_decision_is_made_and_taken_back(self, told: Told) -> None:
        told.model.decide("wants-time")
        assert told.model.decision == "wants-time"
        told.model.decide("wants-time")
        assert told.model.decision == ""


class TestEnd:
    def test_what_is_missing_is_counted_and_led_to(self, told: Told) -> None:
        rows = [(row.name, row.count) for row in told.at_close("keep").keeping.missing.rows]
        wanted = [("danger-signs", 2), ("teach-back", 1), ("confirmations", 2), ("decision", 1), ("signatures", 2)]
        assert rows == wanted
        told.keeping.openMissing("danger-signs")
        assert (told.place.item, told.place.step) == ("danger", 0)
        told.at_close("keep").keeping.openMissing("signatures")
        assert told.ink.pad == "patient"
        told.ink.typeInitial("A")
        told.at_close("keep").keeping.openMissing("signatures")
        assert told.ink.pad == "staff"
        told.keeping.openMissing("teach-back")
        assert told.teach_back.name == MUST
        told.keeping.openMissing("confirmations")
        assert told.place.item == "confirm"
        told.keeping.openMissing("decision")
        assert (told.place.item, told.place.step) == ("close", 0)

    def test_a_whole_talk_misses_nothing(self, told: Told) -> None:
        told.visit.dispatch(OpenQuestion(MUST))
        told.teach_back.answer("call")
        for name in BRIEFING.confirmations:
            told.model.confirm(name)
        told.model.decide("go-ahead")
        for step, signed in ((1, "A"), (2, "B")):
            told.visit.dispatch(OpenItem("close", step))
            told.ink.typeInitial(signed)
        talk = replace(told.talk, seconds=dict.fromkeys(("call-now", "see-doctor"), SEEN_SECONDS))
        told.visit.present(replace(told.visit.session, talk=talk))
        assert (told.keeping.missingCount, told.keeping.missing.rows) == (0, ())

    def test_the_copy_is_printed_and_noted_as_given(self, told: Told) -> None:
        told.at_close("keep").keeping.printOut("copy")
        assert Print(Paper.COPY) in told.asked
        assert (told.keeping.copyState, told.keeping.recordState) == ("going", "none")
        told.visit.dispatch(Printed())
        assert (told.keeping.copyState, told.keeping.copyGiven) == ("done", True)
        told.keeping.giveCopy(False)
        assert not told.keeping.copyGiven

    def test_what_came_out_is_told_of_each_paper(self, owner: QObject) -> None:
        told = Told(owner, Rules(printer=True)).at_close("keep")
        for paper in ("record", "copy", "record", "copy"):
            told.keeping.printOut(paper)
            assert told.keeping.paperGoing
            told.visit.dispatch(Printed())
        assert (told.keeping.copyState, told.keeping.recordState, told.keeping.paperGoing) == ("done", "done", False)
        told.keeping.printOut("copy")
        told.visit.dispatch(Printed("No paper."))
        assert (told.keeping.copyState, told.keeping.recordState) == ("failed", "done")

    def test_a_record_on_paper_that_no_longer_says_what_is_so_is_told_to_be_old(self, owner: QObject) -> None:
        told = Told(owner, Rules(printer=True)).at_close("keep")
        told.keeping.printOut("record")
        told.visit.dispatch(Printed())
        told.keeping.giveCopy(True)
        assert told.keeping.recordState == "old"
        told.keeping.printOut("record")
        assert told.keeping.recordState == "going"
        told.visit.dispatch(Printed())
        assert told.keeping.recordState == "done"
        told.keeping.giveCopy(False)
        told.keeping.printOut("record")
        told.keeping.giveCopy(True)
        told.visit.dispatch(Printed())
        assert told.keeping.recordState == "old"

    def test_the_record_is_kept(self, told: Told) -> None:
        told.at_close("keep").keeping.keep()
        assert SealRecord() in told.asked
        assert told.keeping.state == "going"
        told.visit.dispatch(RecordKept("2026-a", waiting=2, note="The folder is away."))
        model = told.keeping
        assert (model.state, model.keptAs, model.waiting, model.whyNot) == ("kept", "2026-a", 2, "The folder is away.")
        model.close()
        assert told.visit.session.talk is None

    def test_of_a_kept_record_staff_read_how_many_wait_now_and_why_it_was_not_carried_off(self, owner: QObject) -> None:
        told = Told(owner)
        told.visit.dispatch(RecordsSeen(1, ("Only one public key is set.",)))
        told.at_close("keep").keeping.keep()
        told.visit.dispatch(RecordKept("2026-a", waiting=2))
        assert told.keeping.waiting == 2
        told.visit.dispatch(RecordsSeen(3, ("The place is not there.", "Only one public key is set.")))
        assert told.keeping.waiting == 3
        assert told.keeping.whyNot == "The place is not there. Only one public key is set."
        told.visit.dispatch(RecordsSeen(0, ()))
        assert (told.keeping.waiting, told.keeping.whyNot) == (0, "")

    def test_why_a_record_is_not_kept_stands_alone(self, told: Told) -> None:
        told.at_close("keep").keeping.keep()
        told.visit.dispatch(RecordKept(why_not="The disk is full."))
        told.visit.dispatch(RecordsSeen(3, ("The place is not there.",)))
        assert told.keeping.whyNot == "The disk is full."

    def test_a_record_that_was_not_kept_is_tried_again_or_the_end_is_asked(self, told: Told) -> None:
        told.at_close("keep").keeping.keep()
        told.visit.dispatch(RecordKept(why_not="The disk is full."))
        assert (told.keeping.state, told.keeping.whyNot) == ("failed", "The disk is full.")
        told.keeping.stop()
        assert told.place.at is TalkScreen.STOP

    def test_without_a_key_the_record_is_printed_and_the_talk_closed(self, owner: QObject) -> None:
        told = Told(owner, Rules(printer=True)).at_close("keep")
        assert (told.keeping.keepsRecords, told.keeping.printer) == (False, True)
        told.keeping.printOut("record")
        told.visit.dispatch(Printed())
        assert told.keeping.recordState == "done"
        told.keeping.close()
        assert told.visit.session.talk is None


def test_the_models_keep_the_rules_of_qt(qtmodeltester: ModelTester, told: Told) -> None:
    told.open("say-it-back")
    models = (told.teach_back.answers, told.model.priorities, told.model.confirmations, told.keeping.missing)
    for model in models:
        assert model.rows
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
