"""How the self-check moves on: from what was told to the screen that comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.domain.level import Level
from kiosk.domain.self_check import NO, TIME, YES, Phase, SelfCheck
from kiosk.domain.triage import ALSO, Told, Triage, Verdict, triage_for
from kiosk.session import effects
from kiosk.session.check_moves import (
    AnswerList,
    AnswerQuestion,
    CheckFailed,
    CheckMove,
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
from kiosk.session.check_state import About, CheckState, told
from kiosk.session.effects import AskTime, Chime, Effect, StartTimer
from kiosk.session.places import Checking, CheckScreen, Emergency, Place, StaffPress
from kiosk.session.state import Session, new_session

# The answer to "How long ago?" of those who have not had the treatment.
NOT_YET = "not-yet"

# A second press counts when it comes after this time, in seconds, and before the next.
_APART_SECONDS = 1
_AGAIN_SECONDS = 10

_LONGEST_TRAIL = 200

CheckStep = tuple[Session, tuple[Effect, ...]]


def check_step(session: Session, move: CheckMove) -> CheckStep:
    """Return the visit after a move of the self-check, and what it asks for besides the timers of every visit."""
    match move:
        case OpenCheck():
            return _open(session)
        case SayAbout(about):
            return _follow(_told(session, replace(session.check, about=about)))
        case TapSymptom(symptom):
            return _tap(session, symptom), ()
        case AnswerQuestion(question, answer):
            return _answer(session, question, answer)
        case Tick(question):
            return _tick(session, question), ()
        case AnswerList(name, ticked):
            return _answer_list(session, name, ticked)
        case Confirm(has_it):
            return _confirm(session, has_it)
        case DoneTapping():
            return _follow(_told(session, replace(session.check, done=True)))
        case StaffHere(held):
            return _staff_here(session, held)
        case LeaveEmergency(sure):
            return _leave_emergency(session, sure), ()
        case StayInEmergency():
            return _in_emergency(session, leaving=False), ()
        case TimeTold(time):
            return _in_emergency(session, shown_at=time), ()
        case CheckFailed():
            return _fault(session), (Chime(Level.EMERGENCY),)
        case _:
            assert_never(move)


def verdict_of(session: Session) -> Verdict:
    """Return what the rules say of everything that was told. Raises ValueError when the pack has no self-check."""
    return triage_for(rules_of(session)).verdict(told_in(session))


def told_in(session: Session) -> Told:
    """Return everything that was told in this visit."""
    return told(session.check, rules_of(session), session.tell_us)


def rules_of(session: Session) -> SelfCheck:
    """Return the rules of the present pack. Raises ValueError when it has none."""
    rules = session.pack.self_check if session.pack is not None else None
    if rules is None:
        raise ValueError("The pack has no self-check; it should not have been opened.")
    return rules


def items_of(session: Session, name: str) -> tuple[str, ...]:
    """Return the questions that a list asks now: those of the first list, and of the others those that are open.

    Answers already given to the list do not count, so that it can be asked again.
    """
    rules = rules_of(session)
    if name == rules.first:
        return rules.lists[name].items
    triage, said = triage_for(rules), told_in(session)
    answers = {question: answer for question, answer in said.answers.items() if triage.home(question) != name}
    verdict = triage.verdict(replace(said, answers=answers))
    return triage.open_in(name, verdict.open)


def emergency_timer(session: Session) -> CheckStep:
    """Nobody has touched the emergency screen: call again, and let the answers go."""
    if not isinstance(session.place, Emergency):
        return session, ()
    place = replace(session.place, unanswered=True, leaving=False, press=StaffPress.NONE)
    forgotten = replace(session, place=place, check=CheckState(), tell_us={}, to_ask=frozenset(), trail=(), sheet=None)
    return forgotten, (Chime(Level.EMERGENCY), StartTimer(effects.EMERGENCY, session.rules.emergency_seconds))


def staff_timer(session: Session, timer: str) -> CheckStep:
    """The time between the two presses of "Staff is with me" has begun, or is over."""
    if not isinstance(session.place, Emergency):
        return session, ()
    if timer == effects.STAFF_APART and session.place.press is StaffPress.ONCE:
        waiting = _in_emergency(session, press=StaffPress.AGAIN)
        return waiting, (StartTimer(effects.STAFF_AGAIN, _AGAIN_SECONDS),)
    if timer == effects.STAFF_AGAIN:
        return _in_emergency(session, press=StaffPress.NONE), ()
    return session, ()


def list_place(session: Session, name: str) -> Checking:
    """Return the place where a list is asked, with the ticks it was given before."""
    at = CheckScreen.DANGER if name == rules_of(session).first else CheckScreen.LIST
    ticked = frozenset(item for item in items_of(session, name) if session.check.answers.get(item) == YES)
    return Checking(at, name, ticked=ticked)


def left_early(session: Session) -> bool:
    """Whether the check is being left before its level is settled, so that no level may be told."""
    if not isinstance(session.place, Checking) or session.place.at in (CheckScreen.NOTHING_TAPPED, CheckScreen.FAULT):
        return False
    begun = bool(session.check.answers or session.check.taps)
    return begun and session.place.at not in (CheckScreen.RESULT, CheckScreen.TAKE_ALONG, CheckScreen.UNDER_16)


def _open(session: Session) -> CheckStep:
    rules = rules_of(session)
    begun = _told(session, CheckState(rules_hash=rules.rules_hash))
    return _visit(begun, Checking(CheckScreen.DANGER, rules.first)), ()


def _answer(session: Session, question: str, answer: str) -> CheckStep:
    rules, check = rules_of(session), session.check
    if question == TIME and answer == NOT_YET:
        answers = {name: given for name, given in check.answers.items() if name != TIME}
        return _follow(_told(session, replace(check, phase=Phase.BEFORE, answers=answers)))
    triage_for(rules).question(question).rank(answer)
    phase = Phase.AFTER if question == TIME else check.phase
    return _follow(_told(session, replace(check, phase=phase, answers={**check.answers, question: answer})))


def _answer_list(session: Session, name: str, ticked: frozenset[str] | None) -> CheckStep:
    check, items = session.check, items_of(session, name)
    if ticked is None:
        answers = {question: given for question, given in check.answers.items() if question not in items}
        return _follow(_told(session, replace(check, answers=answers, one_by_one=check.one_by_one | {name})))
    if not ticked <= frozenset(items):
        raise KeyError(", ".join(sorted(ticked - frozenset(items))))
    if name == rules_of(session).first and ticked:
        return _visit(session, Checking(CheckScreen.WARNING, min(ticked))), ()
    given = {item: YES if item in ticked else NO for item in items}
    one_by_one = check.one_by_one - {name}
    return _follow(_told(session, replace(check, answers={**check.answers, **given}, one_by_one=one_by_one)))


def _tick(session: Session, question: str) -> Session:
    if not isinstance(session.place, Checking) or question not in items_of(session, session.place.name):
        return session
    return replace(session, place=replace(session.place, ticked=session.place.ticked ^ {question}))


def _tap(session: Session, name: str) -> Session:
    check, symptom = session.check, rules_of(session).symptoms[name]
    if name in check.taps:
        return _told(session, replace(check, taps=check.taps - {name}))
    if symptom.level is Level.EMERGENCY:
        return _visit(session, Checking(CheckScreen.WARNING, name))
    return _told(session, replace(check, taps=check.taps | {name}))


def _confirm(session: Session, has_it: bool) -> CheckStep:
    if not isinstance(session.place, Checking) or session.place.at is not CheckScreen.WARNING:
        return session, ()
    before = replace(session, place=session.trail[-1], trail=session.trail[:-1])
    if not has_it:
        return before, ()
    name, check = session.place.name, before.check
    if name in rules_of(session).symptoms:
        return _follow(_told(before, replace(check, taps=check.taps | {name})))
    return _follow(_told(before, replace(check, answers={**check.answers, name: YES})))


def _follow(session: Session) -> CheckStep:
    """Go to what comes next; ``undone`` of the check is what it was before the move."""
    verdict = verdict_of(session)
    if verdict.floor is Level.EMERGENCY:
        return _visit(session, Emergency()), (Chime(Level.EMERGENCY), AskTime())
    place = _next_place(session, verdict)
    settled = replace(session, check=replace(session.check, undone=None))
    chimes = place.at is CheckScreen.RESULT and verdict.level not in (None, Level.EXPECTED)
    return _visit(settled, place), (Chime(verdict.level),) if chimes and verdict.level else ()


def _next_place(session: Session, verdict: Verdict) -> Checking:
    rules, check = rules_of(session), session.check
    triage = triage_for(rules)
    if any(item not in check.answers for item in rules.lists[rules.first].items):
        return _list_place(session, rules.first, triage)
    if check.about is None:
        return Checking(CheckScreen.ABOUT)
    if check.about is About.CHILD:
        return Checking(CheckScreen.UNDER_16)
    if check.phase is None:
        return Checking(CheckScreen.QUESTION, TIME)
    if not check.done:
        return Checking(CheckScreen.AREAS)
    following = triage.next_to_ask(told_in(session))
    if following is not None:
        return _list_place(session, following, triage)
    return Checking(CheckScreen.NOTHING_TAPPED if verdict.level is None else CheckScreen.RESULT)


def _list_place(session: Session, name: str, triage: Triage) -> Checking:
    """Return where a list or a question is asked: a list that was "not sure" question by question."""
    if name != ALSO and name not in triage.rules.lists:
        return Checking(CheckScreen.QUESTION, name)
    if name not in session.check.one_by_one:
        return list_place(session, name)
    answers = told_in(session).answers
    return Checking(CheckScreen.QUESTION, next(item for item in items_of(session, name) if item not in answers))


def _staff_here(session: Session, held: bool) -> CheckStep:
    place = session.place
    if isinstance(place, Emergency) and (held or place.press is StaffPress.AGAIN):
        return new_session(session.rules, session.library), ()
    if isinstance(place, Emergency) and place.press is StaffPress.NONE:
        pressed = _in_emergency(session, press=StaffPress.ONCE)
        return pressed, (StartTimer(effects.STAFF_APART, _APART_SECONDS),)
    return session, ()


def _leave_emergency(session: Session, sure: bool) -> Session:
    """Ask whether an answer was wrong; then go back to where it was given, with the answers as they were before."""
    if not isinstance(session.place, Emergency) or session.place.unanswered:
        return session
    if not sure:
        return _in_emergency(session, leaving=True)
    check = session.check.undone or CheckState(rules_hash=session.check.rules_hash)
    return replace(session, check=check, place=session.trail[-1], trail=session.trail[:-1])


def _in_emergency(session: Session, **changes: object) -> Session:
    if not isinstance(session.place, Emergency):
        return session
    return replace(session, place=replace(session.place, **changes))  # type: ignore[arg-type]


def _fault(session: Session) -> Session:
    cleared = replace(session, check=CheckState(), tell_us={}, sheet=None, warning=None)
    return replace(cleared, place=Checking(CheckScreen.FAULT), trail=())


def _told(session: Session, check: CheckState) -> Session:
    return replace(session, check=replace(check, undone=replace(session.check, undone=None)))


def _visit(session: Session, place: Place) -> Session:
    if place == session.place:
        return replace(session, sheet=None)
    return replace(session, place=place, trail=(*session.trail, session.place)[-_LONGEST_TRAIL:], sheet=None)
