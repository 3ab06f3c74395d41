"""Reads the packs in a process of its own: what reading needs takes 20 MB that the kiosk then never holds."""

from __future__ import annotations

import logging
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import IO

from kiosk.app.shelf import Shelf
from kiosk.session.library import Library

log = logging.getLogger(__name__)

_COMMAND = ("-m", "kiosk.app.reading")


def read_elsewhere(shelf: Shelf, report: Callable[[Library], None], language: str) -> None:
    """Do what ``shelf.read`` does, in another process; here, after a word in the log, when that fails.

    The two processes are one program and speak by pickles over a pipe that nobody else holds.
    """
    complete = False
    try:
        for library in _libraries(shelf, language):
            complete = library.complete
            report(library)
    except (OSError, pickle.UnpicklingError) as fault:
        log.warning("The packs could not be read in a process of their own: %s", type(fault).__name__)
    if not complete:
        log.warning("The packs are read in the kiosk's own process")
        shelf.read(report, language)


def _libraries(shelf: Shelf, language: str) -> Iterator[Library]:
    command = (sys.executable, *_COMMAND)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:  # noqa: S603
        if reader.stdin is None or reader.stdout is None:
            return
        pickle.dump((shelf, language), reader.stdin)
        # It stays open: that it closes tells the other process that this one is gone.
        reader.stdin.flush()
        yield from _received(reader.stdout)


def _received(pipe: IO[bytes]) -> Iterator[Library]:
    while True:
        try:
            yield pickle.load(pipe)  # noqa: S301
        except EOFError:
            return


def main() -> None:
    """Read the packs of the shelf that comes in, and send each library out; end at once when the kiosk is gone."""
    if hasattr(os, "nice"):
        # The first screen comes first.
        os.nice(10)
    shelf, language = pickle.load(sys.stdin.buffer)  # noqa: S301
    threading.Thread(target=_end_with_kiosk, daemon=True, name="kiosk").start()

    def send(library: Library) -> None:
        pickle.dump(library, sys.stdout.buffer)
        sys.stdout.buffer.flush()

    try:
        shelf.read(send, language)
    except BrokenPipeError:
        os._exit(0)


def _end_with_kiosk() -> None:
    """Wait for the end of what comes in; nobody waits for the packs then, and a start after it needs the processor."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(0)


if __name__ == "__main__":
    main()
