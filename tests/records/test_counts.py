"""Counts as rows: what each is, and how long somebody stayed."""

from __future__ import annotations

import pytest

from kiosk.domain.level import Level
from kiosk.records.counts import MOST_SECONDS, Kind, Row, Tally
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

KNEE = Edition("knee", "1.0.0")
PLACE = "screen:what-is-it"


def test_the_time_at_a_place_is_that_between_coming_and_leaving() -> None:
    tally = Tally()
    assert tally.rows((ScreenShown(KNEE, PLACE),), 100.0) == (Row("knee", "1.0.0", Kind.SHOWN, PLACE),)
    left = tally.rows((ScreenLeft(KNEE, PLACE), ScreenShown(KNEE, "home")), 112.4)
    assert left == (Row("knee", "1.0.0", Kind.LEFT, PLACE, seconds=12), Row("knee", "1.0.0", Kind.SHOWN, "home"))
    assert tally.rows((ScreenLeft(KNEE, "home"),), 115.4)[0].seconds == 3


def test_who_stands_there_and_talks_is_counted_as_reading_ten_minutes_at_most() -> None:
    tally = Tally()
    tally.rows((ScreenShown(KNEE, PLACE),), 0.0)
    assert tally.rows((ScreenLeft(KNEE, PLACE),), 90_000.0)[0].seconds == MOST_SECONDS == 600


def test_a_visit_that_was_wiped_leaves_no_time_to_the_next_one() -> None:
    tally = Tally()
    tally.rows((ScreenShown(KNEE, PLACE),), 0.0)
    tally.rows((Wiped(), VisitEnded(KNEE, PLACE, Ending.WIPED)), 120.0)
    assert tally.rows((ScreenLeft(KNEE, PLACE),), 500.0)[0].seconds == 0


@pytest.mark.parametrize(
    ("count", "row"),
    [
        (PackOpened(KNEE), Row("knee", "1.0.0", Kind.OPENED)),
        (StartedAgain(KNEE, PLACE), Row("knee", "1.0.0", Kind.STARTED_AGAIN, PLACE)),
        (VisitEnded(KNEE, PLACE, Ending.WIPED), Row("knee", "1.0.0", Kind.ENDED_WIPED, PLACE)),
        (LevelShown(KNEE, Level.URGENT), Row("knee", "1.0.0", Kind.LEVEL, "urgent")),
        (LanguageUsed("es"), Row("", "", Kind.LANGUAGE, "es")),
        (WordOpened(KNEE, "cold-pack"), Row("knee", "1.0.0", Kind.WORD, "cold-pack")),
        (TeachBackMissed(KNEE, "where"), Row("knee", "1.0.0", Kind.MISSED, "where")),
        (BriefingEnded(KNEE, True), Row("knee", "1.0.0", Kind.BRIEFING, "complete")),
        (BriefingEnded(KNEE, False), Row("knee", "1.0.0", Kind.BRIEFING, "not-complete")),
        (Wiped(), Row("", "", Kind.WIPED)),
    ],
)
def test_each_count_is_a_row_of_its_own(count: Count, row: Row) -> None:
    assert Tally().rows((count,), 0.0) == (row,)


@pytest.mark.parametrize("how", Ending)
def test_every_way_in_which_a_visit_ends_has_a_kind(how: Ending) -> None:
    assert Tally().rows((VisitEnded(KNEE, PLACE, how),), 0.0)[0].kind == f"ended-{how}"
