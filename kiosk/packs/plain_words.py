"""Words that are shown as they are, without bold, pictures or citations: those of the self-check and the briefing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.domain.text import Words, plain_text
from kiosk.packs.findings import Finding
from kiosk.packs.markdown import Inline


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Takes the words of one file; *shown_by* names what shows them, *rules* the file that holds their pictograms."""

    path: str
    shown_by: str
    rules: str
    found: list[Finding]

    def of(self, inline: Inline, words: Words) -> str:
        """Return *words* of *inline* as text, after noting what they hold besides."""
        if not words:
            self._wrong(inline.line, "the words are missing here", "write them, or take the line out")
        if any(span.bold for span in words):
            self._wrong(inline.line, "bold words stand here", f"take the ** out: {self.shown_by} shows plain words")
        if inline.images:
            self._wrong(inline.images[0].line, "a picture stands here", f"name its pictogram in {self.rules}")
        return plain_text(words)

    def refuse_marks(self, inline: Inline, cite: str) -> None:
        """Note a citation or a mark in braces, which have no place here; *cite* says where the fact is cited."""
        if inline.cited:
            self._wrong(inline.line, "a citation stands here", cite)
        elif inline.attributes:
            what = f'the mark "{next(iter(inline.attributes))}" means nothing here'
            self._wrong(inline.line, what, "take it out")

    def _wrong(self, line: int, what: str, mend: str) -> None:
        self.found.append(Finding(self.path, line, what, mend))


def without_id(inline: Inline) -> Inline:
    """Return a heading's text without the mark that gives its id."""
    return replace(inline, attributes={name: value for name, value in inline.attributes.items() if name != "id"})
