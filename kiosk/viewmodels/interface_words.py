"""The interface's own words, read from Qt Linguist files by the id that QML asks for."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QObject, QTranslator

SOURCE_LANGUAGE = "en"


class InterfaceWords(QTranslator):
    """Answers ``qsTrId`` in one language, and in English where that language has no words yet."""

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._fallback = read_words(folder / f"kiosk_{SOURCE_LANGUAGE}.ts")
        self._words = self._fallback

    def use(self, language: str) -> None:
        """Answer in *language* from now on."""
        path = self._folder / f"kiosk_{language}.ts"
        known = read_words(path) if language != SOURCE_LANGUAGE and path.is_file() else {}
        self._words = {**self._fallback, **known}

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the words for the id *source*, or None: Qt's own messages are left to Qt."""
        return self._words.get(source)  # type: ignore[return-value]

    def isEmpty(self) -> bool:
        """Return false: Qt passes an empty translator over."""
        return not self._words


def read_words(path: Path) -> dict[str, str]:
    """Return the finished words of a Qt Linguist file by message id.

    Raises OSError when the file cannot be read and ET.ParseError when it is no XML.
    """
    words: dict[str, str] = {}
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text and translation.get("type") != "unfinished":
            words[message.get("id", "")] = translation.text
    return words
