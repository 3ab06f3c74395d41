"""Where the files of a pack come from, read so that no file can harm the kiosk or surprise its author."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Protocol

from kiosk.packs.findings import Finding

TEXT_LIMIT = 1024 * 1024
DRAWING_LIMIT = 2 * 1024 * 1024
REVIEW_FILE = "review.yaml"
_KIB = 1024
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_MOST_FILES = 5000
_MOST_FOLDERS_DEEP = 8


class UnreadableFileError(Exception):
    """A file of a pack cannot be read; ``finding`` says why, for its author."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


class PackSource(Protocol):
    """The files of one pack. Paths are relative to the pack and joined by ``/``.

    Every reading method raises UnreadableFileError for a file that is missing, empty, too large, not regular, not UTF-8
    or outside the pack.
    """

    @property
    def place(self) -> Path:
        """The folder, or the file, that holds the pack."""

    @property
    def name(self) -> str:
        """The name of the pack's folder or bundle, which is also its id."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file of the pack, sorted, without hidden files and an editor's backups."""

    def read_text(self, path: str) -> str:
        r"""Return a text file without byte order mark, its lines ended by ``\n`` alone."""

    def read_bytes(self, path: str, limit: int = DRAWING_LIMIT) -> bytes:
        """Return the bytes of a file of at most *limit* bytes."""

    def fingerprint(self, paths: Iterable[str]) -> str:
        """Return the SHA-256, in hex, over the names and bytes of these files in sorted order."""

    @property
    def content_hash(self) -> str:
        """The fingerprint of every file but the reviews, which are about this very hash."""

    @property
    def strays(self) -> tuple[Finding, ...]:
        """A finding for each entry that is a link out of the pack, or a link to a folder."""


class FolderSource:
    """The files of a pack in a folder. Made anew for each reading, so that it never tells of old files."""

    def __init__(self, folder: Path) -> None:
        self._place = folder
        self._root = folder.resolve()

    @property
    def place(self) -> Path:
        """The folder of the pack, as it was given."""
        return self._place

    @property
    def name(self) -> str:
        """The name of the pack's folder, which is also its id."""
        return self._place.absolute().name

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """Every file of the pack, sorted, without hidden files and an editor's backups."""
        found: list[str] = []
        for parent, folders, files in os.walk(self._root):
            here = Path(parent)
            linked = [name for name in folders if (here / name).is_symlink()]
            found.extend(
                (here / name).relative_to(self._root).as_posix() for name in (*files, *linked) if _is_shown(name)
            )
            deep = len(here.relative_to(self._root).parts) >= _MOST_FOLDERS_DEEP
            folders[:] = [] if deep else [name for name in folders if _is_shown(name) and name not in linked]
            if len(found) > _MOST_FILES:
                break
        return tuple(sorted(found[:_MOST_FILES]))

    def read_text(self, path: str) -> str:
        r"""Return a text file without byte order mark, its lines ended by ``\n`` alone.

        Raises UnreadableFileError when it is missing, empty, over 1 MiB, not regular, not UTF-8 or outside the pack.
        """
        return decoded(path, self.read_bytes(path, TEXT_LIMIT))

    def read_bytes(self, path: str, limit: int = DRAWING_LIMIT) -> bytes:
        """Return the bytes of a file of at most *limit* bytes; raises UnreadableFileError as ``read_text`` does."""
        return fitting(path, read_regular(self._inside(path), path, limit), limit)

    def fingerprint(self, paths: Iterable[str]) -> str:
        """Return the SHA-256, in hex, over the names and bytes of these files in sorted order."""
        return fingerprint(self.read_bytes, paths)

    @cached_property
    def content_hash(self) -> str:
        """The fingerprint of every file but the reviews, which are about this very hash."""
        return self.fingerprint(path for path in self.paths if path != REVIEW_FILE)

    @cached_property
    def strays(self) -> tuple[Finding, ...]:
        """A finding for each entry of the folder that is a link out of the pack, or a link to a folder."""
        found: list[Finding] = []
        for path in self.paths:
            if not (self._root / path).is_symlink():
                continue
            try:
                real = self._inside(path)
            except UnreadableFileError as refusal:
                found.append(refusal.finding)
                continue
            if real.is_dir():
                found.append(Finding(path, 1, "this is a link to a folder", "put the folder itself here"))
        return tuple(found)

    def _inside(self, path: str) -> Path:
        try:
            real = (self._root / path).resolve()
        except (OSError, RuntimeError, ValueError):
            raise _refusal(path, "the name leads to no file", "correct the name, or put a file there") from None
        if not real.is_relative_to(self._root):
            raise _refusal(path, "this is a link that leaves the pack", "put a copy here instead")
        return real


