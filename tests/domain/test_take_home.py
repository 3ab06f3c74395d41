"""What somebody takes along in a QR code: all that matters, in at most 800 bytes, whatever the script."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.domain.blocks import Callout, ItemList, ListItem
from kiosk.domain.clinic import Clinic, Country, demonstration_clinic
from kiosk.domain.home_lines import HomeLines, home_lines
from kiosk.domain.level import Level
from kiosk.domain.pack import Screen
from kiosk.domain.take_home import (
    MOST_BYTES,
    Sign,
    TakeHome,
    emergency_signs,
    emergency_title,
    take_home_text,
)
from kiosk.domain.text import Span, words
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from tests.support import packs

RESULT = TakeHome(
    level="Get care today",
    act="You need care today.",
    numbers=("Emergency: 911", "Clinic: 0113 496 0001"),
    signs_title="Call 911 now for any of these",
    signs=(Sign("A fit (seizure), confused, or very sleepy", "A fit (seizure)"), Sign("A rash that stays", "A rash")),
    pack="knee 1.0.0 · 0123456789ab",
    lines=("If no one answers, go to the ER.", "Do not drive."),
    always="Say that you had a blood patch, and the date.",
    mark="Demonstration: not approved for patients",
)


def longer(words_each: int, letter: str = "a") -> TakeHome:
    """Return a result whose signs, eight of them, and lines take *words_each* words of five letters."""
    long = " ".join([letter * 5] * words_each)
    return replace(RESULT, signs=(Sign(long, letter * 8),) * 8, lines=(long, long, long))


def test_a_short_result_holds_everything_a_thing_a_line() -> None:
    assert take_home_text(RESULT).split("\n") == [
        "Demonstration: not approved for patients",
        "Get care today",
        "You need care today.",
        "If no one answers, go to the ER.",
        "Do not drive.",
        "Emergency: 911",
        "Clinic: 0113 496 0001",
        "Call 911 now for any of these",
        "- A fit (seizure), confused, or very sleepy",
        "- A rash that stays",
        "Say that you had a blood patch, and the date.",
        "knee 1.0.0 · 0123456789ab",
    ]


def test_what_is_empty_leaves_no_empty_line() -> None:
    bare = TakeHome("Keep watch", "Watch it.", ("Emergency: 112",), "Call 112", (), "knee 1.0.0")
    assert take_home_text(bare) == "Keep watch\nWatch it.\nEmergency: 112\nknee 1.0.0"


def test_a_level_that_the_first_words_name_stands_there_once() -> None:
    assert take_home_text(replace(RESULT, act="Get care today.", mark="")).startswith("Get care today.\nIf no one")


def test_further_lines_go_first_and_from_the_last() -> None:
    long = "a " * 250
    text = take_home_text(replace(RESULT, lines=("The first stays.", f"{long}second", f"{long}third")))
    assert "The first stays." in text
    assert "second" not in text
    assert "third" not in text
    assert all(sign.words in text for sign in RESULT.signs)


def test_signs_are_shortened_from_the_last_before_what_is_always_to_be_said_goes() -> None:
    result = longer(15)
    text = take_home_text(result)
    kept = [line.removeprefix("- ") for line in text.split("\n") if line.startswith("- ")]
    assert kept == [result.signs[0].words] * 6 + [result.signs[0].short] * 2
    assert result.always in text


def test_where_even_short_signs_are_too_long_each_keeps_its_beginning() -> None:
    sign = Sign("संवेदना " * 20, "संवेदना " * 20)
    text = take_home_text(replace(RESULT, signs=(sign,) * 8))
    kept = [line for line in text.split("\n") if line.startswith("- ")]
    assert len(kept) == 8
    assert all(line.startswith("- संवेदना") and line.endswith("…") for line in kept)
    assert all(number in text for number in RESULT.numbers)


def test_a_cut_text_leaves_no_mark_of_direction_open() -> None:
    sign = Sign("\u2066" + "ألم " * 80 + "\u2069", "\u2066" + "ألم " * 80 + "\u2069")
    text = take_home_text(replace(RESULT, signs=(sign,) * 8))
    assert text.count("\u2066") == text.count("\u2069")


def test_numbers_that_leave_no_room_at_all_are_a_fault() -> None:
    with pytest.raises(ValueError, match="no room"):
        take_home_text(replace(RESULT, numbers=("1" * 900,)))


scripts = st.sampled_from(["abc é", "ألم في", "दर्द है", "疼痛头", "ปวดหัว", "😀 ok", "\u206638 °C\u2069 "])
texts = st.builds(lambda part, times: part * times, scripts, st.integers(0, 60))
signs = st.builds(Sign, texts, texts)
results = st.builds(
    TakeHome,
    level=texts,
    act=texts,
    numbers=st.lists(st.text("0123456789 +", min_size=3, max_size=40), max_size=4).map(tuple),
    signs_title=texts,
    signs=st.lists(signs, max_size=9).map(tuple),
    pack=st.text("abc-1.", min_size=5, max_size=60),
    lines=st.lists(texts, max_size=4).map(tuple),
    always=texts,
    mark=texts,
)


@given(results)
def test_any_result_in_any_script_fits_and_keeps_its_numbers_its_signs_and_its_pack(result: TakeHome) -> None:
    text = take_home_text(result)
    assert len(text.encode()) <= MOST_BYTES
    assert all(number in text for number in result.numbers)
    assert result.pack in text
    assert text.count("\n- ") + text.startswith("- ") >= sum(bool(sign.words.strip()) for sign in result.signs)


@given(results)
def test_what_fits_as_it_is_stays_as_it_is(result: TakeHome) -> None:
    if len(result.text.encode()) <= MOST_BYTES:
        assert take_home_text(result) == result.text


def test_the_signs_of_a_pack_are_those_of_its_emergency_list_and_the_warning_below_it() -> None:
    listed = ItemList((ListItem((Span("Cold", bold=True), Span(", blue toes"))), ListItem(words("No feeling"))))
    warning = Callout("warning", words("Also when dizzy."))
    screen = Screen("call-now", words("Call now"), (listed, warning), Level.EMERGENCY)
    pack = packs.pack()
    pack = replace(pack, screens={**pack.screens, "call-now": screen})
    assert emergency_signs(pack) == (
        Sign("Cold, blue toes", "Cold"),
        Sign("No feeling", "No feeling"),
        Sign("Also when dizzy.", "Also when dizzy."),
    )
    assert emergency_title(pack) == "Call now"


def test_a_pack_without_a_list_of_emergencies_has_no_signs_and_no_title() -> None:
    pack = packs.without_danger(packs.pack())
    assert emergency_signs(pack) == ()
    assert emergency_title(pack) == ""


@pytest.mark.parametrize("name", ["epidural-blood-patch"])
def test_a_shipped_pack_leaves_room_for_every_sign_in_full_and_a_result_of_120_bytes(name: str) -> None:
    pack = read_pack(FolderSource(paths.content() / name), "en", demonstration_clinic()).draft
    assert pack
    result = replace(RESULT, signs_title=emergency_title(pack), signs=emergency_signs(pack), act="a" * 100)
    text = take_home_text(result)
    assert all(sign.words in text for sign in result.signs)
    assert result.always in text


def test_at_home_nobody_dials_the_prefix_of_the_clinics_switchboard() -> None:
    clinic = Clinic(
        country=Country("GB", "United Kingdom", "999"), dial_prefix="9", day_line="1", night_line="2", relay_number="3"
    )
    assert home_lines(clinic) == HomeLines("999", "United Kingdom", "1", "2", "3")
    assert home_lines(replace(clinic, emergency_number="112")).emergency == "112"


def test_without_a_clinic_the_numbers_are_those_of_a_demonstration() -> None:
    assert home_lines(None) == HomeLines("911", "United States", demonstration=True)


def test_a_clinic_without_a_country_has_no_number_to_call_an_ambulance() -> None:
    assert home_lines(Clinic(emergency_number="112", day_line="1")) == HomeLines(day="1")
