"""Whether the words of a pack are easy enough: sentences, paragraphs, lists, grades and hard words.

Sentences, paragraphs and lists are measured in every language; grades and syllables only where a formula was derived
for the language (``kiosk.packs.readability``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from kiosk.domain.blocks import ItemList
from kiosk.domain.level import Level
from kiosk.domain.pack import Chapter, Pack, Screen
from kiosk.packs.briefing_passages import groups_of_briefing, long_words_of_briefing
from kiosk.packs.check_entries import CHECK_WORDS, RESULTS
from kiosk.packs.check_passages import groups_of_check
from kiosk.packs.findings import Finding, closest, in_order, listed
from kiosk.packs.passages import Passage, passages_beside_screens, passages_of_screen
from kiosk.packs.readability import (
    POLYSYLLABLE,
    counts,
    flesch_kincaid_grade,
    has_grade,
    is_number,
    is_unit,
    sentences_of,
    smog_grade,
    syllables_of,
    words_in,
    words_of,
)
from kiosk.packs.screens import LineMap
from kiosk.packs.uses import Place

WORDS_IN_SENTENCE = 20
SENTENCES_IN_PARAGRAPH = 3
LINES_IN_LIST = 7
# The danger signs that call for an ambulance are eight, and stand on one screen, because a sign on a second page is a
# sign that someone does not see.
LINES_IN_EMERGENCY_LIST = 8
# The screen of an emergency holds 40 words in all: these, what to say of the treatment, and its button.
WORDS_IN_EMERGENCY = 30
SCREEN_GRADE = 6
CHAPTER_GRADE = 8
SENTENCES_OF_GRADED_CHAPTER = 30
HARD_WORD_SYLLABLES = 4

_WORDS_SHOWN = 4
_SPACES = re.compile(r"\s+")


def check_wording(pack: Pack, lines: LineMap, declared_terms: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what is too hard to read in *pack*, each with its place and how to mend it.

    *declared_terms* are the words that the SMOG grade of a chapter sets aside.
    """
    by_screen = {name: passages_of_screen(screen, lines) for name, screen in pack.screens.items()}
    beside = passages_beside_screens(pack, lines)
    check = groups_of_check(pack, lines)
    briefing = groups_of_briefing(pack, lines)
    read_together = (*by_screen.values(), *check, *briefing)
    found: list[Finding] = []
    for passage in (*beside, *(passage for passages in read_together for passage in passages)):
        found.extend(_long_sentences(passage))
        found.extend(_long_paragraph(passage))
    for screen in pack.screens.values():
        found.extend(_long_lists(screen, lines))
    found.extend(_long_emergencies(pack, lines))
    found.extend(long_words_of_briefing(pack, lines))
    if has_grade(pack.language):
        for passages in read_together:
            found.extend(_hard_screen(passages))
        for chapter in pack.chapters:
            found.extend(_hard_chapter(chapter, by_screen, declared_terms))
        hard_words = _HardWords(pack)
        rest = tuple(passage for group in (*check, *briefing) for passage in group)
        for group in (beside, *by_screen.values(), rest):
            found.extend(hard_words.findings(group))
    return in_order(found)


def _long_sentences(passage: Passage) -> Iterator[Finding]:
    for sentence in sentences_of(passage.text):
        length = len(words_of(sentence))
        if length > WORDS_IN_SENTENCE:
            what = f"this sentence has {length} words: {_quoted(sentence)}"
            yield _finding(passage.place, what, f"make two of it; at most {WORDS_IN_SENTENCE} words are easy to follow")


def _long_paragraph(passage: Passage) -> Iterator[Finding]:
    length = len(sentences_of(passage.text))
    if passage.kind == "paragraph" and length > SENTENCES_IN_PARAGRAPH:
        what = f"this paragraph has {length} sentences: {_quoted(passage.text)}"
        yield _finding(passage.place, what, f"make two of it; at most {SENTENCES_IN_PARAGRAPH} stand together")


def _long_lists(screen: Screen, lines: LineMap) -> Iterator[Finding]:
    most = LINES_IN_EMERGENCY_LIST if screen.level is Level.EMERGENCY else LINES_IN_LIST
    for number, block in enumerate(screen.blocks):
        if isinstance(block, ItemList) and len(block.items) > most:
            what = f"this list has {len(block.items)} lines"
            yield _finding(lines.of(screen.id, number), what, f"keep at most {most}, or make a second screen")


def _long_emergencies(pack: Pack, lines: LineMap) -> Iterator[Finding]:
    results = pack.check_words.results if pack.check_words is not None else {}
    for name, result in results.items():
        length = len(words_of(" ".join((result.act, *result.lines))))
        if name.startswith(Level.EMERGENCY) and length > WORDS_IN_EMERGENCY:
            what = f'the result "{name}" has {length} words'
            place = lines.check.get((RESULTS, name), Place(f"{pack.language}/{CHECK_WORDS}", 1))
            yield _finding(place, what, f"keep at most {WORDS_IN_EMERGENCY}: nobody reads more in an emergency")


