"""The figures of a briefing's start are taken on demand alone; that they can be taken is tested."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.probe import TREE, environment


@pytest.mark.slow
def test_one_kiosk_measures_the_story_the_first_briefing_and_its_steps(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.briefing", "--one"],
        cwd=TREE,
        env=environment(tmp_path, QT_QUICK_BACKEND="software"),
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    times = json.loads(done.stdout.splitlines()[-1])
    assert {name: len(values) for name, values in times.items()} == {"story": 25, "begin": 1, "steps": 25, "again": 5}
    assert all(value > 0 for values in times.values() for value in values)
