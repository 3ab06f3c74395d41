"""Whether everything that the rules of a self-check name has its words, and no words stand there without a rule."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kiosk.domain.level import Level
from kiosk.domain.self_check import NO, YES, Phase, Question, SelfCheck
from kiosk.domain.triage import ALSO
from kiosk.packs.check_entries import (
    ADVICE,
    ALWAYS,
    AREAS,
    FLAG,
    LABEL,
    LISTS,
    MEANS,
    QUESTIONS,
    RESULTS,
    SYMPTOMS,
    TELL_US,
    TOLD,
    CheckEntries,
    CheckEntry,
)
from kiosk.packs.findings import Finding, did_you_mean, not_given

NOTHING_TAPPED, UNDER_16 = "nothing-tapped", "under-16"
RESULT_KEYS = (*(f"{level}-{phase}" for level in reversed(Level) for phase in Phase), NOTHING_TAPPED, UNDER_16)
LINES_OF_RESULT = 4

_TITLES = {
    AREAS: "Areas",
    SYMPTOMS: "Symptoms",
    LISTS: "Lists",
    QUESTIONS: "Questions",
    RESULTS: "Results",
    ADVICE: "Advice",
    ALWAYS: "Always",
    TELL_US: "Tell us first",
}


def check_complete(entries: CheckEntries, rules: SelfCheck, found: list[Finding]) -> None:
    """Add to *found* each name of the rules without words, and each words without a name in the rules."""
    checker = _Checker(entries, found)
    checker.part(AREAS, "area", [area.id for area in rules.areas])
    checker.part(SYMPTOMS, "symptom", rules.symptoms)
    asked = asked_lists(rules)
    checker.part(LISTS, "list", asked, [name for name in rules.lists if name not in asked])
    checker.part(QUESTIONS, "question", rules.questions)
    checker.part(RESULTS, "result", RESULT_KEYS)
    checker.part(ADVICE, "advice", {symptom.advice for symptom in rules.symptoms.values() if symptom.advice})
    checker.part(ALWAYS, "phase", list(Phase))
    checker.part(TELL_US, "question to tell us first", [question.id for question in rules.tell_us])
    for name, entry in entries.parts[QUESTIONS].items():
        if name in rules.questions:
            checker.question(entry, rules.questions[name], name in _listed(rules))
    for entry in entries.parts[TELL_US].values():
        checker.line(entry, FLAG, "has no short flag for staff")
    for entry in entries.parts[RESULTS].values():
        checker.length(entry)


def asked_lists(rules: SelfCheck) -> tuple[str, ...]:
    """Return the lists that are asked as lists: one whose questions all stand in earlier lists is not."""
    seen: set[str] = set()
    asked: list[str] = []
    for name in rules.order:
        items = set(rules.lists[name].items if name in rules.lists else ())
        if items - seen:
            asked.append(name)
        seen |= items
    if any(name not in seen for symptom in rules.symptoms.values() for name in symptom.also):
        asked.append(ALSO)
    return tuple(asked)


def _listed(rules: SelfCheck) -> set[str]:
    return {item for questions in rules.lists.values() for item in questions.items}


class _Checker:
    """Compares the entries of one file with the names of the rules."""

    def __init__(self, entries: CheckEntries, found: list[Finding]) -> None:
        self._entries = entries
        self._found = found

    def part(self, part: str, kind: str, known: Iterable[str], unused: Collection[str] = ()) -> None:
        """Compare one part of the words with the names it must hold, and those that need no words."""
        line = self._entries.lines.get(part, 1)
        entries, names = self._entries.parts[part], list(known)
        for name in not_given(names, entries):
            mend = f'add "## words {{#{name}}}" below "# {_TITLES[part]}"'
            self._wrong(line, f'the {kind} "{name}" has no words', mend)
        for name, entry in entries.items():
            if name in unused:
                what = f'the {kind} "{name}" is never asked itself: its questions stand in others'
                self._wrong(entry.line, what, "take its words out")
            elif name and name not in names:
                self._wrong(entry.line, f'there is no {kind} "{name}"', did_you_mean(name, names, "take it out"))

    def question(self, entry: CheckEntry, question: Question, listed: bool) -> None:
        """Check the answers of one question, and the lines that say what it means and how it is told."""
        self.line(entry, MEANS, "does not say what it means")
        names = [answer.id for answer in question.answers]
        if set(names) == {NO, YES}:
            for name, answer in entry.answers.items():
                what = f'the question "{entry.name}" is answered by yes or no, and "{name}" has words'
                self._wrong(answer.line, what, "take them out: the kiosk has words for yes and no")
            if listed:
                self.line(entry, LABEL, "has no short form for the list it stands in")
            elif TOLD not in entry.named:
                self.line(entry, TOLD, "does not say how a result repeats a yes")
            return
        for name in not_given(names, entry.answers):
            what = f'the answer "{name}" of the question "{entry.name}" has no words'
            self._wrong(entry.line, what, f'add "### words {{#{name}}}" below the question')
        for name, answer in entry.answers.items():
            if name and name not in names:
                what = f'the question "{entry.name}" has no answer "{name}"'
                self._wrong(answer.line, what, did_you_mean(name, names, "take it out"))

    def line(self, entry: CheckEntry, name: str, what: str) -> None:
        """Note a finding when the entry lacks a line."""
        if name not in entry.named:
            self._wrong(entry.line, f'"{entry.name}" {what}', f'add a line "- {name}: …" below it')

    def length(self, entry: CheckEntry) -> None:
        """Note a finding when a result has more lines than its card holds."""
        if len(entry.lines) > LINES_OF_RESULT:
            what = f'the result "{entry.name}" has {len(entry.lines)} lines'
            self._wrong(entry.line, what, f"keep at most {LINES_OF_RESULT}, so that all of it fits on one card")

    def _wrong(self, line: int, what: str, mend: str) -> None:
        self._found.append(Finding(self._entries.path, line, what, mend))
