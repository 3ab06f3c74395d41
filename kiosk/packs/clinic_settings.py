"""What a clinic file sets that no pack knows."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.clinic import Clinic
from kiosk.packs.findings import Finding, did_you_mean
from kiosk.packs.manifest import read_manifest
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
