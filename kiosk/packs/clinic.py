"""clinic.yaml and this-kiosk.yaml -> the clinic and the machine, with every mistake told to staff.

A value with a mistake is left at its default, so that one slip costs one value. A country and its number are taken
together or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

from kiosk.domain.clinic import Clinic, Country, ThisKiosk
from kiosk.packs.age_keys import is_public_key, is_secret_key
from kiosk.packs.approvals import approval_holds, read_approvals, settings_hash, why_not_approved
from kiosk.packs.countries import ListedCountry, check_format, is_country_code, read_file
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding, closest, in_order
from kiosk.packs.phones import is_dial_prefix, is_emergency_number, is_phone
from kiosk.packs.yaml_text import Entry, Node

__all__ = [
    "approval_holds",
    "read_clinic",
    "read_this_kiosk",
    "settings_hash",
    "why_not_approved",
]

_REQUIRED = ("format", "name", "country", "number", "number_again")
_OPTIONAL = (
    "country_name",
    "dial_prefix",
    "crash_call_number",
    "relay_number",
    "day_line",
    "night_line",
    "settings",
    "packs",
    "languages",
    "pin_hash",
    "public_keys",
    "printer",
    "folder",
    "pages_to",
    "records_to",
    "kiosk_name",
    "approvals",
    "counts",
)
_KIOSK_KEYS = ("pixels_per_mm", "viewing_distance", "orientation", "printer", "sound", "kiosk_name")
_VIEWING_DISTANCES = ("arm", "hand")
_ORIENTATIONS = ("auto", "landscape", "portrait")
_SWITCH = {"yes": True, "no": False}
_DENSITY = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,3})?")
_LEAST_DENSITY, _MOST_DENSITY = 1.5, 30.0

_OTHER_CODES = {"UK": "GB", "ENGLAND": "GB", "USA": "US"}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ARGON2 = re.compile(
    r"\$argon2id\$v=19\$m=(?P<memory>\d{1,9}),t=(?P<passes>\d{1,4}),p=\d{1,3}\$[A-Za-z0-9+/]{11,86}\$[A-Za-z0-9+/]{22,86}"
)
_LEAST_MEMORY_KIB, _MOST_MEMORY_KIB, _MOST_PASSES = 19_456, 1_048_576, 20


def read_clinic(path: Path, countries: Mapping[str, ListedCountry]) -> tuple[Clinic, tuple[Finding, ...]]:
    """Return the clinic of a file and every mistake in it; never raises for what stands in the file.

    *countries* are those of ``kiosk.packs.countries.read_countries``. Settings are handed on as text: each pack
    judges those it knows. A file that cannot be read gives an empty clinic, which has approved nothing.
    """
    found: list[Finding] = []
    root = read_file(path, found)
    reader = _ClinicReader(FieldReader(path.name, found), countries)
    return (reader.clinic(root) if root is not None else Clinic()), in_order(found)


def read_this_kiosk(path: Path) -> tuple[ThisKiosk, tuple[Finding, ...]]:
    """Return what a machine's own file says and every mistake in it; never raises for what stands in the file."""
    found: list[Finding] = []
    root = read_file(path, found)
    fields = FieldReader(path.name, found)
    keys = fields.mapping(root, path.name, ("format",), _KIOSK_KEYS)
    check_format(keys, fields)
    plain = ThisKiosk()
    this_kiosk = ThisKiosk(
        pixels_per_mm=_density(keys, fields),
        viewing_distance=_choice(keys, "viewing_distance", _VIEWING_DISTANCES, fields) or plain.viewing_distance,
        orientation=_choice(keys, "orientation", _ORIENTATIONS, fields) or plain.orientation,
        printer=_text(keys, "printer", fields),
        sound=_SWITCH.get(_choice(keys, "sound", tuple(_SWITCH), fields), plain.sound),
        kiosk_name=_text(keys, "kiosk_name", fields),
    )
    return this_kiosk, in_order(found)


def _text(keys: Mapping[str, Entry], key: str, fields: FieldReader) -> str:
    return (fields.text(keys[key].node, f'"{key}"') or "") if key in keys else ""


def _choice(keys: Mapping[str, Entry], key: str, values: tuple[str, ...], fields: FieldReader) -> str:
    text = (fields.choice(keys[key].node, f'"{key}"', values) or "") if key in keys else ""
    return text if text in values else ""


