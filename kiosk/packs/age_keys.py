"""Public keys of age, checked by their own checksum, so that a slip of the pen cannot seal a record for nobody.

The checksum is that of Bech32, BIP 173.
"""

from __future__ import annotations

PUBLIC, SECRET = "age", "AGE-SECRET-KEY"
_SEPARATOR = "1"
_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_KEY_LENGTH = 62
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def is_public_key(text: str) -> bool:
    """Return whether *text* is a whole public key, ``age1…``, with a checksum that fits."""
    prefix, separator, data = text.partition(_SEPARATOR)
    if (prefix, separator, len(text)) != (PUBLIC, _SEPARATOR, _KEY_LENGTH) or not set(data) <= set(_ALPHABET):
        return False
    expanded = [ord(sign) >> 5 for sign in prefix] + [0] + [ord(sign) & 31 for sign in prefix]
    return _checksum([*expanded, *(_ALPHABET.index(sign) for sign in data)]) == 1


def is_secret_key(text: str) -> bool:
    """Return whether *text* looks like the secret half of a key, which no kiosk may hold."""
    return text.upper().startswith(SECRET)


def _checksum(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATORS):
            check ^= generator if top >> bit & 1 else 0
    return check
