"""The sums of a period as a report asks for them, over all versions of a pack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kiosk.records.counts import Kind, Row
from kiosk.session.counted_places import SCREEN_PREFIX, TALK_PREFIX, TALK_SCREEN_PREFIX
from kiosk.session.places import TalkScreen

# A smaller number could be recognized as somebody, so a report never tells it.
SMALLEST_SHOWN = 5
# Added to the times that something was shown, so that what is rare does not come first by chance.
RARE = 20

_WAYS_OUT = (Kind.ENDED_WIPED, Kind.ENDED_STARTED_AGAIN, Kind.STARTED_AGAIN)
# Screens of a talk that no author of a pack can rewrite.
_OF_THE_KIOSK = {
    f"{TALK_PREFIX}{at}" for at in (TalkScreen.AGENDA, TalkScreen.LOCKED, TalkScreen.STOP, TalkScreen.KEPT)
}
_ENDINGS = tuple(kind for kind in Kind if kind.startswith("ended-"))


def is_told_in_talk(name: str) -> bool:
    """Whether a place is a screen or another part of a talk in which something is told."""
    return name.startswith((TALK_PREFIX, TALK_SCREEN_PREFIX)) and name not in _OF_THE_KIOSK


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that went ``wrong`` so often, of the times it was ``shown``: a screen, or a teach-back question.

    A screen is one that was read alone, or one of a talk.
    """

    pack: str
    name: str
    is_screen: bool
    wrong: int
    shown: int

    @property
    def points(self) -> int:
        """How badly it needs to be rewritten: times wrong out of 100 times shown, with ``RARE`` times added."""
        return round(100 * self.wrong / (max(self.shown, self.wrong) + RARE))


@dataclass(slots=True)
class Sums:
    """Counts and seconds by kind, pack and name."""

    rows: Iterable[Row]
    _counts: Counter[tuple[str, str, str]] = field(default_factory=Counter, init=False)
    _seconds: Counter[tuple[str, str, str]] = field(default_factory=Counter, init=False)

    def __post_init__(self) -> None:
        for row in self.rows:
            key = row.kind, row.pack, row.name
            self._counts[key] += row.count
            self._seconds[key] += row.seconds

    def of(self, *kinds: str) -> dict[tuple[str, str], int]:
        """Return the counts of these kinds together by pack and name, the greatest first."""
        found: Counter[tuple[str, str]] = Counter()
        for (kind, pack, name), count in self._counts.items():
            if kind in kinds:
                found[pack, name] += count
        return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))

    def total(self, *kinds: str) -> int:
        """Return the count of these kinds over all packs and names."""
        return sum(self.of(*kinds).values())

    @property
    def visits(self) -> int:
        """How many visits ended."""
        return self.total(*_ENDINGS)

    @property
    def stopped(self) -> dict[tuple[str, str], int]:
        """How often people walked away or started again, by pack and place."""
        return self.of(*_WAYS_OUT)

    @property
    def talks_stopped(self) -> dict[tuple[str, str], int]:
        """How often staff stopped a talk, by pack and place."""
        ended = self.of(Kind.ENDED_INTERRUPTED)
        return {key: count for key, count in ended.items() if key[1].startswith((TALK_PREFIX, TALK_SCREEN_PREFIX))}

    def seconds(self, pack: str, name: str) -> int | None:
        """Return the mean seconds at a place; None where too few left it to tell."""
        count = self._counts[Kind.LEFT, pack, name]
        return round(self._seconds[Kind.LEFT, pack, name] / count) if count >= SMALLEST_SHOWN else None

    def troubles(self) -> tuple[Trouble, ...]:
        """Return what went wrong often enough to be told, the most points first."""
        told = [trouble for trouble in self._troubles() if trouble.wrong >= SMALLEST_SHOWN]
        return tuple(sorted(told, key=lambda trouble: (-trouble.points, trouble.pack, trouble.name)))

    def _troubles(self) -> Iterator[Trouble]:
        shown, briefings = self.of(Kind.SHOWN), self.of(Kind.BRIEFING)
        for (pack, name), wrong in (*self.stopped.items(), *self.talks_stopped.items()):
            if name.startswith((SCREEN_PREFIX, TALK_SCREEN_PREFIX)):
                yield Trouble(pack, name, True, wrong, shown.get((pack, name), 0))
        for (pack, name), wrong in self.of(Kind.MISSED).items():
            held = sum(count for (of_pack, _), count in briefings.items() if of_pack == pack)
            yield Trouble(pack, name, False, wrong, held)
