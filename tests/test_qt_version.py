"""The Qt that is locked does not lose count of None, True and False (docs/decisions/0001)."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    sent = Signal(object)

heard = []
sender = Sender()
sender.sent.connect(lambda value: heard.append(value))
for _ in range(16_667):
    for value in (None, True, False):
        sender.sent.emit(value)
print(len(heard))
"""


def test_fifty_thousand_signals_leave_the_interpreter_whole() -> None:
    result = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert int(result.stdout) > 50_000
