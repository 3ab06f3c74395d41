"""The report on the counts: what it says, and what it keeps to itself."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.window import look_colours
from kiosk.domain.level import Level
from kiosk.records import report as report_module
from kiosk.records.counts import Kind, Row
from kiosk.records.report import Report, Section
from kiosk.records.report_html import report_html
from kiosk.records.report_sheet import report_sheet
from kiosk.records.report_sums import Sums, Trouble
from kiosk.records.typesetting import typeset
from kiosk.session.counted_places import TALK_SCREEN_PREFIX, place_id
from kiosk.session.places import Checking, CheckScreen, Chooser, End, Home, Place, Talk, TalkScreen
from tests.records.report_cases import ROWS, WORDS, knee, reported, stationery
from tests.support.briefing_pack import BRIEFING, session_in_talk
from tests.support.paper import Paper


def section(name: str, of: Report | None = None) -> Section:
    return next(one for one in (of or reported()).sections if one.id == name)


def bars(name: str) -> list[tuple[str, str]]:
    return [(bar.label, bar.text) for bar in section(name).bars]


def test_the_first_line_tells_visits_how_they_ended_and_briefings() -> None:
    figures = [(figure.label, figure.text, figure.note) for figure in reported().figures]
    assert figures == [
        ("Visits", "100", ""),
        ("Ended by the visitor", "57", "57 of 100 visits"),
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


def test_screens_of_a_talk_are_told_by_their_mean_time_the_longest_first_and_its_other_parts_in_the_table() -> None:
    rows = (*ROWS, knee(Kind.SHOWN, "talk-screen:gone", 20), knee(Kind.LEFT, "talk-screen:gone", 20, 600))
    told = reported(rows)
    assert [(bar.label, bar.text, bar.share) for bar in section("talk", told).bars] == [
        ("How long?", "1 min 30 s", 1.0),
        ("gone", "30 s", 30 / 90),
    ]
    assert section("talk", told).lines == (
        ("How long?", "10", "1 min 30 s"),
        ("gone", "20", "30 s"),
        ("What is it?", "10", ""),
        ("What the patient told before", "8", "40 s"),
    )


def test_where_talks_were_stopped_is_told_apart_from_where_people_alone_did() -> None:
    assert bars("stopped") == [("How long?", "6"), ("What the patient told before", "fewer than 5")]
    assert not {"talk:flags", "talk-screen:how-long"} & {name for _, name in Sums(ROWS).stopped}


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
        ("Talk: How long?", "10", "6", "20"),
    )
    assert "20 added" in section("rewrite").explained


def test_what_is_rare_comes_after_what_is_as_bad_and_common() -> None:
    rare, common = (Trouble("knee", "screen:a", True, wrong, 2 * wrong) for wrong in (5, 50))
    assert rare.points < common.points


def test_what_went_wrong_fewer_than_five_times_is_not_ranked() -> None:
    assert [trouble.name for trouble in Sums(ROWS).troubles()] == ["screen:how-long", "where", "talk-screen:how-long"]


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
            knee(Kind.SHOWN, "talk-screen:how-long", count),
            knee(Kind.LEFT, "talk-screen:how-long", count, 9 * count),
            knee(Kind.ENDED_INTERRUPTED, "talk-screen:how-long", count),
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
    none = reported(())
    page = report_html(none, stationery(), look_colours()["dim"])
    for text in (page, Paper(typeset(report_sheet(none, stationery())).pdf).text):
        assert "Nothing was counted in these days." in text
        assert "switched off" in text
        assert "Visits" not in text


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
