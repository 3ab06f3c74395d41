"""The zip that holds a bundle: written in exactly one way, and read only when it was written so.

The files lie in it as they are, without compression, one after the other and with one date, so that the same files give
the same bytes on every machine, and no small file can become a huge one. The comment at its end is the seal: the
SHA-256 of every byte before it.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Iterable, Iterator

from kiosk.packs.source import DRAWING_LIMIT

LARGEST = 64 * 1024 * 1024
MOST_FILES = 5000
LONGEST_NAME = 200
DEEPEST = 8

_DATE = (1980, 1, 1, 0, 0, 0)
_MODE = stat.S_IFREG | 0o644
_UNIX = 3
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_LOCAL_HEADER = 30
_CENTRAL_HEADER = 46
_END = struct.Struct("<4s4H2LH")
_SEAL_LENGTH = len("sha256:") + 64
_TAIL = _END.size + _SEAL_LENGTH
_KIB = 1024
_NOT_IN_A_NAME = frozenset('\\:*?"<>|')
_HOW_WRITTEN = ("compress_type", "date_time", "external_attr", "create_system", "extra", "comment")


class BrokenZipError(Exception):
    """A zip is none that holds a bundle; the text says what is wrong with it."""


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the zip of these files, in this order, with its seal.

    Raises BrokenZipError when they could not be read again: a name that no file of a pack has, or more than the limits.
    """
    held = list(files)
    for name, data in held:
        _check_name(name)
        _check_size(name, len(data))
    _check_count(len(held))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in held:
            archive.writestr(_entry(name), data)
        archive.comment = b"-" * _SEAL_LENGTH
    written = sealed(buffer.getvalue())
    _check_whole(len(written))
    return written


def sealed(data: bytes) -> bytes:
    """Return a zip whose comment is as long as a seal with the right seal in its place."""
    return data[:-_SEAL_LENGTH] + _seal(data)


def unzipped(data: bytes) -> dict[str, slice]:
    """Return where the bytes of each file lie in a zip that ``zipped`` has made, in its order.

    The seal is not looked at (``is_sealed``), so that what was altered can be named. Raises BrokenZipError for any
    other zip: the names lead nowhere else, no file is a link or is there twice, and no byte belongs to no file.
    """
    _check_whole(len(data))
    _check_tail(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            directory = archive.start_dir
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct.error, OverflowError) as fault:
        raise BrokenZipError("its list of files is damaged") from fault
    held: set[str] = set()
    for entry in entries:
        _check_name(entry.filename)
        if entry.filename in held:
            raise BrokenZipError(f'"{entry.filename}" is in it twice')
        held.add(entry.filename)
        _check_kind(entry)
        _check_size(entry.filename, entry.file_size)
    return dict(_placed(data, entries, directory))


def is_sealed(data: bytes) -> bool:
    """Return whether the seal at the end of a zip is that of the bytes before it."""
    return data[-_SEAL_LENGTH:] == _seal(data)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.create_system = _UNIX
    entry.external_attr = _MODE << 16
    return entry


def _placed(data: bytes, entries: list[zipfile.ZipInfo], directory: int) -> Iterator[tuple[str, slice]]:
    """Yield where each file lies; raises BrokenZipError unless they lie one after the other and nothing else does."""
    at, listed = 0, 0
    for entry in entries:
        header = entry.FileHeader()
        if entry.header_offset != at or not data.startswith(header, at):
            raise BrokenZipError(f'before "{entry.filename}" lie bytes that belong to no file')
        start, at = at + len(header), at + len(header) + entry.file_size
        yield entry.filename, slice(start, at)
        listed += _CENTRAL_HEADER + len(header) - _LOCAL_HEADER
    if at != directory or directory + listed + _TAIL != len(data):
        raise BrokenZipError("after its last file lie bytes that belong to no file")


def _check_tail(data: bytes) -> None:
    """Look at the end alone, so that a list of a million files is not read to be refused."""
    if len(data) < _TAIL:
        raise BrokenZipError("it is cut off, or no bundle at all")
    signature, _disk, _first, _here, count, length, start, _comment = _END.unpack_from(data, len(data) - _TAIL)
    if signature != b"PK\x05\x06":
        repacked = data[-_END.size :].startswith(b"PK\x05\x06")
        raise BrokenZipError("it was packed by another program" if repacked else "it is cut off, or no bundle at all")
    _check_count(count)
    if start + length + _TAIL != len(data) or length > (MOST_FILES + 1) * (_CENTRAL_HEADER + LONGEST_NAME):
        raise BrokenZipError("its list of files is damaged")


def _check_whole(length: int) -> None:
    if length > LARGEST:
        raise BrokenZipError(f"it is too large: {length // _KIB:,} KiB, and at most {LARGEST // _KIB:,} KiB are read")


def _check_count(count: int) -> None:
    if count > MOST_FILES:
        raise BrokenZipError(f"it holds {count:,} files, and at most {MOST_FILES:,} are read")


def _check_size(name: str, size: int) -> None:
    if size > DRAWING_LIMIT:
        told = f"{size // _KIB:,} KiB, and at most {DRAWING_LIMIT // _KIB:,} KiB are read"
        raise BrokenZipError(f'"{name}" is too large: {told}')


def _check_name(name: str) -> None:
    parts = name.split("/")
    shown = name.encode("ascii", "backslashreplace").decode("ascii")[:LONGEST_NAME]
    try:
        length = len(name.encode("utf-8"))
    except UnicodeEncodeError:
        raise BrokenZipError(f'the name "{shown}" is not UTF-8 text') from None
    if length > LONGEST_NAME or len(parts) > DEEPEST + 1:
        most = f"at most {LONGEST_NAME} bytes and {DEEPEST} folders deep"
        raise BrokenZipError(f'the name "{shown}" is too long: it may be {most}')
    leads_elsewhere = any(part in ("", ".", "..") for part in parts)
    if leads_elsewhere or not name.isprintable() or not _NOT_IN_A_NAME.isdisjoint(name):
        raise BrokenZipError(f'"{shown}" is not the name of a file inside a pack')


def _check_kind(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    if entry.flag_bits & _ENCRYPTED:
        raise BrokenZipError(f'"{name}" is encrypted')
    if entry.compress_type != zipfile.ZIP_STORED or entry.compress_size != entry.file_size:
        raise BrokenZipError(f'"{name}" is compressed, and a bundle holds its files as they are')
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind == stat.S_IFLNK:
        raise BrokenZipError(f'"{name}" is a link, not an ordinary file')
    if kind != stat.S_IFREG:
        raise BrokenZipError(f'"{name}" is not an ordinary file')
    expected = _entry(name)
    alike = all(getattr(entry, part) == getattr(expected, part) for part in _HOW_WRITTEN)
    if not alike or entry.flag_bits & ~_UTF8_NAME:
        raise BrokenZipError(f'"{name}" was packed by another program')


def _seal(data: bytes) -> bytes:
    from hashlib import sha256  # not before a hash is asked for: it loads all of OpenSSL

    return b"sha256:" + sha256(memoryview(data)[:-_SEAL_LENGTH]).hexdigest().encode("ascii")
