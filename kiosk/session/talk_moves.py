"""What patient and staff do in a briefing."""

from __future__ import annotations

from dataclasses import field
from typing import ClassVar

from kiosk.domain.briefing_record import Decision, Signature, Stroke
from kiosk.domain.value import value
from kiosk.session.moves import TalkMove
from kiosk.session.talk_state import Signer


@value
class OpenItem(TalkMove):
    """An item of the agenda is opened at one of its steps, counted from 0."""

    item: str
    step: int = 0


@value
class OpenAgenda(TalkMove):
    """The whole agenda is shown."""


@value
class MoveItem(TalkMove):
    """An item changes its place in the agenda with its neighbour before (-1) or after it (1)."""

    item: str
    by: int


@value
class SkipItem(TalkMove):
    """An item is left out, or taken in again."""

    item: str


@value
class AnswerTeachBack(TalkMove):
    """A question of the teach-back was answered."""

    question: str
    answer: str


@value
class ShowAgain(TalkMove):
    """The screen that explains a question of the teach-back is to be shown again."""

    question: str


@value
class OpenQuestion(TalkMove):
    """A question of the teach-back is opened by itself, from what is still missing at the end."""

    question: str


@value
class MarkOwnWords(TalkMove):
    """The patient said it back in own words; or the mark is taken away."""

    question: str


@value
class MarkExplained(TalkMove):
    """Staff explained it again; or the mark is taken away."""

    question: str


@value
class GiveReason(TalkMove):
    """Why staff go on without a right answer; empty takes it back."""

    question: str
    reason: str = field(repr=False)


@value
class ChooseQuestion(TalkMove):
    """A question of the pack was chosen, or the choice taken back; ``number`` counts from 0."""

    number: int


@value
class DrawNote(TalkMove):
    """These lines stand on the pad for a question of the patient's own; none when it was wiped."""

    strokes: tuple[Stroke, ...] = field(repr=False)
    aspect: float = 2.5


@value
class ChoosePriority(TalkMove):
    """Something matters to the patient, or the choice is taken back."""

    priority: str


@value
class ConfirmByStaff(TalkMove):
    """Staff confirm something, or take it back."""

    confirmation: str


@value
class Decide(TalkMove):
    """What the patient wants."""

    decision: Decision


@value
class Sign(TalkMove):
    """What stands on a signature pad now."""

    signer: Signer
    signature: Signature = field(repr=False)


@value
class GiveCopy(TalkMove):
    """The patient has a copy, or has none."""

    given: bool


@value
class KeepRecord(TalkMove):
    """The record is to be sealed and kept."""


@value
class LockTalk(TalkMove):
    """Staff go away for a while."""


@value
class StopTalk(TalkMove):
    """The talk is to end without a record: asked first, then ``sure``."""

    sure: bool = False


@value
class StayInTalk(TalkMove):
    """The talk goes on where it was."""


@value
class CloseTalk(TalkMove):
    """The talk is over and everything of it is to go."""


@value
class MomentTold(TalkMove):
    """The kiosk's steady clock shows ``now``, in s, and it is ``time`` (ISO 8601 with its offset)."""

    now: float
    time: str
    by_visitor: ClassVar[bool] = False


@value
class RecordKept(TalkMove):
    """The record is kept under a name, or is not, and ``why_not`` says why to staff.

    ``waiting`` is how many records wait to be carried off, this one among them; ``note`` is what staff should know.
    """

    kept_as: str = ""
    why_not: str = ""
    waiting: int = 0
    note: str = ""
    by_visitor: ClassVar[bool] = False
