"""Checks the PIN of staff against its Argon2 hash, in a thread of its own: one try takes a tenth of a second."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.devices.pin_lock import PinLock, wait_after

log = logging.getLogger(__name__)

Told = Callable[[bool, int], None]


class PinChecker(QObject):
    """Fulfils the session's Pins; calls *told* with whether the PIN was right, and how long, in s, it now refuses.

    After each wrong PIN the next is refused, unread, for as long as ``wait_after`` says. The count outlives the kiosk
    in *lock*; the wait for it begins anew with the kiosk, so no clock that is set and no restart shortens it. A right
    PIN ends it, and so does ``kiosk unlock``, which takes the count away. *now* is a clock in seconds that cannot be
    set. Without a hash no PIN is right. The PIN is never logged or kept.
    """

    _verified = Signal(bool, bool)

    def __init__(
        self, pin_hash: str, told: Told, lock: PinLock, parent: QObject, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._hash = pin_hash
        self._told = told
        self._lock = lock
        self._now = now
        self._wrong = lock.read()
        self._kept = True
        self._refused_until = now() + wait_after(self._wrong)
        self._busy = False
        self._verified.connect(self._report)

    def check(self, pin: str) -> None:
        """Begin to check *pin* and return at once; while one is checked another is not heard."""
        if self._busy:
            return
        if self._kept and not self._lock.is_set:
            self._wrong = 0
        left = math.ceil(self._refused_until - self._now()) if self._wrong else 0
        if left > 0:
            self._told(False, left)
            return
        self._busy = True
        threading.Thread(target=self._verify, args=(pin, self._wrong + 1), daemon=True, name="pin").start()

    def _verify(self, pin: str, wrong: int) -> None:
        """Count the try as a wrong one before it is one: who cuts the power at the answer gains nothing."""
        kept = self._keep(lambda: self._lock.write(wrong))
        right = is_pin(pin, self._hash)
        if right:
            kept = self._keep(self._lock.clear)
        self._verified.emit(right, kept)

    def _keep(self, change: Callable[[], None]) -> bool:
        """Change the count on disk.

        Where that fails it goes on in memory, for staff whose disk is full still have a talk.
        """
        try:
            change()
        except OSError as fault:
            log.warning("Wrong PINs are not counted across restarts: %s", type(fault).__name__)
            return False
        return True

    @Slot(bool, bool)
    def _report(self, right: bool, kept: bool) -> None:
        self._busy, self._kept = False, kept
        self._wrong = 0 if right else self._wrong + 1
        wait = wait_after(self._wrong)
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
