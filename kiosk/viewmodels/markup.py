"""Words as the styled text that Qt draws, with the places of the glossary words in it."""

from __future__ import annotations

import html
import re

from kiosk.domain.text import Words

_ISOLATE, _POP = "\u2066", "\u2069"
# What is isolated already, or a number, a range, a date or a telephone number, with its unit.
_QUANTITY = re.compile(
    r"\u2066[^\u2066\u2069]*\u2069|"
    r"(\+?\d(?:[\d .,:/\u2013\u00a0-]*\d)?(?:[ \u00a0]?(?:mL|mg|kg|lb|mm|cm|°?C|°?F|%)(?!\w))?)"
)
_LONE_LETTER_HYPHEN = re.compile(r"(?<=\b[A-Za-z])-(?=\w)")
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "yi", "dv"})


def is_right_to_left(language: str) -> bool:
    """Return whether the language is written from right to left."""
    return language.split("-")[0].lower() in RIGHT_TO_LEFT


def isolated(text: str) -> str:
    """Return *text* with each number and its unit in a left-to-right isolate.

    Without it a right-to-left line shows "1-2 tablets" as 2-1 and "500 mg" as mg 500.
    """
    return _QUANTITY.sub(lambda found: f"{_ISOLATE}{found[1]}{_POP}" if found[1] else found[0], text)


def unbroken(text: str) -> str:
    """Return *text* with hyphens after a single letter kept with what follows: X-ray is never broken in two."""
    return _LONE_LETTER_HYPHEN.sub("\u2011", text)


def styled(words: Words, right_to_left: bool) -> str:
    """Return the words as the small subset of HTML that Qt's text items draw; everything else is escaped."""
    parts = []
    for span in words:
        text = unbroken(isolated(span.text) if right_to_left else span.text)
        text = html.escape(text, quote=False)
        parts.append(f"<b>{text}</b>" if span.bold else text)
    return "".join(parts)


def term_places(words: Words, right_to_left: bool) -> list[dict[str, object]]:
    """Return where the glossary words stand: their id, their words, and their range in the text as drawn."""
    places: list[dict[str, object]] = []
    position = 0
    for span in words:
        text = isolated(span.text) if right_to_left else span.text
        if span.term is not None:
            places.append({"term": span.term, "word": text, "start": position, "end": position + len(text)})
        position += len(text)
    return places
