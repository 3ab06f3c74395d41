"""Where the files of the program lie, in the tree and in an installed wheel alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def content() -> Path:
    """Return the folder of the packs that come with the program."""
    return _shipped("content")


def packs(clinic_file: Path | None, asked_for: Path | None) -> Path:
    """Return where the kiosk looks for its packs.

    That is the place *asked_for*, else the folder ``packs`` beside a clinic's file, else what comes with the program.
    """
    if asked_for is not None:
        return asked_for
    return clinic_file.parent / "packs" if clinic_file is not None else content()


def assets() -> Path:
    """Return the folder of what all packs share: pictograms, icons, the body map, sounds, translations."""
    return _shipped("assets")


def qml() -> Path:
    """Return the folder to be added to the QML engine's import path."""
    return _PACKAGE / "qml"


def _shipped(name: str) -> Path:
    in_wheel = _PACKAGE / "_data" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name
