"""Runs the kiosk: a full-screen window that nothing but its own staff can leave."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.app.environment import guard_environment
from kiosk.app.shelf import Shelf
from kiosk.domain.clinic import DEMONSTRATION_PIN_HASH, Clinic, ThisKiosk, help_lines
from kiosk.session.library import Library, StaffNote
from kiosk.session.state import Rules, new_session

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtQuick import QQuickWindow

log = logging.getLogger(__name__)

# What Qt's loop returns when the kiosk is to begin anew.
_ANEW = 64


def run_kiosk(clinic_file: Path | None, packs: Path | None, language: str | None, *, windowed: bool) -> int:
    """Open the kiosk and stay until it is told to stop by a signal or, in a window, closed."""
    # What is loaded at the start stays: looking through it for garbage only delays the first screen.
    gc.disable()
    started_with = dict(os.environ)
    taken = guard_environment(os.environ)
    if taken:
        log.info("Left out of the environment: %s", ", ".join(taken))

    from PySide6.QtCore import QObject, Signal
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.effects import Effects
    from kiosk.app.panels import panel_of_screen
    from kiosk.app.window import new_engine, open_window

    app = QGuiApplication(sys.argv[:1])
    engine = new_engine()

    from kiosk.devices.clock import QtClock
    from kiosk.devices.eraser import SystemEraser
    from kiosk.devices.guard import InputGuard
    from kiosk.devices.stopping import StopSignals

    class Readings(QObject):
        """Carries libraries from the thread that reads to the thread that shows."""

        read = Signal(object)

    clinic, this_kiosk, notes = read_settings(clinic_file)
    started_in = language or (clinic.languages[0] if clinic and clinic.languages else "en")
    shelf = Shelf(paths.packs(clinic_file, packs), clinic, notes)
    library = shelf.covers(started_in)

    _log_faults()
    effects = Effects()
    panel = panel_of_screen(app.primaryScreen(), this_kiosk)
    pin_hash = clinic.pin_hash if clinic is not None else DEMONSTRATION_PIN_HASH
    rules = _rules(started_in, clinic, this_kiosk, pin_hash)
    session = new_session(rules, library)
    kiosk = open_window(
        session,
        help_lines(clinic),
        effects,
        panel,
        app,
        closable=windowed,
        orientation=this_kiosk.orientation,
        engine=engine,
    )
    effects.clock = QtClock(kiosk.visit.elapse, app)
    effects.eraser = SystemEraser()
    kiosk.window.installEventFilter(InputGuard(kiosk.visit.stir, kiosk.visit.touch, app))

    readings = Readings(app)
    readings.read.connect(kiosk.visit.takeLibrary)
    reader = threading.Thread(target=_read, args=(shelf, readings.read.emit, started_in), daemon=True, name="packs")

    endings: list[Callable[[], None]] = []

    def stand() -> None:
        """Do what could wait for the first screen."""
        from kiosk.app.attaching import attach_devices

        endings.append(attach_devices(effects, kiosk.visit, clinic, this_kiosk, pin_hash, app))
        kiosk.window.frameSwapped.disconnect(stand)
        reader.start()
        gc.enable()
        if not windowed:
            hide_pointer()

    kiosk.window.frameSwapped.connect(stand)

    # Not quit(): that asks the window first, and the window refuses.
    StopSignals(lambda: app.exit(0), app)
    effects.leave = lambda: app.exit(0)
    # By way of the loop too: what a talk left is wiped before.
    effects.restart = lambda: app.exit(_ANEW)
    if windowed:
        kiosk.window.resize(1280, 800)
        kiosk.window.show()
    else:
        fill_screen(kiosk.window, app.primaryScreen())
    code = app.exec()
    for end in endings:
        end()
    kiosk.close()
    return _begin_anew(started_with) if code == _ANEW else code


def _begin_anew(environment: Mapping[str, str]) -> int:
    from kiosk.app.anew import begin_anew

    return begin_anew(environment)


def _rules(language: str, clinic: Clinic | None, this_kiosk: ThisKiosk, pin_hash: str) -> Rules:
    printed = this_kiosk.printer or (clinic is not None and (clinic.printer or clinic.pages_to))
    return Rules(
        language=language,
        staff_pin=bool(pin_hash),
        printer=bool(printed),
        keeps_records=clinic is not None and bool(clinic.public_keys),
        clinic_name=clinic.name if clinic is not None else "",
        sound=this_kiosk.sound,
    )


def _read(shelf: Shelf, report: Callable[[Library], None], language: str) -> None:
    from kiosk.app.reading import read_elsewhere

    read_elsewhere(shelf, report, language)


def hide_pointer() -> None:
    """Show no pointer anywhere; PySide takes 15 ms to make Qt, so this comes after the first screen."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)


def fill_screen(window: QQuickWindow, screen: QScreen) -> None:
    """Show the window on the whole of the screen, and keep it so when the screen is turned or changed.

    Without a window manager nobody else would give it its size.
    """

    def fill() -> None:
        window.setGeometry(screen.geometry())

    screen.geometryChanged.connect(fill)
    fill()
    window.showFullScreen()
    fill()


def read_settings(clinic_file: Path | None) -> tuple[Clinic | None, ThisKiosk, tuple[StaffNote, ...]]:
    """Return the clinic, the machine's own settings beside it, and what staff should know about both.

    A clinic file that cannot be used at all leaves an empty clinic, which has approved nothing: so patients see
    "please ask our team" and staff see why.
    """
    if clinic_file is None:
        return None, ThisKiosk(), ()
    from kiosk.packs.clinic import read_clinic, read_this_kiosk
    from kiosk.packs.countries import read_countries

    countries, faults = read_countries(paths.content() / "countries.yaml")
    clinic, clinic_faults = read_clinic(clinic_file, countries)
    this_kiosk, kiosk_faults = ThisKiosk(), clinic_faults[:0]
    own = clinic_file.with_name("this-kiosk.yaml")
    if own.is_file():
        this_kiosk, kiosk_faults = read_this_kiosk(own)
    found = (*faults, *clinic_faults, *kiosk_faults)
    return clinic, this_kiosk, tuple(StaffNote(Path(str(fault.path)).name, str(fault)) for fault in found)


def _log_faults() -> None:
    """Log what no one caught, by its kind and place alone: its message could hold a visitor's words."""

    def note(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        log.error("Uncaught", exc_info=(kind, fault, trace))

    sys.excepthook = note
