"""The log: one file a machine, small, and without a word that a visitor chose or typed."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

_NAME = "kiosk log file"
_MOST_BYTES = 1_000_000
_OLD_FILES = 3
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"

_ExceptionInfo: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class PrivateFormatter(logging.Formatter):
    """Writes where an exception came from and of what type it was, but not what it said.

    The text of an exception can hold what a visitor tapped or typed: the key that was not found, the value that was
    refused.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; the text that another handler made of the exception is set aside, not used."""
        shared, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = shared

    def formatException(self, ei: _ExceptionInfo) -> str:  # noqa: N802 - the name is the base class's
        """Return the frames of the traceback and the type of the exception, without its message."""
        kind, _, frames = ei
        lines = traceback.format_tb(frames)
        return "".join(lines) + (kind.__name__ if kind else "")


def log_file() -> Path:
    """Return where the log is written: below the state folder of the user, as each system has it."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Logs"
    else:
        base = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return base / "kiosk" / "kiosk.log"


def start_logging(*, private: bool) -> Path | None:
    """Send every log line to the log file from now on, and return it, or None when it cannot be written.

    With *private*, as wherever patients touch, exceptions are logged without their messages. Nothing is written to
    the terminal: people see calm words there, and the log holds the rest.
    """
    handler: logging.Handler
    file = log_file()
    written = True
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=_MOST_BYTES, backupCount=_OLD_FILES, encoding="utf-8")
    except OSError:
        handler, written = logging.NullHandler(), False
    handler.setFormatter(PrivateFormatter(_LINE) if private else logging.Formatter(_LINE))
    handler.set_name(_NAME)
    root = logging.getLogger()
    for earlier in [each for each in root.handlers if each.name == _NAME]:
        root.removeHandler(earlier)
        earlier.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file if written else None
