"""Whether everything that the rules of a briefing name has its words, and no words stand there without a rule."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from kiosk.domain.briefing import TeachBackItem
from kiosk.packs.briefing import WHY
from kiosk.packs.briefing_entries import BriefingEntries
from kiosk.packs.briefing_plan import AGENDA, CONFIRMATIONS, PRIORITIES, PROFILES, TEACH_BACK, TOLD, BriefingPlan
from kiosk.packs.findings import Finding, did_you_mean, not_given
from kiosk.packs.teach_back import TeachBackEntry

_KINDS = {
    AGENDA: ("item", "Agenda"),
    PROFILES: ("profile", "Whose figures"),
    TOLD: ("told figure", "Told"),
    PRIORITIES: ("priority", "What matters to me"),
    CONFIRMATIONS: ("confirmation", "Staff confirm"),
}


def check_briefing_words(entries: BriefingEntries, plan: BriefingPlan, found: list[Finding]) -> None:
    """Add to *found* each id of the rules without words in briefing.md, and each words without an id in the rules."""
    for part, (kind, title) in _KINDS.items():
        names, words = plan.names[part], entries.words[part]
        for name in not_given(names, words):
            mend = f'add "## words {{#{name}}}" below "# {title}"'
            line = entries.parts.get(part, 1)
            found.append(Finding(entries.path, line, f'the {kind} "{name}" has no words', mend))
        for name in words:
            if name and name not in names:
                mend = did_you_mean(name, names, "take it out")
                line = entries.lines[part, name]
                found.append(Finding(entries.path, line, f'there is no {kind} "{name}"', mend))


def check_teach_back_words(
    entries: Mapping[str, TeachBackEntry], plan: BriefingPlan, path: str, found: list[Finding]
) -> None:
    """Add to *found* each question and answer of the rules without words in teach-back.md, and words without a rule."""
    questions = {question.id: question for question in plan.teach_back}
    for name in not_given(plan.names[TEACH_BACK], entries):
        mend = f'add "# words {{#{name}}}", and its answers below'
        found.append(Finding(path, 1, f'the question "{name}" has no words', mend))
    for name, entry in entries.items():
        if name in questions:
            _check_answers(entry, questions[name], path, found)
        elif name:
            mend = did_you_mean(name, questions, "take it out")
            found.append(Finding(path, entry.line, f'there is no question "{name}"', mend))


def _check_answers(entry: TeachBackEntry, question: TeachBackItem, path: str, found: list[Finding]) -> None:
    what, names = f'the question "{entry.name}"', (*question.answers, WHY)
    for name in not_given(names, entry.said):
        missing = f"{what} does not say why" if name == WHY else f'the answer "{name}" of {what} has no words'
        found.append(Finding(path, entry.line, missing, f'add a line "- {name}: …" below it'))
    for name in entry.said:
        if name not in names:
            mend = did_you_mean(name, names, "take it out")
            found.append(Finding(path, entry.lines[name], f'{what} has no answer "{name}"', mend))
    given = [name for name in question.answers if name in entry.said]
    for one, other in combinations(given, 2):
        if _as_read(entry.said[one]) == _as_read(entry.said[other]):
            same = f'the answers "{one}" and "{other}" of {what} say the same'
            found.append(Finding(path, entry.lines[other], same, "change one of the two"))


def _as_read(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".!")
