"""A briefing: the way through its agenda, what patient and staff do in it, its lock and its end."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.briefing import AgendaKind
from kiosk.session.agenda import steps_of, talk_of, timed_key
from kiosk.session.effects import AskMoment, Effect, Restart, SealRecord
from kiosk.session.moves import Continue, GoBack, TalkMove
from kiosk.session.places import PinPad, Talk, TalkScreen
from kiosk.session.state import Session, new_session
from kiosk.session.talk_moves import (
    CloseTalk,
    KeepRecord,
    LockTalk,
    MomentTold,
    MoveItem,
    OpenAgenda,
    OpenItem,
    RecordKept,
    ShowAgain,
    SkipItem,
    StayInTalk,
    StopTalk,
)
from kiosk.session.talk_state import Keeping
from kiosk.session.talk_told import told_step

TalkStep = tuple[Session, tuple[Effect, ...]]


def talk_step(session: Session, move: TalkMove) -> TalkStep:
    """Return the visit after a move in a briefing, and what it asks for besides the timers of every visit."""
    if session.talk is None:
        return session, ()
    match move:
        case MomentTold(now, time):
            return _timed(session, now, time), ()
        case RecordKept():
            return _kept(session, move), ()
    place = session.place
    if not isinstance(place, Talk) or place.at is TalkScreen.LOCKED:
        return session, ()
    match move:
        case OpenItem(item):
            return _at(session, Talk(TalkScreen.ITEM, _known(session, item))), ()
        case OpenAgenda():
            return _at(session, replace(place, at=TalkScreen.AGENDA, page=0)), ()
        case MoveItem(item, by):
            return _moved(session, item, by), ()
        case SkipItem(item):
            return _skipped(session, item), ()
        case ShowAgain(question):
            return _again(session, place, question), ()
        case LockTalk():
            return locked(session), ()
        case StopTalk(sure):
            return _stopped(session, place, sure)
        case StayInTalk():
            return _at(session, replace(place, at=place.behind, behind=TalkScreen.ITEM)), ()
        case KeepRecord():
            return _keeping(session, place)
        case CloseTalk():
            return _over(session) if _may_close(session) else (session, ())
        case _:
            return told_step(session, move), ()


def continued(session: Session, move: Continue | GoBack) -> Session:
    """Go on or back: by a page, a step, or to the next item that is not left out."""
    place = session.place
    if not isinstance(place, Talk) or place.at in (TalkScreen.LOCKED, TalkScreen.KEPT):
        return session
    if place.at in (TalkScreen.AGAIN, TalkScreen.AGENDA, TalkScreen.STOP):
        behind = place.behind if place.at is TalkScreen.STOP else TalkScreen.ITEM
        if place.at is TalkScreen.AGAIN and isinstance(move, Continue) and place.page + 1 < move.pages:
            return _at(session, replace(place, page=place.page + 1))
        return _at(session, replace(place, at=behind, page=0, behind=TalkScreen.ITEM))
    return _on(session, place, move.pages) if isinstance(move, Continue) else _back(session, place)


def locked(session: Session) -> Session:
    """Hide the talk behind the pad; it goes on where it was."""
    place = session.place
    if not isinstance(place, Talk) or place.at is TalkScreen.LOCKED:
        return session
    hidden = replace(place, at=TalkScreen.LOCKED, behind=place.at, pad=PinPad())
    return replace(session, place=hidden, sheet=None)


def resumed(session: Session) -> Session:
    """Go on where the talk was locked."""
    place = session.place
    if not isinstance(place, Talk) or place.at is not TalkScreen.LOCKED:
        return session
    behind = TalkScreen.ITEM if place.behind in (TalkScreen.LOCKED, TalkScreen.STOP) else place.behind
    return replace(session, place=replace(place, at=behind, behind=TalkScreen.ITEM, pad=PinPad()), sheet=None)


def moment_due(session: Session) -> tuple[Effect, ...]:
    """Ask for the time when something else is shown than what the time last counted for."""
    timed = talk_of(session).timed
    return (AskMoment(),) if timed_key(session) != (timed[0] if timed else "") else ()


def _timed(session: Session, now: float, time: str) -> Session:
    talk, key = talk_of(session), timed_key(session)
    seconds = dict(talk.seconds)
    if talk.timed is not None:
        before, since = talk.timed
        seconds[before] = seconds.get(before, 0.0) + max(0.0, now - since)
    if key:
        seconds.setdefault(key, 0.0)
    timed = (key, now) if key else None
    told = replace(talk, seconds=seconds, timed=timed, started=talk.started or time, ended=time)
    return replace(session, talk=told)


def _known(session: Session, item: str) -> str:
    if item not in talk_of(session).agenda:
        raise KeyError(item)
    return item


def _at(session: Session, place: Talk) -> Session:
    return replace(session, place=place, sheet=None)


def _on(session: Session, place: Talk, pages: int) -> Session:
    if place.page + 1 < pages:
        return _at(session, replace(place, page=place.page + 1))
    if place.step + 1 < len(steps_of(session, place.item)):
        return _at(session, Talk(TalkScreen.ITEM, place.item, place.step + 1))
    following = _neighbour(session, place.item, 1)
    return _at(session, Talk(TalkScreen.ITEM, following)) if following else session


def _back(session: Session, place: Talk) -> Session:
    if place.page:
        return _at(session, replace(place, page=place.page - 1))
    if place.step:
        return _at(session, Talk(TalkScreen.ITEM, place.item, place.step - 1))
    before = _neighbour(session, place.item, -1)
    if not before:
        return session
    return _at(session, Talk(TalkScreen.ITEM, before, len(steps_of(session, before)) - 1))


def _neighbour(session: Session, item: str, by: int) -> str:
    """Return the next item in that direction that is not left out; empty when there is none."""
    talk = talk_of(session)
    index = talk.agenda.index(item) + by
    while 0 <= index < len(talk.agenda):
        if talk.agenda[index] not in talk.skipped:
            return talk.agenda[index]
        index += by
    return ""


def _is_close(session: Session, item: str) -> bool:
    pack = session.pack
    return pack is not None and pack.briefing is not None and pack.briefing.item(item).kind is AgendaKind.CLOSE


def _moved(session: Session, item: str, by: int) -> Session:
    """Change places with the neighbour. The end stays at the end."""
    talk = talk_of(session)
    order = list(talk.agenda)
    here = order.index(_known(session, item))
    there = here + (1 if by > 0 else -1)
    if not 0 <= there < len(order) or _is_close(session, item) or _is_close(session, order[there]):
        return session
    order[here], order[there] = order[there], order[here]
    return replace(session, talk=replace(talk, agenda=tuple(order)))


def _skipped(session: Session, item: str) -> Session:
    talk = talk_of(session)
    if _is_close(session, _known(session, item)):
        return session
    return replace(session, talk=replace(talk, skipped=talk.skipped ^ {item}))


def _again(session: Session, place: Talk, question: str) -> Session:
    steps = steps_of(session, place.item)
    if question not in steps:
        raise KeyError(question)
    return _at(session, Talk(TalkScreen.AGAIN, place.item, steps.index(question)))


def _stopped(session: Session, place: Talk, sure: bool) -> TalkStep:
    if place.at is TalkScreen.STOP:
        return _over(session) if sure else (session, ())
    return _at(session, replace(place, at=TalkScreen.STOP, behind=place.at)), ()


def _keeping(session: Session, place: Talk) -> TalkStep:
    talk = talk_of(session)
    if not session.rules.keeps_records or talk.keeping in (Keeping.GOING, Keeping.KEPT):
        return session, ()
    going = replace(session, talk=replace(talk, keeping=Keeping.GOING, why_not=""))
    # The time of the end is part of what is sealed.
    return _at(going, replace(place, at=TalkScreen.KEPT, page=0)), (AskMoment(), SealRecord())


def _kept(session: Session, told: RecordKept) -> Session:
    talk = talk_of(session)
    if talk.keeping is not Keeping.GOING:
        return session
    keeping = Keeping.FAILED if told.why_not else Keeping.KEPT
    kept = replace(
        talk,
        keeping=keeping,
        kept_as=told.kept_as,
        why_not=told.why_not or told.note,
        waiting=told.waiting,
    )
    return replace(session, talk=kept)


def _may_close(session: Session) -> bool:
    """Whether nothing is lost by the end: the record is kept, or none can be."""
    return talk_of(session).keeping is Keeping.KEPT or not session.rules.keeps_records


def _over(session: Session) -> TalkStep:
    return new_session(session.rules, session.library), (Restart(),)
