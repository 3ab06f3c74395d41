"""Python-Markdown's element tree -> typed blocks, each with the line it came from."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.domain.text import Span, Words, plain_text
from kiosk.packs.findings import Finding, did_you_mean, meant
from kiosk.packs.markdown import (
    ATTRIBUTES,
    CALLOUT,
    CITATION,
    CalloutBlock,
    Cited,
    HeadingBlock,
    Image,
    ImageBlock,
    Inline,
    ListBlock,
    ParagraphBlock,
    ParsedBlock,
)
from kiosk.packs.markdown_lines import MARK, mark_number

_HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
_ONE_ATTRIBUTE = re.compile(r"\s*(?:\.([\w-]+)|#([\w-]+)|(\w+)=(?:[\"“”]([^\"“”]*)[\"“”]|(\S+)))")
_KNOWN_MARKS = ("plain",)
_KNOWN_VALUES = ("id", "level", "also")
_STRAY = re.compile(r"\*\*|\[\^|\[!|!\[|\]\(|[{}]")
_HIDDEN_ITEM = re.compile(rf"\n *(?:[-*+]|[0-9]{{1,9}}\.) +{MARK.pattern}")
_SPACES = re.compile(r"\s+")


@dataclass
class _Gathered:
    """What has been met so far in one run of text."""

    line: int
    pieces: list[tuple[str, bool]] = field(default_factory=list)
    cited: list[Cited] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)
    images: list[Image] = field(default_factory=list)
    callouts: list[str] = field(default_factory=list)
    begun: bool = False
    after_attributes: bool = False


class TreeReader:
    """Reads one file's tree; what no block stands for goes into ``found``."""

    def __init__(self, path: str, found: list[Finding]) -> None:
        self._path = path
        self._found = found
        self._line = 1

    def blocks(self, root: ET.Element) -> tuple[ParsedBlock, ...]:
        """Return the blocks of the whole document in their order."""
        return tuple(block for element in root for block in self._block(element))

    def _block(self, element: ET.Element) -> Iterable[ParsedBlock]:
        if element.tag in _HEADINGS:
            inline, _ = self._inline(element)
            yield HeadingBlock(_HEADINGS[element.tag], inline)
        elif element.tag == "p":
            yield self._paragraph(element)
        elif element.tag in ("ul", "ol"):
            yield self._list(element)
        elif element.tag == "blockquote":
            yield from self._callout(element)
        else:
            self._wrong(
                self._line, "this part cannot be shown", "use headings, paragraphs, lists, callouts and pictures"
            )

    def _paragraph(self, element: ET.Element) -> ParsedBlock:
        self._refuse_hidden_list(element)
        inline, callouts = self._inline(element)
        if callouts:
            self._wrong(
                inline.line, "a callout begins without >", f'write "> [!{callouts[0]}]" and "> " before its text'
            )
        if not inline.images:
            return ParagraphBlock(inline)
        if inline.words or len(inline.images) > 1 or inline.cited or inline.attributes:
            mend = "give the picture a paragraph of its own, with an empty line before and after it"
            self._wrong(inline.images[0].line, "something else stands beside a picture", mend)
        return ImageBlock(inline.images[0])

    def _refuse_hidden_list(self, element: ET.Element) -> None:
        hidden = _HIDDEN_ITEM.search("".join(element.itertext()))
        if hidden:
            self._wrong(
                mark_number(hidden), "a list begins right below other text", "leave an empty line before the list"
            )

    def _first_line(self, element: ET.Element) -> int:
        match = MARK.search("".join(element.itertext()))
        return mark_number(match) if match else self._line

    def _list(self, element: ET.Element) -> ListBlock:
        line = self._first_line(element)
        items = tuple(self._item(item) for item in element)
        return ListBlock(items, element.tag == "ol", line)

    def _item(self, item: ET.Element) -> Inline:
        paragraphs = [child for child in item if child.tag == "p"]
        others = [child for child in item if child.tag in ("ul", "ol", "blockquote", "pre", *_HEADINGS)]
        line = self._first_line(item)
        if others or len(paragraphs) > 1 or (paragraphs and (item.text or "").strip()):
            self._wrong(line, "a list item holds more than one line of text", "write one item with a dash for each")
        inline, callouts = self._inline(paragraphs[0] if paragraphs else item)
        if callouts:
            self._wrong(inline.line, "a callout stands in a list", 'write "> [!note]" in a paragraph of its own')
        return inline

    def _callout(self, element: ET.Element) -> Iterable[ParsedBlock]:
        # Quotations with an empty line between them reach the tree as one.
        for paragraph in element:
            line = self._first_line(paragraph)
            inline, callouts = self._inline(paragraph)
            if paragraph.tag != "p":
                self._wrong(line, "a callout holds more than a paragraph", 'write plain text after each "> "')
            elif len(callouts) != 1:
                mend = 'begin it with "> [!note]", "> [!ask]" or "> [!warning]", and let it be one paragraph'
                self._wrong(line, "it is not said what kind of callout this is", mend)
            elif inline.images:
                self._wrong(inline.images[0].line, "a picture stands in a callout", "give it a paragraph of its own")
            else:
                yield CalloutBlock(callouts[0], inline)

    def _inline(self, element: ET.Element) -> tuple[Inline, list[str]]:
        gathered = _Gathered(self._line)
        self._walk(element, gathered, bold=False)
        words = joined(gathered.pieces)
        stray = _STRAY.search(plain_text(words))
        if stray:
            what = f'the signs "{stray[0]}" stand here without their partner'
            self._wrong(gathered.line, what, "close what was opened, or take them out")
        inline = Inline(words, gathered.line, tuple(gathered.cited), gathered.attributes, tuple(gathered.images))
        return inline, gathered.callouts

    def _walk(self, element: ET.Element, gathered: _Gathered, bold: bool) -> None:
        self._text(element.text, gathered, bold)
        for child in element:
            self._child(child, gathered, bold)
            self._text(child.tail, gathered, bold)

    def _child(self, child: ET.Element, gathered: _Gathered, bold: bool) -> None:
        name = child.get("name", "")
        if child.tag == CITATION:
            self._cite(name, gathered)
        elif child.tag == CALLOUT:
            gathered.callouts.append(name.lower())
        elif child.tag == ATTRIBUTES:
            gathered.attributes.update(self._attributes(name))
            gathered.after_attributes = True
        elif child.tag == "img":
            gathered.images.append(Image(_tidy(child.get("alt", "")), _tidy(child.get("src", "")), self._line))
        elif child.tag == "strong":
            self._walk(child, gathered, bold=True)
        else:
            self._refuse_style(child, gathered, bold)

    def _cite(self, name: str, gathered: _Gathered) -> None:
        gathered.cited.append(Cited(MARK.sub("", name), self._line))
        if gathered.pieces:
            text, bold = gathered.pieces[-1]
            gathered.pieces[-1] = (text.rstrip(), bold)

    def _refuse_style(self, child: ET.Element, gathered: _Gathered, bold: bool) -> None:
        self._walk(child, gathered, bold)
        if child.tag == "a":
            self._wrong(self._line, "a link stands here", "write plain words: a kiosk opens no pages")
        elif child.tag == "em":
            self._wrong(
                self._line, "a single * or _ is used for a style", "write **bold**, the only style, or take it out"
            )
        elif child.tag not in ("ul", "ol", "p", "blockquote"):
            self._wrong(self._line, "this style is not known", "write plain words; **bold** is the only style")

    def _text(self, text: str | None, gathered: _Gathered, bold: bool) -> None:
        if not text:
            return
        place = 0
        for match in MARK.finditer(text):
            self._piece(text[place : match.start()], gathered, bold)
            place = match.end()
            self._line = mark_number(match)
            if not gathered.begun:
                gathered.line, gathered.begun = self._line, True
        self._piece(text[place:], gathered, bold)

    def _piece(self, text: str, gathered: _Gathered, bold: bool) -> None:
        if text.strip() and gathered.after_attributes:
            what = "marks in braces stand in the middle of the text"
            self._wrong(self._line, what, "put them at its very end")
            gathered.after_attributes = False
        if text:
            gathered.pieces.append((text, bold))

    def _attributes(self, inside: str) -> dict[str, str]:
        read: dict[str, str] = {}
        place = 0
        while place < len(inside.rstrip()):
            match = _ONE_ATTRIBUTE.match(inside, place)
            if match is None:
                what = f'the mark "{{{inside}}}" is not understood'
                self._wrong(self._line, what, 'write {.plain}, {#id}, {level=emergency} or {also="…"}')
                return {}
            place = match.end()
            mark, identifier, name, quoted, bare = match.groups()
            read.update(self._one_attribute(mark, identifier, name, quoted if quoted is not None else bare))
        return read

    def _one_attribute(
        self, mark: str | None, identifier: str | None, name: str | None, value: str | None
    ) -> dict[str, str]:
        if identifier:
            return {"id": identifier}
        known, given = (_KNOWN_MARKS, mark) if mark else (_KNOWN_VALUES, name or "")
        if given not in known:
            self._wrong(self._line, f'the mark "{given}" is not known', did_you_mean(given, known))
        return {meant(given, known): value or ""}

    def _wrong(self, line: int, what: str, mend: str) -> None:
        self._found.append(Finding(self._path, line, what, mend))


def joined(pieces: Iterable[tuple[str, bool]]) -> Words:
    """Return pieces of text as spans, with single spaces and none at the ends."""
    spans: list[Span] = []
    for piece, bold in pieces:
        text = _SPACES.sub(" ", piece)
        if not spans or spans[-1].text.endswith(" "):
            text = text.removeprefix(" ")
        if not text:
            continue
        if spans and spans[-1].bold == bold:
            spans[-1] = Span(spans[-1].text + text, bold)
        else:
            spans.append(Span(text, bold))
    while spans and not spans[-1].text.rstrip(" "):
        spans.pop()
    if spans:
        spans[-1] = Span(spans[-1].text.rstrip(" "), spans[-1].bold)
    return tuple(spans)


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", MARK.sub("", text)).strip()
