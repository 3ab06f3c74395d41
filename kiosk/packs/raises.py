"""The terms and raises of self-check.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.self_check import AnyOf, Condition, Raise
from kiosk.packs.conditions import ConditionReader, Extent, extent_of, names_in
from kiosk.packs.rule_fields import RuleFields
from kiosk.packs.self_check_names import RAISE, TERM
from kiosk.packs.yaml_text import Entry, Node

# The engine makes each "any" of several "all" into every combination of their parts.
_MOST_COMBINATIONS = 256
_MOST_NAMES = 1000
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Terms:
    """The conditions of each term, any one of which makes it true, and how far each term spreads."""

    conditions: dict[str, tuple[Condition, ...]] = field(default_factory=dict)
    extents: dict[str, Extent] = field(default_factory=dict)


def read_terms(keys: Mapping[str, Entry], reader: ConditionReader, rules: RuleFields) -> Terms:
    """Return the terms. Each may name only terms above it, so that none ever contains itself."""
    terms = Terms()
    for name, entry in rules.fields.named(keys["terms"].node, '"terms"').items() if "terms" in keys else ():
        what = f'the term "{name}"'
        rules.fields.is_identifier(name, entry.line, "the term")
        conditions = reader.conditions(entry, what)
        for inner in (inner for condition in conditions for inner in names_in(condition)):
            if inner in rules.names.of(TERM) and inner not in terms.conditions:
                mend = "put it above, and let no term contain itself"
                rules.fields.wrong(entry.line, f'{what} names the term "{inner}", which does not stand above it', mend)
        extent = extent_of(AnyOf(conditions), terms.extents)
        if extent.names > _MOST_NAMES or extent.depth > _DEEPEST:
            mend = f"keep to {_MOST_NAMES:,} names in all, and to {_DEEPEST} terms in one another"
            rules.fields.wrong(entry.line, f"{what} spreads too far over other terms", mend)
            extent = Extent()
        terms.conditions[name], terms.extents[name] = conditions, extent
    return terms


def read_raises(
    keys: Mapping[str, Entry], reader: ConditionReader, terms: Terms, rules: RuleFields
) -> tuple[Raise, ...]:
    """Return the raises in their order."""

    def read(node: Node, what: str) -> Raise | None:
        entries = rules.fields.mapping(node, what, ("id", "when", "to"), ("facts", "locked", "kept-because"))
        name = rules.identifier(entries)
        when = reader.condition(entries["when"].node, what) if "when" in entries else None
        level = rules.level(entries.get("to"), what)
        facts, locked = rules.facts(entries, what), rules.locked(entries, what)
        if when is not None and extent_of(when, terms.extents).combinations > _MOST_COMBINATIONS:
            found = f"{what} makes more than {_MOST_COMBINATIONS} combinations of conditions"
            rules.fields.wrong(entries["when"].line, found, 'make a raise of each part of its "any"')
        if name is None or when is None or level is None:
            return None
        return Raise(name, when, level, facts, locked, node.line, rules.kept_because(entries, what))

    return rules.each(keys, "raises", read, RAISE)
