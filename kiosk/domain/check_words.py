"""The words of a self-check in one language, with the settings already filled in. The rules stand elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from kiosk.domain.value import value


@value
class Phrase:
    """The same words for a patient who answers ("My legs") and for a helper who does ("Their legs")."""

    me: str
    they: str

    def for_helper(self, helper: bool) -> str:
        """Return the words for a helper, or for the patient."""
        return self.they if helper else self.me


@value
class SymptomWords:
    """What stands on the tile of a symptom, and what "What does this mean?" says; empty when nothing."""

    label: Phrase
    meaning: str = ""


@value
class AnswerWords:
    """What stands on the tile of an answer, and how a result repeats it after "You told us"."""

    label: Phrase
    told: Phrase


@value
class QuestionWords:
    """A question: its title, its meaning (may be empty), and its answers by id.

    A yes-or-no question has no words for its answers: the interface has them. ``told`` then repeats a "yes", and
    ``label`` is the short form that stands on its tile where it is asked as part of a list.
    """

    title: Phrase
    meaning: str = ""
    answers: Mapping[str, AnswerWords] = field(default_factory=dict)
    label: Phrase | None = None
    told: Phrase | None = None


@value
class ListWords:
    """The title of a list of questions or of further symptoms."""

    title: Phrase


@value
class ResultWords:
    """A care card: the one thing to do, what to do here and at home, and when it is worse than it seems.

    ``act`` is the call to action; ``lines`` follow it, at most four. Every text is plain.
    """

    act: str
    lines: tuple[str, ...] = ()


@value
class TellUsWords:
    """A question of "Tell us first", and the short flag that staff read when it applies."""

    question: Phrase
    flag: str
    meaning: str = ""


@value
class CheckWords:
    """All words of a self-check, by the ids of its rules.

    ``results`` are keyed by level and phase ("urgent-after"), and by "nothing-tapped" and "under-16". ``advice`` holds
    the passages that the ``advice`` of a symptom names. ``always`` is, by phase, what a result always tells to say.
    """

    areas: Mapping[str, str]
    symptoms: Mapping[str, SymptomWords]
    questions: Mapping[str, QuestionWords]
    lists: Mapping[str, ListWords]
    results: Mapping[str, ResultWords]
    advice: Mapping[str, str] = field(default_factory=dict)
    always: Mapping[str, str] = field(default_factory=dict)
    tell_us: Mapping[str, TellUsWords] = field(default_factory=dict)
