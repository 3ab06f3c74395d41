"""What a program and all the processes it started use, as the kernel counts it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
_PROC = Path("/proc")
# Places in /proc/PID/stat, counted after the name of the program.
_PARENT, _SESSION, _TIMES = 1, 3, slice(11, 15)


class Running:
    """A program that runs in a session of its own."""

    def __init__(self, process: subprocess.Popen[bytes], started: float) -> None:
        self.process = process
        self.started = started

    def pids(self) -> list[int]:
        """Return the process, its descendants, and what else runs in its session."""
        stats = dict(_stats())
        found = {self.process.pid}
        grown = True
        while grown:
            more = {
                pid
                for pid, stat in stats.items()
                if int(stat[_PARENT]) in found or int(stat[_SESSION]) == self.process.pid
            }
            grown = not more <= found
            found |= more
        return sorted(found & stats.keys())

    def pss(self) -> float:
        """Return the proportional set size over all its processes in MB: shared pages count by the share used."""
        return sum(_memory(pid, "Pss") for pid in self.pids()) / 1024

    def private(self) -> float:
        """Return the memory that no other process has a share in, over all its processes, in MB."""
        fields = ("Private_Clean", "Private_Dirty")
        return sum(_memory(pid, field) for pid in self.pids() for field in fields) / 1024

    def cpu(self) -> float:
        """Return the processor time that it and the processes it has waited for have used, in seconds."""
        ticks = 0
        for pid in self.pids():
            with suppress(OSError):
                ticks += sum(int(value) for value in _stat(_PROC / str(pid))[_TIMES])
        return ticks / _TICKS_A_SECOND

    def stop(self) -> None:
        """End it and everything it started."""
        pids = self.pids()
        with suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(5)
        for pid in pids:
            with suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Iterator[Running]:
    """Run *command* until the block ends, its output in *log*."""
    with log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            env=dict(environment),
            stdout=output,
            stderr=output,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
    program = Running(process, started)
    try:
        yield program
    finally:
        program.stop()


def _stats() -> Iterator[tuple[int, list[str]]]:
    for folder in _PROC.iterdir():
        if folder.name.isdecimal():
            with suppress(OSError):
                yield int(folder.name), _stat(folder)


def _stat(folder: Path) -> list[str]:
    return (folder / "stat").read_text("utf-8", errors="replace").rpartition(")")[2].split()


def _memory(pid: int, field: str) -> int:
    """Return a field of the memory of a process in KB; 0 when the process has gone."""
    with suppress(OSError):
        for line in (_PROC / str(pid) / "smaps_rollup").read_text("utf-8").splitlines():
            if line.startswith(f"{field}:"):
                return int(line.split()[1])
    return 0
