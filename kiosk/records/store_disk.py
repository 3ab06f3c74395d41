"""What the store asks of a disk: each step is done and synced before the next one begins, or raises OSError."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PART = ".part"
_OWNER_ONLY = 0o600
# A share or a stick may not know what it is to sync a folder; the files on it are synced all the same.
_CANNOT_SYNC_FOLDERS = (errno.EINVAL, errno.ENOTSUP)
# A link that somebody put in the way is never followed. Windows has no such links, and translates lines unless told.
_CAREFUL = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def put(path: Path, data: bytes) -> None:
    """Make a file with this content in one step: after a power cut it is there as a whole, or not at all.

    Only the user of the kiosk may read it. A file of that name is replaced.
    """
    part = part_of(path)
    try:
        _write(part, data, os.O_TRUNC)
        part.replace(path)
    except OSError:
        # What cannot be taken away now is taken away by the next recovery.
        with suppress(OSError):
            part.unlink()
        raise
    sync_folder(path.parent)


def add(path: Path, data: bytes) -> None:
    """Write *data* at the end of a file that is there; when that fails, the file is cut back if it can be."""
    length = path.stat().st_size
    try:
        _write(path, data, os.O_APPEND)
    except OSError:
        with suppress(OSError):
            cut(path, length)
        raise


def cut(path: Path, length: int) -> None:
    """Cut a file to *length* bytes."""
    with _opened(path, os.O_WRONLY) as handle:
        os.ftruncate(handle, length)
        os.fsync(handle)


def sync(path: Path) -> None:
    """Make sure that a file which is there stays there, as it is and under its name."""
    with _opened(path, os.O_RDWR) as handle:
        os.fsync(handle)
    sync_folder(path.parent)


def remove(path: Path) -> None:
    """Take a file away."""
    path.unlink()
    sync_folder(path.parent)


def read_from_medium(path: Path) -> bytes:
    """Return what the medium holds, where the system lets its own copy in memory be forgotten; it must be synced."""
    if hasattr(os, "posix_fadvise"):
        with _opened(path, os.O_RDONLY) as handle:
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    return path.read_bytes()


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, for the user of the kiosk alone, unless it is there."""
    if not folder.is_dir():
        make_folder(folder.parent)
        with suppress(FileExistsError):
            folder.mkdir(0o700)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder stay as they are."""
    if sys.platform == "win32":
        return
    with _opened(folder, os.O_RDONLY) as handle:
        try:
            os.fsync(handle)
        except OSError as fault:
            if fault.errno not in _CANNOT_SYNC_FOLDERS:
                raise


def sync_way_to(folder: Path) -> None:
    """Make sure that a folder stays there, and each folder above it that the user of the kiosk may look into."""
    for above in folder.parents:
        with suppress(PermissionError):
            sync_folder(above)


def part_of(path: Path) -> Path:
    """Return where a file stands until it is whole."""
    return path.with_name(f".{path.name}{_PART}")


def is_part(name: str) -> bool:
    """Return whether a name is that of a file which did not become whole."""
    return name.startswith(".") and name.endswith(_PART)


@contextmanager
def locked(path: Path, *, wait: bool = True) -> Iterator[None]:
    """Hold the lock of that name until the end; it ends with the process, however that ends.

    Raises BlockingIOError when another process holds it and *wait* is false.
    """
    with _opened(path, os.O_RDWR | os.O_CREAT) as handle:
        _lock(handle, wait)
        yield


def _lock(handle: int, wait: bool) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


def _write(path: Path, data: bytes, how: int) -> None:
    with _opened(path, os.O_WRONLY | os.O_CREAT | how) as handle:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)


@contextmanager
def _opened(path: Path, how: int) -> Iterator[int]:
    handle = os.open(path, how | _CAREFUL, _OWNER_ONLY)
    try:
        yield handle
    except OSError as fault:
        # Faults of a handle do not say whose they are.
        fault.filename = fault.filename or str(path)
        raise
    finally:
        os.close(handle)
