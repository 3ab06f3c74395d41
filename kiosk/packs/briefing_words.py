"""<language>/briefing.md and <language>/teach-back.md: the words of the briefing, by the ids of its rules."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.briefing import BriefingWords
from kiosk.packs.briefing import BRIEFING
from kiosk.packs.briefing_complete import check_briefing_words, check_teach_back_words
from kiosk.packs.briefing_entries import BRIEFING_WORDS, BriefingEntryReader
from kiosk.packs.briefing_plan import AGENDA, CONFIRMATIONS, PRIORITIES, PROFILES, TOLD, BriefingPlan
from kiosk.packs.findings import Finding
from kiosk.packs.markdown import ParsedBlock, read_markdown
from kiosk.packs.screens import LineMap
from kiosk.packs.source import PackSource
from kiosk.packs.teach_back import TEACH_BACK_WORDS, TeachBackReader
from kiosk.packs.translations import missing_translation
from kiosk.packs.uses import Uses

_NAMES = {BRIEFING_WORDS: "briefing", TEACH_BACK_WORDS: "teach-back"}


def read_briefing_words(
    source: PackSource,
    languages: tuple[str, str],
    texts: Mapping[str, str],
    plan: BriefingPlan | None,
    uses: Uses,
    lines: LineMap,
    found: list[Finding],
) -> BriefingWords | None:
    """Return the words of the briefing, or None when the pack has none or a file of them cannot be read.

    *languages* are the one to read and the source of its translation, *texts* the settings in words. The words are
    held against *plan* where that is whole. Every mistake goes into *found*.
    """
    said = _parsed(source, languages, BRIEFING_WORDS, texts, plan, uses, found)
    taught = _parsed(source, languages, TEACH_BACK_WORDS, texts, plan, uses, found)
    if said is None or taught is None:
        return None
    language = languages[0]
    entries = BriefingEntryReader(f"{language}/{BRIEFING_WORDS}", lines, found).read(said)
    questions = TeachBackReader(f"{language}/{TEACH_BACK_WORDS}", uses, lines, found).read(taught)
    if plan is not None and plan.whole:
        uses.has_briefing = True
        check_briefing_words(entries, plan, found)
        check_teach_back_words(questions, plan, f"{language}/{TEACH_BACK_WORDS}", found)
    return BriefingWords(
        agenda=entries.words[AGENDA],
        profiles=entries.words[PROFILES],
        told=entries.words[TOLD],
        teach_back={name: entry.words for name, entry in questions.items()},
        priorities=entries.words[PRIORITIES],
        confirmations=entries.words[CONFIRMATIONS],
    )


def _parsed(
    source: PackSource,
    languages: tuple[str, str],
    name: str,
    texts: Mapping[str, str],
    plan: BriefingPlan | None,
    uses: Uses,
    found: list[Finding],
) -> tuple[ParsedBlock, ...] | None:
    path = f"{languages[0]}/{name}"
    if path not in source.paths:
        if plan is not None:
            found.append(_without_file(source, languages, name))
            uses.whole = False
        return None
    if plan is None:
        found.append(Finding(path, 1, f"there is no {BRIEFING}", "write its rules, or delete this file"))
    parsed = read_markdown(source, path, found, texts, uses.settings)
    uses.whole = uses.whole and parsed is not None
    return parsed


def _without_file(source: PackSource, languages: tuple[str, str], name: str) -> Finding:
    language, original = languages
    if language != original and f"{original}/{name}" in source.paths:
        return missing_translation(original, language, name)
    what, mend = f"the {_NAMES[name]} has no words", f"write them in {language}/{name}, or delete {BRIEFING}"
    return Finding(BRIEFING, 1, what, mend)
