"""Begins the kiosk anew in its own place, so that nothing of a talk stays in its memory."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress

log = logging.getLogger(__name__)


def begin_anew(environment: Mapping[str, str]) -> int:
    """Put a new kiosk in the place of this one, with its arguments and *environment*; do not return.

    The process keeps its number, so that whoever watches over it sees no end. Where the system cannot do that, a new
    process is started, and 0 is returned. After a word in the log 1 is returned where nothing could be started: a
    service manager then starts the kiosk.
    """
    # From here on nobody hears a request to end, so it ends the process.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    sys.stdout.flush()
    sys.stderr.flush()
    command = [sys.executable, *sys.orig_argv[1:]]
    try:
        if sys.platform == "win32":
            subprocess.Popen(command, env=dict(environment))  # noqa: S603
            return 0
        _wait_for_children()
        os.execve(sys.executable, command, environment)  # noqa: S606
    except OSError:
        log.exception("The kiosk could not begin anew")
        return 1


def _wait_for_children() -> None:
    """Take leave of programs that have ended: the new kiosk does not know of them."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
