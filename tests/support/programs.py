"""Stand-ins for programs of the system, as scripts in a folder that alone is on the PATH."""

from __future__ import annotations

from pathlib import Path

import pytest


class Programs:
    """The programs that are there; each notes its words, and what it reads as its input."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._bin, self._notes = folder / "bin", folder / "notes"
        self._bin.mkdir()
        self._notes.mkdir()
        monkeypatch.setenv("PATH", str(self._bin))

    def put(self, name: str, does: str = "", *, reads: bool = False) -> None:
        """Put a program there: it notes what it was given, then *does* something in the language of the shell."""
        note = f'printf "%s\\n" "$@" >>"{self._notes}/{name}.words"; echo >>"{self._notes}/{name}.calls"'
        reading = f'/bin/cat >"{self._notes}/{name}.input"' if reads else ""
        file = self._bin / name
        file.write_text(f"#!/bin/sh\n{note}\n{reading}\n{does}\n", "utf-8")
        file.chmod(0o755)

    def words(self, name: str) -> list[str]:
        """Return the words that the program was given, of all its calls."""
        file = self._notes / f"{name}.words"
        return file.read_text("utf-8").splitlines() if file.is_file() else []

    def calls(self, name: str) -> int:
        """Return how often it was called."""
        file = self._notes / f"{name}.calls"
        return len(file.read_text("utf-8").splitlines()) if file.is_file() else 0

    def input(self, name: str) -> bytes:
        """Return what it read."""
        return (self._notes / f"{name}.input").read_bytes()
