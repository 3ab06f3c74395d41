"""Languages by their own names."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale

from kiosk.domain.value import value


@value
class LanguageRow:
    """A language to choose: its code, its own name, and whether it is the present one."""

    code: str
    name: str
    current: bool


def own_name(code: str) -> str:
    """Return the language's name in itself, with a capital; the code itself for a language Qt does not know."""
    locale = QLocale(code)
    if locale.language() is QLocale.Language.C:
        return code
    name = "English" if locale.language() is QLocale.Language.English else locale.nativeLanguageName()
    return name[:1].upper() + name[1:]


def language_rows(codes: Iterable[str], current: str) -> list[LanguageRow]:
    """Return a row for each language code, in the given order."""
    return [LanguageRow(code, own_name(code), code == current) for code in codes]
