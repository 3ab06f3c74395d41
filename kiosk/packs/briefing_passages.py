"""The words of a briefing as passages, in groups that are read together, and whether any of them are too many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.domain.briefing import BriefingWords
from kiosk.domain.pack import Pack
from kiosk.packs.briefing import WHY
from kiosk.packs.briefing_plan import AGENDA, PRIORITIES, PROFILES, TEACH_BACK, TOLD
from kiosk.packs.findings import Finding
from kiosk.packs.passages import Passage, PassageKind
from kiosk.packs.readability import words_of
from kiosk.packs.screens import LineMap
from kiosk.packs.uses import Place

# A title stands in the rail beside the screen, an answer of the teach-back on one tile among four.
WORDS_IN_TITLE = 6
WORDS_IN_ANSWER = 12


def groups_of_briefing(pack: Pack, lines: LineMap) -> tuple[tuple[Passage, ...], ...]:
    """Return the passages by what is read together: the agenda, what is told, one question of the teach-back.

    What staff confirm is left out: it is not for patients.
    """
    words = pack.briefing_words
    if words is None:
        return ()
    parts: tuple[tuple[str, Mapping[str, str], PassageKind], ...] = (
        (AGENDA, words.agenda, "title"),
        (PROFILES, words.profiles, "item"),
        (TOLD, words.told, "item"),
        (PRIORITIES, words.priorities, "item"),
    )
    groups = [
        tuple(Passage(kind, text, _place(lines, part, name)) for name, text in texts.items())
        for part, texts, kind in parts
    ]
    return tuple(group for group in (*groups, *_questions(words, lines)) if group)


def _questions(words: BriefingWords, lines: LineMap) -> Iterator[tuple[Passage, ...]]:
    for name, question in words.teach_back.items():
        group = [Passage("title", question.question, _place(lines, TEACH_BACK, name))]
        for answer, text in question.answers.items():
            group.append(Passage("item", text, _place(lines, TEACH_BACK, name, answer)))
        group.append(Passage("paragraph", question.why, _place(lines, TEACH_BACK, name, WHY)))
        yield tuple(passage for passage in group if passage.text)


def _place(lines: LineMap, *where: str) -> Place:
    # What was left away has no line of its own: it stands where its heading stands.
    return lines.briefing.get(where) or lines.briefing[where[:2]]


def long_words_of_briefing(pack: Pack, lines: LineMap) -> Iterator[Finding]:
    """Yield each title of the agenda and each answer of the teach-back that has too many words."""
    words = pack.briefing_words
    if words is None:
        return
    for name, text in words.agenda.items():
        yield from _too_long(text, "title", WORDS_IN_TITLE, _place(lines, AGENDA, name))
    for name, question in words.teach_back.items():
        for answer, text in question.answers.items():
            yield from _too_long(text, "answer", WORDS_IN_ANSWER, _place(lines, TEACH_BACK, name, answer))


def _too_long(text: str, kind: str, most: int, place: Place) -> Iterator[Finding]:
    length = len(words_of(text))
    if length > most:
        what = f"this {kind} has {length} words"
        yield Finding(place.path, place.line, what, f"keep at most {most}, so that all of it is seen at once")
