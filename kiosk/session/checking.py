"""How the self-check moves on: from what was told to the screen that comes next."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.level import Level
from kiosk.domain.self_check import NO, TIME, YES, Phase, SelfCheck
from kiosk.domain.triage import ALSO, Told, Triage, Verdict, triage_for
from kiosk.session.check_moves import (
    ABOUT,
    AREA_PREFIX,
    AREAS,
    AnswerList,
    AnswerQuestion,
    ChangeAnswer,
    CheckFailed,
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
from kiosk.session.check_state import About, CheckState
from kiosk.session.check_told import told
from kiosk.session.effects import AskTime, Chime, Effect
from kiosk.session.emergency import emergency_step
from kiosk.session.moves import CheckMove
from kiosk.session.places import Checking, CheckScreen, Emergency, Place, without_verdicts
from kiosk.session.state import Session
from kiosk.session.watching import watched
from kiosk.session.way import go_to

# The answer to "How long ago?" of those who have not had the treatment.
NOT_YET = "not-yet"

# Where each move is offered. The release of a second finger may come when another screen is shown.
_WHERE: dict[type, tuple[CheckScreen, ...]] = {
    SayAbout: (CheckScreen.ABOUT,),
    TapSymptom: (CheckScreen.AREA,),
    CloseArea: (CheckScreen.AREA,),
    AnswerQuestion: (CheckScreen.QUESTION,),
    Tick: (CheckScreen.LIST,),
    AnswerList: (CheckScreen.DANGER, CheckScreen.LIST),
    Confirm: (CheckScreen.WARNING,),
    DoneTapping: (CheckScreen.AREAS, CheckScreen.ANSWERS),
    ChangeAnswer: (CheckScreen.ANSWERS,),
}
# Who leaves the check from here, or after it, has read what to do.
_ENDS = {CheckScreen.RESULT, CheckScreen.NOTHING_TAPPED, CheckScreen.UNDER_16, CheckScreen.FAULT}

CheckStep = tuple[Session, tuple[Effect, ...]]


def check_step(session: Session, move: CheckMove) -> CheckStep:
    """Return the visit after a move of the self-check, and what it asks for besides the timers of every visit."""
    if isinstance(move, CheckFailed):
        shown, timers = watched(_fault(session))
        return shown, (Chime(Level.EMERGENCY), *timers)
    if isinstance(session.place, Emergency):
        return emergency_step(session, session.place, move)
    if not _is_offered(session.place, move):
        return session, ()
    match move:
        case OpenCheck():
            return _open(session)
        case SayAbout(about):
            return _follow(_told(session, replace(session.check, about=about)))
        case TapSymptom(symptom):
            return _tap(session, symptom)
        case AnswerQuestion(question, answer):
            return _answer(session, question, answer)
        case Tick(question):
            return _tick(session, question), ()
        case AnswerList(name, ticked):
            return _answer_list(session, name, ticked)
        case Confirm(has_it):
            return _confirm(session, has_it)
        case CloseArea():
            return _close_area(session), ()
        case DoneTapping():
            return _follow(_told(session, replace(session.check, done=True)))
        case ChangeAnswer(name):
            return _change(session, name), ()
        case StaffHere() | LeaveEmergency() | StayInEmergency() | TimeTold():
            return session, ()
        case _:
            raise TypeError(f"{move!r} is no move of the self-check")


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
    """Return the questions that a list asks now: all of the first list, and of the others those open or answered.

    Answers already given to the list do not count, so that it can be asked again.
    """
    rules = rules_of(session)
    if name == rules.first:
        return rules.lists[name].items
    triage, said = triage_for(rules), told_in(session)
    others = {question: answer for question, answer in said.answers.items() if triage.home(question) != name}
    still_open = triage.verdict(said).open, triage.verdict(replace(said, answers=others)).open
    wanted = {item for each in (*still_open, session.check.answers) for item in triage.open_in(name, each)}
    return tuple(item for item in triage.order if item in wanted)


def list_place(session: Session, name: str) -> Checking:
    """Return the place where a list is asked, with the ticks it was given before."""
    at = CheckScreen.DANGER if name == rules_of(session).first else CheckScreen.LIST
    ticked = frozenset(item for item in items_of(session, name) if session.check.answers.get(item) == YES)
    return Checking(at, name, ticked=ticked)


def left_early(session: Session) -> bool:
    """Whether the check is being left before its level is settled, so that no level may be told."""
    seen = {place.at for place in (session.place, *session.trail) if isinstance(place, Checking)}
    begun = session.check.answers or session.check.taps or CheckScreen.WARNING in seen
    return bool(seen and begun) and not seen & _ENDS


def is_settled(session: Session) -> bool:
    """Whether there is a level, and no answer can change it any more."""
    verdict = verdict_of(session)
    return verdict.level is not None and verdict.settled


def _is_offered(place: Place, move: CheckMove) -> bool:
    """Whether the move belongs to the place, so that a finger can have meant it."""
    if type(move) not in _WHERE:
        return True
    if not isinstance(place, Checking) or place.at not in _WHERE[type(move)]:
        return False
    match move:
        case AnswerQuestion(name) | AnswerList(name):
            return name == place.name
        case _:
            return True


def _open(session: Session) -> CheckStep:
    rules = rules_of(session)
    trail = tuple(place for place in session.trail if not isinstance(place, Checking))
    begun = replace(session, check=CheckState(rules_hash=rules.rules_hash), trail=trail)
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
    triage = triage_for(rules_of(session))
    for question in ticked:
        triage.question(question)
    if name == rules_of(session).first and ticked:
        return _visit(session, Checking(CheckScreen.WARNING, min(ticked))), ()
    given = {**dict.fromkeys(items, NO), **dict.fromkeys(ticked, YES)}
    one_by_one = check.one_by_one - {name}
    return _follow(_told(session, replace(check, answers={**check.answers, **given}, one_by_one=one_by_one)))


def _tick(session: Session, question: str) -> Session:
    if not isinstance(session.place, Checking) or question not in items_of(session, session.place.name):
        return session
    return replace(session, place=replace(session.place, ticked=session.place.ticked ^ {question}))


def _name(session: Session) -> str:
    return session.place.name if isinstance(session.place, Checking) else ""


def _tap(session: Session, name: str) -> CheckStep:
    check, symptom = session.check, rules_of(session).symptoms[name]
    if symptom.level is Level.EMERGENCY and name not in check.taps:
        return _visit(session, Checking(CheckScreen.WARNING, name)), ()
    tapped = _told(session, replace(check, taps=check.taps ^ {name}))
    # With what was told before it may be an emergency, which waits for no other tap.
    return _follow(tapped) if verdict_of(tapped).floor is Level.EMERGENCY else (tapped, ())


def _close_area(session: Session) -> Session:
    """Go back to where the area was opened, past its earlier pages."""
    trail, name = session.trail, _name(session)
    while trail and isinstance(trail[-1], Checking) and (trail[-1].at, trail[-1].name) == (CheckScreen.AREA, name):
        trail = trail[:-1]
    place = trail[-1] if trail else Checking(CheckScreen.AREAS)
    return replace(session, place=place, trail=trail[:-1])


def _change(session: Session, name: str) -> Session:
    triage = triage_for(rules_of(session))
    if name == ABOUT:
        return _visit(session, Checking(CheckScreen.ABOUT))
    if name == AREAS:
        return _visit(session, Checking(CheckScreen.AREAS))
    if name.startswith(AREA_PREFIX):
        return _visit(session, Checking(CheckScreen.AREA, name.removeprefix(AREA_PREFIX)))
    if name == ALSO or name in triage.rules.lists:
        return _visit(session, list_place(session, name))
    return _visit(session, Checking(CheckScreen.QUESTION, triage.question(name).id))


def _confirm(session: Session, has_it: bool) -> CheckStep:
    before = replace(session, place=session.trail[-1], trail=session.trail[:-1])
    if not has_it:
        return before, ()
    name, check = _name(session), before.check
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


def _fault(session: Session) -> Session:
    cleared = replace(session, check=CheckState(), tell_us={}, sheet=None, warning=None)
    return replace(cleared, place=Checking(CheckScreen.FAULT), trail=())


def _told(session: Session, check: CheckState) -> Session:
    undone = replace(session.check, undone=None)
    return replace(session, check=replace(check, undone=undone), trail=without_verdicts(session.trail))


def _visit(session: Session, place: Place) -> Session:
    if place == session.place:
        return replace(session, sheet=None)
    return go_to(session, place)
