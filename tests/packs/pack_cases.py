"""Builds the packs of tests/data/packs in a folder of the test's own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from kiosk.packs.shared import SharedAssets

DATA = Path(__file__).resolve().parent.parent / "data" / "packs"
GOOD = DATA / "good"
BROKEN = DATA / "broken"
UNCLEAR = DATA / "unclear"
BASE = "cold-pack"
SHARED = SharedAssets(
    pictograms=frozenset({"day", "help"}),
    colours=frozenset({"wall", "skinA", "skinALine", "fluid", "ink"}),
    regions=frozenset({"legs-front", "legs-back"}),
)
_BASE, _DELETED, _EDIT = "base.txt", "deleted.txt", "edit.txt"
_NOT_OF_THE_PACK = ("expected.txt", _BASE, _DELETED, _EDIT)


def good_pack(tmp_path: Path, name: str = BASE) -> Path:
    """Return a copy of a good pack that a test may change."""
    return Path(shutil.copytree(GOOD / name, tmp_path / name))


def broken_pack(tmp_path: Path, case: str) -> Path:
    """Return the good pack with the files of a broken case laid over it, or made for it where git cannot hold them."""
    pack = _overlaid(tmp_path, BROKEN / case)
    if case in MADE:
        MADE[case](pack)
    return pack


def unclear_pack(tmp_path: Path, case: str) -> Path:
    """Return a good pack with the files of an unclear case laid over it."""
    return _overlaid(tmp_path, UNCLEAR / case)


def expected(case: Path) -> list[str]:
    """Return the messages that a case must give."""
    return (case / "expected.txt").read_text(encoding="utf-8").splitlines()


def _overlaid(tmp_path: Path, case: Path) -> Path:
    r"""Return a copy of a good pack, named in the case's base.txt, with the case's files.

    Those in deleted.txt go. In edit.txt stands the name of a file, then what is there ("-", its first place is meant)
    and what comes instead ("+", with ``\n`` for a new line).
    """
    base = case / _BASE
    pack = good_pack(tmp_path, base.read_text(encoding="utf-8").strip() if base.exists() else BASE)
    shutil.copytree(case, pack, dirs_exist_ok=True)
    deleted = pack / _DELETED
    if deleted.exists():
        for name in deleted.read_text(encoding="utf-8").split():
            (pack / name).unlink()
    edit = pack / _EDIT
    if edit.exists():
        _edited(pack, edit.read_text(encoding="utf-8").splitlines())
    for name in _NOT_OF_THE_PACK:
        (pack / name).unlink(missing_ok=True)
    return pack


def _edited(pack: Path, lines: list[str]) -> None:
    file = pack / lines[0]
    text = file.read_text(encoding="utf-8")
    for old, new in zip(lines[1::2], lines[2::2], strict=True):
        assert (old[:2], new[:2]) == ("- ", "+ "), f"{old} / {new}"
        assert old[2:] in text, old
        text = text.replace(old[2:], new[2:].replace("\\n", "\n"), 1)
    file.write_text(text, encoding="utf-8")


def _not_utf_8(pack: Path) -> None:
    path = pack / "en" / "learn" / "how-long.md"
    path.write_bytes(path.read_bytes().replace(b"Sit down.", b"Sit on the caf\xe9 chair."))


def _too_large(pack: Path) -> None:
    with (pack / "facts.yaml").open("ab") as file:
        file.truncate(50 * 1024 * 1024)


def _link_that_leaves(pack: Path) -> None:
    outside = pack.parent / "secret.md"
    outside.write_text("# A secret\n", encoding="utf-8")
    path = pack / "en" / "learn" / "how-long.md"
    path.unlink()
    path.symlink_to(outside)


def _link_to_folder_that_leaves(pack: Path) -> None:
    outside = pack.parent / "elsewhere"
    (pack / "en" / "learn").rename(outside)
    (pack / "en" / "learn").symlink_to(outside, target_is_directory=True)


def _named_pipe(pack: Path) -> None:
    path = pack / "en" / "questions.md"
    path.unlink()
    os.mkfifo(path)


def _control_character(pack: Path) -> None:
    path = pack / "en" / "learn" / "how-long.md"
    path.write_bytes(path.read_bytes().replace(b"Sit down.", b"Sit\x0bdown."))


MADE: dict[str, Callable[[Path], None]] = {
    "not-utf-8": _not_utf_8,
    "too-large": _too_large,
    "link-that-leaves": _link_that_leaves,
    "link-to-folder-that-leaves": _link_to_folder_that_leaves,
    "named-pipe": _named_pipe,
    "control-character": _control_character,
}
