"""What staff do behind their PIN, besides a briefing."""

from __future__ import annotations

from typing import ClassVar

from kiosk.domain.briefing_record import Role, Support
from kiosk.domain.level import Level
from kiosk.domain.value import value
from kiosk.session.moves import StaffMove
from kiosk.session.places import StaffScreen


@value
class OpenStaff(StaffMove):
    """The clinic's name was pressed for long: staff want their menu."""


@value
class ShowStaff(StaffMove):
    """Staff go to another of their screens, or to another page or step of one."""

    at: StaffScreen
    page: int = 0
    step: int = 0


@value
class CloseStaff(StaffMove):
    """Staff leave their menu for what was there before."""


@value
class CleanScreen(StaffMove):
    """Touch is to be dead for a while."""


@value
class TrySound(StaffMove):
    """The chime of a level is to be heard."""

    level: Level


@value
class LeaveKiosk(StaffMove):
    """The kiosk is to end."""


@value
class PrepareTalk(StaffMove):
    """A briefing is to be prepared, or goes on being so; None leaves what was said.

    ``theirs`` is whether what was told on this kiosk before is this patient's.
    """

    pack_id: str | None = None
    language: str | None = None
    support: Support | None = None
    profile: str | None = None
    initials: str | None = None
    role: Role | None = None
    reference: str | None = None
    theirs: bool | None = None


@value
class BeginTalk(StaffMove):
    """The briefing that was prepared begins; ``id`` is a fresh random UUID."""

    id: str


@value
class RecordsSeen(StaffMove):
    """How many records wait on this kiosk to be carried off, and ``told`` is what staff should know of them."""

    waiting: int
    told: tuple[str, ...] = ()
    by_visitor: ClassVar[bool] = False


@value
class StaffNoted(StaffMove):
    """What staff should know of ``subject`` now; nothing older of it is true any more."""

    subject: str
    told: tuple[str, ...] = ()
    by_visitor: ClassVar[bool] = False
