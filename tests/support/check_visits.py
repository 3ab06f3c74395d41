"""Ways through a self-check without Qt."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.level import Level
from kiosk.domain.self_check import NO, TIME, Phase
from kiosk.domain.triage import triage_for
from kiosk.session.check_moves import AnswerList, AnswerQuestion, Confirm, DoneTapping, OpenCheck, SayAbout, TapSymptom
from kiosk.session.check_state import About
from kiosk.session.checking import NOT_YET, items_of, rules_of, verdict_of
from kiosk.session.library import Library
from kiosk.session.moves import GoBack, GoTo, Move, Start
from kiosk.session.places import Checking, CheckScreen, Emergency
from tests.support.check_pack import DANGER, TODAY, check_library
from tests.support.visits import Visit, visit

NONE: frozenset[str] = frozenset()


def begun(shown: Library | None = None, *before: Move) -> Visit:
    """Return a visit at the list of danger signs; *before* are moves made at home."""
    return visit(shown or check_library()).do(Start(), *before, OpenCheck())


def at_areas(at: Visit | None = None, phase: Phase = Phase.AFTER, when: str = TODAY) -> Visit:
    """Return a visit of someone without a danger sign, where symptoms are tapped."""
    time = AnswerQuestion(TIME, when if phase is Phase.AFTER else NOT_YET)
    return (at or begun()).do(AnswerList(DANGER, NONE), SayAbout(About.ME), time)


def area(name: str) -> GoTo:
    """Return the move that opens an area."""
    return GoTo(Checking(CheckScreen.AREA, name))


def tap(at: Visit, *symptoms: str) -> Visit:
    """Open the area of each symptom, tap it, say yes where that is asked, and go back to the areas."""
    for name in symptoms:
        at.do(area(rules_of(at.session).symptoms[name].area), TapSymptom(name))
        if is_at(at, CheckScreen.WARNING):
            at.do(Confirm(True))
        if not isinstance(at.session.place, Emergency):
            at.do(GoBack())
    return at


def asked(at: Visit) -> str:
    """Return the name of the question or list that is asked now; empty when none is."""
    place = at.session.place
    asking = isinstance(place, Checking) and place.at in (CheckScreen.QUESTION, CheckScreen.LIST, CheckScreen.DANGER)
    return place.name if isinstance(place, Checking) and asking else ""


def is_at(at: Visit, screen: CheckScreen) -> bool:
    """Return whether the visit is at that screen of the check."""
    return isinstance(at.session.place, Checking) and at.session.place.at is screen


def best(at: Visit) -> Move:
    """Return the answer to what is asked now that says least: no, none of these, or the best of the answers."""
    name = asked(at)
    if at.session.place == Checking(CheckScreen.QUESTION, name):
        question = triage_for(rules_of(at.session)).question(name)
        return AnswerQuestion(name, question.answers[0].id)
    return AnswerList(name, NONE)


def answer_best(at: Visit, *but: tuple[str, Move]) -> list[str]:
    """Answer whatever is asked, and return the names of what was asked in order.

    *but* are the moves for some of the names; all else gets the answer that says least.
    """
    moves, names = dict(but), list[str]()
    while name := asked(at):
        names.append(name)
        assert len(names) < 60, names
        at.do(moves.get(name) or best(at))
    return names


def result(at: Visit, *symptoms: str, answers: Sequence[tuple[str, Move]] = ()) -> Visit:
    """Tap the symptoms, say that this is all, and answer what is asked: with *answers*, else with what says least."""
    tap(at, *symptoms).do(DoneTapping())
    answer_best(at, *answers)
    return at


def no_to_all(at: Visit) -> dict[str, str]:
    """Return a no to each question of the list that is asked now."""
    return dict.fromkeys(items_of(at.session, asked(at)), NO)


def ask(at: Visit, name: str) -> Visit:
    """Say that this is all, and answer what is asked before *name* with what says least."""
    at.do(DoneTapping())
    while asked(at) != name:
        at.do(best(at))
    return at


def question(name: str) -> Checking:
    """Return the place where a question is asked."""
    return Checking(CheckScreen.QUESTION, name)


def listed(name: str, *ticked: str) -> Checking:
    """Return the place where a list is asked, with ticks."""
    return Checking(CheckScreen.LIST, name, ticked=frozenset(ticked))


def change(*path: Checking) -> list[GoTo]:
    """Return the moves from a result through what was told to the last of the places."""
    return [GoTo(Checking(CheckScreen.ANSWERS)), *(GoTo(place) for place in path)]


def level(at: Visit) -> Level | None:
    """Return the level of the result that the visit is at."""
    assert is_at(at, CheckScreen.RESULT)
    return verdict_of(at.session).level
