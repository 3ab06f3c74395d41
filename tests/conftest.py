"""What every test starts from: an offscreen Qt, a home of its own, and no log line that nobody expected."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

TREE = Path(__file__).resolve().parent.parent


def _offscreen() -> str:
    # Qt splits the platform's name at colons, so a drive letter must not stand in it.
    return f"offscreen:configfile={os.path.relpath(TREE / 'tests' / 'data' / 'screen.json')}"


# Before Qt is loaded: it reads these once.
os.environ["QT_QPA_PLATFORM"] = _offscreen()
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QML_DISABLE_DISK_CACHE"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"

ExpectLog = Callable[[str], None]


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def expect_log() -> Iterator[ExpectLog]:
    """Fail the test on a warning in the log that it did not expect, and on an expected one that did not come.

    A test calls ``expect_log("regular expression")`` once for each kind of line it provokes.
    """
    expected: list[str] = []
    collector = _Collector()
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    root.addHandler(collector)
    yield expected.append
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    surprises = [line for line in collector.lines if not any(re.search(pattern, line) for pattern in expected)]
    missing = [pattern for pattern in expected if not any(re.search(pattern, line) for line in collector.lines)]
    assert not surprises, "unexpected in the log: " + "; ".join(surprises)
    assert not missing, "not in the log: " + "; ".join(missing)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(home / "local"))
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def tree() -> Path:
    """Return the folder of the source tree."""
    return TREE


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests counted, such as the faults that records survived: a passing test shows nothing of itself."""
    counted = [
        f"{name}: {value}"
        for report in terminalreporter.getreports("passed")
        if report.when == "call"
        for name, value in report.user_properties
    ]
    if counted:
        terminalreporter.section("counted")
        for line in counted:
            terminalreporter.write_line(line)
