"""The screens that pack.yaml names for the sheet to take home."""

from __future__ import annotations

from kiosk.packs.findings import Finding, did_you_mean
from kiosk.packs.manifest import MANIFEST, Manifest


def check_leaflet(manifest: Manifest, found: list[Finding]) -> None:
    """Add to *found* each screen of the leaflet that is not there, and each that would stand on it twice."""
    danger = {name for name, _line in manifest.danger}
    for name, line in manifest.leaflet:
        if name not in manifest.screens:
            what = f'there is no screen "{name}" for the leaflet'
            found.append(Finding(MANIFEST, line, what, did_you_mean(name, manifest.screens, "add it to a chapter")))
        elif name in danger:
            what = f'the danger screen "{name}" would stand on the leaflet twice'
            found.append(Finding(MANIFEST, line, what, "take it out here: the danger signs follow by themselves"))
