"""The conditions of self-check.yaml: "all" and "any" over symptoms, answers, areas and phases. There is no "not"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from math import prod

from kiosk.domain.self_check import AllOf, Answered, AnyOf, Condition, InArea, InPhase, Phase, Tapped
from kiosk.packs.findings import did_you_mean
from kiosk.packs.rule_fields import RuleFields
from kiosk.packs.self_check_names import AREA, QUESTION, SYMPTOM, TERM
from kiosk.packs.settings import quantity
from kiosk.packs.yaml_text import Entry, ListNode, MapNode, Node, TextNode

ALL, ANY = "all", "any"
_NOTS = ("not", "none", "no", "unless", "except")
_COMPARED = re.compile(r"([^<>=!\s]+)\s*(<=|>=|!=|==|=|<|>)\s*(.+)")
_SETTING = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time since the treatment: the answer that names it and its end in minutes, None when it has none."""

    answer: str
    end: Decimal | None


@dataclass(frozen=True, slots=True)
class ConditionReader:
    """Reads conditions; ``windows`` are by question. *what* says in each finding whose condition it is."""

    rules: RuleFields
    windows: Mapping[str, tuple[Window, ...]]

    def condition(self, node: Node, what: str) -> Condition | None:
        """Return a condition, or None after noting what is wrong with it."""
        if isinstance(node, TextNode):
            text = self.rules.fields.text(node, f"a condition of {what}")
            return self._plain(text, node.line, what) if text is not None else None
        if not isinstance(node, MapNode):
            self._wrong(node.line, f"a condition of {what} is a list", "write {all: […]} or {any: […]}")
            return None
        return self._joined(node, what)

    def conditions(self, entry: Entry, what: str, label: str = "") -> tuple[Condition, ...]:
        """Return the conditions of a list; *label* names the list itself, by default *what*."""
        nodes = self.rules.fields.items(entry.node, label or what)
        if isinstance(entry.node, ListNode) and not nodes:
            self._wrong(entry.line, f"{label or what} is empty", "name at least one symptom or condition")
        read = [self.condition(node, what) for node in nodes]
        return tuple(condition for condition in read if condition is not None)

    def _joined(self, node: MapNode, what: str) -> Condition | None:
        for key, entry in node.entries.items():
            if key in _NOTS:
                self._no_not(entry.line, key)
            elif key not in (ALL, ANY):
                self._wrong(entry.line, f'"{key}" joins no conditions', did_you_mean(key, (ALL, ANY)))
        joins = [key for key in (ALL, ANY) if key in node.entries]
        if len(joins) != 1:
            if joins:
                mend = "put one inside the other, as in {all: [one, {any: [two, three]}]}"
                self._wrong(node.line, f'a condition of {what} has "all" and "any" side by side', mend)
            elif not node.entries:
                self._wrong(node.line, f"a condition of {what} is empty", "write {all: […]} or {any: […]}")
            return None
        key = joins[0]
        parts = self.conditions(node.entries[key], what, f'"{key}" in {what}')
        return AllOf(parts) if key == ALL else AnyOf(parts)

    def _plain(self, text: str, line: int, what: str) -> Condition | None:
        first = text.split()[0].rstrip(":")
        if text.startswith("!") or (first in _NOTS and first != text):
            self._no_not(line, text)
            return None
        compared = _COMPARED.fullmatch(text)
        if compared:
            return self._compared(compared[1], compared[2], compared[3], line)
        kind, colon, name = text.partition(":")
        if text in self.rules.names.answers:
            mend = f'write "{text}={self.rules.worst(text)}", or another answer'
            self._wrong(line, f'the question "{text}" is no condition without an answer', mend)
            return None
        if not colon:
            known = self.rules.known(text, line, f"a condition of {what}", SYMPTOM, TERM)
            return Tapped(known) if known is not None else None
        if kind == "area":
            area = self.rules.known(name, line, text, AREA)
            return InArea(area) if area is not None else None
        if kind == "phase":
            return self._phase(name, line)
        mend = did_you_mean(kind, ("area", "phase"), "write a symptom, question=answer, area:… or phase:…")
        self._wrong(line, f'"{text}" is no condition', mend)
        return None

    def _phase(self, name: str, line: int) -> Condition | None:
        if name in tuple(Phase):
            return InPhase(Phase(name))
        self._wrong(line, f'there is no phase "{name}"', did_you_mean(name, tuple(Phase)))
        return None

    def _compared(self, name: str, sign: str, value: str, line: int) -> Condition | None:
        if sign in ("!=", "<", "<="):
            self._no_not(line, f"{name}{sign}{value}")
            return None
        if sign == "==":
            self._wrong(line, f'"{name}=={value}" has one sign too many', f'write "{name}={value}"')
            return None
        question = self.rules.known(name, line, "a comparison", QUESTION)
        if question is None:
            return None
        if sign != "=" and question not in self.windows:
            what = f'the question "{question}" has no windows, so nothing is later than another in it'
            self._wrong(line, what, f'write "{question}=answer", which holds for worse answers as well')
            return None
        setting = _SETTING.fullmatch(value)
        if sign == ">":
            return self._later_than(question, value, setting[1] if setting else None, line)
        answer = self.rules.answer(question, value, line)
        return Answered(question, answer) if answer is not None else None

    def _later_than(self, question: str, value: str, name: str | None, line: int) -> Condition | None:
        """Return that time may have gone beyond a setting: any window that ends later than it."""
        if name is None:
            mend = f'write "{question}>={value}" for a window, or "{question}>{{{{ name }}}}" for a setting'
            self._wrong(line, f'"{question}>{value}" compares with no setting', mend)
            return None
        setting = self.rules.setting(name, line)
        if setting is None:
            return None
        if setting.type != "duration":
            what = f'"{question}" is compared with the setting "{name}", which is no duration'
            self._wrong(line, what, "name a setting of the type duration")
            return None
        value_in_force = quantity(self.rules.values.get(name, setting.default))
        for window in self.windows[question]:
            if value_in_force and (window.end is None or window.end > value_in_force.comparable()):
                return Answered(question, window.answer)
        return None

    def _no_not(self, line: int, text: str) -> None:
        what = f'"{text}" asks that something is not so'
        mend = "say what raises the level instead: without a not, one more symptom can never lower it"
        self._wrong(line, what, mend)

    def _wrong(self, line: int, what: str, mend: str) -> None:
        self.rules.fields.wrong(line, what, mend)


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a condition spreads: its names, the combinations the engine makes of them, the terms in each other."""

    names: int = 1
    combinations: int = 1
    depth: int = 0


def extent_of(condition: Condition, terms: Mapping[str, Extent]) -> Extent:
    """Return how far the condition spreads, given how far each term does."""
    match condition:
        case AllOf(parts):
            inner = [extent_of(part, terms) for part in parts]
            return _extent(inner, sum(part.combinations for part in inner))
        case AnyOf(parts):
            inner = [extent_of(part, terms) for part in parts]
            return _extent(inner, prod(part.combinations for part in inner))
        case Tapped(name) if name in terms:
            return replace(terms[name], depth=terms[name].depth + 1)
    return Extent()


def names_in(condition: Condition) -> Iterator[str]:
    """Yield the symptoms and terms that the condition names itself."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from names_in(part)
        case Tapped(name):
            yield name


def _extent(inner: list[Extent], combinations: int) -> Extent:
    return Extent(sum(part.names for part in inner), combinations, max((part.depth for part in inner), default=0))
