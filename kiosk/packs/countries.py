"""content/countries.yaml -> the countries whose ambulance number is known."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.domain.clinic import Country
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding, in_order
from kiosk.packs.phones import is_emergency_number
from kiosk.packs.source import FolderSource, UnreadableFileError
from kiosk.packs.yaml_text import Entry, Node, parse_yaml

FORMAT = "1"
_CODE = re.compile(r"[A-Z]{2}")
_CONFIRMED, _UNCONFIRMED = "yes", "after-check"


@dataclass(frozen=True, slots=True)
class ListedCountry:
    """A country of the list. Its number may be used as it stands when it is ``confirmed``; else staff confirm it.

    ``note`` is what staff should know about the number, ``check`` why it is not confirmed.
    """

    country: Country
    confirmed: bool
    note: str = ""
    check: str = ""


def read_countries(path: Path) -> tuple[dict[str, ListedCountry], tuple[Finding, ...]]:
    """Return the countries by code, those with a mistake left out, and every mistake of the file."""
    found: list[Finding] = []
    fields = FieldReader(path.name, found)
    keys = fields.mapping(read_file(path, found), path.name, ("format", "countries"))
    check_format(keys, fields)
    countries: dict[str, ListedCountry] = {}
    if "countries" in keys:
        for code, entry in fields.named(keys["countries"].node, "countries").items():
            country = _country(code, entry, fields)
            if country is not None:
                countries[code] = country
    return countries, in_order(found)


def read_file(path: Path, found: list[Finding]) -> Node | None:
    """Return the root of a YAML file that stands alone, or None after noting why it cannot be read.

    The findings name the file without its folder. A link to a file elsewhere is followed.
    """
    try:
        real = path.resolve()
        text = FolderSource(real.parent).read_text(real.name)
    except UnreadableFileError as refusal:
        found.append(replace(refusal.finding, path=path.name))
        return None
    except (OSError, RuntimeError):
        found.append(Finding(path.name, 1, "the name leads to no file", "correct the name"))
        return None
    return parse_yaml(text, path.name, found)


def check_format(keys: dict[str, Entry], fields: FieldReader) -> None:
    """Note a finding unless the format is the one that this program reads."""
    text = fields.text(keys["format"].node, "the format") if "format" in keys else None
    if text is not None and text != FORMAT:
        fields.wrong(keys["format"].line, f'the format is "{text}"', f"write format: {FORMAT}, the only one so far")


def is_country_code(text: str) -> bool:
    """Return whether *text* is shaped like a country's code of ISO 3166, such as GB."""
    return _CODE.fullmatch(text) is not None


def _country(code: str, entry: Entry, fields: FieldReader) -> ListedCountry | None:
    what = f'the country "{code}"'
    before = len(fields.found)
    if not is_country_code(code):
        fields.wrong(entry.line, f"{what} is no country code", "write two capital letters, as in GB")
    keys = fields.mapping(entry.node, what, ("name", "number", "ship"), ("note", "check"))
    texts = {key: fields.text(value.node, f'"{key}" of {what}') or "" for key, value in keys.items()}
    number, ship = texts.get("number", ""), texts.get("ship", "")
    if number and not is_emergency_number(number):
        fields.wrong(keys["number"].line, f'the number of {what} is "{number}"', "write 2 to 8 digits, as in 112")
    if ship and ship not in (_CONFIRMED, _UNCONFIRMED):
        mend = f"write {_CONFIRMED}, or {_UNCONFIRMED}"
        fields.wrong(keys["ship"].line, f'"ship" of {what} is "{ship}"', mend)
    if len(fields.found) > before:
        return None
    country = Country(code, texts["name"], number)
    return ListedCountry(country, ship == _CONFIRMED, texts.get("note", ""), texts.get("check", ""))
