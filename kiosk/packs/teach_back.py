"""<language>/teach-back.md: the questions that show what was understood, their answers, and why the right one is right.

A heading of the first depth is a question; the list below it holds a line "id: words" for each answer, and one for why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kiosk.domain.briefing import TeachBackWords
from kiosk.packs.briefing import BRIEFING, WHY
from kiosk.packs.briefing_plan import TEACH_BACK
from kiosk.packs.findings import Finding
from kiosk.packs.markdown import HeadingBlock, Inline, ListBlock, ParsedBlock, line_of
from kiosk.packs.plain_words import PlainWords, without_id
from kiosk.packs.screens import LineMap
from kiosk.packs.uses import Place, Uses
from kiosk.packs.words import split_label

TEACH_BACK_WORDS = "teach-back.md"


@dataclass
class TeachBackEntry:
    """One question: its words and the words of each line below it, with their lines."""

    name: str
    question: str
    line: int
    said: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    @property
    def words(self) -> TeachBackWords:
        """The question as it is shown."""
        answers = {name: words for name, words in self.said.items() if name != WHY}
        return TeachBackWords(self.question, answers, self.said.get(WHY, ""))


class TeachBackReader:
    """Follows the questions of one file; every mistake goes into *found*, each place into *lines*."""

    def __init__(self, path: str, uses: Uses, lines: LineMap, found: list[Finding]) -> None:
        self._path = path
        self._plain = PlainWords(path, "the teach-back", BRIEFING, found)
        self._uses = uses
        self._lines = lines
        self._found = found
        self._entries: dict[str, TeachBackEntry] = {}
        self._entry: TeachBackEntry | None = None

    def read(self, parsed: Sequence[ParsedBlock]) -> dict[str, TeachBackEntry]:
        """Return the questions by id as far as they can be read."""
        for block in parsed:
            if isinstance(block, HeadingBlock):
                self._begin(block)
            elif isinstance(block, ListBlock) and self._entry is not None:
                for item in block.items:
                    self._line(item, self._entry)
            else:
                mend = 'write "# question {#id}", and a list below it'
                self._wrong(line_of(block), "this text has no place here", mend)
        return self._entries

    def _begin(self, block: HeadingBlock) -> None:
        inline = block.inline
        words, name = self._plain.of(inline, inline.words), inline.attributes.get("id", "")
        if block.depth != 1:
            self._wrong(inline.line, "this heading has no place here", "write # for a question")
        if not name:
            mend = f"add the id of {BRIEFING} behind it, as in {{#own-blood}}"
            self._wrong(inline.line, f'"{words}" has no id', mend)
        elif name in self._entries:
            self._wrong(inline.line, f'"{name}" stands twice', "keep one of the two")
        self._plain.refuse_marks(without_id(inline), f'cite the fact in the line "{WHY}"')
        self._entry = TeachBackEntry(name, words, inline.line)
        self._entries[name] = self._entry
        self._lines.briefing[TEACH_BACK, name] = Place(self._path, inline.line)

    def _line(self, inline: Inline, entry: TeachBackEntry) -> None:
        split = split_label(inline.words)
        if split is None:
            self._wrong(inline.line, "this line has no name and words", 'write "- id-of-the-answer: words"')
            return
        name, words = split
        if name in entry.said:
            self._wrong(inline.line, f'"{name}" stands twice', "keep one of the two")
        entry.said[name], entry.lines[name] = self._plain.of(inline, words), inline.line
        self._lines.briefing[TEACH_BACK, entry.name, name] = Place(self._path, inline.line)
        if name == WHY:
            self._uses.take(replace(inline, words=words), self._path, self._found)
        else:
            self._plain.refuse_marks(inline, f'cite the fact in the line "{WHY}"')

    def _wrong(self, line: int, what: str, mend: str) -> None:
        self._found.append(Finding(self._path, line, what, mend))
