"""Packs as the kiosk reads them: which there are, their covers at once, and the whole of one when it is opened.

Severity: what ``read_pack`` finds lies in the structure, and a pack with any such finding is not shown to patients.
Four things leave it shown: words that are too hard and translations that differ, which only the whole check measures
(``kiosk.packs.check``); a value that a clinic chose out of range, with the default in its place; and a review that no
longer covers the words, which makes the pack a demonstration again (``reviewed`` is false).
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.clinic import Clinic
from kiosk.domain.pack import Cover
from kiosk.packs.cover import read_cover_of
from kiosk.packs.shared import SharedAssets
from kiosk.packs.source import FolderSource, PackSource

if TYPE_CHECKING:
    from kiosk.packs.assemble import ReadResult
    from kiosk.packs.bundle import BundleSource

CLINIC_FILE = "clinic.yaml"
BUNDLE_SUFFIX = ".kioskpack"
_ANYTHING = SharedAssets()


def find_packs(place: Path) -> list[PackSource]:
    """Return the packs in the folder *place*, sorted by name: folders with a pack.yaml, and bundles.

    Of a pack that is there as both, the folder is taken: it is what an author works on. *place* may also be a bundle
    itself. A folder that is not there has no packs. Nothing in a pack is read.
    """
    folders = [path for path in _entries(place) if (path / "pack.yaml").is_file()]
    found: dict[str, PackSource] = {bundle.name: bundle for bundle in find_bundles(place)}
    found.update((folder.name, FolderSource(folder)) for folder in folders)
    return [found[name] for name in sorted(found)]


def find_bundles(place: Path) -> list[BundleSource]:
    """Return the bundles in the folder *place*, sorted by name, or *place* when it is itself one. None is opened."""
    files = sorted(path for path in _entries(place) if path.suffix == BUNDLE_SUFFIX and path.is_file())
    if not files:
        return []
    from kiosk.packs.bundle import BundleSource  # not before there is one: it loads all of OpenSSL

    return [BundleSource(path) for path in files]


def pack_source(place: Path) -> PackSource:
    """Return the files of the pack in a folder or in a bundle. Nothing is read."""
    return FolderSource(place) if place.is_dir() else next(iter(find_bundles(place)), FolderSource(place))


def _entries(place: Path) -> list[Path]:
    return list(place.iterdir()) if place.is_dir() else [place]


def read_cover(source: PackSource, language: str | None = None, shared: SharedAssets = _ANYTHING) -> Cover | None:
    """Return the cover of a pack, or None when it cannot be read.

    Quick, so that it can be shown before the pack is read as a whole; a pack with a cover may still have mistakes.
    A language that the pack lacks gives the source language.
    """
    return read_cover_of(source, language, shared.colours)


def read_pack(
    source: PackSource,
    language: str | None = None,
    clinic: Clinic | None = None,
    shared: SharedAssets = _ANYTHING,
    clinic_path: str = CLINIC_FILE,
    today: datetime.date | None = None,
) -> ReadResult:
    """Read a pack in *language*, or in its source language when it lacks that one, with the clinic's settings.

    Never raises for what stands in a file: each mistake is a finding. *clinic_path* names the clinic's file in the
    findings against it. *today* is the day on which a review must hold, by default the day of the machine.
    """
    from kiosk.packs.assemble import assemble

    return assemble(source, language, clinic, shared, clinic_path, today)
