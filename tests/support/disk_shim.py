"""Stands between the program and the disk: fails a call, or notes every call so that a power cut can be replayed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import pytest

# Every call with which the program changes a disk.
CHANGING = ("open", "write", "fsync", "ftruncate", "replace", "unlink", "mkdir")


@dataclass(slots=True)
class FailingDisk:
    """Fails the call of number ``at``, counted from 0, with ``error``; with ``stays`` every call after it too.

    A write that fails has written half of what it should. ``calls`` counts them all.
    """

    at: int
    error: int
    stays: bool
    calls: int = 0

    @contextmanager
    def installed(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[FailingDisk]:
        """Let every call go by this disk until the end."""
        with monkeypatch.context() as patch:
            for name in CHANGING:
                patch.setattr(os, name, self._failing(name, getattr(os, name)))
            yield self

    def _failing(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*words: Any, **options: Any) -> Any:
            if name == "open" and not _changes(words):
                return real(*words, **options)
            number, self.calls = self.calls, self.calls + 1
            if number == self.at or (self.stays and number > self.at):
                if name == "write":
                    real(words[0], bytes(words[1])[: len(words[1]) // 2])
                named = () if isinstance(words[0], int) else (str(words[0]),)
                raise OSError(self.error, os.strerror(self.error), *named)
            return real(*words, **options)

        return call


def _changes(words: tuple[Any, ...]) -> bool:
    return len(words) > 1 and bool(words[1] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


# What a disk holds after a power cut: the folders, and the content of each file.
Left = tuple[frozenset[str], tuple[tuple[str, bytes], ...]]


@dataclass(slots=True)
class RecordingDisk:
    """Notes what is done below ``root``, and gives what a power cut after each step may leave.

    What is there before is safe. Its disk is as bad as one may be: what was written and not synced is there, half
    there, full of zeros or not there; a new, changed or removed name whose folder was not synced stands or not, each
    by itself and in any order.
    """

    root: Path
    steps: list[tuple[Any, ...]] = field(default_factory=list)
    _files: dict[str, int] = field(default_factory=dict)
    _handles: dict[int, tuple[str, int | None]] = field(default_factory=dict)
    _count: int = 0
    _before: int = 0

    def __post_init__(self) -> None:
        for path in sorted(self.root.rglob("*")):
            name = str(path.relative_to(self.root))
            if path.is_dir():
                self.steps.append(("mkdir", name))
            else:
                self._count += 1
                self._files[name] = self._count
                self.steps += [("link", name, self._count), ("write", self._count, path.read_bytes())]
                self.steps.append(("sync", self._count))
            self.steps.append(("sync folder", str(path.parent.relative_to(self.root))))
        self._before = len(self.steps)

    def mark(self, said: object) -> None:
        """Note that *said* was promised to somebody."""
        self.steps.append(("mark", said))

    @contextmanager
    def installed(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[RecordingDisk]:
        """Note every call until the end."""
        with monkeypatch.context() as patch:
            for name in (*CHANGING, "close"):
                patch.setattr(os, name, self._noting(name, getattr(os, name)))
            yield self

    def _noting(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        note = getattr(self, f"_{name}")

        def call(*words: Any, **options: Any) -> Any:
            there = name == "open" and Path(words[0]).exists()
            result = real(*words, **options)
            note(there, result, *words)
            return result

        return call

    def _inside(self, path: Any) -> str | None:
        full = Path(path)
        return str(full.relative_to(self.root)) if full.is_relative_to(self.root) else None

    def _open(self, there: bool, handle: int, path: Any, flags: int, *_: Any) -> None:
        name = self._inside(path)
        if name is None:
            return
        if Path(path).is_dir():
            self._handles[handle] = (name, None)
            return
        if not there:
            self._count += 1
            self._files[name] = self._count
            self.steps.append(("link", name, self._count))
        elif flags & os.O_TRUNC:
            self.steps.append(("cut", self._files[name], 0))
        self._handles[handle] = (name, self._files[name])

    def _close(self, _: bool, __: None, handle: int) -> None:
        self._handles.pop(handle, None)

    def _write(self, _: bool, count: int, handle: int, data: Any) -> None:
        if handle in self._handles:
            self.steps.append(("write", self._handles[handle][1], bytes(data)[:count]))

    def _fsync(self, _: bool, __: None, handle: int) -> None:
        if handle in self._handles:
            name, file = self._handles[handle]
            self.steps.append(("sync folder", name) if file is None else ("sync", file))

    def _ftruncate(self, _: bool, __: None, handle: int, length: int) -> None:
        if handle in self._handles:
            self.steps.append(("cut", self._handles[handle][1], length))

    def _replace(self, _: bool, __: None, source: Any, target: Any) -> None:
        old, new = self._inside(source), self._inside(target)
        assert old is not None
        assert new is not None
        self._files[new] = self._files.pop(old)
        self.steps.append(("rename", old, new, self._files[new]))

    def _unlink(self, _: bool, __: None, path: Any, **___: Any) -> None:
        name = self._inside(path)
        if name is not None:
            self._files.pop(name)
            self.steps.append(("unlink", name))

    def _mkdir(self, _: bool, __: None, path: Any, *___: Any) -> None:
        name = self._inside(path)
        if name is not None:
            self.steps.append(("mkdir", name))

    def power_cuts(self) -> Iterator[tuple[list[object], Iterator[Left]]]:
        """Yield, for a cut after each step, what was promised before it, and each thing it may leave; that least first.

        The number of things is 2 to the power of the names that were not synced.
        """
        for count in range(self._before, len(self.steps) + 1):
            done = self.steps[:count]
            yield [step[1] for step in done if step[0] == "mark"], _Medium(done).possible()


class _Medium:
    """What is safe after some steps, and what is not yet."""

    def __init__(self, steps: list[tuple[Any, ...]]) -> None:
        self._safe_names: dict[str, int | None] = {".": None}
        self._open_names: list[tuple[Any, ...]] = []
        self._safe: dict[int, bytes] = {}
        self._now: dict[int, bytes] = {}
        for step in steps:
            self._take(step)

    def _take(self, step: tuple[Any, ...]) -> None:
        match step:
            case ("write", file, data):
                self._now[file] = self._now.get(file, b"") + data
            case ("cut", file, length):
                self._now[file] = self._now.get(file, b"")[:length]
            case ("sync", file):
                self._safe[file] = self._now.get(file, b"")
            case ("sync folder", folder):
                for each in [each for each in self._open_names if str(Path(each[1]).parent) == folder]:
                    _apply(self._safe_names, each)
                    self._open_names.remove(each)
            case ("link" | "rename" | "unlink" | "mkdir", *_):
                self._open_names.append(step)

    def possible(self) -> Iterator[Left]:
        """Yield each state that the medium may be found in, once."""
        seen = set()
        for chosen in product((False, True), repeat=len(self._open_names)):
            names = dict(self._safe_names)
            for step, stands in zip(self._open_names, chosen, strict=True):
                if stands:
                    _apply(names, step)
            files = {name: file for name, file in names.items() if file is not None and _is_reached(name, names)}
            folders = frozenset(name for name in names if names[name] is None and _is_reached(name, names))
            for contents in product(*(self._contents(file) for file in files.values())):
                left = folders, tuple(sorted(zip(files, contents, strict=True)))
                if left not in seen:
                    seen.add(left)
                    yield left

    def _contents(self, file: int) -> list[bytes]:
        safe, now = self._safe.get(file, b""), self._now.get(file, b"")
        if safe == now:
            return [safe]
        torn = now[: (len(safe) + len(now)) // 2]
        return [safe, torn, safe + bytes(max(0, len(now) - len(safe))), now]


def _apply(names: dict[str, int | None], step: tuple[Any, ...]) -> None:
    match step:
        case ("link", name, file):
            names[name] = file
        case ("rename", old, new, file):
            names.pop(old, None)
            names[new] = file
        case ("unlink", name):
            names.pop(name, None)
        case ("mkdir", name):
            names[name] = None


def _is_reached(name: str, names: dict[str, int | None]) -> bool:
    return all(str(parent) in names for parent in Path(name).parents)


def lay_out(left: Left, root: Path) -> None:
    """Make below *root* what a power cut left."""
    folders, files = left
    for folder in sorted(folders):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for name, data in files:
        (root / name).write_bytes(data)
