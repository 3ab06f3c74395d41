"""The packs that can be shown now, and what staff should know of those that cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from kiosk.domain.pack import Cover, Pack
from kiosk.domain.value import value

# What notes are about that tell of places and numbers of the clinic.
RECORDS, COUNTS = "records", "counts"
PRINTER = "printer"
# What devices told is true whatever the packs are.
_OF_DEVICES = (RECORDS, COUNTS, PRINTER)


@value
class StaffNote:
    """Something staff should see: which pack or file, and what is the matter with it."""

    subject: str
    text: str

    @property
    def behind_pin(self) -> bool:
        """Whether it is for staff alone, and for nobody who only stands before the kiosk."""
        return self.subject in (RECORDS, COUNTS)


@value
class Standing:
    """How a clinic stands to a pack that it shows: who approved it and until which day (ISO 8601).

    ``no_self_check`` says why patients do not get its self-check; it is empty where they do, or it has none.
    """

    approved_by: str
    approved_until: str
    no_self_check: str = ""


@value
class Library:
    """Packs by id and language, in the order they are offered.

    ``covers`` are known before the packs are read; ``complete`` is true when all have been tried. ``expected`` is how
    many packs there are to try. ``standings`` are those of a clinic, by pack; a demonstration has none.
    """

    covers: tuple[Cover, ...] = ()
    packs: Mapping[tuple[str, str], Pack] = field(default_factory=dict)
    notes: tuple[StaffNote, ...] = ()
    complete: bool = False
    expected: int = 1
    standings: Mapping[str, Standing] = field(default_factory=dict)

    def following(self, before: Library) -> Library:
        """Return this library with the notes of devices that stand in the one before it."""
        kept = tuple(note for note in before.notes if note.subject in _OF_DEVICES and note not in self.notes)
        return replace(self, notes=(*self.notes, *kept)) if kept else self

    def pack(self, pack_id: str, language: str) -> Pack | None:
        """Return the pack in the language, else in its first language, else None."""
        wanted = self.packs.get((pack_id, language))
        if wanted is not None:
            return wanted
        return next((pack for (known, _), pack in self.packs.items() if known == pack_id), None)

    def offered(self) -> tuple[str, ...]:
        """Return the ids of the packs that can be shown, in order."""
        return tuple(dict.fromkeys(pack_id for pack_id, _ in self.packs))

    @property
    def has_choice(self) -> bool:
        """Whether a visitor has several packs to choose from, or may have when all are read."""
        return len(self.offered()) > 1 or (not self.complete and self.expected > 1)

    def languages(self) -> tuple[str, ...]:
        """Return every language in which at least one pack can be shown, in the order the packs name them."""
        readable = {language for _, language in self.packs}
        named = (language for pack in self.packs.values() for language in pack.languages)
        return tuple(language for language in dict.fromkeys(named) if language in readable)