def _density(keys: Mapping[str, Entry], fields: FieldReader) -> float | None:
    text = _text(keys, "pixels_per_mm", fields)
    if not text:
        return None
    if not _DENSITY.fullmatch(text) or not _LEAST_DENSITY <= float(text) <= _MOST_DENSITY:
        mend = f"write a number from {_LEAST_DENSITY:g} to {_MOST_DENSITY:g}: the pixels across, by the millimetres"
        fields.wrong(keys["pixels_per_mm"].line, f'"pixels_per_mm" is "{text}"', mend)
        return None
    return float(text)


class _ClinicReader:
    """Reads the keys of one clinic file."""

    def __init__(self, fields: FieldReader, countries: Mapping[str, ListedCountry]) -> None:
        self._fields = fields
        self._countries = countries
        self._keys: dict[str, Entry] = {}

    def clinic(self, root: Node) -> Clinic:
        """Return the clinic; each mistake is noted."""
        fields = self._fields
        self._keys = fields.mapping(root, fields.path, _REQUIRED, _OPTIONAL)
        check_format(self._keys, fields)
        country, settings = self._country(), self._settings()
        packs = self._names("packs", "the pack", fields.is_identifier)
        folder = self._folder("folder", "/var/lib/kiosk/records")
        return Clinic(
            name=_text(self._keys, "name", fields),
            country=country,
            emergency_number=country.number if country else "",
            dial_prefix=self._number("dial_prefix", is_dial_prefix, "write 1 to 4 digits, as in 9"),
            crash_call_number=self._number("crash_call_number", is_emergency_number, "write 2 to 8 digits, as in 2222"),
            relay_number=self._phone("relay_number"),
            day_line=self._phone("day_line"),
            night_line=self._phone("night_line"),
            settings={name: text for name, (text, _line) in settings.items()},
            setting_lines={name: line for name, (_text, line) in settings.items()},
            packs=tuple(packs),
            pack_lines=packs,
            languages=tuple(self._names("languages", "the language", self._is_language)),
            pin_hash=self._pin_hash(),
            public_keys=self._public_keys(),
            printer=_text(self._keys, "printer", fields),
            folder=folder,
            pages_to=self._folder("pages_to", "/srv/print"),
            records_to=self._records_to(folder),
            kiosk_name=_text(self._keys, "kiosk_name", self._fields),
            approvals=read_approvals(self._keys["approvals"].node, fields) if "approvals" in self._keys else (),
            counts=self._counts(),
        )

    def _country(self) -> Country | None:
        code = self._country_code()
        number = self._number("number", is_emergency_number, "write 2 to 8 digits, as in 112")
        again = _text(self._keys, "number_again", self._fields)
        name = _text(self._keys, "country_name", self._fields)
        if not (code and number and again):
            return None
        if number != again:
            what = f'"number" is {number}, but "number_again" is {again}'
            self._wrong("number_again", what, "look the number up once more, and type it twice")
            return None
        listed = self._countries.get(code)
        if listed is None:
            return self._unlisted(code, name, number)
        if listed.confirmed and number != listed.country.number:
            what = f"the number is {number}, but an ambulance in {listed.country.name} is called on"
            self._wrong("number", f"{what} {listed.country.number}", "correct the number, or the country")
            return None
        if name and name != listed.country.name:
            what = f'the country "{code}" is {listed.country.name}, not {name}'
            self._wrong("country_name", what, 'correct "country", or take this line out')
            return None
        return Country(code, listed.country.name, number)

    def _unlisted(self, code: str, name: str, number: str) -> Country | None:
        if name:
            return Country(code, name, number)
        what = f'the country "{code}" is not in the list of the kiosk'
        self._wrong("country", what, 'correct the code, or add "country_name: …" with its name')
        return None

    def _country_code(self) -> str:
        text = _text(self._keys, "country", self._fields)
        if not text or text in self._countries:
            return text
        names = {listed.country.name: code for code, listed in self._countries.items()}
        near = closest(text, names)
        meant = _OTHER_CODES.get(text.upper()) or (text.upper() if text.upper() in self._countries else None)
        meant = meant or (names[near] if near else None)
        if is_country_code(text) and not _OTHER_CODES.get(text):
            return text
        mend = f'did you mean "{meant}"?' if meant else "write its code of two capital letters, as in GB"
        self._wrong("country", f'the country is "{text}"', mend)
        return ""

    def _number(self, key: str, is_right: Callable[[str], bool], mend: str) -> str:
        text = _text(self._keys, key, self._fields)
        if not text or is_right(text):
            return text
        self._wrong(key, f'"{key}" is "{text}"', mend)
        return ""

    def _phone(self, key: str) -> str:
        return self._number(key, is_phone, "write a telephone number, as in 0113 496 0000 or +44 113 496 0000")

    def _settings(self) -> dict[str, tuple[str, int]]:
        settings: dict[str, tuple[str, int]] = {}
        if "settings" in self._keys:
            for name, entry in self._fields.named(self._keys["settings"].node, "settings").items():
                text = self._fields.text(entry.node, f'the setting "{name}"')
                if self._fields.is_setting_name(name, entry.line, "the setting") and text is not None:
                    settings[name] = text, entry.line
        return settings

    def _names(self, key: str, what: str, is_right: Callable[[str, int, str], bool]) -> dict[str, int]:
        names: dict[str, int] = {}
        if key in self._keys:
            for node in self._fields.texts(self._keys[key].node, f'"{key}"'):
                if node.text in names:
                    self._fields.wrong(node.line, f'"{node.text}" stands twice in "{key}"', "keep one of the two")
                elif is_right(node.text, node.line, what):
                    names[node.text] = node.line
        return names

    def _is_language(self, text: str, line: int, _what: str) -> bool:
        if _LANGUAGE.fullmatch(text):
            return True
        self._fields.wrong(line, f'"{text}" is no language code', "write codes such as en or es")
        return False

    def _pin_hash(self) -> str:
        text = _text(self._keys, "pin_hash", self._fields)
        if not text:
            return ""
        # The value is never repeated in a finding: by mistake it may be the PIN itself.
        match = _ARGON2.fullmatch(text)
        if match is None:
            self._wrong("pin_hash", '"pin_hash" is no Argon2 hash', "write a hash that begins with $argon2id$v=19$")
            return ""
        memory, passes = int(match["memory"]), int(match["passes"])
        if not (_LEAST_MEMORY_KIB <= memory <= _MOST_MEMORY_KIB and 1 <= passes <= _MOST_PASSES):
            mend = f"make it with m from {_LEAST_MEMORY_KIB} to {_MOST_MEMORY_KIB} KiB and t from 1 to {_MOST_PASSES}"
            self._wrong("pin_hash", f'"pin_hash" was made with m={memory},t={passes}', mend)
            return ""
        return text

    def _public_keys(self) -> tuple[str, ...]:
        nodes = (
            self._fields.texts(self._keys["public_keys"].node, '"public_keys"') if "public_keys" in self._keys else ()
        )
        good: dict[str, None] = {}
        for node in nodes:
            if is_public_key(node.text):
                good[node.text] = None
            elif is_secret_key(node.text):
                what = "a secret key stands here, with which every record can be read"
                self._fields.wrong(node.line, what, "take it out, keep it away from the kiosk, and make a new pair")
            else:
                what = f'"{node.text}" is no public key'
                self._fields.wrong(node.line, what, "copy the whole key again; it begins with age1 and has 62 signs")
        return tuple(good)

    def _folder(self, key: str, example: str) -> str:
        text = _text(self._keys, key, self._fields)
        if not text or PurePosixPath(text).is_absolute() or PureWindowsPath(text).is_absolute():
            return text
        what = "the folder" if key == "folder" else f'"{key}"'
        self._wrong(key, f'{what} is "{text}"', f"write the whole way to it, as in {example}")
        return ""

    def _records_to(self, folder: str) -> str:
        text = self._folder("records_to", "/media/records/from-kiosks")
        if not text or not folder or PurePosixPath(text) != PurePosixPath(folder):
            return text
        what = '"records_to" is the folder where records wait on the kiosk'
        self._wrong("records_to", what, "name a place that they are carried to, or take the line out")
        return ""

    def _counts(self) -> bool:
        """Return whether the clinic wants counts: a clinic that wrote something else may not have wanted them."""
        return "counts" not in self._keys or _choice(self._keys, "counts", tuple(_SWITCH), self._fields) == "yes"

    def _wrong(self, key: str, what: str, mend: str) -> None:
        self._fields.wrong(self._keys[key].line, what, mend)
