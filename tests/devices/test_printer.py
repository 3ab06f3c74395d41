"""Printing: the pages reach the queue as they are, leave no file, and what goes wrong is told plainly."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.devices.printer import FolderPrinter, QueuePrinter
from kiosk.session.ports import Printer
from tests.support.programs import Programs

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts of the shell")

# Every byte, and more of them than a pipe holds at once.
PDF = bytes(range(256)) * 2000


class Queue:
    """A printer, and what it told."""

    def __init__(self, name: str, owner: QObject) -> None:
        self.told: list[str] = []
        self.printer: Printer = QueuePrinter(name, lambda: self.told.append("printed"), self.told.append, owner)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    return Programs(tmp_path, monkeypatch)


def test_the_pages_reach_the_queue_as_they_are(owner: QObject, programs: Programs, qtbot: QtBot) -> None:
    programs.put("lp", reads=True)
    queue = Queue("Ward 3", owner)
    queue.printer.print_pdf(PDF, "Blood patch; rm -rf $HOME")
    qtbot.waitUntil(lambda: bool(queue.told))
    assert queue.told == ["printed"]
    assert programs.words("lp") == ["-d", "Ward 3", "-t", "Blood patch; rm -rf $HOME"]
    assert programs.input("lp") == PDF


def test_no_file_is_written_on_the_way(
    owner: QObject, programs: Programs, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs.put("lp", reads=True)
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.chdir(tmp_path / "tmp")
    queue = Queue("Ward 3", owner)
    queue.printer.print_pdf(PDF, "Page")
    qtbot.waitUntil(lambda: bool(queue.told))
    assert not list((tmp_path / "tmp").iterdir())


def test_a_printer_that_is_not_there_is_named_with_what_the_system_says(
    owner: QObject, programs: Programs, qtbot: QtBot
) -> None:
    programs.put("lp", 'echo "lp: The printer or class does not exist." >&2; exit 1')
    queue = Queue("Ward 4", owner)
    queue.printer.print_pdf(PDF, "Page")
    qtbot.waitUntil(lambda: bool(queue.told))
    assert queue.told == ['The printer "Ward 4" did not take the pages: lp: The printer or class does not exist.']


@pytest.mark.usefixtures("programs")
def test_a_system_that_cannot_print_says_so(owner: QObject, qtbot: QtBot) -> None:
    queue = Queue("Ward 3", owner)
    queue.printer.print_pdf(PDF, "Page")
    qtbot.waitUntil(lambda: bool(queue.told))
    assert len(queue.told) == 1
    assert "lp could not be started" in queue.told[0]


def test_without_a_printer_set_staff_are_told_where_to_set_one(owner: QObject, programs: Programs) -> None:
    programs.put("lp")
    queue = Queue("", owner)
    queue.printer.print_pdf(PDF, "Page")
    assert queue.told == ['No printer is set. Write "printer: NAME" in clinic.yaml or this-kiosk.yaml.']
    assert programs.calls("lp") == 0


def test_a_queue_that_never_answers_is_given_up(
    owner: QObject, programs: Programs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.devices.printer._MOST_SECONDS", 0.2)
    programs.put("lp", "exec /bin/sleep 60")
    queue = Queue("Ward 3", owner)
    queue.printer.print_pdf(PDF, "Page")
    qtbot.waitUntil(lambda: bool(queue.told))
    assert queue.told == ['The printer "Ward 3" did not take the pages: lp was stopped after 0.2 s without an end']


def test_a_program_that_ends_in_silence_is_told_by_its_number(owner: QObject, programs: Programs, qtbot: QtBot) -> None:
    programs.put("lp", "exit 7")
    queue = Queue("Ward 3", owner)
    queue.printer.print_pdf(b"", "Page")
    qtbot.waitUntil(lambda: bool(queue.told))
    assert queue.told == ['The printer "Ward 3" did not take the pages: lp ended with 7']


def handed_to(folder: Path, owner: QObject) -> list[str]:
    told: list[str] = []
    FolderPrinter(folder, lambda: told.append("printed"), told.append, owner).print_pdf(PDF, "Blood patch of Ms Smith")
    return told


def test_without_a_printer_the_page_is_put_whole_into_the_folder_for_its_owner_alone(
    owner: QObject, tmp_path: Path
) -> None:
    assert handed_to(tmp_path, owner) == ["printed"]
    (page,) = tmp_path.iterdir()
    assert page.read_bytes() == PDF
    assert page.suffix == ".pdf"
    assert "Smith" not in page.name
    assert page.stat().st_mode & 0o777 == 0o600


def test_two_pages_in_one_second_do_not_write_over_each_other(owner: QObject, tmp_path: Path) -> None:
    assert handed_to(tmp_path, owner) == handed_to(tmp_path, owner) == ["printed"]
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_is_not_there_is_named_and_not_made(owner: QObject, tmp_path: Path) -> None:
    away = tmp_path / "share"
    (said,) = handed_to(away, owner)
    assert str(away) in said
    assert "is not there" in said
    assert not away.exists()


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that takes no file, as Linux has one")
def test_a_folder_that_takes_nothing_is_named_with_what_the_system_says(owner: QObject) -> None:
    (said,) = handed_to(Path("/proc/self"), owner)
    assert "did not take the page" in said
