"""Markdown -> typed blocks with true line numbers. Python-Markdown finds the structure; no HTML is ever made."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from kiosk.domain.text import Words
from kiosk.packs.findings import Finding
from kiosk.packs.markdown_lines import check_lines, marked, with_settings
from kiosk.packs.source import PackSource, UnreadableFileError

CITATION, CALLOUT, ATTRIBUTES = "citation", "callout", "attributes"
_CITATION = r"\[\^([^\]\s]*)\]"
_CALLOUT = r"\[!([A-Za-z]+)\]"
_ATTRIBUTES = r"\{([^{}]*)\}"
_DEEPEST_QUOTE = 8


@dataclass(frozen=True, slots=True)
class Cited:
    """A name that a text cites, and the line of the citation."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Image:
    """``![words](target)``."""

    alternative: str
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class Inline:
    """One run of text: its words without citations, what it cites, and the marks in its braces.

    ``attributes`` holds ``plain`` and ``id`` as well as named values; a mark without value is the empty text.
    """

    words: Words
    line: int
    cited: tuple[Cited, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    images: tuple[Image, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether the author declared that the text states no fact."""
        return "plain" in self.attributes

    @property
    def facts(self) -> tuple[str, ...]:
        """The names cited, each once, in their order."""
        return tuple(dict.fromkeys(cited.name for cited in self.cited))


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading; ``depth`` is the number of its ``#``."""

    depth: int
    inline: Inline


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """A paragraph."""

    inline: Inline


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list, never inside another."""

    items: tuple[Inline, ...]
    ordered: bool
    line: int


@dataclass(frozen=True, slots=True)
class CalloutBlock:
    """``> [!kind]`` and its text; ``kind`` is as it was written."""

    kind: str
    inline: Inline


@dataclass(frozen=True, slots=True)
class ImageBlock:
    """A picture that stands alone in its paragraph."""

    image: Image


ParsedBlock = HeadingBlock | ParagraphBlock | ListBlock | CalloutBlock | ImageBlock


def line_of(block: ParsedBlock) -> int:
    """Return the line where a block begins."""
    if isinstance(block, ListBlock):
        return block.line
    return block.image.line if isinstance(block, ImageBlock) else block.inline.line


def read_markdown(
    source: PackSource, path: str, found: list[Finding], values: Mapping[str, str], used: set[str]
) -> tuple[ParsedBlock, ...] | None:
    """Return the blocks of a file, or None after noting why it cannot be read; see ``parse_markdown``."""
    try:
        text = source.read_text(path)
    except UnreadableFileError as refusal:
        found.append(refusal.finding)
        return None
    return parse_markdown(text, path, found, values, used)


def parse_markdown(
    text: str, path: str, found: list[Finding], values: Mapping[str, str], used: set[str]
) -> tuple[ParsedBlock, ...] | None:
    """Return the blocks of a text whose settings are replaced by *values*.

    The names of the settings met go into *used*, every mistake into *found*. None is returned when the lines hold
    something that no block stands for, such as HTML; nothing below it would have a meaning.
    """
    from kiosk.packs.markdown_tree import TreeReader

    before = len(found)
    check_lines(text, path, found)
    if any(line.count(">") > _DEEPEST_QUOTE for line in text.split("\n")):
        found.append(
            Finding(path, 1, "a quotation stands inside many others", "write one > at the beginning of a line")
        )
    if len(found) > before:
        return None
    root = _tree(with_settings(text, values, path, found, used))
    return TreeReader(path, found).blocks(root)


def _tree(text: str) -> ET.Element:
    converter = _converter()
    converter.reset()
    lines = text.split("\n")
    for preprocessor in converter.preprocessors:
        lines = preprocessor.run(lines)
    root = converter.parser.parseDocument(lines).getroot()
    assert root is not None
    for processor in converter.treeprocessors:
        replaced = processor.run(root)
        root = root if replaced is None else replaced
    return root


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    return Markdown(extensions=[SaneListExtension(), _ScreenExtension()])


class _LineMarks(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return marked(lines)


class _Named(InlineProcessor):
    """Puts the inside of a match into an element of the given tag, where no other pattern looks at it."""

    def __init__(self, pattern: str, tag: str) -> None:
        super().__init__(pattern)
        self._tag = tag

    def handleMatch(self, match: re.Match[str], _data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override] # noqa: N802
        element = ET.Element(self._tag)
        element.set("name", match.group(1))
        return element, match.start(0), match.end(0)


class _ScreenExtension(Extension):
    """Leaves out every pattern that makes or hides HTML, and adds citations, callouts and braces."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.preprocessors.deregister("html_block")
        md.preprocessors.register(_LineMarks(md), "line_marks", 0)
        for name in ("reference", "code", "hr", "setextheader"):
            md.parser.blockprocessors.deregister(name)
        for name in (
            "reference",
            "image_reference",
            "short_reference",
            "short_image_ref",
            "html",
            "entity",
            "linebreak",
        ):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_Named(_CITATION, CITATION), CITATION, 176)
        md.inlinePatterns.register(_Named(_CALLOUT, CALLOUT), CALLOUT, 175)
        md.inlinePatterns.register(_Named(_ATTRIBUTES, ATTRIBUTES), ATTRIBUTES, 174)
        md.treeprocessors.deregister("prettify")
