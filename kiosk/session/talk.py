"""A briefing: what patient and staff do in it, its lock and its end."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session.agenda import CLOSE_STEPS, is_for_patient, step_shown, steps_of, talk_of, timed_key
from kiosk.session.effects import AskMoment, Effect, Paper, Restart, SealRecord
from kiosk.session.moves import AnywhereMove, ChooseLanguage, OpenSheet, TalkMove
from kiosk.session.places import PinPad, SheetKind, Talk, TalkScreen
from kiosk.session.state import Session, new_session
from kiosk.session.talk_agenda import at_place, item_moved, item_opened, item_skipped
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
from kiosk.session.talk_state import Keeping, TalkState
from kiosk.session.talk_told import told_step

_SHEETS_OF_LOCK = (SheetKind.HELP, SheetKind.APPEARANCE)

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
        case LockTalk():
            return _hidden(session), ()
        case StopTalk(sure):
            return _stopped(session, place, sure)
        case StayInTalk():
            return _stayed(session, place), ()
        case CloseTalk():
            return _over(session) if _may_close(session, place) else (session, ())
    # What is sealed is what was said; nothing may be said after it that the record does not hold.
    if is_sealed(talk_of(session)):
        return session, ()
    match move:
        case OpenItem(item, at):
            return item_opened(session, item, at), ()
        case OpenAgenda():
            return at_place(session, replace(place, at=TalkScreen.AGENDA, page=0, behind=TalkScreen.ITEM)), ()
        case MoveItem(item, by):
            return item_moved(session, item, by), ()
        case SkipItem(item):
            return item_skipped(session, item), ()
        case ShowAgain(question):
            return _again(session, place, question), ()
        case KeepRecord():
            return _keeping(session, place)
        case _:
            return told_step(session, move), ()


def is_sealed(talk: TalkState) -> bool:
    """Whether the record was made, or is being made: the talk is then what the record says."""
    return talk.keeping in (Keeping.GOING, Keeping.KEPT)


def is_allowed(session: Session, move: AnywhereMove) -> bool:
    """Whether what the bars offer everywhere is offered here: on a locked talk nothing of the pack is, and no other."""
    match move:
        case OpenSheet(sheet) if _is_locked(session):
            return sheet.kind in _SHEETS_OF_LOCK
        case ChooseLanguage(language):
            return language in languages_of(session)
        case _:
            return True


def languages_of(session: Session) -> tuple[str, ...]:
    """Return the languages in which this talk can be led: those whose pack has its briefing.

    While it is locked there is the present one alone: in another the talk would go on, and its record with it.
    """
    if _is_locked(session):
        return (session.preferences.language,)
    shown = session.pack.briefing if session.pack is not None else None
    packs = {code: session.library.pack(session.pack_id or "", code) for code in session.library.languages()}
    return tuple(code for code, pack in packs.items() if pack and pack.language == code and pack.briefing == shown)


def locked(session: Session) -> Session:
    """Lock a talk that nobody touched for as long as it may be left; that time counts for no screen of it."""
    talk = talk_of(session)
    if talk.timed is not None:
        shown, since = talk.timed
        session = replace(session, talk=replace(talk, timed=(shown, since + session.rules.talk_seconds)))
    return _hidden(session)


def resumed(session: Session) -> Session:
    """Go on where the talk was locked."""
    place = session.place
    if not isinstance(place, Talk) or place.at is not TalkScreen.LOCKED:
        return session
    return at_place(session, replace(place, at=place.behind, behind=TalkScreen.ITEM, pad=PinPad()))


def moment_due(session: Session) -> tuple[Effect, ...]:
    """Ask for the time when something else is shown than what the time last counted for, or in another language."""
    talk = talk_of(session)
    timed = talk.timed[0] if talk.timed else ""
    return (AskMoment(),) if timed_key(session) != timed or _is_turned(session) else ()


def _hidden(session: Session) -> Session:
    """Hide the talk behind the pad; it goes on where it was."""
    place = session.place
    if not isinstance(place, Talk) or _is_locked(session):
        return session
    behind = place.behind if place.at is TalkScreen.STOP else place.at
    hidden = replace(place, at=TalkScreen.LOCKED, behind=behind, pad=PinPad())
    return replace(session, place=hidden, sheet=None)


def _is_locked(session: Session) -> bool:
    return isinstance(session.place, Talk) and session.place.at is TalkScreen.LOCKED


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
    return replace(session, talk=_in_language(session, told))


def _in_language(session: Session, talk: TalkState) -> TalkState:
    """Note another language on the screen: it is that of the talk only where it was chosen for the patient."""
    if not _is_turned(session):
        return talk
    shown_in = session.preferences.language
    return replace(talk, shown_in=shown_in, chosen=shown_in if is_for_patient(session) else talk.chosen)


def _is_turned(session: Session) -> bool:
    talk = talk_of(session)
    return session.preferences.language != (talk.shown_in or talk.opening.language)


def _again(session: Session, place: Talk, question: str) -> Session:
    steps = steps_of(session, place.item)
    if question not in steps:
        raise KeyError(question)
    return at_place(session, Talk(TalkScreen.AGAIN, place.item, steps.index(question)))


def _stopped(session: Session, place: Talk, sure: bool) -> TalkStep:
    """Ask before the talk ends without a record; one that is kept needs no such end.

    A page on its way is waited for: the end would take it back, and its time is limited.
    """
    if talk_of(session).keeping is Keeping.KEPT or talk_of(session).on_its_way:
        return session, ()
    if place.at is TalkScreen.STOP:
        return _over(session) if sure else (session, ())
    return at_place(session, replace(place, at=TalkScreen.STOP, behind=place.at)), ()


def _stayed(session: Session, place: Talk) -> Session:
    if place.at is not TalkScreen.STOP:
        return session
    return at_place(session, replace(place, at=place.behind, behind=TalkScreen.ITEM))


def _keeping(session: Session, place: Talk) -> TalkStep:
    talk = talk_of(session)
    # The record says whether the patient has a copy, so it waits for one that is being printed.
    if not session.rules.keeps_records or not _is_at_end(session, place) or talk.on_its_way:
        return session, ()
    going = replace(session, talk=replace(talk, keeping=Keeping.GOING, why_not=""))
    # The time of the end is part of what is sealed.
    return at_place(going, replace(place, at=TalkScreen.KEPT, page=0)), (AskMoment(), SealRecord())


def _kept(session: Session, told: RecordKept) -> Session:
    """Take in what became of the record. One that is kept after staff meant to end without it is told of."""
    talk, place = talk_of(session), session.place
    if talk.keeping is not Keeping.GOING:
        return session
    kept = replace(
        talk,
        keeping=Keeping.FAILED if told.why_not else Keeping.KEPT,
        kept_as=told.kept_as,
        why_not=told.why_not or told.note,
        waiting=told.waiting,
    )
    shown = _stayed(session, place).place if isinstance(place, Talk) else place
    # What was counted before this record is no number any more.
    return replace(session, talk=kept, waiting=None, place=shown)


def _is_at_end(session: Session, place: Talk) -> bool:
    """Whether the last step of the talk is shown, or what became of its record."""
    return place.at is TalkScreen.KEPT or step_shown(session) == CLOSE_STEPS[-1]


def _may_close(session: Session, place: Talk) -> bool:
    """Whether nothing is lost by the end: the record is kept, or on paper, or it can be neither.

    No end is there while a page is on its way: it would not come out.
    """
    talk, rules = talk_of(session), session.rules
    if talk.on_its_way:
        return False
    if talk.keeping is Keeping.KEPT:
        return True
    on_paper = Paper.RECORD in talk.printed or not rules.printer
    return not rules.keeps_records and on_paper and _is_at_end(session, place)


def _over(session: Session) -> TalkStep:
    return new_session(session.rules, session.library), (Restart(),)
