"""briefing.yaml: the talk that staff lead before consent, without words: agenda, figures, teach-back, confirmations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.briefing import AgendaKind, TeachBackItem, ToldFigure, ToldKind
from kiosk.packs.briefing_plan import (
    AGENDA,
    CONFIRMATIONS,
    PRIORITIES,
    PROFILES,
    TEACH_BACK,
    TOLD,
    BriefingPlan,
    ItemPlan,
    ProfilePlan,
)
from kiosk.packs.briefing_structure import check_structure
from kiosk.packs.entry_fields import EntryFields
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding
from kiosk.packs.manifest import ScreenPlan, read_screen_plan, read_when
from kiosk.packs.source import PackSource
from kiosk.packs.uses import Place, Use, Uses
from kiosk.packs.yaml_text import Entry, ListNode, MapNode, Node, read_yaml

BRIEFING = "briefing.yaml"
# This name begins the line of a question's words that says why the right answer is right.
WHY = "why"
_REQUIRED = ("format", "agenda", "profiles", "told", "teach-back", "priorities", "confirmations")
_KINDS = tuple(kind.value for kind in AgendaKind)
_TOLD_KINDS = tuple(kind.value for kind in ToldKind)
_SHOWS_SCREENS = (AgendaKind.SCREENS, AgendaKind.SUCCESS)
_YES, _NO = "yes", "no"


def read_briefing(source: PackSource, uses: Uses, found: list[Finding]) -> BriefingPlan | None:
    """Return what the file says as far as it can be read, or None when the pack has no briefing.

    Every mistake goes into *found*; the facts, charts and pictograms that it names go into *uses*.
    """
    if BRIEFING not in source.paths:
        return None
    mistakes: list[Finding] = []
    root = read_yaml(source, BRIEFING, mistakes)
    fields = FieldReader(BRIEFING, mistakes)
    plan = BriefingPlan()
    if isinstance(root, MapNode):
        keys = fields.mapping(root, BRIEFING, _REQUIRED)
        fields.format(keys)
        plan = _Reader(EntryFields(fields, uses), keys).plan()
        check_structure(plan, {key: entry.line for key, entry in keys.items()}, fields)
        plan = replace(plan, whole=not mistakes)
    elif root is not None:
        fields.wrong(1, "the file is no list of keys and values", 'begin it with "format: 1"')
    found.extend(mistakes)
    if not plan.whole:
        # What could not be read may be the very thing that names a fact.
        uses.whole = False
    return plan


class _Reader:
    """Reads the parts of the file; notes the line of each id, and refuses one that stands twice."""

    def __init__(self, entries: EntryFields, keys: Mapping[str, Entry]) -> None:
        self._entries = entries
        self._fields = entries.fields
        self._keys = keys
        self._lines: dict[tuple[str, str], int] = {}

    def plan(self) -> BriefingPlan:
        for key, entry in self._keys.items():
            if _is_empty(entry.node):
                self._fields.wrong(entry.line, f'"{key}" is empty', "name at least one")
        before = len(self._fields.found)
        agenda = self._entries.each(self._keys, "agenda", self._item, "item")
        profiles = self._entries.each(self._keys, "profiles", self._profile, "profile")
        shows_all = len(self._fields.found) == before and {"agenda", "profiles"} <= self._keys.keys()
        return BriefingPlan(
            agenda=agenda,
            profiles=profiles,
            told=self._entries.each(self._keys, "told", self._figure, "told figure"),
            teach_back=self._entries.each(self._keys, "teach-back", self._question, "question"),
            priorities=self._names("priorities", PRIORITIES, "priority"),
            confirmations=self._names("confirmations", CONFIRMATIONS, "confirmation"),
            lines=self._lines,
            shows_all=shows_all,
        )

    def _item(self, node: Node, what: str) -> ItemPlan | None:
        keys = self._fields.mapping(node, what, ("id", "kind", "pictogram"), ("screens",))
        name = self._once(keys, AGENDA, "item", node.line)
        kind = self._choice(keys, "kind", what, _KINDS)
        pictogram = self._entries.pictogram(keys, what)
        if kind is None:
            return None
        if kind not in _SHOWS_SCREENS and "screens" in keys:
            given = f'{what} is of the kind "{kind}", which shows no screens'
            self._fields.wrong(keys["screens"].line, given, "take them out, or make an item of the kind screens")
        elif kind == AgendaKind.SCREENS and ("screens" not in keys or _is_empty(keys["screens"].node)):
            self._fields.wrong(node.line, f"{what} shows no screens", "name them in screens: […], or take the item out")
        screens = self._screens(keys, what) if kind in _SHOWS_SCREENS else ()
        return ItemPlan(name, AgendaKind(kind), pictogram, screens, node.line) if name is not None else None

    def _profile(self, node: Node, what: str) -> ProfilePlan | None:
        keys = self._fields.mapping(node, what, ("id", "screens"), ("when",))
        name = self._once(keys, PROFILES, "profile", node.line)
        screens, when = self._screens(keys, what), read_when(keys, self._fields)
        if "screens" in keys and _is_empty(keys["screens"].node):
            self._fields.wrong(node.line, f"{what} shows no screens", "name the one with its chart in screens: […]")
        return ProfilePlan(name, screens, when, node.line) if name is not None else None

    def _figure(self, node: Node, what: str) -> ToldFigure | None:
        keys = self._fields.mapping(node, what, ("id", "row", "kind", "screen", "facts"), ("chart",))
        name = self._once(keys, TOLD, "told figure", node.line)
        row, kind = self._entries.row(keys, what), self._choice(keys, "kind", what, _TOLD_KINDS)
        screen, facts = self._screen_named(keys, what), self._entries.facts(keys, what)
        chart = self._fields.text(keys["chart"].node, f"the chart of {what}") if "chart" in keys else None
        if chart is not None:
            self._entries.uses.charts.append(Use(chart, Place(BRIEFING, keys["chart"].line)))
        if "facts" in keys and not facts:
            self._fields.wrong(keys["facts"].line, f"{what} rests on no fact", "name the facts that say so")
        if name is None or kind is None:
            return None
        return ToldFigure(name, row, ToldKind(kind), screen, chart or "", facts)

    def _question(self, node: Node, what: str) -> TeachBackItem | None:
        keys = self._fields.mapping(node, what, ("id", "row", "right", "wrong", "screen"), ("must", "facts"))
        name = self._once(keys, TEACH_BACK, "question", node.line)
        right = self._answers(keys, "right", what)
        wrong = self._answers(keys, "wrong", what)
        must = self._choice(keys, "must", what, (_YES, _NO)) == _YES
        row, screen = self._entries.row(keys, what), self._screen_named(keys, what)
        facts = self._entries.facts(keys, what)
        if len(right) > 1:
            given = f"{what} has {len(right)} right answers"
            self._fields.wrong(keys["right"].line, given, "keep one: a patient touches one answer")
        return TeachBackItem(name, row, right[0], wrong, screen, must, facts) if name is not None and right else None

    def _answers(self, keys: Mapping[str, Entry], key: str, what: str) -> tuple[str, ...]:
        if key not in keys:
            return ()
        label = f"an answer of {what}"
        nodes = self._fields.texts(keys[key].node, f'"{key}" of {what}')
        for node in nodes:
            if node.text == WHY:
                given = f'{what} has an answer "{WHY}", which names something else in its words'
                self._fields.wrong(node.line, given, "give it another name")
        return tuple(node.text for node in nodes if self._fields.is_identifier(node.text, node.line, label))

    def _screens(self, keys: Mapping[str, Entry], what: str) -> tuple[ScreenPlan, ...]:
        nodes = self._fields.items(keys["screens"].node, f"the screens of {what}") if "screens" in keys else ()
        read = [read_screen_plan(node, self._fields, f"a screen of {what}") for node in nodes]
        return tuple(screen for screen in read if screen is not None)

    def _screen_named(self, keys: Mapping[str, Entry], what: str) -> str:
        return (self._fields.text(keys["screen"].node, f"the screen of {what}") or "") if "screen" in keys else ""

    def _choice(self, keys: Mapping[str, Entry], key: str, what: str, values: tuple[str, ...]) -> str | None:
        text = self._fields.choice(keys[key].node, f'"{key}" of {what}', values) if key in keys else None
        return text if text in values else None

    def _names(self, key: str, part: str, kind: str) -> tuple[str, ...]:
        nodes = self._fields.texts(self._keys[key].node, f'"{key}"') if key in self._keys else ()
        named = [node for node in nodes if self._fields.is_identifier(node.text, node.line, f"the {kind}")]
        for node in named:
            self._note(node.text, part, kind, node.line)
        return tuple(dict.fromkeys(node.text for node in named))

    def _once(self, keys: Mapping[str, Entry], part: str, kind: str, line: int) -> str | None:
        name = self._entries.identifier(keys)
        if name is not None:
            self._note(name, part, kind, line)
        return name

    def _note(self, name: str, part: str, kind: str, line: int) -> None:
        if (part, name) in self._lines:
            first = self._lines[part, name]
            self._fields.wrong(line, f'the {kind} "{name}" stands twice, first in line {first}', "keep one of the two")
        self._lines.setdefault((part, name), line)


def _is_empty(node: Node) -> bool:
    return isinstance(node, ListNode) and not node.items
