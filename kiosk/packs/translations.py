"""Whether each translation of a pack is whole, as new as its source, and says the same.

The first language of a pack is its source. ``<language>/translation.yaml`` names, for each file that was translated,
the first 12 figures of the SHA-256 of the source file as it was then.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.blocks import ChartBlock, FigureBlock, ItemList
from kiosk.domain.pack import Pack, Screen
from kiosk.packs.check_entries import CHECK_WORDS, MEANS, QUESTIONS, RESULTS
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding, did_you_mean, in_order, listed
from kiosk.packs.screens import LineMap
from kiosk.packs.source import PackSource, UnreadableFileError
from kiosk.packs.teach_back import TEACH_BACK_WORDS
from kiosk.packs.uses import Place
from kiosk.packs.yaml_text import Entry, read_yaml

TRANSLATION = "translation.yaml"
FIGURES_OF_HASH = 12
_HASH = re.compile(r"[0-9a-fA-F]{12}")
_WORDS = ".md"
_CITATION = re.compile(r"\[\^([\w-]+)\]")
_KEYS_OF_LINE = 3
_SETTING = re.compile(r"\{\{\s*([\w-]+)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Reading:
    """A pack as far as it could be read in one language, and where its words stand."""

    pack: Pack
    lines: LineMap


def source_hash(source: PackSource, path: str) -> str:
    """Return what translation.yaml says of a source file; raises UnreadableFileError when it cannot be read."""
    return hashlib.sha256(source.read_bytes(path)).hexdigest()[:FIGURES_OF_HASH]


def missing_translation(original: str, language: str, name: str) -> Finding:
    """Return the finding for a file that the language *original* has and *language* lacks."""
    return Finding(f"{language}/{name}", 1, f"the translation of {original}/{name} is missing", "translate it")


def check_translations(source: PackSource, readings: Mapping[str, Reading]) -> tuple[Finding, ...]:
    """Return what is missing, older or different in the translations of a pack; *readings* are by language.

    The first of *readings* is the source. A pack in one language has no finding.
    """
    found: list[Finding] = []
    languages = list(readings)
    for language in languages[1:]:
        found.extend(_missing_and_added(source, languages[0], language))
        found.extend(_older(source, languages[0], language))
        found.extend(_different(source, readings[languages[0]], readings[language]))
    return in_order(found)


def _words_of(source: PackSource, language: str) -> set[str]:
    folder = f"{language}/"
    return {path.removeprefix(folder) for path in source.paths if path.startswith(folder) and path.endswith(_WORDS)}


def _missing_and_added(source: PackSource, original: str, language: str) -> Iterator[Finding]:
    here, there = _words_of(source, language), _words_of(source, original)
    for name in there - here:
        yield missing_translation(original, language, name)
    for name in here - there:
        what = f"there is no {original}/{name} that this could translate"
        yield Finding(f"{language}/{name}", 1, what, did_you_mean(name, there - here, "delete it, or write its source"))


def _older(source: PackSource, original: str, language: str) -> Iterable[Finding]:
    found: list[Finding] = []
    path = f"{language}/{TRANSLATION}"
    if path not in source.paths:
        mend = f'write "of:" and below it each file with the first {FIGURES_OF_HASH} figures of its SHA-256'
        return [Finding(path, 1, "it is not said which source files were translated", mend)]
    fields = FieldReader(path, found)
    keys = fields.mapping(read_yaml(source, path, found), path, ("of",))
    entries = fields.named(keys["of"].node, "the list of files") if "of" in keys else {}
    translated = _words_of(source, language) & _words_of(source, original)
    for name, entry in entries.items():
        if name not in _words_of(source, original):
            what = f"there is no file {original}/{name}"
            fields.wrong(entry.line, what, did_you_mean(name, translated - entries.keys(), "take this line out"))
        else:
            _check_age(source, f"{original}/{name}", name, entry, fields)
    for name in sorted(translated - entries.keys()) if "of" in keys else ():
        mend = f'once it is checked against its source, add "{name}: {_hash_or_dots(source, f"{original}/{name}")}"'
        fields.wrong(keys["of"].line, f"it is not said which {original}/{name} was translated", mend)
    return found


def _check_age(source: PackSource, path: str, name: str, entry: Entry, fields: FieldReader) -> None:
    noted = fields.text(entry.node, f'the hash of "{name}"')
    if noted is None:
        return
    if not _HASH.fullmatch(noted):
        mend = f"write the first {FIGURES_OF_HASH} figures of its SHA-256"
        fields.wrong(entry.line, f'the hash of "{name}" is "{noted}"', mend)
    elif noted.lower() != (now := _hash_or_dots(source, path)):
        what = f"{path} was changed after it was translated"
        fields.wrong(entry.line, what, f"translate the change, then write {now}")


def _hash_or_dots(source: PackSource, path: str) -> str:
    try:
        return source_hash(source, path)
    except UnreadableFileError:
        return "…"


def _different(source: PackSource, original: Reading, translation: Reading) -> Iterator[Finding]:
    for name, screen in translation.pack.screens.items():
        if name in original.pack.screens:
            place = translation.lines.of(name)
            for what in _differences(original.pack.screens[name], screen):
                yield Finding(place.path, place.line, what, "let both say the same")
    yield from _different_names(source, original.pack.language, translation.pack.language)
    yield from _different_check(original, translation)
    questions = len(original.pack.questions), len(translation.pack.questions)
    if questions[0] != questions[1] and questions[1]:
        path = f"{translation.pack.language}/questions.md"
        what = f"the number of questions is {questions[1]}, and {questions[0]} in the source"
        yield Finding(path, 1, what, "let both say the same")


def _different_check(original: Reading, translation: Reading) -> Iterator[Finding]:
    """Yield what the self-check says in one language only; that each id has its words is held against its rules."""
    if original.pack.check_words is None or translation.pack.check_words is None:
        return
    ours, theirs = _free_lines(translation.lines), _free_lines(original.lines)
    top = Place(f"{translation.pack.language}/{CHECK_WORDS}", 1)
    for part, entry, line in sorted(theirs - ours):
        place = translation.lines.check.get((part, entry), top)
        what = f'{_line_name(line)} of "{entry}" in the source is missing here'
        yield Finding(place.path, place.line, what, "let both say the same")
    for key in sorted(ours - theirs):
        place = translation.lines.check[key]
        what = f'{_line_name(key[2])} of "{key[1]}" is not in the source'
        yield Finding(place.path, place.line, what, "let both say the same")


def _free_lines(lines: LineMap) -> set[tuple[str, ...]]:
    """Return the lines of the self-check that no rule asks for: what a symptom means, what follows in a result."""
    return {
        key
        for key in lines.check
        if len(key) == _KEYS_OF_LINE and (key[0] == RESULTS or (key[-1] == MEANS and key[0] != QUESTIONS))
    }


def _line_name(line: str) -> str:
    return f"line {int(line) + 1}" if line.isdecimal() else f'the line "{line}"'


def _differences(original: Screen, translation: Screen) -> Iterator[str]:
    if original.level != translation.level:
        yield f"the level is {translation.level or 'not given'}, and {original.level or 'not given'} in the source"
    for what, of in (
        ("facts cited", _facts),
        ("labels", _labels),
        ("pictures", _pictures),
        ("pictograms", _pictograms),
    ):
        yield from _unlike(what, of(original), of(translation))
    lines = _list_lengths(original), _list_lengths(translation)
    if lines[0] != lines[1]:
        yield f"its lists have {_as_lines(lines[1])}, and {_as_lines(lines[0])} in the source"


def _unlike(what: str, original: frozenset[str], translation: frozenset[str]) -> Iterator[str]:
    missing, added = sorted(original - translation), sorted(translation - original)
    if missing:
        yield f"the {what} of the source are not all here: {listed(missing)}"
    if added:
        yield f"the {what} are more than those of the source: {listed(added)}"


def _facts(screen: Screen) -> frozenset[str]:
    facts: set[str] = set()
    for block in screen.blocks:
        facts.update(getattr(block, "facts", ()))
        for part in (*getattr(block, "items", ()), *getattr(block, "labels", ())):
            facts.update(part.facts)
    return frozenset(facts)


def _labels(screen: Screen) -> frozenset[str]:
    return frozenset(
        label.anchor for block in screen.blocks if isinstance(block, FigureBlock) for label in block.labels
    )


def _pictures(screen: Screen) -> frozenset[str]:
    figures = {block.figure for block in screen.blocks if isinstance(block, FigureBlock)}
    return frozenset(figures | {block.chart for block in screen.blocks if isinstance(block, ChartBlock)})


def _pictograms(screen: Screen) -> frozenset[str]:
    items = (item for block in screen.blocks if isinstance(block, ItemList) for item in block.items)
    return frozenset(item.pictogram for item in items if item.pictogram)


def _list_lengths(screen: Screen) -> tuple[int, ...]:
    return tuple(len(block.items) for block in screen.blocks if isinstance(block, ItemList))


def _as_lines(lengths: tuple[int, ...]) -> str:
    return f"{listed(map(str, lengths)) or 'no'} lines"


def _different_names(source: PackSource, original: str, language: str) -> Iterator[Finding]:
    """Yield the settings that only one language names, and the facts that only one self-check or teach-back cites."""
    for name in _words_of(source, language) & _words_of(source, original):
        cites = {"facts cited": _CITATION} if name in (CHECK_WORDS, TEACH_BACK_WORDS) else {}
        patterns = {"settings": _SETTING, **cites}
        path = f"{language}/{name}"
        try:
            ours, theirs = (source.read_text(each) for each in (path, f"{original}/{name}"))
        except UnreadableFileError:
            continue
        for kind, pattern in patterns.items():
            for what in _unlike(kind, frozenset(pattern.findall(theirs)), frozenset(pattern.findall(ours))):
                yield Finding(path, 1, what, "let both say the same")
