"""Values of settings: their range and their words."""

from __future__ import annotations

import pytest

from kiosk.domain.bidi import is_right_to_left, isolate_numbers
from kiosk.packs.settings import MISSING, Setting, setting_in_words, value_in_words, values_asked, why_not_value

FLAT = Setting("flat_time", "duration", "2 h", 1, "30 min", "4 h")
WARM = Setting("fever", "amount", "38.0 C", 1, "37.8 C", "38.0 C")
COUNT = Setting("pillows", "number", "1", 1, "0", "3")
PEOPLE = Setting("audit_people", "number", "none", 1, "20", "9999")
YEAR = Setting("audit_year", "year", "none", 1, "2000", "2100")
PLACE = Setting("place", "choice", "home", 1, values=("home", "none"))


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        ("2 h", "en", "2 hours"),
        ("1 h", "en", "1 hour"),
        ("30 min", "en", "30 minutes"),
        ("1.5 h", "es", "1,5 horas"),
        ("2 weeks", "es", "2 semanas"),
        ("20 mL", "en", "20 mL"),
        ("38.5 C", "en", "38.5°C"),
        ("300 mg", "en", "300 mg"),
        ("1200", "en", "1,200"),
        ("2 h", "ar", "ساعتان"),
        ("20 min", "ar", "20 دقيقة"),
        ("2 h", "zz", "2 hours"),
    ],
)
def test_a_value_is_written_out_with_latin_digits(value: str, language: str, words: str) -> None:
    assert value_in_words(value, language).replace("\u00a0", " ") == words


@pytest.mark.parametrize("value", ["30 min", "4 h", "0.5 h", "240 min", "2h"])
def test_a_duration_in_range_is_taken_in_any_unit(value: str) -> None:
    assert why_not_value(FLAT, value) is None


@pytest.mark.parametrize("value", ["29 min", "5 h", "1 days"])
def test_a_duration_out_of_range_is_refused(value: str) -> None:
    assert why_not_value(FLAT, value) == "write a value from 30 min to 4 h"


def test_an_amount_in_another_unit_than_its_range_is_refused() -> None:
    assert why_not_value(WARM, "38 F") == "write a value from 37.8 C to 38.0 C"
    assert why_not_value(WARM, "37.9 C") is None


def test_a_number_has_no_unit() -> None:
    assert why_not_value(COUNT, "2") is None
    assert why_not_value(COUNT, "2 h") == "write the number without a unit, as in 24"
    assert why_not_value(COUNT, "-1") == "write a number, as in 24"


def test_a_year_has_four_figures() -> None:
    assert why_not_value(YEAR, "2025") is None
    assert why_not_value(YEAR, "25") == "write a year of four figures, as in 2026"
    assert why_not_value(YEAR, "1999") == "write a value from 2000 to 2100"


def test_a_number_or_a_year_may_be_missing_where_its_default_is() -> None:
    assert why_not_value(PEOPLE, "none") is None
    assert why_not_value(YEAR, "none") is None
    assert why_not_value(COUNT, "none") == "write a number, as in 24"


def test_a_year_is_written_as_it_is_and_a_missing_value_as_dots() -> None:
    assert setting_in_words(YEAR, "2025", "en") == "2025"
    assert setting_in_words(PEOPLE, "1420", "en") == "1,420"
    assert setting_in_words(PEOPLE, "none", "en") == MISSING


def test_when_asks_whether_a_value_that_may_be_missing_is_given() -> None:
    settings = {each.id: each for each in (PEOPLE, YEAR, PLACE, COUNT)}
    values = {"audit_people": "420", "audit_year": "none", "place": "none", "pillows": "2"}
    asked = {"audit_people": "given", "audit_year": "none", "place": "none", "pillows": "2"}
    assert values_asked(settings, values) == asked
    assert (PEOPLE.asked_values, PLACE.asked_values, COUNT.asked_values) == (("given", "none"), PLACE.values, ())


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("خذ 500 mg الآن", "خذ \u2066500 mg\u2069 الآن"),
        ("1-2 حبة", "\u20661-2\u2069 حبة"),
        ("38.0 °C", "\u206638.0 °C\u2069"),
        ("\u2066500 mg\u2069", "\u2066500 mg\u2069"),
        ("اتصل +44 20 7946 0018.", "اتصل \u2066+44 20 7946 0018\u2069."),
        ("لا شيء", "لا شيء"),
    ],
)
def test_numbers_are_set_apart_once(text: str, isolated: str) -> None:
    assert isolate_numbers(text) == isolated


def test_knows_which_languages_run_right_to_left() -> None:
    assert is_right_to_left("ar-EG")
    assert is_right_to_left("he")
    assert not is_right_to_left("es")
