"""Packs on disk that the whole kiosk can show, as folders and as bundles, with the pictograms that come with it."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk import __version__
from kiosk.packs.bundle import bundled
from kiosk.packs.bundle_manifest import BundleManifest
from kiosk.packs.own_rules import own_rules_hash
from kiosk.packs.read import BUNDLE_SUFFIX
from kiosk.packs.source import FolderSource

COLD_PACK = "cold-pack"
KNEE_CHECK = "knee-check"
KNEE_TALK = "knee-talk"

_GOOD = Path(__file__).resolve().parents[1] / "data" / "packs" / "good"
# The packs of the tests of reading bring pictograms of their own.
_HELP = {"pictogram: help": "pictogram: phone"}
_DAY = {"pictogram: day": "pictogram: the-day"}
_PICTOGRAMS = {
    COLD_PACK: {"pack.yaml": {**_DAY, **_HELP}, "en/learn/call-now.md": {"pictogram:help": "pictogram:phone"}},
    KNEE_CHECK: {
        "pack.yaml": _HELP,
        "self-check.yaml": {**_DAY, **_HELP},
        "en/learn/call-now.md": {"pictogram:help": "pictogram:phone"},
    },
    KNEE_TALK: {
        "pack.yaml": {**_DAY, **_HELP},
        "briefing.yaml": {**_DAY, **_HELP},
        "en/learn/call-now.md": {"pictogram:help": "pictogram:phone"},
    },
}


def add_pack(folder: Path, name: str = COLD_PACK, base: str = COLD_PACK) -> Path:
    """Make a good pack called *name* in *folder*, and return its own folder.

    KNEE_CHECK alone has a self-check, KNEE_TALK alone a briefing.
    """
    pack = Path(shutil.copytree(_GOOD / base, folder / name))
    for file, words in _PICTOGRAMS[base].items():
        _replace(pack / file, words)
    _replace(pack / "pack.yaml", {f"id: {base}": f"id: {name}"})
    return pack


def manifest_of(pack: Path) -> BundleManifest:
    """Return what a bundle of the pack in a folder says of itself, but for its files."""
    source = FolderSource(pack)
    amounts = {"en": {"screens": 3}}
    return BundleManifest(
        pack.name,
        "1.0.0",
        source.content_hash,
        own_rules_hash(source),
        __version__,
        ("Order does not matter.",),
        amounts,
        {},
    )


def add_bundle(folder: Path, pack: Path) -> Path:
    """Make a bundle in *folder* of the pack in the folder *pack*, without its check, and return the bundle."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{pack.name}{BUNDLE_SUFFIX}"
    file.write_bytes(bundled(FolderSource(pack), manifest_of(pack)))
    return file


def spoil(pack: Path) -> None:
    """Put a mistake into the pack: a chapter names a screen that is not there."""
    _replace(pack / "pack.yaml", {"[does-it-help]": "[does-it-help, no-such-screen]"})


def _replace(file: Path, words: dict[str, str]) -> None:
    text = file.read_text("utf-8")
    for old, new in words.items():
        assert old in text, f"{old} is not in {file.name}"
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
