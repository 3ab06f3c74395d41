"""What QML hears of the frame of a talk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.modeltest import ModelTester

from kiosk import paths
from kiosk.domain.clinic import help_lines
from kiosk.session.agenda import item_key
from kiosk.session.moves import ChooseLanguage, Continue
from kiosk.session.nurse_moves import TellUs
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.state import Session
from kiosk.session.step import step
from kiosk.session.talk_moves import ChooseQuestion, OpenItem, ShowAgain
from kiosk.viewmodels.interface_words import InterfaceWords
from kiosk.viewmodels.talk import AgendaRow, FlagRow
from kiosk.viewmodels.talk_view import talk_view
from kiosk.viewmodels.visit import VisitModel
from tests.conftest import ExpectLog
from tests.support.briefing_pack import BRIEFING, briefing_in_two_languages, briefing_pack, session_in_talk
from tests.support.packs import ARABIC, library

ITEMS = [item.id for item in BRIEFING.agenda]


class Frame:
    """A visit in a talk, seen by way of its frame."""

    def __init__(self, owner: QObject, session: Session | None = None) -> None:
        self.visit = VisitModel(session or session_in_talk(), help_lines(None), lambda _: None, owner, settle_ms=0)
        # A property of Qt tells mypy nothing of the model behind it.
        self.model: Any = self.visit.talk

    @property
    def rows(self) -> dict[str, AgendaRow]:
        return {row.item: row for row in self.model.agenda.rows}

    @property
    def flags(self) -> list[FlagRow]:
        return list(self.model.flags.rows)

    @property
    def place(self) -> Talk:
        place = self.visit.session.place
        assert isinstance(place, Talk)
        return place


@pytest.fixture(autouse=True)
def _words(owner: QObject) -> None:
    words = InterfaceWords(paths.assets() / "interface", owner)
    QCoreApplication.installTranslator(words)


@pytest.fixture
def frame(owner: QObject) -> Frame:
    return Frame(owner)


def _after(session: Session, seconds: dict[str, float]) -> Session:
    assert session.talk is not None
    return replace(session, talk=replace(session.talk, seconds=seconds))


def _of(session: Session, started: str, reference: str, ended: str) -> Session:
    assert session.talk is not None
    opening = replace(session.talk.opening, reference=reference)
    return replace(session, talk=replace(session.talk, opening=opening, started=started, ended=ended))


def test_outside_a_talk_there_is_no_frame(owner: QObject) -> None:
    from kiosk.session.state import Rules, new_session

    outside = Frame(owner, new_session(Rules(), library(briefing_pack())))
    model = outside.model
    assert (model.shown, model.locked, model.railShown) == (False, False, False)
    assert (outside.model.title, outside.model.shownNumber, outside.rows, outside.flags) == ("", 0, {}, [])
    assert outside.model.whose == ""
    assert (outside.model.flagCount, outside.model.answeredCount, outside.model.tellCount) == (0, 0, 0)


@pytest.mark.parametrize(
    ("started", "reference", "ended", "whose"),
    [
        ("2026-11-21T10:05:00+00:00", "W3", "2026-11-21T10:40:00+00:00", "Talk of 10:05, W3"),
        ("2026-11-21T10:05:00+00:00", "", "2026-11-21T10:40:00+00:00", "Talk of 10:05"),
        ("2026-11-21T10:05:00+00:00", "W3", "2026-11-22T08:00:00+00:00", "Talk of 2026-11-21 10:05, W3"),
        ("", "W3", "", "W3"),
        ("", "", "", ""),
    ],
)
def test_whose_talk_it_is_is_told_by_the_time_it_began_and_its_reference(
    owner: QObject, started: str, reference: str, ended: str, whose: str
) -> None:
    model = Frame(owner, _of(session_in_talk(), started, reference, ended)).model
    assert model.whose == whose


def test_on_the_pad_of_a_paused_talk_it_is_not_told_whose_it_is(frame: Frame) -> None:
    frame.visit.present(_of(frame.visit.session, "2026-11-21T10:05:00+00:00", "W3", "2026-11-21T10:05:00+00:00"))
    assert frame.model.whose
    frame.model.lock()
    assert frame.model.whose == ""


def test_from_right_to_left_a_time_and_a_reference_keep_their_order(owner: QObject) -> None:
    session = session_in_talk(briefing_in_two_languages())
    in_arabic = replace(session, preferences=replace(session.preferences, language=ARABIC))
    model = Frame(owner, _of(in_arabic, "2026-11-21T10:05:00+00:00", "W-3", "2026-11-21T10:05:00+00:00")).model
    assert "\u206610:05\u2069" in model.whose
    assert "\u2066W-3\u2069" in model.whose


def test_the_agenda_tells_each_item_in_order_with_its_number_and_title(frame: Frame) -> None:
    assert list(frame.rows) == ITEMS
    assert [row.number for row in frame.rows.values()] == list(range(1, 10))
    assert frame.rows["danger"].title == "Danger signs"
    assert frame.rows["danger"].pictogram == "danger-signs"
    assert (frame.model.title, frame.model.shownNumber) == ("What you told us", 1)


@pytest.mark.parametrize(
    ("seconds", "note", "time", "minutes"),
    [
        (3.0, "Seen, under a minute", "<1 min", "<1"),
        (29.0, "Seen, under a minute", "<1 min", "<1"),
        (31.0, "Seen, 1 minute", "1 min", "1"),
        (90.0, "Seen, 2 minutes", "2 min", "2"),
        (600.0, "Seen, 10 minutes", "10 min", "10"),
    ],
)
def test_what_was_seen_is_told_with_its_minutes(
    frame: Frame, seconds: float, note: str, time: str, minutes: str
) -> None:
    frame.visit.present(_after(frame.visit.session, {item_key("asked"): seconds}))
    row = frame.rows["asked"]
    assert (row.progress, row.note, row.time, row.minutes) == ("seen", note, time, minutes)
    assert (frame.rows["flags"].progress, frame.rows["flags"].note) == ("now", "Now")
    assert (frame.rows["danger"].progress, frame.rows["danger"].note, frame.rows["danger"].time) == ("open", "", "")
    frame.model.openItem("asked")
    assert frame.rows["asked"].note == note.replace("Seen", "Now")


def test_leaving_out_and_moving_are_told_and_undone(frame: Frame) -> None:
    frame.model.openAgenda()
    frame.model.skipItem("danger")
    assert (frame.rows["danger"].progress, frame.rows["danger"].note) == ("skipped", "Left out")
    frame.model.skipItem("danger")
    assert frame.rows["danger"].progress == "open"
    frame.model.moveItem("danger", -1)
    assert list(frame.rows)[2:4] == ["danger", "helps"]
    frame.model.moveItem("danger", 1)
    assert list(frame.rows) == ITEMS


def test_only_what_can_be_done_with_an_item_is_offered(frame: Frame) -> None:
    can = {name: (row.can_go_up, row.can_go_down, row.can_skip) for name, row in frame.rows.items()}
    assert can["flags"] == (False, True, True)
    assert can["danger"] == (True, True, True)
    assert can["confirm"] == (True, False, True)
    assert can["close"] == (False, False, False)


def test_the_rail_stands_above_steps_but_not_above_danger_signs_nor_the_agenda(frame: Frame) -> None:
    assert frame.model.railShown
    frame.model.openItem("danger")
    assert not frame.model.railShown
    frame.model.openItem("say-it-back")
    frame.visit.dispatch(ShowAgain("where"))
    assert frame.place.at is TalkScreen.AGAIN
    assert frame.model.railShown
    frame.model.openAgenda()
    assert not frame.model.railShown
    assert (frame.model.title, frame.model.shownNumber) == ("", 0)


def test_a_locked_talk_tells_nothing_of_itself(frame: Frame) -> None:
    frame.visit.dispatch(ChooseQuestion(0))
    frame.model.lock()
    assert frame.model.locked
    assert (frame.model.shown, frame.model.railShown) == (False, False)
    assert (frame.model.title, frame.rows, frame.flags, frame.model.tellCount) == ("", {}, [], 0)


def test_flags_come_first_unsure_ones_marked_then_the_questions_that_were_chosen(owner: QObject) -> None:
    told = (TellUs("pregnant", "no"), TellUs("fever", "yes"), TellUs("latex", "not-sure"))
    frame = Frame(owner, session_in_talk(before=told))
    frame.visit.dispatch(ChooseQuestion(1))
    assert [(row.kind, row.text) for row in frame.flags] == [
        ("flag", "Fever or infection"),
        ("unsure", "Not sure: Allergic to latex"),
        ("question", "How long does it take?"),
    ]
    assert (frame.model.flagCount, frame.model.answeredCount, frame.model.tellCount) == (2, 3, 5)


def test_a_talk_before_which_nothing_was_told_says_so(frame: Frame) -> None:
    assert (frame.flags, frame.model.flagCount, frame.model.answeredCount, frame.model.tellCount) == ([], 0, 0, 5)


def test_stopping_is_asked_first(frame: Frame) -> None:
    frame.model.stop(False)
    assert frame.place.at is TalkScreen.STOP
    assert frame.model.shown
    frame.model.stay()
    assert frame.place.at is TalkScreen.ITEM
    frame.model.stop(False)
    frame.model.stop(True)
    assert frame.visit.session.talk is None


def test_another_language_tells_the_titles_of_that_pack_and_offers_only_its_own(owner: QObject) -> None:
    frame = Frame(owner, session_in_talk(briefing_in_two_languages()))
    place: Any = frame.visit.place
    assert [row.code for row in place.languages.rows] == ["en", ARABIC]
    frame.visit.dispatch(ChooseLanguage(ARABIC))
    assert list(frame.rows) == ITEMS
    both = ("en", ARABIC)
    other = replace(briefing_pack(language=ARABIC, languages=both), briefing=None, briefing_words=None)
    alone = Frame(owner, session_in_talk(library(briefing_pack(languages=both), other)))
    languages: Any = alone.visit.place
    assert languages.languageCount == 1


def test_a_screen_that_cannot_be_shown_gives_way_to_the_agenda(frame: Frame, expect_log: ExpectLog) -> None:
    expect_log("The screen TeachBack of a talk cannot be shown")
    frame.model.openItem("say-it-back")
    frame.model.fail("TeachBack")
    assert frame.place == Talk(TalkScreen.AGENDA, "say-it-back")


def test_an_item_without_its_title_leaves_the_talk_behind_the_pad(owner: QObject, expect_log: ExpectLog) -> None:
    base = briefing_pack()
    assert base.briefing_words is not None
    frame = Frame(owner)
    broken = replace(base, briefing_words=replace(base.briefing_words, agenda={}))
    shown = frame.visit.session
    frame.visit._dispatcher._session = replace(shown, library=library(broken))
    expect_log("The talk goes on after KeyError in")
    frame.model.openItem("danger")
    assert frame.place == Talk(TalkScreen.LOCKED, "danger", behind=TalkScreen.AGENDA)
    assert frame.visit.session.talk is not None


def test_the_models_keep_the_rules_of_qt(qtmodeltester: ModelTester, frame: Frame) -> None:
    frame.visit.dispatch(ChooseQuestion(0))
    for model in (frame.model.agenda, frame.model.flags):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_figures_of_the_talk_say_which_people_they_are_about() -> None:
    figures, _ = step(session_in_talk(), OpenItem("helps"))
    beyond, _ = step(figures, Continue())
    assert talk_view(figures).figures == "Figures for: People under 60"
    assert talk_view(beyond).figures == ""
