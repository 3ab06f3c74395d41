"""What was told can be seen and changed, each answer of it: a plain no and "not yet" as well."""

from __future__ import annotations

from PySide6.QtCore import QObject, qtTrId

from kiosk.domain.clinic import help_lines
from kiosk.domain.self_check import NOT_SURE, TIME, YES, Phase
from kiosk.session.check_moves import AnswerList, AnswerQuestion
from kiosk.session.check_state import About
from kiosk.session.moves import Move
from kiosk.session.places import Checking, CheckScreen
from kiosk.session.state import Session
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.visit import VisitModel
from tests.support.check_pack import DANGER, me, told_by_me
from tests.support.check_visits import NONE, at_areas, listed, question, result
from tests.viewmodels.test_visit import ignore

ANSWERS = Checking(CheckScreen.ANSWERS)


def told(owner: QObject, session: Session) -> tuple[VisitModel, dict[str, str]]:
    """Return the view model at what was told, and the words of each row by where it leads to."""
    visit = VisitModel(session, help_lines(None), ignore, owner, settle_ms=0)
    visit.check.openAnswers()  # type: ignore[attr-defined]
    assert visit.session.place == ANSWERS
    model = visit.check.told  # type: ignore[attr-defined]
    assert isinstance(model, RowModel)
    return visit, {f"{row.name} {row.label}": row.name for row in model.rows}


def rows(owner: QObject, session: Session) -> list[str]:
    return list(told(owner, session)[1])


def test_every_answer_is_there_a_plain_no_as_well(owner: QObject) -> None:
    at = result(at_areas(), "ache", "headache", answers=[("signs", AnswerList("signs", frozenset({"hot"})))])
    assert rows(owner, at.session) == [
        f"danger {me(DANGER)} {qtTrId('check-none')}",
        f"about {qtTrId('check-about-title')} {qtTrId('check-about-me')}",
        f"time {told_by_me('under-24-hours')}",
        f"area:head {me('headache')}",
        f"area:legs {me('ache')}",
        f"areas {qtTrId('check-areas-more')}",
        f"signs {told_by_me('hot')}",
        f"you {me('you')} {qtTrId('check-none')}",
        f"severity {told_by_me('mild')}",
        f"temperature {told_by_me('under')}",
        f"also {me('also')} {qtTrId('check-none')}",
    ]


def test_not_yet_and_a_helper_are_there(owner: QObject) -> None:
    at = result(at_areas(phase=Phase.BEFORE), "headache")
    assert f"time {me('time?')} {qtTrId('check-not-yet')}" in rows(owner, at.session)


def test_a_list_that_was_not_sure_shows_each_of_its_answers_that_is_no_plain_no(owner: QObject) -> None:
    unsure = AnswerQuestion("blood-thinner", NOT_SURE)
    one_by_one: list[tuple[str, Move]] = [("you", AnswerList("you", None)), ("blood-thinner", unsure)]
    at = result(at_areas(), "ache", answers=one_by_one)
    assert [row for row in rows(owner, at.session) if row.startswith("you")] == [f"you {me('blood-thinner')}"]


def test_a_list_with_a_tick_and_a_no_leads_to_both(owner: QObject) -> None:
    at = result(at_areas(), "ache", answers=[("also", AnswerList("also", frozenset({"swollen"})))])
    visit, names = told(owner, at.session)
    assert f"also {me('swollen')}" in names
    visit.check.change("also")  # type: ignore[attr-defined]
    assert [tile.name for tile in visit.check.tiles.rows] == ["swollen", "dizzy"]  # type: ignore[attr-defined]


def test_each_row_leads_to_where_its_answer_was_given(owner: QObject) -> None:
    at = result(at_areas(), "ache", "headache", answers=[("signs", AnswerList("signs", frozenset({"hot"})))])
    places = {
        "danger": Checking(CheckScreen.DANGER, DANGER),
        "about": Checking(CheckScreen.ABOUT),
        TIME: question(TIME),
        "area:head": Checking(CheckScreen.AREA, "head"),
        "areas": Checking(CheckScreen.AREAS),
        "signs": listed("signs", "hot"),
        "you": listed("you"),
        "also": listed("also"),
        "severity": question("severity"),
    }
    visit, names = told(owner, at.session)
    assert set(places) <= set(names.values())
    for name, place in places.items():
        visit.check.change(name)  # type: ignore[attr-defined]
        assert visit.session.place == place
        visit.goBack()
        assert visit.session.place == ANSWERS


def test_a_changed_list_keeps_its_place_among_the_answers(owner: QObject) -> None:
    at = result(at_areas(), "headache")
    visit, _ = told(owner, at.session)
    visit.check.change("signs")  # type: ignore[attr-defined]
    visit.check.tick("stiff-neck")  # type: ignore[attr-defined]
    visit.check.answerTicked()  # type: ignore[attr-defined]
    assert visit.session.place == Checking(CheckScreen.RESULT)
    assert visit.session.check.answers["stiff-neck"] == YES
    assert visit.session.check.about is About.ME
    visit.check.openAnswers()  # type: ignore[attr-defined]
    visit.check.change("signs")  # type: ignore[attr-defined]
    assert visit.session.place == listed("signs", "stiff-neck")
    visit.check.answerNone()  # type: ignore[attr-defined]
    assert not NONE ^ {name for name, answer in visit.session.check.answers.items() if answer == YES}
