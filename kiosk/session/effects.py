"""What a move asks the world to do. The app hands each effect to a device; what comes of it returns as a move."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from kiosk.domain.level import Level
from kiosk.domain.value import value

IDLE = "idle"
SECOND = "second"
EMERGENCY = "emergency"
STAFF_APART = "staff-apart"
STAFF_AGAIN = "staff-again"
EMERGENCY_TIMERS = (EMERGENCY, STAFF_APART, STAFF_AGAIN)
PIN_WAIT = "pin-wait"
NURSE_LIST = "nurse-list"
CLEANING = "cleaning"


@value
class StartTimer:
    """Send ``Elapsed(timer)`` once after ``seconds``; a running timer of that name starts anew."""

    timer: str
    seconds: float


@value
class StopTimer:
    """Let the timer of that name run out unheard."""

    timer: str


@value
class Wipe:
    """Forget the visitor: clipboards, picture caches, whatever a device still holds."""


@value
class Chime:
    """Sound the notes of a level of urgency, once."""

    level: Level


@value
class AskTime:
    """Send ``TimeTold`` with the time of day."""


@value
class CheckPin:
    """Send ``PinChecked`` with whether this is the PIN of staff."""

    pin: str = field(repr=False)


class Paper(StrEnum):
    """What can be put on paper."""

    RESULT = "result"
    NURSE = "nurse"
    LEAFLET = "leaflet"
    COPY = "copy"
    RECORD = "record"


@value
class Print:
    """Put this on paper as the visit stands now, and send ``Printed`` when the printer has it or will not get it."""

    what: Paper


@value
class AskMoment:
    """Send ``MomentTold`` with the steady clock and the time of day, before anything else is done."""


@value
class LookAtRecords:
    """Send ``RecordsSeen`` with how many records wait and what staff should know of them."""


@value
class SealRecord:
    """Seal the record of the talk as it stands now, keep it, and send ``RecordKept``."""


@value
class Restart:
    """Begin the kiosk anew, so that nothing of a talk stays in its memory."""


@value
class Leave:
    """End the kiosk."""


Effect = (
    AskMoment
    | AskTime
    | CheckPin
    | Chime
    | Leave
    | LookAtRecords
    | Print
    | Restart
    | SealRecord
    | StartTimer
    | StopTimer
    | Wipe
)
