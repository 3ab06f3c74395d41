"""What is told in a briefing: answers, questions, priorities, confirmations, the decision and signatures."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from enum import StrEnum

from kiosk.domain.briefing import AgendaKind, TeachBackItem
from kiosk.domain.briefing_record import Signature, Stroke
from kiosk.session.agenda import briefing_of, is_screen_seen, items_of_talk, step_shown, steps_of, talk_of
from kiosk.session.moves import TalkMove
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.state import Session
from kiosk.session.talk_agenda import item_opened
from kiosk.session.talk_moves import (
    AnswerTeachBack,
    ChoosePriority,
    ChooseQuestion,
    ConfirmByStaff,
    Decide,
    DrawNote,
    GiveCopy,
    GiveReason,
    MarkExplained,
    MarkOwnWords,
    OpenQuestion,
    Sign,
)
from kiosk.session.talk_state import Signer, TalkState, Understood, outdated

MOST_REASON = 80
MOST_SIGNED_INITIALS = 6
# A pad holds what a page can show and a record can keep.
MOST_POINTS = 4000
# The pages of a question of the teach-back: it is asked, then what was answered is explained.
ASKED, EXPLAINED = 0, 1
_MOST_ASPECT = 20.0


def told_step(session: Session, move: TalkMove) -> Session:
    """Return the visit after something was told. Raises KeyError for what the pack does not know."""
    talk = talk_of(session)
    if isinstance(move, OpenQuestion):
        return _at_question(session, move.question)
    told = _told(session, talk, move)
    moved = session if told == talk else replace(session, talk=outdated(told))
    return _explaining(moved, move.question) if isinstance(move, AnswerTeachBack) else moved


def understood_of(session: Session, question: str) -> Understood:
    """Return how a question of the teach-back went so far."""
    return talk_of(session).understood.get(question, Understood())


def is_right(session: Session, question: TeachBackItem) -> bool:
    """Whether the last answer is the right one."""
    return understood_of(session, question.id).given == question.right


def answers_shown(session: Session, question: TeachBackItem) -> tuple[str, ...]:
    """Return the answers as they are shown: shuffled for each talk, and anew after each wrong answer."""
    talk = talk_of(session)
    answers = list(question.answers)
    # Not a secret: an order that differs from talk to talk and stays while the screen does.
    random.Random(f"{talk.id}/{question.id}/{understood_of(session, question.id).repeats}").shuffle(answers)  # noqa: S311
    return tuple(answers)


class Missing(StrEnum):
    """What a talk still wants before it counts as complete."""

    DANGER_SIGNS = "danger-signs"
    TEACH_BACK = "teach-back"
    CONFIRMATIONS = "confirmations"
    DECISION = "decision"


def missing_of(session: Session) -> tuple[Missing, ...]:
    """Return what the talk still wants.

    Each screen of danger signs that its agenda has is to be seen, each question that must be right is to be so or to
    have a reason, each confirmation to be given, and a decision made.
    """
    briefing, talk = briefing_of(session), talk_of(session)
    wanted = {
        Missing.DANGER_SIGNS: not unseen_danger(session),
        Missing.TEACH_BACK: not open_musts(session),
        Missing.CONFIRMATIONS: set(briefing.confirmations) <= talk.confirmed,
        Missing.DECISION: talk.decision is not None,
    }
    return tuple(missing for missing, done in wanted.items() if not done)


def unsigned_of(session: Session) -> tuple[Signer, ...]:
    """Return whose pad has no signature. A talk is complete without: a patient may not be able to sign."""
    signatures = talk_of(session).signatures
    return tuple(signer for signer in Signer if not signatures.get(signer, Signature()).given)


def unseen_danger(session: Session) -> tuple[str, ...]:
    """Return the screens of danger signs that the agenda has, left out or not, and that were not seen yet."""
    dangers = session.pack.danger_screens if session.pack is not None else ()
    shown = {screen for item in items_of_talk(session) for screen in steps_of(session, item.id)}
    return tuple(screen for screen in dangers if screen in shown and not is_screen_seen(session, screen))


def open_musts(session: Session) -> tuple[TeachBackItem, ...]:
    """Return the questions that must be right, and are not, and have no reason."""
    musts = (question for question in briefing_of(session).teach_back if question.must)
    return tuple(
        question
        for question in musts
        if not is_right(session, question) and not understood_of(session, question.id).reason.strip()
    )


def _told(session: Session, talk: TalkState, move: TalkMove) -> TalkState:
    match move:
        case AnswerTeachBack(question, answer):
            return _answered(session, talk, question, answer)
        case MarkOwnWords(question):
            marked = understood_of(session, question)
            return _understood(session, talk, question, replace(marked, own_words=not marked.own_words))
        case MarkExplained(question):
            marked = understood_of(session, question)
            return _understood(session, talk, question, replace(marked, explained_again=not marked.explained_again))
        case GiveReason(question, reason):
            return _reasoned(session, talk, question, reason)
        case ChooseQuestion(number):
            return _chosen(session, talk, number)
        case DrawNote(strokes, aspect):
            return replace(talk, note=_within(strokes), note_aspect=_aspect(aspect))
        case ChoosePriority(priority):
            return replace(talk, priorities=talk.priorities ^ {_one_of(priority, briefing_of(session).priorities)})
        case ConfirmByStaff(confirmation):
            return replace(talk, confirmed=talk.confirmed ^ {_one_of(confirmation, briefing_of(session).confirmations)})
        case Decide(decision):
            return replace(talk, decision=None if talk.decision is decision else decision)
        case Sign(signer, signature):
            return replace(talk, signatures={**talk.signatures, signer: _signed(signature)})
        case GiveCopy(given):
            return replace(talk, copy_given=given)
        case _:
            raise TypeError(f"{move!r} is no move of a briefing")


def _answered(session: Session, talk: TalkState, name: str, answer: str) -> TalkState:
    """Take an answer; after the right one there is nothing more to answer."""
    question = briefing_of(session).question(name)
    before = understood_of(session, name)
    _one_of(answer, question.answers)
    if before.given == question.right:
        return talk
    if answer == question.right:
        # Why staff would have gone on without it is of no use any more.
        return _understood(session, talk, name, replace(before, given=answer, reason=""))
    return _understood(session, talk, name, replace(before, given=answer, repeats=before.repeats + 1))


def _reasoned(session: Session, talk: TalkState, name: str, reason: str) -> TalkState:
    """Note why staff go on without a right answer, where one is wanted and there is none."""
    question = briefing_of(session).question(name)
    if not question.must or is_right(session, question):
        return talk
    kept = replace(understood_of(session, name), reason=_plain(reason, MOST_REASON))
    return _understood(session, talk, name, kept)


def _understood(session: Session, talk: TalkState, name: str, understood: Understood) -> TalkState:
    briefing_of(session).question(name)
    return replace(talk, understood={**talk.understood, name: understood})


def _chosen(session: Session, talk: TalkState, number: int) -> TalkState:
    questions = session.pack.questions if session.pack is not None else ()
    if not 0 <= number < len(questions):
        return talk
    others = tuple(chosen for chosen in talk.asked if chosen != number)
    return replace(talk, asked=others if number in talk.asked else (*talk.asked, number))


def _explaining(session: Session, name: str) -> Session:
    """Show what is to be said of an answer, where its question is the one that is shown."""
    place = session.place
    if not isinstance(place, Talk) or place.at is not TalkScreen.ITEM or step_shown(session) != name:
        return session
    return session if place.page == EXPLAINED else replace(session, place=replace(place, page=EXPLAINED))


def _at_question(session: Session, name: str) -> Session:
    for item in briefing_of(session).agenda:
        steps = steps_of(session, item.id)
        if item.kind is AgendaKind.TEACH_BACK and name in steps:
            opened = item_opened(session, item.id)
            return replace(opened, place=Talk(TalkScreen.ITEM, item.id, steps.index(name)))
    raise KeyError(name)


def _one_of(name: str, names: tuple[str, ...]) -> str:
    if name not in names:
        raise KeyError(name)
    return name


def _plain(text: str, most: int) -> str:
    """Return the beginning of what was typed, without what no eye could see in a record."""
    return "".join(sign for sign in text if sign.isprintable()).lstrip()[:most]


def _signed(signature: Signature) -> Signature:
    """Return what can be kept of a signature: initials stand instead of lines, never beside them."""
    initials = _plain(signature.initials, MOST_SIGNED_INITIALS)
    strokes = () if initials else _within(signature.strokes)
    return Signature(strokes, initials, _aspect(signature.aspect))


def _aspect(aspect: float) -> float:
    """Return the width of a pad by its height, or that of a usual pad for what no pad can have."""
    usable = math.isfinite(aspect) and 1 / _MOST_ASPECT <= aspect <= _MOST_ASPECT
    return aspect if usable else Signature().aspect


def _within(strokes: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """Return the strokes up to as many points as can be kept, each point within the pad."""
    room = MOST_POINTS
    kept: list[Stroke] = []
    for stroke in strokes:
        points = tuple((min(1.0, max(0.0, x)), min(1.0, max(0.0, y))) for x, y in stroke[:room])
        room -= len(points)
        if points:
            kept.append(points)
    return tuple(kept)
