"""The typed blocks of which a screen is made.

Each block carries its plain words in ``spoken``. Where a block states something, ``facts`` holds the ids of the
ledger entries it rests on; ``plain`` marks a block whose author declared that it states no fact.
"""

from __future__ import annotations

from typing import Literal

from kiosk.domain.text import Words, plain_text
from kiosk.domain.value import value

CalloutKind = Literal["note", "ask", "warning"]


@value
class Heading:
    """A heading inside a screen, below the title."""

    words: Words

    @property
    def spoken(self) -> str:
        """The heading as it is read aloud."""
        return plain_text(self.words)


@value
class Paragraph:
    """One to three sentences."""

    words: Words
    facts: tuple[str, ...] = ()
    plain: bool = False

    @property
    def spoken(self) -> str:
        """The paragraph as it is read aloud."""
        return plain_text(self.words)


@value
class ListItem:
    """One line of a list; ``pictogram`` names a drawing in the shared assets, shown before the words."""

    words: Words
    facts: tuple[str, ...] = ()
    plain: bool = False
    pictogram: str | None = None

    @property
    def spoken(self) -> str:
        """The line as it is read aloud."""
        return plain_text(self.words)


@value
class ItemList:
    """A list of at most seven lines, with numbers when ``ordered``."""

    items: tuple[ListItem, ...]
    ordered: bool = False

    @property
    def spoken(self) -> str:
        """The lines one after the other, as they are read aloud."""
        return "\n".join(item.spoken for item in self.items)


@value
class Callout:
    """A paragraph set apart: a note, something to ask, or a warning."""

    kind: CalloutKind
    words: Words
    facts: tuple[str, ...] = ()
    plain: bool = False

    @property
    def spoken(self) -> str:
        """The callout as it is read aloud."""
        return plain_text(self.words)


@value
class FigureLabel:
    """The words of one anchor of a drawing; ``strong`` marks the ones that matter on this screen."""

    anchor: str
    words: Words
    facts: tuple[str, ...] = ()
    plain: bool = False
    strong: bool = False


@value
class FigureBlock:
    """A drawing of the pack, with words for people who cannot see it and labels for those who can."""

    figure: str
    alternative: str
    labels: tuple[FigureLabel, ...] = ()

    @property
    def spoken(self) -> str:
        """What the drawing shows, as it is read aloud."""
        return self.alternative


@value
class ChartBlock:
    """A chart of the pack, with words for people who cannot see it."""

    chart: str
    alternative: str

    @property
    def spoken(self) -> str:
        """What the chart shows, as it is read aloud."""
        return self.alternative


Block = Heading | Paragraph | ItemList | Callout | FigureBlock | ChartBlock
