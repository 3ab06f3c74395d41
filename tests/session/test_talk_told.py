"""What is told in a briefing: answers, reasons, questions, what matters, the decision and signatures."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.briefing import TeachBackItem
from kiosk.domain.briefing_record import Decision, Signature, Stroke
from kiosk.domain.pack import Pack
from kiosk.session.agenda import CLOSE_STEPS, QUESTION_STEPS, step_shown, talk_of
from kiosk.session.moves import ChooseTextSize, Continue, GoBack, Move, TalkMove
from kiosk.session.places import Sheet, SheetKind, Talk, TalkScreen
from kiosk.session.preferences import TextSize
from kiosk.session.state import Rules, Session
from kiosk.session.step import step
from kiosk.session.talk_moves import (
    AnswerTeachBack,
    ChoosePriority,
    ChooseQuestion,
    ConfirmByStaff,
    Decide,
    DrawNote,
    GiveCopy,
    GiveReason,
    KeepRecord,
    MarkExplained,
    MarkOwnWords,
    OpenAgenda,
    OpenItem,
    OpenQuestion,
    RecordKept,
    ShowAgain,
    Sign,
    SkipItem,
)
from kiosk.session.talk_state import Signer
from kiosk.session.talk_told import (
    ASKED,
    EXPLAINED,
    MOST_POINTS,
    MOST_REASON,
    MOST_SIGNED_INITIALS,
    Missing,
    answers_shown,
    is_right,
    missing_of,
    open_musts,
    understood_of,
    unseen_danger,
    unsigned_of,
)
from tests.support.briefing_pack import BRIEFING, MUST, TALK, briefing_pack, session_in_talk
from tests.support.packs import library

KEEPS = Rules(keeps_records=True)
SAY_IT_BACK = "say-it-back"
WHERE, RIGHT, WRONG = "where", "knee", "head"
LINE: Stroke = ((0.1, 0.5), (0.9, 0.4))
TO_THE_END: tuple[Move, ...] = (OpenItem("close"), *[Continue()] * len(CLOSE_STEPS[1:]))
TOKEN = "their-own-word"


def did(session: Session, *moves: Move) -> Session:
    for move in moves:
        session, _ = step(session, move)
    return session


@pytest.fixture
def talk() -> Session:
    return session_in_talk(rules=KEEPS)


@pytest.fixture
def asked(talk: Session) -> Session:
    return did(talk, OpenItem(SAY_IT_BACK))


def dangers_seen(session: Session, seconds: Mapping[str, float] | None = None) -> Session:
    """Return the talk after its danger signs were shown for so many seconds; for ten, where nothing is said."""
    shown = dict.fromkeys(("call-now", "see-doctor"), 10.0) if seconds is None else seconds
    return replace(session, talk=replace(talk_of(session), seconds=shown))


def question(name: str) -> TeachBackItem:
    return BRIEFING.question(name)


def place(session: Session) -> Talk:
    assert isinstance(session.place, Talk)
    return session.place


class TestTeachBack:
    def test_a_wrong_answer_is_counted_and_explained(self, asked: Session) -> None:
        told = did(asked, AnswerTeachBack(WHERE, WRONG))
        assert understood_of(told, WHERE).given == WRONG
        assert understood_of(told, WHERE).repeats == 1
        assert place(told).page == EXPLAINED
        assert not is_right(told, question(WHERE))

    def test_a_right_answer_is_explained_too_and_counts_no_repeat(self, asked: Session) -> None:
        told = did(asked, AnswerTeachBack(WHERE, RIGHT))
        assert place(told).page == EXPLAINED
        assert understood_of(told, WHERE).repeats == 0
        assert is_right(told, question(WHERE))

    def test_going_back_from_the_explanation_asks_again(self, asked: Session) -> None:
        told = did(asked, AnswerTeachBack(WHERE, WRONG), GoBack())
        assert (place(told).page, step_shown(told)) == (ASKED, WHERE)
        assert is_right(did(told, AnswerTeachBack(WHERE, RIGHT)), question(WHERE))

    def test_after_its_screen_was_shown_again_the_question_is_asked_again(self, asked: Session) -> None:
        shown = did(asked, AnswerTeachBack(WHERE, WRONG), ShowAgain(WHERE))
        assert place(shown).at is TalkScreen.AGAIN
        back = did(shown, Continue())
        assert (place(back).at, place(back).page, step_shown(back)) == (TalkScreen.ITEM, ASKED, WHERE)

    def test_after_the_right_answer_no_other_is_taken(self, asked: Session) -> None:
        told = did(asked, AnswerTeachBack(WHERE, RIGHT), GoBack(), AnswerTeachBack(WHERE, WRONG))
        assert understood_of(told, WHERE).given == RIGHT
        assert place(told).page == EXPLAINED

    def test_every_wrong_answer_counts_and_the_right_one_keeps_the_count(self, asked: Session) -> None:
        wrong: tuple[Move, ...] = (AnswerTeachBack(WHERE, WRONG), GoBack()) * 3
        told = did(asked, *wrong, AnswerTeachBack(WHERE, RIGHT))
        assert understood_of(told, WHERE).repeats == 3

    def test_an_answer_to_a_question_that_is_not_shown_leads_nowhere(self, asked: Session) -> None:
        told = did(asked, AnswerTeachBack(MUST, "call"))
        assert place(told) == place(asked)
        assert is_right(told, question(MUST))

    @pytest.mark.parametrize(
        "move", [AnswerTeachBack(WHERE, "elbow"), AnswerTeachBack("elbow", RIGHT), MarkOwnWords("elbow")]
    )
    def test_what_the_pack_does_not_know_is_an_error(self, asked: Session, move: TalkMove) -> None:
        with pytest.raises(KeyError):
            did(asked, move)

    def test_answers_are_shuffled_for_each_talk_and_stay_while_the_question_does(self, asked: Session) -> None:
        shown = answers_shown(asked, question(WHERE))
        assert sorted(shown) == sorted(question(WHERE).answers)
        assert answers_shown(did(asked, MarkOwnWords(WHERE)), question(WHERE)) == shown
        others = {
            answers_shown(replace(asked, talk=replace(talk_of(asked), id=f"{TALK}{n}")), question(WHERE))
            for n in range(40)
        }
        assert len(others) > 5

    def test_the_right_answer_stands_at_every_place(self, asked: Session) -> None:
        places = {
            answers_shown(replace(asked, talk=replace(talk_of(asked), id=str(n))), question(WHERE)).index(RIGHT)
            for n in range(60)
        }
        assert places == set(range(len(question(WHERE).answers)))

    def test_answers_are_shuffled_anew_after_wrong_ones(self, asked: Session) -> None:
        orders = set()
        for _ in range(8):
            asked = did(asked, AnswerTeachBack(WHERE, WRONG), GoBack())
            orders.add(answers_shown(asked, question(WHERE)))
        assert len(orders) > 1

    def test_marks_of_staff_are_set_and_taken_away(self, asked: Session) -> None:
        marked = did(asked, MarkOwnWords(WHERE), MarkExplained(WHERE))
        assert (understood_of(marked, WHERE).own_words, understood_of(marked, WHERE).explained_again) == (True, True)
        bare = did(marked, MarkOwnWords(WHERE), MarkExplained(WHERE))
        assert (understood_of(bare, WHERE).own_words, understood_of(bare, WHERE).explained_again) == (False, False)

    def test_a_larger_text_begins_with_the_question(self, asked: Session) -> None:
        told = did(asked, AnswerTeachBack(WHERE, WRONG), ChooseTextSize(TextSize.LARGE))
        assert place(told).page == ASKED


class TestReasons:
    def test_a_reason_stands_for_a_right_answer(self, talk: Session) -> None:
        assert open_musts(talk) == (question(MUST),)
        assert open_musts(did(talk, GiveReason(MUST, "Too unwell"))) == ()

    @pytest.mark.parametrize("nothing", ["", "   ", "\n\t", "\u200b\u202e"])
    def test_what_nobody_can_read_is_no_reason(self, talk: Session, nothing: str) -> None:
        told = did(talk, GiveReason(MUST, "Too unwell"), GiveReason(MUST, nothing))
        assert understood_of(told, MUST).reason == ""
        assert open_musts(told) == (question(MUST),)

    def test_a_right_answer_makes_a_reason_needless(self, talk: Session) -> None:
        told = did(talk, GiveReason(MUST, "Too unwell"), AnswerTeachBack(MUST, "call"))
        assert understood_of(told, MUST).reason == ""
        assert understood_of(did(told, GiveReason(MUST, "Too unwell")), MUST).reason == ""

    def test_a_question_that_need_not_be_right_takes_no_reason(self, talk: Session) -> None:
        assert understood_of(did(talk, GiveReason(WHERE, "Too unwell")), WHERE).reason == ""

    def test_a_long_reason_is_cut_and_an_invisible_sign_does_not_count(self, talk: Session) -> None:
        told = did(talk, GiveReason(MUST, "\u200b" * 20 + "x" * 300))
        assert understood_of(told, MUST).reason == "x" * MOST_REASON


class TestMissing:
    def test_at_first_everything_is_missing(self, talk: Session) -> None:
        assert missing_of(talk) == (Missing.DANGER_SIGNS, Missing.TEACH_BACK, Missing.CONFIRMATIONS, Missing.DECISION)

    def test_a_whole_talk_misses_nothing(self, talk: Session) -> None:
        confirmed = (ConfirmByStaff(name) for name in BRIEFING.confirmations)
        whole = did(dangers_seen(talk), AnswerTeachBack(MUST, "call"), *confirmed, Decide(Decision.DOES_NOT_WANT))
        assert missing_of(whole) == ()
        assert unsigned_of(whole) == (Signer.PATIENT, Signer.STAFF), "whoever cannot sign takes part all the same"

    @pytest.mark.parametrize(("seconds", "unseen"), [(0.0, ("see-doctor",)), (2.9, ("see-doctor",)), (3.0, ())])
    def test_each_screen_of_danger_signs_is_to_be_seen(
        self, talk: Session, seconds: float, unseen: tuple[str, ...]
    ) -> None:
        shown = dangers_seen(talk, {"call-now": 10.0, "see-doctor": seconds})
        assert unseen_danger(shown) == unseen
        assert (Missing.DANGER_SIGNS in missing_of(shown)) is bool(unseen)

    def test_danger_signs_are_wanted_though_staff_left_them_out(self, talk: Session) -> None:
        assert unseen_danger(did(talk, OpenAgenda(), SkipItem("danger"))) == ("call-now", "see-doctor")

    def test_danger_signs_that_no_part_of_the_talk_shows_are_not_wanted(self) -> None:
        items = tuple(replace(item, screens=item.screens[:1]) for item in BRIEFING.agenda)
        briefing = replace(BRIEFING, agenda=items)
        shelf = library(replace(briefing_pack(), briefing=briefing))
        assert unseen_danger(session_in_talk(shelf)) == ("call-now",)

    def test_whoever_signed_is_not_waited_for(self, talk: Session) -> None:
        assert unsigned_of(did(talk, Sign(Signer.STAFF, Signature(initials="AB")))) == (Signer.PATIENT,)
        assert unsigned_of(did(talk, Sign(Signer.PATIENT, Signature((LINE,))))) == (Signer.STAFF,)
        assert unsigned_of(did(talk, Sign(Signer.PATIENT, Signature()))) == tuple(Signer)

    def test_each_can_be_taken_back_and_is_missing_again(self, talk: Session) -> None:
        told = did(talk, Decide(Decision.DISCUSS), Decide(Decision.DISCUSS))
        assert Missing.DECISION in missing_of(told)
        name = BRIEFING.confirmations[0]
        assert did(talk, ConfirmByStaff(name), ConfirmByStaff(name)).talk == talk.talk

    def test_a_question_is_opened_by_itself(self, talk: Session) -> None:
        opened = did(replace(talk, sheet=Sheet(SheetKind.HELP)), OpenQuestion(MUST))
        assert (step_shown(opened), place(opened).page, opened.sheet) == (MUST, ASKED, None)
        with pytest.raises(KeyError):
            did(talk, OpenQuestion(QUESTION_STEPS[0]))


class TestChoices:
    def test_questions_keep_the_order_in_which_they_were_chosen(self, talk: Session) -> None:
        assert talk_of(did(talk, ChooseQuestion(1), ChooseQuestion(0))).asked == (1, 0)
        assert talk_of(did(talk, ChooseQuestion(1), ChooseQuestion(0), ChooseQuestion(1))).asked == (0,)

    @pytest.mark.parametrize("number", [-1, 99])
    def test_a_question_that_is_not_there_is_not_chosen(self, talk: Session, number: int) -> None:
        assert talk_of(did(talk, ChooseQuestion(number))).asked == ()

    def test_another_decision_takes_the_place_of_the_first(self, talk: Session) -> None:
        told = did(talk, Decide(Decision.GO_AHEAD), Decide(Decision.WANTS_TIME))
        assert talk_of(told).decision is Decision.WANTS_TIME

    def test_a_copy_can_be_given_by_hand(self, talk: Session) -> None:
        assert talk_of(did(talk, GiveCopy(True))).copy_given
        assert not talk_of(did(talk, GiveCopy(True), GiveCopy(False))).copy_given


class TestPads:
    def test_a_note_is_kept_and_wiped(self, talk: Session) -> None:
        drawn = did(talk, DrawNote((LINE,), 2.0))
        assert (talk_of(drawn).note, talk_of(drawn).note_aspect) == ((LINE,), 2.0)
        assert talk_of(did(drawn, DrawNote(()))).note == ()

    def test_patient_and_staff_sign_apart(self, talk: Session) -> None:
        signed = did(talk, Sign(Signer.PATIENT, Signature((LINE,))), Sign(Signer.STAFF, Signature(initials="AB")))
        signatures = talk_of(signed).signatures
        assert signatures[Signer.PATIENT].strokes == (LINE,)
        assert signatures[Signer.STAFF].initials == "AB"

    def test_initials_stand_instead_of_lines(self, talk: Session) -> None:
        signed = did(talk, Sign(Signer.PATIENT, Signature((LINE,), "AB")))
        assert talk_of(signed).signatures[Signer.PATIENT] == Signature((), "AB")

    @pytest.mark.parametrize("typed", ["", " ", "\u200e", "\n"])
    def test_initials_that_nobody_can_read_are_no_signature(self, talk: Session, typed: str) -> None:
        signed = did(talk, Sign(Signer.PATIENT, Signature(initials=typed)))
        assert not talk_of(signed).signatures[Signer.PATIENT].given

    @pytest.mark.parametrize("aspect", [0.0, -2.0, math.nan, math.inf, 1e-300, 1e9])
    def test_no_pad_has_such_a_shape(self, talk: Session, aspect: float) -> None:
        drawn = did(talk, DrawNote((LINE,), aspect), Sign(Signer.STAFF, Signature((LINE,), aspect=aspect)))
        usual = Signature().aspect
        assert talk_of(drawn).note_aspect == usual
        assert talk_of(drawn).signatures[Signer.STAFF].aspect == usual


@pytest.mark.parametrize("kept", [(), (RecordKept("a"),)], ids=["being sealed", "kept"])
def test_what_is_told_after_the_record_stands_in_none_and_is_not_taken(
    asked: Session, kept: tuple[TalkMove, ...]
) -> None:
    at = did(asked, *TO_THE_END, KeepRecord(), *kept)
    assert place(at).at is TalkScreen.KEPT
    for move in (AnswerTeachBack(WHERE, RIGHT), GiveCopy(True), Decide(Decision.GO_AHEAD), OpenQuestion(MUST)):
        assert did(at, move) == at


def test_a_record_that_could_not_be_kept_can_be_mended(asked: Session) -> None:
    at = did(asked, *TO_THE_END, KeepRecord(), RecordKept(why_not="the disk is full"))
    assert talk_of(did(at, GiveCopy(True))).copy_given


def test_nothing_typed_or_drawn_stands_in_the_words_of_a_visit_or_a_move(talk: Session) -> None:
    moves = (
        GiveReason(MUST, TOKEN),
        Sign(Signer.PATIENT, Signature(initials="TOKEN")),
        Sign(Signer.STAFF, Signature((((0.123, 0.456),),))),
        DrawNote((((0.789, 0.321),),)),
    )
    said = repr(did(talk, *moves).talk) + repr(moves)
    assert not [word for word in (TOKEN, "TOKEN", "0.123", "0.789") if word in said]


_ids = st.sampled_from([question.id for question in BRIEFING.teach_back])
_coordinates = st.floats(allow_nan=True, allow_infinity=True)
_strokes = st.lists(st.lists(st.tuples(_coordinates, _coordinates), max_size=6).map(tuple), max_size=4).map(tuple)
_answers = _ids.flatmap(lambda name: st.builds(AnswerTeachBack, st.just(name), st.sampled_from(question(name).answers)))
_told: st.SearchStrategy[Move] = st.one_of(
    _answers,
    st.builds(MarkOwnWords, _ids),
    st.builds(MarkExplained, _ids),
    st.builds(GiveReason, _ids, st.text(max_size=2 * MOST_REASON)),
    st.builds(ShowAgain, st.just(WHERE)),
    st.builds(OpenQuestion, _ids),
    st.builds(ChooseQuestion, st.integers(-2, 9)),
    st.builds(DrawNote, _strokes, _coordinates),
    st.builds(ChoosePriority, st.sampled_from(BRIEFING.priorities)),
    st.builds(ConfirmByStaff, st.sampled_from(BRIEFING.confirmations)),
    st.builds(Decide, st.sampled_from(Decision)),
    st.builds(Sign, st.sampled_from(Signer), st.builds(Signature, _strokes, st.text(max_size=9), _coordinates)),
    st.builds(GiveCopy, st.booleans()),
    st.builds(GoBack),
    st.builds(Continue, st.integers(1, 2)),
)
_BEGUN = did(session_in_talk(rules=KEEPS), OpenItem(SAY_IT_BACK))


@given(st.lists(_told, max_size=30))
def test_whatever_is_told_in_whatever_order_can_stand_in_a_record(moves: list[Move]) -> None:
    session = _BEGUN
    for move in moves:
        if isinstance(move, ShowAgain) and place(session).item != SAY_IT_BACK:
            continue
        before, session = session, did(session, move)
        for item in BRIEFING.teach_back:
            _goes_on(before, session, item)
    told = talk_of(session)
    assert len(set(told.asked)) == len(told.asked)
    assert set(told.asked) <= set(range(len(_pack(session).questions)))
    assert told.priorities <= set(BRIEFING.priorities)
    assert told.confirmed <= set(BRIEFING.confirmations)
    _is_drawn_well(told.note, told.note_aspect)
    for signature in told.signatures.values():
        _is_drawn_well(signature.strokes, signature.aspect)
        assert not (signature.strokes and signature.initials)
        assert len(signature.initials) <= MOST_SIGNED_INITIALS
        assert signature.initials == "" or signature.initials.strip()
    assert (Missing.TEACH_BACK in missing_of(session)) is bool(open_musts(session))


def _pack(session: Session) -> Pack:
    assert session.pack is not None
    return session.pack


def _goes_on(before: Session, after: Session, item: TeachBackItem) -> None:
    """What was understood stays understood, wrong answers are never forgotten, reasons stand only where wanted."""
    was, now = understood_of(before, item.id), understood_of(after, item.id)
    assert now.repeats >= was.repeats
    assert is_right(after, item) or not is_right(before, item)
    assert now.given in ("", *item.answers)
    assert not now.reason or (item.must and not is_right(after, item) and now.reason.isprintable())
    assert len(now.reason) <= MOST_REASON


def _is_drawn_well(strokes: tuple[Stroke, ...], aspect: float) -> None:
    assert 0 < aspect < math.inf
    assert all(stroke for stroke in strokes)
    assert all(0 <= value <= 1 for stroke in strokes for point in stroke for value in point)


@given(st.lists(st.integers(0, 3 * MOST_POINTS), max_size=5))
@settings(max_examples=30)
def test_a_pad_keeps_no_more_than_a_record_can_hold(lengths: list[int]) -> None:
    strokes = tuple(((0.5, 0.5),) * length for length in lengths)
    kept = talk_of(did(_BEGUN, DrawNote(strokes))).note
    assert sum(map(len, kept)) == min(MOST_POINTS, sum(lengths))
    assert all(kept)
