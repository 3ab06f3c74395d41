"""The rules of a pack's self-check as the pack states them, before a clinic has changed a setting."""

from __future__ import annotations

from kiosk.domain.clinic import Clinic
from kiosk.packs.manifest import read_manifest
from kiosk.packs.self_check import read_self_check
from kiosk.packs.settings import values_in_force
from kiosk.packs.source import PackSource
from kiosk.packs.uses import Uses


def own_rules_hash(source: PackSource) -> str:
    """Return the hash of the rules with the pack's own settings; empty without rules, or when they hold a mistake."""
    manifest = read_manifest(source, [])
    if manifest is None:
        return ""
    values = values_in_force(manifest.settings, Clinic(), "", [])
    rules = read_self_check(source, manifest.settings, values, manifest.broken, Uses(), [])
    return rules.rules_hash if rules is not None else ""
