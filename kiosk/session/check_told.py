"""Everything that was told to the self-check, also by way of "Tell us first"."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.self_check import NOT_SURE, Phase, SelfCheck
from kiosk.domain.triage import Told
from kiosk.session.check_state import CheckState


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
