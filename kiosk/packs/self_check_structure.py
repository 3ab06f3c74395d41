"""Whether the parts of self-check.yaml fit together: what is offered when, what is asked, what is used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.domain.level import Level
from kiosk.domain.self_check import TIME, YES, Phase, SelfCheck, Symptom
from kiosk.packs.conditions import names_in
from kiosk.packs.rule_fields import RuleFields
from kiosk.packs.self_check_names import SYMPTOM

_OTHER = {Phase.BEFORE: Phase.AFTER, Phase.AFTER: Phase.BEFORE}


def check_structure(check: SelfCheck, only: Mapping[str, int], rules: RuleFields) -> None:
    """Note a finding for every part that does not fit; *only* says which symptoms are meant for one phase alone."""
    readable = not rules.fields.found
    _check_first(check, rules)
    for symptom in check.symptoms.values():
        _check_stand_in(symptom, check, rules)
        _check_also(symptom, check, rules)
    _check_tell_us(check, rules)
    # A symptom that could not be read may be the one that stands in for another.
    if check.symptoms.keys() == set(rules.names.of(SYMPTOM)):
        for symptom in check.symptoms.values():
            _check_both_phases(symptom, check, only, rules)
    # And what could not be read may be the very thing that asks or names.
    if readable:
        _check_asked(check, rules)
        _check_used(check, rules)


def _check_first(check: SelfCheck, rules: RuleFields) -> None:
    """Every visit begins with this list, and its screen says that each of its signs is an emergency."""
    first = check.lists.get(check.first)
    for name in first.items if first is not None else ():
        question = check.questions.get(name)
        levels = {answer.id: answer.level for answer in question.answers} if question is not None else {}
        if question is not None and YES in levels and levels[YES] is not Level.EMERGENCY:
            what = f'"{name}" stands in the first list "{check.first}", and its "yes" is no emergency'
            rules.fields.wrong(question.line, what, "write yes: emergency, or take it out of the list")
        elif question is not None and not question.locked:
            what = f'"{name}" stands in the first list "{check.first}" and is not locked'
            rules.fields.wrong(question.line, what, "add locked: true, so that no clinic can lower it")


def _check_stand_in(symptom: Symptom, check: SelfCheck, rules: RuleFields) -> None:
    what = f'the symptom "{symptom.id}"'
    if symptom.in_place_of and symptom.phases != (Phase.BEFORE,):
        found = f"{what} is offered in place of others, and not only before the treatment"
        rules.fields.wrong(symptom.line, found, 'write phase: before, or take "in-place-of" out')
        return
    for name in symptom.in_place_of:
        other = check.symptoms.get(name)
        if other is not None and other.phases != (Phase.AFTER,):
            found = f'{what} is offered in place of "{name}", which is itself offered before the treatment'
            rules.fields.wrong(symptom.line, found, f'write phase: after at "{name}", or take it out here')


def _check_also(symptom: Symptom, check: SelfCheck, rules: RuleFields) -> None:
    for name in symptom.also:
        other = check.symptoms.get(name)
        for phase in symptom.phases if other is not None else ():
            if other is not None and phase not in other.phases:
                what = f'the symptom "{symptom.id}" asks for "{name}" {phase} the treatment, where it is not offered'
                rules.fields.wrong(symptom.line, what, f'write phase: both at "{name}", or take it out here')


def _check_tell_us(check: SelfCheck, rules: RuleFields) -> None:
    for question in check.tell_us:
        for name in question.opens:
            symptom = check.symptoms.get(name)
            if symptom is not None and Phase.BEFORE not in symptom.phases:
                what = f'the tell-us question "{question.id}" opens "{name}", which is offered only after the treatment'
                rules.fields.wrong(question.line, what, "open one that is offered before, since it is asked before")


def _check_both_phases(symptom: Symptom, check: SelfCheck, only: Mapping[str, int], rules: RuleFields) -> None:
    """No emergency may be out of reach because of an answer to "before or after"."""
    lacking = symptom.level is Level.EMERGENCY and len(symptom.phases) == 1 and not _has_stand_in(symptom, check)
    if symptom.id in only and not lacking:
        what = f'"only" of the symptom "{symptom.id}" is not needed'
        mend = "take it out: it is for an emergency that one phase does not offer in any form"
        rules.fields.wrong(only[symptom.id], what, mend)
    elif symptom.id not in only and lacking:
        phase = symptom.phases[0]
        what = f'the emergency "{symptom.id}" cannot be touched {_OTHER[phase]} the treatment'
        mend = "write phase: both"
        if phase is Phase.AFTER:
            mend += ", or name it in in-place-of at an emergency of the phase before"
        rules.fields.wrong(symptom.line, what, f"{mend}; if that is meant, add only: {phase}")


def _has_stand_in(symptom: Symptom, check: SelfCheck) -> bool:
    """Return whether the phase that lacks the symptom offers an emergency that says as much."""
    if symptom.phases == (Phase.BEFORE,):
        others = [check.symptoms[name] for name in symptom.in_place_of if name in check.symptoms]
    else:
        others = [other for other in check.symptoms.values() if symptom.id in other.in_place_of]
    return any(other.level is Level.EMERGENCY for other in others)


def _check_asked(check: SelfCheck, rules: RuleFields) -> None:
    """Note a finding for each question and list that no way leads to; what only it leads to is not blamed too."""
    asked = {check.first, TIME, *check.every_row}
    asked.update(name for symptom in check.symptoms.values() for name in symptom.ask)
    reached = _led_to(asked, check)
    alone = [name for name in check.order if name not in reached]
    led_to = {inner for name in alone for inner in _leads_to(name, check) if inner != name}
    for name in sorted(alone, key=lambda name: name in led_to):
        if name not in reached:
            reached |= _led_to({name}, check)
            kind, entry = ("list", check.lists[name]) if name in check.lists else ("question", check.questions[name])
            mend = 'name it in "ask" of a symptom, in "opens" of an answer or in "every-row", or take it out'
            rules.fields.wrong(entry.line, f'nothing asks the {kind} "{name}"', mend)


def _led_to(names: Iterable[str], check: SelfCheck) -> set[str]:
    reached: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(_leads_to(name, check))
    return reached


def _leads_to(name: str, check: SelfCheck) -> tuple[str, ...]:
    if name in check.lists:
        return check.lists[name].items
    question = check.questions.get(name)
    return tuple(opened for answer in question.answers for opened in answer.opens) if question is not None else ()


def _check_used(check: SelfCheck, rules: RuleFields) -> None:
    conditions = [rule.when for rule in check.raises]
    conditions.extend(condition for term in check.terms.values() for condition in term)
    named = {name for condition in conditions for name in names_in(condition)}
    told_by = {name for question in check.questions.values() for names in question.told_by.values() for name in names}
    for term in check.terms.keys() - named - told_by:
        what = f'the term "{term}" is not used'
        rules.fields.wrong(rules.names.lines[term], what, "name it in a raise, or take it out")
    offered = {symptom.area for symptom in check.symptoms.values()}
    for area in check.areas:
        if area.id not in offered:
            what = f'no symptom stands in the area "{area.id}"'
            rules.fields.wrong(rules.names.areas[area.id], what, "give it a symptom, or take it out")
