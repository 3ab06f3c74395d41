"""The report as a page of paper, to be set in type: the same figures and bars, without the tables."""

from __future__ import annotations

from dataclasses import asdict

from kiosk.records.report import Report
from kiosk.records.stationery import Stationery
from kiosk.records.typesetting import Sheet

# It is read at a desk, so its type may be smaller than that of what patients take home. Where the page is full, the
# shortest bars are left out before the type is made smaller.
SIZES = (
    *({"size": 10.0, "bars": bars} for bars in (12, 10, 9, 8, 7, 6, 5)),
    *({"size": size, "bars": bars} for size, bars in ((9.0, 5), (9.0, 4), (8.0, 4), (8.0, 3), (8.0, 2))),
)
_LEAST_TYPE_PT = 8.0
# What to rewrite and the talk stand on the left, what people did alone on the right.
# Here the bars are parts of one thing, and some of them would say something else than all.
_WHOLE = ("levels",)
_LEFT = ("rewrite", "missed", "talk", "stopped")


def report_sheet(report: Report, stationery: Stationery) -> Sheet:
    """Return the page, to be set in type."""
    sections = [{**asdict(section), "whole": section.id in _WHOLE} for section in report.sections]
    return Sheet(
        "report",
        {
            **stationery.page(),
            "least": _LEAST_TYPE_PT,
            "pages": 1,
            "title": report.title,
            "clinic": report.clinic,
            "period": report.period,
            "mark": report.mark,
            "figures": [asdict(figure) for figure in report.figures],
            "left": [section for section in sections if section["id"] in _LEFT],
            "right": [section for section in sections if section["id"] not in _LEFT],
            "empty": list(report.empty),
            "foot": {"checked": report.private, "made_by": report.packs, "pages": stationery.pages(1)},
        },
        SIZES,
    )
