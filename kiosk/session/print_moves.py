"""What a visitor wants on paper, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kiosk.session.effects import Paper
from kiosk.session.moves import PrintMove


@dataclass(frozen=True, slots=True)
class PutOnPaper(PrintMove):
    """Something is to be printed."""

    what: Paper


@dataclass(frozen=True, slots=True)
class Printed(PrintMove):
    """The printer has the page, or will not get it: ``why_not`` is then a plain reason for staff.

    ``late`` is true when another page has been asked for since.
    """

    why_not: str = ""
    late: bool = False
    by_visitor: ClassVar[bool] = False
