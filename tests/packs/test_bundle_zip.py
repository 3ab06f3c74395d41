"""The zip of a bundle is written in one way, and every other one is refused by name."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable

import pytest

from kiosk.packs.bundle_zip import (
    LARGEST,
    MOST_FILES,
    BrokenZipError,
    is_sealed,
    sealed,
    unzipped,
    zipped,
)

FILES = [("bundle.json", b"{}"), ("en/a.md", b"# A"), ("en/ü.md", b"# U")]
SEAL = b"-" * 71


def refused(data: bytes) -> str:
    with pytest.raises(BrokenZipError) as refusal:
        unzipped(data)
    return str(refusal.value)


def plain(name: str, mode: int = 0o100644) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = mode << 16
    return entry


def forged(*entries: zipfile.ZipInfo, data: bytes = b"# A") -> bytes:
    """Return a zip with these entries and a right seal, as someone who knows the format could make it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for entry in entries:
            archive.writestr(entry, data)
        archive.comment = SEAL
    return sealed(buffer.getvalue())


def altered(change: Callable[[zipfile.ZipInfo], None], name: str = "en/a.md") -> bytes:
    entry = plain(name)
    change(entry)
    return forged(entry)


def test_what_was_put_in_comes_out_and_the_seal_holds() -> None:
    data = zipped(FILES)
    assert [(name, data[place]) for name, place in unzipped(data).items()] == FILES
    assert is_sealed(data)
    assert refused(data + b" ") == "it is cut off, or no bundle at all"


def test_the_same_files_give_the_same_bytes() -> None:
    data = zipped(FILES)
    assert data == zipped(FILES)
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_other_programs_can_open_it() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped(FILES))) as archive:
        assert archive.testzip() is None
        assert [(name, archive.read(name)) for name in archive.namelist()] == FILES


def test_any_changed_byte_ends_the_seal() -> None:
    data = zipped(FILES)
    for at in range(len(data)):
        assert not is_sealed(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../a", "a/../b", "a//b", "", ".", "a\\b", "C:/a", "a\nb", "en/", "a*b", "\x00"]
)
def test_a_name_that_leads_elsewhere_is_refused_in_both_directions(name: str) -> None:
    with pytest.raises(BrokenZipError, match="is not the name of a file inside a pack"):
        zipped([(name, b"x")])
    entry = plain("placeholder")
    entry.filename = name
    assert refused(forged(entry))


def test_names_that_are_too_long_or_too_deep_or_no_text_are_refused() -> None:
    for name in ("a" * 201, "/".join("abcdefghij")):
        with pytest.raises(BrokenZipError, match="at most 200 bytes and 8 folders deep"):
            zipped([(name, b"x")])
    with pytest.raises(BrokenZipError, match=r'the name "\\udcff" is not UTF-8 text'):
        zipped([("\udcff", b"x")])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (forged(plain("en/a.md"), plain("en/a.md")), '"en/a.md" is in it twice'),
        (forged(plain("en/a.md", 0o120777)), '"en/a.md" is a link, not an ordinary file'),
        (forged(plain("en/a.md", 0o020644)), '"en/a.md" is not an ordinary file'),
        (forged(plain("en/a.md", 0o040755)), '"en/a.md" is not an ordinary file'),
        (forged(plain("en/a.md", 0o100755)), '"en/a.md" was packed by another program'),
        (altered(lambda entry: setattr(entry, "comment", b"x")), '"en/a.md" was packed by another program'),
        (altered(lambda entry: setattr(entry, "extra", b"ab\x01\x00x")), '"en/a.md" was packed by another program'),
        (
            altered(lambda entry: setattr(entry, "date_time", (2026, 1, 1, 0, 0, 0))),
            '"en/a.md" was packed by another program',
        ),
        (
            altered(lambda entry: setattr(entry, "compress_type", zipfile.ZIP_DEFLATED)),
            '"en/a.md" is compressed, and a bundle holds its files as they are',
        ),
        (forged(plain("en/a.md"), data=b"x" * (2 * 1024 * 1024 + 1)), '"en/a.md" is too large: 2,048 KiB'),
    ],
)
def test_what_a_bundle_never_holds_is_named(data: bytes, told: str) -> None:
    assert refused(data).startswith(told)


def test_a_small_file_that_would_become_a_huge_one_is_refused_before_it_does() -> None:
    entry = plain("en/a.md")
    entry.compress_type = zipfile.ZIP_DEFLATED
    data = forged(entry, data=bytes(50 * 1024 * 1024))
    assert len(data) < 100_000
    assert "is compressed" in refused(data)


def test_an_encrypted_file_is_refused() -> None:
    data = bytearray(zipped(FILES))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert refused(bytes(data)) == '"bundle.json" is encrypted'


def test_too_much_is_refused_in_plain_numbers() -> None:
    with pytest.raises(BrokenZipError, match="it is too large: 65,537 KiB, and at most 65,536 KiB are read"):
        unzipped(bytes(LARGEST + 1024))
    many = [(str(number), b"x") for number in range(MOST_FILES + 1)]
    with pytest.raises(BrokenZipError, match="it holds 5,001 files, and at most 5,000 are read"):
        zipped(many)
    assert refused(forged(*(plain(name) for name, _ in many))) == "it holds 5,001 files, and at most 5,000 are read"
    with pytest.raises(BrokenZipError, match='"a" is too large: 3,072 KiB, and at most 2,048 KiB are read'):
        zipped([("a", bytes(3 * 1024 * 1024))])


def test_a_bundle_that_was_packed_again_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in FILES:
            archive.writestr(name, data)
    assert refused(buffer.getvalue()) == "it was packed by another program"


def test_bytes_that_belong_to_no_file_are_refused() -> None:
    data = zipped(FILES)
    assert refused(b"#!/bin/sh\n" + data) == "its list of files is damaged"
    first = data.index(b"PK\x03\x04", 4)
    hidden = bytearray(data[:first] + b"hidden" + data[first:])
    directory = hidden.index(b"PK\x01\x02")
    end = len(hidden) - 93
    hidden[end + 16 : end + 20] = directory.to_bytes(4, "little")
    at = directory
    for number, (name, _) in enumerate(FILES):
        offset = int.from_bytes(hidden[at + 42 : at + 46], "little")
        hidden[at + 42 : at + 46] = (offset + 6 * (number > 0)).to_bytes(4, "little")
        at += 46 + len(name.encode())
    assert zipfile.ZipFile(io.BytesIO(hidden)).testzip() is None
    assert refused(sealed(bytes(hidden))) == 'before "en/a.md" lie bytes that belong to no file'


@pytest.mark.parametrize("data", [b"", b"PK", b"no bundle at all" * 20, b"\x00" * 4096])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    assert refused(data) == "it is cut off, or no bundle at all"


def test_a_bundle_that_was_cut_off_anywhere_is_refused() -> None:
    data = zipped(FILES)
    for length in range(len(data)):
        assert refused(data[:length])
