"""The programs that are compared, each with the way it is started and where it is touched."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk import paths
from kiosk.domain.clinic import Clinic
from kiosk.domain.pack import Pack
from kiosk.packs.read import find_packs, read_pack
from kiosk.packs.shared import read_shared
from tests.benchmarks.display import HEIGHT, WIDTH, Area, Display
from tests.benchmarks.pages import Pages
from tests.benchmarks.processes import Running, running

TREE = Path(__file__).resolve().parents[2]
CHROMIUM = "chromium"
# The stage between the two bars: what changes there is the screen, not the answer of a button.
STAGE = Area(0, 112, WIDTH, HEIGHT - 190)
_CHROMIUM_FLAGS = (
    "--kiosk", "--window-position=0,0", f"--window-size={WIDTH},{HEIGHT}", "--no-sandbox", "--test-type",
    "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-extensions", "--no-default-browser-check", "--password-store=basic",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Program:
    """A program to be measured: its name in the table and its command."""

    name: str
    command: tuple[str, ...]

    @contextmanager
    def run(self, display: Display) -> Iterator[Running]:
        """Run it on *display*, with a home of its own that nothing was left in, until the block ends."""
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
            command = tuple(part.replace("{home}", home) for part in self.command)
            with running(command, _environment(display, Path(home)), Path(home) / "log.txt") as program:
                yield program


def bare_window() -> Program:
    """Return the least that Qt Quick can show."""
    return Program("bare window", (sys.executable, str(TREE / "tests" / "benchmarks" / "bare.py")))


def kiosk(packs: Path | None = None) -> Program:
    """Return the kiosk, with the packs that come with it or those in a folder."""
    more = ("--packs", str(packs)) if packs else ()
    return Program("kiosk", (sys.executable, "-m", "kiosk", "run", *more))


def chromium(pages: Pages) -> Program | None:
    """Return Chromium in kiosk mode on the pages; None where it is not installed."""
    found = shutil.which(CHROMIUM)
    if found is None:
        return None
    return Program("Chromium", (found, *_CHROMIUM_FLAGS, "--user-data-dir={home}/profile", pages.first.as_uri()))


def shipped_pack() -> Pack:
    """Return the pack that comes with the program; raises RuntimeError when it has a mistake."""
    source = find_packs(paths.content())[0]
    shared = read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
    result = read_pack(source, None, Clinic(), shared)
    if result.pack is None:
        raise RuntimeError(f"The pack {source.name} has mistakes; run kiosk check {source.name}.")
    return result.pack


def _environment(display: Display, home: Path) -> Mapping[str, str]:
    # PYTHON too: without compiled files beside the modules, Python would compile all of them at every start.
    unwanted = ("QT", "QML", "QSG", "XDG", "WAYLAND", "DBUS", "PYTHON")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    return {**kept, "DISPLAY": display.name, "HOME": str(home), "PYTHONPATH": str(TREE)}
