"""What is counted of a visit: ids of the pack and of the kiosk's own places, and never what a visitor told.

``counted`` looks at the visit before and after a move. Nothing that it returns leads back to a visit: each value stands
for itself, and what was tapped, answered, typed or chosen in the self-check is in none of them.
"""

from __future__ import annotations

from enum import StrEnum

from kiosk.domain.level import Level
from kiosk.domain.value import value
from kiosk.session.effects import SECOND
from kiosk.session.moves import Elapsed, Finish, GoBack, Move, StartAgain, TalkMove
from kiosk.session.places import (
    Attract,
    ChapterMap,
    Checking,
    CheckScreen,
    Chooser,
    Emergency,
    End,
    Home,
    NurseScreen,
    Nursing,
    Place,
    Questions,
    Reading,
    Sheet,
    SheetKind,
    TakeHome,
    Talk,
    TalkScreen,
    Unavailable,
)
from kiosk.session.state import Session

# A screen of a pack is counted under its id behind this, so that it is never taken for a place of the kiosk.
SCREEN_PREFIX = "screen:"

# Screens of the self-check that would tell what was answered are counted as the part of the check they belong to.
_CHECK_PARTS = {
    CheckScreen.DANGER: "check:danger",
    CheckScreen.WARNING: "check:danger",
    CheckScreen.ABOUT: "check:questions",
    CheckScreen.QUESTION: "check:questions",
    CheckScreen.LIST: "check:questions",
    CheckScreen.AREAS: "check:areas",
    CheckScreen.AREA: "check:areas",
    CheckScreen.RESULT: "check:end",
    CheckScreen.ANSWERS: "check:end",
    CheckScreen.TAKE_ALONG: "check:end",
    CheckScreen.NOTHING_TAPPED: "check:end",
    CheckScreen.UNDER_16: "check:end",
    CheckScreen.FAULT: "check:fault",
}
_PLACES: dict[type, str] = {
    Chooser: "chooser",
    Home: "home",
    ChapterMap: "chapters",
    Questions: "questions",
    End: "end",
    TakeHome: "take-home",
    Emergency: "emergency",
    Talk: "talk",
}
# What only staff see. A place that is not named here is counted with it.
STAFF = "staff"


@value
class Edition:
    """The pack that something is counted of, by id and version; both are empty before one was chosen."""

    id: str = ""
    version: str = ""


class Ending(StrEnum):
    """How a visit ended.

    The visitor said so, walked away, or started again from the home screen; staff came to an emergency; or the packs
    changed under it.
    """

    FINISHED = "finished"
    WIPED = "wiped"
    STARTED_AGAIN = "started-again"
    EMERGENCY = "emergency"
    INTERRUPTED = "interrupted"


@value
class PackOpened:
    """A pack was opened."""

    pack: Edition


@value
class ScreenShown:
    """A place was come to; ``screen`` is its ``place_id``."""

    pack: Edition
    screen: str


@value
class ScreenLeft:
    """A place was left by somebody who was there."""

    pack: Edition
    screen: str


@value
class StartedAgain:
    """At the place ``where`` "Start again" was touched, and led home."""

    pack: Edition
    where: str


@value
class VisitEnded:
    """A visit was over: at the place ``where``, in this way."""

    pack: Edition
    where: str
    how: Ending


@value
class LevelShown:
    """The self-check came to a level, and showed it."""

    pack: Edition
    level: Level


@value
class LanguageUsed:
    """A visit in which a pack was open ended in this language of the pack. Of which visit, nobody can tell."""

    language: str


@value
class WordOpened:
    """The meaning of a word of the glossary was opened."""

    pack: Edition
    term: str


@value
class TeachBackMissed:
    """A question of the teach-back was not answered rightly at first."""

    pack: Edition
    item: str


@value
class BriefingEnded:
    """A briefing was over; ``complete`` when it counts as done."""

    pack: Edition
    complete: bool


@value
class Wiped:
    """Nobody answered "Are you still there?", and the screen was wiped."""


Count = (
    PackOpened
    | ScreenShown
    | ScreenLeft
    | StartedAgain
    | VisitEnded
    | LevelShown
    | LanguageUsed
    | WordOpened
    | TeachBackMissed
    | BriefingEnded
    | Wiped
)


def counted(before: Session, after: Session, move: Move) -> tuple[Count, ...]:
    """Return what is to be counted of the *move* that led from *before* to *after*."""
    left, come = _where(before), _where(after)
    found: list[Count] = []
    if _is_wipe(before, after, move):
        found.append(Wiped())
    elif left is not None and left != come:
        found.append(ScreenLeft(edition_of(before), left))
    if left is not None and come is None:
        found += _ended(before, left, move)
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


def place_id(place: Place) -> str:
    """Return the name under which a place is counted: the same for all its pages, and without what was told at it.

    It is empty where nobody is there.
    """
    match place:
        case Attract() | Unavailable():
            return ""
        case Reading(screen):
            return f"{SCREEN_PREFIX}{screen}"
        case Checking(at):
            return _CHECK_PARTS[at]
        case Nursing(at):
            return STAFF if at in (NurseScreen.PIN, NurseScreen.LIST) else "nurse"
        case _:
            return _PLACES.get(type(place), STAFF)


def _where(session: Session) -> str | None:
    return place_id(session.place) or None


def _is_wipe(before: Session, after: Session, move: Move) -> bool:
    ran_out = isinstance(move, Elapsed) and move.timer == SECOND
    return ran_out and before.warning is not None and after.warning is None


def _ended(before: Session, where: str, move: Move) -> list[Count]:
    ended: list[Count] = [VisitEnded(edition_of(before), where, _how(before, move))]
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
