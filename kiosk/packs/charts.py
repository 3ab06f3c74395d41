"""The charts of pack.yaml: groups of people that add up, helped and not helped in one picture."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import did_you_mean
from kiosk.packs.yaml_text import Entry

KINDS = ("helped", "perhaps", "not_helped")
_MOST_PEOPLE = 1000


@dataclass(frozen=True, slots=True)
class ChartPlan:
    """A chart without its words: the counts by kind, and the source with its line."""

    id: str
    line: int
    out_of: int
    parts: tuple[tuple[str, int], ...]
    source: str
    source_line: int


def read_chart(name: str, entry: Entry, fields: FieldReader) -> ChartPlan | None:
    """Return the chart under the key *name*, or None after noting what is wrong with it."""
    what = f'the chart "{name}"'
    fields.is_identifier(name, entry.line, "the chart")
    keys = fields.mapping(entry.node, what, ("out_of", "parts", "source"))
    if len(keys) < 3:
        return None
    out_of = fields.integer(keys["out_of"].node, f"out_of in {what}", 1, _MOST_PEOPLE)
    parts = _parts(keys["parts"], fields, what, out_of or _MOST_PEOPLE)
    source = fields.text(keys["source"].node, f"the source of {what}")
    if out_of is None or parts is None or source is None:
        return None
    total = sum(count for _kind, count in parts)
    if total != out_of:
        given = f"the parts of {what} add up to {total}, not to {out_of}"
        fields.wrong(keys["parts"].line, given, "correct the parts, or out_of")
        return None
    return ChartPlan(name, entry.line, out_of, parts, source, keys["source"].line)


def _parts(entry: Entry, fields: FieldReader, what: str, most: int) -> tuple[tuple[str, int], ...] | None:
    parts: list[tuple[str, int]] = []
    before = len(fields.found)
    for kind, part in fields.named(entry.node, f"the parts of {what}").items():
        if kind not in KINDS:
            fields.wrong(part.line, f'the part "{kind}" of {what} is not known', did_you_mean(kind, KINDS))
            continue
        count = fields.integer(part.node, f'the part "{kind}" of {what}', 0, most)
        if count is not None:
            parts.append((kind, count))
    if len(fields.found) > before:
        return None
    given = [kind for kind, _count in parts]
    if "not_helped" not in given:
        fields.wrong(entry.line, f"{what} does not show the people who were not helped", 'add the part "not_helped"')
        return None
    return tuple(sorted(parts, key=lambda part: KINDS.index(part[0])))
