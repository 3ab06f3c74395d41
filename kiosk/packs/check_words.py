"""<language>/self-check.md: the words of the self-check, by the ids of its rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.domain.check_words import (
    AnswerWords,
    CheckWords,
    ListWords,
    Phrase,
    QuestionWords,
    ResultWords,
    SymptomWords,
    TellUsWords,
)
from kiosk.packs.check_entries import (
    ADVICE,
    ALWAYS,
    AREAS,
    FLAG,
    LABEL,
    LABEL_THEY,
    LISTS,
    MEANS,
    QUESTIONS,
    RESULTS,
    SYMPTOMS,
    TELL_US,
    THEY,
    TOLD,
    TOLD_THEY,
    CheckEntries,
    CheckEntry,
    EntryReader,
)
from kiosk.packs.findings import Finding
from kiosk.packs.markdown import ParsedBlock
from kiosk.packs.screens import LineMap
from kiosk.packs.uses import Uses

CHECK_WORDS = "self-check.md"


def read_check_words(
    parsed: Sequence[ParsedBlock], path: str, uses: Uses, lines: LineMap, found: list[Finding]
) -> tuple[CheckWords, CheckEntries]:
    """Return the words, and the entries they came from; every mistake goes into *found*."""
    entries = EntryReader(path, uses, lines, found).read(parsed)
    return _words(entries.parts), entries


def _words(parts: Mapping[str, Mapping[str, CheckEntry]]) -> CheckWords:
    return CheckWords(
        areas={name: entry.words for name, entry in parts[AREAS].items()},
        symptoms={name: _symptom(entry) for name, entry in parts[SYMPTOMS].items()},
        questions={name: _question(entry) for name, entry in parts[QUESTIONS].items()},
        lists={name: ListWords(_phrase(entry)) for name, entry in parts[LISTS].items()},
        results={name: ResultWords(entry.words, tuple(entry.lines)) for name, entry in parts[RESULTS].items()},
        advice={name: entry.words for name, entry in parts[ADVICE].items()},
        always={name: entry.words for name, entry in parts[ALWAYS].items()},
        tell_us={name: _tell_us(entry) for name, entry in parts[TELL_US].items()},
    )


def _phrase(entry: CheckEntry) -> Phrase:
    return Phrase(entry.words, entry.named.get(THEY, entry.words))


def _symptom(entry: CheckEntry) -> SymptomWords:
    return SymptomWords(_phrase(entry), entry.named.get(MEANS, ""))


def _question(entry: CheckEntry) -> QuestionWords:
    label = _named_phrase(entry, LABEL, LABEL_THEY)
    return QuestionWords(
        title=_phrase(entry),
        meaning=entry.named.get(MEANS, ""),
        answers={name: _answer(answer) for name, answer in entry.answers.items()},
        label=label,
        told=_named_phrase(entry, TOLD, TOLD_THEY) or label,
    )


def _answer(entry: CheckEntry) -> AnswerWords:
    label = _phrase(entry)
    return AnswerWords(label, _named_phrase(entry, TOLD, TOLD_THEY) or label)


def _named_phrase(entry: CheckEntry, name: str, they: str) -> Phrase | None:
    if name not in entry.named:
        return None
    return Phrase(entry.named[name], entry.named.get(they, entry.named[name]))


def _tell_us(entry: CheckEntry) -> TellUsWords:
    return TellUsWords(_phrase(entry), entry.named.get(FLAG, ""), entry.named.get(MEANS, ""))
