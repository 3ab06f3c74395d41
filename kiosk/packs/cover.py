"""The cover of a pack, read without Markdown and without the rest of the pack, so that the kiosk starts fast."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from kiosk.domain.pack import Cover
from kiosk.packs.drawings import read_drawing
from kiosk.packs.findings import Finding
from kiosk.packs.source import PackSource, UnreadableFileError

_Head: TypeAlias = tuple[str, tuple[str, ...], str]

_MANIFEST = "pack.yaml"
_WANTED = ("id", "languages", "cover")
_TOP_KEY = re.compile(r"([A-Za-z_][\w-]*)\s*:")
_NAME = "[a-z0-9]+(?:-[a-z0-9]+)*"
_PLAIN_ENTRY = re.compile(rf"(id|cover): +({_NAME}) *")
_PLAIN_LANGUAGES = re.compile(rf"(languages): +\[ *({_NAME}(?: *, *{_NAME})*) *\] *")
_MARKS = re.compile(r"\s*(?:\[\^[^\]]*\]|\{[^{}]*\})|\*\*|\\(?=\W)")


def read_cover_of(source: PackSource, language: str | None, colours: AbstractSet[str] | None) -> Cover | None:
    """Return the cover in *language*, or in the source language when the pack lacks it; None when it cannot be read.

    Only what the cover shows is looked at: a pack with a cover may still have mistakes elsewhere.
    """
    try:
        head = _head(source.read_text(_MANIFEST))
        if head is None:
            return None
        name, languages, figure = head
        shown = language if language in languages else languages[0]
        title, tagline = _title_and_tagline(source.read_text(f"{shown}/pack.md"))
    except UnreadableFileError:
        return None
    if not title:
        return None
    drawing = read_drawing(source, f"figures/{figure}.svg", [], colours)
    return Cover(name, shown, languages, title, tagline, drawing)


def _head(text: str) -> _Head | None:
    entries = _top_entries(text)
    return _plain_head(entries) or _yaml_head(entries)


def _plain_head(text: str) -> _Head | None:
    """Return what nearly every manifest begins with; None when it is written in any way but the plain one.

    Loading the YAML library takes a tenth of the time to the first screen.
    """
    lines = [line for line in text.split("\n") if line.strip() and not line.lstrip().startswith("#")]
    matches = [_PLAIN_ENTRY.fullmatch(line) or _PLAIN_LANGUAGES.fullmatch(line) for line in lines]
    entries = {match[1]: match[2] for match in matches if match}
    if not len(lines) == len(entries) == len(_WANTED):
        return None
    languages = tuple(code.strip() for code in entries["languages"].split(","))
    return entries["id"], languages, entries["cover"]


def _yaml_head(text: str) -> _Head | None:
    from kiosk.packs.fields import FieldReader
    from kiosk.packs.yaml_text import parse_yaml

    found: list[Finding] = []
    fields = FieldReader(_MANIFEST, found)
    entries = fields.named(parse_yaml(text, _MANIFEST, found), _MANIFEST)
    if not set(_WANTED) <= entries.keys():
        return None
    name = fields.identifier(entries["id"].node, "the id")
    languages = tuple(node.text for node in fields.texts(entries["languages"].node, "the languages"))
    figure = fields.identifier(entries["cover"].node, "the cover")
    return (name, languages, figure) if name and languages and figure and not found else None


def _top_entries(text: str) -> str:
    kept: list[str] = []
    keeping = False
    for line in text.split("\n"):
        key = _TOP_KEY.match(line)
        if key:
            keeping = key[1] in _WANTED
        if keeping:
            kept.append(line)
    return "\n".join(kept)


def _title_and_tagline(text: str) -> tuple[str, str]:
    paragraphs = [part.strip() for part in re.split(r"\n[ \t]*\n|\n(?=#)", text.strip())]
    title = paragraphs[0] if paragraphs else ""
    if not title.startswith("# "):
        return "", ""
    heading, _, below = title.partition("\n")
    tagline = below or next((part for part in paragraphs[1:2] if not part.startswith("#")), "")
    return _without_marks(heading.removeprefix("# ")), _without_marks(tagline)


def _without_marks(text: str) -> str:
    return " ".join(_MARKS.sub("", text).split())
