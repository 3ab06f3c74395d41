"""What is proved of the rules of a self-check, at every ``kiosk check`` and before a bundle is made; never at start."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import replace

from kiosk.domain.proof_mutations import every_entry_has_its_story, every_level_has_its_story
from kiosk.domain.proof_states import answers_only_raise, ceilings_only_rise, not_sure_is_worst, tap_sets_only_raise
from kiosk.domain.proof_structure import (
    every_level_is_reachable,
    no_rule_is_needless,
    settings_lower_nothing_locked,
    told_answers_are_the_worst,
)
from kiosk.domain.proof_visits import asking_ends, stories_end_at_their_level
from kiosk.domain.proved import Fault, Proved
from kiosk.domain.self_check import SelfCheck
from kiosk.domain.triage import Triage

Proof = Callable[[Triage], Proved]

# These must hold whatever a clinic sets.
_WITH_EVERY_SETTING: tuple[Proof, ...] = (
    tap_sets_only_raise,
    ceilings_only_rise,
    told_answers_are_the_worst,
    answers_only_raise,
    not_sure_is_worst,
    every_level_is_reachable,
    asking_ends,
)
# The stories are told for the settings in force.
_OF_THE_RULES: tuple[Proof, ...] = (
    stories_end_at_their_level,
    every_level_has_its_story,
    every_entry_has_its_story,
    no_rule_is_needless,
)


def prove(rules: SelfCheck, variants: Mapping[str, SelfCheck] | None = None) -> tuple[Proved, ...]:
    """Return every claim about the rules, those that hold and those that do not.

    *variants* are the same rules with another value of a setting, by that setting and value.
    """
    variants = variants or {}
    triage = Triage(rules)
    proved = [proof(triage) for proof in (*_WITH_EVERY_SETTING, *_OF_THE_RULES)]
    proved.append(settings_lower_nothing_locked(rules, variants))
    different = {name: other for name, other in variants.items() if _deciding(other) != _deciding(rules)}
    if different:
        known = {fault for claim in proved for fault in claim.faults}
        proved.append(_with_settings(different, known))
    return tuple(proved)


def _with_settings(variants: Mapping[str, SelfCheck], known: Set[Fault]) -> Proved:
    """Show for each of the variants what must hold whatever a clinic sets; *known* faults are told already."""
    faults = tuple(fault for name, rules in variants.items() for fault in _faults_with(name, Triage(rules), known))
    claim = f"all of this but the stories also with {', '.join(variants)}"
    return Proved(claim, f"{len(variants)} values of settings", faults=faults)


def _faults_with(setting: str, triage: Triage, known: Set[Fault]) -> Iterator[Fault]:
    for proof in _WITH_EVERY_SETTING:
        new = (fault for fault in proof(triage).faults if fault not in known)
        yield from (replace(fault, what=f"{fault.what} (with {setting})") for fault in new)


def _deciding(rules: SelfCheck) -> SelfCheck:
    """Return the rules without what decides no level: what is hidden, the stories and the hash."""
    return replace(rules, hidden=(), vignettes=(), rules_hash="")
