"""A pack: everything the kiosk shows about one procedure in one language, with its settings already filled in."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.domain.blocks import Block, ChartBlock, FigureBlock
from kiosk.domain.drawing import Drawing
from kiosk.domain.level import Level
from kiosk.domain.text import Words, plain_text
from kiosk.domain.value import value

if TYPE_CHECKING:
    from kiosk.domain.briefing import Briefing, BriefingWords
    from kiosk.domain.check_words import CheckWords
    from kiosk.domain.self_check import SelfCheck


@value
class Source:
    """A text that facts rest on; ``read`` is the date it was read, as year-month-day."""

    id: str
    title: str
    publisher: str
    read: str
    address: str = ""


@value
class Fact:
    """One entry of the ledger: a fact in plain words and the sources that say so.

    ``rows`` are its row numbers in the content evidence. ``setting`` names the setting it feeds where sources
    disagree. ``kept_for`` and ``left_out`` say why a fact is not on a screen.
    """

    id: str
    words: str
    sources: tuple[str, ...]
    rows: tuple[str, ...] = ()
    setting: str | None = None
    kept_for: str | None = None
    left_out: str | None = None


@value
class ChartPart:
    """A group of people in a chart; ``kind`` is helped, perhaps or not_helped."""

    kind: str
    count: int
    label: str


@value
class Chart:
    """People out of ``out_of``, helped and not helped in one picture.

    ``caveat`` says what the chart cannot say of one person. ``source_year`` is the year in which the source was read,
    0 when that is not known.
    """

    id: str
    out_of: int
    parts: tuple[ChartPart, ...]
    caveat: str
    source_title: str
    source_year: int


@value
class GlossaryTerm:
    """A word explained: its meaning, the forms it is found in, and a small drawing if there is one."""

    id: str
    title: str
    meaning: Words
    forms: tuple[str, ...] = ()
    figure: str | None = None
    figure_alternative: str = ""


@value
class Screen:
    """One idea: a title, the words, and the picture that teaches it.

    ``level`` is set on the screens that list the signs of one level of urgency.
    """

    id: str
    title: Words
    blocks: tuple[Block, ...]
    level: Level | None = None

    @property
    def picture(self) -> FigureBlock | ChartBlock | None:
        """The drawing or chart of the screen, if it has one."""
        return next((block for block in self.blocks if isinstance(block, FigureBlock | ChartBlock)), None)

    @property
    def text_blocks(self) -> tuple[Block, ...]:
        """The blocks that are read, in order, without the picture."""
        return tuple(block for block in self.blocks if not isinstance(block, FigureBlock | ChartBlock))

    @property
    def spoken(self) -> str:
        """The whole screen as it is read aloud."""
        return "\n".join([plain_text(self.title), *(block.spoken for block in self.blocks)])


@value
class Chapter:
    """A part of the story: a title, a pictogram and its screens in order."""

    id: str
    title: str
    pictogram: str
    screens: tuple[str, ...]


class Motion(StrEnum):
    """What a moving layer of a drawing does, once."""

    APPEAR = "appear"
    VANISH = "vanish"
    MOVE = "move"
    GROW = "grow"


@value
class MotionStep:
    """One movement: *layer* does *motion* from ``start`` to ``end`` seconds.

    ``dx`` and ``dy`` are the way moved, in units of the view box; growing starts at the point ``dx, dy``.
    """

    layer: str
    motion: Motion
    start: float
    end: float
    dx: float = 0.0
    dy: float = 0.0


@value
class MotionScript:
    """How a drawing moves; ``stills`` names the drawings that tell the same side by side without motion."""

    steps: tuple[MotionStep, ...]
    stills: tuple[str, ...]


@value
class Cover:
    """What the attract screen and the chooser show of a pack, cheap to read before the rest of it."""

    id: str
    language: str
    languages: tuple[str, ...]
    title: str
    tagline: str
    drawing: Drawing | None


@value
class PackIdentity:
    """Which pack made a screen or a result: its id, version and the hash of its content."""

    id: str
    version: str
    content_hash: str


@value
class Pack:
    """A pack in one language, ready to be shown.

    ``chapters`` hold only the screens that the settings in force let through. ``cover`` is the drawing for the
    attract screen and the chooser. ``danger_screens`` are the danger signs, most urgent first; ``leaflet`` are the
    screens that stand before them on the sheet to take home, empty where there is no such sheet. ``reviewed`` is true
    when a sign-off covers exactly this content and is not overdue. ``self_check`` and ``check_words`` are there
    together or not at all, and so are ``briefing`` and ``briefing_words``.
    """

    identity: PackIdentity
    language: str
    languages: tuple[str, ...]
    title: str
    tagline: str
    cover: str
    chapters: tuple[Chapter, ...]
    screens: dict[str, Screen]
    danger_screens: tuple[str, ...]
    charts: dict[str, Chart] = field(default_factory=dict)
    glossary: dict[str, GlossaryTerm] = field(default_factory=dict)
    questions: tuple[str, ...] = ()
    figures: dict[str, Drawing] = field(default_factory=dict)
    motions: dict[str, MotionScript] = field(default_factory=dict)
    facts: dict[str, Fact] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    leaflet: tuple[str, ...] = ()
    reviewed: bool = False
    self_check: SelfCheck | None = None
    check_words: CheckWords | None = None
    briefing: Briefing | None = None
    briefing_words: BriefingWords | None = None

    @property
    def can_be_taken_home(self) -> bool:
        """Whether there is something to take home: a leaflet, or danger signs at least."""
        return bool(self.leaflet or self.danger_screens)

    def chapter_of(self, screen: str) -> Chapter | None:
        """Return the chapter that holds the screen, or None when no chapter does."""
        return next((chapter for chapter in self.chapters if screen in chapter.screens), None)
