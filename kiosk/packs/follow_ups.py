"""The follow-ups of self-check.yaml: questions with their answers or windows of time, and lists of questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kiosk.domain.level import Level
from kiosk.domain.self_check import NO, NOT_SURE, YES, Answer, Question, QuestionList
from kiosk.packs.conditions import Window
from kiosk.packs.entry_fields import id_of
from kiosk.packs.rule_fields import KEEP, RuleFields
from kiosk.packs.self_check_names import LIST, QUESTION, SYMPTOM, TERM
from kiosk.packs.settings import quantity, why_not_quantity
from kiosk.packs.yaml_text import Entry, ListNode, MapNode, Node

_COMMON = ("row", "locked", "facts")
_LEVELS = tuple(Level)
_NO_END = "none"
_MOST_ITEMS = 8


@dataclass(frozen=True, slots=True)
class FollowUps:
    """What the follow-ups say: questions and lists by id, their order, and the windows of each question of time."""

    questions: dict[str, Question] = field(default_factory=dict)
    lists: dict[str, QuestionList] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    windows: dict[str, tuple[Window, ...]] = field(default_factory=dict)


def read_follow_ups(keys: Mapping[str, Entry], rules: RuleFields) -> FollowUps:
    """Return the follow-ups as far as they can be read; every mistake is noted."""
    read = FollowUps()
    for node in rules.fields.items(keys["follow-ups"].node, '"follow-ups"') if "follow-ups" in keys else ():
        name = id_of(node)
        given = node.entries if isinstance(node, MapNode) else {}
        what = f'the follow-up "{name}"' if name else "a follow-up"
        if "items" in given:
            _read_list(node, what, read, rules)
        else:
            _read_question(node, what, read, rules)
    return read


def _read_list(node: Node, what: str, read: FollowUps, rules: RuleFields) -> None:
    keys = rules.fields.mapping(node, what, ("id", "items"), _COMMON)
    name = rules.identifier(keys)
    named = rules.names_of(keys["items"], f'"items" of {what}', QUESTION)
    items = tuple(item for item in named if rules.names.answers[item] == (NO, YES))
    for item in named:
        if item not in items:
            mend = "a list is ticked, so write answers: {no: …, yes: …} at each of its questions"
            rules.fields.wrong(keys["items"].line, f'"{item}" in {what} is no question of no and yes', mend)
    if keys["items"].node == ListNode((), keys["items"].node.line):
        rules.fields.wrong(keys["items"].line, f"{what} has no questions", "name at least one")
    if len(items) > _MOST_ITEMS:
        mend = f"keep to {_MOST_ITEMS}, so that all stand on one screen"
        rules.fields.wrong(keys["items"].line, f"{what} has {len(items)} questions", mend)
    facts, row, locked = rules.facts(keys, what), rules.row(keys, what), rules.locked(keys, what)
    if name is not None:
        read.lists.setdefault(name, QuestionList(name, items, row, facts, locked, node.line))
        read.order.append(name)


def _read_question(node: Node, what: str, read: FollowUps, rules: RuleFields) -> None:
    optional = (*_COMMON, "answers", "windows", "opens", "taps", "told-by", "pictogram", "kept-because")
    keys = rules.fields.mapping(node, what, ("id",), optional)
    name = rules.identifier(keys)
    levels = _levels(node, keys, what, read, rules)
    opens = rules.by_answer(keys, "opens", name or "", what, QUESTION, LIST)
    taps = rules.by_answer(keys, "taps", name or "", what, SYMPTOM)
    told_by = rules.by_answer(keys, "told-by", name or "", what, SYMPTOM, TERM)
    facts, row, locked = rules.facts(keys, what), rules.row(keys, what), rules.locked(keys, what)
    pictogram, because = rules.pictogram(keys, what), rules.kept_because(keys, what)
    if name is None:
        return
    answers = tuple(Answer(a, level, opens.get(a, ()), taps.get(a, ())) for a, level in levels.items())
    question = Question(name, answers, row, told_by, facts, pictogram, locked, node.line, because)
    read.questions.setdefault(name, question)
    read.order.append(name)


def _levels(
    node: Node, keys: Mapping[str, Entry], what: str, read: FollowUps, rules: RuleFields
) -> dict[str, Level | None]:
    """Return the level of each answer, from the best to the worst."""
    if "windows" in keys and "answers" in keys:
        rules.fields.wrong(node.line, f"{what} has answers and windows", "keep one of the two: windows are answers")
    if "windows" in keys:
        read.windows[id_of(node)] = tuple(_windows(keys["windows"], what, rules))
        return {window.answer: None for window in read.windows[id_of(node)]}
    if "answers" in keys:
        return dict(_answers(keys["answers"], what, rules))
    mend = 'add "answers" from the best to the worst, or "items" if it is a list of questions'
    rules.fields.wrong(node.line, f"{what} has no answers", mend)
    return {}


def _answers(entry: Entry, what: str, rules: RuleFields) -> Iterator[tuple[str, Level | None]]:
    before: tuple[str, Level | None] | None = None
    for name, given in _named(entry, "answers", what, rules).items():
        level, known = rules.level_or(KEEP, given, f'the answer "{name}" of {what}')
        if known and before is not None and _rank(level) < _rank(before[1]):
            found = f'the answer "{name}" of {what} gives {level or KEEP}, less than "{before[0]}" above it'
            rules.fields.wrong(given.line, found, "write the answers from the best to the worst")
        before = (name, level) if known else before
        yield name, level


def _windows(entry: Entry, what: str, rules: RuleFields) -> Iterator[Window]:
    given = _named(entry, "windows", what, rules)
    before = None
    for name, window in given.items():
        label = f'the window "{name}" of {what}'
        text = rules.fields.text(window.node, f"the end of {label}")
        last = name == tuple(given)[-1]
        fault = why_not_quantity(text, "duration") if text not in (None, _NO_END) else None
        if text is None:
            continue
        if text == _NO_END and not last:
            rules.fields.wrong(window.line, f"{label} has no end, and yet another follows", "put it last")
        elif text != _NO_END and last:
            mend = "write none: whoever comes later must find an answer too"
            rules.fields.wrong(window.line, f"{label} is the last and ends at {text}", mend)
        elif fault:
            rules.fields.wrong(window.line, f'{label} ends at "{text}"', f"{fault}, or none")
        read = quantity(text) if not fault else None
        end = read.comparable() if read is not None else None
        if end is not None and before is not None and end <= before:
            mend = "put the windows in the order of time"
            rules.fields.wrong(window.line, f"{label} ends at {text}, not later than the one above it", mend)
        before = end or before
        yield Window(name, end)


def _named(entry: Entry, key: str, what: str, rules: RuleFields) -> dict[str, Entry]:
    given = dict(rules.fields.named(entry.node, f'"{key}" of {what}'))
    if len(given) < 2 and isinstance(entry.node, MapNode):
        rules.fields.wrong(entry.line, f"{what} has fewer than two {key}", "write at least two")
    for name in tuple(given):
        line = given[name].line
        if name == NOT_SURE:
            found = f'{what} lists "{NOT_SURE}" among its {key}'
            rules.fields.wrong(line, found, "take it out: it can always be said, and counts as the worst answer")
            del given[name]
        else:
            rules.fields.is_identifier(name, line, f"the answer of {what}")
    return given


def _rank(level: Level | None) -> int:
    return -1 if level is None else _LEVELS.index(level)
