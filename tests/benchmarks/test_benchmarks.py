"""The figures are taken on demand alone; what sums them up is tested like everything else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from kiosk.session.places import Checking, CheckScreen, Emergency
from tests.benchmarks.measure import CHANGE, CHECK, MISTAKE, SIGN, SURE, Figures
from tests.benchmarks.pages import write_pages
from tests.benchmarks.programs import shipped_pack
from tests.benchmarks.soak import growth
from tests.benchmarks.table import markdown, percentile, rows
from tests.support.driver import visitor
from tests.support.shipped import shipped_library

needs_screen = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs the package xvfb")


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([float(n) for n in range(1, 101)], 0.99) == 99
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2
    assert percentile([7.0], 0.99) == 7


def test_growth_leaves_the_warm_up_out() -> None:
    assert growth({1000: 10.0, 2000: 90.0, 3000: 100.0, 4000: 100.5, 5000: 101.0}) == pytest.approx(0.5)
    assert growth({1000: 10.0, 2000: 90.0}) == 0


def test_a_figure_that_is_not_as_wanted_is_said_to_be_missed() -> None:
    figures = {
        "bare window": Figures(start=[100.0]),
        "kiosk": Figures(start=[300.0]),
        "Chromium": Figures(start=[900.0]),
    }
    lines = markdown(rows(figures)).splitlines()
    assert "3.00 of the bare window | at most 2.0 | **missed** |" in lines[2]
    assert "0.33 of Chromium | at most 0.5 | kept |" in lines[3]


def test_without_chromium_the_table_holds_what_there_is() -> None:
    figures = {"bare window": Figures(start=[100.0]), "kiosk": Figures(start=[150.0], change=[9.0], idle=[0.0])}
    table = markdown(rows(figures))
    assert "1.50 of the bare window" in table
    assert "of Chromium" not in table


def test_the_time_to_an_emergency_is_a_line_of_the_table() -> None:
    assert "| 210 ms | under 200 ms | **missed** |" in markdown(rows({"kiosk": Figures(emergency=[90.0, 210.0])}))
    assert "| 90 ms | under 200 ms | kept |" in markdown(rows({"kiosk": Figures(emergency=[80.0, 90.0])}))


def test_the_finger_of_the_benchmark_finds_its_way_to_an_emergency_and_back(qapp: object) -> None:  # noqa: ARG001
    with visitor(shipped_library()) as at:
        at.touch("Touch to start")
        for point, place in (
            (CHECK, Checking(CheckScreen.DANGER, "danger")),
            (SIGN, Checking(CheckScreen.WARNING, "danger-legs")),
            (SURE, Emergency()),
            (CHANGE, Emergency(leaving=True)),
            (MISTAKE, Checking(CheckScreen.DANGER, "danger")),
        ):
            at.touch_at(QPoint(*point))
            assert at.session.place == place


def test_the_pages_lead_through_the_whole_story(tmp_path: Path) -> None:
    pack = shipped_pack()
    pages = write_pages(pack, tmp_path)
    following = [*pages.story[1:], "home"]
    for name, after in zip(pages.story, following, strict=True):
        text = (tmp_path / f"{name}.html").read_text("utf-8")
        assert f'class="button on" href="{after}.html"' in text
        assert "<script" not in text


@pytest.mark.benchmark
@needs_screen
def test_the_figures_are_printed(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = _run(tree, "tests.benchmarks")
    with capsys.disabled():
        print(f"\n{table}")
    assert "first usable screen" in table


@pytest.mark.soak
@needs_screen
def test_twenty_thousand_changes_leave_the_memory_as_it_was(tree: Path) -> None:
    said = _run(tree, "tests.benchmarks.soak")
    grown = float(said.rpartition("grew by ")[2].split()[0])
    assert grown < 1.0, said


def _run(tree: Path, module: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT", "QML"))}
    command = [sys.executable, "-m", module]
    done = subprocess.run(command, cwd=tree, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout
