"""Numbers inside right-to-left text: each, with its unit, is set apart so that its order on the screen stays true."""

from __future__ import annotations

import re
from dataclasses import replace

from kiosk.domain.text import Words

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
_ISOLATE, _END = "\u2066", "\u2069"
_NUMBER = re.compile(
    r"\u2066[^\u2066\u2069]*\u2069|"
    r"(\+?\d(?:[\d .,:/\u2013\u00a0-]*\d)?(?:\s?(?:[A-Za-z]+|°[A-Za-z]?|%))?)"
)


def is_right_to_left(language: str) -> bool:
    """Return whether *language*, such as ``ar`` or ``ar-EG``, is written from right to left."""
    return language.replace("_", "-").split("-", 1)[0].lower() in _RIGHT_TO_LEFT


def isolate_numbers(text: str) -> str:
    """Return *text* with each number and its Latin unit between U+2066 and U+2069; those so set stay as they are.

    Without it a right-to-left line shows "1-2 tablets" as 2-1 and "500 mg" as mg 500.
    """
    return _NUMBER.sub(lambda match: f"{_ISOLATE}{match[1]}{_END}" if match[1] else match[0], text)


def isolated(words: Words) -> Words:
    """Return the words with each number set apart."""
    return tuple(replace(span, text=isolate_numbers(span.text)) for span in words)
