"""The two grades and what they count.

The published values come from: Kincaid and others 1975 (the formula, and its lowest value -3.40 for one word of one
syllable); the encyclopaedia article on the Flesch-Kincaid tests (the platypus with 24 syllables: 11.3; Green Eggs and
Ham, 5.7 words a sentence and 1.02 syllables a word: -1.3); the read-me files of words/flesch-kincaid (the platypus
with 26 syllables: 13.08) and words/smog-formula (four polysyllables in one sentence: 14.554593); McLaughlin 1969 (the
short form, 3 + root of the count, within his standard error of 1.5159 grades); and Nirmaldasan 2010 (64: grade 11).
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.readability import (
    counts,
    flesch_kincaid_grade,
    has_grade,
    sentences_of,
    smog_grade,
    syllables_of,
    words_of,
)
from kiosk.packs.syllables import syllables

PLATYPUS = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
STANDARD_ERROR_OF_SMOG = 1.5159

# Counted by hand, with a dictionary beside.
SYLLABLES = {
    1: """a back bed blood brain breathe chest clean clothes clot cough cord days eased face feet felt held helped
    hole ill knees leaked legs less lie lift light limbs moved needs nerve noise nurse pain passed patch pee
    pulled pushed rash risk rest rinsed rubbed safe seal shape shared shock sleep speech spine stays stopped strength
    stroke talked thighs thumb through touched toes tubes voice walked weak weight worse young""",
    2: """after again ankle asleep baby balance bandage blanket bleeding bruises bruising blurry chances changes
    children clinic cushion dizzy doctor dressing faces fainting feeling fever fluid gentle hearing headache headaches
    healing lower lying minutes moment morning needle needed needles nervous numbness nurses often older painful
    pictures pillow pressure problem purple quiet rashes ready rises seizure shoulder sitting sneezes soreness spinal
    started stiffness teaspoon tingling toilet towel vision waiting wanted weakness weekend women""",
    3: """anything area carefully completely condition decision decided different easier exercise fingertips happening
    hospital important infection injection medicine however numbering opening period photograph position possible
    pregnancy recover remember serious sleepiness surgery swallowing telephone together tomorrow umbrella understand
    urgently video yesterday""",
    4: """ability anesthesia bacteria constipation dehydrated emergency epidural experience explanation information
    medication operation temperature usually especially certificate""",
    5: "examination immediately paracetamol possibility refrigerator",
}


def test_flesch_kincaid_gives_the_published_grades() -> None:
    assert flesch_kincaid_grade(13, 1, 24) == pytest.approx(11.3, abs=0.05)
    assert flesch_kincaid_grade(13, 1, 26) == pytest.approx(13.08, abs=0.005)
    assert flesch_kincaid_grade(1, 1, 1) == pytest.approx(-3.40, abs=0.005)
    assert flesch_kincaid_grade(570, 100, round(570 * 1.02)) == pytest.approx(-1.3, abs=0.05)


def test_smog_gives_the_published_grades() -> None:
    assert smog_grade(4, 1) == pytest.approx(14.554593, abs=1e-6)
    assert smog_grade(0, 30) == pytest.approx(3.1291, abs=1e-9)
    assert smog_grade(64, 30) == pytest.approx(11, abs=0.5)


@pytest.mark.parametrize(("polysyllables", "grade"), [(4, 5), (9, 6), (16, 7), (25, 8), (36, 9), (49, 10), (81, 12)])
def test_smog_agrees_with_the_short_form_of_its_author(polysyllables: int, grade: int) -> None:
    assert smog_grade(polysyllables, 30) == pytest.approx(grade, abs=STANDARD_ERROR_OF_SMOG)


def test_a_grade_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one word"):
        flesch_kincaid_grade(0, 0, 0)
    with pytest.raises(ValueError, match="at least one sentence"):
        smog_grade(0, 0)


def test_a_published_sentence_is_counted_as_published() -> None:
    counted = counts([PLATYPUS])
    assert (counted.sentences, counted.words, counted.polysyllables) == (1, 13, 4)
    assert 24 <= counted.syllables <= 26


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in SYLLABLES.items() for word in words.split()]
)
def test_a_known_word_has_its_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("doesn't", 2), ("don’t", 1), ("couldn't", 2), ("you're", 1), ("patient's", 2), ("nurses'", 2), ("Café", 2)],
)
def test_apostrophes_and_accents_do_not_disturb_the_count(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("0", 2),
        ("7", 2),
        ("24", 3),
        ("30", 2),
        ("112", 4),
        ("911", 6),
        ("1,000", 3),
        ("38.0", 6),
        ("0044", 6),
        ("1/2", 2),
        ("2026-11-20", 10),
        ("+44 (0)113 496 0000", 18),
        ("mL", 4),
        ("MRI", 3),
        ("ER", 2),
        ("X-ray", 2),
        ("follow-up", 3),
    ],
)
def test_numbers_units_and_letters_count_as_they_are_read_aloud(word: str, count: int) -> None:
    assert sum(syllables_of(part) for part in words_of(word)) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lie flat. Rest.", ["Lie flat.", "Rest."]),
        ("A fever is 38.0 C or more. Call us.", ["A fever is 38.0 C or more.", "Call us."]),
        ("Is it 38.0 C. or more? Call us.", ["Is it 38.0 C. or more?", "Call us."]),
        ("It is 38.0 C. Call us.", ["It is 38.0 C.", "Call us."]),
        ("Ask Ada J. Byrne. She knows.", ["Ask Ada J. Byrne.", "She knows."]),
        ("Go to the ER. Tell them about the patch.", ["Go to the ER.", "Tell them about the patch."]),
        ("Ask Dr. Lee or Mrs. Ahmed. They know.", ["Ask Dr. Lee or Mrs. Ahmed.", "They know."]),
        ("Take fluids, e.g. Water or tea. Then rest.", ["Take fluids, e.g. Water or tea.", "Then rest."]),
        ("Tea, juice, etc. are fine. Rest.", ["Tea, juice, etc. are fine.", "Rest."]),
        ("Come at 8 a.m. and wait.", ["Come at 8 a.m. and wait."]),
        ("Come at 8 a.m. Then wait.", ["Come at 8 a.m.", "Then wait."]),
        ("1. Lie down.\n2. Rest.", ["1. Lie down.", "2. Rest."]),
        ("Lift no more than 5. Rest.", ["Lift no more than 5.", "Rest."]),
        ("Does it hurt? A little! You can stop.", ["Does it hurt?", "A little!", "You can stop."]),
        ("“Does it hurt?” You may ask.", ["“Does it hurt?”", "You may ask."]),
        ("She said: “Stop.” We stop.", ["She said: “Stop.”", "We stop."]),
        ("Wait… then move.", ["Wait… then move."]),
        ("It was I. You know.", ["It was I.", "You know."]),
        ("Weak legs", ["Weak legs"]),
        ("هل تشعر بألم؟ اتصل بنا۔ الآن", ["هل تشعر بألم؟", "اتصل بنا۔", "الآن"]),
        ("躺下。休息。", ["躺下。", "休息。"]),
        ("", []),
        (" … ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert list(sentences_of(text)) == expected


def test_words_set_aside_are_no_polysyllables_but_still_words() -> None:
    text = "An epidural helps. Epidurals help. Medicine helps."
    assert counts([text]).polysyllables == 3
    assert counts([text], {"epidural"}).polysyllables == 1
    assert counts([text], {"epidural"}).words == 7


def test_a_telephone_number_is_one_word_and_weighs_nothing() -> None:
    assert words_of("Call 0113 496 0000 now.") == ("Call", "0113 496 0000", "now")
    assert counts(["Call 0113 496 0000 now."]) == counts(["Call now."])
    assert words_of("Take 20 of 100.") == ("Take", "20", "of", "100")


def test_each_passage_ends_its_last_sentence() -> None:
    assert counts(["Weak legs", "A rash"]).sentences == 2


@pytest.mark.parametrize(("language", "graded"), [("en", True), ("en-GB", True), ("EN_us", True), ("es", False)])
def test_only_english_has_a_grade(language: str, graded: bool) -> None:
    assert has_grade(language) is graded


@given(st.text())
def test_no_text_makes_the_counters_fail(text: str) -> None:
    counted = counts([text])
    assert 0 <= counted.polysyllables <= counted.words
    assert counted.syllables >= counted.words
    assert (counted.sentences == 0) == (not words_of(text))


@given(st.text())
def test_the_sentences_together_hold_every_word(text: str) -> None:
    assert [word for sentence in sentences_of(text) for word in words_of(sentence)] == list(words_of(text))


@given(st.integers(1, 500), st.integers(1, 50), st.integers(0, 2000))
def test_more_syllables_or_fewer_sentences_never_lower_a_grade(words: int, sentences: int, more: int) -> None:
    here = flesch_kincaid_grade(words, sentences + 1, words + more)
    assert flesch_kincaid_grade(words, sentences + 1, words + more + 1) > here
    assert flesch_kincaid_grade(words, sentences, words + more) > here
    assert smog_grade(more + 1, sentences) > smog_grade(more, sentences)
    assert smog_grade(more, sentences) >= smog_grade(more, sentences + 1)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'", min_size=1), st.sampled_from(["man", "zone", "pool"]))
def test_a_word_gets_no_shorter_when_another_is_joined_to_it(word: str, other: str) -> None:
    assert syllables_of(f"{word}-{other}") > syllables_of(other)
