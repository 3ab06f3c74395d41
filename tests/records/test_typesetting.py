"""How sheets are set: in a process of its own, which leaves nothing behind; and with which words."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.domain.home_lines import home_lines
from kiosk.records import typesetting
from kiosk.records.leaflet import leaflet
from kiosk.records.typesetting import Sheet, sheet_from_json, typeset
from kiosk.viewmodels.interface_words import read_words
from tests.support.paper import Paper, english, leaflet_pack

COMMAND = [sys.executable, "-I", "-m", "kiosk.records.typesetting"]


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return leaflet(leaflet_pack(), home_lines(None), english())


def test_a_sheet_survives_its_way_to_another_process(sheet: Sheet) -> None:
    assert sheet_from_json(sheet.as_json()) == sheet


@pytest.mark.slow
def test_another_process_sets_it_and_leaves_no_file(sheet: Sheet, tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path), "HOME": str(tmp_path)}
    made = subprocess.run(
        COMMAND, input=sheet.as_json().encode(), cwd=tmp_path, env=environment, capture_output=True, check=True
    )
    assert "Cold for a knee" in Paper(made.stdout).text
    assert not list(tmp_path.rglob("*"))


@pytest.mark.slow
def test_another_process_says_what_is_too_long(sheet: Sheet) -> None:
    data = {**sheet.data, "home": list(sheet.data["home"]) * 8}
    long = Sheet(sheet.template, data, sheet.sizes[-1:])
    made = subprocess.run(COMMAND, input=long.as_json().encode(), capture_output=True, check=False)
    assert made.returncode == 1
    assert made.stdout == b""
    assert b'the part "home"' in made.stderr


def test_where_no_noto_fonts_are_known_those_of_the_system_are_used(
    sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typesetting, "_FONT_FOLDERS", ())
    assert "Cold for a knee" in Paper(typeset(Sheet(sheet.template, sheet.data, sheet.sizes[-1:])).pdf).text


def test_every_word_that_paper_asks_for_is_there_and_none_is_left_over() -> None:
    words = read_words(paths.assets() / "interface" / "paper_en.ts")
    source = "\n".join(file.read_text("utf-8") for file in Path(typesetting.__file__).parent.glob("*.py"))
    assert set(re.findall(r'"(paper-[\w-]+)"', source)) == set(words)
