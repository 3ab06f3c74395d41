"""Running text as spans, so that speech, screen readers and the screen read the same words."""

from __future__ import annotations

from kiosk.domain.value import value


@value
class Span:
    """A stretch of text in one style.

    ``term`` is the id of a glossary entry when the stretch may be touched to read its meaning.
    """

    text: str
    bold: bool = False
    term: str | None = None


Words = tuple[Span, ...]


def plain_text(words: Words) -> str:
    """Return the words without any style, as speech and screen readers want them."""
    return "".join(span.text for span in words)


def words(text: str) -> Words:
    """Return *text* as a single unstyled span; no span at all for an empty text."""
    return (Span(text),) if text else ()
