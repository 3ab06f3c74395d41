"""Lets the process be told to stop: SIGTERM from a service, Ctrl+C from a terminal."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, QTimer


class StopSignals(QObject):
    """Calls *stop* on SIGINT and SIGTERM, from Qt's own loop.

    Python runs its signal handlers only between its own instructions, and Qt's loop runs none while nothing happens:
    so each signal also writes a byte to a socket that the loop watches.
    """

    def __init__(self, stop: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._read_end, self._write_end = socket.socketpair()
        for end in (self._read_end, self._write_end):
            end.setblocking(False)
        signal.set_wakeup_fd(self._write_end.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read_end.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        for number in (signal.SIGINT, signal.SIGTERM):
            # By way of the loop: one that has not begun yet would not hear it.
            signal.signal(number, lambda *_: QTimer.singleShot(0, self, stop))

    def _wake(self) -> None:
        self._read_end.recv(64)
