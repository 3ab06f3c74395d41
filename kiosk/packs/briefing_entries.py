"""The headings of <language>/briefing.md with their words; no rules are known here.

A heading of the first depth begins a part, one of the second an entry of it. Nothing stands below an entry.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.domain.text import plain_text
from kiosk.packs.briefing import BRIEFING
from kiosk.packs.briefing_plan import AGENDA, CONFIRMATIONS, PRIORITIES, PROFILES, TOLD
from kiosk.packs.findings import Finding, did_you_mean, meant
from kiosk.packs.markdown import HeadingBlock, Inline, ParsedBlock, line_of
from kiosk.packs.plain_words import PlainWords, without_id
from kiosk.packs.screens import LineMap
from kiosk.packs.uses import Place

BRIEFING_WORDS = "briefing.md"
PARTS = (AGENDA, PROFILES, TOLD, PRIORITIES, CONFIRMATIONS)
_GAPS = re.compile(r"\s+")


@dataclass
class BriefingEntries:
    """The words by part and id, the line of each, and the line where each part begins."""

    path: str
    words: dict[str, dict[str, str]] = field(default_factory=lambda: {part: {} for part in PARTS})
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    parts: dict[str, int] = field(default_factory=dict)


class BriefingEntryReader:
    """Follows the headings of one file; every mistake goes into *found*, each place into *lines*."""

    def __init__(self, path: str, lines: LineMap, found: list[Finding]) -> None:
        self._entries = BriefingEntries(path)
        self._plain = PlainWords(path, "the briefing", BRIEFING, found)
        self._lines = lines
        self._found = found
        self._part = ""

    def read(self, parsed: Sequence[ParsedBlock]) -> BriefingEntries:
        """Return the entries as far as they can be read."""
        for block in parsed:
            if isinstance(block, HeadingBlock) and block.depth == 1:
                self._begin_part(block.inline)
            elif isinstance(block, HeadingBlock) and block.depth == 2 and self._part:
                self._entry(block.inline)
            elif isinstance(block, HeadingBlock):
                mend = "write # for a part, ## for an entry of it"
                self._wrong(block.inline.line, "this heading has no place here", mend)
                if self._part:
                    self._entry(block.inline)
            else:
                self._wrong(line_of(block), "this text has no place here", 'write "## words {#id}", and nothing below')
        return self._entries

    def _begin_part(self, inline: Inline) -> None:
        text = plain_text(inline.words)
        name = inline.attributes.get("id", _GAPS.sub("-", text.lower()))
        self._part = meant(name, PARTS)
        if name not in PARTS:
            self._wrong(inline.line, f'the part "{text}" is not known', did_you_mean(name, PARTS))
            self._part = self._part if self._part in PARTS else ""
        if self._part in self._entries.parts:
            self._wrong(inline.line, f'the part "{text}" stands twice', "keep one of the two")
        self._entries.parts.setdefault(self._part, inline.line)

    def _entry(self, inline: Inline) -> None:
        words, name = self._plain.of(inline, inline.words), inline.attributes.get("id", "")
        known = self._entries.words[self._part]
        if not name:
            mend = f"add the id of {BRIEFING} behind it, as in {{#what-and-why}}"
            self._wrong(inline.line, f'"{words}" has no id', mend)
        elif name in known:
            self._wrong(inline.line, f'"{name}" stands twice', "keep one of the two")
        self._plain.refuse_marks(without_id(inline), f"cite the fact in {BRIEFING}")
        known[name] = words
        self._entries.lines[self._part, name] = inline.line
        self._lines.briefing[self._part, name] = Place(self._entries.path, inline.line)

    def _wrong(self, line: int, what: str, mend: str) -> None:
        self._found.append(Finding(self._entries.path, line, what, mend))
