"""The report on the counts: what it says, what it keeps to itself, and how it looks to programs that read it out."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.app.window import look_colours
from kiosk.domain.level import Level
from kiosk.records import report as report_module
from kiosk.records.counts import Kind, Row
from kiosk.records.counts_file import Period
from kiosk.records.report import PackNames, Report, Section, report
from kiosk.records.report_html import report_html
from kiosk.records.report_sheet import report_sheet
from kiosk.records.report_sums import Sums, Trouble
from kiosk.records.stationery import Stationery
from kiosk.records.typesetting import typeset
from kiosk.session.counted_places import TALK_SCREEN_PREFIX, place_id
from kiosk.session.places import Checking, CheckScreen, Chooser, End, Home, Place, Talk, TalkScreen
from kiosk.viewmodels.interface_words import read_words
from tests.support.briefing_pack import BRIEFING, session_in_talk
from tests.support.paper import Paper, english

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
    knee(Kind.ENDED_FINISHED, "end", 64),
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


def section(name: str, of: Report | None = None) -> Section:
    return next(one for one in (of or reported()).sections if one.id == name)


def bars(name: str) -> list[tuple[str, str]]:
    return [(bar.label, bar.text) for bar in section(name).bars]


def page(of: Report | None = None) -> str:
    return report_html(of or reported(), stationery(), look_colours()["dim"])


def test_the_first_line_tells_visits_how_they_ended_and_briefings() -> None:
    figures = [(figure.label, figure.text, figure.note) for figure in reported().figures]
    assert figures == [
        ("Visits", "100", ""),
        ("Ended by the visitor", "64", "64 of 100 visits"),
        ("Walked away", "36", "36 of 100 visits"),
        ("Briefings", "10", "complete: 7"),
    ]


def test_what_was_not_understood_is_told_in_the_words_of_the_pack() -> None:
    assert bars("missed") == [("Where does it go?", "9"), ("When do you call?", "fewer than 5")]
    assert bars("words") == [("Cold pack", "12")]


def test_where_people_stopped_adds_walking_away_and_starting_again() -> None:
    assert bars("left") == [("How long?", "40"), ("Self-check: questions", "6")]


def test_screens_are_told_over_all_versions_with_the_mean_time_in_the_order_of_the_story() -> None:
    assert section("screens").lines == (("What is it?", "100", "20 s"), ("How long?", "80", ""))
    assert bars("screens")[0] == ("What is it?", "100 · 20 s")


def test_levels_stand_from_the_most_urgent_down_and_languages_by_name() -> None:
    words = stationery()
    assert bars("levels") == [
        (words.word("level-emergency"), "fewer than 5"),
        (words.word("level-urgent"), "0"),
        (words.word("level-doctor"), "8"),
        (words.word("level-expected"), "0"),
    ]
    assert bars("languages") == [("English", "95"), ("Spanish", "fewer than 5")]


def test_what_to_rewrite_is_ranked_by_times_wrong_of_a_hundred_with_twenty_added_to_those_shown() -> None:
    assert section("rewrite").lines == (
        ("Screen: How long?", "80", "40", "40"),
        ("Question: Where does it go?", "10", "9", "30"),
    )
    assert "20 added" in section("rewrite").explained


def test_what_is_rare_comes_after_what_is_as_bad_and_common() -> None:
    rare, common = (Trouble("knee", "screen:a", True, wrong, 2 * wrong) for wrong in (5, 50))
    assert rare.points < common.points


def test_what_went_wrong_fewer_than_five_times_is_not_ranked() -> None:
    assert [trouble.name for trouble in Sums(ROWS).troubles()] == ["screen:how-long", "where"]


@given(st.integers(1, 4), st.integers(1, 4))
def test_two_small_numbers_look_the_same_everywhere(one: int, other: int) -> None:
    def with_small(count: int) -> tuple[Section, ...]:
        rows = [
            knee(Kind.MISSED, "where", 50),
            knee(Kind.MISSED, "when", count),
            knee(Kind.SHOWN, "screen:how-long", count),
            knee(Kind.LEFT, "screen:how-long", count, 7 * count),
            knee(Kind.LEVEL, "urgent", count),
            knee(Kind.WORD, "cold-pack", count),
            knee(Kind.ENDED_WIPED, "home", count),
        ]
        return reported(rows).sections

    assert with_small(one) == with_small(other)


def test_the_figures_of_few_visits_are_not_told_either() -> None:
    figures = reported([knee(Kind.ENDED_WIPED, "home", 3)]).figures
    assert [(figure.text, figure.note) for figure in figures] == [
        ("fewer than 5", ""),
        ("0", ""),
        ("fewer than 5", ""),
        ("0", ""),
    ]


def test_with_several_packs_each_line_names_its_own_and_an_unknown_id_stands_as_it_is() -> None:
    rows = [*ROWS, Row("elbow", "2.0.0", Kind.SHOWN, "screen:bend", 50), knee(Kind.SHOWN, "screen:gone", 7)]
    labels = [line[0] for line in section("screens", reported(rows)).lines]
    assert labels == [
        "elbow: bend",
        "Cold for a knee: What is it?",
        "Cold for a knee: How long?",
        "Cold for a knee: gone",
    ]


def test_a_period_without_counts_says_so_and_why_that_may_be() -> None:
    for text in (page(reported(())), Paper(typeset(report_sheet(reported(()), stationery())).pdf).text):
        assert "Nothing was counted in these days." in text
        assert "switched off" in text
        assert "Visits" not in text


def test_a_section_without_counts_says_so() -> None:
    text = page(reported([knee(Kind.ENDED_WIPED, "home", 9)]))
    assert "No question of a teach-back was missed." in text
    assert "No self-check came to a level." in text


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
    assert len(charts) == text.count("<table>") == 7
    for chart in charts:
        drawing = ET.fromstring(chart)
        named = [element.get("id") for element in drawing.iter() if element.get("id")]
        assert drawing.get("role") == "img"
        assert drawing.get("aria-labelledby", "").split() == named
    assert "Where does it go?: 9; When do you call?: fewer than 5" in text
    assert text.count('scope="col"') >= 14


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
    assert paper.tags().count("/H2") + paper.tags().count("/H1") >= 7
    assert "October 2, 2026 to November 18, 2026" in paper.text
    assert "knee 1.0.0 · knee 1.1.0" in paper.text
    assert paper.smallest_type >= 7


def test_however_much_was_counted_the_paper_stays_one_page() -> None:
    names = [f"a-rather-long-name-of-a-screen-that-takes-two-lines-on-paper-{number}" for number in range(60)]
    kinds = (Kind.SHOWN, Kind.ENDED_WIPED, Kind.STARTED_AGAIN)
    many = [knee(kind, f"screen:{name}", 50 + at) for kind in kinds for at, name in enumerate(names)]
    many += [knee(kind, name, 50) for kind in (Kind.MISSED, Kind.WORD) for name in names]
    paper = Paper(typeset(report_sheet(reported([*ROWS, *many]), stationery())).pdf)
    assert len(paper.pages) == 1


def test_every_word_that_the_report_asks_for_is_there_and_none_is_left_over() -> None:
    folder = Path(report_module.__file__).parent
    source = "\n".join(file.read_text("utf-8") for file in folder.glob("report*.py"))
    asked = set(re.findall(r'"(report-[\w-]+)"', source))
    names = {*re.findall(r'self\._(?:counted|section)\(\s*"(\w+)"', source)}
    asked |= {f"report-{name}{ending}" for name in names for ending in ("", "-explained", "-nothing")}
    asked |= {
        f"report-column-{name}" for name in ("what", "screen", "shown", "wrong", "points", "time", "level", "count")
    }
    assert asked == {name for name in WORDS if not name.startswith("report-place-")}


def test_every_place_that_is_counted_has_words() -> None:
    places: list[Place] = [Home(), Chooser(), End(), *(Checking(at) for at in CheckScreen)]
    talk = session_in_talk()
    places += [Talk(at, item.id) for at in TalkScreen for item in BRIEFING.agenda]
    names = {place_id(replace(talk, place=place)) for place in places}
    ours = {name for name in names if not name.startswith(TALK_SCREEN_PREFIX)}
    assert {f"report-place-{name.replace(':', '-')}" for name in ours} <= set(WORDS)


def test_every_level_has_a_colour_of_its_own() -> None:
    assert len({bar.paint for bar in section("levels").bars}) == len(Level)
