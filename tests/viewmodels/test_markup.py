"""Words for Qt: everything escaped, numbers in their order, glossary words in their places."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.bidi import is_right_to_left, isolate_numbers
from kiosk.domain.text import Span, plain_text, words
from kiosk.viewmodels.markup import styled, term_places

OPEN, CLOSE = "\u2066", "\u2069"
HARD_HYPHEN = "\u2011"
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=OPEN + CLOSE), max_size=60)
spans = st.lists(st.builds(Span, texts, st.booleans(), st.none() | st.just("term")), max_size=5).map(tuple)


def unhardened(text: str) -> str:
    """Return the text with the hyphens and spaces that were written, where Qt is given ones that do not break."""
    return text.replace(HARD_HYPHEN, "-").replace("\u00a0", " ")


def in_isolates(text: str) -> list[str]:
    return re.findall(f"{OPEN}([^{CLOSE}]*){CLOSE}", isolate_numbers(text))


@given(spans, st.booleans())
def test_nothing_but_bold_reaches_qt_as_markup(given_words: tuple[Span, ...], right_to_left: bool) -> None:
    tags = re.findall(r"<[^>]*>", styled(given_words, right_to_left))
    assert set(tags) <= {"<b>", "</b>"}


@given(spans)
@example((Span("0 mL", False, None),))
def test_what_qt_draws_is_what_was_written(given_words: tuple[Span, ...]) -> None:
    drawn = html.unescape(re.sub(r"</?b>", "", styled(given_words, right_to_left=False)))
    written = html.unescape(html.escape(plain_text(given_words), quote=False))
    assert unhardened(drawn) == unhardened(written)


@given(texts)
def test_isolates_change_no_word_and_always_close(text: str) -> None:
    shown = isolate_numbers(text)
    assert shown.replace(OPEN, "").replace(CLOSE, "") == text
    assert re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", shown).count(OPEN) == 0
    assert isolate_numbers(shown) == shown


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("خذ 1-2 حبة", ["1-2"]),
        ("خذ 500 mg الآن", ["500 mg"]),
        ("اشرب 200 mL من الماء", ["200 mL"]),
        ("حرارة 38.0 C أو أكثر", ["38.0 C"]),
        ("حرارة 100.4 °F", ["100.4 °F"]),
        ("نحو 80% من الناس", ["80%"]),
        ("اتصل على 0800 123 456 الآن", ["0800 123 456"]),
        ("اتصل على +44 20 7946 0958", ["+44 20 7946 0958"]),
        ("يوم 2026-11-20", ["2026-11-20"]),
        ("بعد 10–20 دقيقة", ["10–20"]),
        ("1,000 و 2,000", ["1,000", "2,000"]),
        ("لا أرقام هنا", []),
    ],
)
def test_a_number_stays_in_order_with_its_unit(text: str, kept: list[str]) -> None:
    assert in_isolates(text) == kept


def test_a_number_that_is_isolated_already_stays_and_the_others_are_isolated_too() -> None:
    assert isolate_numbers(f"خذ {OPEN}500 mg{CLOSE} أو 1-2 حبة") == f"خذ {OPEN}500 mg{CLOSE} أو {OPEN}1-2{CLOSE} حبة"


def test_a_word_with_a_letter_before_its_hyphen_is_not_broken() -> None:
    assert styled(words("An X-ray, a check-up."), right_to_left=False) == f"An X{HARD_HYPHEN}ray, a check-up."


def test_a_left_to_right_text_has_no_isolates() -> None:
    assert styled(words("Take 500 mg."), right_to_left=False) == "Take 500\u00a0mg."


@given(spans, st.booleans())
def test_a_glossary_word_stands_where_it_is_said_to_stand(given_words: tuple[Span, ...], right_to_left: bool) -> None:
    drawn = html.unescape(re.sub(r"</?b>", "", styled(tuple(_bare(s) for s in given_words), right_to_left)))
    for place in term_places(tuple(_bare(s) for s in given_words), right_to_left):
        start, end = place["start"], place["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert drawn[start:end].replace(HARD_HYPHEN, "-") == str(place["word"]).replace(HARD_HYPHEN, "-")


def _bare(span: Span) -> Span:
    """The span without the characters that html.unescape would read as an entity of its own."""
    return Span(span.text.replace("&", " "), span.bold, span.term)


@pytest.mark.parametrize("language", ["ar", "ar-EG", "he", "fa", "ur"])
def test_these_languages_are_written_from_right_to_left(language: str) -> None:
    assert is_right_to_left(language)


@pytest.mark.parametrize("language", ["en", "es", "en-GB", "zh", "arn", ""])
def test_these_are_not(language: str) -> None:
    assert not is_right_to_left(language)


def test_no_line_breaks_inside_a_word_with_a_lone_letter_or_before_a_unit() -> None:
    text = styled((Span("An X-ray at 38 °C, up to 20 mL, in 2 rooms"),), right_to_left=False)
    assert text == "An X\u2011ray at 38\u00a0°C, up to 20\u00a0mL, in 2 rooms"
