"""The record of a briefing on paper: everything is on it, on two pages, whatever was recorded."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.briefing_record import BriefingRecord, Decision, Role, Signature, Support
from kiosk.records.briefing_sheet import LEAST_TYPE_PT, PAGES, record_pdf, record_sheet
from kiosk.records.stationery import Stationery
from kiosk.records.typesetting import Sheet, sheet_from_json
from tests.records.briefing_examples import empty, from_right_to_left, full, largest
from tests.records.briefing_strategies import records
from tests.support.paper import Paper, english, from_right
from tests.support.pseudo_arabic import pseudo

A4, LETTER = (210, 297), (216, 279)
_BREAK = "\u200b"


def made(record: BriefingRecord, own: Stationery | None = None, staff: Stationery | None = None) -> Paper:
    return Paper(record_pdf(record_sheet(record, own or english(), staff)).pdf)


def from_right_paper(record: BriefingRecord) -> Paper:
    return made(record, from_right(), english())


def words(record: BriefingRecord) -> Iterator[str]:
    """Yield every word that was recorded."""
    yield from _parts(
        record.clinic, record.procedure, record.identity.content_hash, record.rules_hash, record.language_name,
        record.reference, record.staff_initials, record.profile, *record.agenda_skipped, *record.questions,
        *record.priorities, record.patient_signature.initials, record.staff_signature.initials,
        *(one.title for one in record.screens), *(str(one.seconds) for one in record.screens),
        *(one.words for one in record.told), *(one.words for one in record.flags),
        *(one.words for one in record.confirmations),
        *(text for one in record.teach_back for text in (one.question, one.given, one.reason)),
    )  # fmt: skip


def _parts(*texts: str) -> Iterator[str]:
    for text in texts:
        yield from text.split()


def on_paper(paper: Paper) -> Counter[str]:
    text = paper.text.replace(_BREAK, "")
    return Counter(re.findall(r"[\w'%-]+", text))


def lost(record: BriefingRecord, paper: Paper) -> Counter[str]:
    wanted = Counter(word for text in words(record) for word in re.findall(r"[\w'%-]+", text))
    return wanted - on_paper(paper)


def in_order(text: str, *wanted: str) -> bool:
    places = [text.find(one) for one in wanted]
    return -1 not in places and places == sorted(places)


@pytest.fixture(scope="module")
def usual() -> Paper:
    return made(full())


def test_it_says_first_what_it_is_and_that_it_is_not_the_consent_form(usual: Paper) -> None:
    assert usual.pages[0].startswith("Record of a talk Epidural blood patch This is not the consent form.")
    assert all("This is not the consent form" in page for page in usual.pages)
    assert usual.title == "Record of a talk"


def test_it_tells_who_led_when_with_whom_and_with_what(usual: Paper) -> None:
    assert in_order(
        usual.pages[0],
        "Led by",
        "AB, nurse",
        "Nov 21, 2026, 14:05",
        "(42 min)",
        "Bay 4, 14:00",
        "St. Anne's Hospital (GB)",
        "English · en",
        "interpreter",
        "any kind",
        "complete",
        "given",
        "approved by the clinic",
        "epidural-blood-patch 1.0.0",
    )
    assert lost(full(), usual) == Counter()


def test_each_screen_stands_with_its_seconds(usual: Paper) -> None:
    assert "What can go wrong? 95 s" in usual.text
    assert in_order(usual.text, "Left out", "Afterwards")


def test_choices_benefits_and_risks_stand_with_their_figures(usual: Paper) -> None:
    assert in_order(
        usual.text, "What was told", "Other choices", "70 of 100", "What it can do", "80 to 85 of 100", "Risks",
        "30 of 100", "1 in 10,000",
    )  # fmt: skip


def test_the_teach_back_tells_repeats_marks_and_reasons(usual: Paper) -> None:
    assert in_order(
        usual.text,
        "What was understood",
        "What goes into your back?",
        "My own blood Right · Said back in own words",
        "Does it work for all people?",
        "Wrong answers, each one explained: 1 · Explained again",
        "(must be right)",
        "Wait two weeks Not right · Wrong answers, each one explained: 2 · Reason to go on: Tired now;",
    )


def test_flags_priorities_decision_and_confirmations_are_told(usual: Paper) -> None:
    text = usual.text
    assert in_order(text, "What staff must know", "22 of 24 answered", "Takes a blood thinner")
    assert "nothing to tell" not in text
    assert "Allergy to dye (not sure)" in text
    assert "To feed my baby again" in text
    assert "Decision Wants more time" in text
    assert "Questions answered: confirmed" in text
    assert "Leaflet given: not confirmed" in text


@pytest.mark.parametrize(
    ("answered", "asked", "said"),
    [
        (24, 24, "24 of 24 answered, nothing to tell"),
        (23, 24, "23 of 24 answered"),
        (0, 24, "not asked on this kiosk"),
        (0, 0, "not asked on this kiosk"),
    ],
)
def test_nothing_to_tell_is_said_only_where_every_question_was_answered(answered: int, asked: int, said: str) -> None:
    record = replace(full(), tell_us_answered=answered, tell_us_asked=asked, flags=())
    text = made(record).text
    assert f"What staff must know {said}" in text
    assert ("nothing to tell" in text) is ("nothing to tell" in said)


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (Decision.GO_AHEAD, "Wants to go ahead"),
        (Decision.WANTS_TIME, "Wants more time"),
        (Decision.DOES_NOT_WANT, "Does not want it"),
        (Decision.DISCUSS, "Wants to talk more"),
        (None, "not recorded"),
    ],
)
def test_each_decision_has_its_words(decision: Decision | None, said: str) -> None:
    assert f"Decision {said}" in made(replace(full(), decision=decision)).text


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("support", Support)
def test_each_role_and_each_help_has_its_words(role: Role, support: Support) -> None:
    said = {
        Role.DOCTOR: "doctor", Role.NURSE: "nurse", Role.MIDWIFE: "midwife", Role.OTHER: "other staff",
        Support.NOBODY: "neither was there", Support.INTERPRETER: "interpreter", Support.SUPPORTER: "supporter",
        Support.BOTH: "interpreter and supporter",
    }  # fmt: skip
    facts = [
        one["value"] for one in record_sheet(replace(full(), staff_role=role, support=support), english()).data["facts"]
    ]
    assert f"AB, {said[role]}" in facts
    assert said[support] in facts


def test_both_signatures_say_that_somebody_took_part_and_nothing_else(usual: Paper) -> None:
    assert usual.text.count("I took part in this talk") == 2
    assert usual.text.count("onsent") == 3


def test_what_was_drawn_is_there_with_words_for_those_who_do_not_see_it(usual: Paper) -> None:
    assert usual.alternatives() == [
        "A question that the patient drew by hand, in 3 lines. The kiosk cannot read it; it is shown on the page.",
        "Patient: a signature drawn by hand",
    ]


def test_everything_that_was_not_recorded_says_so() -> None:
    (page,) = made(empty()).pages
    # Who, start, end, reference, clinic, profile, pack, rules, eight parts and two signatures.
    assert page.count("not recorded") == 17
    assert "not complete" in page
    assert "not given" in page


@pytest.mark.parametrize(
    ("demonstration", "approved", "said"),
    [
        (True, False, "Demonstration: not approved for patients"),
        (True, True, "Demonstration: not approved for patients"),
        (False, False, "Not approved for patients"),
    ],
)
def test_one_that_nobody_approved_is_marked(demonstration: bool, approved: bool, said: str) -> None:
    paper = made(replace(full(), demonstration=demonstration, approved=approved))
    assert paper.pages[0].count(said) == 2


def test_screen_readers_find_its_language_headings_lists_and_its_table(usual: Paper) -> None:
    assert usual.root["/MarkInfo"]["/Marked"]
    assert usual.root["/Lang"] == "en"
    tags = usual.tags()
    assert tags.count("/H1") + tags.count("/H2") >= 9
    assert tags.count("/TH") == 4
    assert tags.count("/TR") == 11
    assert "/L" in tags


def test_from_right_to_left_the_patients_words_are_theirs_and_the_terms_of_staff_the_clinics() -> None:
    paper = from_right_paper(from_right_to_left())
    assert len(paper.pages) == PAGES
    assert paper.root["/Lang"] == "ar"
    first = paper.pages[0]
    assert "AB, nurse" in first
    assert "This is not the consent form." in first
    sheet = record_sheet(from_right_to_left(), from_right(), english())
    assert sheet.data["direction"] == "rtl"
    assert sheet.data["staff"] == {"lang": "en", "region": None, "direction": "ltr"}
    assert sheet.data["decision"]["words"] == [pseudo("Wants more time"), "Wants more time"]
    assert sheet.data["teach_back"]["columns"] == ["Question", "Last answer", "How it went"]
    assert "\u206610,000\u2069" in " ".join(line for group in sheet.data["told"]["groups"] for line in group["lines"])


def test_where_both_speak_one_language_nothing_is_said_twice(usual: Paper) -> None:
    assert usual.pages[0].count("Record of a talk") == 1
    assert usual.pages[0].count("Wants more time") == 1


@pytest.mark.parametrize("letter", [False, True])
@pytest.mark.parametrize(("own", "record"), [(english, full), (from_right, from_right_to_left)])
def test_the_largest_record_fits_two_pages_with_every_word(own, record, letter) -> None:  # type: ignore[no-untyped-def]
    large = largest(record())
    paper = made(large, replace(own(), letter=letter), english())
    assert len(paper.pages) == PAGES
    assert paper.side_lengths == {LETTER if letter else A4}
    assert paper.smallest_type >= LEAST_TYPE_PT
    if own is english:
        assert lost(large, paper) == Counter()


def test_what_two_pages_do_not_hold_goes_on_and_nothing_is_lost() -> None:
    large = largest()
    huge = replace(large, told=large.told * 6, flags=large.flags * 4, teach_back=large.teach_back * 3)
    paper = made(huge)
    assert len(paper.pages) > PAGES
    assert paper.smallest_type >= LEAST_TYPE_PT
    assert lost(huge, paper) == Counter()
    assert f"Page 1 of {len(paper.pages)}" in paper.pages[0]


_WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=9)
_SENTENCES = st.lists(_WORDS, max_size=20).map(lambda words: " ".join(words)[:120].strip())


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(records(_SENTENCES, lambda most: most))
def test_whatever_was_recorded_no_word_of_it_is_lost(record: BriefingRecord) -> None:
    paper = made(record)
    assert lost(record, paper) == Counter()
    assert len(paper.pages) <= PAGES
    assert paper.smallest_type >= LEAST_TYPE_PT


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=60))
def test_no_text_whatever_keeps_a_record_from_being_made(text: str) -> None:
    assert "Record of a talk" in made(replace(full(), reference=text)).text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a \U0001f600 b", "a [U+1F600] b"),
        ("a \x00 b", "a [U+0000] b"),
        ("a \ue000 b", "a [U+E000] b"),
        ("a\u0378b\uffffc", "a[U+0378]b[U+FFFF]c"),
        ("a\nb", "a b"),
    ],
)
def test_a_character_that_no_font_has_is_shown_by_its_number(text: str, shown: str) -> None:
    assert shown in made(replace(full(), reference=text)).pages[0].replace(_BREAK, "")


def test_a_word_without_an_end_does_not_run_off_the_page() -> None:
    slip = "kjhgfdsa" * 20
    paper = made(replace(full(), reference=slip))
    assert slip in paper.text.replace(_BREAK, "").replace(" ", "")


@pytest.mark.parametrize(
    "hostile", ['#panic("x")', "*bold* _slanted_ $x$", "<label> @ref \\ // no", '"; #read("/etc")']
)
def test_words_are_set_as_they_are_and_never_run(hostile: str) -> None:
    record = full()
    answer = replace(record.teach_back[0], question=hostile, reason=hostile)
    paper = made(replace(record, questions=(hostile,), reference=hostile, teach_back=(answer,)))
    assert paper.text.count(hostile) == 4


def test_a_fault_that_is_not_of_a_character_is_not_hidden() -> None:
    import typst

    with pytest.raises(typst.TypstError):
        record_pdf(Sheet("briefing", {}, ({"size": 9.0},)))


def test_it_survives_its_way_to_another_process() -> None:
    sheet = record_sheet(full(), english())
    assert record_pdf(sheet_from_json(sheet.as_json())).size == record_pdf(sheet).size


def test_a_signature_may_be_drawn_and_typed() -> None:
    both = Signature(full().patient_signature.strokes, "CD")
    paper = made(replace(full(), patient_signature=both))
    assert "CD" in paper.text
    assert "Patient: a signature drawn by hand" in paper.alternatives()


def test_neither_form_needs_qt() -> None:
    program = (
        "import sys; import kiosk.records.briefing_sheet, kiosk.records.briefing_fhir, kiosk.records.patient_copy; "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], env={**os.environ}, check=False).returncode == 0
