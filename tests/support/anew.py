"""Starts the real kiosk, leads it into a talk and out of it again, and looks into its memory from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.support.probe import TREE, environment, wait_until

_PATIENCE = 30.0
_PIECE = 1 << 22


@dataclass(frozen=True, slots=True)
class Told:
    """A word of the kiosk: what happened, at which moment of the steady clock in s, and how many files were open."""

    word: str
    moment: float
    files: int


@dataclass(frozen=True, slots=True)
class Talker:
    """A kiosk that leads itself into a talk with *token* as its reference, and ends it when told to.

    ``started`` is the moment of the steady clock, in s, at which it was started.
    """

    started: float
    process: subprocess.Popen[bytes]
    home: Path
    token: str

    def told(self, word: str) -> list[Told]:
        """Return each time that it told this word."""
        file = self.home / "told.txt"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        told = [Told(name, float(moment), int(files)) for name, moment, files in map(str.split, lines)]
        return [each for each in told if each.word == word]

    def wait_for(self, word: str, times: int = 1) -> Told:
        """Wait until it has told this word so often, and return the last time."""
        wait_until(lambda: self.process.poll() is not None or len(self.told(word)) >= times)
        assert len(self.told(word)) >= times, self.output()
        return self.told(word)[-1]

    def end_talk(self) -> None:
        """Let it end its talk without a record."""
        (self.home / "end").touch()

    def output(self) -> str:
        """Return what it has written so far."""
        return (self.home / "output.txt").read_text("utf-8", errors="replace")

    def remembers(self) -> bool:
        """Return whether the token stands anywhere in its memory, in letters of one byte or of two."""
        return any(form in piece for piece in self._memory() for form in self._forms())

    def _forms(self) -> tuple[bytes, ...]:
        return self.token.encode(), self.token.encode("utf-16-le")

    def _memory(self) -> Iterator[bytes]:
        """Yield all its memory in pieces that overlap by more than a token."""
        overlap = 4 * len(self.token)
        with Path(f"/proc/{self.process.pid}/mem").open("rb", buffering=0) as memory:
            for start, end in self._areas():
                for at in range(start, end, _PIECE):
                    # Areas of the kernel cannot be read.
                    with suppress(OSError, OverflowError, ValueError):
                        memory.seek(at)
                        yield memory.read(min(_PIECE + overlap, end - at))

    def _areas(self) -> Iterator[tuple[int, int]]:
        for line in Path(f"/proc/{self.process.pid}/maps").read_text("utf-8").splitlines():
            span, rights = line.split()[:2]
            if rights.startswith("r"):
                start, end = span.split("-")
                yield int(start, 16), int(end, 16)


@contextmanager
def talking(home: Path, **more: str) -> Iterator[Talker]:
    """Run the kiosk until the block ends; the block begins when its talk does."""
    home.mkdir(parents=True, exist_ok=True)
    token = f"T{os.urandom(8).hex()}"
    (home / "token").write_text(token, "utf-8")
    started = time.monotonic()
    with (home / "output.txt").open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(home)],
            cwd=TREE,
            env=environment(home, **more),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    kiosk = Talker(started, process, home, token)
    try:
        kiosk.wait_for("talks")
        yield kiosk
    finally:
        process.kill()
        process.wait(_PATIENCE)


# The token comes in a file that is gone before the kiosk begins anew, never as an argument or in the environment.
_PROGRAM = """
import os, sys, time
from pathlib import Path
home = Path(sys.argv[1])

def tell(word):
    with (home / "told.txt").open("a") as file:
        file.write(f"{word} {time.monotonic()} {len(os.listdir('/proc/self/fd'))}\\n")

def talk(visit, token):
    from kiosk.domain.briefing_record import Role, Support
    from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
    from kiosk.session.places import StaffScreen
    from kiosk.session.staff_moves import BeginTalk, OpenStaff, PrepareTalk, ShowStaff
    [pack] = {pack.identity.id: pack for pack in visit.session.library.packs.values() if pack.briefing}.values()
    prepare = PrepareTalk(pack_id=pack.identity.id, language="en", support=Support.NOBODY,
                          profile=pack.briefing.profiles[0].id, initials="AB", role=Role.NURSE, reference=token)
    for move in (OpenStaff(), TypePin("4711"), TryPin(), PinChecked(True), ShowStaff(StaffScreen.OPENING), prepare,
                 BeginTalk("6f1c1d1e-0000-4000-8000-0123456789ab")):
        visit.dispatch(move)
    assert visit.session.talk is not None, visit.session.place

def look(visit, timer):
    from kiosk.session.talk_moves import StopTalk
    if visit.session.talk is not None:
        if (home / "end").exists():
            timer.stop()
            (home / "end").unlink()
            visit.dispatch(StopTalk())
            tell("ends")
            visit.dispatch(StopTalk(sure=True))
    elif visit.session.library.complete:
        if (home / "token").exists():
            token = (home / "token").read_text()
            (home / "token").unlink()
            talk(visit, token)
            tell("talks")

def watched(*args, **kwargs):
    from PySide6.QtCore import QTimer
    kiosk = open_window(*args, **kwargs)
    def first():
        kiosk.window.frameSwapped.disconnect(first)
        tell("stands")
    kiosk.window.frameSwapped.connect(first)
    timer = QTimer(kiosk.window, interval=20)
    timer.timeout.connect(lambda: look(kiosk.visit, timer))
    timer.start()
    return kiosk

from kiosk.app import window as windows
open_window, windows.open_window = windows.open_window, watched
from kiosk import cli
sys.argv[1:] = ["run"]
cli.main()
"""
