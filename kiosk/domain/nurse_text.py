"""What the nurse should hear as a text that a telephone reads from a QR code: no identity, at most 800 bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.domain.take_home import CUTS, MOST_BYTES, cut

# Questions are cut down to this many bytes before a flag is cut at all.
_SHORT_QUESTION = 24


@dataclass(frozen=True, slots=True)
class NurseNote:
    """Flags and questions in plain texts, without anything of the person whose they are.

    ``tell_title`` stands over the ``flags`` and ``ask_title`` over the ``questions``; ``still_open`` says how many
    questions have no answer, empty when all have. ``mark`` says that this is a demonstration, and is empty when it is
    none. ``pack`` names the pack, its version and its rules.
    """

    title: str
    tell_title: str
    flags: tuple[str, ...]
    still_open: str
    ask_title: str
    questions: tuple[str, ...]
    pack: str
    mark: str = ""

    @property
    def text(self) -> str:
        """All of it, a thing a line."""
        parts = (
            (self.mark, self.title),
            (self.tell_title if self.flags else "", *(f"- {flag}" for flag in self.flags), self.still_open),
            (self.ask_title if self.questions else "", *(f"- {question}" for question in self.questions)),
            (self.pack,),
        )
        return "\n".join(line for part in parts for line in part if line)


def nurse_text(note: NurseNote) -> str:
    """Return the note as a text of at most ``MOST_BYTES`` bytes in UTF-8.

    Where it is too long, questions are cut, then flags as well; none is ever left away. Raises ValueError when there
    are too many of them even so.
    """
    for shorter in _ever_shorter(note):
        text = shorter.text
        if len(text.encode()) <= MOST_BYTES:
            return text
    raise ValueError(f"{len(note.flags)} flags and {len(note.questions)} questions are too many for {MOST_BYTES} bytes")


def _ever_shorter(note: NurseNote) -> Iterator[NurseNote]:
    yield note
    for most in CUTS:
        if most >= _SHORT_QUESTION:
            yield replace(note, questions=tuple(cut(question, most) for question in note.questions))
    for most in CUTS:
        kept = min(most, _SHORT_QUESTION)
        yield replace(
            note,
            flags=tuple(cut(flag, most) for flag in note.flags),
            questions=tuple(cut(question, kept) for question in note.questions),
        )
