"""The packs are read in a process of its own."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app.reading import read_elsewhere
from kiosk.app.shelf import Shelf
from kiosk.session.library import Library
from tests.conftest import ExpectLog
from tests.support.folders import add_pack

WITHOUT_YAML = """
import sys
from pathlib import Path
from kiosk.app.reading import read_elsewhere
from kiosk.app.shelf import Shelf
read = []
read_elsewhere(Shelf(Path(sys.argv[1])), read.append, "en")
assert read[-1].complete and read[-1].packs, read
print("yaml" in sys.modules, "markdown" in sys.modules)
"""


def read_here(folder: Path) -> Library:
    read: list[Library] = []
    Shelf(folder).read(read.append, "en")
    return read[-1]


def test_what_another_process_reads_is_what_this_one_would(tmp_path: Path) -> None:
    add_pack(tmp_path)
    read: list[Library] = []
    read_elsewhere(Shelf(tmp_path), read.append, "en")
    assert read[-1] == read_here(tmp_path)


def test_what_reading_needs_is_not_loaded_here(tmp_path: Path) -> None:
    add_pack(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_YAML, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False"]


@pytest.mark.parametrize("program", ["/nowhere/python", "/bin/false"])
def test_where_no_other_process_can_be_had_the_packs_are_read_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog, program: str
) -> None:
    add_pack(tmp_path)
    monkeypatch.setattr("sys.executable", program)
    expect_log("read in")
    read: list[Library] = []
    read_elsewhere(Shelf(tmp_path), read.append, "en")
    assert read[-1] == read_here(tmp_path)


def test_the_other_process_ends_when_the_kiosk_is_gone(tmp_path: Path) -> None:
    for number in range(40):
        add_pack(tmp_path, f"pack-{number:02}")
    command = [sys.executable, "-m", "kiosk.app.reading"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        pickle.dump((Shelf(tmp_path), "en"), reader.stdin)
        reader.stdin.flush()
        assert not pickle.load(reader.stdout).complete
        reader.stdin.close()
        rest = io.BytesIO(reader.stdout.read())
        assert reader.wait(10) == 0
    while rest.tell() < len(rest.getbuffer()):
        try:
            assert not pickle.load(rest).complete
        except (EOFError, pickle.UnpicklingError):
            break
