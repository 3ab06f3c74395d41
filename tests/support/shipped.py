"""The pack that comes with the program, as it is now, read once for all tests of a process."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from kiosk import paths
from kiosk.app.shelf import cover_of
from kiosk.domain.check_words import CheckWords
from kiosk.domain.clinic import demonstration_clinic
from kiosk.domain.pack import Pack
from kiosk.domain.self_check import SelfCheck
from kiosk.packs.read import read_pack
from kiosk.packs.shared import read_shared
from kiosk.packs.source import FolderSource
from kiosk.session.library import Library
from tests.support.pseudo_arabic import LANGUAGE as ARABIC
from tests.support.pseudo_arabic import pseudo_pack

PACK = "epidural-blood-patch"


@cache
def shipped_pack() -> Pack:
    """Return the pack in English, whether or not its words still have findings."""
    shared = read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
    result = read_pack(FolderSource(paths.content() / PACK), "en", demonstration_clinic(), shared)
    assert result.draft is not None, result.findings
    return result.draft


def shipped_rules() -> SelfCheck:
    """Return the rules of its self-check."""
    rules = shipped_pack().self_check
    assert rules is not None
    return rules


def shipped_words() -> CheckWords:
    """Return the words of its self-check."""
    words = shipped_pack().check_words
    assert words is not None
    return words


@cache
def shipped_library() -> Library:
    """Return a library of that one pack in English."""
    return shelf_of(shipped_pack())


@cache
def shipped_in_two_languages() -> Library:
    """Return a library of that one pack in English, and as if translated into Arabic."""
    english = replace(shipped_pack(), languages=("en", ARABIC))
    return shelf_of(english, pseudo_pack(english))


def shelf_of(*packs: Pack) -> Library:
    """Return a library of the packs, with their covers."""
    by_name = {(pack.identity.id, pack.language): pack for pack in packs}
    return Library(covers=tuple(cover_of(pack) for pack in packs), packs=by_name, complete=True)
