"""What a YAML parser's complaint means, said in plain words at the line where the author must mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from kiosk.packs.findings import Finding

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KEY_ALONE = re.compile(r"^\s*(- +)?[^\s#:{\[\"'][^:{\[]*:\s*(#.*)?$")
_WORD_AND_VALUE = re.compile(r"^\s*([A-Za-z_][\w-]*)(?:\s+\S.*)?$")
_SECOND_COLON = re.compile(r"^\s*(?:- +)?[^\s:]+:\s+[^\"'{\[|>].*:(\s|$)")
_TWO_DASHES = re.compile(r"^\s*[^\s:]+:\s+- ")
_CLOSING = ("]", "}")
_DEEPEST_PIECE = 4


def every_error(path: str, lines: list[str], error: yaml.YAMLError) -> list[Finding]:
    """Return a finding for each part of *lines* that cannot be read, or else for *error*, the parser's first.

    A parser stops at its first error. So each entry is parsed on its own, and where a key stands alone in its
    line, each of the entries below it.
    """
    by_line: dict[int, Finding] = {}
    for finding in _errors_in_pieces(path, lines, 0, len(lines), 0):
        by_line.setdefault(finding.line, finding)
    if not by_line:
        return [_explained(error, path, lines, 0)]
    return list(by_line.values())


def _errors_in_pieces(path: str, lines: list[str], start: int, end: int, depth: int) -> Iterator[Finding]:
    group = list(_outermost(lines[start:end]))
    for offset, piece in group:
        first = start + offset
        bare = _without_colon(piece[0]) if len(group) > 1 else None
        if bare:
            yield Finding(path, first + 1, *_colon_missing_after(bare))
        elif depth < _DEEPEST_PIECE and _KEY_ALONE.match(piece[0]):
            yield from _errors_in_pieces(path, lines, first + 1, first + len(piece), depth + 1)
        else:
            try:
                for _event in yaml.parse("\n".join(piece), Loader=LOADER):
                    pass
            except yaml.YAMLError as error:
                yield _explained(error, path, lines, first)


def _without_colon(line: str) -> str | None:
    word = _WORD_AND_VALUE.match(line.split(" #")[0])
    return word[1] if word and ":" not in word[0] else None


def _colon_missing_after(word: str) -> tuple[str, str]:
    return f'a colon is missing after "{word}"', f'write "{word}: " and then the value'


def _outermost(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    telling = [number for number, line in enumerate(lines) if _says_something(line)]
    if not telling:
        return
    first, *others = telling
    outer = _indent_of(lines[first])
    starts = [first] + [
        number
        for number in others
        if _indent_of(lines[number]) <= outer and not lines[number].lstrip().startswith(_CLOSING)
    ]
    for number, after in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield number, lines[number:after]


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


@dataclass(frozen=True, slots=True)
class _Complaint:
    """A parser's words, the line where it stopped and the line where the thing it was reading began."""

    problem: str
    line: int
    opened: int
    lines: list[str]

    @property
    def written(self) -> str:
        return self.lines[self.line - 1]


_Meaning = tuple[int, str, str]


def _explained(error: yaml.YAMLError, path: str, lines: list[str], start: int) -> Finding:
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        what = "a sign stands here that YAML does not allow"
        return Finding(path, start + 1, what, "delete it, or type the line anew")
    line = min(start + error.problem_mark.line + 1, len(lines))
    opened = start + error.context_mark.line + 1 if error.context_mark else line
    complaint = _Complaint(f"{error.context or ''}: {error.problem or ''}", line, min(opened, len(lines)), lines)
    for means in (_open_quote, _odd_quote, _open_bracket, _missing_colon, _reserved_sign, _escape, _colon, _misfit):
        meaning = means(complaint)
        if meaning is not None:
            return Finding(path, *meaning)
    return Finding(path, line, "this line cannot be read", "compare it with the lines around it and the guide")


def _open_quote(complaint: _Complaint) -> _Meaning | None:
    unfinished = "end of stream" in complaint.problem or "document indicator" in complaint.problem
    if "quoted scalar" not in complaint.problem or not unfinished:
        return None
    return complaint.opened, "a quotation mark is opened here and never closed", "close it at the end of the text"


def _odd_quote(complaint: _Complaint) -> _Meaning | None:
    if "expected key" not in complaint.problem and "block end" not in complaint.problem:
        return None
    for quote in ("'", '"'):
        if complaint.written.count(quote) % 2:
            what = f"the quotation marks {quote} of this line do not match"
            return complaint.line, what, "close each one; a text that holds ' stands between two \""
    return None


def _open_bracket(complaint: _Complaint) -> _Meaning | None:
    for bracket, closing in (("[", "]"), ("{", "}")):
        if f"or '{closing}'" in complaint.problem:
            what = f'a bracket "{bracket}" is opened here and not closed'
            return complaint.opened, what, f'put "{closing}" at its end, and a comma between the values'
    return None


def _missing_colon(complaint: _Complaint) -> _Meaning | None:
    expected = "could not find expected ':'" in complaint.problem
    if not expected and "mapping values are not allowed" not in complaint.problem:
        return None
    suspects = (complaint.opened, complaint.line, complaint.line - 1) if expected else (complaint.line - 1,)
    for number in suspects:
        word = _without_colon(complaint.lines[number - 1]) if number >= 1 else None
        if word:
            return number, *_colon_missing_after(word)
    return None


def _reserved_sign(complaint: _Complaint) -> _Meaning | None:
    if "cannot start any token" not in complaint.problem:
        return None
    sign = next((sign for sign in "@`%" if f" {sign}" in complaint.written), "")
    what = f'a text cannot begin with "{sign}" here' if sign else "a sign stands here that cannot begin a text"
    return complaint.line, what, "put the text in quotation marks"


def _escape(complaint: _Complaint) -> _Meaning | None:
    if "escape" not in complaint.problem and "decimal" not in complaint.problem:
        return None
    what = "a backslash stands inside quotation marks"
    return complaint.line, what, "take the backslash out"


def _colon(complaint: _Complaint) -> _Meaning | None:
    if "mapping values are not allowed" not in complaint.problem or not _SECOND_COLON.match(complaint.written):
        return None
    what = "a second colon stands in this line"
    return complaint.line, what, "put the text after the first colon in quotation marks"


def _misfit(complaint: _Complaint) -> _Meaning | None:
    words = ("mapping values", "did not find expected", "expected <block end>", "entries are not allowed")
    if not any(word in complaint.problem for word in words):
        return None
    if _TWO_DASHES.match(complaint.written):
        return complaint.line, "a dash stands behind a colon", "put each value with its dash in a line of its own"
    what = "this line does not fit the one before it"
    return complaint.line, what, "check its spaces at the beginning, its colon, its dash and its brackets"
