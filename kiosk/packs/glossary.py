"""<language>/glossary.md and questions.md, and the marking of glossary words on the screens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kiosk.domain.blocks import Block, Callout, ItemList, Paragraph
from kiosk.domain.pack import GlossaryTerm, Pack, Screen
from kiosk.domain.text import Span, Words, plain_text
from kiosk.packs.findings import Finding
from kiosk.packs.markdown import HeadingBlock, ImageBlock, Inline, ListBlock, ParagraphBlock, ParsedBlock, line_of
from kiosk.packs.screens import LineMap
from kiosk.packs.uses import Place, Use, Uses

_FIGURE = "figure:"
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass
class _Entry:
    heading: Inline
    meaning: list[Inline] = field(default_factory=list)
    figure: str | None = None
    alternative: str = ""


def read_glossary(
    parsed: Sequence[ParsedBlock], path: str, uses: Uses, lines: LineMap, found: list[Finding]
) -> dict[str, GlossaryTerm]:
    """Return the terms by id; every mistake goes into *found*."""
    terms: dict[str, GlossaryTerm] = {}
    forms: dict[str, str] = {}
    for entry in _entries(parsed, path, uses, found):
        title = plain_text(entry.heading.words)
        name = entry.heading.attributes.get("id") or _NO_LETTER.sub("-", title.lower()).strip("-")
        line = entry.heading.line
        also = [form.strip() for form in entry.heading.attributes.get("also", "").split(",")]
        term_forms = tuple(form for form in (title, *also) if form)
        if not name:
            found.append(Finding(path, line, "the word to explain is missing", 'write it after "## "'))
            continue
        for form in term_forms:
            if form.lower() in forms:
                what = f'"{form}" is explained twice, first under "{forms[form.lower()]}"'
                found.append(Finding(path, line, what, "keep one of the two"))
            forms.setdefault(form.lower(), title)
        if not entry.meaning:
            found.append(
                Finding(path, line, f'"{title}" is not explained', "write one or two short sentences below it")
            )
        for inline in entry.meaning:
            uses.take(inline, path, found)
        lines.glossary[name] = Place(path, entry.meaning[0].line if entry.meaning else line)
        meaning = _one_text(inline.words for inline in entry.meaning)
        terms[name] = GlossaryTerm(name, title, meaning, term_forms, entry.figure, entry.alternative)
    return terms


def unused_terms(packs: Sequence[Pack], lines: LineMap) -> Iterator[Finding]:
    """Yield a finding for each term that no text of a screen uses, so that nobody could touch it to read its meaning.

    *packs* are the same pack in one language under different settings; a term is used when one of them uses it.
    """
    used = {
        span.term
        for pack in packs
        for screen in pack.screens.values()
        for block in screen.blocks
        for words in _running_text(block)
        for span in words
    }
    for term in packs[0].glossary.values() if packs else ():
        if term.id not in used:
            place = lines.glossary[term.id]
            what = f'"{term.title}" is explained, and no text of a screen uses it'
            yield Finding(place.path, place.line, what, "use it in a text, add its other forms, or take it out")


def _running_text(block: Block) -> Iterator[Words]:
    if isinstance(block, Paragraph | Callout):
        yield block.words
    elif isinstance(block, ItemList):
        yield from (item.words for item in block.items)


def _entries(parsed: Sequence[ParsedBlock], path: str, uses: Uses, found: list[Finding]) -> list[_Entry]:
    entries: list[_Entry] = []
    for block in parsed:
        if isinstance(block, HeadingBlock) and block.depth == 2:
            entries.append(_Entry(block.inline))
        elif isinstance(block, HeadingBlock) and block.depth == 1 and not entries:
            continue
        elif not entries:
            found.append(
                Finding(path, line_of(block), "this text stands before the first word", 'begin with "## word"')
            )
        elif isinstance(block, ParagraphBlock):
            entries[-1].meaning.append(block.inline)
        elif isinstance(block, ImageBlock) and block.image.target.startswith(_FIGURE):
            _take_figure(entries[-1], block, path, uses, found)
        else:
            what = "this cannot stand in a glossary entry"
            found.append(Finding(path, line_of(block), what, "write one picture and a short text below the word"))
    return entries


def _take_figure(entry: _Entry, block: ImageBlock, path: str, uses: Uses, found: list[Finding]) -> None:
    image = block.image
    if entry.figure is not None:
        found.append(Finding(path, image.line, "a second picture explains this word", "keep one"))
    if not image.alternative:
        what = "the picture has no words for people who cannot see it"
        found.append(Finding(path, image.line, what, "write them between ![ and ]"))
    entry.figure, entry.alternative = image.target.removeprefix(_FIGURE), image.alternative
    uses.figures.append(Use(entry.figure, Place(path, image.line)))


def _one_text(texts: Iterable[Words]) -> Words:
    spans: list[Span] = []
    for words in texts:
        if spans:
            spans.append(Span(" "))
        spans.extend(words)
    return tuple(spans)


def read_questions(
    parsed: Sequence[ParsedBlock], path: str, uses: Uses, lines: LineMap, found: list[Finding]
) -> tuple[str, ...]:
    """Return the questions to ask, in their order; every mistake goes into *found*."""
    questions: list[str] = []
    for block in parsed:
        if isinstance(block, ListBlock):
            for inline in block.items:
                uses.take(inline, path, found)
                lines.questions.append(Place(path, inline.line))
                questions.append(plain_text(inline.words))
        elif not isinstance(block, HeadingBlock) or block.depth != 1:
            found.append(
                Finding(path, line_of(block), "only a title and a list stand here", 'write "- " before a question')
            )
    return tuple(questions)


class TermMarker:
    """Marks the first occurrence of each glossary term on a screen, in its running text."""

    def __init__(self, glossary: dict[str, GlossaryTerm]) -> None:
        self._terms = {form.lower(): term.id for term in glossary.values() for form in term.forms}
        forms = sorted(self._terms, key=lambda form: (-len(form), form))
        every = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
        self._pattern = re.compile(rf"(?<!\w)(?:{every})(?!\w)", re.IGNORECASE) if forms else None

    def mark(self, screen: Screen) -> Screen:
        """Return the screen with the first occurrence of each term as a span of its own; no title, no label."""
        if self._pattern is None:
            return screen
        seen: set[str] = set()
        return replace(screen, blocks=tuple(self._block(block, seen) for block in screen.blocks))

    def _block(self, block: Block, seen: set[str]) -> Block:
        if isinstance(block, Paragraph | Callout):
            return replace(block, words=self._words(block.words, seen))
        if isinstance(block, ItemList):
            items = tuple(replace(item, words=self._words(item.words, seen)) for item in block.items)
            return replace(block, items=items)
        return block

    def _words(self, words: Words, seen: set[str]) -> Words:
        return tuple(part for span in words for part in self._parts(span, seen))

    def _parts(self, span: Span, seen: set[str]) -> Iterator[Span]:
        assert self._pattern is not None
        place = 0
        for match in self._pattern.finditer(span.text):
            term = self._terms.get(" ".join(match[0].lower().split()))
            if term is None or term in seen:
                continue
            seen.add(term)
            if match.start() > place:
                yield replace(span, text=span.text[place : match.start()])
            yield replace(span, text=match[0], term=term)
            place = match.end()
        if place < len(span.text):
            yield replace(span, text=span.text[place:])
