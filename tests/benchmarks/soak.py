"""Turns screens by touch again and again and watches the memory: ``python -m tests.benchmarks.soak``.

The kiosk's own window runs in this process, so that no pause between touches is needed: 20,000 take minutes.
"""

from __future__ import annotations

import os
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import paths
from kiosk.app.environment import guard_environment
from kiosk.app.kiosk import fill_screen
from kiosk.app.shelf import Shelf
from kiosk.domain.clinic import help_lines
from kiosk.session.library import Library
from kiosk.session.places import Attract, End, Home, Reading
from kiosk.session.state import Rules, new_session
from tests.benchmarks.display import HEIGHT, WIDTH, DisplayError, virtual_display

if TYPE_CHECKING:
    from kiosk.app.window import KioskWindow

_EVERY = 1000
# Caches of fonts, pictures and compiled screens fill during the first rounds through the story.
_WARM_UP = 3000
_PATIENCE_MS = 10_000
# Where to touch to go on: through the whole story to its end, which ends the visit, and again from the beginning.
_POINTS = {Attract: (300, 735), Home: (500, 600), Reading: (1700, 970), End: (1700, 970)}


@dataclass(slots=True)
class _State:
    changes: int = 0
    seen: str = ""


@click.command()
@click.option("--changes", default=20_000, show_default=True, help="How often a screen is changed by touch.")
def main(changes: int) -> None:
    """Print the memory after each 1,000 changes, and how much it grows a thousand after the first 3,000."""
    try:
        with virtual_display() as display:
            os.environ["DISPLAY"] = display.name
            os.environ["QT_QPA_PLATFORM"] = "xcb"
            grown = growth(soak(changes))
    except DisplayError as fault:
        print(fault, file=sys.stderr)
        sys.exit(1)
    print(f"{changes} changes; after the first {_WARM_UP} the memory grew by {grown:.2f} MB per 1,000.")


def growth(memory: dict[int, float]) -> float:
    """Return the slope of the memory in MB per 1,000 changes, without the warm-up; 0 with fewer than two values."""
    counted = [(count, size) for count, size in memory.items() if count >= _WARM_UP]
    if len(counted) < 2:
        return 0.0
    slope, _ = statistics.linear_regression([count / 1000 for count, _ in counted], [size for _, size in counted])
    return slope


def soak(changes: int) -> dict[int, float]:
    """Change screens by touch in a window of the present display; return its own memory in MB by number of changes."""
    guard_environment(os.environ)
    from PySide6.QtCore import QPoint, Qt, QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest

    app = QGuiApplication(sys.argv[:1])
    kiosk = _window(app)
    fill_screen(kiosk.window, app.primaryScreen())
    device = QTest.createTouchDevice()
    memory: dict[int, float] = {}
    state = _State()

    alarm = QTimer(app, singleShot=True, interval=_PATIENCE_MS)
    alarm.timeout.connect(lambda: app.exit(1))

    def touch() -> None:
        state.seen = _shown(kiosk)
        point = QPoint(*_POINTS[type(kiosk.visit.session.place)])
        alarm.start()
        QTest.touchEvent(kiosk.window, device).press(0, point, kiosk.window).commit()
        QTest.touchEvent(kiosk.window, device).release(0, point, kiosk.window).commit()

    def after_frame() -> None:
        if _shown(kiosk) == state.seen:
            return
        state.seen = _shown(kiosk)
        state.changes += 1
        if state.changes % _EVERY == 0:
            memory[state.changes] = _own_memory()
            print(f"{state.changes:>6} changes: {memory[state.changes]:.1f} MB", flush=True)
        if state.changes >= changes:
            app.exit(0)
        else:
            QTimer.singleShot(0, touch)

    kiosk.window.frameSwapped.connect(after_frame, Qt.ConnectionType.QueuedConnection)
    QTimer.singleShot(1000, touch)
    stuck = app.exec() != 0
    where = _shown(kiosk)
    kiosk.close()
    if stuck:
        raise DisplayError(f"After {state.changes} changes a touch changed nothing: {where}.")
    return memory


def _window(app: object) -> KioskWindow:
    from PySide6.QtCore import QObject

    from kiosk.app.effects import Effects
    from kiosk.app.panels import panel_for_size
    from kiosk.app.window import open_window

    assert isinstance(app, QObject)
    read: list[Library] = []
    Shelf(paths.content()).read(read.append, "en")
    session = new_session(Rules(), read[-1])
    panel = panel_for_size(WIDTH, HEIGHT)
    return open_window(session, help_lines(None), Effects(), panel, app, closable=True, settle_ms=0)


def _shown(kiosk: KioskWindow) -> str:
    session = kiosk.visit.session
    return f"{session.place} {session.sheet}"


def _own_memory() -> float:
    """Return what the process holds itself: a share in libraries changes with what else runs."""
    lines = Path("/proc/self/smaps_rollup").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:")) / 1024


if __name__ == "__main__":
    main()
