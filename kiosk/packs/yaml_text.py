"""YAML read as text: every value stays what was written, and every node knows its line.

Only what a hand-written pack needs is let through: mappings, lists and text. Anchors, aliases, tags, several
documents and tabs are refused, and so are duplicate keys, deep nesting and huge documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from kiosk.packs.findings import Finding
from kiosk.packs.source import PackSource, UnreadableFileError
from kiosk.packs.yaml_errors import LOADER, every_error

_DEEPEST = 16
_MOST_NODES = 50_000


@dataclass(frozen=True, slots=True)
class TextNode:
    """A value as it was written, without its quotes. An empty value has the text ``""``."""

    text: str
    line: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list of values."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of a mapping together with the line of its key."""

    line: int
    node: Node


@dataclass(frozen=True, slots=True)
class MapNode:
    """Values by key, in the order of the file."""

    entries: dict[str, Entry] = field(default_factory=dict)
    line: int = 1


Node = TextNode | ListNode | MapNode


def read_yaml(source: PackSource, path: str, found: list[Finding]) -> Node | None:
    """Return the root of a YAML file, or None after adding to *found* every reason why it cannot be read."""
    try:
        text = source.read_text(path)
    except UnreadableFileError as refusal:
        found.append(refusal.finding)
        return None
    return parse_yaml(text, path, found)


def parse_yaml(text: str, path: str, found: list[Finding]) -> Node | None:
    """Return the root of a YAML text, or None after adding to *found* every reason why it cannot be read."""
    tabs = [number for number, line in enumerate(text.split("\n"), start=1) if "\t" in line]
    if tabs:
        found.extend(Finding(path, line, "a tab stands in this line", "use spaces instead") for line in tabs)
        return None
    try:
        return _composed(text, path, found)
    except yaml.YAMLError as error:
        found.extend(every_error(path, text.split("\n"), error))
        return None


def _composed(text: str, path: str, found: list[Finding]) -> Node | None:
    composer = _Composer(yaml.parse(text, Loader=LOADER), path)
    node = composer.document()
    found.extend(composer.found)
    return None if composer.found else node


class _TooMuchError(Exception):
    """The document is refused as a whole; its finding is already noted."""


class _Composer:
    """Builds nodes from parser events, so that an alias is refused before anything is multiplied."""

    def __init__(self, events: Iterator[yaml.Event], path: str) -> None:
        self._events = events
        self._path = path
        self._count = 0
        self.found: list[Finding] = []

    def document(self) -> Node | None:
        root: Node | None = None
        documents = 0
        try:
            for event in self._events:
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self._refuse(event, "a second document begins here", 'take out the line "---"')
                        raise _TooMuchError
                elif isinstance(event, yaml.NodeEvent):
                    root = self._node(event, 0)
        except _TooMuchError:
            return None
        if root is None or (isinstance(root, TextNode) and not root.text and not root.quoted):
            self.found.append(Finding(self._path, 1, "the file says nothing", "write its keys and values"))
            return None
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self._count += 1
        line = _line(event)
        if self._count > _MOST_NODES:
            self._refuse(event, f"the file holds more than {_MOST_NODES:,} values", "split it, or take some out")
            raise _TooMuchError
        if depth > _DEEPEST:
            self._refuse(
                event,
                f"this is nested more than {_DEEPEST} levels deep",
                "use fewer brackets, or fewer spaces at the beginning of lines",
            )
            raise _TooMuchError
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f'"*{event.anchor}" repeats another place of the file', "write the value out here")
            return TextNode("", line)
        self._refuse_anchor_and_tag(event)
        if isinstance(event, yaml.ScalarEvent):
            return TextNode(str(event.value), line, quoted=event.style in ("'", '"', "|", ">"))
        if isinstance(event, yaml.SequenceStartEvent):
            return ListNode(tuple(self._items(depth)), line)
        return self._mapping(line, depth)

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, depth + 1)

    def _mapping(self, line: int, depth: int) -> MapNode:
        entries: dict[str, Entry] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, TextNode):
                self._refuse(event, "a key must be a word", "write the key as one word before the colon")
            elif key.text in entries:
                first = entries[key.text].line
                what = f'the key "{key.text}" stands twice, first in line {first}'
                self._refuse(event, what, "keep one of the two")
            else:
                entries[key.text] = Entry(key.line, value)
        return MapNode(entries, line)

    def _refuse_anchor_and_tag(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            what = f'"&{anchor}" gives this place a name so that it can be repeated'
            self._refuse(event, what, "take it out, or put the text in quotation marks")
        if tag:
            what = f'"{tag.replace("tag:yaml.org,2002:", "!!")}" is an order to the program, not a text'
            self._refuse(event, what, "take it out, or put the text in quotation marks")

    def _refuse(self, event: yaml.Event, what: str, mend: str) -> None:
        self.found.append(Finding(self._path, _line(event), what, mend))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1
