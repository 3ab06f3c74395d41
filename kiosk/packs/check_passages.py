"""The words of a self-check as passages, in groups that a patient reads together, for the checks of wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kiosk.domain.check_words import CheckWords, Phrase
from kiosk.domain.pack import Pack
from kiosk.packs.check_entries import (
    ADVICE,
    ALWAYS,
    AREAS,
    CHECK_WORDS,
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
)
from kiosk.packs.passages import Passage, PassageKind
from kiosk.packs.readability import words_of
from kiosk.packs.screens import LineMap
from kiosk.packs.uses import Place

Group = tuple[Passage, ...]


def groups_of_check(pack: Pack, lines: LineMap) -> tuple[Group, ...]:
    """Return the passages by what is read together: one question, one result, the symptoms of one area.

    The same words said of another person, or repeated in a result, are labels: they are measured, and not graded
    twice. The short flags for staff are left out.
    """
    if pack.check_words is None:
        return ()
    groups = _Groups(pack, pack.check_words, lines)
    every = (
        groups.areas(),
        *groups.symptoms(),
        *groups.meanings(),
        *groups.lists(),
        *groups.questions(),
        *groups.results(),
        *groups.tell_us(),
    )
    return tuple(group for group in every if group)


class _Groups:
    """Makes the groups of one pack in one language."""

    def __init__(self, pack: Pack, words: CheckWords, lines: LineMap) -> None:
        self._rules = pack.self_check
        self._words = words
        self._lines = lines
        self._top = Place(f"{pack.language}/{CHECK_WORDS}", 1)

    def areas(self) -> Group:
        return tuple(self._passage("title", words, AREAS, name) for name, words in self._words.areas.items())

    def symptoms(self) -> Iterator[Group]:
        known = self._rules.symptoms if self._rules is not None else {}
        by_area: dict[str, list[Passage]] = {}
        for name, words in self._words.symptoms.items():
            area = known[name].area if name in known else ""
            label = self._phrase("item", words.label, SYMPTOMS, name)
            by_area.setdefault(area, []).extend(_explained(label, words.meaning))
        return map(tuple, by_area.values())

    def meanings(self) -> Iterator[Group]:
        for name, words in self._words.symptoms.items():
            meaning = self._passage("paragraph", words.meaning, SYMPTOMS, name, MEANS)
            yield _explained([*self._phrase("label", words.label, SYMPTOMS, name), meaning], words.meaning)

    def lists(self) -> Iterator[Group]:
        for name, words in self._words.lists.items():
            items = self._rules.lists[name].items if self._rules is not None and name in self._rules.lists else ()
            known = ((item, self._words.questions[item].label) for item in items if item in self._words.questions)
            labels = (
                passage
                for item, label in known
                if label is not None
                for passage in self._phrase("item", label, QUESTIONS, item, LABEL)
            )
            yield (*self._phrase("title", words.title, LISTS, name), *labels)

    def questions(self) -> Iterator[Group]:
        for name, words in self._words.questions.items():
            group = [*self._phrase("title", words.title, QUESTIONS, name)]
            group.append(self._passage("paragraph", words.meaning, QUESTIONS, name, MEANS))
            if words.label is not None:
                group.extend(self._aside(words.label, QUESTIONS, name, LABEL, LABEL_THEY))
            if words.told is not None:
                group.extend(self._aside(words.told, QUESTIONS, name, TOLD, TOLD_THEY))
            for answer, answer_words in words.answers.items():
                group.extend(self._phrase("item", answer_words.label, QUESTIONS, name, answer))
                group.extend(self._aside(answer_words.told, QUESTIONS, name, answer, TOLD, TOLD_THEY))
            yield _explained(group, words.meaning)

    def results(self) -> Iterator[Group]:
        for name, words in self._words.results.items():
            act = self._passage("title", words.act, RESULTS, name)
            rest = (self._passage("item", line, RESULTS, name, str(number)) for number, line in enumerate(words.lines))
            yield (act, *rest)
        for part, passages in ((ADVICE, self._words.advice), (ALWAYS, self._words.always)):
            yield from ((self._passage("paragraph", text, part, name),) for name, text in passages.items())

    def tell_us(self) -> Iterator[Group]:
        for name, words in self._words.tell_us.items():
            meaning = self._passage("paragraph", words.meaning, TELL_US, name, MEANS)
            yield _explained([*self._phrase("title", words.question, TELL_US, name), meaning], words.meaning)

    def _phrase(self, kind: PassageKind, phrase: Phrase, *where: str) -> Iterator[Passage]:
        yield self._passage(kind, phrase.me, *where)
        if phrase.they != phrase.me:
            yield self._passage("label", phrase.they, *where, THEY)

    def _aside(self, phrase: Phrase, *where: str) -> Iterator[Passage]:
        *entry, me, they = where
        yield self._passage("label", phrase.me, *entry, me)
        if phrase.they != phrase.me:
            yield self._passage("label", phrase.they, *entry, they)

    def _passage(self, kind: PassageKind, text: str, *where: str) -> Passage:
        # What was left away has no line of its own: it stands where its heading stands.
        places = (self._lines.check.get(where[:length]) for length in range(len(where), 1, -1))
        return Passage(kind, text, next((place for place in places if place is not None), self._top))


def _explained(passages: Iterable[Passage], meaning: str) -> Group:
    """Return the passages, each with the words that "What does this mean?" takes up from the words beside it."""
    group = [passage for passage in passages if passage.text]
    beside = {word for passage in group if passage.text != meaning for word in _lower(passage.text)}
    explained = frozenset(beside & _lower(meaning))
    return tuple(replace(passage, explained=explained) for passage in group)


def _lower(text: str) -> set[str]:
    return {word.lower() for word in words_of(text)}
