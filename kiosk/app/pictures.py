"""Makes a picture of every screen, a contact sheet of them all, and an index by the name of the screen."""

from __future__ import annotations

import html
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.app.kiosk import read_settings
from kiosk.app.panels import panel_for_size
from kiosk.app.shelf import Shelf
from kiosk.app.stops import Stop, all_stops
from kiosk.domain.clinic import HelpLines, help_lines
from kiosk.session.library import Library
from kiosk.session.preferences import Look, Preferences, TextSize
from kiosk.session.state import Rules, new_session

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.window import KioskWindow

_FINDINGS = 1
_THUMBNAIL_WIDTH = 480
_PER_ROW = 6
_CAPTION = 34


@dataclass(frozen=True, slots=True)
class _Picture:
    name: str
    file: Path


def make_tour(
    out: Path,
    *,
    packs: Path | None,
    clinic: Path | None,
    language: str | None,
    looks: tuple[str, ...],
    text_sizes: tuple[str, ...],
    sizes: tuple[tuple[int, int], ...],
) -> int:
    """Make the pictures into *out*; return 1, after saying why, when a pack could not be shown, else 0."""
    settings, _, notes = read_settings(clinic)
    shown_in = language or (settings.languages[0] if settings and settings.languages else "en")
    library = _library(Shelf(paths.packs(clinic, packs), settings, notes), shown_in)
    for note in library.notes:
        print(f"Not in the pictures: {note.subject}: {note.text}", file=sys.stderr)
    app = _offscreen_app(max(max(size) for size in sizes))
    made: dict[str, list[_Picture]] = {}
    for size, look, text_size in product(sizes, looks, text_sizes):
        preferences = Preferences(shown_in, TextSize(text_size), Look(look))
        folder = out / f"{size[0]}x{size[1]}-{look}-{text_size}"
        made[folder.name] = _pictures(app, folder, library, preferences, size, help_lines(settings))
        _contact_sheet(folder / "contact-sheet.png", made[folder.name])
    _index(out / "index.html", made)
    print(f"{sum(len(pictures) for pictures in made.values())} pictures in {out}; begin with {out / 'index.html'}")
    return _FINDINGS if library.notes else 0


def _library(shelf: Shelf, language: str) -> Library:
    read: list[Library] = []
    shelf.read(read.append, language)
    return read[-1]


def _offscreen_app(side: int) -> QGuiApplication:
    """Return an application whose only screen is in memory and *side* pixels wide and high."""
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.environment import guard_environment

    present = QGuiApplication.instance()
    if isinstance(present, QGuiApplication):
        return present
    guard_environment(os.environ)
    screen = {
        "name": "tour",
        "x": 0,
        "y": 0,
        "width": side,
        "height": side,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        json.dump({"screens": [screen]}, file)
    # Qt splits the platform's name at colons, so a drive letter must not stand in it.
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={os.path.relpath(file.name)}"
    app = QGuiApplication(sys.argv[:1])
    Path(file.name).unlink()
    return app


def _pictures(
    app: QGuiApplication,
    folder: Path,
    library: Library,
    preferences: Preferences,
    size: tuple[int, int],
    lines: HelpLines,
) -> list[_Picture]:
    from PySide6.QtCore import QObject

    from kiosk.app.effects import Effects
    from kiosk.app.window import open_window

    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    owner = QObject()
    session = new_session(Rules(language=preferences.language), library)
    kiosk = open_window(session, lines, Effects(), panel_for_size(*size), owner, closable=True, instant=True)
    kiosk.window.resize(*size)
    kiosk.window.show()
    pictures: list[_Picture] = []
    for first in all_stops(library, preferences):
        for stop in pages(app, kiosk, first):
            file = folder / f"{len(pictures) + 1:03}-{stop.name}.png"
            kiosk.window.grabWindow().save(str(file))
            pictures.append(_Picture(stop.name, file))
    kiosk.close()
    return pictures


def pages(app: QGuiApplication, kiosk: KioskWindow, first: Stop) -> Iterator[Stop]:
    """Show the stop, and yield it for each page that its screen needs."""
    show(app, kiosk, first)
    count = int(kiosk.window.property("pageCount"))
    if count < 2 or first.on_page(0) is first:
        yield first
        return
    for page in range(count):
        stop = first.on_page(page)
        show(app, kiosk, stop)
        yield stop


def show(app: QGuiApplication, kiosk: KioskWindow, stop: Stop) -> None:
    """Show the stop and let its layout settle."""
    kiosk.visit.present(stop.session)
    for _ in range(4):
        app.processEvents()


def _contact_sheet(file: Path, pictures: list[_Picture]) -> None:
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QImage, QPainter

    thumbnails = [
        (picture, QImage(str(picture.file)).scaledToWidth(_THUMBNAIL_WIDTH, Qt.TransformationMode.SmoothTransformation))
        for picture in pictures
    ]
    high = max(image.height() for _, image in thumbnails) + _CAPTION
    rows = -(-len(thumbnails) // _PER_ROW)
    sheet = QImage(_PER_ROW * (_THUMBNAIL_WIDTH + 8), rows * (high + 8), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    font = painter.font()
    font.setPixelSize(22)
    painter.setFont(font)
    for number, (picture, image) in enumerate(thumbnails):
        x, y = number % _PER_ROW * (_THUMBNAIL_WIDTH + 8), number // _PER_ROW * (high + 8)
        painter.drawImage(x, y + _CAPTION, image)
        painter.drawText(QRect(x, y, _THUMBNAIL_WIDTH, _CAPTION), Qt.AlignmentFlag.AlignVCenter, picture.name)
    painter.end()
    sheet.save(str(file))


def _index(file: Path, made: dict[str, list[_Picture]]) -> None:
    style = "<style>img{width:320px}figure{display:inline-block}</style>"
    parts = [f"<!doctype html><meta charset=utf-8><title>Tour</title>{style}"]
    for folder, pictures in made.items():
        parts.append(f"<h2>{html.escape(folder)}</h2><p><a href='{folder}/contact-sheet.png'>contact sheet</a></p>")
        for picture in pictures:
            address = html.escape(f"{folder}/{picture.file.name}")
            name = html.escape(picture.name)
            parts.append(
                f"<figure id='{html.escape(folder)}-{name}'><a href='{address}'><img loading=lazy src='{address}' "
                f"alt='{name}'></a><figcaption>{name}</figcaption></figure>"
            )
    file.write_text("\n".join(parts), encoding="utf-8")
