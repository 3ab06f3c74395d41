"""A record as one sealed file: readable for the clinic's records office alone, and signed by the kiosk that wrote it.

Three parts, one after the other: a line of JSON, a line with the signature over it, and an age file to the end. What
the first line says is all that anybody can read; docs/decisions/0014-sealed-records.md tells why it is so.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import pyrage  # type: ignore[import-untyped]
from pyrage import x25519

from kiosk.records.signing import KeyFaultError, KioskKey, PublicKey, public_key

SUFFIX = ".kioskrecord"
NOTHING_BEFORE = "0" * 64
PDF, FHIR = "record.pdf", "record.json"
_MANIFEST = "manifest.json"
_FORMAT = "kiosk-record/1"
_HOUR = "%Y-%m-%dT%HZ"
_MOST_HEADER_BYTES = 1000
# Files in a ZIP bear a date; this one says nothing.
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_HASH = re.compile(r"[0-9a-f]{64}")
_FINGERPRINT = re.compile(r"[0-9a-f]{32}")
_HOUR_TEXT = re.compile(r"\d{4}-\d\d-\d\dT\d\dZ")
_SIGNS_OF_A_NAME = 16


class SealError(Exception):
    """A record cannot be sealed or is not what it should be; the text says what was found and what to try."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What is sealed: the record as a PDF for people and as FHIR JSON for programs."""

    pdf: bytes
    fhir: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """What stands outside the seal.

    ``kiosk`` is the fingerprint of the kiosk's key, ``number`` counts its records from 1, ``hour`` is the hour of
    sealing in UTC, ``previous`` the SHA-256 of the whole file of the record before, and ``sealed`` that of the sealed
    part.
    """

    format: str
    kiosk: str
    number: int
    hour: str
    previous: str
    sealed: str

    @property
    def name(self) -> str:
        """The name of the record's file."""
        return record_name(self.kiosk, self.number)


@dataclass(frozen=True, slots=True)
class Envelope:
    """A sealed record in its three parts; ``line`` is the header as it was signed."""

    header: Header
    line: bytes
    signature: bytes
    ciphertext: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """A record after its seal was opened and everything about it was found to be right."""

    header: Header
    contents: Contents
    kiosk_key: PublicKey
    kiosk_name: str


def record_name(fingerprint: str, number: int) -> str:
    """Return the name of the file of a kiosk's record; no two kiosks share one."""
    return f"{name_of_kiosk(fingerprint)}-{number:06d}{SUFFIX}"


def name_of_kiosk(fingerprint: str) -> str:
    """Return what the names of a kiosk's files begin with."""
    return fingerprint[:_SIGNS_OF_A_NAME]


def number_in(name: str) -> int | None:
    """Return the number in the name of a record's file, or None when it is no such name."""
    match = re.fullmatch(rf"[0-9a-f]{{{_SIGNS_OF_A_NAME}}}-(\d{{6,}}){re.escape(SUFFIX)}", name)
    return int(match[1]) if match else None


def hash_of(data: bytes) -> str:
    """Return the SHA-256 as 64 hexadecimal figures."""
    return hashlib.sha256(data).hexdigest()


def seal(
    contents: Contents,
    recipients: Sequence[str],
    key: KioskKey,
    *,
    number: int,
    previous: str,
    now: datetime.datetime,
    kiosk_name: str = "",
) -> bytes:
    """Return the record as the bytes of its file, which each of *recipients*, public keys of age, can open.

    Raises SealError when there is no recipient or one of them is no public key.
    """
    ciphertext = _encrypted(_packed(contents, key.public, number, kiosk_name), recipients)
    hour = now.astimezone(datetime.UTC).strftime(_HOUR)
    header = Header(_FORMAT, key.public.fingerprint, number, hour, previous, hash_of(ciphertext))
    line = json.dumps(asdict(header), separators=(",", ":")).encode()
    return b"\n".join((line, base64.b64encode(key.sign(line)), ciphertext))


def read_envelope(data: bytes) -> Envelope:
    """Return the parts of a sealed record, unopened. Raises SealError when it is none or its sealed part was changed.

    Who signed it is not looked at: that takes the kiosk's key.
    """
    line, first, rest = data[:_MOST_HEADER_BYTES].partition(b"\n")
    encoded, second, _ = rest.partition(b"\n")
    try:
        if not (first and second):
            raise ValueError("no header")
        header = _header(json.loads(line))
        signature = base64.b64decode(encoded, validate=True)
    except (ValueError, TypeError, binascii.Error, RecursionError) as fault:
        raise SealError("This is no record of a kiosk, or its beginning was damaged. Take another copy.") from fault
    ciphertext = data[len(line) + len(encoded) + 2 :]
    if hash_of(ciphertext) != header.sealed:
        raise SealError("The sealed part is not as it was written: the file was damaged or cut off. Take another copy.")
    return Envelope(header, line, signature, ciphertext)