def fingerprint(read_bytes: Callable[[str], bytes], paths: Iterable[str]) -> str:
    """Return the SHA-256, in hex, over the names and bytes of these files in sorted order.

    A file that cannot be read counts by its name alone, so that a hash can always be told.
    """
    from hashlib import sha256  # not before the first screen: it loads all of OpenSSL

    digest = sha256()
    for path in sorted(paths):
        try:
            data = read_bytes(path)
        except UnreadableFileError:
            data = b""
        digest.update(f"{path}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


def read_regular(real: Path, path: str, limit: int) -> bytes:
    """Return the bytes of an ordinary file, and not many more than *limit*; *path* names it where it is refused.

    Raises UnreadableFileError.
    """
    with _opened(real, path) as descriptor:
        size = _size_of_regular(descriptor.fileno(), path)
        if size > limit:
            raise _too_large(path, size, limit)
        return descriptor.read(limit + 1)


def fitting(path: str, data: bytes, limit: int) -> bytes:
    """Return *data*; raises UnreadableFileError when it is empty, or longer than *limit* bytes."""
    if len(data) > limit:
        raise _too_large(path, len(data), limit)
    if not data.strip():
        raise _refusal(path, "the file is empty", "write its text, or delete the file")
    return data


def missing(path: str) -> UnreadableFileError:
    """Return the refusal of a file that is not there."""
    return _refusal(path, "the file is missing", "make it, or correct its name")


def decoded(path: str, data: bytes) -> str:
    r"""Return *data* as text without byte order mark, its lines ended by ``\n`` alone.

    Raises UnreadableFileError with line and byte when it is not UTF-8, or when it holds a character that no text has.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        what = f"the file is not UTF-8 text: byte {column} of this line is 0x{data[error.start]:02X}"
        raise UnreadableFileError(Finding(path, line, what, "save the file as UTF-8 in your editor")) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    stray = _CONTROL.search(text)
    if stray:
        what = "a control character stands here that no text needs"
        where = text.count("\n", 0, stray.start()) + 1
        raise UnreadableFileError(Finding(path, where, what, "delete it, or type the line anew"))
    return text


def _is_shown(name: str) -> bool:
    return not (name.startswith(".") or name.endswith("~") or name == "Thumbs.db")


def _opened(real: Path, path: str) -> BinaryIO:
    # A named pipe without a writer would stop the kiosk at open, hence O_NONBLOCK.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        return os.fdopen(os.open(real, flags), "rb")
    except IsADirectoryError:
        raise _refusal(path, "this is a folder, not a file", "put a file of this name here") from None
    except FileNotFoundError:
        raise missing(path) from None
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise _refusal(
            path, f"the file cannot be opened ({reason})", "let the kiosk read it, or put a copy here"
        ) from None
    except ValueError:
        raise _refusal(path, "the name is not one of a file", "correct the name") from None


def _size_of_regular(descriptor: int, path: str) -> int:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise _refusal(path, "this is not an ordinary file", "put an ordinary file of this name here")
    return status.st_size


def _too_large(path: str, size: int, limit: int) -> UnreadableFileError:
    what = f"the file is too large: {size // _KIB:,} KiB, and at most {limit // _KIB:,} KiB are read"
    return _refusal(path, what, "make it smaller, or split it")


def _refusal(path: str, what: str, mend: str) -> UnreadableFileError:
    return UnreadableFileError(Finding(path, 1, what, mend))
