"""The words of a pack as passages, each with the place where it stands, for the checks of wording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kiosk.domain.blocks import Block, Callout, ChartBlock, FigureBlock, Heading, ItemList, Paragraph
from kiosk.domain.pack import Pack, Screen
from kiosk.domain.text import plain_text
from kiosk.packs.screens import LineMap
from kiosk.packs.uses import Place

PassageKind = Literal["title", "paragraph", "item", "label", "picture"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words and its place. Only a ``paragraph`` is measured in sentences.

    A ``label`` and the words of a ``picture`` stand beside the text: they are no part of a screen's grade.
    ``explained`` are words, in small letters, that need no glossary because an explanation stands beside them.
    """

    kind: PassageKind
    text: str
    place: Place
    explained: frozenset[str] = frozenset()

    @property
    def is_graded(self) -> bool:
        """Whether the passage counts when its screen is graded."""
        return self.kind in ("title", "paragraph", "item")


def passages_of_screen(screen: Screen, lines: LineMap) -> tuple[Passage, ...]:
    """Return the passages of a screen in the order in which they are read."""
    title = Passage("title", plain_text(screen.title), lines.of(screen.id))
    blocks = (
        passage
        for number, block in enumerate(screen.blocks)
        for passage in _passages_of_block(block, screen.id, number, lines)
    )
    return tuple(passage for passage in (title, *blocks) if passage.text)


def passages_beside_screens(pack: Pack, lines: LineMap) -> tuple[Passage, ...]:
    """Return the passages that stand on no screen of a chapter: titles, charts, glossary and questions."""
    return (*_words(pack, lines), *_glossary(pack, lines), *_questions(pack, lines))


def _passages_of_block(block: Block, screen: str, number: int, lines: LineMap) -> Iterator[Passage]:
    place = lines.of(screen, number)
    if isinstance(block, Paragraph | Callout):
        yield Passage("paragraph", block.spoken, place)
    elif isinstance(block, Heading):
        yield Passage("title", block.spoken, place)
    elif isinstance(block, ItemList):
        for index, item in enumerate(block.items):
            yield Passage("item", item.spoken, lines.of(screen, number, index))
    elif isinstance(block, FigureBlock | ChartBlock):
        yield Passage("picture", block.alternative, place)
        labels = block.labels if isinstance(block, FigureBlock) else ()
        for index, label in enumerate(labels):
            yield Passage("label", plain_text(label.words), lines.of(screen, number, index))


def _words(pack: Pack, lines: LineMap) -> Iterator[Passage]:
    top = Place(f"{pack.language}/pack.md", 1)
    yield Passage("title", pack.title, top)
    yield Passage("paragraph", pack.tagline, top)
    for chapter in pack.chapters:
        yield Passage("title", chapter.title, lines.chapters.get(chapter.id, top))
    for chart in pack.charts.values():
        place = lines.charts.get(chart.id, top)
        yield Passage("paragraph", chart.caveat, place)
        for part in chart.parts:
            yield Passage("label", part.label, place)


def _glossary(pack: Pack, lines: LineMap) -> Iterator[Passage]:
    for term in pack.glossary.values():
        place = lines.glossary.get(term.id, Place(f"{pack.language}/glossary.md", 1))
        yield Passage("paragraph", plain_text(term.meaning), place)
        yield Passage("picture", term.figure_alternative, place)


def _questions(pack: Pack, lines: LineMap) -> Iterator[Passage]:
    for number, question in enumerate(pack.questions):
        known = number < len(lines.questions)
        place = lines.questions[number] if known else Place(f"{pack.language}/questions.md", 1)
        yield Passage("item", question, place)
