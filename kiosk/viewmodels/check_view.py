"""Everything that one screen of the self-check shows, looked up at once, so that a missing word is noticed there."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.check_words import CheckWords, ResultWords
from kiosk.domain.clinic import HelpLines
from kiosk.domain.level import Level
from kiosk.domain.self_check import Phase, SelfCheck
from kiosk.domain.triage import Told
from kiosk.session.check_state import About
from kiosk.session.checking import items_of, rules_of, told_in, verdict_of
from kiosk.session.places import Checking, CheckScreen, Emergency
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
    why_rows,
)
from kiosk.viewmodels.check_shown import CheckView

# The foot of a care card has room for so many of the patient's own words.
_MOST_REASONS = 3


def check_view(session: Session, help_lines: HelpLines) -> CheckView:
    """Return what the present place shows. Raises KeyError or ValueError when a rule or a word is missing."""
    place = session.place
    if isinstance(place, Emergency):
        return _emergency(session, help_lines)
    if not isinstance(place, Checking) or place.at is CheckScreen.FAULT:
        return CheckView()
    return _Screen(session, help_lines).view(place)


class _Screen:
    def __init__(self, session: Session, help_lines: HelpLines) -> None:
        self._session = session
        self._help_lines = help_lines
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
            case CheckScreen.RESULT | CheckScreen.TAKE_ALONG:
                return self._result()
            case CheckScreen.NOTHING_TAPPED | CheckScreen.UNDER_16:
                return _with_words(CheckView(), words.results[place.at.value])
            case _:
                return CheckView()

    def _result(self) -> CheckView:
        words, told = self._words, self._told
        verdict = verdict_of(self._session)
        if verdict.level is None or not verdict.settled:
            raise ValueError("A result is shown only when a level is settled.")
        level = verdict.level
        why = why_rows(self._rules, words, told, verdict.because, self._helper)
        number, line = number_for(level, self._help_lines)
        view = CheckView(level=level.value, told=tuple(why[:_MOST_REASONS]), number=number, line=line)
        result = words.results[f"{level.value}-{told.phase.value}"]
        causes = [self._rules.symptoms[name] for name in verdict.because if name in self._rules.symptoms]
        advice = next((words.advice[symptom.advice] for symptom in causes if symptom.advice), "")
        if advice:
            result = replace(result, act=advice)
        return replace(_with_words(view, result), always=words.always[told.phase.value])


def _emergency(session: Session, help_lines: HelpLines) -> CheckView:
    """The emergency screen stays as it is when the answers are gone, and even when the pack is."""
    number, line = number_for(Level.EMERGENCY, help_lines)
    view = CheckView(level=Level.EMERGENCY.value, number=number, line=line)
    if session.pack is None:
        return view
    words, phase = words_of(session), (session.check.phase or Phase.AFTER).value
    view = replace(view, always=words.always[phase])
    return _with_words(view, words.results[f"{Level.EMERGENCY.value}-{phase}"])


def number_for(level: Level, lines: HelpLines) -> tuple[str, str]:
    """Return the number that a level wants called, and whose it is; both empty when the clinic has none.

    It is "clinic" only for a line that is answered at any hour, "day" for one that is answered by day.
    """
    night, day = (lines.night_line, "clinic"), (lines.day_line, "day")
    wanted = {Level.EMERGENCY: [(lines.number, "emergency")], Level.URGENT: [night, day]}.get(level, [day, night])
    return next(((number, line) for number, line in wanted if number), ("", ""))


def words_of(session: Session) -> CheckWords:
    """Return the words of the present pack's self-check. Raises ValueError when it has none."""
    words = session.pack.check_words if session.pack is not None else None
    if words is None:
        raise ValueError("The self-check of the pack has no words in this language.")
    return words


def _with_words(view: CheckView, words: ResultWords) -> CheckView:
    return replace(view, act=words.act, lines=words.lines)
