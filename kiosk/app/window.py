"""Builds the window: view models, drawings, words and QML around one session."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.app.effects import Effects
from kiosk.app.panels import Panel
from kiosk.domain.clinic import HelpLines
from kiosk.domain.drawing import Drawing
from kiosk.session.state import Session
from kiosk.viewmodels.drawings import PROVIDER, DrawingProvider
from kiosk.viewmodels.interface_words import InterfaceWords
from kiosk.viewmodels.qr import PROVIDER as QR
from kiosk.viewmodels.qr import QrProvider
from kiosk.viewmodels.visit import SETTLE_MS, VisitModel

LOOKS = {"day": "DayLook", "dim": "DimLook", "contrast": "HighContrastLook"}
_COLOUR = re.compile(r'^ *(\w+): "(#[0-9A-Fa-f]{6})"$', re.MULTILINE)
_PLUGINS = b"import QtQuick; import QtQuick.Window; import QtQuick.Templates; import QtQuick.Shapes; QtObject {}"
_SHARED = re.compile(r"(pictograms|icons|charts|body-map)/([\w-]+)")


@dataclass(slots=True)
class KioskWindow:
    """The open window and what keeps it alive."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    visit: VisitModel

    def close(self) -> None:
        """Take the window away, whether or not a visitor could close it, before what it shows goes."""
        shiboken6.delete(self.engine)


def open_window(
    session: Session,
    lines: HelpLines,
    effects: Effects,
    panel: Panel,
    parent: QObject,
    *,
    closable: bool,
    instant: bool = False,
    orientation: str = "auto",
    settle_ms: int = SETTLE_MS,
    engine: QQmlApplicationEngine | None = None,
) -> KioskWindow:
    """Return a window, not shown yet, that shows *session*. Raises RuntimeError when its QML cannot be loaded.

    *closable* lets the window system close it; *instant* shows every movement at its end, for pictures; *orientation*
    (auto, landscape, portrait) turns the picture on a panel that hangs the other way than it reports; *settle_ms* is
    how long the echo of a touch is ignored after a change of screen; *engine* is one from ``new_engine``, made ahead.
    """
    engine = engine or new_engine()
    visit = VisitModel(session, lines, effects.perform, parent, settle_ms)
    words = InterfaceWords(paths.assets() / "interface", parent)
    words.use(session.preferences.language)
    QCoreApplication.installTranslator(words)
    engine.addImageProvider(PROVIDER, DrawingProvider(_Drawings(visit).find, look_colours()))
    engine.addImageProvider(QR, QrProvider(visit.code_text))
    engine.setInitialProperties(
        {
            "visit": visit,
            "pixelsPerMm": panel.pixels_per_mm,
            "distanceFactor": panel.distance_factor,
            "closable": closable,
            "instant": instant,
            "orientation": orientation,
        }
    )
    engine.load(QUrl.fromLocalFile(str(_qml("Screens", "KioskWindow"))))
    if not engine.rootObjects():
        raise RuntimeError("The window could not be built: see the lines of Qt above.")

    def speak(language: str) -> None:
        words.use(language)
        engine.retranslate()

    visit.languageChanged.connect(speak)
    return KioskWindow(engine, cast(QQuickWindow, engine.rootObjects()[0]), visit)


def new_engine() -> QQmlApplicationEngine:
    """Return an engine that has begun to compile the window and its first screen, in a thread of its own."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(paths.qml()))
    # Plugins are set up in the window's thread alone: the one that compiles would wait there until the events run.
    QQmlComponent(engine, engine).setData(_PLUGINS, QUrl())
    for name in ("KioskWindow", "AttractScreen"):
        url = QUrl.fromLocalFile(str(_qml("Screens", name)))
        QQmlComponent(engine, url, QQmlComponent.CompilationMode.Asynchronous, engine)
    return engine


def look_colours() -> dict[str, dict[str, str]]:
    """Return the colours of each look by name, as the QML theme states them."""
    return {name: _colours(_qml("Theme", file)) for name, file in LOOKS.items()}


def _colours(file: Path) -> dict[str, str]:
    """Read the colours as text: building the look to ask it takes twenty times as long, at every start."""
    colours = dict(_COLOUR.findall(file.read_text(encoding="utf-8")))
    if not colours:
        raise RuntimeError(f'The look {file.name} states no colour as name: "#RRGGBB".')
    return colours


def _qml(folder: str, name: str) -> Path:
    return paths.qml() / "Kiosk" / folder / f"{name}.qml"


def _shared_drawing(path: Path) -> Drawing:
    """Read a drawing that comes with the program; the tests hold each of them to the rules for drawings."""
    markup = path.read_text(encoding="utf-8")
    _, _, width, height = (float(number) for number in ET.fromstring(markup).get("viewBox", "0 0 0 0").split())
    return Drawing(path.stem, markup, width, height)


class _Drawings:
    """Finds drawings by address: shared ones on disk, once, and those of the packs in the visit's library."""

    def __init__(self, visit: VisitModel) -> None:
        self._visit = visit
        self._shared: dict[str, Drawing | None] = {}

    def find(self, address: str) -> Drawing | None:
        """Return the drawing at *address*, or None."""
        kind, _, rest = address.partition("/")
        library = self._visit.session.library
        if kind == "cover":
            return next((cover.drawing for cover in library.covers if cover.id == rest), None)
        if kind == "pack":
            pack_id, _, figure = rest.partition("/")
            pack = library.pack(pack_id, self._visit.session.preferences.language)
            return pack.figures.get(figure) if pack else None
        if address not in self._shared:
            found = _SHARED.fullmatch(address)
            path = paths.assets() / found.group(1) / f"{found.group(2)}.svg" if found else None
            self._shared[address] = _shared_drawing(path) if path and path.is_file() else None
        return self._shared[address]
