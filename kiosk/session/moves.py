"""Everything that can happen to a visit: what the visitor does, what time does, what the packs do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kiosk.session.check_moves import CheckMove
from kiosk.session.library import Library
from kiosk.session.places import Place, Sheet
from kiosk.session.preferences import Look, TextSize


@dataclass(frozen=True, slots=True)
class Start:
    """The attract screen was touched; ``language`` is given when a language was chosen on it."""

    language: str | None = None


@dataclass(frozen=True, slots=True)
class ChoosePack:
    """A pack was chosen in the chooser."""

    pack: str


@dataclass(frozen=True, slots=True)
class GoTo:
    """A tile led to another place; Back will lead here again."""

    place: Place


@dataclass(frozen=True, slots=True)
class OpenChapter:
    """A chapter was chosen: its first screen is shown."""

    chapter: str


@dataclass(frozen=True, slots=True)
class Learn:
    """The story is read from its beginning, or from where this visitor left it."""


@dataclass(frozen=True, slots=True)
class Continue:
    """On to the next page, screen or chapter; ``pages`` is how many pages the present screen needs."""

    pages: int = 1


@dataclass(frozen=True, slots=True)
class GoBack:
    """Back to what was seen before."""


@dataclass(frozen=True, slots=True)
class StartAgain:
    """Back to home; from home, back to the attract screen with nothing kept."""


@dataclass(frozen=True, slots=True)
class Finish:
    """The visitor is done: nothing is kept."""


@dataclass(frozen=True, slots=True)
class OpenSheet:
    """A sheet is laid over the stage."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class CloseSheet:
    """The sheet is taken away."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """The visitor wants to read another language."""

    language: str


@dataclass(frozen=True, slots=True)
class ChooseTextSize:
    """The visitor wants larger or smaller text."""

    size: TextSize


@dataclass(frozen=True, slots=True)
class ChooseLook:
    """The visitor wants another look."""

    look: Look


@dataclass(frozen=True, slots=True)
class ChooseMotion:
    """The visitor wants still pictures, or moving ones again."""

    reduced: bool


@dataclass(frozen=True, slots=True)
class Touch:
    """Someone touched the screen somewhere."""


@dataclass(frozen=True, slots=True)
class Elapsed:
    """A timer that the session had asked for has run out."""

    timer: str


@dataclass(frozen=True, slots=True)
class LibraryChanged:
    """Packs were read, or read again."""

    library: Library


class NurseMove:
    """What is done about what the nurse should hear: see nurse_moves, which is loaded when the first is made."""

    __slots__ = ()
    by_visitor: ClassVar[bool] = True


class PrintMove:
    """What is done about paper: see print_moves, which is loaded when the first is made."""

    __slots__ = ()
    by_visitor: ClassVar[bool] = True


StoryMove = (
    Start
    | ChoosePack
    | GoTo
    | OpenChapter
    | Learn
    | Continue
    | GoBack
    | StartAgain
    | Finish
    | OpenSheet
    | CloseSheet
    | ChooseLanguage
    | ChooseTextSize
    | ChooseLook
    | ChooseMotion
    | Touch
    | Elapsed
    | LibraryChanged
)

LateMove = NurseMove | PrintMove

Move = StoryMove | CheckMove | LateMove
