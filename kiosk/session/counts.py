"""What can be counted of a visit, as values that each stand for themselves: none leads back to a visit."""

from __future__ import annotations

from enum import StrEnum

from kiosk.domain.level import Level
from kiosk.domain.value import value


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
