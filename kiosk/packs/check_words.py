"""<language>/self-check.md: the words of the self-check, by the ids of its rules."""

from __future__ import annotations

from collections.abc import Mapping

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
from kiosk.domain.self_check import SelfCheck
from kiosk.packs.check_complete import check_complete
from kiosk.packs.check_entries import (
    ADVICE,
    ALWAYS,
    AREAS,
    CHECK_WORDS,
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
    CheckEntry,
    EntryReader,
)
from kiosk.packs.findings import Finding
from kiosk.packs.markdown import read_markdown
from kiosk.packs.screens import LineMap
from kiosk.packs.self_check import SELF_CHECK
from kiosk.packs.source import PackSource
from kiosk.packs.translations import missing_translation
from kiosk.packs.uses import Uses


def read_check_words(
    source: PackSource,
    languages: tuple[str, str],
    texts: Mapping[str, str],
    rules: SelfCheck | None,
    uses: Uses,
    lines: LineMap,
    found: list[Finding],
) -> CheckWords | None:
    """Return the words of the self-check, or None when the pack has none or they cannot be read.

    *languages* are the one to read and the source of its translation, *texts* the settings in words. The words are
    held against *rules*, None where a mistake in the rules is already noted. Every mistake goes into *found*.
    """
    language, original = languages
    path = f"{language}/{CHECK_WORDS}"
    if path not in source.paths:
        if rules is not None:
            found.append(_without_file(source, language, original))
        return None
    if SELF_CHECK not in source.paths:
        found.append(Finding(path, 1, f"there is no {SELF_CHECK}", "write its rules, or delete this file"))
    parsed = read_markdown(source, path, found, texts, uses.settings)
    if parsed is None:
        uses.whole = False
        return None
    entries = EntryReader(path, uses, lines, found).read(parsed)
    if rules is not None:
        check_complete(entries, rules, found)
    return _words(entries.parts)


def _without_file(source: PackSource, language: str, original: str) -> Finding:
    if language != original and f"{original}/{CHECK_WORDS}" in source.paths:
        return missing_translation(original, language, CHECK_WORDS)
    what, mend = "the self-check has no words", f"write them in {language}/{CHECK_WORDS}, or delete the file"
    return Finding(SELF_CHECK, 1, what, mend)


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
