"""The words of packs and of the kiosk for the ids that were counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from babel.core import Locale, UnknownLocaleError

from kiosk.records.stationery import Stationery
from kiosk.session.counted_places import SCREEN_PREFIX, TALK_SCREEN_PREFIX


@dataclass(frozen=True, slots=True)
class PackNames:
    """The words of a pack for its ids: its title, its screens in the order of the story, questions and terms."""

    title: str
    screens: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)


class Names:
    """Names what was counted as a report shows it; an id that nothing has words for stands as it is.

    *several* says that more than one pack was counted, so that each name needs that of its pack.
    """

    def __init__(self, packs: Mapping[str, PackNames], stationery: Stationery, *, several: bool) -> None:
        self._packs = packs
        self._words = stationery.words
        self._locale = stationery.language.replace("-", "_")
        self._several = several

    def place(self, pack: str, name: str) -> str:
        """Return the title of a screen, wherever it was shown, or the words for a place of the kiosk."""
        screen = _screen(name)
        if screen:
            known = self._packs.get(pack)
            return self._of(pack, known.screens.get(screen, screen) if known else screen)
        # A place without words was counted by another version of the kiosk.
        return self._of(pack, self._words.get(f"report-place-{name.replace(':', '-')}", name))

    def question(self, pack: str, name: str) -> str:
        """Return a question of the teach-back."""
        known = self._packs.get(pack)
        return self._of(pack, known.questions.get(name, name) if known else name)

    def term(self, pack: str, name: str) -> str:
        """Return a word of the glossary."""
        known = self._packs.get(pack)
        return self._of(pack, known.terms.get(name, name) if known else name)

    def language(self, _pack: str, name: str) -> str:
        """Return the name of a language in that of the report."""
        try:
            return Locale.parse(name, sep="-").get_display_name(self._locale) or name
        except (UnknownLocaleError, ValueError):
            return name

    def order(self, key: tuple[str, str]) -> tuple[str, int, str]:
        """Return where a screen stands in its story, those that are there no more at the end."""
        pack, name = key
        story = list(self._packs[pack].screens) if pack in self._packs else []
        screen = _screen(name)
        return pack, story.index(screen) if screen in story else len(story), name

    def _of(self, pack: str, words: str) -> str:
        """Return the words with the title of their pack where several were counted."""
        if not self._several or not pack:
            return words
        known = self._packs.get(pack)
        return f"{known.title if known else pack}: {words}"


def _screen(name: str) -> str:
    """Return the id of the screen that was counted under a name; empty for a place of the kiosk."""
    for prefix in (SCREEN_PREFIX, TALK_SCREEN_PREFIX):
        if name.startswith(prefix):
            return name.removeprefix(prefix)
    return ""
