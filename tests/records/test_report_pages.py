"""The pages of the report: how they look to eyes, to programs that read them out, and to hostile words."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from kiosk.app.window import look_colours
from kiosk.domain.level import Level
from kiosk.records.counts import Kind, Row
from kiosk.records.counts_file import Period
from kiosk.records.report import Report, report
from kiosk.records.report_html import report_html
from kiosk.records.report_sheet import report_sheet
from kiosk.records.typesetting import typeset
from tests.records.report_cases import FIRST, LAST, NAMES, ROWS, knee, reported, stationery
from tests.support.paper import Paper


def page(of: Report | None = None) -> str:
    return report_html(of or reported(), stationery(), look_colours()["dim"])


def test_a_section_without_counts_says_so() -> None:
    text = page(reported([knee(Kind.ENDED_WIPED, "home", 9)]))
    assert "No question of a teach-back was missed." in text
    assert "No self-check came to a level." in text
    assert "No screen of a talk was shown often enough to be told." in text
    assert "No talk was stopped." in text


def test_a_demonstration_is_marked_and_a_clinic_named() -> None:
    assert "these are not patients" in page(reported(demonstration=True))
    assert "not patients" not in page()
    assert "St. Anne&#x27;s Hospital" in page()


class _Tags(HTMLParser):
    """Notes every tag, and every attribute that could load something or run something."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.suspicious: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.suspicious += [name for name, _ in attrs if name.startswith("on") or name in ("src", "href", "srcset")]


def test_the_page_runs_no_script_and_asks_for_nothing() -> None:
    tags = _Tags()
    tags.feed(page())
    assert not {"script", "link", "img", "iframe", "object"} & set(tags.tags)
    assert not tags.suspicious
    assert not re.search(r"@import|url\(|https?:", page())
    assert "default-src 'none'" in page()


def test_every_chart_has_words_and_a_table_behind_it() -> None:
    text = page()
    charts = re.findall(r"<svg .*?</svg>", text, re.DOTALL)
    assert len(charts) == text.count("<table>") == 9
    for chart in charts:
        drawing = ET.fromstring(chart)
        named = [element.get("id") for element in drawing.iter() if element.get("id")]
        assert drawing.get("role") == "img"
        assert drawing.get("aria-labelledby", "").split() == named
    assert "Where does it go?: 9; When do you call?: fewer than 5" in text
    assert text.count('scope="col"') >= 19


def test_the_colours_of_the_night_are_there_and_paper_has_none_of_them() -> None:
    assert "prefers-color-scheme: dark" in page()
    assert look_colours()["dim"]["page"] in page()
    assert "@media print" in page()


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><b>', "#panic() *bold*", "$title ${x}"])
def test_words_of_a_pack_are_shown_as_they_are_and_never_run(hostile: str) -> None:
    names = {"knee": replace(NAMES["knee"], title=hostile, questions={"where": hostile, "when": hostile})}
    shown = report(Period(ROWS, FIRST, LAST), names, stationery(), hostile, demonstration=False)
    text = page(shown)
    assert "<script" not in text
    assert "<b>" not in text
    assert hostile in Paper(typeset(report_sheet(shown, stationery())).pdf).text


def test_the_paper_is_one_tagged_page_with_its_title_and_every_heading() -> None:
    paper = Paper(typeset(report_sheet(reported(), stationery())).pdf)
    assert len(paper.pages) == 1
    assert paper.title == "What the kiosk counted"
    assert paper.root["/MarkInfo"]["/Marked"]
    assert paper.tags().count("/H2") + paper.tags().count("/H1") >= 9
    assert "October 2, 2026 to November 18, 2026" in paper.text
    assert "knee 1.0.0 · knee 1.1.0" in paper.text
    assert paper.smallest_type >= 7


def many_rows() -> list[Row]:
    names = [f"a-rather-long-name-of-a-screen-that-takes-two-lines-on-paper-{number}" for number in range(60)]
    kinds = (Kind.SHOWN, Kind.ENDED_WIPED, Kind.STARTED_AGAIN)
    of_talks = (Kind.SHOWN, Kind.LEFT, Kind.ENDED_INTERRUPTED)
    many = [knee(kind, f"screen:{name}", 50 + at) for kind in kinds for at, name in enumerate(names)]
    many += [knee(kind, f"talk-screen:{name}", 50 + at, 5000) for kind in of_talks for at, name in enumerate(names)]
    many += [knee(kind, name, 50) for kind in (Kind.MISSED, Kind.WORD) for name in names]
    return many


def test_however_much_was_counted_the_paper_stays_one_page() -> None:
    paper = Paper(typeset(report_sheet(reported([*ROWS, *many_rows()]), stationery())).pdf)
    assert len(paper.pages) == 1


def test_where_the_paper_is_full_all_levels_stand_on_it_all_the_same() -> None:
    text = Paper(typeset(report_sheet(reported([*ROWS, *many_rows()]), stationery())).pdf).text
    assert all(stationery().word(f"level-{level}") in text for level in Level)
