"""<language>/pack.md: the title, the line below it, chapter titles, and the words of settings and charts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.text import Words, plain_text
from kiosk.packs.findings import Finding, did_you_mean, meant
from kiosk.packs.markdown import (
    HeadingBlock,
    Inline,
    ListBlock,
    ParagraphBlock,
    ParsedBlock,
    line_of,
    read_markdown,
)
from kiosk.packs.markdown_lines import escaped
from kiosk.packs.source import PackSource

WORDS = "pack.md"
_ITSELF, _VALUE = "value", "\ue0ff"
_SECTIONS = ("chapters", "settings", "charts")
_ITEM = re.compile(r"\s*([\w-]+)\s*:\s*")


@dataclass
class ChartWords:
    """The words of one chart: a label for each part, and the caveat."""

    line: int
    labels: dict[str, str] = field(default_factory=dict)
    caveat: str = ""


@dataclass
class SettingWords:
    """The words of one setting, by value."""

    line: int
    values: dict[str, Words] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def markdown(self, value: str, shown: str) -> str | None:
        """Return the words of a value as Markdown, with *shown* where they say ``{{ value }}``; None without words."""
        if value not in self.values:
            return None
        spans = ((escaped(span.text), span.bold) for span in self.values[value])
        text = "".join(f"**{text}**" if bold else text for text, bold in spans)
        return text.replace(_VALUE, escaped(shown))


@dataclass
class PackWords:
    """What pack.md says, and the line of each part; chapter titles by chapter id."""

    path: str
    title: str = ""
    tagline: str = ""
    chapters: dict[str, tuple[str, int]] = field(default_factory=dict)
    settings: dict[str, SettingWords] = field(default_factory=dict)
    charts: dict[str, ChartWords] = field(default_factory=dict)
    whole: bool = True


def read_words(
    source: PackSource, language: str, found: list[Finding], numbers: Mapping[str, str], used: set[str]
) -> PackWords:
    """Return the words of pack.md as far as they can be read; every mistake goes into *found*.

    *numbers* are the settings that need no words, as they are written out: the caveat of a chart may say them. Those
    met go into *used*.
    """
    path = f"{language}/{WORDS}"
    named: set[str] = set()
    blocks = read_markdown(source, path, found, {**numbers, _ITSELF: _VALUE}, named)
    used |= named - {_ITSELF}
    if blocks is None:
        return PackWords(path, whole=False)
    reader = _WordsReader(PackWords(path), found)
    for block in blocks:
        reader.take(block)
    reader.finish()
    return reader.words


class _WordsReader:
    """Follows the headings: the section (## Settings) and the entry of it (### position) that a block belongs to."""

    def __init__(self, words: PackWords, found: list[Finding]) -> None:
        self.words = words
        self._found = found
        self._section = ""
        self._entry = ""

    def take(self, block: ParsedBlock) -> None:
        if isinstance(block, HeadingBlock):
            self._heading(block)
        elif self._section == "settings" and self._entry and isinstance(block, ListBlock):
            self._setting(block)
        elif self._section == "charts" and self._entry and isinstance(block, ListBlock):
            self._chart(block)
        elif self._section == "charts" and self._entry and isinstance(block, ParagraphBlock):
            self.words.charts[self._entry].caveat = plain_text(block.inline.words)
        elif not self._section and isinstance(block, ParagraphBlock) and not self.words.tagline:
            self.words.tagline = plain_text(block.inline.words)
        else:
            self._wrong(line_of(block), "this text has no place here", "see the guide: pack.md has three sections")

    def finish(self) -> None:
        if not self.words.title:
            self._wrong(1, "the title is missing", 'begin the file with "# " and the name of the procedure')
        if not self.words.tagline:
            self._wrong(
                1,
                "the line below the title is missing",
                "say in one sentence what this pack tells, and end it with {.plain}",
            )

    def _heading(self, block: HeadingBlock) -> None:
        text, line = plain_text(block.inline.words), block.inline.line
        if block.depth == 1:
            if self.words.title:
                self._wrong(line, "a second title stands here", "write ## for a section")
            self.words.title = text
        elif block.depth == 2:
            name = block.inline.attributes.get("id", text.lower())
            self._section, self._entry = meant(name, _SECTIONS), ""
            if name not in _SECTIONS:
                self._wrong(line, f'the section "{text}" is not known', did_you_mean(name, _SECTIONS))
        elif block.depth == 3 and self._section:
            self._begin_entry(block.inline, text)
        else:
            self._wrong(line, "this heading has no place here", "write ## for a section, ### for an entry of it")

    def _begin_entry(self, inline: Inline, text: str) -> None:
        if self._section == "chapters":
            name = inline.attributes.get("id", "")
            if not name:
                self._wrong(
                    inline.line,
                    f'the chapter "{text}" has no id',
                    "add its id of pack.yaml behind the title, as in {#the-day}",
                )
            self._note_twice(name, self.words.chapters, inline.line)
            self.words.chapters[name] = (text, inline.line)
        elif self._section == "settings":
            self._note_twice(text, self.words.settings, inline.line)
            self.words.settings[text] = SettingWords(inline.line)
        else:
            self._note_twice(text, self.words.charts, inline.line)
            self.words.charts[text] = ChartWords(inline.line)
        self._entry = text

    def _note_twice(self, name: str, known: object, line: int) -> None:
        if isinstance(known, dict) and name in known:
            self._wrong(line, f'"{name}" stands twice', "keep one of the two")

    def _setting(self, block: ListBlock) -> None:
        setting = self.words.settings[self._entry]
        for item in block.items:
            split = self._split(item)
            if split is None:
                continue
            value, words = split
            self._note_twice(value, setting.values, item.line)
            setting.values[value], setting.lines[value] = words, item.line
            if item.cited:
                mend = "take the citation out: the text that shows the setting cites the fact"
                self._wrong(item.line, "the words of a setting cite a fact", mend)

    def _chart(self, block: ListBlock) -> None:
        chart = self.words.charts[self._entry]
        for item in block.items:
            split = self._split(item)
            if split is not None:
                chart.labels[split[0]] = plain_text(split[1])

    def _split(self, item: Inline) -> tuple[str, Words] | None:
        split = split_label(item.words)
        if split is None:
            self._wrong(item.line, "this line has no words for a value", 'write "- value: words"')
        return split

    def _wrong(self, line: int, what: str, mend: str) -> None:
        self._found.append(Finding(self.words.path, line, what, mend))


def split_label(words: Words) -> tuple[str, Words] | None:
    """Return the name before the first colon and the words after it, or None when there are not both."""
    match = _ITEM.match(words[0].text) if words else None
    if match is None:
        return None
    first = words[0].text[match.end() :]
    rest = words[1:] if not first else (type(words[0])(first, words[0].bold), *words[1:])
    return (match[1], rest) if plain_text(rest).strip() else None
