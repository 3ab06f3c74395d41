"""A period in which a pack was read alone and talked about, with the words for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from kiosk import paths
from kiosk.records.counts import Kind, Row
from kiosk.records.counts_file import Period
from kiosk.records.report import Report, report
from kiosk.records.report_names import PackNames
from kiosk.records.stationery import Stationery
from kiosk.viewmodels.interface_words import read_words
from tests.support.paper import english

FIRST, LAST = date(2026, 10, 2), date(2026, 11, 18)
NAMES = {
    "knee": PackNames(
        "Cold for a knee",
        {"what-is-it": "What is it?", "how-long": "How long?"},
        {"where": "Where does it go?", "when": "When do you call?"},
        {"cold-pack": "Cold pack"},
    )
}
WORDS = read_words(paths.assets() / "interface" / "report_en.ts")


def knee(kind: str, name: str, count: int, seconds: int = 0, version: str = "1.0.0") -> Row:
    return Row("knee", version, kind, name, count, seconds)


ROWS = (
    knee(Kind.SHOWN, "screen:how-long", 80),
    knee(Kind.SHOWN, "screen:what-is-it", 40),
    knee(Kind.SHOWN, "screen:what-is-it", 60, version="1.1.0"),
    knee(Kind.LEFT, "screen:what-is-it", 90, 1800),
    knee(Kind.LEFT, "screen:how-long", 4, 400),
    knee(Kind.ENDED_WIPED, "screen:how-long", 30),
    knee(Kind.STARTED_AGAIN, "screen:how-long", 10),
    knee(Kind.ENDED_WIPED, "check:questions", 6),
    knee(Kind.ENDED_FINISHED, "end", 57),
    knee(Kind.SHOWN, "talk-screen:how-long", 10),
    knee(Kind.LEFT, "talk-screen:how-long", 10, 900),
    knee(Kind.SHOWN, "talk-screen:what-is-it", 10),
    knee(Kind.LEFT, "talk-screen:what-is-it", 3, 600),
    knee(Kind.SHOWN, "talk:flags", 8),
    knee(Kind.LEFT, "talk:flags", 8, 320),
    knee(Kind.SHOWN, "talk:locked", 6),
    knee(Kind.LEFT, "talk:locked", 6, 3000),
    knee(Kind.ENDED_INTERRUPTED, "talk-screen:how-long", 6),
    knee(Kind.ENDED_INTERRUPTED, "talk:flags", 1),
    knee(Kind.MISSED, "where", 9),
    knee(Kind.MISSED, "when", 3),
    knee(Kind.BRIEFING, "complete", 7),
    knee(Kind.BRIEFING, "not-complete", 3),
    knee(Kind.WORD, "cold-pack", 12),
    knee(Kind.LEVEL, "doctor", 8),
    knee(Kind.LEVEL, "emergency", 2),
    Row("", "", Kind.LANGUAGE, "en", 95),
    Row("", "", Kind.LANGUAGE, "es", 4),
    Row("", "", Kind.WIPED, "", 36),
)


def stationery() -> Stationery:
    plain = english()
    return replace(plain, words={**plain.words, **WORDS})


def reported(rows: Iterable[Row] = ROWS, *, demonstration: bool = False) -> Report:
    period = Period(tuple(rows), FIRST, LAST) if rows else Period()
    return report(period, NAMES, stationery(), "St. Anne's Hospital", demonstration=demonstration)
