"""What is counted as rows of sums: how many times, and how many seconds in all."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from kiosk.session.counts import (
    BriefingEnded,
    Count,
    Edition,
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

# Nobody reads one screen longer; who stands there is talking, and would make every average worthless.
MOST_SECONDS = 600

# A demonstration counts in a file of its own, so that what was tried out is never taken for what patients did.
CLINIC_FILE = "counts.sqlite3"
DEMONSTRATION_FILE = "demonstration-counts.sqlite3"

# The hour, the pack and its version, the kind and the name.
Key = tuple[str, str, str, str, str]


class Kind(StrEnum):
    """What a row counts; of those of one visit's end, ``ENDED`` and how it ended are joined by a hyphen."""

    OPENED = "opened"
    SHOWN = "shown"
    LEFT = "left"
    STARTED_AGAIN = "started-again"
    ENDED_FINISHED = "ended-finished"
    ENDED_WIPED = "ended-wiped"
    ENDED_STARTED_AGAIN = "ended-started-again"
    ENDED_EMERGENCY = "ended-emergency"
    ENDED_INTERRUPTED = "ended-interrupted"
    LEVEL = "level"
    LANGUAGE = "language"
    WORD = "word"
    MISSED = "missed"
    BRIEFING = "briefing"
    WIPED = "wiped"


COMPLETE, NOT_COMPLETE = "complete", "not-complete"


@dataclass(frozen=True, slots=True)
class Row:
    """A sum: ``count`` times, and ``seconds`` in all where the time is taken.

    ``name`` is an id of the pack or of a place, or a language; ``pack`` and ``version`` are empty where none was open.
    """

    pack: str
    version: str
    kind: str
    name: str = ""
    count: int = 1
    seconds: int = 0


def counts_file(folder: Path, *, demonstration: bool) -> Path:
    """Return where in the state folder the counts of a clinic lie, or those of a demonstration."""
    return folder / (DEMONSTRATION_FILE if demonstration else CLINIC_FILE)


def hour_of(moment: datetime) -> str:
    """Return the hour under which something is counted; nothing finer is kept."""
    return f"{moment:%Y-%m-%dT%H}"


@dataclass(slots=True)
class Tally:
    """Turns what was counted into rows, with the time that somebody stayed at each place.

    It holds when the present place was come to, and nothing else of a visit.
    """

    _since: float | None = field(default=None, init=False)

    def rows(self, counts: tuple[Count, ...], clock: float) -> tuple[Row, ...]:
        """Return a row for each of *counts*; *clock* tells seconds, and never goes back."""
        return tuple(self._row(count, clock) for count in counts)

    def _row(self, count: Count, clock: float) -> Row:
        match count:
            case ScreenLeft(pack, screen):
                stayed = min(MOST_SECONDS, round(clock - self._since)) if self._since is not None else 0
                self._since = None
                return _of(pack, Kind.LEFT, screen, stayed)
            case ScreenShown(pack, screen):
                self._since = clock
                return _of(pack, Kind.SHOWN, screen)
            case VisitEnded(pack, where, how):
                self._since = None
                return _of(pack, Kind(f"ended-{how}"), where)
            case _:
                return _plain_row(count)


def _plain_row(
    count: PackOpened | StartedAgain | LevelShown | LanguageUsed | WordOpened | TeachBackMissed | BriefingEnded | Wiped,
) -> Row:
    match count:
        case PackOpened(pack):
            return _of(pack, Kind.OPENED)
        case StartedAgain(pack, where):
            return _of(pack, Kind.STARTED_AGAIN, where)
        case LevelShown(pack, level):
            return _of(pack, Kind.LEVEL, level)
        case LanguageUsed(language):
            return _of(Edition(), Kind.LANGUAGE, language)
        case WordOpened(pack, term):
            return _of(pack, Kind.WORD, term)
        case TeachBackMissed(pack, item):
            return _of(pack, Kind.MISSED, item)
        case BriefingEnded(pack, complete):
            return _of(pack, Kind.BRIEFING, COMPLETE if complete else NOT_COMPLETE)
        case Wiped():
            return _of(Edition(), Kind.WIPED)
        case _:
            assert_never(count)


def _of(pack: Edition, kind: Kind, name: str = "", seconds: int = 0) -> Row:
    return Row(pack.id, pack.version, kind, name, seconds=seconds)
