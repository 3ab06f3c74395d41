"""pack.yaml: what the pack is called, its chapters and screens, settings, sources, charts and motions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias, TypeVar

from kiosk.domain.pack import Source
from kiosk.packs.charts import ChartPlan, read_chart
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding
from kiosk.packs.motions import MotionPlan, read_motion
from kiosk.packs.settings import Setting, read_setting
from kiosk.packs.source import PackSource
from kiosk.packs.yaml_text import Entry, MapNode, Node, TextNode, read_yaml

MANIFEST = "pack.yaml"
_VERSION = re.compile(r"[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_REQUIRED = ("format", "id", "version", "languages", "cover", "chapters", "danger", "sources")
_OPTIONAL = ("leaflet", "settings", "charts", "motions", "declared_terms")
_MOST_TERMS = 25
_Read = TypeVar("_Read")
# A setting, the values that let something through, and the line that says so.
When: TypeAlias = tuple[str, tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class ScreenPlan:
    """A screen in a chapter: its id, its line, and the setting values with which it is shown (none: always)."""

    id: str
    line: int
    when: tuple[When, ...] = ()

    def is_shown(self, asked: Mapping[str, str]) -> bool:
        """Return whether the settings in force, as ``when`` asks for them, let the screen through."""
        return let_through(self.when, asked)


@dataclass(frozen=True, slots=True)
class ChapterPlan:
    """A chapter without its title."""

    id: str
    line: int
    pictogram: str
    pictogram_line: int
    screens: tuple[ScreenPlan, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What pack.yaml says. Names are not yet known to stand for anything: ``references`` checks that.

    ``source_lines`` says where each source stands. ``broken`` names the settings and charts that are there and could
    not be read, so that those who use them are not blamed.
    """

    id: str
    version: str
    languages: tuple[str, ...]
    cover: str
    cover_line: int = 1
    chapters: tuple[ChapterPlan, ...] = ()
    danger: tuple[tuple[str, int], ...] = ()
    leaflet: tuple[tuple[str, int], ...] = ()
    settings: dict[str, Setting] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    source_lines: dict[str, int] = field(default_factory=dict)
    charts: dict[str, ChartPlan] = field(default_factory=dict)
    motions: dict[str, MotionPlan] = field(default_factory=dict)
    declared_terms: tuple[str, ...] = ()
    broken: frozenset[str] = frozenset()

    @property
    def screens(self) -> dict[str, ScreenPlan]:
        """Every screen that a chapter names, by id."""
        return {screen.id: screen for chapter in self.chapters for screen in chapter.screens}

    def leaflet_screens(self, asked: Mapping[str, str]) -> tuple[str, ...]:
        """Return the screens of the leaflet that the settings in force let through."""
        screens = self.screens
        return tuple(name for name, _line in self.leaflet if name in screens and screens[name].is_shown(asked))


def read_manifest(source: PackSource, found: list[Finding]) -> Manifest | None:
    """Return what pack.yaml says, as far as it can be read, or None when nothing of it can.

    Every mistake goes into *found*.
    """
    root = read_yaml(source, MANIFEST, found)
    if root is None:
        return None
    fields = FieldReader(MANIFEST, found)
    if not isinstance(root, MapNode):
        fields.wrong(1, "the file is no list of keys and values", 'begin it with "format: 1"')
        return None
    keys = fields.mapping(root, "pack.yaml", _REQUIRED, _OPTIONAL)
    fields.format(keys)
    cover = keys.get("cover")
    manifest = Manifest(
        id=_id(keys, fields, source.name),
        version=_version(keys, fields),
        languages=_languages(keys, fields),
        cover=(fields.text(cover.node, "the cover") or "") if cover else "",
        cover_line=cover.line if cover else 1,
        chapters=_chapters(keys, fields),
        danger=_names(keys, "danger", fields, "the list of danger screens"),
        leaflet=_names(keys, "leaflet", fields, "the leaflet"),
        settings=_each(keys, "settings", fields, read_setting),
        sources=_each(keys, "sources", fields, _read_source),
        source_lines=_lines_of(keys, "sources"),
        charts=_each(keys, "charts", fields, read_chart),
        motions=_each(keys, "motions", fields, read_motion),
        declared_terms=_declared_terms(keys, fields),
    )
    return replace(manifest, broken=_names_given(keys) - manifest.settings.keys() - manifest.charts.keys())


def _names_given(keys: dict[str, Entry]) -> frozenset[str]:
    return frozenset(name for key in ("settings", "charts") for name in _lines_of(keys, key))


def _lines_of(keys: dict[str, Entry], key: str) -> dict[str, int]:
    node = keys[key].node if key in keys else None
    return {name: entry.line for name, entry in node.entries.items()} if isinstance(node, MapNode) else {}


def _id(keys: dict[str, Entry], fields: FieldReader, folder: str) -> str:
    if "id" not in keys:
        return folder
    name = fields.identifier(keys["id"].node, "the id of the pack")
    if name is not None and name != folder:
        what = f'the id of the pack is "{name}", but its folder is "{folder}"'
        fields.wrong(keys["id"].line, what, "give both the same name")
    return name or folder


def _version(keys: dict[str, Entry], fields: FieldReader) -> str:
    if "version" not in keys:
        return ""
    text = fields.text(keys["version"].node, "the version")
    if text is not None and not _VERSION.fullmatch(text):
        fields.wrong(keys["version"].line, f'the version is "{text}"', "write three numbers, as in 1.0.0")
    return text or ""


