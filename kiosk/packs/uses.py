"""What the words of a pack name and where: gathered while they are read, checked when all files are known."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.domain.text import Words, plain_text
from kiosk.packs.findings import Finding
from kiosk.packs.markdown import Inline


@dataclass(frozen=True, slots=True)
class Place:
    """A file of the pack and a line of it, from 1."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Use:
    """A name and the place that names it."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class LabelUse:
    """A label, its figure and the anchor it names."""

    figure: str
    anchor: str
    place: Place


@dataclass(frozen=True, slots=True)
class PlainBlock:
    """A block that its author marked as stating no fact."""

    place: Place
    words: str


@dataclass
class Uses:
    """Every name that the words of one language, the self-check and the briefing use.

    ``settings`` stand in texts, so that their values need words; ``asked_settings`` only decide something. ``whole`` is
    false when a file could not be read, ``has_rules`` true when the rules of a self-check are among what was read, and
    ``has_briefing`` when a whole briefing is.
    """

    facts: list[Use] = field(default_factory=list)
    figures: list[Use] = field(default_factory=list)
    charts: list[Use] = field(default_factory=list)
    pictograms: list[Use] = field(default_factory=list)
    regions: list[Use] = field(default_factory=list)
    labels: list[LabelUse] = field(default_factory=list)
    settings: set[str] = field(default_factory=set)
    asked_settings: set[str] = field(default_factory=set)
    blocks: int = 0
    plain: list[PlainBlock] = field(default_factory=list)
    whole: bool = True
    has_rules: bool = False
    has_briefing: bool = False

    def take(self, inline: Inline, path: str, found: list[Finding], words: Words | None = None) -> None:
        """Count a block, note what it cites, and refuse one that neither cites a fact nor is marked plain."""
        self.blocks += 1
        place = Place(path, inline.line)
        for cited in inline.cited:
            if cited.name:
                self.facts.append(Use(cited.name, Place(path, cited.line)))
            else:
                what = "a citation names no fact"
                found.append(Finding(path, cited.line, what, "write the id of a fact, as in [^lie-flat]"))
        if inline.plain:
            self.plain.append(PlainBlock(place, plain_text(inline.words if words is None else words)))
        for name in inline.attributes:
            if name != "plain":
                what = f'the mark "{name}" means nothing here'
                found.append(Finding(path, inline.line, what, "take it out: it belongs to a heading"))
        if inline.plain and inline.cited:
            what = "this text cites a fact and is marked {.plain} as well"
            found.append(Finding(path, inline.line, what, "keep one of the two"))
        if not inline.plain and not inline.cited:
            what = "this text cites no fact"
            mend = "add [^name-of-a-fact] at its end, or {.plain} if it states nothing"
            found.append(Finding(path, inline.line, what, mend))
