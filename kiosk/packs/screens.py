"""<language>/learn/<screen>.md -> a screen, and the line of each of its blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.domain.blocks import (
    Block,
    Callout,
    CalloutKind,
    ChartBlock,
    FigureBlock,
    FigureLabel,
    Heading,
    ItemList,
    ListItem,
    Paragraph,
)
from kiosk.domain.level import Level
from kiosk.domain.pack import Screen
from kiosk.domain.text import Span, Words, plain_text
from kiosk.packs.findings import Finding, closest, did_you_mean
from kiosk.packs.markdown import (
    CalloutBlock,
    HeadingBlock,
    Image,
    ImageBlock,
    Inline,
    ListBlock,
    ParagraphBlock,
    ParsedBlock,
    line_of,
)
from kiosk.packs.uses import LabelUse, Place, Use, Uses
from kiosk.packs.words import split_label

_CALLOUTS: tuple[CalloutKind, ...] = ("note", "ask", "warning")
_FIGURE, _CHART, _PICTOGRAM = "figure:", "chart:", "pictogram:"


@dataclass(frozen=True, slots=True)
class LineMap:
    """Where each part of the words stands, so that a finding about them can name file and line.

    ``titles`` is by screen id; ``blocks`` by (screen id, block index); ``items`` by (screen id, block index, index
    of the list item or label); ``chapters``, ``charts`` and ``glossary`` by id; ``questions`` in their order;
    ``check`` and ``briefing`` by the part of their words, the ids in it and the name of the line.
    """

    titles: dict[str, Place] = field(default_factory=dict)
    blocks: dict[tuple[str, int], Place] = field(default_factory=dict)
    items: dict[tuple[str, int, int], Place] = field(default_factory=dict)
    chapters: dict[str, Place] = field(default_factory=dict)
    charts: dict[str, Place] = field(default_factory=dict)
    glossary: dict[str, Place] = field(default_factory=dict)
    questions: list[Place] = field(default_factory=list)
    check: dict[tuple[str, ...], Place] = field(default_factory=dict)
    briefing: dict[tuple[str, ...], Place] = field(default_factory=dict)

    def of(self, screen: str, block: int | None = None, item: int | None = None) -> Place:
        """Return the place of a screen's title, block or item; of what holds it when it has none of its own."""
        whole = self.titles.get(screen, Place("pack.yaml", 1))
        if block is None:
            return whole
        place = self.blocks.get((screen, block), whole)
        return place if item is None else self.items.get((screen, block, item), place)


