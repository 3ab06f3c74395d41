"""Everything that one question of the self-check shows, looked up at once, so that a missing word is noticed there."""

from __future__ import annotations

from kiosk.domain.check_words import CheckWords
from kiosk.domain.self_check import SelfCheck
from kiosk.domain.triage import Told
from kiosk.session.check_state import About
from kiosk.session.checking import items_of, rules_of, told_in
from kiosk.session.places import Checking, CheckScreen
from kiosk.session.state import Session
from kiosk.viewmodels.check_answers import told_rows
from kiosk.viewmodels.check_rows import (
    answer_tiles,
    area_rows,
    area_title,
    item_label,
    list_tiles,
    meaning_rows,
    question_title,
    symptom_tiles,
)
from kiosk.viewmodels.check_shown import CheckView


def check_view(session: Session) -> CheckView:
    """Return what the present place asks. Raises KeyError or ValueError when a rule or a word is missing."""
    place = session.place
    if not isinstance(place, Checking) or place.at is CheckScreen.FAULT:
        return CheckView()
    return _Screen(session).view(place)


class _Screen:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._rules: SelfCheck = rules_of(session)
        self._words = words_of(session)
        self._told: Told = told_in(session)
        self._helper = session.check.about is About.OTHER

    def view(self, place: Checking) -> CheckView:
        rules, words, told, helper = self._rules, self._words, self._told, self._helper
        name = place.name
        match place.at:
            case CheckScreen.DANGER | CheckScreen.LIST:
                items = items_of(self._session, name)
                title = words.lists[name].title.for_helper(helper)
                tiles = list_tiles(rules, words, items, place.ticked, helper)
                return CheckView(title, tuple(tiles), meanings=tuple(meaning_rows(words, items, helper)))
            case CheckScreen.WARNING:
                tiles = list_tiles(rules, words, (name,), frozenset(), helper)
                meanings = meaning_rows(words, (name,), helper)
                return CheckView(item_label(words, name, helper), tuple(tiles), meanings=tuple(meanings))
            case CheckScreen.QUESTION:
                tiles = answer_tiles(rules, words, name, told, helper)
                meanings = meaning_rows(words, (name,), helper)
                return CheckView(question_title(words, name, helper), tuple(tiles), meanings=tuple(meanings))
            case CheckScreen.AREAS:
                return CheckView(areas=tuple(area_rows(rules, words, told)))
            case CheckScreen.AREA:
                tiles = symptom_tiles(rules, words, name, told, helper)
                meanings = meaning_rows(words, [tile.name for tile in tiles], helper)
                return CheckView(area_title(words, name), tuple(tiles), meanings=tuple(meanings))
            case CheckScreen.ANSWERS:
                return CheckView(told=told_rows(self._session, words, helper))
            case _:
                return CheckView()


def words_of(session: Session) -> CheckWords:
    """Return the words of the present pack's self-check. Raises ValueError when it has none."""
    words = session.pack.check_words if session.pack is not None else None
    if words is None:
        raise ValueError("The self-check of the pack has no words in this language.")
    return words
