"""SVG files -> drawings. Only shapes, groups and colour names pass (docs/drawing.md); everything else is a finding."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from xml.parsers import expat

from kiosk.domain.drawing import Anchor, Drawing
from kiosk.packs.anchors import MOST_ANCHORS, faults_of_anchors
from kiosk.packs.findings import Finding, did_you_mean
from kiosk.packs.source import DRAWING_LIMIT, PackSource, UnreadableFileError
from kiosk.packs.svg_rules import (
    ELEMENTS,
    SHAPES,
    TEXT_ELEMENTS,
    numbers,
    why_not_attribute,
    why_not_element,
)

FIGURE_SIZE = (1120.0, 1000.0)
_ANCHOR_GROUP = "anchors"
_ANCHOR = "anchor-"
_LAYER = "layer-"
_MOST_ELEMENTS = 20_000
_DEEPEST = 40


def read_drawing(
    source: PackSource,
    path: str,
    found: list[Finding],
    colours: AbstractSet[str] | None = None,
) -> Drawing | None:
    """Return the drawing in a file, its id the file's name, or None after adding every fault to *found*.

    *colours* are the names a class may hold after ``f-`` and ``s-``; None lets every name pass.
    """
    try:
        data = source.read_bytes(path, DRAWING_LIMIT)
    except UnreadableFileError as refusal:
        found.append(refusal.finding)
        return None
    reader = _Reader(path, colours)
    reader.read(data)
    drawing = _drawing(reader, path) if reader.complete else None
    found.extend(reader.found)
    return None if reader.found else drawing


class _RefusedError(Exception):
    """The rest of the file is not looked at; the finding is already noted."""


@dataclass
class _Reader:
    """Builds a tree from parser events, noting what may not stand in it together with its line."""

    path: str
    colours: AbstractSet[str] | None
    found: list[Finding] = field(default_factory=list)
    lines: dict[ET.Element, int] = field(default_factory=dict)
    root: ET.Element | None = None
    complete: bool = False
    _open: list[ET.Element] = field(default_factory=list)
    _ids: dict[str, int] = field(default_factory=dict)
    _refused: ET.Element | None = None

    def read(self, data: bytes) -> None:
        parser = expat.ParserCreate()
        self._parser = parser
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        try:
            parser.Parse(data, True)
            self.complete = True
        except _RefusedError:
            return
        except expat.ExpatError as error:
            reason = expat.errors.messages.get(error.code, "not well-formed")
            self.wrong(
                error.lineno, f"the drawing is broken here ({reason})", "save it again from your drawing program"
            )
        except (UnicodeError, LookupError, ValueError):
            self.wrong(1, "the drawing is not UTF-8 text", "save it as plain SVG in UTF-8")

    def wrong(self, line: int, what: str, mend: str) -> None:
        self.found.append(Finding(self.path, line, what, mend))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line = self._parser.CurrentLineNumber
        if len(self.lines) >= _MOST_ELEMENTS or len(self._open) >= _DEEPEST:
            self.wrong(line, "the drawing holds too many shapes or groups", "simplify it")
            raise _RefusedError
        if self.root is None and name != "svg":
            self.wrong(line, f"the file begins with <{name}>, not with <svg>", "save it as plain SVG")
            raise _RefusedError
        element = ET.Element(name, attributes)
        self.lines[element] = line
        if self._refused is None and name not in ELEMENTS:
            self.wrong(line, *why_not_element(name))
            self._refused = element
        elif self._refused is None:
            self._attributes(attributes, line)
        if self._open:
            self._open[-1].append(element)
        else:
            self.root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        if self._open.pop() is self._refused:
            self._refused = None

    def _text(self, text: str) -> None:
        if not text.strip() or self._refused is not None or self._open[-1].tag in TEXT_ELEMENTS:
            return
        line = self._parser.CurrentLineNumber
        self.wrong(line, "words stand between the shapes", "write them as a label in the Markdown")

    def _doctype(self, *_parts: object) -> None:
        what = "the drawing declares a document type (<!DOCTYPE)"
        self.wrong(self._parser.CurrentLineNumber, what, "take that line out, or save it as plain SVG")
        raise _RefusedError

    def _instruction(self, target: str, _data: str) -> None:
        self.wrong(self._parser.CurrentLineNumber, f'an instruction "<?{target}" stands here', "take it out")

    def _attributes(self, attributes: dict[str, str], line: int) -> None:
        for name, value in attributes.items():
            fault = why_not_attribute(name, value)
            if fault:
                self.wrong(line, *fault)
            elif name == "class":
                self._colours(value, line)
            elif name == "id":
                self._id(value, line)

    def _id(self, name: str, line: int) -> None:
        if name in self._ids:
            self.wrong(line, f'the id "{name}" stands twice, first in line {self._ids[name]}', "give one another id")
        self._ids.setdefault(name, line)

    def _colours(self, value: str, line: int) -> None:
        for token in value.split():
            if not token.startswith(("f-", "s-")):
                what = f'the class "{token}" is no colour'
                self.wrong(line, what, "write f- or s- and a colour's name, as in f-bone")
            elif self.colours is not None and token[2:] not in self.colours:
                names = (token[:2] + name for name in self.colours)
                self.wrong(line, f'there is no colour "{token[2:]}"', did_you_mean(token, names, "see docs/drawing.md"))


def _drawing(reader: _Reader, path: str) -> Drawing | None:
    root = reader.root
    if root is None:
        return None
    box = numbers(root.get("viewBox", ""))
    if box != (0.0, 0.0, *FIGURE_SIZE):
        wanted = f'viewBox="0 0 {FIGURE_SIZE[0]:g} {FIGURE_SIZE[1]:g}"'
        reader.wrong(reader.lines[root], f"the drawing does not have {wanted}", f"write {wanted} in <svg>")
        return None
    _check_references(reader, root)
    _check_unpainted(reader, root, inherited=False)
    anchors = _anchors(reader, root)
    layers = tuple(child.get("id", "") for child in root if child.tag == "g" and child.get("id", "").startswith(_LAYER))
    for group in [child for child in root if child.get("id") == _ANCHOR_GROUP]:
        root.remove(group)
    root.set("xmlns", "http://www.w3.org/2000/svg")
    name = path.rsplit("/", 1)[-1].removesuffix(".svg")
    return Drawing(name, ET.tostring(root, encoding="unicode"), *FIGURE_SIZE, anchors, layers)


def _check_references(reader: _Reader, root: ET.Element) -> None:
    by_id = {element.get("id"): element for element in root.iter() if element.get("id")}
    for element in root.iter():
        reference = element.get("href") or element.get("clip-path", "").removeprefix("url(").removesuffix(")")
        if not reference.startswith("#"):
            continue
        target = by_id.get(reference.removeprefix("#"))
        line = reader.lines[element]
        if target is None:
            known = (name for name in by_id if name)
            what = f'"{reference}" points to nothing in this drawing'
            reader.wrong(line, what, did_you_mean(reference.removeprefix("#"), known, "correct the id, or take it out"))
        # Uses of uses multiply, and a use of its own group never ends.
        elif element.tag == "use" and any(inner.tag == "use" for inner in target.iter()):
            reader.wrong(line, f'"{reference}" itself repeats other shapes', "let use point to plain shapes only")


def _check_unpainted(reader: _Reader, element: ET.Element, inherited: bool) -> None:
    if element.tag in ("clipPath", "title", "desc"):
        return
    tokens = element.get("class", "").split()
    painted = inherited or "fill" in element.attrib or any(token.startswith("f-") for token in tokens)
    if element.tag in SHAPES - {"line"} and not painted:
        what = f"this <{element.tag}> has no colour and would be painted black"
        reader.wrong(reader.lines[element], what, 'write class="f-NAME", or fill="none"')
    for child in element:
        _check_unpainted(reader, child, painted)


def _anchors(reader: _Reader, root: ET.Element) -> tuple[Anchor, ...]:
    lines: dict[Anchor, int] = {}
    for group in (child for child in root if child.get("id") == _ANCHOR_GROUP):
        for line in group:
            anchor = _anchor(reader, line)
            if anchor is not None:
                lines[anchor] = reader.lines[line]
        if len(lines) > MOST_ANCHORS:
            what = f"the drawing has {len(lines)} anchors"
            reader.wrong(reader.lines[group], what, f"keep at most {MOST_ANCHORS}, so that the labels have room")
            return tuple(lines)
    for anchor, what, mend in faults_of_anchors(tuple(lines)):
        reader.wrong(lines[anchor], what, mend)
    return tuple(lines)


def _anchor(reader: _Reader, line: ET.Element) -> Anchor | None:
    name = line.get("id", "")
    points = {key: line.get(key) for key in ("x1", "y1", "x2", "y2")}
    if line.tag != "line" or not name.startswith(_ANCHOR) or None in points.values():
        wanted = '<line id="anchor-NAME" x1="…" y1="…" x2="…" y2="…"/>'
        reader.wrong(reader.lines[line], "this is no anchor for a label", f"write {wanted}")
        return None
    # What is no number is a finding of its own already.
    if any(why_not_attribute(key, value or "") for key, value in points.items()):
        return None
    return Anchor(name.removeprefix(_ANCHOR), *(float(value or "") for value in points.values()))
