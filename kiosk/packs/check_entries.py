"""The headings of <language>/self-check.md and what stands below each, with its line; no rules are known here.

A heading of the first depth begins a part, one of the second an entry of it, one of the third an answer of a question.
The list below an entry holds lines "name: words"; below a result it holds what follows the call to action.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kiosk.domain.text import Words, plain_text
from kiosk.packs.findings import Finding, did_you_mean, meant
from kiosk.packs.markdown import HeadingBlock, Inline, ListBlock, ParsedBlock, line_of
from kiosk.packs.plain_words import PlainWords, without_id
from kiosk.packs.screens import LineMap
from kiosk.packs.self_check import SELF_CHECK
from kiosk.packs.uses import Place, Uses
from kiosk.packs.words import split_label

CHECK_WORDS = "self-check.md"
AREAS, SYMPTOMS, LISTS, QUESTIONS = "areas", "symptoms", "lists", "questions"
RESULTS, ADVICE, ALWAYS, TELL_US = "results", "advice", "always", "tell-us-first"
PARTS = (AREAS, SYMPTOMS, LISTS, QUESTIONS, RESULTS, ADVICE, ALWAYS, TELL_US)
THEY, MEANS, LABEL, LABEL_THEY = "they", "means", "label", "label-they"
TOLD, TOLD_THEY, FLAG = "told", "told-they", "flag"

_NAMES = {
    SYMPTOMS: (THEY, MEANS),
    LISTS: (THEY,),
    QUESTIONS: (THEY, MEANS, LABEL, LABEL_THEY, TOLD, TOLD_THEY),
    TELL_US: (THEY, MEANS, FLAG),
}
_NAMES_OF_ANSWERS = (THEY, TOLD, TOLD_THEY)
# What these say is a statement, and not only a name for something in the rules, which cite the facts themselves.
_STATEMENTS = (RESULTS, ADVICE, ALWAYS)
_GAPS = re.compile(r"\s+")


@dataclass
class CheckEntry:
    """One heading: its words, the named lines below it, the plain lines below a result, the answers of a question."""

    name: str
    words: str
    line: int
    named: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    answers: dict[str, CheckEntry] = field(default_factory=dict)


@dataclass
class CheckEntries:
    """Every entry by part and id, and the line where each part begins."""

    path: str
    parts: dict[str, dict[str, CheckEntry]] = field(default_factory=lambda: {name: {} for name in PARTS})
    lines: dict[str, int] = field(default_factory=dict)


class EntryReader:
    """Follows the headings of one file; every mistake goes into *found*, each place into *lines*."""

    def __init__(self, path: str, uses: Uses, lines: LineMap, found: list[Finding]) -> None:
        self._entries = CheckEntries(path)
        self._plain = PlainWords(path, "the check", SELF_CHECK, found)
        self._uses = uses
        self._lines = lines
        self._found = found
        self._part = ""
        self._entry: CheckEntry | None = None
        self._answer: CheckEntry | None = None

    def read(self, parsed: Sequence[ParsedBlock]) -> CheckEntries:
        """Return the entries as far as they can be read."""
        for block in parsed:
            if isinstance(block, HeadingBlock):
                self._heading(block)
            elif isinstance(block, ListBlock) and self._entry is not None:
                for item in block.items:
                    self._item(item, self._entry)
            else:
                what = "this text has no place here"
                self._wrong(line_of(block), what, 'write "## words {#id}", and a list below it')
        return self._entries

    def _heading(self, block: HeadingBlock) -> None:
        if block.depth == 1:
            self._begin_part(block.inline)
        elif block.depth == 2 and self._part:
            self._begin_entry(block.inline)
        elif block.depth == 3 and self._part == QUESTIONS and self._entry is not None:
            self._begin_answer(block.inline, self._entry)
        else:
            mend = "write # for a part, ## for an entry of it, ### for an answer of a question"
            self._wrong(block.inline.line, "this heading has no place here", mend)
            if self._part:
                self._begin_entry(block.inline)

    def _begin_part(self, inline: Inline) -> None:
        text = plain_text(inline.words)
        name = inline.attributes.get("id", _GAPS.sub("-", text.lower()))
        self._part, self._entry, self._answer = meant(name, PARTS), None, None
        if name not in PARTS:
            self._wrong(inline.line, f'the part "{text}" is not known', did_you_mean(name, PARTS))
            self._part = self._part if self._part in PARTS else ""
        if self._part in self._entries.lines:
            self._wrong(inline.line, f'the part "{text}" stands twice', "keep one of the two")
        self._entries.lines.setdefault(self._part, inline.line)

    def _begin_entry(self, inline: Inline) -> None:
        known = self._entries.parts[self._part]
        self._answer = None
        self._entry = self._under(inline, known, (self._part,), self._part in _STATEMENTS)

    def _begin_answer(self, inline: Inline, question: CheckEntry) -> None:
        self._answer = self._under(inline, question.answers, (self._part, question.name), cites=False)

    def _under(self, inline: Inline, known: dict[str, CheckEntry], path: tuple[str, ...], cites: bool) -> CheckEntry:
        words, name = self._plain.of(inline, inline.words), inline.attributes.get("id", "")
        if not name:
            self._wrong(inline.line, f'"{words}" has no id', f"add the id of {SELF_CHECK} behind it, as in {{#fever}}")
        elif name in known:
            self._wrong(inline.line, f'"{name}" stands twice', "keep one of the two")
        self._cited(without_id(inline), cites)
        self._lines.check[*path, name] = Place(self._entries.path, inline.line)
        entry = CheckEntry(name, words, inline.line)
        known[name] = entry
        return entry

    def _item(self, inline: Inline, entry: CheckEntry) -> None:
        if self._part == RESULTS:
            self._lines.check[RESULTS, entry.name, str(len(entry.lines))] = Place(self._entries.path, inline.line)
            entry.lines.append(self._plain.of(inline, inline.words))
            self._cited(inline, cites=True)
            return
        names = _NAMES_OF_ANSWERS if self._answer is not None else _NAMES.get(self._part, ())
        split = split_label(inline.words)
        if not names:
            self._wrong(inline.line, "nothing stands below the words of this part", "take the line out")
        elif split is None:
            self._wrong(inline.line, "this line has no name and words", f'write "- {names[0]}: words"')
        elif split[0] not in names:
            self._wrong(inline.line, f'the line "{split[0]}" is not known here', did_you_mean(split[0], names))
        else:
            answer = (self._answer.name,) if self._answer is not None else ()
            self._lines.check[self._part, entry.name, *answer, split[0]] = Place(self._entries.path, inline.line)
            self._named(inline, *split, self._answer or entry)

    def _named(self, inline: Inline, name: str, words: Words, entry: CheckEntry) -> None:
        if name in entry.named:
            self._wrong(inline.line, f'"{name}" stands twice', "keep one of the two")
        entry.named[name] = self._plain.of(inline, words)
        self._cited(replace(inline, words=words), cites=name == MEANS)

    def _cited(self, inline: Inline, cites: bool) -> None:
        if cites:
            self._uses.take(inline, self._entries.path, self._found)
        else:
            self._plain.refuse_marks(inline, f"cite the fact in {SELF_CHECK}, or at its means")

    def _wrong(self, line: int, what: str, mend: str) -> None:
        self._found.append(Finding(self._entries.path, line, what, mend))
