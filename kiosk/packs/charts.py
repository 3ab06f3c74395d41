"""The charts of pack.yaml: groups of people that add up, helped and not helped in one picture.

A chart may be made of the figures that a clinic counted itself: its parts then name settings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import did_you_mean
from kiosk.packs.settings import NONE, quantity
from kiosk.packs.yaml_text import Entry, Node, TextNode

KINDS = ("helped", "perhaps", "not_helped")
REST = "rest"
_MOST_PEOPLE = 1000
_SETTING = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")


@dataclass(frozen=True, slots=True)
class NamedSetting:
    """A setting that a chart names, and its line."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class PartPlan:
    """A group of people: how many, or the setting that says so; neither for those whom the other parts leave."""

    kind: str
    count: int | None = None
    setting: NamedSetting | None = None


@dataclass(frozen=True, slots=True)
class ChartPlan:
    """A chart without its words: the parts by kind, and the source with its line.

    ``people`` and ``year`` are the settings that say of how many people the figures of a clinic are, and of which year.
    """

    id: str
    line: int
    out_of: int
    parts: tuple[PartPlan, ...]
    source: str
    source_line: int
    people: NamedSetting | None = None
    year: NamedSetting | None = None

    @property
    def counted(self) -> tuple[NamedSetting, ...]:
        """The settings that hold numbers of people: all but the year."""
        of_parts = [part.setting for part in self.parts if part.setting is not None]
        return (*of_parts, self.people) if self.people is not None else tuple(of_parts)

    @property
    def settings(self) -> tuple[NamedSetting, ...]:
        """Every setting that the chart is made of; they are given together or not at all."""
        return (*self.counted, self.year) if self.year is not None else self.counted

    def is_given(self, values: Mapping[str, str]) -> bool:
        """Return whether each setting that the chart is made of has a value."""
        return all(values.get(setting.name, NONE) != NONE for setting in self.settings)

    def counts(self, values: Mapping[str, str]) -> tuple[tuple[str, int], ...] | None:
        """Return how many people are in each part; None when the figures are no whole people or do not add up."""
        known = {part.kind: _people(part, values) for part in self.parts if not _is_rest(part)}
        total = sum(count or 0 for count in known.values())
        rest = any(_is_rest(part) for part in self.parts)
        if None in known.values() or total > self.out_of or (total < self.out_of and not rest):
            return None
        left = self.out_of - total
        return tuple((part.kind, left if _is_rest(part) else known[part.kind] or 0) for part in self.parts)


def _is_rest(part: PartPlan) -> bool:
    return part.count is None and part.setting is None


def _people(part: PartPlan, values: Mapping[str, str]) -> int | None:
    if part.setting is None:
        return part.count
    number = quantity(values.get(part.setting.name, ""))
    return int(number.number) if number is not None and number.number == int(number.number) else None


def read_chart(name: str, entry: Entry, fields: FieldReader) -> ChartPlan | None:
    """Return the chart under the key *name*, or None after noting what is wrong with it."""
    what = f'the chart "{name}"'
    fields.is_identifier(name, entry.line, "the chart")
    keys = fields.mapping(entry.node, what, ("out_of", "parts", "source"), ("people", "year"))
    if not {"out_of", "parts", "source"} <= keys.keys():
        return None
    out_of = fields.integer(keys["out_of"].node, f"out_of in {what}", 1, _MOST_PEOPLE)
    parts = _parts(keys["parts"], fields, what, out_of or _MOST_PEOPLE)
    source = fields.text(keys["source"].node, f"the source of {what}")
    before = len(fields.found)
    people, year = (_only_setting(keys, key, fields, what) for key in ("people", "year"))
    if out_of is None or parts is None or source is None or len(fields.found) > before:
        return None
    chart = ChartPlan(name, entry.line, out_of, parts, source, keys["source"].line, people, year)
    return chart if _fits_together(chart, keys, fields, what) else None


def _fits_together(chart: ChartPlan, keys: Mapping[str, Entry], fields: FieldReader, what: str) -> bool:
    before = len(fields.found)
    names_settings = any(part.setting is not None for part in chart.parts)
    if not names_settings and chart.counts({}) is None:
        total = sum(part.count or 0 for part in chart.parts)
        given = f"the parts of {what} add up to {total}, not to {chart.out_of}"
        fields.wrong(keys["parts"].line, given, "correct the parts, or out_of")
    for key, says in (("people", "of how many people"), ("year", "of which year")):
        if names_settings and key not in keys:
            given = f"{what} is made of settings, and does not say {says} its figures are"
            fields.wrong(chart.line, given, f'add {key}: "{{{{ name_of_a_setting }}}}"')
        elif not names_settings and key in keys:
            mend = "take it out: it belongs to a chart whose parts are settings"
            fields.wrong(keys[key].line, f'"{key}" stands at {what}, whose parts are numbers', mend)
    return len(fields.found) == before


def _only_setting(keys: Mapping[str, Entry], key: str, fields: FieldReader, what: str) -> NamedSetting | None:
    if key not in keys:
        return None
    text = fields.text(keys[key].node, f'"{key}" of {what}')
    named = _SETTING.fullmatch(text) if text is not None else None
    if named is not None:
        return NamedSetting(named[1], keys[key].line)
    if text is not None:
        fields.wrong(keys[key].line, f'"{key}" of {what} is "{text}"', 'name a setting, as in "{{ audit_people }}"')
    return None


def _parts(entry: Entry, fields: FieldReader, what: str, most: int) -> tuple[PartPlan, ...] | None:
    before = len(fields.found)
    parts = list(_each_part(entry, fields, what, most))
    if len(fields.found) > before:
        return None
    if "not_helped" not in [part.kind for part in parts]:
        fields.wrong(entry.line, f"{what} does not show the people who were not helped", 'add the part "not_helped"')
        return None
    if sum(_is_rest(part) for part in parts) > 1:
        fields.wrong(entry.line, f'{what} has two parts that are "{REST}"', "give the number of all parts but one")
        return None
    return tuple(sorted(parts, key=lambda part: KINDS.index(part.kind)))


def _each_part(entry: Entry, fields: FieldReader, what: str, most: int) -> Iterator[PartPlan]:
    for kind, part in fields.named(entry.node, f"the parts of {what}").items():
        if kind not in KINDS:
            fields.wrong(part.line, f'the part "{kind}" of {what} is not known', did_you_mean(kind, KINDS))
            continue
        written = _written(part.node)
        named = _SETTING.fullmatch(written)
        if named is not None:
            yield PartPlan(kind, setting=NamedSetting(named[1], part.line))
        elif written == REST:
            yield PartPlan(kind)
        else:
            count = fields.integer(part.node, f'the part "{kind}" of {what}', 0, most)
            if count is not None:
                yield PartPlan(kind, count)


def _written(node: Node) -> str:
    return node.text.strip() if isinstance(node, TextNode) else ""
