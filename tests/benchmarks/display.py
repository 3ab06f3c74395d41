"""A screen in memory whose pixels can be read, and a finger on it: the same for every program that is measured."""

from __future__ import annotations

import ctypes
import ctypes.util
import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1920, 1080
_HEADER = struct.Struct(">25I")  # of an X window dump, which the X server keeps in the mapped file
_COLOUR_BYTES = 12
_PIXEL_BYTES = 4
_ROW_STEP = 24
_POLL_SECONDS = 0.0005
# Longer than from one part of a frame to the next, shorter than from one step of a moving drawing to the next.
_SAME_FRAME_SECONDS = 0.04


class DisplayError(RuntimeError):
    """The screen in memory could not be used; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the screen, in pixels from the top left corner; the lower and right edges are not in it."""

    left: int = 0
    top: int = 0
    right: int = WIDTH
    bottom: int = HEIGHT


WHOLE = Area()


class Screen:
    """The pixels of the screen, read from memory without a word to the X server."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._memory = mmap.mmap(opened.fileno(), 0, prot=mmap.PROT_READ)
        header = _HEADER.unpack_from(self._memory)
        self._line, self._start = header[12], header[0] + header[19] * _COLOUR_BYTES

    def sample(self, area: Area = WHOLE) -> bytes:
        """Return every 24th row of *area*."""
        rows = (self._start + row * self._line for row in range(area.top, area.bottom, _ROW_STEP))
        left, right = area.left * _PIXEL_BYTES, area.right * _PIXEL_BYTES
        return b"".join(self._memory[row + left : row + right] for row in rows)

    def picture(self) -> bytes:
        """Return all pixels, four bytes each: blue, green, red and one that means nothing."""
        return self._memory[self._start : self._start + HEIGHT * self._line]

    def wait_for(self, wanted: bytes, area: Area, patience: float) -> float:
        """Return the time at which *area* looked as *wanted* says, but for one row; raises DisplayError after a while.

        *patience* is in seconds; the time is that of ``time.perf_counter``.
        """
        end = time.perf_counter() + patience
        row = (area.right - area.left) * _PIXEL_BYTES
        while (now := time.perf_counter()) < end:
            if _unlike_rows(self.sample(area), wanted, row) <= 1:
                return now
            time.sleep(_POLL_SECONDS)
        raise DisplayError("What was shown the first time was not shown again.")

    def wait_for_change(self, before: bytes, area: Area, patience: float) -> float | None:
        """Return the time at which the first new frame in *area* was whole, or None when none came.

        *before* is the sample taken before the touch.
        """
        end = time.perf_counter() + patience
        latest, changed = before, None
        while (now := time.perf_counter()) < end:
            seen = self.sample(area)
            if seen != latest:
                latest, changed = seen, now
            elif changed is not None and now - changed > _SAME_FRAME_SECONDS:
                return changed
            time.sleep(_POLL_SECONDS)
        return changed

    def wait_until_still(self, area: Area, seconds: float, patience: float) -> bytes:
        """Return the sample of *area* after nothing changed in it for *seconds*; raises DisplayError without rest."""
        end = time.perf_counter() + patience
        latest, since = self.sample(area), time.perf_counter()
        while (now := time.perf_counter()) < end:
            seen = self.sample(area)
            if seen != latest:
                latest, since = seen, now
            elif now - since >= seconds:
                return latest
            time.sleep(0.01)
        raise DisplayError(f"The screen did not keep still for {seconds} seconds.")


def _unlike_rows(one: bytes, other: bytes, row: int) -> int:
    if one == other:
        return 0
    return sum(one[at : at + row] != other[at : at + row] for at in range(0, len(one), row))


class Finger:
    """Touches the screen through the X server's own test extension, which knows no touches, only a pointer."""

    def __init__(self, display: str) -> None:
        self._x11 = _library("X11")
        self._test = _library("Xtst")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        opened = self._x11.XOpenDisplay(display.encode())
        if not opened:
            raise DisplayError(f"The X server {display} does not answer.")
        self._display = ctypes.c_void_p(opened)

    def point(self, x: int, y: int) -> None:
        """Put the pointer at that pixel."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
        self._x11.XSync(self._display, 0)

    def tap(self) -> float:
        """Press and release where the pointer is, and return the time of the press."""
        now = time.perf_counter()
        self._test.XTestFakeButtonEvent(self._display, 1, 1, ctypes.c_ulong(0))
        self._test.XTestFakeButtonEvent(self._display, 1, 0, ctypes.c_ulong(0))
        self._x11.XFlush(self._display)
        return now

    def close(self) -> None:
        """Leave the X server."""
        self._x11.XCloseDisplay(self._display)


def _library(name: str) -> ctypes.CDLL:
    found = ctypes.util.find_library(name)
    if found is None:
        raise DisplayError(f"The library {name} is not there; install the packages libx11-6 and libxtst6.")
    return ctypes.CDLL(found)


@dataclass(frozen=True, slots=True)
class Display:
    """An X server with a screen in memory: its name, its pixels and the finger."""

    name: str
    screen: Screen
    finger: Finger


@contextmanager
def virtual_display() -> Iterator[Display]:
    """Run an X server with one screen of 1920 by 1080 until the block ends; raises DisplayError without Xvfb."""
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory() as folder:
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder]
        command += ["-nolisten", "tcp", "-nocursor", "+extension", "XTEST"]
        try:
            server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        except FileNotFoundError:
            raise DisplayError("Xvfb is not there; install the package xvfb.") from None
        os.close(writing)
        try:
            with os.fdopen(reading) as number:
                name = f":{number.readline().strip()}"
            finger = Finger(name)
            yield Display(name, Screen(Path(folder) / "Xvfb_screen0"), finger)
            with suppress(OSError):
                finger.close()
        finally:
            server.terminate()
            server.wait()
