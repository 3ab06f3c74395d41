"""How many wrong PINs were typed since the last right one, on disk: docs/decisions/0011-the-pin-of-staff.md"""

from __future__ import annotations

import contextlib
import json
import logging
import os
from pathlib import Path

from kiosk import logs
from kiosk.session.pin import LONGEST_REST_SECONDS

log = logging.getLogger(__name__)

# So many wrong PINs make the pad rest for ever longer; each further one locks it.
TRIES_BEFORE_LOCK = 10
LOCKED_SECONDS = 3600
_MOST_BYTES = 100


def wait_after(wrong: int) -> int:
    """Return for how many seconds the pad refuses every PIN after so many wrong ones in a row."""
    if wrong > TRIES_BEFORE_LOCK:
        return LOCKED_SECONDS
    return min(LONGEST_REST_SECONDS, 2 ** (wrong - 1)) if wrong > 0 else 0


def lock_file() -> Path:
    """Return where the count is kept: beside the log, in the state folder of the user who runs the kiosk."""
    return logs.log_file().with_name("wrong-pins.json")


class PinLock:
    """The count of wrong PINs in *file*, and nothing else: no PIN, and no time that a clock could change."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def is_set(self) -> bool:
        """Whether any wrong PIN is counted."""
        return self._file.exists()

    def read(self) -> int:
        """Return the count. A file that is not there counts none, one that cannot be understood locks the pad."""
        try:
            if self._file.stat().st_size > _MOST_BYTES:
                raise ValueError(self._file.name)
            wrong = json.loads(self._file.read_bytes())["wrong"]
            if type(wrong) is not int or wrong < 0:
                raise ValueError(self._file.name)
        except FileNotFoundError:
            return 0
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as fault:
            log.warning("The count of wrong PINs cannot be read, so the PIN pad is locked: %s", type(fault).__name__)
            return TRIES_BEFORE_LOCK + 1
        return wrong

    def write(self, wrong: int) -> None:
        """Keep the count in one step that a power cut cannot halve. Raises OSError when it cannot be kept."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        made = self._file.with_suffix(".new")
        number = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(number, "wb") as file:
            file.write(json.dumps({"wrong": wrong}).encode())
            file.flush()
            os.fsync(file.fileno())
        made.replace(self._file)
        _sync(self._file.parent)

    def clear(self) -> None:
        """Forget the count. Raises OSError when it cannot be forgotten."""
        self._file.unlink(missing_ok=True)
        _sync(self._file.parent)


def _sync(folder: Path) -> None:
    """Let the change of names in the folder reach the disk, where a system can do that."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
