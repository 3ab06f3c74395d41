"""facts.yaml: the ledger of facts, each with the sources that say so."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kiosk.domain.pack import Fact
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding
from kiosk.packs.source import PackSource
from kiosk.packs.yaml_text import Entry, MapNode, TextNode, read_yaml

LEDGER = "facts.yaml"
SELF_CHECK_KEEPER = "self-check"
BRIEFING_KEEPER = "briefing"
KEEPERS = (SELF_CHECK_KEEPER, BRIEFING_KEEPER)
_ROW = re.compile(r"F[0-9]{3}")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The facts by id and the line of each. ``complete`` is false when some could not be read.

    ``places`` holds the line where a fact names a source or a setting, by fact id and that name.
    """

    facts: dict[str, Fact] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    places: dict[tuple[str, str], int] = field(default_factory=dict)
    complete: bool = True


def read_ledger(source: PackSource, found: list[Finding]) -> Ledger:
    """Return the ledger as far as it can be read; every mistake goes into *found*."""
    root = read_yaml(source, LEDGER, found)
    if root is None:
        return Ledger(complete=False)
    fields = FieldReader(LEDGER, found)
    keys = fields.mapping(root, LEDGER, ("facts",))
    if "facts" not in keys or not isinstance(keys["facts"].node, MapNode):
        fields.named(keys["facts"].node, "the list of facts") if "facts" in keys else None
        return Ledger(complete=False)
    facts: dict[str, Fact] = {}
    lines: dict[str, int] = {}
    places: dict[tuple[str, str], int] = {}
    rows: dict[str, str] = {}
    for name, entry in keys["facts"].node.entries.items():
        fact = _read_fact(name, entry, fields, places)
        facts[name], lines[name] = fact, entry.line
        for row in fact.rows:
            if row in rows:
                fields.wrong(
                    entry.line, f'row {row} stands at "{rows[row]}" and at "{name}"', "keep it at one of the two"
                )
            rows.setdefault(row, name)
    return Ledger(facts, lines, places)


def _read_fact(name: str, entry: Entry, fields: FieldReader, places: dict[tuple[str, str], int]) -> Fact:
    what = f'the fact "{name}"'
    fields.is_identifier(name, entry.line, "the fact")
    keys = fields.mapping(entry.node, what, ("fact",), ("sources", "row", "setting", "kept_for", "left_out"))
    words = fields.text(keys["fact"].node, f"the words of {what}") if "fact" in keys else None
    sources = fields.texts(keys["sources"].node, f"the sources of {what}") if "sources" in keys else ()
    if not sources:
        fields.wrong(entry.line, f"{what} has no source", "add sources: [name], with names of sources in pack.yaml")
    setting = fields.text(keys["setting"].node, f"the setting of {what}") if "setting" in keys else None
    if "kept_for" in keys:
        fields.choice(keys["kept_for"].node, f"what {what} is kept for", KEEPERS)
    for node in sources:
        places.setdefault((name, node.text), node.line)
    if setting is not None:
        places.setdefault((name, setting), keys["setting"].line)
    return Fact(
        id=name,
        words=words or "",
        sources=tuple(source.text for source in sources),
        rows=_rows(keys, fields, what),
        setting=setting,
        kept_for=_as_written(keys.get("kept_for")),
        left_out=fields.text(keys["left_out"].node, f"the reason to leave {what} out") if "left_out" in keys else None,
    )


def _as_written(entry: Entry | None) -> str | None:
    return entry.node.text if entry is not None and isinstance(entry.node, TextNode) else None


def _rows(keys: dict[str, Entry], fields: FieldReader, what: str) -> tuple[str, ...]:
    nodes = fields.texts(keys["row"].node, f"the rows of {what}") if "row" in keys else ()
    for node in nodes:
        if not _ROW.fullmatch(node.text):
            fields.wrong(
                node.line, f'"{node.text}" is no row of the content evidence', "write F and three digits, as in F065"
            )
    return tuple(node.text for node in nodes)
