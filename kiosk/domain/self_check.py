"""The self-check as a pack states it: symptoms, questions, raises. Rules only; the words stand elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from kiosk.domain.level import Level
from kiosk.domain.value import value

NOT_SURE = "not-sure"
NO = "no"
YES = "yes"
TIME = "time"


class Phase(StrEnum):
    """Before or after the treatment."""

    BEFORE = "before"
    AFTER = "after"


@value
class Tapped:
    """True when the symptom, or a symptom of the named term, was tapped."""

    name: str


@value
class Answered:
    """True when the question was answered with this answer or a worse one."""

    question: str
    answer: str


@value
class InArea:
    """True when a symptom of this area of the body was tapped."""

    area: str


@value
class InPhase:
    """True in this part of the check, before or after the treatment."""

    phase: Phase


@value
class AllOf:
    """True when every one of the conditions is."""

    conditions: tuple[Condition, ...]


@value
class AnyOf:
    """True when at least one of the conditions is."""

    conditions: tuple[Condition, ...]


# There is no "not": so one more symptom, or a worse answer, can never make a condition false.
Condition = Tapped | Answered | InArea | InPhase | AllOf | AnyOf


@value
class Answer:
    """One answer of a question.

    ``level`` is the least urgency it stands for, or None when it changes nothing. ``opens`` are questions it leads
    to. ``taps`` are symptoms it counts as; the one of the present phase is meant.
    """

    id: str
    level: Level | None = None
    opens: tuple[str, ...] = ()
    taps: tuple[str, ...] = ()


@value
class Question:
    """A follow-up question; ``answers`` run from the best to the worst.

    "Not sure" can always be said and is never among the answers: it counts as the worst of them. ``told_by`` gives
    for an answer the symptoms and terms that say as much. ``row`` is its row in the content evidence, section 4.
    ``kept_because`` says why a level in it stays although other rules make it needless.
    """

    id: str
    answers: tuple[Answer, ...]
    row: str = ""
    told_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: tuple[str, ...] = ()
    pictogram: str = ""
    locked: bool = False
    line: int = field(default=1, compare=False)
    kept_because: str = field(default="", compare=False)

    def rank(self, answer: str) -> int:
        """Return how bad the answer is, 0 the best; "not sure" ranks with the worst. Raises KeyError."""
        if answer == NOT_SURE:
            return len(self.answers) - 1
        for rank, known in enumerate(self.answers):
            if known.id == answer:
                return rank
        raise KeyError(answer)


@value
class QuestionList:
    """Yes-or-no questions asked together as one list, each kept on its own.

    A list whose ``items`` all stand in an earlier list is never asked itself: it only names them.
    """

    id: str
    items: tuple[str, ...]
    row: str = ""
    facts: tuple[str, ...] = ()
    locked: bool = False
    line: int = field(default=1, compare=False)


@value
class Symptom:
    """Something a patient can tap; ``row`` is its row in the content evidence, section 5.

    ``phases`` say in which part it is offered; a tapped symptom counts in both. ``ask`` names questions and lists.
    ``also`` are other symptoms that must then be asked for. ``in_place_of`` are symptoms that this one is offered
    for in its phase. ``advice`` names a passage of words that its result adds. ``shown_if`` is a setting that must
    be "on" for it to be offered. ``kept_because`` says why its level stays although other rules make it needless.
    """

    id: str
    row: str
    phases: tuple[Phase, ...]
    area: str
    level: Level
    ask: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    in_place_of: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    pictogram: str = ""
    advice: str = ""
    shown_if: str = ""
    locked: bool = False
    line: int = field(default=1, compare=False)
    kept_because: str = field(default="", compare=False)


@value
class Raise:
    """When the condition holds, the level is at least ``to``.

    ``kept_because`` says why it stays although other rules make it needless.
    """

    id: str
    when: Condition
    to: Level
    facts: tuple[str, ...] = ()
    locked: bool = False
    line: int = field(default=1, compare=False)
    kept_because: str = field(default="", compare=False)


@value
class Vignette:
    """A patient's story and the level it must end at; answers are by question id, ``list=none`` already spelt out."""

    story: str
    phase: Phase
    taps: tuple[str, ...]
    answers: Mapping[str, str]
    level: Level | None
    line: int = field(default=1, compare=False)


@value
class TellUs:
    """A question of "Tell us first"; ``flags`` is the answer, besides "not sure", that staff must hear of.

    ``opens`` are symptoms that the check then counts as tapped, ``answers`` are answers of the check's own
    questions that it then counts as given.
    """

    id: str
    row: str
    flags: str = YES
    opens: tuple[str, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    facts: tuple[str, ...] = ()
    pictogram: str = ""
    line: int = field(default=1, compare=False)


@value
class Area:
    """An area of the body; ``regions`` are its parts of the body map, empty for one that only the list shows."""

    id: str
    regions: tuple[str, ...] = ()
    pictogram: str = ""


@value
class SelfCheck:
    """The rules of a pack's self-check, with the clinic's settings filled in.

    ``order`` holds the ids of questions and lists as they stand in the file, which is the order of asking where
    nothing else decides. ``first`` is the list that every visit begins with. ``every_row`` are the questions that
    every symptom below an emergency opens. ``hidden`` are the symptoms that a setting in force keeps from being
    offered; they count all the same. ``rules_hash`` is the SHA-256 of the rules with their settings.
    """

    areas: tuple[Area, ...]
    symptoms: Mapping[str, Symptom]
    questions: Mapping[str, Question]
    lists: Mapping[str, QuestionList]
    order: tuple[str, ...]
    first: str
    every_row: tuple[str, ...]
    terms: Mapping[str, tuple[Condition, ...]]
    raises: tuple[Raise, ...]
    vignettes: tuple[Vignette, ...] = ()
    tell_us: tuple[TellUs, ...] = ()
    hidden: tuple[str, ...] = ()
    rules_hash: str = ""

    def spelt_out(self, name: str, answer: str) -> dict[str, str]:
        """Return the answers that *answer* gives to a question, or to every question of a list.

        "none" answers each question of a list with "no", the names of some of its questions joined by "+" those
        with "yes" and the others with "no". Raises KeyError for a name or an answer that is not known.
        """
        if name not in self.lists:
            self.questions[name].rank(answer)
            return {name: answer}
        items = self.lists[name].items
        if answer in ("none", NOT_SURE):
            return dict.fromkeys(items, NO if answer == "none" else NOT_SURE)
        ticked = answer.split("+")
        for item in ticked:
            if item not in items:
                raise KeyError(item)
        return {item: YES if item in ticked else NO for item in items}
