"""Starts the real program in a process of its own, and looks at it from outside."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

TREE = Path(__file__).resolve().parents[2]
_PATIENCE = 30.0

needs_proc = pytest.mark.skipif(not Path("/proc/self/net/tcp").exists(), reason="looks at the process in /proc")


@dataclass(frozen=True, slots=True)
class Running:
    """A kiosk that runs, and the file its output goes to."""

    process: subprocess.Popen[bytes]
    output: Path

    def text(self) -> str:
        """Return what it has written so far."""
        return self.output.read_text("utf-8", errors="replace")

    def environment(self) -> dict[str, str]:
        """Return the environment it was started with."""
        raw = Path(f"/proc/{self.process.pid}/environ").read_bytes().decode(errors="replace")
        return dict(pair.split("=", 1) for pair in raw.split("\0") if "=" in pair)

    def hears_sigterm(self) -> bool:
        """Return whether it has come so far that it ends calmly when asked to: the last thing before its loop."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("utf-8")
        caught = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt:"))
        return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)

    def internet_sockets(self) -> list[str]:
        """Return its sockets that speak an internet protocol, whether they listen or are connected."""
        owned = set()
        for link in Path(f"/proc/{self.process.pid}/fd").iterdir():
            with suppress(FileNotFoundError):  # closed since it was listed
                owned.add(str(link.readlink()))
        return [line for line in self._internet_table() if f"socket:[{line.split()[9]}]" in owned]

    def _internet_table(self) -> Iterator[str]:
        """Yield every such socket of the machine, as the kernel lists it."""
        for protocol in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
            table = Path(f"/proc/{self.process.pid}/net/{protocol}")
            yield from table.read_text("utf-8").splitlines()[1:] if table.exists() else []

    def stop(self) -> int:
        """Ask it to end as a service manager does, and return its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(_PATIENCE)


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return an environment with nothing of Qt's in it but a screen in memory, and a home of the test's own."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("QT", "QML", "QSG", "XDG"))}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        clean.pop(name, None)
    own = {"HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "QT_QPA_PLATFORM": "offscreen"}
    return {**clean, **own, "PYTHONPATH": str(TREE), **more}


@contextmanager
def running(home: Path, *arguments: str, **more: str) -> Iterator[Running]:
    """Run ``python -m kiosk run`` until the block ends; the block begins when the window is there, or the end is."""
    home.mkdir(parents=True, exist_ok=True)
    output = home / "output.txt"
    with output.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run", *arguments],
            cwd=TREE,
            env=environment(home, **more),
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    kiosk = Running(process, output)
    try:
        wait_until(lambda: process.poll() is not None or kiosk.hears_sigterm())
        yield kiosk
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(_PATIENCE)


def wait_until(true: Callable[[], bool]) -> None:
    """Wait until *true* returns true; fails after half a minute."""
    end = time.monotonic() + _PATIENCE
    while not true():
        assert time.monotonic() < end, "it did not come about in half a minute"
        os.sched_yield()


def in_kiosk(home: Path, program: str, *arguments: str, **more: str) -> str:
    """Run the kiosk with *program* in the place of Qt's event loop, and return what that prints.

    The program finds the application as ``app``, the window as ``window`` and the whole as ``kiosk``.
    """
    home.mkdir(parents=True, exist_ok=True)
    script = _AROUND.format(program=textwrap.indent(textwrap.dedent(program), "    "))
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=TREE,
        env=environment(home, **more),
        capture_output=True,
        text=True,
        timeout=2 * _PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


_AROUND = """
import sys
from kiosk.app.environment import guard_environment
from PySide6.QtGui import QGuiApplication
from kiosk.app import window as windows
opened = []
open_window = windows.open_window
def noted(*args, **kwargs):
    opened.append(open_window(*args, **kwargs))
    return opened[-1]
windows.open_window = noted
def program(app=None):
    from PySide6.QtCore import QCoreApplication
    app = QCoreApplication.instance()
    kiosk = opened[-1]
    window, visit = kiosk.window, kiosk.visit
    for _ in range(5):
        app.processEvents()
{program}
    return 0
QGuiApplication.exec = program
from kiosk import cli
sys.argv[1:] = ["run", *sys.argv[1:]]
cli.main()
"""
