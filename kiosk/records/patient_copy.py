"""The patient's copy of a briefing: what was asked and told, what the patient said, and when to get help.

It holds nothing that is for staff alone: no reference, no times on screens, no marks.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from babel.dates import format_date

from kiosk.domain.briefing_record import BriefingRecord, Decision
from kiosk.domain.home_lines import HomeLines
from kiosk.domain.pack import Pack
from kiosk.records.briefing_words import told_by_kind
from kiosk.records.drawn import drawn_svg
from kiosk.records.leaflet import danger_parts
from kiosk.records.stationery import Stationery, made_by
from kiosk.records.typesetting import Sheet

_MOST_PAGES = 4
# Points. Two pages are wanted; but a patient gets all of it, even if it is more.
_SIZES = (
    *({"size": size, "pages": 2} for size in (14.0, 13.5, 13.0, 12.5, 12.0)),
    *({"size": 12.0, "tight": tight, "pages": 2} for tight in (0.5, 1.0)),
    {"size": 12.0, "tight": 1.0, "pages": _MOST_PAGES},
)
_DECISIONS = {
    Decision.GO_AHEAD: "paper-copy-go-ahead",
    Decision.WANTS_TIME: "paper-copy-wants-time",
    Decision.DOES_NOT_WANT: "paper-copy-does-not-want",
    Decision.DISCUSS: "paper-copy-discuss",
    None: "paper-copy-undecided",
}


def patient_copy_sheet(record: BriefingRecord, pack: Pack, lines: HomeLines, stationery: Stationery) -> Sheet:
    """Return the patient's copy, to be set in type.

    *pack* is the one that the talk was about, for its danger signs, and *lines* are the numbers to call from home.
    """
    word = stationery.word
    approved = record.approved and not record.demonstration
    mark = stationery.mark(lines, approved)
    return Sheet(
        "patient_copy",
        {
            **stationery.page(),
            "title": word("paper-copy-title"),
            "procedure": record.procedure,
            "day": _day(record, stationery),
            "keep": word("paper-copy-keep"),
            "mark": mark,
            "decision": {"title": word("paper-copy-decision"), "lines": [word(_DECISIONS[record.decision])]},
            "matters": {"title": word("paper-copy-matters"), "lines": list(record.priorities)},
            "questions": {"title": word("paper-copy-questions"), "lines": list(record.questions)},
            "note": _note(record, stationery),
            "told": {"title": word("paper-copy-told"), "groups": _told(record, stationery)},
            "danger": danger_parts(pack, stationery),
            "numbers_title": word("paper-numbers"),
            "numbers": stationery.numbers(lines),
            "foot": {
                "checked": mark or word("paper-copy-nameless"),
                "made_by": made_by(record.identity, record.rules_hash),
                "pages": stationery.pages(_MOST_PAGES),
            },
        },
        _SIZES,
    )


def _day(record: BriefingRecord, stationery: Stationery) -> str:
    if not record.started:
        return ""
    day = datetime.fromisoformat(record.started)
    return stationery.numbered(format_date(day, "long", stationery.language.replace("-", "_")))


def _note(record: BriefingRecord, stationery: Stationery) -> dict[str, str] | None:
    if not record.note_strokes:
        return None
    return {
        "title": stationery.word("paper-copy-note"),
        "svg": drawn_svg(record.note_strokes, record.note_aspect, stationery.colours["ink"]),
        "alternative": stationery.word("paper-record-note-alternative", str(len(record.note_strokes))),
    }


def _told(record: BriefingRecord, stationery: Stationery) -> list[dict[str, Any]]:
    groups = told_by_kind(record)
    return [{"title": stationery.word(name), "lines": [line.words for line in told]} for name, told in groups.items()]
