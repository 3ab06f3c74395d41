"""What is counted of a visit: ids of the pack and of the kiosk's own places, and never what a visitor told.

``counted`` looks at the visit before and after a move. Nothing that it returns leads back to a visit: each value stands
for itself, and what was tapped, answered, typed or chosen in the self-check or in a talk is in none of them.
"""

from __future__ import annotations

from kiosk.domain.level import Level
from kiosk.session.counted_places import end_id, place_id
from kiosk.session.counts import (
    BriefingEnded,
    Count,
    Edition,
    Ending,
    LanguageUsed,
    LevelShown,
    PackOpened,
    ScreenLeft,
    ScreenShown,
    StartedAgain,
    TeachBackMissed,
    VisitEnded,
    Wiped,
    WordOpened,
)
from kiosk.session.effects import SECOND
from kiosk.session.moves import Elapsed, Finish, GoBack, Move, StartAgain, TalkMove
from kiosk.session.places import Checking, CheckScreen, Emergency, Home, Place, Sheet, SheetKind, Talk, TalkScreen
from kiosk.session.state import Session


def counted(before: Session, after: Session, move: Move) -> tuple[Count, ...]:
    """Return what is to be counted of the *move* that led from *before* to *after*."""
    left, come = _where(before), _where(after)
    found: list[Count] = []
    if _is_wipe(before, after, move):
        found.append(Wiped())
    elif left is not None and left != come and not _is_deserted(before, move):
        found.append(ScreenLeft(edition_of(before), left))
    if left is not None and come is None:
        found += _ended(before, move)
    elif left is not None and left != come and isinstance(move, StartAgain) and isinstance(after.place, Home):
        found.append(StartedAgain(edition_of(before), left))
    if come is not None and edition_of(after) not in (Edition(), edition_of(before)):
        found.append(PackOpened(edition_of(after)))
    if come is not None and (left, edition_of(before)) != (come, edition_of(after)):
        found.append(ScreenShown(edition_of(after), come))
    return (*found, *_level(before, after, move), *_word(before, after), *_talk(before, after, move))


def _talk(before: Session, after: Session, move: Move) -> tuple[Count, ...]:
    """What came of a talk: a question that was first answered wrongly, and the end."""
    if before.talk is None or not isinstance(move, TalkMove):
        return ()
    from kiosk.session.talk_moves import AnswerTeachBack
    from kiosk.session.talk_told import missing_of, understood_of

    if after.talk is None:
        return (BriefingEnded(edition_of(before), not missing_of(before)),)
    if not isinstance(move, AnswerTeachBack):
        return ()
    missed = understood_of(before, move.question).repeats == 0 < understood_of(after, move.question).repeats
    return (TeachBackMissed(edition_of(after), move.question),) if missed else ()


def edition_of(session: Session) -> Edition:
    """Return the pack that is open as it is counted."""
    pack = session.pack
    return Edition(pack.identity.id, pack.identity.version) if pack is not None else Edition()


def _where(session: Session) -> str | None:
    return place_id(session) or None


def _is_wipe(before: Session, after: Session, move: Move) -> bool:
    ran_out = isinstance(move, Elapsed) and move.timer == SECOND
    return ran_out and before.warning is not None and after.warning is None


def _is_deserted(before: Session, move: Move) -> bool:
    """Whether a talk locks because nobody touched it: how long its screen was looked at, nobody knows."""
    return isinstance(before.place, Talk) and isinstance(move, Elapsed)


def _ended(before: Session, move: Move) -> list[Count]:
    ended: list[Count] = [VisitEnded(edition_of(before), end_id(before), _how(before, move))]
    if before.pack is not None:
        ended.append(LanguageUsed(before.pack.language))
    return ended


def _how(before: Session, move: Move) -> Ending:
    if isinstance(before.place, Emergency):
        return Ending.EMERGENCY
    match move:
        case Finish():
            return Ending.FINISHED
        case TalkMove():
            return _how_talk(before)
        case StartAgain():
            return Ending.STARTED_AGAIN
        case Elapsed():
            return Ending.WIPED
        case _:
            return Ending.INTERRUPTED


def _how_talk(before: Session) -> Ending:
    """A talk that was stopped was interrupted; any other was gone through to its end."""
    place = before.place
    stopped = isinstance(place, Talk) and place.at is TalkScreen.STOP
    return Ending.INTERRUPTED if stopped else Ending.FINISHED


def _level(before: Session, after: Session, move: Move) -> tuple[Count, ...]:
    """A level is counted when the visitor comes to it, not when going back to it or looking at the answers."""
    if isinstance(move, GoBack) or _shows_level(before.place) or not _shows_level(after.place):
        return ()
    level = _level_of(after)
    known = _looks_at_answers(before.place) and level is _level_of(before)
    return (LevelShown(edition_of(after), level),) if level is not None and not known else ()


def _shows_level(place: Place) -> bool:
    return isinstance(place, Emergency) or (isinstance(place, Checking) and place.at is CheckScreen.RESULT)


def _looks_at_answers(place: Place) -> bool:
    return isinstance(place, Checking) and place.at in (CheckScreen.ANSWERS, CheckScreen.TAKE_ALONG)


def _level_of(session: Session) -> Level | None:
    if isinstance(session.place, Emergency):
        return Level.EMERGENCY
    from kiosk.session.checking import verdict_of

    return verdict_of(session).level


def _word(before: Session, after: Session) -> tuple[Count, ...]:
    """A word is named only if the pack has it: a sheet takes any text."""
    term = _term(after.sheet)
    if not term or term == _term(before.sheet) or after.pack is None or term not in after.pack.glossary:
        return ()
    return (WordOpened(edition_of(after), term),)


def _term(sheet: Sheet | None) -> str:
    return sheet.term if sheet is not None and sheet.kind is SheetKind.GLOSSARY else ""
