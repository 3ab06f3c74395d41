"""What a visitor has told the self-check. It is part of the visit and goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.domain.value import value

if TYPE_CHECKING:
    from kiosk.domain.self_check import Phase


class About(StrEnum):
    """Whom the check is about: the one who touches, someone else, or someone under 16."""

    ME = "me"
    OTHER = "other"
    CHILD = "child"


@value
class CheckState:
    """The answers of one self-check.

    ``one_by_one`` are the lists to which the visitor said "not sure", whose questions are then asked singly. ``done``
    is true when the visitor has said that nothing else is to be tapped. ``undone`` is the state before the answer
    that made an emergency. ``rules_hash`` names the rules that the answers belong to.
    """

    about: About | None = None
    phase: Phase | None = None
    taps: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)
    one_by_one: frozenset[str] = frozenset()
    done: bool = False
    undone: CheckState | None = None
    rules_hash: str = ""
