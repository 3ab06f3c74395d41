"""What a telephone takes along for the nurse: everything that matters, in what a code can hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.nurse_text import NurseNote, nurse_text
from kiosk.domain.take_home import MOST_BYTES

NOTE = NurseNote(
    title="For the nurse",
    tell_title="To tell:",
    flags=("May be pregnant", "Not sure: Allergic to latex"),
    still_open="5 questions have no answer",
    ask_title="To ask:",
    questions=("Does it hurt?",),
    pack="knee 1.0.0 01234567",
    mark="Demonstration",
)
words = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=80)


def test_a_note_that_fits_stands_word_for_word_a_thing_a_line() -> None:
    assert nurse_text(NOTE).splitlines() == [
        "Demonstration",
        "For the nurse",
        "To tell:",
        "- May be pregnant",
        "- Not sure: Allergic to latex",
        "5 questions have no answer",
        "To ask:",
        "- Does it hurt?",
        "knee 1.0.0 01234567",
    ]


def test_a_title_without_anything_below_it_is_left_out() -> None:
    text = nurse_text(replace(NOTE, flags=(), still_open=""))
    assert "To tell:" not in text
    assert "To ask:" not in nurse_text(replace(NOTE, questions=()))


def test_flags_stay_whole_while_questions_can_give_way() -> None:
    flags = tuple(f"Flag number {n} in its own words" for n in range(10))
    text = nurse_text(replace(NOTE, flags=flags, questions=("How long will it be until I can work again?",) * 14))
    assert all(flag in text for flag in flags)
    assert "…" in text


@given(st.lists(words, max_size=24), st.lists(words, max_size=14))
def test_every_flag_and_question_is_there_and_the_text_fits(flags: list[str], questions: list[str]) -> None:
    text = nurse_text(replace(NOTE, flags=tuple(flags), questions=tuple(questions)))
    assert len(text.encode()) <= MOST_BYTES
    assert sum(line.startswith("- ") for line in text.split("\n")) == len(flags) + len(questions)


def test_more_than_a_code_can_hold_is_said() -> None:
    with pytest.raises(ValueError, match="99 flags"):
        nurse_text(replace(NOTE, flags=("A flag of many words",) * 99))
