"""What the screens of the self-check list, from what was told and the words of the pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.domain.check_words import CheckWords
from kiosk.domain.level import Level
from kiosk.domain.self_check import (
    NO,
    NOT_SURE,
    TIME,
    YES,
    AllOf,
    Answered,
    AnyOf,
    Condition,
    InArea,
    Phase,
    SelfCheck,
    Symptom,
    Tapped,
)
from kiosk.domain.triage import Told
from kiosk.viewmodels.check_shown import AreaRow, MeaningRow, TileRow, ToldRow

# Between the ids of areas that share a part of the body; it can stand in no id.
_TOGETHER = "+"


def joined(areas: Iterable[str]) -> str:
    """Return one name for several areas that share a part of the body."""
    return _TOGETHER.join(areas)


def area_title(words: CheckWords, name: str) -> str:
    """Return the title of an area, or of several under one name."""
    return " · ".join(words.areas[area] for area in name.split(_TOGETHER))


def offered(rules: SelfCheck, name: str, phase: Phase) -> tuple[Symptom, ...]:
    """Return the symptoms of an area, or of several under one name, that are offered in a phase, emergencies first."""
    areas = name.split(_TOGETHER)
    there = [
        symptom
        for symptom in rules.symptoms.values()
        if symptom.area in areas and phase in symptom.phases and symptom.id not in rules.hidden
    ]
    return tuple(sorted(there, key=lambda symptom: symptom.level is not Level.EMERGENCY))


def symptom_tiles(rules: SelfCheck, words: CheckWords, area: str, told: Told, helper: bool) -> list[TileRow]:
    """Return the tiles of an area."""
    return [
        TileRow(
            symptom.id,
            words.symptoms[symptom.id].label.for_helper(helper),
            symptom.pictogram,
            symptom.level is Level.EMERGENCY,
            symptom.id in told.taps,
        )
        for symptom in offered(rules, area, told.phase)
    ]


def list_tiles(
    rules: SelfCheck, words: CheckWords, items: tuple[str, ...], ticked: frozenset[str], helper: bool
) -> list[TileRow]:
    """Return the tiles of a list: its questions, or the symptoms that further ones lead to."""
    return [
        TileRow(
            item,
            item_label(words, item, helper),
            _pictogram(rules, item),
            _is_danger(rules, item),
            item in ticked,
        )
        for item in items
    ]


def item_label(words: CheckWords, name: str, helper: bool) -> str:
    """Return the short words of a question on a tile, or those of a symptom."""
    if name in words.questions:
        question = words.questions[name]
        return (question.label or question.title).for_helper(helper)
    return words.symptoms[name].label.for_helper(helper)


def area_rows(rules: SelfCheck, words: CheckWords, told: Told) -> list[AreaRow]:
    """Return the areas that have something to offer in this phase."""
    rows = []
    for area in rules.areas:
        symptoms = offered(rules, area.id, told.phase)
        if symptoms:
            tapped = any(symptom.id in told.taps for symptom in symptoms)
            rows.append(AreaRow(area.id, words.areas[area.id], area.pictogram, False, tapped, list(area.regions)))
    return rows


def why_rows(rules: SelfCheck, words: CheckWords, told: Told, because: tuple[str, ...], helper: bool) -> list[ToldRow]:
    """Return what was told that made the level, in the patient's words, each once."""
    raises = {rule.id: rule.when for rule in rules.raises}
    causes: list[tuple[str, str]] = []
    for cause in because:
        if cause in raises:
            causes += _taking_part(rules, told, raises[cause])
        else:
            name, _, answer = cause.partition("=")
            causes.append((name, told.answers.get(name, answer)))
    rows = []
    for name, answer in dict.fromkeys(causes):
        if name in rules.symptoms:
            label = words.symptoms[name].label.for_helper(helper)
            rows.append(ToldRow(f"area:{rules.symptoms[name].area}", label, answer == NOT_SURE))
        elif row := answer_row(words, name, answer, helper):
            rows.append(row)
    return rows


def answer_tiles(rules: SelfCheck, words: CheckWords, name: str, told: Told, helper: bool) -> list[TileRow]:
    """Return the answers of a question but "not sure"; yes and no have no label, the interface has their words."""
    chosen = told.answers.get(name)
    if name in rules.symptoms or _is_yes_or_no(rules, name):
        return [TileRow(answer, "", "", False, answer == chosen) for answer in (YES, NO)]
    return [
        TileRow(
            answer.id, words.questions[name].answers[answer.id].label.for_helper(helper), "", False, answer.id == chosen
        )
        for answer in rules.questions[name].answers
    ]


def question_title(words: CheckWords, name: str, helper: bool) -> str:
    """Return the title of a question, or the words of a symptom that is asked for."""
    if name in words.questions:
        return words.questions[name].title.for_helper(helper)
    return words.symptoms[name].label.for_helper(helper)


def meaning_rows(words: CheckWords, names: Iterable[str], helper: bool) -> list[MeaningRow]:
    """Return what questions or symptoms mean; those without an explanation are left out."""
    rows = []
    for name in names:
        meaning = words.questions[name].meaning if name in words.questions else words.symptoms[name].meaning
        if meaning:
            rows.append(MeaningRow(item_label(words, name, helper), meaning))
    return rows


def answer_row(words: CheckWords, name: str, answer: str, helper: bool) -> ToldRow | None:
    """Return an answer as it is repeated; None for a plain no, which nobody needs to read again."""
    question = words.questions[name]
    if answer == NOT_SURE:
        return ToldRow(name, (question.label or question.title).for_helper(helper), True)
    if answer == NO:
        return None
    if answer == YES:
        return ToldRow(name, (question.told or question.label or question.title).for_helper(helper), False)
    return ToldRow(name, question.answers[answer].told.for_helper(helper), False)


def _taking_part(rules: SelfCheck, told: Told, condition: Condition) -> Iterator[tuple[str, str]]:
    match condition:
        case AllOf(conditions) | AnyOf(conditions):
            for part in conditions:
                yield from _taking_part(rules, told, part)
        case Tapped(name) if name in rules.terms:
            for part in rules.terms[name]:
                yield from _taking_part(rules, told, part)
        case Tapped(name) if name in told.taps:
            yield name, ""
        case Answered(name, answer) if name in told.answers:
            rank = rules.questions[name].rank
            if name == TIME or rank(told.answers[name]) >= max(1, rank(answer)):
                yield name, told.answers[name]
        case InArea(area):
            yield from ((name, "") for name in told.taps if rules.symptoms[name].area == area)
        case _:
            return


def _is_yes_or_no(rules: SelfCheck, name: str) -> bool:
    return {answer.id for answer in rules.questions[name].answers} == {YES, NO}


def _pictogram(rules: SelfCheck, name: str) -> str:
    return rules.symptoms[name].pictogram if name in rules.symptoms else rules.questions[name].pictogram


def _is_danger(rules: SelfCheck, name: str) -> bool:
    if name in rules.symptoms:
        return rules.symptoms[name].level is Level.EMERGENCY
    return any(answer.level is Level.EMERGENCY for answer in rules.questions[name].answers)
