"""A records office, the store of a kiosk and what it keeps, small enough to be sealed a thousand times."""

from __future__ import annotations

import datetime
from pathlib import Path

from kiosk.records.opening import Checked, open_all
from kiosk.records.sealing import Contents, hash_of, new_identity
from kiosk.records.store import Kept, Store

NOW = datetime.datetime(2026, 11, 21, 18, 40, 12, tzinfo=datetime.UTC)
HOUR = "2026-11-21T18Z"
# What must be found nowhere outside the seal.
TOKEN = "Quetzalcoatl-7719"
OFFICE, OFFICE_PUBLIC = new_identity()
SPARE, SPARE_PUBLIC = new_identity()
RECIPIENTS = (OFFICE_PUBLIC, SPARE_PUBLIC)


def contents(text: str = TOKEN) -> Contents:
    """Return what a record holds, with *text* in both of its forms."""
    return Contents(f"%PDF-1.7 {text}".encode(), f'{{"note": "{text}"}}'.encode())


def keep(store: Store, text: str = TOKEN) -> Kept:
    """Keep a record in the store."""
    return store.keep(contents(text), RECIPIENTS, now=NOW, kiosk_name="Ward 3")


def store_with(folder: Path, count: int) -> Store:
    """Return a store in *folder* with that many records."""
    store = Store(folder / "state")
    for number in range(1, count + 1):
        keep(store, f"record {number}")
    return store


def everywhere(*folders: Path) -> dict[str, str]:
    """Return the hash of each record in the folders, by the name of its file."""
    return {
        file.name: hash_of(file.read_bytes())
        for folder in folders
        if folder.is_dir()
        for file in folder.glob("*.kioskrecord")
    }


def at_the_office(folder: Path) -> Checked:
    """Return what the records office finds in a folder."""
    return open_all(folder, [OFFICE])
