"""What a visitor has told the self-check. It is part of the visit and goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from kiosk.domain.self_check import NOT_SURE, Phase, SelfCheck
from kiosk.domain.triage import Told
from kiosk.domain.value import value


class About(StrEnum):
    """Whom the check is about: the one who touches, someone else, or someone under 16."""

    ME = "me"
    OTHER = "other"
    CHILD = "child"


@value
class CheckState:
    """The answers of one self-check.

    ``one_by_one`` are the lists to which the visitor said "not sure", whose questions are then asked singly. ``done``
    is true when the visitor has said that nothing else is to be tapped. ``undone`` is the state before the answer
    that made an emergency. ``rules_hash`` names the rules that the answers belong to.
    """

    about: About | None = None
    phase: Phase | None = None
    taps: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)
    one_by_one: frozenset[str] = frozenset()
    done: bool = False
    undone: CheckState | None = None
    rules_hash: str = ""


def told(check: CheckState, rules: SelfCheck, tell_us: Mapping[str, str]) -> Told:
    """Return everything said, with what the answers to "Tell us first" say as well.

    Of two answers to the same question the worse one counts.
    """
    taps, answers = set(check.taps), dict(check.answers)
    phase = check.phase or Phase.AFTER
    for item in rules.tell_us:
        if tell_us.get(item.id) not in (item.flags, NOT_SURE):
            continue
        taps.update(name for name in item.opens if phase in rules.symptoms[name].phases)
        for question, answer in item.answers.items():
            rank = rules.questions[question].rank
            given = answers.get(question)
            answers[question] = answer if given is None or rank(given) < rank(answer) else given
    return Told(phase, frozenset(taps), answers)
