"""What a telephone number looks like. Numbers are texts: a zero at the front is part of them."""

from __future__ import annotations

import re

_EMERGENCY = re.compile(r"[0-9]{2,8}")
_PREFIX = re.compile(r"[0-9*#]{1,4}")
_PHONE = re.compile(r"\+?[0-9(][0-9 ()./-]*(?:(?: ext\.? ?| x)[0-9]{1,6})?")
_EXTENSION = re.compile(r" (?:ext|x).*")
_FEWEST_DIGITS, _MOST_DIGITS = 3, 15


def is_emergency_number(text: str) -> bool:
    """Return whether *text* is a short number: 2 to 8 digits and nothing else."""
    return _EMERGENCY.fullmatch(text) is not None


def is_dial_prefix(text: str) -> bool:
    """Return whether *text* is what is dialled first to leave a switchboard: 1 to 4 digits, stars or hashes."""
    return _PREFIX.fullmatch(text) is not None


def is_phone(text: str) -> bool:
    """Return whether *text* is a telephone number of 3 to 15 digits, the most that E.164 allows, as people write it."""
    digits = sum(sign.isdecimal() for sign in _EXTENSION.sub("", text))
    pairs = text.count("(") == text.count(")") and text.find("(") <= text.find(")")
    return _PHONE.fullmatch(text) is not None and _FEWEST_DIGITS <= digits <= _MOST_DIGITS and pairs
