"""The vignettes of self-check.yaml: stories of patients and the level each must end at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.domain.self_check import NO, NOT_SURE, YES, SelfCheck, Vignette
from kiosk.domain.triage import ALSO
from kiosk.packs.findings import did_you_mean
from kiosk.packs.rule_fields import RuleFields
from kiosk.packs.self_check_names import LIST, QUESTION, SYMPTOM
from kiosk.packs.yaml_text import Entry, Node

_NONE = "none"


def read_vignettes(keys: Mapping[str, Entry], check: SelfCheck, rules: RuleFields) -> tuple[Vignette, ...]:
    """Return the vignettes, their answers spelt out question by question by the rules of *check*."""
    reader = _VignetteReader(check, rules)
    return rules.each(keys, "vignettes", reader.read, "vignette")


class _VignetteReader:
    def __init__(self, check: SelfCheck, rules: RuleFields) -> None:
        self._check = check
        self._rules = rules
        self._fields = rules.fields
        self._asked_for = {name for symptom in check.symptoms.values() for name in symptom.also}

    def read(self, node: Node, what: str) -> Vignette | None:
        keys = self._fields.mapping(node, what, ("story", "phase", "level"), ("taps", "answers"))
        story = self._fields.text(keys["story"].node, "a story") if "story" in keys else None
        phase = self._rules.phase(keys.get("phase"), what)
        taps = self._rules.names_of(keys.get("taps"), f'"taps" of {what}', SYMPTOM)
        answers = self._answers(keys, taps, what)
        level, known = (
            self._rules.level_or(_NONE, keys["level"], f"the level of {what}") if "level" in keys else (None, False)
        )
        if story is None or phase is None or not known:
            return None
        return Vignette(story, phase, taps, answers, level, node.line)

    def _answers(self, keys: Mapping[str, Entry], taps: tuple[str, ...], what: str) -> dict[str, str]:
        given = self._fields.named(keys["answers"].node, f'"answers" of {what}') if "answers" in keys else {}
        answers: dict[str, str] = {}
        for name, entry in given.items():
            text = self._fields.text(entry.node, f'the answer to "{name}"')
            if text is None:
                continue
            for question, answer in self._spelt_out(name, text, taps, entry.line).items():
                if answers.setdefault(question, answer) != answer:
                    mend = "answer it in one place, and by its list or by itself"
                    self._fields.wrong(entry.line, f'"{question}" is answered in two ways in {what}', mend)
        return answers

    def _spelt_out(self, name: str, text: str, taps: tuple[str, ...], line: int) -> dict[str, str]:
        if name == ALSO:
            return self._ticked(name, text, self._further(taps, text.split("+")), line)
        if name in self._asked_for:
            return self._one(name, text, (NO, YES), line)
        name = self._rules.known(name, line, "an answer", QUESTION, LIST) or ""
        if name in self._check.lists:
            return self._ticked(name, text, self._check.lists[name].items, line)
        if name in self._check.questions:
            return self._one(name, text, self._rules.names.answers[name], line)
        return {}

    def _one(self, name: str, text: str, known: Iterable[str], line: int) -> dict[str, str]:
        known = tuple(known)
        if text in known or text == NOT_SURE:
            return {name: text}
        if len(known) < 2:  # which is a finding of its own
            return {}
        mend = did_you_mean(text, (*known, NOT_SURE))
        self._fields.wrong(line, f'the question "{name}" has no answer "{text}"', mend)
        return {}

    def _ticked(self, name: str, text: str, items: tuple[str, ...], line: int) -> dict[str, str]:
        if text in (_NONE, NOT_SURE):
            return dict.fromkeys(items, NO if text == _NONE else NOT_SURE)
        ticked = [item.strip() for item in text.split("+")]
        for item in ticked if items else ():
            if item not in items:
                mend = did_you_mean(item, items, 'write none, not-sure, or some of its questions joined by "+"')
                self._fields.wrong(line, f'the list "{name}" has no question "{item}"', mend)
        return {item: YES if item in ticked else NO for item in items}

    def _further(self, taps: Iterable[str], ticked: Iterable[str]) -> tuple[str, ...]:
        """Return the symptoms that those tapped or ticked ask for."""
        further: dict[str, None] = {}
        waiting = [*taps, *ticked]
        while waiting:
            symptom = self._check.symptoms.get(waiting.pop(0))
            new = [name for name in (symptom.also if symptom is not None else ()) if name not in further]
            further.update(dict.fromkeys(new))
        return tuple(name for name in further if name not in taps)
