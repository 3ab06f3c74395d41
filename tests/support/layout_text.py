"""How a text is set: where its letters really are, what room it would need, and how it breaks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF, QTextDocumentFragment, QTextLayout, QTextOption
from PySide6.QtQuick import QQuickItem

from tests.support.layout_box import Box, box_of

_MOST_STRETCH = 5.0


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: sizes in pixels, and what it would need."""

    pixel_size: float
    room: Box
    needs: tuple[float, float]
    truncated: bool
    last_line: str
    last_share: float


def read_text(item: QQuickItem) -> tuple[str, Box, Type] | None:
    """Return the words of a text item without markup, where their letters are, and how they are set.

    None when there are no words.
    """
    words = plain(str(item.property("text") or ""))
    if not words.strip():
        return None
    font = item.property("font")
    needs = (float(item.property("contentWidth")), float(item.property("contentHeight")))
    painted = box_of(item, item.boundingRect())
    last, share = "", 1.0
    if item.inherits("QQuickTextEdit"):
        painted = _edited(item, font, words, painted)
    elif item.inherits("QQuickText"):
        painted, needs = _inked(item, font, words, painted)
        last, share = _last_line(item, words, font)
    set_as = Type(float(font.pixelSize()), box_of(item), needs, bool(item.property("truncated")), last, share)
    return words, painted, set_as


def _inked(item: QQuickItem, font: QFont, words: str, lines: Box) -> tuple[Box, tuple[float, float]]:
    """Return where the letters of a text are, and their width and height: a line is higher than what stands on it."""
    ink = _ink(words, font.toString())
    stretch = float(item.property("lineHeight"))
    # The mode cannot be read from here; a line of five lines' height is none, so a large number is pixels.
    pitch = stretch if stretch > _MOST_STRETCH else stretch * ink.line
    first = lines.top + ink.ascent
    last = first + pitch * (max(1, int(item.property("lineCount"))) - 1)
    inked = replace(lines, top=first + ink.top, bottom=last + ink.bottom)
    return inked, (float(item.property("contentWidth")), inked.height)


def _edited(item: QQuickItem, font: QFont, words: str, lines: Box) -> Box:
    owner = item.property("textDocument")  # its document goes with it, so it is held here
    document = owner.textDocument()
    layout = document.lastBlock().layout()
    if layout.lineCount() == 0:
        return lines
    ink = _ink(words, font.toString())
    first, last = document.firstBlock().layout(), layout.lineAt(layout.lineCount() - 1)
    top = lines.top + first.position().y() + first.lineAt(0).y() + first.lineAt(0).ascent() + ink.top
    return replace(lines, top=top, bottom=lines.top + layout.position().y() + last.y() + last.ascent() + ink.bottom)


@dataclass(frozen=True, slots=True)
class _Ink:
    """From the base line: how far letters reach, up being negative; and the ascent and height of a line."""

    top: float
    bottom: float
    ascent: float
    line: float


@lru_cache(maxsize=8192)
def _ink(words: str, described: str) -> _Ink:
    font = QFont()
    font.fromString(described)
    tight = QFontMetricsF(font).tightBoundingRect(words)
    layout = QTextLayout(words, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return _Ink(tight.top(), tight.bottom(), line.ascent(), line.height())


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return *text* without its markup."""
    if "<" not in text:
        return html.unescape(text)
    if "<body" in text:
        return QTextDocumentFragment.fromHtml(text).toPlainText()
    return html.unescape(re.sub(r"<[^>]*>", "", text))


def _last_line(item: QQuickItem, words: str, font: QFont) -> tuple[str, float]:
    """Return the last line of a wrapped text, and how wide it is compared with the widest one."""
    lines = list(_lines(words, font, item.width()))
    if len(lines) < 2 or len(lines) != int(item.property("lineCount")):
        return "", 1.0
    return lines[-1][0], lines[-1][1] / max(width for _, width in lines)


def _lines(words: str, font: QFont, width: float) -> Iterator[tuple[str, float]]:
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        yield words[line.textStart() : line.textStart() + line.textLength()].strip(), line.naturalTextWidth()
    layout.endLayout()
