"""The words of a briefing whose numbers stay in order inside right-to-left text."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.bidi import isolate_numbers
from kiosk.domain.briefing import BriefingWords, TeachBackWords


def isolated_briefing(words: BriefingWords) -> BriefingWords:
    """Return the words with every number that is read, with its unit, between U+2066 and U+2069."""
    return BriefingWords(
        agenda=_each(words.agenda),
        profiles=_each(words.profiles),
        told=_each(words.told),
        teach_back={name: _question(question) for name, question in words.teach_back.items()},
        priorities=_each(words.priorities),
        confirmations=_each(words.confirmations),
    )


def _each(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: isolate_numbers(text) for name, text in texts.items()}


def _question(words: TeachBackWords) -> TeachBackWords:
    return TeachBackWords(isolate_numbers(words.question), _each(words.answers), isolate_numbers(words.why))
