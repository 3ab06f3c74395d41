"""A result and somebody's questions on paper: everything that matters, and nobody's name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.home_lines import HomeLines, home_lines
from kiosk.domain.level import Level
from kiosk.domain.pack import PackIdentity
from kiosk.records.sheets import QuestionSheet, ResultSheet, question_sheet, result_sheet
from kiosk.records.typesetting import typeset
from tests.support.paper import CLINIC, Paper, english, from_right

IDENTITY = PackIdentity("knee", "1.0.0", "c0ffee" * 10)
RESULT = ResultSheet(
    title="Cold for a knee",
    level=Level.URGENT,
    act="You need care today.",
    lines=("If you are here, tell staff now.", "No answer? Go to the ER."),
    told=("I have a fever of 38 °C", "It came 2 days after"),
    always="Always say that you had a cold pack, and when.",
    signs_title="Call 999 now for any of these",
    signs=("Cold, blue toes", "No feeling in the foot"),
    numbers=home_lines(CLINIC),
    identity=IDENTITY,
    rules_hash="beef" * 16,
    approved=True,
)
QUESTIONS = QuestionSheet(
    title="Cold for a knee",
    questions=("Does it hurt?", "How long does it take?"),
    flags=("Takes a blood thinner",),
    numbers=home_lines(CLINIC),
    identity=IDENTITY,
    approved=True,
)
WORDS = {
    Level.EMERGENCY: "Emergency",
    Level.URGENT: "Get care today",
    Level.DOCTOR: "Call your clinic",
    Level.EXPECTED: "Keep watch",
}


def result(sheet: ResultSheet) -> Paper:
    return Paper(typeset(result_sheet(sheet, english())).pdf)


def questions(sheet: QuestionSheet) -> Paper:
    return Paper(typeset(question_sheet(sheet, english())).pdf)


@pytest.mark.parametrize("level", Level)
def test_a_result_is_one_page_that_says_all_of_it_in_order(level: Level) -> None:
    paper = result(replace(RESULT, level=level))
    (page,) = paper.pages
    wanted = [
        WORDS[level],
        "You need care today.",
        "If you are here, tell staff now.",
        "No answer? Go to the ER.",
        "Numbers to call",
        "Ambulance 999",
        "0113 496 0000",
        "Always say that you had a cold pack, and when.",
        "You told us",
        "I have a fever of 38 °C",
        "It came 2 days after",
        "Call 999 now for any of these",
        "Cold, blue toes",
        "No feeling in the foot",
        "knee 1.0.0 · c0ffeec0ffee · beefbeefbeef",
    ]
    places = [page.find(words) for words in wanted]
    assert -1 not in places
    assert places == sorted(places)
    assert paper.smallest_type >= 12
    assert paper.root["/MarkInfo"]["/Marked"]


def test_a_word_that_the_call_to_action_begins_with_is_not_said_twice() -> None:
    assert result(replace(RESULT, act="Get care today.")).text.count("Get care today") == 1


def test_without_a_level_there_is_no_word_of_one() -> None:
    text = result(replace(RESULT, level=None, act="Do you feel unwell? Tell us.")).text
    assert "Do you feel unwell? Tell us." in text
    assert not [word for word in WORDS.values() if word in text]


def test_a_result_nobody_approved_is_marked() -> None:
    assert "Not approved for patients" in result(replace(RESULT, approved=False)).text
    assert "Demonstration: not approved for patients" in result(replace(RESULT, numbers=home_lines(None))).text
    assert "approved" not in result(RESULT).text


def test_a_result_without_any_number_leaves_no_empty_heading() -> None:
    assert "Numbers to call" not in result(replace(RESULT, numbers=HomeLines())).text


def test_what_is_more_than_a_page_gets_smaller_and_then_a_second_one() -> None:
    one = result(replace(RESULT, told=("I told you this thing",) * 16))
    two = result(replace(RESULT, told=("I told you this thing",) * 60))
    assert (len(one.pages), len(two.pages)) == (1, 2)
    assert "Page 1 of 1" in one.text
    assert "Page 1 of 2" in two.pages[0]
    assert "Page 2 of 2" in two.pages[1]
    assert two.smallest_type >= 12


def test_questions_and_flags_stand_on_one_page_with_no_name() -> None:
    (page,) = questions(QUESTIONS).pages
    wanted = ["Cold for a knee", "For the nurse", "Takes a blood thinner", "My questions", "Does it hurt?"]
    places = [page.find(words) for words in wanted]
    assert -1 not in places
    assert places == sorted(places)
    assert "This page names nobody." in page
    assert "knee 1.0.0 · c0ffeec0ffee" in page


def test_without_flags_or_without_questions_their_heading_is_left_away() -> None:
    assert "For the nurse" not in questions(replace(QUESTIONS, flags=())).text
    assert "My questions" not in questions(replace(QUESTIONS, questions=())).text


def test_every_question_and_every_flag_there_is_fits() -> None:
    paper = questions(
        replace(
            QUESTIONS, questions=("Can I feed and care for my baby as normal?",) * 14, flags=("A flag of staff",) * 24
        )
    )
    assert len(paper.pages) == 2
    assert paper.text.count("A flag of staff") == 24


def test_from_right_to_left_the_numbers_stay_whole() -> None:
    sheet = result_sheet(RESULT, from_right())
    assert sheet.data["numbers"][0]["number"] == "\u2066999\u2069"
    assert "0113 496 0001" in Paper(typeset(sheet).pdf).text
