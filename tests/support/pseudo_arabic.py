"""A language for tests that is written from right to left: English with its letters put into Arabic ones."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from kiosk.domain.pack import Cover, Pack

LANGUAGE = "ar"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ARABIC = "ابجدهوزحطيكلمنسعفصقرشتثخذضظ"
_LETTERS = str.maketrans(_LATIN + _LATIN.upper(), _ARABIC[: len(_LATIN)] * 2)
# Rules hold ids, some in fields that are named as words are.
_IDS = ("self_check", "briefing")
# %1 and <b> stand for something else.
_KEPT = re.compile(r"(%\d|%n|<[^>]*>|&\w+;)")
_WORDED = {
    "agenda",
    "answers",
    "areas",
    "confirmations",
    "priorities",
    "profiles",
    "question",
    "questions",
    "told",
    "why",
    "lines",
    "advice",
    "always",
    "me",
    "they",
    "meaning",
    "act",
    "flag",
    "text",
    "title",
    "tagline",
    "label",
    "caveat",
    "source_title",
    "alternative",
    "figure_alternative",
}


def pseudo(text: str) -> str:
    """Return *text* in Arabic letters, each word about a fifth longer; marks and numbers stay."""
    return "".join(part if _KEPT.fullmatch(part) else re.sub(r"[A-Za-z]+", _word, part) for part in _KEPT.split(text))


def _word(found: re.Match[str]) -> str:
    word = found.group().translate(_LETTERS)
    return word + word[: round(len(word) / 5)]


def pseudo_pack(pack: Pack) -> Pack:
    """Return *pack* as if translated into Arabic; its ids and drawings stay."""
    turned: Pack = _turned(pack)
    return replace(turned, language=LANGUAGE)


def pseudo_cover(cover: Cover) -> Cover:
    """Return *cover* as if translated into Arabic."""
    return replace(cover, title=pseudo(cover.title), tagline=pseudo(cover.tagline), language=LANGUAGE)


def _turned(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_turned(one) for one in value)
    if isinstance(value, dict):
        return {key: _turned(one) for key, one in value.items()}
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {}
    for field in fields(value):
        before = getattr(value, field.name)
        if field.name not in _IDS:
            changed[field.name] = _all_pseudo(before) if field.name in _WORDED else _turned(before)
    return replace(value, **changed)


def _all_pseudo(value: Any) -> Any:
    if isinstance(value, str):
        return pseudo(value)
    if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        return tuple(pseudo(one) for one in value)
    if isinstance(value, dict):
        return {key: _all_pseudo(one) for key, one in value.items()}
    return _turned(value)
