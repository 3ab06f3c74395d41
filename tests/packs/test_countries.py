"""The list of countries: the one that is shipped, and what a mistake in it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.clinic import Country
from kiosk.packs.countries import read_countries

GOOD = 'format: 1\ncountries:\n  GB:\n    name: United Kingdom\n    number: "999"\n    ship: yes\n'


def findings(folder: Path, text: str) -> list[str]:
    path = folder / "countries.yaml"
    path.write_text(text, encoding="utf-8")
    return [str(each) for each in read_countries(path)[1]]


def test_the_list_that_is_shipped_is_in_order(tree: Path) -> None:
    countries, found = read_countries(tree / "content" / "countries.yaml")
    assert found == ()
    confirmed = {code: each.country.number for code, each in countries.items() if each.confirmed}
    assert {code: confirmed[code] for code in ("US", "CA", "GB", "AU", "NZ", "IE", "DE")} == {
        "US": "911",
        "CA": "911",
        "GB": "999",
        "AU": "000",
        "NZ": "111",
        "IE": "112",
        "DE": "112",
    }
    assert {code for code, each in countries.items() if not each.confirmed} == {"IS", "NO", "CH"}


def test_a_country_keeps_the_zeros_of_its_number_and_its_notes(tmp_path: Path) -> None:
    path = tmp_path / "countries.yaml"
    path.write_text(GOOD.replace('"999"', "000") + "    note: n\n    check: c\n", encoding="utf-8")
    listed = read_countries(path)[0]["GB"]
    assert listed.country == Country("GB", "United Kingdom", "000")
    assert (listed.confirmed, listed.note, listed.check) == (True, "n", "c")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            GOOD.replace("GB", "gb"),
            ['countries.yaml:3: the country "gb" is no country code; write two capital letters, as in GB'],
        ),
        (
            GOOD.replace('"999"', "999 or 112"),
            ['countries.yaml:5: the number of the country "GB" is "999 or 112"; write 2 to 8 digits, as in 112'],
        ),
        (
            GOOD.replace("yes", "maybe"),
            ['countries.yaml:6: "ship" of the country "GB" is "maybe"; write yes, or after-check'],
        ),
        (
            GOOD.replace("    ship: yes\n", ""),
            ['countries.yaml:4: the key "ship" is missing in the country "GB"; add a line "ship: …"'],
        ),
        (
            GOOD.replace("format: 1", "format: 9"),
            ['countries.yaml:1: the format is "9"; write format: 1, the only one so far'],
        ),
        ("", ["countries.yaml:1: the file is empty; write its text, or delete the file"]),
    ],
)
def test_a_mistake_is_told_and_that_country_left_out(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert findings(tmp_path, text) == expected
    if "GB" in expected[0] or not text:
        assert read_countries(tmp_path / "countries.yaml")[0] == {}
