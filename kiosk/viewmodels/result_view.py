"""Everything that a screen shows which tells what to do: looked up at once, so that a missing word is noticed there."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.check_words import ResultWords
from kiosk.domain.clinic import HelpLines
from kiosk.domain.level import Level
from kiosk.domain.self_check import Phase
from kiosk.session.check_state import About
from kiosk.session.checking import rules_of, told_in, verdict_of
from kiosk.session.places import Checking, CheckScreen, Emergency
from kiosk.session.state import Session
from kiosk.viewmodels.check_rows import why_rows
from kiosk.viewmodels.check_shown import ResultView
from kiosk.viewmodels.check_view import words_of

# The foot of a care card has room for so many of the patient's own words.
_MOST_REASONS = 3


def result_view(session: Session, help_lines: HelpLines) -> ResultView:
    """Return what the present place tells to do. Raises KeyError or ValueError when a rule or a word is missing."""
    place = session.place
    if isinstance(place, Emergency):
        return _emergency(session, help_lines)
    if not isinstance(place, Checking):
        return ResultView()
    match place.at:
        case CheckScreen.RESULT | CheckScreen.TAKE_ALONG:
            return _result(session, help_lines)
        case CheckScreen.NOTHING_TAPPED | CheckScreen.UNDER_16:
            return _with_words(ResultView(), words_of(session).results[place.at.value])
        case _:
            return ResultView()


def _result(session: Session, help_lines: HelpLines) -> ResultView:
    rules, words, told, verdict = rules_of(session), words_of(session), told_in(session), verdict_of(session)
    if verdict.level is None or not verdict.settled:
        raise ValueError("A result is shown only when a level is settled.")
    level = verdict.level
    why = why_rows(rules, words, told, verdict.because, session.check.about is About.OTHER)
    number, line = number_for(level, help_lines)
    view = ResultView(level.value, tuple(why[:_MOST_REASONS]), number=number, line=line)
    result = words.results[f"{level.value}-{told.phase.value}"]
    causes = [rules.symptoms[name] for name in verdict.because if name in rules.symptoms]
    advice = next((words.advice[symptom.advice] for symptom in causes if symptom.advice), "")
    if advice:
        result = replace(result, act=advice)
    return replace(_with_words(view, result), always=words.always[told.phase.value])


def _emergency(session: Session, help_lines: HelpLines) -> ResultView:
    """The emergency screen stays as it is when the answers are gone, and even when the pack is."""
    number, line = number_for(Level.EMERGENCY, help_lines)
    view = ResultView(level=Level.EMERGENCY.value, number=number, line=line)
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


def _with_words(view: ResultView, words: ResultWords) -> ResultView:
    return replace(view, act=words.act, lines=words.lines)
