"""Reads packs into the library: the covers at once, the packs one by one in a thread."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from kiosk import paths
from kiosk.domain.clinic import Clinic, demonstration_clinic
from kiosk.domain.pack import Cover, Pack
from kiosk.session.library import Library, StaffNote

log = logging.getLogger(__name__)
_MOST_NOTES_A_PACK = 3


@dataclass(slots=True)
class Shelf:
    """The packs in a folder, or a single pack, as this clinic shows them."""

    folder: Path
    clinic: Clinic | None = None
    notes: tuple[StaffNote, ...] = ()
    single: bool = False
    _library: Library = field(default_factory=Library)

    def covers(self, language: str) -> Library:
        """Return a library of covers, so that the attract screen can be shown before anything else is read."""
        from kiosk.packs.read import read_cover

        covers = [read_cover(source, language) for source in self._sources()[:1]]
        self._library = Library(covers=tuple(cover for cover in covers if cover is not None), notes=self.notes)
        return self._library

    def read(self, report: Callable[[Library], None], language: str) -> None:
        """Read every pack in every language and *report* the library after the first one and after the last.

        A pack with a mistake, or one that this clinic has not approved, is left out and named in a note for staff.
        """
        library = replace(self._library, covers=(), notes=self.notes)
        for number, source in enumerate(self._sources()):
            library = self._with_pack(library, source, language)
            if number == 0 and library.packs:
                report(library)
        report(replace(library, complete=True))

    def _with_pack(self, library: Library, source: object, language: str) -> Library:
        try:
            packs, notes = self._read_one(source, language)
        except Exception as fault:  # a fault of ours in one pack must not take the other packs away
            log.exception("A pack could not be read")
            packs, notes = [], [StaffNote(_name(source), f"could not be read ({type(fault).__name__}); see the log")]
        known = {**library.packs, **{(pack.identity.id, pack.language): pack for pack in packs}}
        covers = (*library.covers, *(cover_of(pack) for pack in packs))
        return replace(library, packs=known, covers=covers, notes=(*library.notes, *notes))

    def _read_one(self, source: object, language: str) -> tuple[list[Pack], list[StaffNote]]:
        from kiosk.packs.read import read_pack

        clinic = self.clinic or demonstration_clinic()
        first = read_pack(source, language, clinic, _shared())
        if first.pack is None:
            return [], _notes(_name(source), first.findings)
        packs, notes = [first.pack], []
        for other in first.pack.languages:
            if other != first.pack.language:
                result = read_pack(source, other, clinic, _shared())
                packs += [result.pack] if result.pack else []
                notes += [] if result.pack else _notes(f"{_name(source)} ({other})", result.findings)
        if self.clinic is not None:
            return self._approved(packs, notes)
        return packs, notes

    def _approved(self, packs: list[Pack], notes: list[StaffNote]) -> tuple[list[Pack], list[StaffNote]]:
        from kiosk.packs.clinic import approval_holds

        assert self.clinic is not None
        shown = []
        for pack in packs:
            if approval_holds(self.clinic, pack.identity, pack.settings_hash, date.today()):
                shown.append(pack)
            else:
                text = (
                    "is not shown: this clinic has not approved exactly this content and these settings. Approve content "
                    f"{pack.identity.content_hash[:12]} with settings {pack.settings_hash[:12]} in the clinic file."
                )
                notes = [*notes, StaffNote(f"{pack.identity.id} {pack.identity.version}", text)]
        return shown, notes

    def _sources(self) -> Sequence[object]:
        from kiosk.packs.read import find_packs
        from kiosk.packs.source import FolderSource

        if self.single:
            return [FolderSource(self.folder)]
        found = find_packs(self.folder)
        if self.clinic is None or not self.clinic.packs:
            return found
        by_name = {source.name: source for source in found}
        return [by_name[name] for name in self.clinic.packs if name in by_name]


def cover_of(pack: Pack) -> Cover:
    """Return the cover of a pack that has been read."""
    drawing = pack.figures.get(pack.cover)
    return Cover(pack.identity.id, pack.language, pack.languages, pack.title, pack.tagline, drawing)


def _name(source: object) -> str:
    return str(getattr(source, "name", source))


def _notes(subject: str, findings: Sequence[object]) -> list[StaffNote]:
    named = [StaffNote(subject, str(finding)) for finding in findings[:_MOST_NOTES_A_PACK]]
    more = len(findings) - len(named)
    return named if more <= 0 else [*named, StaffNote(subject, f"and {more} more: kiosk check {subject}")]


def _shared() -> object:
    from kiosk.packs.shared import read_shared

    return read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
