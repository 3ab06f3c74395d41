"""Clinics on disk: a settings file beside the packs that the clinic has approved."""

from __future__ import annotations

import json
from pathlib import Path

from kiosk.domain.clinic import Clinic, Country
from kiosk.packs.approvals import settings_hash
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from tests.support.folders import add_bundle

_LINES = ("format: 1", "name: Test Clinic", "country: GB", 'number: "999"', 'number_again: "999"')


def write_clinic(folder: Path, pack: Path, *more: str) -> Path:
    """Write the file of a clinic that shows the pack in the folder *pack*, and return it; *more* are lines of it."""
    add_bundle(folder / "packs", pack)
    read = read_pack(FolderSource(pack), None, Clinic(country=Country("GB", "United Kingdom", "999")))
    assert read.pack is not None, read.findings
    approval = {
        "pack": read.pack.identity.id,
        "content_hash": read.pack.identity.content_hash,
        "settings_hash": settings_hash(read.values),
        "name": "A. Byrne",
        "role": "Doctor",
        "date": "2026-01-01",
        "review_by": "2999-01-01",
    }
    file = folder / "clinic.yaml"
    file.write_text("\n".join((*_LINES, *more, f"approvals: [{json.dumps(approval)}]", "")), "utf-8")
    return file