def signed_by(envelope: Envelope, key: PublicKey) -> bool:
    """Return whether the kiosk with that key signed the header, and with it all the rest."""
    return envelope.header.kiosk == key.fingerprint and key.signed(envelope.line, envelope.signature)


def unseal(data: bytes, identities: Sequence[str]) -> Opened:
    """Return what a sealed record holds, verified against itself.

    *identities* are secret keys of age; one that fits is enough. That the kiosk is one of the clinic's is for the
    caller to compare. Raises SealError when none fits or anything is not as it was sealed.
    """
    envelope = read_envelope(data)
    keys = [_identity(text) for text in identities]
    try:
        packed = pyrage.decrypt(envelope.ciphertext, keys)
    except pyrage.DecryptError as fault:
        mend = "Use the identity of the records office, or the spare one"
        raise SealError(f"The key does not open this record: it was sealed for others. {mend}.") from fault
    return _unpacked(packed, envelope)


def new_identity() -> tuple[str, str]:
    """Return a new secret key of age and the public key that belongs to it."""
    identity = x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def _header(read: object) -> Header:
    if not isinstance(read, dict) or set(read) != set(Header.__dataclass_fields__):
        raise ValueError("other keys")
    header = Header(**read)
    if header.format != _FORMAT:
        raise SealError(f"The record is of the format {header.format!r}; wanted is {_FORMAT}. Use a newer kiosk.")
    if type(header.number) is not int or header.number < 1:
        raise ValueError("number")
    for text, shape in (
        (header.kiosk, _FINGERPRINT),
        (header.hour, _HOUR_TEXT),
        (header.previous, _HASH),
        (header.sealed, _HASH),
    ):
        if not shape.fullmatch(text):
            raise ValueError("value")
    return header


def _encrypted(packed: bytes, recipients: Sequence[str]) -> bytes:
    if not recipients:
        raise SealError('No public key is set. Write those of the records office as "public_keys" in the clinic file.')
    keys = []
    for number, text in enumerate(recipients, 1):
        try:
            keys.append(x25519.Recipient.from_str(text))
        except pyrage.RecipientError as fault:
            raise SealError(f"Public key {number} of the clinic file is no key of age. Copy it again.") from fault
    sealed = pyrage.encrypt(packed, keys)
    assert isinstance(sealed, bytes)
    return sealed


def _packed(contents: Contents, key: PublicKey, number: int, kiosk_name: str) -> bytes:
    """Return the files and their manifest as a ZIP, which any system can take apart once the seal is open."""
    files = {PDF: contents.pdf, FHIR: contents.fhir}
    manifest = {
        "format": _FORMAT,
        "kiosk_key": key.text,
        "kiosk_name": kiosk_name,
        "number": number,
        "sha256": {name: hash_of(data) for name, data in files.items()},
    }
    written = {**files, _MANIFEST: json.dumps(manifest, ensure_ascii=False, indent=1).encode()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in written.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_DATE), data)
    return packed.getvalue()


def _unpacked(packed: bytes, envelope: Envelope) -> Opened:
    header = envelope.header
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            manifest = json.loads(archive.read(_MANIFEST))
            files = {name: archive.read(name) for name in (PDF, FHIR)}
        key, name = public_key(manifest["kiosk_key"]), str(manifest["kiosk_name"])
        hashes, number = manifest["sha256"], manifest["number"]
    except (ValueError, KeyError, TypeError, zipfile.BadZipFile, KeyFaultError) as fault:
        raise SealError("The seal is open, but no record of a kiosk is inside. Ask who wrote this file.") from fault
    if not signed_by(envelope, key):
        raise SealError("The signature is not that of the kiosk which sealed this: the header was changed or swapped.")
    if number != header.number:
        raise SealError(f"The header says record {header.number}, and inside stands {number}: it was swapped.")
    for each, data in files.items():
        if hashes.get(each) != hash_of(data):
            raise SealError(f"{each} inside the seal does not fit its hash. Take another copy.")
    return Opened(header, Contents(files[PDF], files[FHIR]), key, name)


def _identity(text: str) -> x25519.Identity:
    try:
        return x25519.Identity.from_str(text)
    except pyrage.IdentityError as fault:
        mend = "Wanted is a file with a line that begins with AGE-SECRET-KEY-1"
        raise SealError(f"The identity is no secret key of age. {mend}.") from fault
