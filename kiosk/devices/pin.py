"""Checks the PIN of staff against its Argon2 hash, in a thread of its own: one try takes a tenth of a second."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

log = logging.getLogger(__name__)

LONGEST_WAIT_SECONDS = 300

Told = Callable[[bool, int], None]


class PinChecker(QObject):
    """Fulfils the session's Pins; calls *told* with whether the PIN was right, and how long, in s, it now refuses.

    After each wrong PIN the next is refused for twice as long: 1, 2, 4 … up to 300 s. A right one ends that, a restart
    of the kiosk too. *now* is a clock in seconds. Without a hash no PIN is right. The PIN is never logged or kept.
    """

    _verified = Signal(bool)

    def __init__(self, pin_hash: str, told: Told, parent: QObject, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._hash = pin_hash
        self._told = told
        self._now = now
        self._wrong = 0
        self._refused_until = -math.inf
        self._busy = False
        self._verified.connect(self._report)

    def check(self, pin: str) -> None:
        """Begin to check *pin* and return at once; while one is checked another is not heard."""
        if self._busy:
            return
        left = math.ceil(self._refused_until - self._now()) if self._wrong else 0
        if left > 0:
            self._told(False, left)
            return
        self._busy = True
        threading.Thread(target=self._verify, args=(pin,), daemon=True, name="pin").start()

    def _verify(self, pin: str) -> None:
        self._verified.emit(is_pin(pin, self._hash))

    @Slot(bool)
    def _report(self, right: bool) -> None:
        self._busy = False
        self._wrong = 0 if right else self._wrong + 1
        wait = 0 if right else min(LONGEST_WAIT_SECONDS, 2 ** (self._wrong - 1))
        self._refused_until = self._now() + wait
        self._told(right, wait)


def is_pin(pin: str, pin_hash: str) -> bool:
    """Return whether the Argon2 hash is that of *pin*; a hash that cannot be used is that of none, and logged."""
    from argon2 import PasswordHasher
    from argon2.exceptions import VerifyMismatchError

    if not pin_hash:
        return False
    try:
        return PasswordHasher().verify(pin_hash, pin)
    except VerifyMismatchError:
        return False
    except Exception as fault:
        log.error("No PIN can be checked: %s", type(fault).__name__)  # noqa: TRY400 - a trace could hold the PIN
        return False
