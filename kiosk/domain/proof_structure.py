"""What is shown from the structure of the rules, for every state there can be.

Rules hold or not by marks that are there, never by marks that are missing. So each claim needs only the least states in
which a rule holds, or a look at each rule (docs/hazards.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.domain.level import Level
from kiosk.domain.phase_table import LEVELS, rank_of
from kiosk.domain.proved import Fault, Proved
from kiosk.domain.rule_models import LevelRule, least_states, level_rules, only_cause
from kiosk.domain.self_check import AllOf, Answered, AnyOf, Condition, Question, SelfCheck, Tapped
from kiosk.domain.triage import Triage
from kiosk.domain.visits import at_best, play_story


def told_answers_are_the_worst(triage: Triage) -> Proved:
    """Show that a symptom which answers a question answers it at its worst, or that nothing worse adds anything.

    A question that stays open counts at its worst in the ceiling. A symptom that answered it better than that would
    bring the ceiling down, and one more symptom would lower the level.
    """
    used = {part for condition in _conditions(triage.rules) for part in _answers_in(condition)}
    faults = []
    told = 0
    for question in triage.rules.questions.values():
        for answer, names in question.told_by.items():
            told += len(names)
            worse = question.answers[question.rank(answer) + 1 :]
            if any(w.opens or w.taps or Answered(question.id, w.id) in used for w in worse) or _rises(question, answer):
                what = f'told-by of "{question.id}" gives "{answer}", and a worse answer would give more'
                mend = f'take it out, so that the question is asked, or let it tell "{worse[-1].id}"'
                faults.append(Fault(question.line, what, mend))
    return Proved("no symptom answers a question better than its worst", f"{told} told-by", faults=tuple(faults))


def every_level_is_reachable(triage: Triage) -> Proved:
    """Show for each level a symptom that ends there with every question answered at its best, or else a story."""
    witness: dict[Level, str] = {}
    for symptom in triage.rules.symptoms.values():
        for phase in symptom.phases:
            ends = at_best(triage, phase, frozenset({symptom.id})).verdict
            if ends.settled and ends.level is not None:
                witness.setdefault(ends.level, symptom.id)
    for story in triage.rules.vignettes:
        ends = play_story(triage, story).verdict
        if ends.settled and ends.level is not None:
            witness.setdefault(ends.level, f'"{story.story}"')
    faults = tuple(
        Fault(
            1, f'no visit ends at the level "{level}"', "give a symptom that level, or write the story that ends there"
        )
        for level in LEVELS
        if level not in witness
    )
    detail = tuple(f"{level}: {witness[level]}" for level in LEVELS if level in witness)
    return Proved("every level is reached", f"{len(LEVELS)} levels", detail, faults)


def no_rule_is_needless(triage: Triage) -> Proved:
    """Show that each rule alone makes the level of some state, or says in the file why it is kept."""
    rules = tuple(level_rules(triage))
    faults = []
    states = 0
    for rule in rules:
        looked, needed = _needed(triage, rule)
        states += looked
        if needed and rule.kept_because:
            what = f"{rule.words} says why it is kept although needless, and is needed"
            faults.append(Fault(rule.line, what, "take kept-because out"))
        if not needed and not rule.kept_because:
            what = f"{rule.words} changes nothing: other rules give as much wherever it holds"
            faults.append(Fault(rule.line, what, "take it out, or say why it stays: kept-because: …"))
    claim = "every rule changes some level"
    return Proved(claim, f"{len(rules)} rules, {states:,} least states", faults=tuple(faults))


def settings_lower_nothing_locked(rules: SelfCheck, variants: Mapping[str, SelfCheck]) -> Proved:
    """Show that what is locked stays as it is whatever a clinic sets; *variants* are the rules by what was set."""
    locked = _locked(rules)
    faults = []
    for setting, variant in variants.items():
        other = _locked(variant)
        for name, (line, meaning) in locked.items():
            if name not in other or other[name][1] != meaning:
                what = f'"{name}" is locked, and changes with {setting}'
                faults.append(Fault(line, what, "take the setting out of it, or say it in a rule that is not locked"))
    claim = "no setting of a clinic changes what is locked"
    return Proved(claim, f"{len(locked)} locked rules, {len(variants)} values of settings", faults=tuple(faults))


def _rises(question: Question, answer: str) -> bool:
    """Whether a worse answer has a higher level than this one and those before it."""
    rank = question.rank(answer)
    highest = max(rank_of(known.level) for known in question.answers[: rank + 1])
    return any(rank_of(known.level) > highest for known in question.answers[rank + 1 :])


def _needed(triage: Triage, rule: LevelRule) -> tuple[int, bool]:
    """Return how many least states were looked at, and whether in one of them the rule alone makes the level."""
    for count, told in enumerate(least_states(triage.rules, rule.condition), start=1):
        if only_cause(triage.table(told.phase), triage.known(told), rule):
            return count, True
    return sum(1 for _ in least_states(triage.rules, rule.condition)), False


def _conditions(rules: SelfCheck) -> Iterator[Condition]:
    for conditions in rules.terms.values():
        yield from conditions
    yield from (rule.when for rule in rules.raises)


def _answers_in(condition: Condition) -> Iterator[Answered]:
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _answers_in(part)
        case Answered():
            yield condition
        case _:
            return


def _locked(rules: SelfCheck) -> dict[str, tuple[int, object]]:
    """Return what is locked by name: its line, and what it means with every term spelt out."""
    found: dict[str, tuple[int, object]] = {}
    for symptom in rules.symptoms.values():
        if symptom.locked:
            meaning = (symptom.phases, symptom.level, symptom.ask, symptom.also, symptom.in_place_of, symptom.area)
            found[symptom.id] = (symptom.line, meaning)
    for question in rules.questions.values():
        if question.locked:
            told_by = {
                answer: [_spelt_out(rules, Tapped(n)) for n in names] for answer, names in question.told_by.items()
            }
            found[question.id] = (question.line, (question.answers, told_by))
    for listed in rules.lists.values():
        if listed.locked:
            found[listed.id] = (listed.line, (listed.items, listed.id in rules.every_row, listed.id == rules.first))
    for rule in rules.raises:
        if rule.locked:
            found[rule.id] = (rule.line, (_spelt_out(rules, rule.when), rule.to))
    return found


def _spelt_out(rules: SelfCheck, condition: Condition) -> object:
    match condition:
        case AllOf(parts) | AnyOf(parts):
            return (type(condition).__name__, tuple(_spelt_out(rules, part) for part in parts))
        case Tapped(name) if name in rules.terms:
            return ("AnyOf", tuple(_spelt_out(rules, part) for part in rules.terms[name]))
        case _:
            return condition
