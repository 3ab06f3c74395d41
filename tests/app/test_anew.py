"""After a talk the kiosk begins anew: the same process, nothing in it of the one before."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app import anew
from tests.conftest import ExpectLog
from tests.support.anew import talking
from tests.support.probe import needs_proc


@needs_proc
@pytest.mark.slow
def test_what_was_typed_in_a_talk_is_nowhere_in_the_kiosk_after_it(tmp_path: Path) -> None:
    with talking(tmp_path, QT_SCALE_FACTOR_OF_A_TEST="1") as kiosk:
        pid, before = kiosk.process.pid, Path(f"/proc/{kiosk.process.pid}/environ").read_bytes()
        assert kiosk.remembers(), "the test could find the token, were it there"
        kiosk.end_talk()
        stands = kiosk.wait_for("stands", times=2)
        assert kiosk.process.poll() is None
        assert kiosk.process.pid == pid
        assert not kiosk.remembers()
        assert Path(f"/proc/{pid}/environ").read_bytes() == before, "the environment is that of the start"
        assert stands.files <= kiosk.told("stands")[0].files, "no file of the old kiosk stays open"
        assert kiosk.output() == ""
        kiosk.process.send_signal(signal.SIGTERM)
        assert kiosk.process.wait(30) == 0
    left = [path for path in tmp_path.rglob("*") if path.is_file() and kiosk.token.encode() in path.read_bytes()]
    assert left == []


def test_it_begins_with_the_arguments_and_the_environment_of_its_start(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[tuple[str, list[str], dict[str, str]]] = []
    monkeypatch.setattr(sys, "orig_argv", ["python", "-m", "kiosk", "run", "--clinic", "clinic.yaml"])
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "execve", lambda *arguments: begun.append(arguments))
    _keep_signals(monkeypatch)
    anew.begin_anew({"HOME": "/home/kiosk"})
    command = [sys.executable, "-m", "kiosk", "run", "--clinic", "clinic.yaml"]
    assert begun == [(sys.executable, command, {"HOME": "/home/kiosk"})]


def test_where_no_process_can_be_replaced_another_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[tuple[list[str], dict[str, str]]] = []
    monkeypatch.setattr(sys, "orig_argv", ["python", "-m", "kiosk", "run"])
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(subprocess, "Popen", lambda command, env: begun.append((command, env)))
    _keep_signals(monkeypatch)
    assert anew.begin_anew({"HOME": "C:"}) == 0
    assert begun == [([sys.executable, "-m", "kiosk", "run"], {"HOME": "C:"})]


def test_a_kiosk_that_cannot_begin_anew_ends_with_a_word_in_the_log(
    monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "execve", refuse)
    _keep_signals(monkeypatch)
    expect_log("The kiosk could not begin anew")
    assert anew.begin_anew({}) == 1


def _keep_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(os, "waitpid", lambda *_: (0, 0))
