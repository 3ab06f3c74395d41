"""The sheet to take home, as somebody reads it, hears it read, or prints it."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.domain.blocks import Heading, Paragraph
from kiosk.domain.clinic import Clinic, Country, demonstration_clinic
from kiosk.domain.home_lines import home_lines
from kiosk.domain.pack import Pack, Screen
from kiosk.domain.text import plain_text, words
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from kiosk.records.leaflet import SIZES, leaflet, too_long
from kiosk.records.typesetting import Sheet, TooLongError, typeset
from tests.support.paper import APPROVAL, CLINIC, Paper, english, from_right, leaflet_pack, turned

A4, LETTER = (210, 297), (216, 279)


def made(sheet: Sheet) -> Paper:
    return Paper(typeset(sheet).pdf)


@pytest.fixture(scope="module")
def demonstration() -> Paper:
    return made(leaflet(leaflet_pack(), home_lines(None), english()))


@pytest.fixture(scope="module")
def handed_out() -> Paper:
    return made(leaflet(leaflet_pack(), home_lines(CLINIC), english(), CLINIC.name, APPROVAL))


def in_order(text: str, *wanted: str) -> bool:
    places = [text.find(one) for one in wanted]
    return -1 not in places and places == sorted(places)


def test_it_is_two_pages_of_a4_with_type_of_12_points_or_more(demonstration: Paper) -> None:
    assert len(demonstration.pages) == 2
    assert demonstration.side_lengths == {A4}
    assert demonstration.smallest_type >= 12


def test_where_printers_hold_letter_it_is_letter() -> None:
    sheet = leaflet(leaflet_pack(), home_lines(None), replace(english(), letter=True))
    assert made(sheet).side_lengths == {LETTER}


def test_the_first_page_is_for_the_days_at_home_in_the_order_of_the_pack(demonstration: Paper) -> None:
    first = demonstration.pages[0]
    assert in_order(
        first,
        "Cold for a knee",
        "What is it?",
        "A cold pack goes on your knee.",
        "Sit down.",
        "Drink 200 mL of water.",
        "Need the toilet? Ask us.",
        "Does it help?",
        "70 of 100 were helped",
        "How long?",
        "Keep it on for 20 min.",
        "Date of your treatment:",
        "Page 1 of 2",
    )


def test_a_label_of_a_picture_stands_below_it_unless_the_words_beside_it_say_the_same(demonstration: Paper) -> None:
    assert "The cold pack" in demonstration.pages[0]
    assert demonstration.pages[0].count("Your knee") == 0


def test_the_second_page_tells_when_to_get_help_most_urgent_first_then_the_numbers(demonstration: Paper) -> None:
    assert in_order(
        demonstration.pages[1],
        "Emergency",
        "Call now",
        "Cold, blue toes",
        "You cannot feel your foot",
        "Call your clinic",
        "See a doctor",
        "Numbers to call",
        "Ambulance (United States) 911",
        "Page 2 of 2",
    )


def test_a_clinics_numbers_are_those_one_dials_at_home(handed_out: Paper) -> None:
    for words_before, number in [
        ("Ambulance", "999"),
        ("Clinic, by day", "0113 496 0000"),
        ("Clinic, at any hour", "0113 496 0001"),
        ("Text or relay", "18000"),
    ]:
        assert f"{words_before} {number}" in handed_out.pages[1]
    assert "9 999" not in handed_out.text


def test_without_an_approval_every_page_says_so(demonstration: Paper) -> None:
    assert "Demonstration: not approved for patients" in demonstration.pages[0]
    assert all("Not approved for patients" in page for page in demonstration.pages)


def test_a_clinic_that_has_not_approved_it_is_no_demonstration_and_yet_marked() -> None:
    paper = made(leaflet(leaflet_pack(), home_lines(CLINIC), english(), CLINIC.name))
    assert "Demonstration" not in paper.text
    assert paper.pages[0].count("Not approved for patients") == 2


def test_an_approved_one_names_the_clinic_and_who_checked_it_when(handed_out: Paper) -> None:
    assert handed_out.pages[0].startswith("St. Anne's Hospital")
    assert all("Checked by Dr. Ada Byrne, Consultant, on November 20, 2026" in page for page in handed_out.pages)
    assert "ot approved" not in handed_out.text


def test_every_page_names_the_pack_its_version_and_its_hash(demonstration: Paper) -> None:
    assert all("knee 1.0.0 · hash-of-knee" in page for page in demonstration.pages)


def test_screen_readers_find_its_title_language_headings_lists_and_the_words_for_its_pictures(
    demonstration: Paper,
) -> None:
    assert demonstration.root["/MarkInfo"]["/Marked"]
    assert demonstration.root["/Lang"] == "en"
    assert demonstration.title == "Cold for a knee"
    tags = demonstration.tags()
    assert tags.count("/H1") + tags.count("/H2") >= 6
    assert "/L" in tags
    assert demonstration.alternatives() == ["A cold pack lies on a bent knee."]


@pytest.fixture(scope="module")
def right_to_left() -> tuple[Sheet, Paper]:
    sheet = leaflet(turned(leaflet_pack()), home_lines(CLINIC), from_right(), "", APPROVAL)
    return sheet, made(sheet)


def test_from_right_to_left_each_number_stays_whole(right_to_left: tuple[Sheet, Paper]) -> None:
    sheet, paper = right_to_left
    assert len(paper.pages) == 2
    assert paper.root["/Lang"] == "ar"
    assert sheet.data["direction"] == "rtl"
    dialled = [one["number"] for one in sheet.data["numbers"]]
    assert dialled == [f"\u2066{number}\u2069" for number in ("999", "0113 496 0000", "0113 496 0001", "18000")]
    assert "\u206620\u2069" in json.dumps(sheet.data["home"], ensure_ascii=False)
    assert all(number.strip("\u2066\u2069") in paper.pages[1] for number in dialled)


@pytest.mark.parametrize(
    "hostile", ['#panic("x")', "*bold* _slanted_ $x$", "<label> @ref \\ // no", '"; #read("/etc")']
)
def test_words_are_set_as_they_are_and_never_run(hostile: str) -> None:
    pack = leaflet_pack()
    screen = Screen("how-long", words(hostile), (Heading(words(hostile)), Paragraph(words(hostile))))
    pack = replace(pack, title=hostile, screens={**pack.screens, "how-long": screen})
    paper = made(leaflet(pack, home_lines(None), english()))
    assert paper.pages[0].count(hostile) == 4


def test_long_words_are_set_smaller_and_closer_before_they_are_refused() -> None:
    few, many = (typeset(leaflet(with_paragraphs(count), home_lines(None), english())).size for count in (1, 24))
    assert few == SIZES[0]["size"]
    assert SIZES[-1]["size"] <= many < few


def test_what_fits_on_no_two_pages_is_refused_and_the_author_told_which_part() -> None:
    with pytest.raises(TooLongError) as fault:
        typeset(leaflet(with_paragraphs(60), home_lines(None), english()))
    assert "the first page" in too_long(fault.value.part)
    pack = leaflet_pack()
    told = tuple(Paragraph(words("Call us when this happens to you at home or on your way.")) for _ in range(60))
    signs = replace(pack.screens["call-now"], blocks=told)
    with pytest.raises(TooLongError) as fault:
        typeset(leaflet(replace(pack, screens={**pack.screens, "call-now": signs}), home_lines(None), english()))
    assert "the second page" in too_long(fault.value.part)


def with_paragraphs(count: int) -> Pack:
    pack = leaflet_pack()
    told = tuple(Paragraph(words(f"Sentence {n} of many, and it says nothing new.")) for n in range(count))
    return replace(pack, screens={**pack.screens, "how-long": Screen("how-long", words("How long?"), told)})


CLINICS = {
    "demonstration": None,
    "one-number": Clinic(name="Clinic", country=Country("DE", "Germany", "112")),
    "all-numbers": CLINIC,
}


@pytest.mark.parametrize(
    ("name", "letter"), [("demonstration", False), ("one-number", False), ("all-numbers", False), ("all-numbers", True)]
)
def test_the_shipped_pack_fits_two_pages_in_every_clinic(name: str, letter: bool) -> None:
    clinic = CLINICS[name]
    pack = read_pack(
        FolderSource(paths.content() / "epidural-blood-patch"), "en", clinic or demonstration_clinic()
    ).draft
    assert pack
    stationery = replace(english(), letter=letter)
    clinic_name = clinic.name if clinic else ""
    paper = made(leaflet(pack, home_lines(clinic), stationery, clinic_name, APPROVAL if clinic else None))
    assert len(paper.pages) == 2
    assert paper.smallest_type >= 12
    titles = [plain_text(pack.screens[screen].title) for screen in (*pack.leaflet, *pack.danger_screens)]
    assert in_order(re.sub(r"\s+", " ", paper.text), *titles)


def test_the_shipped_pack_fits_two_pages_in_a_language_a_fifth_longer() -> None:
    pack = read_pack(FolderSource(paths.content() / "epidural-blood-patch"), "en", CLINIC).draft
    assert pack
    paper = made(leaflet(turned(pack), home_lines(CLINIC), from_right(), "", APPROVAL))
    assert len(paper.pages) == 2
    assert paper.smallest_type >= 12
