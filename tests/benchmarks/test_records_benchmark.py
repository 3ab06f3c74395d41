"""The figures of keeping records are taken on demand alone; that they can be taken is tested."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.records import main, table


@pytest.mark.slow
def test_the_table_has_a_line_for_each_thing_that_is_compared(tmp_path: Path) -> None:
    lines = list(table(tmp_path, rounds=2, starts=1, many=5))
    assert len(lines) == 10
    assert "the same bytes, plain and synced" in lines[3]
    assert lines[3].endswith("| 1.0 |")


@pytest.mark.benchmark
def test_the_figures_of_records_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        main()
