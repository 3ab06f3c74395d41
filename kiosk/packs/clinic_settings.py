"""What a clinic file names that is not there: settings and packs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.domain.clinic import Clinic
from kiosk.packs.findings import Finding, did_you_mean
from kiosk.packs.manifest import read_manifest
from kiosk.packs.read import BUNDLE_SUFFIX, find_bundles, find_packs
from kiosk.packs.source import PackSource


def unknown_settings(clinic: Clinic, sources: Iterable[PackSource], clinic_path: str) -> tuple[Finding, ...]:
    """Return a finding, in its line of *clinic_path*, for each setting of the clinic that no pack of *sources* has.

    When a pack.yaml cannot be read there are none: what is set may be a setting of that pack.
    """
    known: set[str] = set()
    for source in sources:
        manifest = read_manifest(source, [])
        if manifest is None:
            return ()
        known |= manifest.settings.keys() | manifest.broken
    mend = "take the line out: no pack here has such a setting"
    return tuple(
        Finding(
            clinic_path,
            clinic.setting_lines.get(name, 1),
            f'no pack knows the setting "{name}"',
            did_you_mean(name, known, mend),
        )
        for name in clinic.settings
        if name not in known
    )


def absent_packs(clinic: Clinic, place: Path, clinic_path: str) -> tuple[Finding, ...]:
    """Return a finding, in its line of *clinic_path*, for each pack of the clinic that has no bundle in *place*.

    A clinic that names no pack shows every bundle there is; then each pack that lies there as a folder is told.
    """
    bundles = {source.name for source in find_bundles(place)}
    folders = {source.name for source in find_packs(place)} - bundles
    return tuple(
        Finding(
            clinic_path,
            clinic.pack_lines.get(name, 1),
            f'the pack "{name}" lies in {place} as a folder, and a clinic opens bundles only'
            if name in folders
            else f"there is no {name}{BUNDLE_SUFFIX} in {place}",
            f"make it: kiosk build {place / name if name in folders else name} {place}",
        )
        for name in clinic.packs or sorted(folders)
        if name not in bundles
    )
