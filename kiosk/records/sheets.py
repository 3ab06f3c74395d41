"""A page each: the result of a self-check, and what somebody wants to ask and to tell before a treatment."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.home_lines import HomeLines
from kiosk.domain.level import Level
from kiosk.domain.pack import PackIdentity
from kiosk.records.stationery import Stationery, made_by
from kiosk.records.typesetting import Sheet

_MOST_PAGES = 2
# Points. One page is wanted; but paper that a patient waits for comes, even if somebody said more than one page holds.
_SIZES = (
    *({"size": size, "pages": 1} for size in (16.0, 15.0, 14.0, 13.0, 12.0)),
    {"size": 12.0, "pages": _MOST_PAGES},
)


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """A care card, in plain texts and without anything of the person whose result it is.

    ``title`` is the pack's. ``level`` is None where no level was found: its word is then not shown. ``act`` is the one
    thing to do and ``lines`` say more of it; ``told`` is what the patient said. ``always`` is what to say wherever one
    asks for help. ``signs_title`` and ``signs`` are the signs of an emergency. ``identity`` and ``rules_hash`` name
    what made the result; ``approved`` is whether a clinic has approved both.
    """

    title: str
    level: Level | None
    act: str
    lines: tuple[str, ...]
    told: tuple[str, ...]
    always: str
    signs_title: str
    signs: tuple[str, ...]
    numbers: HomeLines
    identity: PackIdentity
    rules_hash: str
    approved: bool = False


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    """The questions that a patient chose to ask, and the flags of "Tell us first" that staff must hear of."""

    title: str
    questions: tuple[str, ...]
    flags: tuple[str, ...]
    numbers: HomeLines
    identity: PackIdentity
    rules_hash: str = ""
    approved: bool = False


def result_sheet(result: ResultSheet, stationery: Stationery) -> Sheet:
    """Return the page of a result, to be set in type."""
    word = stationery.word
    return Sheet(
        "result",
        {
            **_frame(result, stationery),
            "level": result.level,
            "word": stationery.level_word(result.level, result.act),
            "shape": stationery.pictogram(f"level-{result.level}") if result.level else "",
            "act": result.act,
            "lines": list(result.lines),
            "numbers_title": word("paper-numbers"),
            "numbers": stationery.numbers(result.numbers),
            "always": result.always,
            "told_title": word("paper-told"),
            "told": list(result.told),
            "signs_title": result.signs_title,
            "signs": list(result.signs),
        },
        _SIZES,
    )


def question_sheet(asked: QuestionSheet, stationery: Stationery) -> Sheet:
    """Return the page of somebody's questions and flags, to be set in type."""
    word = stationery.word
    return Sheet(
        "questions",
        {
            **_frame(asked, stationery),
            "questions_title": word("paper-questions"),
            "questions": list(asked.questions),
            "flags_title": word("paper-flags"),
            "flags": list(asked.flags),
        },
        _SIZES,
    )


def _frame(sheet: ResultSheet | QuestionSheet, stationery: Stationery) -> dict[str, object]:
    mark = stationery.mark(sheet.numbers, sheet.approved)
    foot = {
        "checked": mark or stationery.word("paper-no-identity"),
        "made_by": made_by(sheet.identity, sheet.rules_hash),
        "pages": stationery.pages(_MOST_PAGES),
    }
    return {**stationery.page(), "title": sheet.title, "mark": mark, "foot": foot}
