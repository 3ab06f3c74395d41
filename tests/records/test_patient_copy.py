"""The patient's copy of a briefing: what was asked and told and decided, and when to get help; nothing for staff."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.domain.briefing_record import BriefingRecord, Decision
from kiosk.domain.home_lines import home_lines
from kiosk.domain.text import plain_text
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from kiosk.records.patient_copy import patient_copy_sheet
from kiosk.records.typesetting import typeset
from tests.records.briefing_examples import empty, from_right_to_left, full, largest
from tests.support.paper import CLINIC, Paper, english, from_right, leaflet_pack, turned


def made(record: BriefingRecord) -> Paper:
    return Paper(typeset(patient_copy_sheet(record, leaflet_pack(), home_lines(CLINIC), english())).pdf)


@pytest.fixture(scope="module")
def usual() -> Paper:
    return made(full())


def in_order(text: str, *wanted: str) -> bool:
    places = [text.find(one) for one in wanted]
    return -1 not in places and places == sorted(places)


def test_it_tells_what_was_said_asked_and_told_and_then_when_to_get_help(usual: Paper) -> None:
    assert len(usual.pages) <= 2
    assert usual.smallest_type >= 12
    assert in_order(
        usual.text,
        "Our talk with you",
        "Epidural blood patch · November 21, 2026",
        "It is not the consent form.",
        "You want more time.",
        "To feed my baby again",
        "What you asked",
        "What happens if I wait",
        "What you drew",
        "What we told you",
        "70 of 100",
        "80 to 85 of 100",
        "30 of 100",
        "Call now",
        "Cold, blue toes",
        "Numbers to call",
        "Ambulance 999",
        "0113 496 0001",
    )


def test_it_holds_nothing_that_is_for_staff() -> None:
    secret = replace(full(), reference="REFERENCE", staff_initials="INITIALS")
    text = made(secret).text
    marks = ("REFERENCE", "INITIALS", "Allergy to dye", "Said back", "Tired now", "Right patient", "95 s", full().id)
    assert not [mark for mark in marks if mark in text]


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (Decision.GO_AHEAD, "You want to go ahead. You can still change your mind."),
        (Decision.WANTS_TIME, "You want more time. That is fine."),
        (Decision.DOES_NOT_WANT, "You do not want it. You can still change your mind."),
        (Decision.DISCUSS, "You want to talk more first. That is fine."),
        (None, "You did not tell us yet what you want."),
    ],
)
def test_each_decision_is_said_back_without_a_push(decision: Decision | None, said: str) -> None:
    assert said in made(replace(full(), decision=decision)).text


def test_what_was_not_asked_or_drawn_leaves_no_heading() -> None:
    text = made(empty()).text
    assert not [name for name in ("What you asked", "What you drew", "What we told", "What matters") if name in text]
    assert "Call now" in text


def test_the_drawn_question_has_words_for_those_who_do_not_see_it(usual: Paper) -> None:
    assert any("drew by hand, in 3 lines" in words for words in usual.alternatives())


def test_one_that_nobody_approved_is_marked() -> None:
    assert "Not approved for patients" in made(replace(full(), approved=False)).text
    assert "ot approved" not in made(full()).text


@pytest.mark.parametrize("record", [full(), replace(largest(), told=largest().told[:16], questions=full().questions)])
def test_a_talk_about_the_shipped_pack_fits_two_pages(record: BriefingRecord) -> None:
    pack = read_pack(FolderSource(paths.content() / "epidural-blood-patch"), "en", CLINIC).draft
    assert pack
    paper = Paper(typeset(patient_copy_sheet(record, pack, home_lines(CLINIC), english())).pdf)
    assert len(paper.pages) == 2
    assert paper.smallest_type >= 12
    assert in_order(paper.text, *(plain_text(pack.screens[name].title) for name in pack.danger_screens))


def test_even_the_longest_talk_comes_whole() -> None:
    paper = made(largest())
    assert paper.text.count("a second patch") >= 2
    assert len(paper.pages) <= 4
    assert "Ambulance 999" in paper.text


def test_from_right_to_left_it_fits_and_its_numbers_stay_whole() -> None:
    sheet = patient_copy_sheet(from_right_to_left(), turned(leaflet_pack()), home_lines(CLINIC), from_right())
    paper = Paper(typeset(sheet).pdf)
    assert len(paper.pages) <= 2
    assert paper.root["/Lang"] == "ar"
    assert sheet.data["numbers"][0]["number"] == "\u2066999\u2069"
    assert "0113 496 0000" in paper.text
