"""What every sheet of paper is made with besides its own words: the interface's words, colours, pictograms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.domain.bidi import is_right_to_left, isolate_numbers
from kiosk.domain.drawing import Drawing
from kiosk.domain.home_lines import HomeLines
from kiosk.domain.level import Level
from kiosk.domain.pack import PackIdentity
from kiosk.domain.text import Words

# What is a ground on the screen is the white of the paper, so that no ink is spent on it.
_GROUNDS = ("page", "plate", "wall")
_FIGURES_OF_A_HASH = 12
_LEAST_TYPE_PT = 12.0


@dataclass(frozen=True, slots=True)
class Stationery:
    """``words`` are the interface's, by id, in ``language``, with the English ones where that language has none.

    ``colours`` are those of the day look by name. ``pictograms`` is the folder of the shared ones. ``letter`` asks for
    US Letter instead of A4.
    """

    language: str
    words: Mapping[str, str]
    colours: Mapping[str, str]
    pictograms: Path
    letter: bool = False

    def word(self, name: str, *values: str) -> str:
        """Return the words of that id with the values in their places (%1, %2 …). Raises KeyError."""
        return self.numbered(re.sub(r"%(\d)", lambda place: values[int(place[1]) - 1], self.words[name]))

    def level_word(self, level: Level | None, title: str) -> str:
        """Return the level's word to stand over *title*; empty without a level, or where the title begins with it."""
        word = self.word(f"level-{level}") if level else ""
        return "" if title.casefold().startswith(word.casefold()) else word

    def numbered(self, text: str) -> str:
        """Return a text that did not come with a pack, its numbers set apart where the page runs from the right."""
        return isolate_numbers(text) if is_right_to_left(self.language) else text

    def painted(self, drawing: Drawing) -> str:
        """Return the drawing as SVG in the colours of paper."""
        return drawing.painted(self._paper_colours())

    def pictogram(self, name: str) -> str:
        """Return a shared pictogram as SVG, or an empty text where *name* is empty or there is none of that name."""
        file = self.pictograms / f"{name}.svg"
        if not name or not file.is_file():
            return ""
        return self.painted(Drawing(name, file.read_text(encoding="utf-8"), 96.0, 96.0))

    def page(self) -> dict[str, Any]:
        """Return what every template needs to know."""
        language, _, rest = self.language.replace("_", "-").partition("-")
        return {
            "lang": language.lower(),
            "region": rest.upper() if len(rest) == 2 and rest.isalpha() else None,
            "direction": "rtl" if is_right_to_left(self.language) else "ltr",
            "paper": "us-letter" if self.letter else "a4",
            "least": _LEAST_TYPE_PT,
            "colours": self._paper_colours(),
        }

    def mark(self, lines: HomeLines, approved: bool) -> str:
        """Return the words that tell that nobody at a clinic has approved the sheet; empty when somebody has."""
        if lines.demonstration:
            return self.word("paper-demonstration")
        return "" if approved else self.word("paper-not-approved")

    def numbers(self, lines: HomeLines) -> list[dict[str, str]]:
        """Return the numbers to call from home, each with whose it is, the one for an ambulance first."""
        # A demonstration tells where its number holds: it may be shown anywhere.
        country = f" ({lines.country})" if lines.demonstration else ""
        named = {
            self.word("paper-ambulance") + country: lines.emergency,
            self.word("paper-day-line"): lines.day,
            self.word("paper-night-line"): lines.night,
            self.word("paper-relay"): lines.relay,
        }
        return [{"label": label, "number": self._as_dialled(number)} for label, number in named.items() if number]

    def pages(self, most: int) -> list[list[str]]:
        """Return, for sheets of one page up to *most*, the words on each page that say which it is."""
        return [
            [self.word("paper-page", str(number), str(count)) for number in range(1, count + 1)]
            for count in range(1, most + 1)
        ]

    def _as_dialled(self, number: str) -> str:
        """Return the number as one piece: "999 or 112" is no number with a unit."""
        return f"\u2066{number}\u2069" if is_right_to_left(self.language) else number

    def _paper_colours(self) -> dict[str, str]:
        return {**self.colours, **dict.fromkeys(_GROUNDS, self.colours["paper"])}


def made_by(identity: PackIdentity, rules_hash: str = "") -> str:
    """Return which pack, and which rules if any, made a sheet, as staff compare it with the clinic's approval."""
    hashes = [text[:_FIGURES_OF_A_HASH] for text in (identity.content_hash, rules_hash) if text]
    return as_written(" · ".join([f"{identity.id} {identity.version}", *hashes]))


def as_written(identifier: str) -> str:
    """Return an identifier so that its parts keep their order in what is written from right to left as well."""
    return f"\u2066{identifier}\u2069"


def spans(words: Words) -> list[dict[str, Any]]:
    """Return running text as a template takes it: stretches, each bold or not."""
    return [{"text": span.text, "bold": span.bold} for span in words]
