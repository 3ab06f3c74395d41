"""Where a visitor can be, and the sheets that can lie over it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Attract:
    """The screen that waits for someone. ``starting`` is true once touched, while the packs are still being read."""

    starting: bool = False


@dataclass(frozen=True, slots=True)
class Unavailable:
    """No pack can be shown: please ask our team."""


@dataclass(frozen=True, slots=True)
class Chooser:
    """Several packs to choose from; ``page`` counts from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class Home:
    """What would you like to do?"""


@dataclass(frozen=True, slots=True)
class ChapterMap:
    """All parts of the pack on one screen; ``page`` counts from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A screen of the pack; ``page`` counts from 0 when its words need more than one."""

    screen: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions a patient may want to ask; ``page`` counts from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class End:
    """The last screen has been read."""


Place = Attract | Unavailable | Chooser | Home | ChapterMap | Reading | Questions | End


class SheetKind(StrEnum):
    """The sheets that replace the stage while both bars stay."""

    HELP = "help"
    LANGUAGES = "languages"
    APPEARANCE = "appearance"
    GLOSSARY = "glossary"
    STAFF_NOTES = "staff-notes"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet over the stage; ``term`` is the glossary entry that a glossary sheet explains."""

    kind: SheetKind
    term: str = ""
