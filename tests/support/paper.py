"""Reads what was put on paper: the words of each page, the sizes of its type, and its marks for screen readers."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pypdf

from kiosk.app.paper import stationery
from kiosk.domain.clinic import Approval, Clinic, Country
from kiosk.domain.pack import Pack
from kiosk.packs.isolation import isolated_pack
from kiosk.records.stationery import Stationery
from tests.support import packs
from tests.support.pseudo_arabic import LANGUAGE, pseudo, pseudo_pack

CLINIC = Clinic(
    name="St. Anne's Hospital",
    country=Country("GB", "United Kingdom", "999"),
    dial_prefix="9",
    day_line="0113 496 0000",
    night_line="0113 496 0001",
    relay_number="18000",
)
APPROVAL = Approval("knee", "0" * 12, "1" * 12, "Dr. Ada Byrne", "Consultant", "2026-11-20", "2027-11-20")


def leaflet_pack() -> Pack:
    """Return a small pack with a leaflet."""
    return replace(packs.pack(), leaflet=("what-is-it", "does-it-help", "how-long"))


def english() -> Stationery:
    """Return what sheets in English are made with."""
    return stationery("en", None)


def from_right() -> Stationery:
    """Return what sheets are made with in the language of the tests that runs from right to left."""
    plain = english()
    return replace(plain, language=LANGUAGE, words={name: pseudo(text) for name, text in plain.words.items()})


def turned(pack: Pack) -> Pack:
    """Return the pack in that language, its numbers set apart as the reader of packs does it."""
    return isolated_pack(pseudo_pack(pack))


class Paper:
    """A PDF, opened."""

    def __init__(self, pdf: bytes) -> None:
        self._reader = pypdf.PdfReader(io.BytesIO(pdf))
        self.root: Any = self._reader.trailer["/Root"]

    @property
    def pages(self) -> list[str]:
        """The words of each page as one line."""
        return [" ".join(page.extract_text().split()) for page in self._reader.pages]

    @property
    def text(self) -> str:
        """The words of all pages."""
        return " ".join(self.pages)

    @property
    def side_lengths(self) -> set[tuple[int, int]]:
        """Width and height of the pages in mm."""
        boxes = [page.mediabox for page in self._reader.pages]
        return {(round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) for box in boxes}

    @property
    def smallest_type(self) -> float:
        """The smallest type in points."""
        found: set[float] = set()

        def note(text: str, matrix: list[float], text_matrix: list[float], _font: object, size: float) -> None:
            if text.strip():
                found.add(round(size * abs(text_matrix[3] * matrix[3]), 2))

        for page in self._reader.pages:
            page.extract_text(visitor_text=note)
        return min(found)

    @property
    def title(self) -> str:
        """What a window says that shows it."""
        assert self._reader.metadata
        return str(self._reader.metadata.title)

    def tags(self) -> list[str]:
        """Return the names of its marks for screen readers in reading order."""
        return [str(element["/S"]) for element in _elements(self.root["/StructTreeRoot"])]

    def alternatives(self) -> list[str]:
        """Return the words for its pictures in reading order."""
        return [str(element["/Alt"]) for element in _elements(self.root["/StructTreeRoot"]) if "/Alt" in element]


def _elements(node: Any) -> list[Any]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if not isinstance(node, dict):
        return []
    children = node.get("/K", [])
    children = children.get_object() if hasattr(children, "get_object") else children
    below = children if isinstance(children, list) else [children]
    here = [node] if "/S" in node else []
    return here + [element for child in below for element in _elements(child)]
