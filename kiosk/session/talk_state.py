"""What a briefing has come to. It is part of the visit and goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum

from kiosk.domain.briefing_record import Decision, Role, Signature, Stroke, Support
from kiosk.domain.value import value
from kiosk.session.effects import Paper


@value
class Opening:
    """What staff say before a briefing; ``profile`` is the success profile, ``reference`` names no one.

    ``answers`` and ``questions`` count what somebody told this kiosk alone about the procedure. ``theirs`` is whether
    that was this patient, None while staff have not said so.
    """

    pack_id: str = ""
    language: str = ""
    support: Support | None = None
    profile: str = ""
    initials: str = field(default="", repr=False)
    role: Role | None = None
    reference: str = field(default="", repr=False)
    answers: int = 0
    questions: int = 0
    theirs: bool | None = None

    @property
    def told_before(self) -> bool:
        """Whether there is anything of which staff must say whose it is."""
        return bool(self.answers or self.questions)

    @property
    def whole(self) -> bool:
        """Whether everything that is wanted has been said."""
        if self.told_before and self.theirs is None:
            return False
        return bool(self.pack_id and self.language and self.support and self.profile and self.initials and self.role)


@value
class Understood:
    """How a question of the teach-back went.

    ``given`` is the last answer, ``repeats`` counts the wrong ones. ``own_words`` and ``explained_again`` are marks of
    staff, ``reason`` is why they went on without a right answer.
    """

    given: str = ""
    repeats: int = 0
    own_words: bool = False
    explained_again: bool = False
    reason: str = field(default="", repr=False)


class Keeping(StrEnum):
    """What became of the record."""

    NOT_ASKED = "not-asked"
    GOING = "going"
    KEPT = "kept"
    FAILED = "failed"


class Signer(StrEnum):
    """Who signs."""

    PATIENT = "patient"
    STAFF = "staff"


@value
class TalkState:
    """One briefing.

    ``id`` is a random UUID. ``agenda`` are the items in the order of this talk. ``seconds`` says how long each screen,
    or item without screens, was shown; ``timed`` is the one shown now and since when, on the kiosk's steady clock.
    ``chosen`` is the language that the patient was last shown other
    parts in, empty while that is the one the talk began in, and ``shown_in`` what the screen was last known to be in.
    ``started`` and ``ended`` are times of day with their date (ISO 8601). ``asked`` are the numbers of the questions of
    the pack that the patient chose, in that order; ``note`` is a question that the patient drew. ``printing`` is what
    was last asked for on paper, ``on_its_way`` is true until the printer has it or will not get it, and ``printed`` is
    what came out and still says what is so; ``out_of_date`` is true when a record came out, or was on its way, that no
    longer does. ``kept_as`` names the kept record, ``waiting`` counts those not yet carried off, and ``why_not`` is
    what staff should know of its keeping.
    """

    id: str
    opening: Opening
    agenda: tuple[str, ...]
    skipped: frozenset[str] = frozenset()
    seconds: Mapping[str, float] = field(default_factory=dict)
    timed: tuple[str, float] | None = None
    chosen: str = ""
    shown_in: str = ""
    started: str = ""
    ended: str = ""
    asked: tuple[int, ...] = ()
    note: tuple[Stroke, ...] = field(default=(), repr=False)
    note_aspect: float = 2.5
    understood: Mapping[str, Understood] = field(default_factory=dict)
    priorities: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()
    decision: Decision | None = None
    signatures: Mapping[Signer, Signature] = field(default_factory=dict, repr=False)
    copy_given: bool = False
    printing: Paper | None = None
    on_its_way: bool = False
    printed: frozenset[Paper] = frozenset()
    out_of_date: bool = False
    keeping: Keeping = Keeping.NOT_ASKED
    kept_as: str = ""
    why_not: str = ""
    waiting: int = 0

    @property
    def language(self) -> str:
        """The language of the talk: what its patient is shown it in, whatever staff read their own parts in."""
        return self.chosen or self.opening.language


def outdated(talk: TalkState) -> TalkState:
    """Return the talk after something else was said: its record on paper, there or on its way, says that no more."""
    printing = None if talk.printing is Paper.RECORD else talk.printing
    was_true = Paper.RECORD in talk.printed or (talk.printing is Paper.RECORD and talk.on_its_way)
    printed, out_of_date = talk.printed - {Paper.RECORD}, talk.out_of_date or was_true
    return replace(talk, printing=printing, printed=printed, out_of_date=out_of_date)