def _languages(keys: dict[str, Entry], fields: FieldReader) -> tuple[str, ...]:
    names = _names(keys, "languages", fields, "the list of languages")
    for name, line in names:
        if not _LANGUAGE.fullmatch(name):
            fields.wrong(line, f'"{name}" is no language code', "write codes such as en or es")
    return tuple(name for name, _line in names if _LANGUAGE.fullmatch(name))


def _names(keys: dict[str, Entry], key: str, fields: FieldReader, what: str) -> tuple[tuple[str, int], ...]:
    if key not in keys:
        return ()
    nodes = fields.texts(keys[key].node, what)
    if not nodes and not isinstance(keys[key].node, TextNode):
        fields.wrong(keys[key].line, f"{what} is empty", "name at least one")
    seen: dict[str, int] = {}
    for node in nodes:
        if node.text in seen:
            fields.wrong(node.line, f'"{node.text}" stands twice in {what}', "keep one of the two")
        seen.setdefault(node.text, node.line)
    return tuple(seen.items())


def _each(
    keys: dict[str, Entry],
    key: str,
    fields: FieldReader,
    read_one: Callable[[str, Entry, FieldReader], _Read | None],
) -> dict[str, _Read]:
    good: dict[str, _Read] = {}
    if key in keys:
        for name, entry in fields.named(keys[key].node, key).items():
            value = read_one(name, entry, fields)
            if value is not None:
                good[name] = value
    return good


def _read_source(name: str, entry: Entry, fields: FieldReader) -> Source | None:
    what = f'the source "{name}"'
    fields.is_identifier(name, entry.line, "the source")
    keys = fields.mapping(entry.node, what, ("title", "publisher", "read"), ("address",))
    texts = {key: fields.text(value.node, f'"{key}" of {what}') for key, value in keys.items() if key != "read"}
    date = fields.date(keys["read"].node, f"the day {what} was read") if "read" in keys else None
    # A source with a mistake is still a source, so that the facts that cite it are not blamed as well.
    return Source(name, texts.get("title") or "", texts.get("publisher") or "", date or "", texts.get("address") or "")


def _chapters(keys: dict[str, Entry], fields: FieldReader) -> tuple[ChapterPlan, ...]:
    if "chapters" not in keys:
        return ()
    chapters: list[ChapterPlan] = []
    lines: dict[str, int] = {}
    for node in fields.items(keys["chapters"].node, "the list of chapters"):
        chapter = _read_chapter(node, fields)
        if chapter is None:
            continue
        _refuse_twice(chapter.id, chapter.line, lines, fields, "chapter")
        chapters.append(chapter)
    places: dict[str, int] = {}
    for chapter in chapters:
        for screen in chapter.screens:
            _refuse_twice(screen.id, screen.line, places, fields, "screen")
    return tuple(chapters)


def _refuse_twice(name: str, line: int, seen: dict[str, int], fields: FieldReader, kind: str) -> None:
    if name in seen:
        fields.wrong(line, f'the {kind} "{name}" stands twice, first in line {seen[name]}', "keep one of the two")
    seen.setdefault(name, line)


def _read_chapter(node: Node, fields: FieldReader) -> ChapterPlan | None:
    keys = fields.mapping(node, "a chapter", ("id", "pictogram", "screens"))
    name = fields.identifier(keys["id"].node, "the id of a chapter") if "id" in keys else None
    pictogram = keys.get("pictogram")
    picture = fields.text(pictogram.node, "the pictogram of a chapter") if pictogram else None
    screens: list[ScreenPlan] = []
    if "screens" in keys:
        for item in fields.items(keys["screens"].node, "the screens of a chapter"):
            screen = read_screen_plan(item, fields, "a screen of a chapter")
            if screen is not None:
                screens.append(screen)
    return (
        ChapterPlan(name, node.line, picture or "", pictogram.line if pictogram else 1, tuple(screens))
        if name
        else None
    )


def read_screen_plan(node: Node, fields: FieldReader, what: str) -> ScreenPlan | None:
    """Return a screen of a list, given by its id alone or with ``when``; None after noting what is wrong with it."""
    if isinstance(node, TextNode):
        name = fields.identifier(node, "the id of a screen")
        return ScreenPlan(name, node.line) if name else None
    keys = fields.mapping(node, what, ("id",), ("when",))
    name = fields.identifier(keys["id"].node, "the id of a screen") if "id" in keys else None
    return ScreenPlan(name, node.line, read_when(keys, fields)) if name else None


def read_when(keys: Mapping[str, Entry], fields: FieldReader) -> tuple[When, ...]:
    """Return what the key ``when`` asks of the settings; nothing where the key is left away."""
    if "when" not in keys:
        return ()
    return tuple(
        (setting, tuple(value.text for value in fields.texts(entry.node, f'the values of "{setting}"')), entry.line)
        for setting, entry in fields.named(keys["when"].node, "when").items()
    )


def let_through(when: Iterable[When], asked: Mapping[str, str]) -> bool:
    """Return whether the settings, *asked* for by ``values_asked``, are such as ``when`` says."""
    return all(asked.get(setting) in allowed for setting, allowed, _line in when)


def _declared_terms(keys: dict[str, Entry], fields: FieldReader) -> tuple[str, ...]:
    terms = _names(keys, "declared_terms", fields, "the list of declared terms") if "declared_terms" in keys else ()
    if len(terms) > _MOST_TERMS:
        what = f"{len(terms)} declared terms are set aside"
        fields.wrong(
            keys["declared_terms"].line, what, f"keep at most {_MOST_TERMS}: a hard word needs a glossary entry"
        )
    return tuple(term for term, _line in terms)
