"""What is done to the lines of a Markdown file before Python-Markdown sees them.

Line numbers do not survive Python-Markdown, so each line carries its own: a few private-use characters behind the
signs that make it a heading, a list item or a quotation. The tree takes them out again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kiosk.packs.findings import Finding, did_you_mean

_OPEN, _CLOSE, _ZERO = "\ue000", "\ue001", 0xE010
MARK = re.compile(f"{_OPEN}([\ue010-\ue019]+){_CLOSE}")
_PRIVATE = re.compile("[\ue000-\uf8ff\x02\x03]")
_STRUCTURE = re.compile(r"( {0,3}(?:> ?)*(?:#{1,6} *|[-*+] +|[0-9]{1,9}\. +)?)(?=\S)")
_SETTING = re.compile(r"\{\{\s*([\w-]+)\s*\}\}")

_HALF_SETTING = re.compile(r"\{\{\s*([\w-]+)\s*\}?(?!\})|(?<!\{)\{?\s*([\w-]+)\s*\}\}")

_RAW_HTML = re.compile(r"<(?:[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]\w*);")
_FENCE = re.compile(r"\s*(?:>\s*)*(?:```|~~~)")
_INDENTED = re.compile(r"(?: {4,}|\t)\S")
_TABLE = re.compile(r"\s*\|.*\||[\s|:-]*-\s*\|[\s|:-]*$")
_RULE = re.compile(r"\s*(?:=+|-{2,}|(?:-\s+){2,}-|\*{3,}|_{3,}|(?:\*\s+){2,}\*)\s*$")
_DEFINITION = re.compile(r"\s{0,3}\[[^\]]+\]:")
_COMMENT_MEND = "take it out, or keep such notes outside the pack"


def check_lines(text: str, path: str, found: list[Finding]) -> None:
    """Add to *found* what Markdown would let through and a screen cannot show: HTML, tables, code, rules."""
    for number, line in enumerate(text.split("\n"), start=1):
        fault = _fault(line)
        if fault:
            found.append(Finding(path, number, *fault))


def _fault(line: str) -> tuple[str, str] | None:
    if _PRIVATE.search(line):
        return "a private-use character stands here", "delete it, or type the words anew"
    if "<!--" in line:
        return "a comment stands here", _COMMENT_MEND
    html = _RAW_HTML.search(line)
    if html:
        return "HTML or an address in < > stands here", "write plain words; **bold** is the only style"
    entity = _ENTITY.search(line)
    if entity:
        return f'"{entity[0]}" is HTML', "type the sign itself"
    if _FENCE.match(line) or "`" in line:
        return "code marks (` or ~~~) stand here", "write plain words"
    if _TABLE.match(line):
        return "a table stands here", "write a list instead"
    if _RULE.match(line):
        return "a line made of signs only stands here", "take it out; write headings with #"
    if _DEFINITION.match(line):
        return "a link or footnote is defined here", "take it out: citations name facts of facts.yaml"
    if _INDENTED.match(line):
        return "this line begins with four spaces or more, or a tab", "take the spaces at its beginning out"
    return None


def with_settings(text: str, values: Mapping[str, str], path: str, found: list[Finding], used: set[str]) -> str:
    """Return the text with each ``{{ setting }}`` replaced; the names met go into *used*."""
    lines = text.split("\n")
    for number, written in enumerate(lines, start=1):

        def value_of(match: re.Match[str], number: int = number) -> str:
            used.add(match[1])
            if match[1] not in values:
                what = f'there is no setting "{match[1]}"'
                found.append(Finding(path, number, what, did_you_mean(match[1], values, "add it to pack.yaml")))
            return values.get(match[1], match[1])

        line = _SETTING.sub(value_of, written)
        for half in _HALF_SETTING.finditer(line):
            used.add(half[1] or half[2])
            what = "the brackets {{ and }} of a setting do not match"
            found.append(Finding(path, number, what, f"write {{{{ {half[1] or half[2]} }}}}"))
        lines[number - 1] = _HALF_SETTING.sub(lambda half: half[1] or half[2], line)
    return "\n".join(lines)


def settings_named(text: str) -> Iterator[tuple[str, int]]:
    """Yield each setting that a text names, with its line."""
    for number, line in enumerate(text.split("\n"), start=1):
        yield from ((match[1], number) for match in _SETTING.finditer(line))


def marked(lines: list[str]) -> list[str]:
    """Return the lines, each that is not blank with its number behind its structural signs."""
    return [_with_mark(line, number) for number, line in enumerate(lines, start=1)]


def _with_mark(line: str, number: int) -> str:
    match = _STRUCTURE.match(line)
    return line[: match.end()] + _mark(number) + line[match.end() :] if match else line


def _mark(number: int) -> str:
    return _OPEN + "".join(chr(_ZERO + int(digit)) for digit in str(number)) + _CLOSE


def mark_number(match: re.Match[str]) -> int:
    """Return the line number that a mark stands for."""
    return int("".join(str(ord(sign) - _ZERO) for sign in match[1]))


def escaped(text: str) -> str:
    """Return *text* so that Markdown shows every sign of it as it is."""
    return re.sub(r"([\\`*_{}\[\]()#+.!>-])", r"\\\1", text)
