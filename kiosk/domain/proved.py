"""What a proof about the rules of a self-check gives: what holds, or what does not and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that breaks a proof: its line in the rules, what is wrong, and how to mend it."""

    line: int
    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class Proved:
    """One claim about the rules. It holds when ``faults`` is empty.

    ``states`` says how many of what were looked at; ``detail`` adds what was found, such as witnesses.
    """

    claim: str
    states: str
    detail: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the claim holds for these rules."""
        return not self.faults


# Of a claim that fails everywhere the first cases are enough to see why.
_MOST = 5


def first_few(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return the first faults, each once."""
    few: dict[Fault, None] = {}
    for fault in faults:
        few[fault] = None
        if len(few) == _MOST:
            break
    return tuple(few)
