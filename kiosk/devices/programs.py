"""Runs a program of the system beside the kiosk: without a shell, without waiting for it, and not for ever."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer

_LAST_WAIT_MS = 1000


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a program ended: ``why_not`` is None when all went well, else the last line of what it said about it.

    ``output`` is what it wrote, empty when anything went wrong. ``stopped`` is true when it took too long: nobody knows
    then how much of its work was done.
    """

    why_not: str | None
    output: bytes = b""
    stopped: bool = False


class Program(QObject):
    """A program that is running.

    Its *command* is the program and its words, as they are. It reads *feed* as its input and then the end. *ended* is
    called once, with the outcome. After *seconds* it is stopped. When the kiosk ends it is stopped too, and nobody is
    told.
    """

    def __init__(
        self,
        command: Sequence[str],
        ended: Callable[[Outcome], None],
        parent: QObject,
        *,
        feed: bytes = b"",
        seconds: float,
    ) -> None:
        super().__init__(parent)
        self._command, self._ended, self._feed, self._seconds = tuple(command), ended, feed, seconds
        self._late = False
        self._process = QProcess(self)
        self._process.started.connect(self._give)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._leave)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._stop)
        self._limit.start(round(seconds * 1000))
        self._process.start(self._command[0], self._command[1:])

    def _give(self) -> None:
        if self._feed:
            self._process.write(self._feed)
        self._feed = b""
        self._process.closeWriteChannel()

    def _stop(self) -> None:
        self._late = True
        self._process.kill()

    def _leave(self) -> None:
        self._process.finished.disconnect(self._finish)
        self._process.errorOccurred.disconnect(self._fail)
        self._process.kill()
        self._process.waitForFinished(_LAST_WAIT_MS)

    def _fail(self, error: QProcess.ProcessError) -> None:
        # Every other fault ends in "finished", where the program has had its say.
        if error == QProcess.ProcessError.FailedToStart:
            self._end(Outcome(f"{self._command[0]} could not be started: {self._process.errorString()}"))

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._late:
            self._end(Outcome(f"{self._command[0]} was stopped after {self._seconds:g} s without an end", stopped=True))
        elif code == 0 and status == QProcess.ExitStatus.NormalExit:
            self._end(Outcome(None, bytes(self._process.readAllStandardOutput().data())))
        else:
            said = self._process.readAllStandardError().toStdString().strip().splitlines()
            self._end(Outcome(said[-1] if said else f"{self._command[0]} ended with {code}"))

    def _end(self, outcome: Outcome) -> None:
        self._limit.stop()
        self.deleteLater()
        self._ended(outcome)
