"""Blocks, charts and labels as rows that QML repeats."""

from __future__ import annotations

import html

from kiosk.domain.bidi import isolate_numbers
from kiosk.domain.blocks import Block, Callout, Heading, ItemList, Paragraph
from kiosk.domain.pack import Chart
from kiosk.domain.text import Words, plain_text
from kiosk.domain.value import value
from kiosk.viewmodels.markup import styled, term_places


@value
class BlockRow:
    """A block as QML draws it; ``kind`` is heading, paragraph, item, note, ask, warning, legend, key, caveat or source.

    ``number`` is the place in an ordered list, the key of a label, the count of people in a legend, or the year
    of a source.
    """

    kind: str
    markup: str
    spoken: str
    terms: list[dict[str, object]]
    pictogram: str = ""
    number: int = 0


@value
class LabelRow:
    """A label of a drawing: its words, its target ``x1, y1`` and the end of its leader ``x2, y2`` in its units."""

    markup: str
    spoken: str
    strong: bool
    x1: float
    y1: float
    x2: float
    y2: float


def block_rows(block: Block, right_to_left: bool) -> list[BlockRow]:
    """Return a row for the block, or one a line for a list; pictures have none."""
    match block:
        case Heading(words):
            return [_row("heading", words, right_to_left)]
        case Paragraph(words=words):
            return [_row("paragraph", words, right_to_left)]
        case Callout(kind=kind, words=words):
            return [_row(kind, words, right_to_left)]
        case ItemList(items, ordered):
            return [
                _row("item", item.words, right_to_left, item.pictogram or "", number if ordered else 0)
                for number, item in enumerate(items, start=1)
            ]
        case _:
            return []


def legend_rows(chart: Chart | None) -> list[BlockRow]:
    """The same people as in the chart, each with how many they are."""
    parts = chart.parts if chart else ()
    return [BlockRow("legend", html.escape(p.label), p.label, [], f"person-{p.kind}", p.count) for p in parts]


def chart_notes(chart: Chart | None) -> list[BlockRow]:
    """What the chart cannot say about this reader, and where it comes from."""
    if chart is None:
        return []
    notes = (("caveat", chart.caveat, 0), ("source", chart.source_title, chart.source_year))
    return [BlockRow(kind, html.escape(text), text, [], "", year) for kind, text, year in notes if text]


def _row(kind: str, words: Words, right_to_left: bool, pictogram: str = "", number: int = 0) -> BlockRow:
    spoken = isolate_numbers(plain_text(words)) if right_to_left else plain_text(words)
    return BlockRow(kind, styled(words, right_to_left), spoken, term_places(words, right_to_left), pictogram, number)
