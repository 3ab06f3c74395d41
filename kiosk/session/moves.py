"""Everything that can happen to a visit: what the visitor does, what time does, what the packs do."""

from __future__ import annotations

from typing import ClassVar

from kiosk.domain.value import value
from kiosk.session.library import Library
from kiosk.session.places import Place, Sheet
from kiosk.session.preferences import Look, TextSize


@value
class Start:
    """The attract screen was touched; ``language`` is given when a language was chosen on it."""

    language: str | None = None


@value
class ChoosePack:
    """A pack was chosen in the chooser."""

    pack: str


@value
class GoTo:
    """A tile led to another place; Back will lead here again."""

    place: Place


@value
class OpenChapter:
    """A chapter was chosen: its first screen is shown."""

    chapter: str


@value
class Learn:
    """The story is read from its beginning, or from where this visitor left it."""


@value
class Continue:
    """On to the next page, screen or chapter; ``pages`` is how many pages the present screen needs."""

    pages: int = 1


@value
class GoBack:
    """Back to what was seen before."""


@value
class StartAgain:
    """Back to home; from home, back to the attract screen with nothing kept."""


@value
class Finish:
    """The visitor is done: nothing is kept."""


@value
class OpenSheet:
    """A sheet is laid over the stage."""

    sheet: Sheet


@value
class CloseSheet:
    """The sheet is taken away."""


@value
class ChooseLanguage:
    """The visitor wants to read another language."""

    language: str


@value
class ChooseTextSize:
    """The visitor wants larger or smaller text."""

    size: TextSize


@value
class ChooseLook:
    """The visitor wants another look."""

    look: Look


@value
class ChooseMotion:
    """The visitor wants still pictures, or moving ones again."""

    reduced: bool


@value
class Touch:
    """Someone touched the screen somewhere."""


@value
class Elapsed:
    """A timer that the session had asked for has run out."""

    timer: str


@value
class LibraryChanged:
    """Packs were read, or read again."""

    library: Library


class CheckMove:
    """What is done in the self-check: see check_moves, which is loaded when the first is made."""

    __slots__ = ()
    by_visitor: ClassVar[bool] = True


class NurseMove:
    """What is done about what the nurse should hear: see nurse_moves, which is loaded when the first is made."""

    __slots__ = ()
    by_visitor: ClassVar[bool] = True


class PinMove:
    """What is done about the PIN of staff: see pin_moves, which is loaded when the first is made."""

    __slots__ = ()
    by_visitor: ClassVar[bool] = True


class StaffMove:
    """What staff do in their menu: see staff_moves, which is loaded when the first is made."""

    __slots__ = ()
    by_visitor: ClassVar[bool] = True


class TalkMove:
    """What is done in a briefing: see talk_moves, which is loaded when the first is made."""

    __slots__ = ()
    by_visitor: ClassVar[bool] = True


class PrintMove:
    """What is done about paper: see print_moves, which is loaded when the first is made."""

    __slots__ = ()
    by_visitor: ClassVar[bool] = True


# What is offered on every screen, and what no visitor does.
AnywhereMove = (
    OpenSheet
    | CloseSheet
    | ChooseLanguage
    | ChooseTextSize
    | ChooseLook
    | ChooseMotion
    | Touch
    | Elapsed
    | LibraryChanged
)

StoryMove = Start | ChoosePack | GoTo | OpenChapter | Learn | Continue | GoBack | StartAgain | Finish | AnywhereMove

LateMove = CheckMove | NurseMove | PinMove | StaffMove | TalkMove | PrintMove

Move = StoryMove | LateMove
