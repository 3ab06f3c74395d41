"""The values that entries of the self-check and of the briefing have in common: ids, rows, facts, pictograms."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kiosk.packs.fields import FieldReader
from kiosk.packs.uses import Place, Use, Uses
from kiosk.packs.yaml_text import Entry, MapNode, Node, TextNode

_ROW = re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)*")
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class EntryFields:
    """Reads values of entries; ``fields`` notes what is wrong, ``uses`` what the rest of the pack must have."""

    fields: FieldReader
    uses: Uses

    def each(
        self, keys: Mapping[str, Entry], key: str, read_one: Callable[[Node, str], _Read | None], kind: str
    ) -> tuple[_Read, ...]:
        """Return what *read_one* makes of each entry of a list, given its node and what to call it in findings."""
        if key not in keys:
            return ()
        good: list[_Read] = []
        for node in self.fields.items(keys[key].node, f'"{key}"'):
            name = id_of(node)
            value = read_one(node, f'the {kind} "{name}"' if name else f"this {kind}")
            if value is not None:
                good.append(value)
        return tuple(good)

    def identifier(self, keys: Mapping[str, Entry]) -> str | None:
        """Return the id of an entry."""
        return self.fields.identifier(keys["id"].node, "the id") if "id" in keys else None

    def facts(self, keys: Mapping[str, Entry], what: str) -> tuple[str, ...]:
        """Return the facts that the entry rests on, and note that they are used."""
        nodes = self.fields.texts(keys["facts"].node, f"the facts of {what}") if "facts" in keys else ()
        self.uses.facts.extend(Use(node.text, Place(self.fields.path, node.line)) for node in nodes)
        return tuple(node.text for node in nodes)

    def pictogram(self, keys: Mapping[str, Entry], what: str) -> str:
        """Return the pictogram of the entry, and note that it is used."""
        entry = keys.get("pictogram")
        name = self.fields.text(entry.node, f"the pictogram of {what}") if entry is not None else None
        if name is None or entry is None:
            return ""
        self.uses.pictograms.append(Use(name, Place(self.fields.path, entry.node.line)))
        return name

    def row(self, keys: Mapping[str, Entry], what: str) -> str:
        """Return the row of the content evidence."""
        text = self.fields.text(keys["row"].node, f"the row of {what}") if "row" in keys else None
        if text is not None and not _ROW.fullmatch(text):
            mend = "write capital letters, digits and hyphens, as in A-L01"
            self.fields.wrong(keys["row"].line, f'the row of {what} is "{text}"', mend)
        return text or ""


def id_of(node: Node) -> str:
    """Return the id of an entry as it was written, or an empty text when it has none that can be read."""
    entry = node.entries.get("id") if isinstance(node, MapNode) else None
    return entry.node.text.strip() if entry is not None and isinstance(entry.node, TextNode) else ""
