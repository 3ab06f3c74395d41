"""The areas, symptoms and questions of "Tell us first" in self-check.yaml, entry by entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.level import Level
from kiosk.domain.self_check import NO, YES, Area, Phase, Symptom, TellUs
from kiosk.packs.rule_fields import RuleFields
from kiosk.packs.self_check_names import AREA, LIST, QUESTION, SYMPTOM, TELL_US
from kiosk.packs.uses import Place, Use
from kiosk.packs.yaml_text import Entry, Node

_BOTH = "both"
_PHASES: Mapping[str, tuple[Phase, ...]] = {_BOTH: tuple(Phase), **{phase.value: (phase,) for phase in Phase}}
_SYMPTOM_KEYS = ("id", "row", "phase", "area", "level")
_MORE_SYMPTOM_KEYS = (
    "ask",
    "also",
    "in-place-of",
    "facts",
    "pictogram",
    "advice",
    "shown-if",
    "locked",
    "only",
    "kept-because",
)


@dataclass(frozen=True, slots=True)
class Symptoms:
    """The symptoms by id; ``only`` holds those that their author means for one phase alone, with the line."""

    by_id: dict[str, Symptom] = field(default_factory=dict)
    only: dict[str, int] = field(default_factory=dict)


def read_areas(keys: Mapping[str, Entry], rules: RuleFields) -> tuple[Area, ...]:
    """Return the areas of the body in their order."""

    def read(node: Node, what: str) -> Area | None:
        fields = rules.fields.mapping(node, what, ("id", "pictogram"), ("regions",))
        name = rules.identifier(fields)
        regions = rules.fields.texts(fields["regions"].node, f"the regions of {what}") if "regions" in fields else ()
        rules.uses.regions.extend(Use(region.text, Place(rules.fields.path, region.line)) for region in regions)
        pictogram = rules.pictogram(fields, what)
        return Area(name, tuple(region.text for region in regions), pictogram) if name is not None else None

    return rules.each(keys, "areas", read, AREA)


def read_symptoms(keys: Mapping[str, Entry], rules: RuleFields) -> Symptoms:
    """Return the symptoms in their order."""
    symptoms = Symptoms()

    def read(node: Node, what: str) -> None:
        entries = rules.fields.mapping(node, what, _SYMPTOM_KEYS, _MORE_SYMPTOM_KEYS)
        symptom = _symptom(node, entries, what, rules)
        if symptom is None:
            return
        symptoms.by_id.setdefault(symptom.id, symptom)
        if "only" in entries:
            symptoms.only[symptom.id] = entries["only"].line
            rules.fields.choice(entries["only"].node, f'"only" of {what}', [phase.value for phase in symptom.phases])

    rules.each(keys, "symptoms", read, SYMPTOM)
    return symptoms


def _symptom(node: Node, keys: Mapping[str, Entry], what: str, rules: RuleFields) -> Symptom | None:
    name = rules.identifier(keys)
    row = rules.row(keys, what)
    phase = rules.fields.choice(keys["phase"].node, f"the phase of {what}", _PHASES) if "phase" in keys else None
    area = rules.name_of(keys.get("area"), f"the area of {what}", AREA)
    level = rules.level(keys.get("level"), what)
    lists = {
        key: rules.names_of(keys.get(key), f'"{key}" of {what}', *kinds)
        for key, kinds in {"ask": (QUESTION, LIST), "also": (SYMPTOM,), "in-place-of": (SYMPTOM,)}.items()
    }
    facts, pictogram = rules.facts(keys, what), rules.pictogram(keys, what)
    advice = rules.fields.identifier(keys["advice"].node, f"the advice of {what}") if "advice" in keys else None
    shown_if, locked = rules.switch(keys, "shown-if"), rules.locked(keys, what)
    if level is Level.EMERGENCY:
        for key in ("ask", "also"):
            if key in keys:
                mend = f'take "{key}" out: an emergency ends the questions'
                rules.fields.wrong(keys[key].line, f"{what} is an emergency and has questions", mend)
        if not locked:
            mend = "add locked: true, so that no clinic can lower it"
            rules.fields.wrong(node.line, f"{what} is an emergency and not locked", mend)
    if name is None or level is None or phase is None or phase not in _PHASES:
        return None
    return Symptom(
        id=name,
        row=row,
        phases=_PHASES[phase],
        area=area or "",
        level=level,
        ask=lists["ask"],
        also=lists["also"],
        in_place_of=lists["in-place-of"],
        facts=facts,
        pictogram=pictogram,
        advice=advice or "",
        shown_if=shown_if,
        locked=locked,
        line=node.line,
        kept_because=rules.kept_because(keys, what),
    )


def read_tell_us(keys: Mapping[str, Entry], rules: RuleFields) -> tuple[TellUs, ...]:
    """Return the questions of "Tell us first" in their order."""
    seen: dict[str, int] = {}

    def read(node: Node, what: str) -> TellUs | None:
        optional = ("flags", "opens", "answers", "facts", "pictogram")
        entries = rules.fields.mapping(node, what, ("id", "row"), optional)
        name = rules.identifier(entries)
        row = rules.row(entries, what)
        flags = YES
        if "flags" in entries:
            flags = rules.fields.choice(entries["flags"].node, f'"flags" of {what}', (NO, YES)) or YES
        opens = rules.names_of(entries.get("opens"), f'"opens" of {what}', SYMPTOM)
        answers = _answers_told(entries, what, rules)
        facts, pictogram = rules.facts(entries, what), rules.pictogram(entries, what)
        if name is not None and name in seen:
            rules.fields.wrong(node.line, f"{what} stands twice, first in line {seen[name]}", "keep one of the two")
        if name is None:
            return None
        seen.setdefault(name, node.line)
        return TellUs(name, row, flags, opens, answers, facts, pictogram, node.line)

    return rules.each(keys, "tell-us", read, TELL_US)


def _answers_told(keys: Mapping[str, Entry], what: str, rules: RuleFields) -> dict[str, str]:
    answers: dict[str, str] = {}
    for name, entry in (
        rules.fields.named(keys["answers"].node, f'"answers" of {what}').items() if "answers" in keys else ()
    ):
        question = rules.known(name, entry.line, f'"answers" of {what}', QUESTION)
        text = rules.fields.text(entry.node, f"an answer of {what}")
        if question is not None and text is not None:
            answer = rules.answer(question, text, entry.line)
            if answer is not None:
                answers[question] = answer
    return answers


def check_rows(symptoms: Mapping[str, Symptom], tell_us: tuple[TellUs, ...], rules: RuleFields) -> None:
    """Note a finding for each row of the content evidence that stands twice."""
    seen: dict[str, str] = {}
    entries: tuple[Symptom | TellUs, ...] = (*symptoms.values(), *tell_us)
    for entry in entries:
        if entry.row and entry.row in seen:
            what = f'row {entry.row} stands at "{seen[entry.row]}" and at "{entry.id}"'
            rules.fields.wrong(entry.line, what, "keep it at one of the two")
        seen.setdefault(entry.row, entry.id)