def _hard_screen(passages: tuple[Passage, ...]) -> Iterator[Finding]:
    texts = [passage.text for passage in passages if passage.is_graded]
    counted = counts(texts)
    if not counted.words:
        return
    grade = round(flesch_kincaid_grade(counted.words, counted.sentences, counted.syllables), 1)
    if grade > SCREEN_GRADE:
        sentence = max((sentence for text in texts for sentence in sentences_of(text)), key=_words_in_sentence)
        what = f"this screen reads at grade {grade}, over {SCREEN_GRADE}"
        mend = f"shorten {_quoted(sentence)}{_or_replace(_long_words(texts, ()))}"
        yield _finding(passages[0].place, what, mend)


def _hard_chapter(
    chapter: Chapter, by_screen: dict[str, tuple[Passage, ...]], declared_terms: Collection[str]
) -> Iterator[Finding]:
    passages = [passage for name in chapter.screens for passage in by_screen[name] if passage.is_graded]
    texts = [passage.text for passage in passages]
    set_aside = {term.lower() for term in declared_terms}
    counted = counts(texts, set_aside)
    if counted.sentences < SENTENCES_OF_GRADED_CHAPTER:
        return
    grade = round(smog_grade(counted.polysyllables, counted.sentences), 1)
    if grade > CHAPTER_GRADE:
        what = f'the chapter "{chapter.title}", which begins here, has SMOG grade {grade}, over {CHAPTER_GRADE}'
        words = _long_words(texts, set_aside)
        yield _finding(passages[0].place, what, f"use shorter words for {words}, or declare a term in pack.yaml")


def _words_in_sentence(sentence: str) -> int:
    return len(words_of(sentence))


def _long_words(texts: Iterable[str], set_aside: Collection[str]) -> str:
    every = (word for text in texts for word in words_of(text))
    words = (word.lower() for word in every if not (is_number(word) or is_unit(word)))
    common = Counter(word for word in words if syllables_of(word) >= POLYSYLLABLE and word not in set_aside)
    return listed(f'"{word}"' for word, _times in common.most_common(_WORDS_SHOWN))


def _or_replace(words: str) -> str:
    return f", or use shorter words for {words}" if words else ""


class _HardWords:
    """Finds words of four syllables or more that no glossary entry explains, once a word and file."""

    def __init__(self, pack: Pack) -> None:
        self._forms = {_SPACES.sub(" ", form): term.title for term in pack.glossary.values() for form in term.forms}
        forms = sorted(self._forms, key=len, reverse=True)
        every = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
        self._explained = re.compile(rf"(?<!\w)(?:{every})(?!\w)", re.IGNORECASE) if forms else None

    def findings(self, passages: Iterable[Passage]) -> Iterator[Finding]:
        """Return a finding for each hard word, at the first place of each file that uses it."""
        seen: set[tuple[str, str]] = set()
        for passage in passages:
            for word in self._in_text(passage.text):
                if word.lower() not in passage.explained and (passage.place.path, word.lower()) not in seen:
                    seen.add((passage.place.path, word.lower()))
                    yield self._finding(word, passage.place)

    def _in_text(self, text: str) -> Iterator[str]:
        for sentence in sentences_of(text):
            explained = [match.span() for match in self._explained.finditer(sentence)] if self._explained else []
            for number, (place, whole) in enumerate(words_in(sentence)):
                is_name = number > 0 and whole[:1].isupper()
                if is_name or any(start <= place < end for start, end in explained):
                    continue
                yield from (part for part in whole.split("-") if _is_hard(part))

    def _finding(self, word: str, place: Place) -> Finding:
        near = closest(word, self._forms)
        what = f'"{word}" has {syllables_of(word)} syllables and no glossary entry'
        if near is not None and (near.lower() in word.lower() or word.lower() in near.lower()):
            return _finding(place, what, f'add it to also="…" of "{self._forms[near]}", or use an easier word')
        # A word of the check cannot be touched, but each entry has "What does this mean?".
        where = 'its line "means"' if place.path.endswith(f"/{CHECK_WORDS}") else "glossary.md"
        return _finding(place, what, f"use an easier word, or explain it in {where}")


def _is_hard(part: str) -> bool:
    return bool(part) and not is_number(part) and not is_unit(part) and syllables_of(part) >= HARD_WORD_SYLLABLES


def _quoted(text: str) -> str:
    words = text.split()
    shown = " ".join(words[:8])
    return f'"{shown} …"' if len(words) > 8 else f'"{shown}"'


def _finding(place: Place, what: str, mend: str) -> Finding:
    return Finding(place.path, place.line, what, mend)
