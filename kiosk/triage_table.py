"""The rules of a self-check as a page that a clinician can read: ``kiosk triage PACK --table``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.check_words import CheckWords
from kiosk.domain.level import Level
from kiosk.domain.pack import Pack
from kiosk.domain.phase_table import LEVELS, rank_of
from kiosk.domain.proof_states import led_to
from kiosk.domain.self_check import (
    NO,
    TIME,
    YES,
    AllOf,
    Answered,
    AnyOf,
    Condition,
    InArea,
    InPhase,
    Phase,
    Question,
    SelfCheck,
    Symptom,
    Tapped,
)
from kiosk.domain.triage import Triage
from kiosk.domain.visits import play
from kiosk.triage_report import answer_words, question_words, read_checked

_HEADINGS = {Phase.BEFORE: "Before the treatment", Phase.AFTER: "After the treatment"}


def table(folder: Path) -> str:
    """Return the page as Markdown. Raises NotInOrderError or NotKnownError as ``read_checked`` does."""
    pack, rules, words = read_checked(folder)
    return "\n".join(_Page(pack, Triage(rules), words).lines())


@dataclass(frozen=True, slots=True)
class _Page:
    pack: Pack
    triage: Triage
    words: CheckWords

    @property
    def rules(self) -> SelfCheck:
        return self.triage.rules

    def lines(self) -> Iterator[str]:
        identity = self.pack.identity
        made = f"kiosk triage content/{identity.id} --table > docs/self-check.md"
        yield f"# The self-check of {self.pack.title}"
        yield ""
        yield f"Made by `{made}` from version {identity.version}."
        yield "**No clinician has signed these rules off.** What they rest on stands fact by fact, with sources, in"
        yield "`facts.yaml` of the pack; what is dangerous in them stands in [hazards.md](hazards.md)."
        yield ""
        yield f"The rules have the hash `{self.rules.rules_hash}`."
        yield ""
        yield from self._danger()
        for phase in (Phase.AFTER, Phase.BEFORE):
            yield from self._symptoms(phase)
        yield from self._questions()
        yield from self._raises()
        yield from self._stories()

    def _danger(self) -> Iterator[str]:
        yield "## Asked first, before and after"
        yield ""
        yield 'Each of these is an **emergency**, alone and beside anything else, and so is "Not sure" about one.'
        yield ""
        for name in self.rules.lists[self.rules.first].items if self.rules.first in self.rules.lists else ():
            yield f"- {self._told(name, YES)}"
        yield ""

    def _symptoms(self, phase: Phase) -> Iterator[str]:
        yield f"## {_HEADINGS[phase]}"
        yield ""
        yield "The level of each symptom alone with every question answered at its best, and what one answer makes it."
        yield "The danger signs above make an emergency of each."
        yield ""
        yield "| Row | What the patient touches | Level | One answer makes it |"
        yield "|---|---|---|---|"
        for area in self.rules.areas:
            for symptom in self.rules.symptoms.values():
                if symptom.area == area.id and phase in symptom.phases:
                    more = "; ".join(f"**{level}**: {', '.join(what)}" for level, what in self._more(phase, symptom))
                    label = self.words.symptoms[symptom.id].label.me
                    yield f"| {symptom.row} | {label} | {self._level(phase, symptom, {})} | {more or '—'} |"
        yield ""

    def _more(self, phase: Phase, symptom: Symptom) -> Iterator[tuple[Level, list[str]]]:
        """Yield each level above that of the symptom, with the single answers that lead to it."""
        at_best = self._level(phase, symptom, {})
        danger = self.rules.lists[self.rules.first].items if self.rules.first in self.rules.lists else ()
        found: dict[Level, list[str]] = {level: [] for level in LEVELS if rank_of(level) > rank_of(at_best)}
        for name in led_to(self.triage, self.triage.table(phase), symptom):
            last = at_best
            for answer in self.triage.question(name).answers[1:] if name not in danger else ():
                level = self._level(phase, symptom, {name: answer.id})
                if rank_of(level) > rank_of(last):
                    found[level].append(self._told(name, answer.id))
                    last = level
        yield from ((level, what) for level, what in found.items() if what)

    def _level(self, phase: Phase, symptom: Symptom, answers: dict[str, str]) -> Level:
        visit = play(self.triage, phase, frozenset({symptom.id}), answers, otherwise_best=True)
        # A symptom has a level of its own, so a visit in which it is tapped always ends at one.
        return visit.verdict.level or symptom.level

    def _questions(self) -> Iterator[str]:
        yield "## What is asked"
        yield ""
        yield '"Not sure" can always be said and counts as the last answer, which is the worst.'
        yield ""
        yield "| Row | Question | Answers, from the best to the worst |"
        yield "|---|---|---|"
        for question in self.rules.questions.values():
            answers = "; ".join(self._answer(question, answer.id, answer.level) for answer in question.answers)
            yield f"| {question.row} | {question_words(self.words, question.id)} | {answers} |"
        yield ""

    def _answer(self, question: Question, answer: str, level: Level | None) -> str:
        said = answer_words(self.words, question.id, answer)
        return f"{said}: **{level}**" if level else said

    def _raises(self) -> Iterator[str]:
        yield "## What several things together make"
        yield ""
        yield "| When | At least |"
        yield "|---|---|"
        for rule in self.rules.raises:
            yield f"| {self._said(rule.when, top=True)} | **{rule.to}** |"
        yield ""
        yield "In these rules a word in *italics* stands for any one of:"
        yield ""
        for name, conditions in self.rules.terms.items():
            yield f"- *{_spaced(name)}*: {'; '.join(self._said(condition) for condition in conditions)}"
        yield ""

    def _stories(self) -> Iterator[str]:
        stories = self.rules.vignettes
        counts = Counter(story.level or "no level" for story in stories)
        yield "## Stories"
        yield ""
        yield f"{len(stories)} stories of patients stand beside the rules, and `kiosk check` plays each of them: "
        yield ", ".join(f"{counts[level]} end at {level}" for level in (*LEVELS, "no level") if counts[level]) + "."

    def _said(self, condition: Condition, top: bool = False) -> str:
        match condition:
            case Tapped(name) if name in self.rules.terms:
                return f"*{_spaced(name)}*"
            case Tapped(name):
                return f"“{self.words.symptoms[name].label.me}”"
            case Answered(question, answer):
                more = " (or longer ago)" if question == TIME else " (or worse)"
                worse = more if answer != self.rules.questions[question].answers[-1].id else ""
                return f"“{self._told(question, answer)}”{worse}"
            case InArea(area):
                return f"anything of: {self.words.areas[area]}"
            case InPhase(phase):
                return f"{phase} the treatment"
            case AllOf(parts):
                return self._joined(" **and** ", parts, top)
            case AnyOf(parts):
                return self._joined(" **or** ", parts, top)

    def _joined(self, word: str, parts: Iterable[Condition], top: bool) -> str:
        said = word.join(self._said(part) for part in parts)
        return said if top else f"({said})"

    def _told(self, name: str, answer: str) -> str:
        if name not in self.words.questions:
            return self.words.symptoms[name].label.me
        question = self.words.questions[name]
        if answer in question.answers:
            return question.answers[answer].told.me
        told = question.told or question.label or question.title
        return told.me if answer != NO else f"not: {told.me}"


def _spaced(name: str) -> str:
    return name.replace("-", " ")
