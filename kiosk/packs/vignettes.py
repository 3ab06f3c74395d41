"""The vignettes of self-check.yaml: stories of patients and the level each must end at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kiosk.domain.self_check import NO, NOT_SURE, YES, Answer, Question, QuestionList, SelfCheck, Vignette
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
        check = self._check
        if name == ALSO:
            further = QuestionList(ALSO, self._further(taps, text.split("+")))
            check = replace(check, lists={ALSO: further})
        elif name in self._asked_for:
            check = replace(check, questions={name: Question(name, (Answer(NO), Answer(YES)))})
        else:
            name = self._rules.known(name, line, "an answer", QUESTION, LIST) or ""
        if not self._can_be_answered(name, check):
            return {}
        try:
            return check.spelt_out(name, text)
        except KeyError as unknown:
            self._refuse(str(unknown.args[0]), name, check, line)
            return {}

    def _can_be_answered(self, name: str, check: SelfCheck) -> bool:
        """Return whether the list or question could be read as a whole; if not, that is a finding of its own."""
        if name in check.lists:
            return bool(check.lists[name].items)
        return name in check.questions and len(check.questions[name].answers) > 1

    def _refuse(self, unknown: str, name: str, check: SelfCheck, line: int) -> None:
        if name in check.lists:
            items = check.lists[name].items
            mend = did_you_mean(unknown, items, 'write none, not-sure, or some of its questions joined by "+"')
            self._fields.wrong(line, f'the list "{name}" has no question "{unknown}"', mend)
        else:
            mend = did_you_mean(unknown, (*(answer.id for answer in check.questions[name].answers), NOT_SURE))
            self._fields.wrong(line, f'the question "{name}" has no answer "{unknown}"', mend)

    def _further(self, taps: Iterable[str], ticked: Iterable[str]) -> tuple[str, ...]:
        """Return the symptoms that those tapped or ticked ask for."""
        further: dict[str, None] = {}
        waiting = [*taps, *ticked]
        while waiting:
            symptom = self._check.symptoms.get(waiting.pop(0))
            new = [name for name in (symptom.also if symptom is not None else ()) if name not in further]
            further.update(dict.fromkeys(new))
        return tuple(name for name in further if name not in taps)
