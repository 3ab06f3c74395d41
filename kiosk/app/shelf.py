"""Reads packs into the library: the covers at once, the packs one by one in a thread."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__, paths
from kiosk.domain.clinic import Clinic, demonstration_clinic
from kiosk.domain.pack import Cover, Pack
from kiosk.session.library import Library, StaffNote, Standing

if TYPE_CHECKING:
    from kiosk.packs.assemble import ReadResult
    from kiosk.packs.shared import SharedAssets
    from kiosk.packs.source import PackSource

log = logging.getLogger(__name__)
_MOST_NOTES_A_PACK = 3


@dataclass(slots=True)
class Shelf:
    """The packs in a folder, as this clinic shows them: a clinic opens bundles only, a demonstration folders too."""

    folder: Path
    clinic: Clinic | None = None
    notes: tuple[StaffNote, ...] = ()

    def covers(self, language: str) -> Library:
        """Return a library of covers, so that the attract screen can be shown before anything else is read."""
        from kiosk.packs.read import read_cover

        sources = self._sources()
        covers = [read_cover(source, language) for source in sources[:1] if self._may_be_shown(source)]
        known = tuple(cover for cover in covers if cover is not None)
        return Library(covers=known, notes=self.notes, expected=len(sources))

    def read(self, report: Callable[[Library], None], language: str) -> None:
        """Read every pack in every language and *report* the library ever more seldom, and at the end.

        A pack with a mistake, or one that this clinic has not approved, is left out and named in a note for staff.
        """
        sources = self._sources()
        library = Library(notes=(*self.notes, *self._missing(sources), *self._unknown(sources)), expected=len(sources))
        for number, source in enumerate(sources, start=1):
            library = self._with_pack(library, source, language)
            if library.packs and number < len(sources) and number.bit_count() == 1:
                report(library)
        report(replace(library, complete=True))

    def _with_pack(self, library: Library, source: PackSource, language: str) -> Library:
        try:
            packs, notes, standing = self._read_one(source, language)
        except Exception as fault:  # a fault of ours in one pack must not take the other packs away
            log.exception("A pack could not be read")
            why = f"could not be read ({type(fault).__name__}); see the log"
            packs, notes, standing = [], [StaffNote(source.name, why)], None
        known = {**library.packs, **{(pack.identity.id, pack.language): pack for pack in packs}}
        covers = (*library.covers, *(cover_of(pack) for pack in packs))
        standings = {**library.standings, packs[0].identity.id: standing} if standing else library.standings
        return replace(library, packs=known, covers=covers, notes=(*library.notes, *notes), standings=standings)

    def _read_one(self, source: PackSource, language: str) -> tuple[list[Pack], list[StaffNote], Standing | None]:
        first = self._read_language(source, language)
        if first.pack is None:
            return [], _notes(source.name, first.findings), None
        results = [(first.pack.language, first)]
        results += [
            (other, self._read_language(source, other))
            for other in first.pack.languages
            if other != first.pack.language
        ]
        packs: list[Pack] = []
        notes = _notes(source.name, first.clinic_findings)
        without: str | None = None
        standing: Standing | None = None
        for shown_in, result in results:
            refusal = self._refusal(result)
            if result.pack is not None and refusal is None:
                without = self._why_no_self_check(source, result)
                standing = self._standing(result, without) or standing
                packs.append(replace(result.pack, self_check=None, check_words=None) if without else result.pack)
            elif refusal is not None:
                notes.append(StaffNote(f"{source.name} ({shown_in})", refusal))
            else:
                notes += _notes(f"{source.name} ({shown_in})", result.findings)
        if without:
            notes.append(StaffNote(source.name, f"is shown without its self-check: {without}"))
        return packs, notes, standing

    def _read_language(self, source: PackSource, language: str) -> ReadResult:
        from kiosk.packs.read import read_pack

        return read_pack(source, language, self.clinic or demonstration_clinic(), _shared())

    def _may_be_shown(self, source: PackSource) -> bool:
        """Return whether the cover of a pack may be shown already: a clinic has approved this content at some time."""
        if self.clinic is None:
            return True
        from kiosk.packs.approvals import content_is_approved

        return content_is_approved(self.clinic, source.name, source.content_hash)

    def _refusal(self, result: ReadResult) -> str | None:
        """Return why this clinic does not show the pack, or None: a demonstration shows every pack that is in order."""
        from kiosk.packs.approvals import settings_hash, why_not_approved

        if self.clinic is None or result.pack is None:
            return None
        return why_not_approved(
            self.clinic, result.pack.identity, settings_hash(result.values), datetime.now().astimezone().date()
        )

    def _why_no_self_check(self, source: PackSource, result: ReadResult) -> str | None:
        """Return why this clinic's patients do not get the self-check of a pack; None when they do, or it has none."""
        from kiosk.packs.approvals import settings_hash, why_no_self_check
        from kiosk.packs.bundle import proved_elsewhere

        if self.clinic is None or result.pack is None or result.pack.self_check is None:
            return None
        identity, rules = result.pack.identity, result.pack.self_check.rules_hash
        today = datetime.now().astimezone().date()
        return proved_elsewhere(source, __version__) or why_no_self_check(
            self.clinic, identity, settings_hash(result.values), rules, today
        )

    def _standing(self, result: ReadResult, no_self_check: str | None) -> Standing | None:
        """Return by whose approval this clinic shows the pack; None in a demonstration, which needs none."""
        from kiosk.packs.approvals import approval_standing, settings_hash

        if self.clinic is None or result.pack is None:
            return None
        today = datetime.now().astimezone().date()
        held = approval_standing(self.clinic, result.pack.identity, settings_hash(result.values), today).nearest
        return Standing(held.name, held.review_by, no_self_check or "") if held is not None else None

    def _missing(self, sources: Sequence[PackSource]) -> list[StaffNote]:
        """Return a note for each pack that the clinic shows and the folder lacks, or for an empty folder."""
        from kiosk.packs.clinic_settings import absent_packs
        from kiosk.packs.read import CLINIC_FILE

        try:
            absent = absent_packs(self.clinic, self.folder, CLINIC_FILE) if self.clinic else ()
        except OSError:  # told below, and logged where the packs were looked for
            absent = ()
        if sources or absent:
            return [StaffNote(CLINIC_FILE, str(finding)) for finding in absent]
        wanted = "a clinic opens bundles: kiosk build PACK" if self.clinic else "a pack has a pack.yaml"
        return [StaffNote(self.folder.name, f"no pack is in this folder, or it cannot be read; {wanted}")]

    def _unknown(self, sources: Sequence[PackSource]) -> list[StaffNote]:
        """Return a note for each setting of the clinic that no pack knows."""
        from kiosk.packs.clinic_settings import unknown_settings
        from kiosk.packs.read import CLINIC_FILE

        found = unknown_settings(self.clinic, sources, CLINIC_FILE) if self.clinic and self.clinic.settings else ()
        return [StaffNote(CLINIC_FILE, str(finding)) for finding in found]

    def _sources(self) -> Sequence[PackSource]:
        from kiosk.packs.read import find_bundles, find_packs

        try:
            if self.clinic is None:
                return find_packs(self.folder)
            by_name = {source.name: source for source in find_bundles(self.folder)}
        except OSError:
            log.exception("The folder of the packs could not be read")
            return []
        return [by_name[name] for name in self.clinic.packs or by_name if name in by_name]


def cover_of(pack: Pack) -> Cover:
    """Return the cover of a pack that has been read."""
    drawing = pack.figures.get(pack.cover)
    return Cover(pack.identity.id, pack.language, pack.languages, pack.title, pack.tagline, drawing)


def _notes(subject: str, findings: Sequence[object]) -> list[StaffNote]:
    named = [StaffNote(subject, str(finding)) for finding in findings[:_MOST_NOTES_A_PACK]]
    more = len(findings) - len(named)
    return named if more <= 0 else [*named, StaffNote(subject, f"and {more} more: kiosk check {subject}")]


def _shared() -> SharedAssets:
    from kiosk.packs.shared import read_shared

    return read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
