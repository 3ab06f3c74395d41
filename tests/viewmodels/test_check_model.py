"""What the screens of the self-check show and do, as QML sees it: the words, the rows, the numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, qtTrId
from pytestqt.modeltest import ModelTester

from kiosk.app.check_stops import check_stops
from kiosk.domain.clinic import Clinic, HelpLines, help_lines
from kiosk.domain.level import Level
from kiosk.domain.self_check import NO, NOT_SURE, YES, Phase
from kiosk.session.check_moves import LeaveEmergency, StaffHere, StayInEmergency
from kiosk.session.check_state import About, CheckState
from kiosk.session.moves import CheckMove, Move
from kiosk.session.places import Checking, CheckScreen, Emergency, Home, Place
from kiosk.session.state import Rules, Session, new_session
from kiosk.viewmodels.check import CheckModel
from kiosk.viewmodels.check_rows import offered
from kiosk.viewmodels.emergency import EmergencyModel
from kiosk.viewmodels.result import ResultModel
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.take_home_view import home_text
from kiosk.viewmodels.visit import VisitModel
from tests.support.check_pack import (
    DANGER,
    RULES,
    TODAY,
    check_in_two_languages,
    check_library,
    check_pack,
    me,
    they,
    told_by_me,
    told_by_them,
)
from tests.support.packs import ARABIC
from tests.viewmodels.test_visit import ignore

LINES = HelpLines("9 999", "", "020 7946 0123", "020 7946 0999")
NO_DANGER = dict.fromkeys(RULES.lists[DANGER].items, NO)
SETTLED = {"hot": NO, "stiff-neck": NO, "blood-thinner": NO}
RESULT = Checking(CheckScreen.RESULT)


def session_at(
    place: Place,
    *taps: str,
    answers: Mapping[str, str] = NO_DANGER,
    about: About = About.ME,
    phase: Phase = Phase.AFTER,
    language: str = "en",
) -> Session:
    check = CheckState(about, phase, frozenset(taps), {**NO_DANGER, "time": TODAY, **answers}, done=True)
    base = new_session(Rules(language=language), check_in_two_languages())
    known = replace(check, rules_hash=RULES.rules_hash)
    return replace(base, pack_id="knee", place=place, trail=(Home(),), check=known)


def presented(owner: QObject, session: Session, lines: HelpLines = LINES) -> VisitModel:
    visit = VisitModel(new_session(Rules(), check_library()), lines, ignore, owner, settle_ms=0)
    visit.present(session)
    return visit


def shown(owner: QObject, session: Session) -> CheckModel:
    check = presented(owner, session).check
    assert isinstance(check, CheckModel)
    return check


def shown_result(owner: QObject, session: Session, lines: HelpLines = LINES) -> ResultModel:
    told = presented(owner, session, lines).result
    assert isinstance(told, ResultModel)
    return told


def labels(model: object) -> list[str]:
    assert isinstance(model, RowModel)
    return [row.label for row in model.rows]


def card(owner: QObject, taps: tuple[str, ...], answers: Mapping[str, str], about: About = About.ME) -> ResultModel:
    settled = {**SETTLED, "severity": "mild", "swollen": NO, "dizzy": NO}
    given = {**settled, **{name.replace("_", "-"): answer for name, answer in answers.items()}}
    return shown_result(owner, session_at(RESULT, *taps, answers=given, about=about))


def result(owner: QObject, *taps: str, **answers: str) -> ResultModel:
    return card(owner, taps, answers)


def test_every_model_of_the_check_keeps_the_rules_of_qt(qtmodeltester: ModelTester, owner: QObject) -> None:
    visit = VisitModel(new_session(Rules(), check_library()), LINES, ignore, owner, settle_ms=0)
    check, told = visit.check, visit.result
    models = [check.tiles, check.areas, check.told, check.meanings, told.told, told.lines]  # type: ignore[attr-defined]
    for model in models:
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    counts = []
    stops = [session for _, session in check_stops(session_at(Home()))]
    for session in (*stops, session_at(RESULT, "swollen", answers=SETTLED)):
        visit.present(session)
        counts.append([model.rowCount() for model in models])
    assert all(max(column) > 0 for column in zip(*counts, strict=True))


@pytest.mark.parametrize("language", ["en", ARABIC])
def test_every_property_can_be_read_at_every_place_of_the_check(owner: QObject, language: str) -> None:
    visit = VisitModel(new_session(Rules(), check_library()), LINES, ignore, owner, settle_ms=0)
    for name, session in check_stops(session_at(Home(), language=language)):
        visit.present(session)
        for part in (visit.check, visit.result, visit.emergency):
            meta = part.metaObject()  # type: ignore[attr-defined]
            for index in range(1, meta.propertyCount()):
                assert getattr(part, str(meta.property(index).name())) is not None, name


@pytest.mark.parametrize(("about", "words", "told"), [(About.ME, me, told_by_me), (About.OTHER, they, told_by_them)])
def test_a_patient_reads_i_and_a_helper_reads_they(owner: QObject, about: About, words: object, told: object) -> None:
    assert callable(words)
    assert callable(told)

    def at(screen: CheckScreen, name: str) -> CheckModel:
        return shown(owner, session_at(Checking(screen, name), "headache", about=about))

    assert at(CheckScreen.LIST, "signs").title == words("signs")
    assert labels(at(CheckScreen.LIST, "signs").tiles) == [words("hot"), words("stiff-neck")]
    assert at(CheckScreen.WARNING, "danger-legs").title == words("danger-legs")
    assert at(CheckScreen.WARNING, "worst").title == words("worst")
    assert at(CheckScreen.QUESTION, "severity").title == words("severity?")
    assert labels(at(CheckScreen.QUESTION, "severity").tiles) == [words(n) for n in ("mild", "medium", "severe")]
    assert labels(at(CheckScreen.AREA, "head").tiles) == [words(n) for n in ("worst", "dizzy", "headache")]
    assert labels(card(owner, ("headache",), {"severity": "severe"}, about).told) == [told("severe")]


def test_whoever_answers_is_me_until_that_is_asked(owner: QObject) -> None:
    begun = replace(session_at(Checking(CheckScreen.DANGER, DANGER)), check=CheckState(rules_hash=RULES.rules_hash))
    check = shown(owner, begun)
    assert (check.title, check.helper) == (me(DANGER), False)


@pytest.mark.parametrize(
    ("taps", "answers", "reasons"),
    [
        (("headache",), {"severity": "severe"}, [told_by_me("severe")]),
        (("headache",), {"severity": "medium"}, [me("headache"), told_by_me("medium")]),
        (("ache",), {"blood_thinner": YES}, [told_by_me("blood-thinner"), me("ache")]),
        (("ache",), {"swollen": YES}, [me("swollen")]),
        (("bruise",), {"time": "over-2-days"}, [me("bruise"), told_by_me("over-2-days")]),
        (("fever", "swollen"), {"temperature": "under"}, [me("swollen"), me("fever")]),
        (("worry",), {"hot": YES, "temperature": "over"}, [told_by_me("over")]),
    ],
)
def test_the_reasons_are_what_was_told_in_the_patient_s_words_each_once(
    owner: QObject, taps: tuple[str, ...], answers: dict[str, str], reasons: list[str]
) -> None:
    assert labels(card(owner, taps, answers).told) == reasons


def test_a_reason_that_was_not_sure_says_so(owner: QObject) -> None:
    told = result(owner, "headache", severity=NOT_SURE).told
    assert isinstance(told, RowModel)
    assert [(row.label, row.unsure) for row in told.rows] == [(me("severity?"), True)]


def test_a_card_has_room_for_three_reasons(owner: QObject) -> None:
    told = result(owner, "fever", "swollen", severity="severe", hot=YES, temperature="over", blood_thinner=YES)
    assert len(labels(told.told)) == 3


def test_the_advice_of_a_symptom_takes_the_place_of_the_call_to_action_when_it_made_the_level(owner: QObject) -> None:
    assert result(owner, "fever", temperature="under").act == "Go now."
    assert result(owner, "swollen").act == "Do urgent-after"


@pytest.mark.parametrize(
    ("taps", "level", "number", "line"),
    [
        (("bruise",), Level.EXPECTED, "020 7946 0999", "day"),
        (("worry",), Level.DOCTOR, "020 7946 0999", "day"),
        (("swollen",), Level.URGENT, "020 7946 0123", "clinic"),
    ],
)
def test_each_level_wants_its_own_line_called_and_none_where_the_clinic_has_none(
    owner: QObject, taps: tuple[str, ...], level: Level, number: str, line: str
) -> None:
    session = session_at(RESULT, *taps, answers=SETTLED)
    told = shown_result(owner, session)
    assert (told.level, told.number, told.line) == (level.value, number, line)
    bare = shown_result(owner, session, help_lines(None))
    assert (bare.level, bare.number, bare.line) == (level.value, "", "")


@pytest.mark.parametrize("taps", [("bruise",), ("worry",), ("swollen",)])
@pytest.mark.parametrize(
    ("clinic", "number", "line"),
    [(Clinic(day_line="020 2"), "020 2", "day"), (Clinic(night_line="020 1"), "020 1", "clinic")],
)
def test_the_only_line_of_a_clinic_stands_on_every_result_and_says_when_it_is_answered(
    owner: QObject, clinic: Clinic, number: str, line: str, taps: tuple[str, ...]
) -> None:
    told = shown_result(owner, session_at(RESULT, *taps, answers=SETTLED), help_lines(clinic))
    assert (told.number, told.line) == (number, line)
    assert f"{qtTrId(f'check-line-{line}')}: {number}" in told.take_home().split("\n")


@pytest.mark.parametrize(
    ("clinic", "number", "line"),
    [(Clinic(day_line="020 2"), "020 2", "day"), (Clinic(night_line="020 1"), "020 1", "clinic")],
)
def test_the_only_line_of_a_clinic_is_taken_home_once_and_says_when_it_is_answered(
    clinic: Clinic, number: str, line: str
) -> None:
    listed = [words for words in home_text(check_pack(), help_lines(clinic)).split("\n") if number in words]
    assert listed == [f"{qtTrId(f'check-line-{line}')}: {number}"]


def test_an_emergency_wants_the_emergency_number_called_or_only_staff_where_there_is_none(owner: QObject) -> None:
    told = shown_result(owner, session_at(Emergency()))
    assert (told.number, told.line, told.always) == ("9 999", "emergency", "Always say after")
    bare = shown_result(owner, session_at(Emergency(), phase=Phase.BEFORE), HelpLines("", ""))
    assert (bare.number, bare.line, bare.always) == ("", "", "Always say before")


def test_a_number_is_kept_from_left_to_right_among_words_from_right_to_left(owner: QObject) -> None:
    session = session_at(RESULT, "swollen", answers=SETTLED, language=ARABIC)
    assert shown_result(owner, session).number == "\u2066020 7946 0123\u2069"
    assert shown_result(owner, session_at(Emergency(), language=ARABIC)).number == "\u20669 999\u2069"


def test_each_result_tells_what_always_to_say_and_the_two_without_a_level_tell_no_level(owner: QObject) -> None:
    assert result(owner, "worry").always == "Always say after"
    for screen in (CheckScreen.NOTHING_TAPPED, CheckScreen.UNDER_16):
        told = shown_result(owner, session_at(Checking(screen), "headache"))
        assert (told.act, told.level, told.number) == (f"Words of {screen}", "", "")
        assert told.take_home() == ""


def test_an_unsettled_result_is_never_shown(owner: QObject) -> None:
    with pytest.raises(ValueError, match="settled"):
        shown_result(owner, session_at(RESULT, "headache", answers={"severity": "mild"}))


def test_what_can_be_explained_is_explained(owner: QObject) -> None:
    check = shown(owner, session_at(Checking(CheckScreen.LIST, "signs"), "headache"))
    assert check.explained
    assert labels(check.meanings) == [me("hot"), me("stiff-neck")]
    assert not shown(owner, session_at(Checking(CheckScreen.LIST, "you"), "ache")).explained


def test_emergencies_stand_first_in_their_area_and_are_marked(owner: QObject) -> None:
    tiles = shown(owner, session_at(Checking(CheckScreen.AREA, "head"))).tiles
    assert isinstance(tiles, RowModel)
    assert [(tile.name, tile.urgent) for tile in tiles.rows] == [("worst", True), ("dizzy", True), ("headache", False)]


def test_a_symptom_that_the_clinic_keeps_back_is_not_offered_and_counts_all_the_same(owner: QObject) -> None:
    tiles = shown(owner, session_at(Checking(CheckScreen.AREA, "other"))).tiles
    assert isinstance(tiles, RowModel)
    assert "secret" not in [tile.name for tile in tiles.rows]
    assert "secret" not in [symptom.id for symptom in offered(RULES, "other", Phase.AFTER)]
    assert result(owner, "secret").level == Level.DOCTOR


def test_an_area_is_marked_on_the_map_once_something_in_it_was_tapped(owner: QObject) -> None:
    check = shown(owner, session_at(Checking(CheckScreen.AREAS), "headache"))
    assert check.tappedRegions == ["head-front", "head-back"]
    assert check.tapCount == 1


@pytest.mark.parametrize(("x", "y", "opened"), [(160.0, 40.0, "head"), (320.0, 300.0, ""), (5.0, 5.0, "")])
def test_a_touch_on_the_body_opens_its_area_and_one_beside_it_nothing(
    owner: QObject, x: float, y: float, opened: str
) -> None:
    visit = VisitModel(session_at(Checking(CheckScreen.AREAS)), LINES, ignore, owner, settle_ms=0)
    visit.check.touchBody(x, y)  # type: ignore[attr-defined]
    place = visit.session.place
    assert place == Checking(CheckScreen.AREA, opened) if opened else place == Checking(CheckScreen.AREAS)


def test_the_slots_make_the_moves_of_the_screen(owner: QObject) -> None:
    made: list[object] = []

    def noted(move: object) -> None:
        made.append(move)

    check = CheckModel(session_at(Checking(CheckScreen.QUESTION, "severity")), noted, noted, owner)
    check.refresh()
    check.answer("mild")
    check.answerNotSure()
    check.confirm(True)
    assert [str(move) for move in made if isinstance(move, CheckMove)] == [
        "AnswerQuestion(question='severity', answer='mild')",
        "AnswerQuestion(question='severity', answer='not-sure')",
        "Confirm(has_it=True)",
    ]


def test_the_emergency_screen_makes_its_own_moves(owner: QObject) -> None:
    made: list[Move] = []
    emergency = EmergencyModel(session_at(Emergency()), made.append, made.append, owner)
    emergency.pressStaffHere()
    emergency.holdStaffHere()
    emergency.leave(False)
    emergency.stay()
    assert made == [StaffHere(False), StaffHere(True), LeaveEmergency(False), StayInEmergency()]


def test_the_emergency_screen_stays_when_its_pack_is_gone(owner: QObject) -> None:
    gone = replace(session_at(Emergency()), pack_id="gone")
    told = shown_result(owner, gone)
    assert (told.number, told.always) == ("9 999", "")
