"""What the nurse should hear: answers to "Tell us first", questions to ask, and the list that staff open by PIN."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.domain.self_check import NO, NOT_SURE, YES, SelfCheck
from kiosk.domain.self_check import TellUs as TellUsRule
from kiosk.session import effects
from kiosk.session.effects import Effect, StartTimer
from kiosk.session.moves import NurseMove
from kiosk.session.nurse_moves import CloseList, TellUs, WantToAsk
from kiosk.session.places import NurseScreen, Nursing, without_verdicts
from kiosk.session.state import Session

# Staff may be called away with the list open.
LIST_SECONDS = 60

NurseStep = tuple[Session, tuple[Effect, ...]]


@dataclass(frozen=True, slots=True)
class Flag:
    """A question of "Tell us first" that staff must hear of; ``unsure`` when the answer was "not sure"."""

    rule: TellUsRule
    unsure: bool


def nurse_step(session: Session, move: NurseMove) -> NurseStep:
    """Return the visit after a move about the nurse, and what it asks for besides the timers of every visit."""
    match move:
        case TellUs(question, answer):
            return _tell(session, question, answer), ()
        case WantToAsk(number):
            return _want_to_ask(session, number), ()
        case CloseList():
            return _closed(session), ()
        case _:
            raise TypeError(f"{move!r} is no move about the nurse")


def list_opened(session: Session) -> NurseStep:
    """Show the list to staff, who have shown that they are."""
    opened = replace(session, place=Nursing(NurseScreen.LIST), sheet=None)
    return opened, (StartTimer(effects.NURSE_LIST, LIST_SECONDS),)


def list_left_open(session: Session) -> NurseStep:
    """The list was open long enough."""
    listed = isinstance(session.place, Nursing) and session.place.at is NurseScreen.LIST
    return (_closed(session) if listed else session), ()


def tell_us_of(session: Session) -> tuple[TellUsRule, ...]:
    """Return the questions of "Tell us first" of the present pack; none when it has no self-check."""
    rules = _rules(session)
    return rules.tell_us if rules is not None else ()


def flags_of(session: Session) -> tuple[Flag, ...]:
    """Return what staff must hear of, in the order of the questions."""
    answers = session.tell_us
    return tuple(
        Flag(rule, answers[rule.id] == NOT_SURE)
        for rule in tell_us_of(session)
        if answers.get(rule.id) in (rule.flags, NOT_SURE)
    )


def asked_of(session: Session) -> tuple[str, ...]:
    """Return the questions that the visitor wants to ask, in the visitor's language, in the order of the pack."""
    questions = session.pack.questions if session.pack is not None else ()
    return tuple(text for number, text in enumerate(questions) if number in session.to_ask)


def open_count(session: Session) -> int:
    """Return how many questions of "Tell us first" have no answer yet."""
    return sum(rule.id not in session.tell_us for rule in tell_us_of(session))


def _rules(session: Session) -> SelfCheck | None:
    return session.pack.self_check if session.pack is not None else None


def _tell(session: Session, question: str, answer: str) -> Session:
    if answer not in (YES, NO, NOT_SURE) or question not in {rule.id for rule in tell_us_of(session)}:
        raise KeyError(f"{question}={answer}")
    return replace(session, tell_us={**session.tell_us, question: answer}, trail=without_verdicts(session.trail))


def _want_to_ask(session: Session, number: int) -> Session:
    questions = session.pack.questions if session.pack is not None else ()
    return replace(session, to_ask=session.to_ask ^ {number}) if 0 <= number < len(questions) else session


def _closed(session: Session) -> Session:
    """Leave the list, and let no way back lead to it."""
    show, kept = Nursing(NurseScreen.SHOW), list(session.trail)
    while kept and isinstance(kept[-1], Nursing) and kept[-1].at in (NurseScreen.LIST, NurseScreen.SHOW):
        kept.pop()
    return replace(session, place=show, trail=tuple(kept))
