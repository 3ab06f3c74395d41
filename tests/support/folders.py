"""Folders of packs on disk that the whole kiosk can show, with the pictograms that come with it."""

from __future__ import annotations

import shutil
from pathlib import Path

_COLD_PACK = Path(__file__).resolve().parents[1] / "data" / "packs" / "good" / "cold-pack"
# The packs of the tests of reading bring pictograms of their own.
_PICTOGRAMS = {"pictogram: day": "pictogram: the-day", "pictogram: help": "pictogram: phone"}
_SHOWN = {"pictogram:help": "pictogram:phone"}


def add_pack(folder: Path, name: str = "cold-pack") -> Path:
    """Make a good pack called *name* in *folder*, and return its own folder."""
    pack = Path(shutil.copytree(_COLD_PACK, folder / name))
    _replace(pack / "pack.yaml", {**_PICTOGRAMS, "id: cold-pack": f"id: {name}"})
    _replace(pack / "en" / "learn" / "call-now.md", _SHOWN)
    return pack


def spoil(pack: Path) -> None:
    """Put a mistake into the pack: a chapter names a screen that is not there."""
    _replace(pack / "pack.yaml", {"[does-it-help]": "[does-it-help, no-such-screen]"})


def _replace(file: Path, words: dict[str, str]) -> None:
    text = file.read_text("utf-8")
    for old, new in words.items():
        assert old in text, f"{old} is not in {file.name}"
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
