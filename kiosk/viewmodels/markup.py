"""Words as the styled text that Qt draws, with the places of the glossary words in it."""

from __future__ import annotations

import html
import re

from kiosk.domain.bidi import isolate_numbers
from kiosk.domain.text import Words

_BEFORE_UNIT = re.compile(r"(?<=\d) (?=°|(?:mL|mg|kg|lb|mm|cm|%)(?!\w))")
_LONE_LETTER_HYPHEN = re.compile(r"(?<=\b[A-Za-z])-(?=\w)")


def unbroken(text: str) -> str:
    """Return *text* so that no line breaks inside X-ray or between a number and its unit."""
    return _BEFORE_UNIT.sub("\u00a0", _LONE_LETTER_HYPHEN.sub("\u2011", text))


def styled(words: Words, right_to_left: bool) -> str:
    """Return the words as the small subset of HTML that Qt's text items draw; everything else is escaped."""
    parts = []
    for span in words:
        text = unbroken(isolate_numbers(span.text) if right_to_left else span.text)
        text = html.escape(text, quote=False)
        parts.append(f"<b>{text}</b>" if span.bold else text)
    return "".join(parts)


def term_places(words: Words, right_to_left: bool) -> list[dict[str, object]]:
    """Return where the glossary words stand: their id, their words, and their range in the text as drawn."""
    places: list[dict[str, object]] = []
    position = 0
    for span in words:
        text = isolate_numbers(span.text) if right_to_left else span.text
        if span.term is not None:
            places.append({"term": span.term, "word": text, "start": position, "end": position + len(text)})
        position += len(text)
    return places
