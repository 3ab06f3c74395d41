"""The names that self-check.yaml gives, gathered before anything that names them is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.packs.entry_fields import id_of
from kiosk.packs.fields import FieldReader
from kiosk.packs.yaml_text import Entry, ListNode, MapNode, Node

SYMPTOM, QUESTION, LIST, TERM, RAISE = "symptom", "question", "list", "term", "raise"
AREA, TELL_US = "area", "tell-us question"
# These words stand for answers of a list, or for the list that the engine makes of further symptoms.
_RESERVED = ("also", "none", "not-sure")


@dataclass(frozen=True, slots=True)
class Names:
    """What each name stands for, in the order of the file.

    ``kinds`` holds symptoms, questions, lists, terms and raises: they stand side by side in conditions and in what
    the engine gives as a cause, so one name is one thing. ``answers`` are by question, the best first. ``nameless`` are
    the kinds of entries of which one has no id that can be read.
    """

    kinds: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    areas: dict[str, int] = field(default_factory=dict)
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    nameless: set[str] = field(default_factory=set)

    def is_one_of(self, name: str, *kinds: str) -> bool:
        """Return whether the name stands for one of these kinds."""
        return name in self.areas if AREA in kinds else self.kinds.get(name) in kinds

    def of(self, *kinds: str) -> list[str]:
        """Return the names that stand for one of these kinds."""
        if AREA in kinds:
            return list(self.areas)
        return [name for name, kind in self.kinds.items() if kind in kinds]


def gather_names(keys: dict[str, Entry], fields: FieldReader) -> Names:
    """Return every name under *keys*, the keys of the whole file; a name given twice is a finding."""
    names = Names()
    for node in _entries(keys, "areas"):
        _once(id_of(node), node.line, AREA, names.areas, names, fields)
    for node in _entries(keys, "symptoms"):
        _give(id_of(node), node.line, SYMPTOM, names, fields)
    for node in _entries(keys, "follow-ups"):
        name, kind = id_of(node), LIST if "items" in _keys(node) else QUESTION
        _give(name, node.line, kind, names, fields)
        if kind == QUESTION:
            names.answers.setdefault(name, _answers(node))
    for name, entry in _keys(keys["terms"].node).items() if "terms" in keys else ():
        _give(name, entry.line, TERM, names, fields)
    for node in _entries(keys, "raises"):
        _give(id_of(node), node.line, RAISE, names, fields)
    return names


def _give(name: str, line: int, kind: str, names: Names, fields: FieldReader) -> None:
    known = names.kinds.get(name)
    if name in _RESERVED:
        fields.wrong(line, f'the {kind} "{name}" has a name that means something else', "give it another name")
    elif known is not None and known != kind:
        what = f'"{name}" is a {kind} here, and a {known} in line {names.lines[name]}'
        fields.wrong(line, what, "give each a name of its own")
        return
    _once(name, line, kind, names.lines, names, fields)
    if name:
        names.kinds.setdefault(name, kind)


def _once(name: str, line: int, kind: str, seen: dict[str, int], names: Names, fields: FieldReader) -> None:
    if not name:
        names.nameless.add(kind)
    elif name in seen:
        fields.wrong(line, f'the {kind} "{name}" stands twice, first in line {seen[name]}', "keep one of the two")
    else:
        seen[name] = line


def _entries(keys: dict[str, Entry], key: str) -> Iterator[Node]:
    node = keys[key].node if key in keys else None
    return iter(node.items if isinstance(node, ListNode) else ())


def _keys(node: Node) -> dict[str, Entry]:
    return node.entries if isinstance(node, MapNode) else {}


def _answers(node: Node) -> tuple[str, ...]:
    keys = _keys(node)
    entry = keys.get("windows") or keys.get("answers")
    return tuple(_keys(entry.node)) if entry is not None else ()
