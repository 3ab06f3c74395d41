"""The settings of a pack: their types, their ranges, the value in force and that value in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kiosk.domain.clinic import Clinic
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding, did_you_mean, listed
from kiosk.packs.yaml_text import Entry, Node

SettingType = Literal["duration", "amount", "number", "year", "choice", "phone"]
TYPES: tuple[SettingType, ...] = ("duration", "amount", "number", "year", "choice", "phone")
GIVEN, NONE = "given", "none"
# Stands in the texts of a draft; what patients read is hidden without the value.
MISSING = "…"
PHONE_VALUES = (GIVEN, NONE)
PHONE_FIELDS = ("emergency_number", "day_line", "night_line")
WHO_MAY = ("anyone", "clinician")

# A time limit or an amount that is missing would silently switch off what it limits.
_MAY_BE_MISSING = ("number", "year")
_YEAR = re.compile(r"[0-9]{4}")
_QUANTITY = re.compile(r"([0-9]{1,7}(?:\.[0-9]{1,3})?)(?:\s*([A-Za-z%]+))?")
_DURATIONS = {"min": 1, "h": 60, "day": 1440, "days": 1440, "week": 10080, "weeks": 10080}
_DURATION_NAMES = {
    "min": "duration-minute",
    "h": "duration-hour",
    "day": "duration-day",
    "days": "duration-day",
    "week": "duration-week",
    "weeks": "duration-week",
}
# Long forms only where they are easy words: "20 milliliters" is harder to read than "20 mL".
_AMOUNT_NAMES: dict[str, tuple[str, Literal["short", "long"]]] = {
    "mL": ("volume-milliliter", "short"),
    "L": ("volume-liter", "long"),
    "kg": ("mass-kilogram", "long"),
    "g": ("mass-gram", "long"),
    "mg": ("mass-milligram", "short"),
    "lb": ("mass-pound", "long"),
    "cm": ("length-centimeter", "short"),
    "mm": ("length-millimeter", "short"),
    "C": ("temperature-celsius", "short"),
    "F": ("temperature-fahrenheit", "short"),
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it was written and its unit; the unit is empty for a plain number."""

    number: Decimal
    unit: str

    def comparable(self) -> Decimal:
        """Return the number in minutes for a duration, as it stands for anything else."""
        return self.number * _DURATIONS.get(self.unit, 1)


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting as pack.yaml declares it. Values are texts; ``values`` lists what a choice may be.

    A default of ``none`` says that a number or a year is missing until a clinic gives it.
    """

    id: str
    type: SettingType
    default: str
    line: int
    least: str = ""
    most: str = ""
    values: tuple[str, ...] = ()
    needs: str = "clinician"
    because: tuple[tuple[str, int], ...] = ()
    clinic_field: str = ""

    @property
    def may_be_missing(self) -> bool:
        """Whether it is a number or a year that has no value until a clinic gives one."""
        return not self.values and self.default == NONE

    @property
    def asked_values(self) -> tuple[str, ...]:
        """What ``when`` may ask for; nothing for a setting that always has a value and is no choice."""
        return PHONE_VALUES if self.may_be_missing else self.values


def read_setting(name: str, entry: Entry, fields: FieldReader) -> Setting | None:
    """Return the setting under the key *name*, or None after noting what is wrong with it."""
    fields.is_setting_name(name, entry.line, "the setting")
    what = f'the setting "{name}"'
    raw_type = _type_of(entry.node, fields, what)
    if raw_type is None:
        return None
    before = len(fields.found)
    setting = _READERS[raw_type](name, entry, fields, what, raw_type)
    return setting if len(fields.found) == before else None


def _type_of(node: Node, fields: FieldReader, what: str) -> SettingType | None:
    entries = fields.named(node, what)
    if "type" not in entries:
        if entries:
            fields.wrong(node.line, f'the key "type" is missing in {what}', f"write one of: {listed(TYPES)}")
        return None
    text = fields.choice(entries["type"].node, f"the type of {what}", TYPES)
    return next((known for known in TYPES if known == text), None)


def _read_quantity(name: str, entry: Entry, fields: FieldReader, what: str, kind: SettingType) -> Setting | None:
    keys = fields.mapping(entry.node, what, ("type", "default", "min", "max"), ("needs", "because"))
    texts: dict[str, str] = {}
    for key in ("default", "min", "max"):
        text = fields.text(keys[key].node, f"the {key} of {what}") if key in keys else None
        may_be_missing = key == "default" and text == NONE and kind in _MAY_BE_MISSING
        fault = why_not_quantity(text, kind) if text is not None and not may_be_missing else None
        if text is not None and fault:
            fields.wrong(keys[key].line, f'the {key} of {what} is "{text}"', fault)
        elif text is not None:
            texts[key] = text
    if len(texts) < 3:
        return None
    setting = Setting(
        name, kind, texts["default"], entry.line, texts["min"], texts["max"], (), *_common(keys, fields, what)
    )
    fault = why_not_value(setting, setting.default)
    if fault:
        fields.wrong(keys["default"].line, f'the default of {what} is "{setting.default}"', fault)
    return setting


def _read_choice(name: str, entry: Entry, fields: FieldReader, what: str, kind: SettingType) -> Setting | None:
    keys = fields.mapping(entry.node, what, ("type", "default", "values"), ("needs", "because"))
    if "values" not in keys or "default" not in keys:
        return None
    values = tuple(node.text for node in fields.texts(keys["values"].node, f"the values of {what}"))
    default = fields.choice(keys["default"].node, f"the default of {what}", values) if values else None
    return Setting(name, kind, default or "", entry.line, "", "", values, *_common(keys, fields, what))


def _read_phone(name: str, entry: Entry, fields: FieldReader, what: str, kind: SettingType) -> Setting | None:
    keys = fields.mapping(entry.node, what, ("type", "default", "from"), ("needs", "because"))
    if "from" not in keys or "default" not in keys:
        return None
    default = fields.choice(keys["default"].node, f"the default of {what}", PHONE_VALUES)
    origin = fields.choice(keys["from"].node, f"the clinic's field of {what}", PHONE_FIELDS)
    common = _common(keys, fields, what)
    return Setting(name, kind, default or "", entry.line, "", "", PHONE_VALUES, *common, origin or "")


_READERS = {
    "duration": _read_quantity,
    "amount": _read_quantity,
    "number": _read_quantity,
    "year": _read_quantity,
    "choice": _read_choice,
    "phone": _read_phone,
}


def _common(keys: dict[str, Entry], fields: FieldReader, what: str) -> tuple[str, tuple[tuple[str, int], ...]]:
    needs = fields.choice(keys["needs"].node, f"who may change {what}", WHO_MAY) if "needs" in keys else "clinician"
    because = fields.texts(keys["because"].node, f"the sources of {what}") if "because" in keys else ()
    return needs or "clinician", tuple((node.text, node.line) for node in because)


def quantity(text: str) -> Quantity | None:
    """Return the number and unit of a text such as ``2 h``, or None when it is none."""
    match = _QUANTITY.fullmatch(text.strip())
    return Quantity(Decimal(match[1]), match[2] or "") if match else None


def why_not_quantity(text: str, kind: SettingType) -> str | None:
    """Return how to mend a text that is no duration, amount or number, or None when it is one."""
    if kind == "year":
        return None if _YEAR.fullmatch(text) else "write a year of four figures, as in 2026"
    amount = quantity(text)
    units = {"duration": tuple(_DURATIONS), "amount": tuple(_AMOUNT_NAMES), "number": ("",)}[kind]
    example = {"duration": "2 h", "amount": "20 mL", "number": "24"}[kind]
    if amount is None or (not amount.unit and kind != "number"):
        return f"write a number{'' if kind == 'number' else ' and its unit'}, as in {example}"
    if amount.unit in units:
        return None
    if kind == "number":
        return f"write the number without a unit, as in {example}"
    return did_you_mean(amount.unit, units, f"use one of the units {listed(units)}")


def why_not_value(setting: Setting, value: str) -> str | None:
    """Return how to mend a value that the setting does not allow, or None when it does."""
    if setting.values:
        return None if value in setting.values else did_you_mean(value, setting.values)
    if setting.may_be_missing and value == NONE:
        return None
    fault = why_not_quantity(value, setting.type)
    if fault:
        return fault
    given, least, most = quantity(value), quantity(setting.least), quantity(setting.most)
    if given is None or least is None or most is None:
        return f"write a value from {setting.least} to {setting.most}"
    units = {given.unit, least.unit, most.unit}
    comparable = setting.type == "duration" or len(units) == 1
    if not comparable or not least.comparable() <= given.comparable() <= most.comparable():
        return f"write a value from {setting.least} to {setting.most}"
    return None


def values_asked(settings: Mapping[str, Setting], values: Mapping[str, str]) -> dict[str, str]:
    """Return the values as ``when`` asks for them: of a setting that may be missing, whether it is given."""
    asked = dict(values)
    for name in (name for name in values if name in settings and settings[name].may_be_missing):
        asked[name] = NONE if values[name] == NONE else GIVEN
    return asked


def setting_in_words(setting: Setting, value: str, language: str) -> str:
    """Return the value of a setting that is no choice in the words of *language*; dots where it is missing."""
    if value == NONE:
        return MISSING
    return value if setting.type == "year" else value_in_words(value, language)


def value_in_words(value: str, language: str) -> str:
    """Return a duration, amount or number in the words of *language*, with Latin digits.

    A language that Babel does not know is written as English. Numbers are kept in order inside a right-to-left
    text by ``kiosk.domain.bidi``, which looks at whole blocks.
    """
    from babel.numbers import format_decimal
    from babel.units import format_unit

    amount = quantity(value)
    if amount is None:
        return value
    locale = known_locale(language)
    if not amount.unit:
        return format_decimal(amount.number, locale=locale, numbering_system="latn")
    name, length = _unit_name(amount.unit)
    return format_unit(amount.number, name, length=length, locale=locale, numbering_system="latn")


def known_locale(language: str) -> str:
    """Return *language* as Babel writes it, or ``en`` when Babel does not know it."""
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(language.replace("-", "_")))
    except (UnknownLocaleError, ValueError, TypeError):
        return "en"


def _unit_name(unit: str) -> tuple[str, Literal["short", "long"]]:
    if unit in _DURATION_NAMES:
        return _DURATION_NAMES[unit], "long"
    return _AMOUNT_NAMES[unit]


def values_in_force(
    settings: Mapping[str, Setting], clinic: Clinic, clinic_path: str, found: list[Finding]
) -> dict[str, str]:
    """Return the value of each setting: the clinic's, or the default where it chose none or one out of range.

    *found* receives a finding against *clinic_path* for each value that is refused, in its line.
    """
    force = {name: setting.default for name, setting in settings.items()}
    for name, value in clinic.settings.items():
        setting = settings.get(name)
        refusal = _refusal(setting, value) if setting is not None else None
        if refusal is not None:
            found.append(Finding(clinic_path, clinic.setting_lines.get(name, 1), *refusal))
        elif setting is not None:
            force[name] = value
    return force


def _refusal(setting: Setting, value: str) -> tuple[str, str] | None:
    if setting.type == "phone":
        what = f'the setting "{setting.id}" is "{value}", but it follows from "{setting.clinic_field}" of this file'
        field_name = "number" if setting.clinic_field == "emergency_number" else setting.clinic_field
        return what, f'take this line out, and write the number after "{field_name}:"'
    fault = why_not_value(setting, value)
    what = f'the setting "{setting.id}" is "{value}", so the default "{setting.default}" is used'
    return (what, fault) if fault else None
