"""A whole pack whose numbers stay in order inside right-to-left text."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.bidi import isolate_numbers, isolated
from kiosk.domain.blocks import Block, ChartBlock, FigureBlock, ItemList
from kiosk.domain.pack import Chart, GlossaryTerm, Pack, Screen
from kiosk.packs.briefing_isolation import isolated_briefing
from kiosk.packs.check_isolation import isolated_check


def isolated_pack(pack: Pack) -> Pack:
    """Return the pack with every number that a reader sees, with its unit, between U+2066 and U+2069."""
    return replace(
        pack,
        title=isolate_numbers(pack.title),
        tagline=isolate_numbers(pack.tagline),
        chapters=tuple(replace(chapter, title=isolate_numbers(chapter.title)) for chapter in pack.chapters),
        screens={name: _screen(screen) for name, screen in pack.screens.items()},
        charts={name: _chart(chart) for name, chart in pack.charts.items()},
        glossary={name: _term(term) for name, term in pack.glossary.items()},
        questions=tuple(isolate_numbers(question) for question in pack.questions),
        check_words=None if pack.check_words is None else isolated_check(pack.check_words),
        briefing_words=None if pack.briefing_words is None else isolated_briefing(pack.briefing_words),
    )


def _screen(screen: Screen) -> Screen:
    return replace(screen, title=isolated(screen.title), blocks=tuple(_block(block) for block in screen.blocks))


def _block(block: Block) -> Block:
    if isinstance(block, ItemList):
        return replace(block, items=tuple(replace(item, words=isolated(item.words)) for item in block.items))
    if isinstance(block, FigureBlock):
        labels = tuple(replace(label, words=isolated(label.words)) for label in block.labels)
        return replace(block, labels=labels, alternative=isolate_numbers(block.alternative))
    if isinstance(block, ChartBlock):
        return replace(block, alternative=isolate_numbers(block.alternative))
    return replace(block, words=isolated(block.words))


def _chart(chart: Chart) -> Chart:
    parts = tuple(replace(part, label=isolate_numbers(part.label)) for part in chart.parts)
    return replace(chart, parts=parts, caveat=isolate_numbers(chart.caveat))


def _term(term: GlossaryTerm) -> GlossaryTerm:
    alternative = isolate_numbers(term.figure_alternative)
    return replace(
        term, title=isolate_numbers(term.title), meaning=isolated(term.meaning), figure_alternative=alternative
    )
