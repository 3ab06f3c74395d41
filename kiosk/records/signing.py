"""The kiosk's own key, Ed25519: it tells which kiosk wrote a record, and reads nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from kiosk.records import store_disk

_SIGNS_OF_A_FINGERPRINT = 32
_PREFIX = "kiosk-ed25519-"
_PUBLIC = re.compile(rf"{_PREFIX}([A-Za-z0-9+/]{{43}})=")


class KeyFaultError(Exception):
    """A key cannot be used; the text says which, what was wanted and what to do."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The half of a kiosk's key that everybody may know: 32 bytes."""

    raw: bytes

    @property
    def fingerprint(self) -> str:
        """The first 32 hexadecimal figures of the key's SHA-256: as good as the key itself to know it by."""
        return hashlib.sha256(self.raw).hexdigest()[:_SIGNS_OF_A_FINGERPRINT]

    @property
    def text(self) -> str:
        """The whole key as one word, as ``public_key`` reads it."""
        return _PREFIX + base64.b64encode(self.raw).decode()

    def signed(self, data: bytes, signature: bytes) -> bool:
        """Return whether *signature* was made over exactly *data* with the other half of this key."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, data)
        except InvalidSignature:
            return False
        return True


class KioskKey:
    """Both halves of a kiosk's key. Only the process that seals holds one."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = PublicKey(private.public_key().public_bytes_raw())

    def sign(self, data: bytes) -> bytes:
        """Return the signature over *data*: 64 bytes."""
        return self._private.sign(data)


def public_key(text: str) -> PublicKey:
    """Return the public key that ``PublicKey.text`` wrote. Raises KeyFaultError for anything else."""
    match = _PUBLIC.fullmatch(text)
    if match is None:
        wanted = f"one word that begins with {_PREFIX}, as kiosk records key prints it"
        raise KeyFaultError(f'"{text}" is no public key of a kiosk; wanted is {wanted}.')
    return PublicKey(base64.b64decode(f"{match[1]}="))


def read_key(file: Path) -> KioskKey:
    """Return the key in *file*. Raises KeyFaultError when it holds none, and OSError when it cannot be read."""
    try:
        private = load_pem_private_key(file.read_bytes(), password=None)
    except (ValueError, TypeError) as fault:
        mend = "Bring back a copy of it, or move the file away: the kiosk then makes a new key"
        raise KeyFaultError(f"The kiosk's own key in {file} cannot be read. {mend}.") from fault
    if not isinstance(private, Ed25519PrivateKey):
        raise KeyFaultError(f"The key in {file} is not of the kind Ed25519. Move the file away.")
    return KioskKey(private)


def read_or_make_key(file: Path) -> KioskKey:
    """Return the key in *file*, made now when there is no such file; only the user of the kiosk can read it."""
    if not file.exists():
        made = Ed25519PrivateKey.generate()
        store_disk.put(file, made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return read_key(file)
