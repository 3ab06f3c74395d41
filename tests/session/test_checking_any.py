"""Whatever is touched in the self-check, in whatever order, under whatever rules: the level is that of the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from kiosk.domain.level import Level
from kiosk.domain.self_check import NOT_SURE, TIME, Phase, SelfCheck
from kiosk.domain.triage import triage_for
from kiosk.session.check_moves import (
    AnswerList,
    AnswerQuestion,
    CloseArea,
    Confirm,
    DoneTapping,
    LeaveEmergency,
    OpenCheck,
    SayAbout,
    StaffHere,
    StayInEmergency,
    TapSymptom,
    Tick,
    TimeTold,
)
from kiosk.session.check_state import About
from kiosk.session.checking import NOT_YET, items_of, list_place, verdict_of
from kiosk.session.moves import ChooseTextSize, GoBack, GoTo, Move, Start, StartAgain, Touch
from kiosk.session.nurse_moves import TellUs
from kiosk.session.places import Checking, CheckScreen, Emergency
from kiosk.session.preferences import TextSize
from kiosk.session.state import new_session
from tests.support.any_rules import any_rules
from tests.support.check_pack import RULES, check_pack
from tests.support.check_visits import answer_best
from tests.support.naive_triage import Naive
from tests.support.packs import library
from tests.support.shipped import shipped_rules
from tests.support.visits import Visit, visit

_TOLD = (CheckScreen.QUESTION, CheckScreen.LIST, CheckScreen.AREAS, CheckScreen.AREA, CheckScreen.RESULT)


def rules_in(at: Visit) -> SelfCheck:
    pack = at.session.pack
    assert pack is not None
    assert pack.self_check is not None
    return pack.self_check


def screen_of(at: Visit) -> CheckScreen | None:
    return at.session.place.at if isinstance(at.session.place, Checking) else None


BARS: tuple[Move, ...] = (GoBack(), StartAgain(), ChooseTextSize(TextSize.LARGE))


def answers(at: Visit) -> Sequence[Move]:
    """Return what the present screen offers."""
    place = at.session.place
    if at.session.pack is None:
        return [Start()]
    rules = rules_in(at)
    if isinstance(place, Emergency):
        staff = [StaffHere(True), StaffHere(False)]
        return [*staff, LeaveEmergency(False), LeaveEmergency(True), StayInEmergency(), TimeTold("10:42")]
    if not isinstance(place, Checking):
        return [OpenCheck(), *(TellUs(item.id, item.flags) for item in rules.tell_us)]
    areas = [GoTo(Checking(CheckScreen.AREA, area.id)) for area in rules.areas]
    match place.at:
        case CheckScreen.DANGER | CheckScreen.LIST:
            return _list_answers(place, items_of(at.session, place.name))
        case CheckScreen.WARNING:
            return [Confirm(True), Confirm(False)]
        case CheckScreen.ABOUT:
            return [*map(SayAbout, About)]
        case CheckScreen.QUESTION:
            question = triage_for(rules).question(place.name)
            each = [*(answer.id for answer in question.answers), NOT_SURE, *_not_yet(place.name)]
            return [AnswerQuestion(place.name, answer) for answer in each]
        case CheckScreen.AREAS:
            return [DoneTapping(), *areas]
        case CheckScreen.AREA:
            here = [name for name, symptom in rules.symptoms.items() if symptom.area == place.name]
            return [CloseArea(), *map(TapSymptom, here)]
        case CheckScreen.RESULT:
            return [GoTo(Checking(CheckScreen.ANSWERS)), GoTo(Checking(CheckScreen.TAKE_ALONG))]
        case CheckScreen.ANSWERS:
            changed = [GoTo(Checking(CheckScreen.QUESTION, name)) for name in at.session.check.answers]
            return [DoneTapping(), *areas, *changed, GoTo(list_place(at.session, rules.first))]
        case _:
            return BARS


def _list_answers(place: Checking, items: tuple[str, ...]) -> list[Move]:
    ticks = [Tick(item) for item in items]
    every = [AnswerList(place.name, frozenset({item})) for item in items] if place.at is CheckScreen.DANGER else []
    ticked = AnswerList(place.name, place.ticked)
    return [*ticks, *every, ticked, AnswerList(place.name, frozenset()), AnswerList(place.name, None)]


def _not_yet(name: str) -> list[str]:
    return [NOT_YET] if name == TIME else []


def at_symptoms(data: st.DataObject, rules: SelfCheck) -> Visit:
    """Return a visit at the areas, with up to three symptoms tapped."""
    at = visit(library(replace(check_pack(), self_check=rules)))
    at.do(Start(), OpenCheck(), AnswerList(rules.first, frozenset()))
    times = [NOT_YET, NOT_SURE, *(answer.id for answer in rules.questions[TIME].answers)]
    about, when = data.draw(st.sampled_from([About.ME, About.OTHER])), data.draw(st.sampled_from(times))
    at.do(SayAbout(about), AnswerQuestion(TIME, when))
    for name in data.draw(st.lists(st.sampled_from(sorted(rules.symptoms)), max_size=3)):
        if rules.symptoms[name].level is Level.EMERGENCY:
            continue
        at.do(GoTo(Checking(CheckScreen.AREA, rules.symptoms[name].area)), TapSymptom(name), GoBack())
    return at


def acts(at: Visit, data: st.DataObject, strays: list[Move]) -> None:
    """Do one of the things that visitors do; what is offered now may come later, from a second finger."""
    if at.session.pack is None:
        strays.clear()
        at.do(Start(), OpenCheck())
        return
    what = data.draw(st.sampled_from(["best", "best", "answer", "answer", "answer", "bar", "stray", "time"]))
    offered = answers(at)
    if what == "best":
        at.do(DoneTapping())
        answer_best(at)
    elif what == "time":
        at.clock.advance(data.draw(st.sampled_from([1, 90, 300])))
        at.do(Touch())
    else:
        at.do(data.draw(st.sampled_from({"answer": offered, "bar": BARS, "stray": strays or BARS}[what])))
    strays[:] = [*strays[-20:], *offered]


def shown_as_the_rules_say(at: Visit, rules: SelfCheck) -> None:
    """Fail unless what is shown is what the rules say of what was told."""
    screen, session = screen_of(at), at.session
    if screen in _TOLD:
        assert verdict_of(session).floor is not Level.EMERGENCY
    if screen not in (CheckScreen.RESULT, CheckScreen.TAKE_ALONG):
        return
    check, verdict = session.check, verdict_of(session)
    assert check.about in (About.ME, About.OTHER)
    assert verdict.settled
    assert verdict.level is not None
    if not session.tell_us:
        plain = Naive(rules, check.phase or Phase.AFTER, check.taps, check.answers)
        assert plain.floor() is plain.ceiling() is verdict.level


def one_more_emergency_is_an_emergency(at: Visit, rules: SelfCheck) -> None:
    """Fail unless each symptom that is an emergency, and each danger sign, would make one now."""
    if screen_of(at) not in _TOLD or at.session.warning is not None:
        return
    ways: list[tuple[Checking, Move]] = [
        (Checking(CheckScreen.AREA, symptom.area), TapSymptom(symptom.id))
        for symptom in rules.symptoms.values()
        if symptom.level is Level.EMERGENCY
    ]
    ways += [
        (list_place(at.session, rules.first), AnswerList(rules.first, frozenset({item})))
        for item in rules.lists[rules.first].items
        if rules.questions[item].answers[-1].level is Level.EMERGENCY
    ]
    for place, tap in ways:
        assert Visit(at.session).do(GoTo(place), tap, Confirm(True)).session.place == Emergency(), tap


def someone_is_watched(at: Visit) -> None:
    """Fail unless a timer runs while somebody may be there, and Back ends."""
    session = at.session
    if session == new_session(session.rules, session.library):
        return
    assert at.clock.running
    if not isinstance(session.place, Emergency) and session.warning is None:
        assert Visit(session).do(*[GoBack()] * (len(session.trail) + 1)).session.trail == ()


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.just(shipped_rules()) | st.just(RULES) | any_rules(), st.data())
def test_any_way_through_the_check_ends_at_the_level_of_the_rules(rules: SelfCheck, data: st.DataObject) -> None:
    at, strays = at_symptoms(data, rules), list[Move]()
    for _ in range(data.draw(st.integers(min_value=1, max_value=15))):
        acts(at, data, strays)
        shown_as_the_rules_say(at, rules)
        one_more_emergency_is_an_emergency(at, rules)
        someone_is_watched(at)
        event(str(screen_of(at) or type(at.session.place).__name__))
