"""What is wrong with a pack, where it stands, and how to mend it, in words for the person who wrote it."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from dataclasses import dataclass

_MOST_NAMES_LISTED = 12


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One mistake: the file (relative to the pack, with ``/``), the line from 1, what is wrong, how to mend it.

    Findings sort by file, then line. ``str`` gives ``file:line: what; how to mend it``.
    """

    path: str
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}; {self.mend}"


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return each finding once, sorted by file and line."""
    return tuple(sorted(set(findings)))


def closest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that *name* was most likely meant to be, or None when none is near."""
    names = sorted(set(known))
    by_lower = {candidate.lower(): candidate for candidate in names}
    near = difflib.get_close_matches(name.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[near[0]] if near else None


def meant(name: str, known: Collection[str]) -> str:
    """Return *name* when it is known, else the name it was most likely meant to be, else *name* itself."""
    return name if name in known else closest(name, known) or name


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return how to mend an unknown name: the nearest known one, else *otherwise*, else the names there are."""
    names = sorted(set(known))
    near = closest(name, names)
    if near is not None:
        return f'did you mean "{near}"?'
    if otherwise:
        return otherwise
    if not names:
        return "take it out"
    return f"choose one of: {listed(names)}"


def not_given(names: Collection[str], given: Collection[str]) -> list[str]:
    """Return the names that are not given; one that may be misspelt, or stand there without id, is told as that."""
    if "" in given:
        return []
    near = {closest(name, names) for name in given if name not in names}
    return [name for name in names if name not in given and name not in near]


def listed(names: Iterable[str]) -> str:
    """Return names as one readable line, shortened when there are many."""
    every = list(names)
    shown = ", ".join(every[:_MOST_NAMES_LISTED])
    return shown if len(every) <= _MOST_NAMES_LISTED else f"{shown} and {len(every) - _MOST_NAMES_LISTED} more"