class ScreenReader:
    """Makes one screen of a file's blocks; notes what it names in *uses*, its lines in *lines*."""

    def __init__(self, name: str, path: str, uses: Uses, lines: LineMap, found: list[Finding]) -> None:
        self._name = name
        self._path = path
        self._uses = uses
        self._lines = lines
        self._found = found
        self._blocks: list[Block] = []

    def screen(self, parsed: Sequence[ParsedBlock]) -> Screen:
        """Return the screen; its mistakes are noted, and what they concern is left out."""
        self._lines.titles[self._name] = Place(self._path, line_of(parsed[0]) if parsed else 1)
        title, level = self._title(parsed)
        rest = list(parsed[1:] if parsed and isinstance(parsed[0], HeadingBlock) else parsed)
        if not rest:
            self._wrong(1, "the screen has a title and no text", "write one to three short sentences below it")
        for index, block in enumerate(rest):
            before = rest[index - 1] if index else None
            self._block(block, before)
        return Screen(self._name, title, tuple(self._blocks), level)

    def _title(self, parsed: Sequence[ParsedBlock]) -> tuple[Words, Level | None]:
        first = parsed[0] if parsed else None
        if not isinstance(first, HeadingBlock) or first.depth != 1 or not first.inline.words:
            self._wrong(line_of(first) if first else 1, "the title is missing", 'begin the file with "# " and a title')
            return (), None
        self._refuse_marks(first, ("level", "plain"))
        level = first.inline.attributes.get("level")
        if level is not None and level not in tuple(Level):
            self._wrong(first.inline.line, f'the level "{level}" is not known', did_you_mean(level, tuple(Level)))
            level = closest(level, tuple(Level))
        return first.inline.words, Level(level) if level else None

    def _block(self, block: ParsedBlock, before: ParsedBlock | None) -> None:
        if isinstance(block, HeadingBlock):
            self._heading(block)
        elif isinstance(block, ParagraphBlock):
            self._paragraph(block)
        elif isinstance(block, CalloutBlock):
            self._callout(block)
        elif isinstance(block, ImageBlock):
            self._picture(block.image)
        elif isinstance(before, ImageBlock) and before.image.target.startswith(_FIGURE):
            self._labels(block, before.image)
        else:
            self._list(block)

    def _add(self, block: Block, line: int) -> None:
        self._lines.blocks[self._name, len(self._blocks)] = Place(self._path, line)
        self._blocks.append(block)

    def _heading(self, block: HeadingBlock) -> None:
        if block.depth == 1:
            self._wrong(block.inline.line, "a second title stands here", "write ## for a heading inside the screen")
        self._refuse_marks(block, ("plain",))
        self._add(Heading(block.inline.words), block.inline.line)

    def _refuse_marks(self, block: HeadingBlock, allowed: tuple[str, ...]) -> None:
        for name in block.inline.attributes:
            if name not in allowed:
                self._wrong(block.inline.line, f'the mark "{name}" means nothing here', "take it out")
        if block.inline.cited:
            self._wrong(block.inline.line, "a heading cites a fact", "cite it in the text below")

    def _paragraph(self, block: ParagraphBlock) -> None:
        self._take(block.inline)
        self._add(Paragraph(block.inline.words, block.inline.facts, block.inline.plain), block.inline.line)

    def _callout(self, block: CalloutBlock) -> None:
        self._take(block.inline)
        kind = next((kind for kind in _CALLOUTS if kind == block.kind), None)
        if kind is None:
            what = f'the callout "{block.kind}" is not known'
            self._wrong(block.inline.line, what, did_you_mean(block.kind, _CALLOUTS))
            return
        self._add(Callout(kind, block.inline.words, block.inline.facts, block.inline.plain), block.inline.line)

    def _list(self, block: ListBlock) -> None:
        items: list[ListItem] = []
        for index, inline in enumerate(block.items):
            self._take(inline)
            self._lines.items[self._name, len(self._blocks), index] = Place(self._path, inline.line)
            items.append(ListItem(inline.words, inline.facts, inline.plain, self._pictogram(inline)))
        self._add(ItemList(tuple(items), block.ordered), block.line)

    def _pictogram(self, inline: Inline) -> str | None:
        if not inline.images:
            return None
        image = inline.images[0]
        if len(inline.images) > 1 or not image.target.startswith(_PICTOGRAM):
            self._wrong(image.line, f'the picture "{image.target}" cannot stand in a list', "write ![](pictogram:name)")
            return None
        name = image.target.removeprefix(_PICTOGRAM)
        self._uses.pictograms.append(Use(name, Place(self._path, image.line)))
        return name

    def _picture(self, image: Image) -> None:
        if any(isinstance(block, FigureBlock | ChartBlock) for block in self._blocks):
            self._wrong(image.line, "a second picture stands on this screen", "keep one, or make a second screen")
        if not image.alternative:
            what = "the picture has no words for people who cannot see it"
            self._wrong(image.line, what, "write them between ![ and ]")
        place = Place(self._path, image.line)
        if image.target.startswith(_FIGURE):
            name = image.target.removeprefix(_FIGURE)
            self._uses.figures.append(Use(name, place))
            self._add(FigureBlock(name, image.alternative), image.line)
        elif image.target.startswith(_CHART):
            name = image.target.removeprefix(_CHART)
            self._uses.charts.append(Use(name, place))
            self._add(ChartBlock(name, image.alternative), image.line)
        else:
            what = f'the picture "{image.target}" is not one of this pack'
            self._wrong(image.line, what, "write figure:NAME for figures/NAME.svg, or chart:NAME")

    def _labels(self, block: ListBlock, image: Image) -> None:
        figure = self._blocks[-1] if self._blocks else None
        if not isinstance(figure, FigureBlock):
            return
        labels: list[FigureLabel] = []
        for index, inline in enumerate(block.items):
            label = self._label(inline, figure.figure)
            if label is not None:
                self._lines.items[self._name, len(self._blocks) - 1, index] = Place(self._path, inline.line)
                labels.append(label)
        self._blocks[-1] = FigureBlock(figure.figure, image.alternative, tuple(labels))

    def _label(self, inline: Inline, figure: str) -> FigureLabel | None:
        split = split_label(inline.words)
        if split is None or inline.images:
            mend = 'write "- anchor: words", or put a sentence between the picture and the list'
            self._wrong(inline.line, "a list below a figure holds its labels, and this is none", mend)
            return None
        anchor, words = split
        self._take(inline, words)
        self._uses.labels.append(LabelUse(figure, anchor, Place(self._path, inline.line)))
        strong = any(span.bold for span in words)
        return FigureLabel(anchor, (Span(plain_text(words)),), inline.facts, inline.plain, strong)

    def _take(self, inline: Inline, words: Words | None = None) -> None:
        if not inline.words:
            self._wrong(inline.line, "the words are missing here", "write them, or take the line out")
            return
        self._uses.take(inline, self._path, self._found, words)

    def _wrong(self, line: int, what: str, mend: str) -> None:
        self._found.append(Finding(self._path, line, what, mend))
