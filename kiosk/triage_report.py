"""What ``kiosk triage`` says: the level that a pack's rules give to what a patient told, for staff or for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.domain.check_words import CheckWords
from kiosk.domain.pack import Pack
from kiosk.domain.self_check import NO, NOT_SURE, TIME, YES, Phase, QuestionList, SelfCheck
from kiosk.domain.triage import ALSO, Told, Triage, Verdict
from kiosk.packs.findings import did_you_mean
from kiosk.packs.read import pack_source, read_pack
from kiosk.packs.shared import read_shared

NOT_YET = "not-yet"
_NONE = "none"


class NotKnownError(Exception):
    """Something was told that the rules do not know, or that contradicts itself; the text says what to write."""


class NotInOrderError(Exception):
    """The pack has mistakes, so that its rules may not be asked; the text has a line for each of them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A pack, what was told of a patient, and what its rules say."""

    pack: Pack
    triage: Triage
    words: CheckWords
    told: Told
    verdict: Verdict
    next: str | None


def read_checked(folder: Path) -> tuple[Pack, SelfCheck, CheckWords]:
    """Return a pack with the rules and the words of its self-check.

    Raises NotInOrderError when the pack has mistakes, NotKnownError when it has no self-check.
    """
    shared = read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
    result = read_pack(pack_source(folder), shared=shared)
    if result.pack is None:
        lines = (f"{folder / f.path}:{f.line}: {f.what}; {f.mend}" for f in result.findings)
        raise NotInOrderError("\n".join(lines))
    if result.pack.self_check is None or result.pack.check_words is None:
        raise NotKnownError(f'The pack "{result.pack.identity.id}" has no self-check.')
    return result.pack, result.pack.self_check, result.pack.check_words


def ask(folder: Path, taps: str, answers: str, phase: str | None) -> Asked:
    """Return what the rules of a pack say of *taps*, "a,b", and *answers*, "question=answer,…".

    Raises NotInOrderError when the pack has mistakes, and NotKnownError for anything that its rules do not know.
    """
    pack, rules, words = read_checked(folder)
    triage = Triage(rules)
    tapped = tuple(_tap(rules, name) for name in _pieces(taps, "--taps"))
    pairs = [_pair(piece) for piece in _pieces(answers, "--answers")]
    not_yet = (TIME, NOT_YET) in pairs
    told = Told(
        _phase(phase, not_yet, pairs),
        frozenset(tapped),
        _answers(triage, tapped, [pair for pair in pairs if pair != (TIME, NOT_YET)]),
    )
    return Asked(pack, triage, words, told, triage.verdict(told), triage.next_to_ask(told))


def said(folder: Path, taps: str, answers: str, phase: str | None, as_json: bool, whole_table: bool) -> str:
    """Return what the command prints; see ``ask`` for what is asked and raised."""
    if whole_table:
        from kiosk.triage_table import table

        return table(folder)
    asked = ask(folder, taps, answers, phase)
    return json.dumps(as_data(asked), ensure_ascii=False, indent=2) if as_json else as_text(asked)


def as_data(asked: Asked) -> dict[str, Any]:
    """Return the verdict as plain lists and dicts; ``level`` is the ceiling, None when nothing was tapped."""
    verdict = asked.verdict
    return {
        "level": verdict.level,
        "floor": verdict.floor,
        "ceiling": verdict.ceiling,
        "open": list(verdict.open),
        "next": asked.next,
        "because": list(verdict.because),
        "words": list(_result_words(asked)),
        "phase": asked.told.phase,
        "taps": sorted(asked.told.taps),
        "answers": dict(asked.told.answers),
        "pack": asked.pack.identity.id,
        "version": asked.pack.identity.version,
        "rules_hash": asked.triage.rules.rules_hash,
    }


def as_text(asked: Asked) -> str:
    """Return the verdict in the words of the pack."""
    return "\n".join(_lines(asked))


def _lines(asked: Asked) -> Iterator[str]:
    verdict = asked.verdict
    yield f"{asked.pack.title}, {asked.told.phase} the treatment. Told:"
    yield from (f"  {line}" for line in _told_lines(asked))
    yield f"Level: {verdict.level.upper()}" if verdict.level else "Level: none, which is no all-clear"
    yield from (f"  {line}" for line in _result_words(asked))
    if verdict.because:
        yield f"Because: {', '.join(verdict.because)}"
    if not verdict.settled:
        yield f"Known so far: {verdict.floor or 'no level'}. With the worst answers to what is open: {verdict.ceiling}"
    if asked.next is not None:
        yield f"Ask next: {asked.next}"
    if verdict.open:
        yield "Open:"
        yield from (f"  {name}: {question_words(asked.words, name)}" for name in verdict.open)
    identity = asked.pack.identity
    yield f"Pack {identity.id} {identity.version}, rules {asked.triage.rules.rules_hash}"
    yield "Not medical advice: a demonstration of the rules, for staff."


def _result_words(asked: Asked) -> tuple[str, ...]:
    """Return what the pack says to a patient of this level, or when nothing was tapped."""
    level = asked.verdict.level
    result = asked.words.results[f"{level}-{asked.told.phase}" if level else "nothing-tapped"]
    return (result.act, *result.lines)


def _told_lines(asked: Asked) -> Iterator[str]:
    symptoms = asked.triage.rules.symptoms
    if not asked.told.taps and not asked.told.answers:
        yield "nothing"
    yield from (asked.words.symptoms[name].label.me for name in symptoms if name in asked.told.taps)
    for name, answer in asked.told.answers.items():
        yield f"{question_words(asked.words, name)} {answer_words(asked.words, name, answer)}"


def question_words(words: CheckWords, name: str) -> str:
    """Return a question as a patient reads it; of a further symptom the words on its tile."""
    return words.questions[name].title.me if name in words.questions else f"{words.symptoms[name].label.me}?"


def answer_words(words: CheckWords, name: str, answer: str) -> str:
    """Return an answer as a patient reads it."""
    plain = {YES: "Yes", NO: "No", NOT_SURE: "Not sure"}
    if answer in plain or name not in words.questions:
        return plain.get(answer, answer)
    return words.questions[name].answers[answer].label.me


def _pieces(text: str, option: str) -> list[str]:
    if not text.strip():
        return []
    pieces = [piece.strip() for piece in text.split(",")]
    if "" in pieces:
        raise NotKnownError(f'{option} "{text}" has an empty place between two commas. Take the comma out.')
    return pieces


def _tap(rules: SelfCheck, name: str) -> str:
    if name not in rules.symptoms:
        raise NotKnownError(f'There is no symptom "{name}"; {did_you_mean(name, rules.symptoms)}')
    return name


def _pair(piece: str) -> tuple[str, str]:
    name, equals, answer = (part.strip() for part in piece.partition("="))
    if not (name and equals and answer):
        raise NotKnownError(f'"{piece}" is no answer. Write question=answer, such as time=not-sure or danger=none.')
    return name, answer


def _phase(asked: str | None, not_yet: bool, pairs: list[tuple[str, str]]) -> Phase:
    timed = any(name == TIME and answer != NOT_YET for name, answer in pairs)
    if not_yet and (timed or asked == Phase.AFTER):
        raise NotKnownError(f'"{TIME}={NOT_YET}" says before the treatment, and the rest says after it. Give one.')
    if timed and asked == Phase.BEFORE:
        raise NotKnownError(f'"--phase {asked}" says before the treatment, and "{TIME}" says after it. Give one.')
    return Phase.BEFORE if not_yet else Phase(asked or Phase.AFTER)


def _answers(triage: Triage, taps: tuple[str, ...], pairs: list[tuple[str, str]]) -> Mapping[str, str]:
    answers: dict[str, str] = {}
    for name, answer in pairs:
        for question, spelt_out in _spelt_out(triage, taps, name, answer).items():
            if answers.setdefault(question, spelt_out) != spelt_out:
                raise NotKnownError(f'"{question}" is answered in two ways: answer it once, by its list or by itself.')
    return answers


def _spelt_out(triage: Triage, taps: tuple[str, ...], name: str, answer: str) -> dict[str, str]:
    rules = triage.rules
    also = QuestionList(ALSO, _further(rules, (*taps, *answer.split("+"))))
    listed = replace(rules, lists={**rules.lists, ALSO: also})
    if name in listed.lists:
        try:
            return listed.spelt_out(name, answer)
        except KeyError as unknown:
            hint = did_you_mean(unknown.args[0], (*listed.lists[name].items, _NONE, NOT_SURE))
            raise NotKnownError(f'The list "{name}" has no question "{unknown.args[0]}"; {hint}') from unknown
    if name not in triage.questions:
        hint = did_you_mean(name, (*triage.questions, *listed.lists))
        raise NotKnownError(f'There is no question or list "{name}"; {hint}')
    known = (*(each.id for each in triage.question(name).answers), NOT_SURE)
    if answer not in known:
        raise NotKnownError(f'The question "{name}" has no answer "{answer}"; {did_you_mean(answer, known)}')
    return {name: answer}


def _further(rules: SelfCheck, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the symptoms that those tapped or ticked ask for."""
    found: dict[str, None] = {}
    waiting = list(names)
    while waiting:
        symptom = rules.symptoms.get(waiting.pop())
        new = [name for name in (symptom.also if symptom is not None else ()) if name not in found]
        found.update(dict.fromkeys(new))
        waiting += [name for name in new if name in names]
    return tuple(found)
