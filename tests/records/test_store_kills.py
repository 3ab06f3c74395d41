"""Killed with -9 at random moments: no record that was acknowledged is lost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.records.carrying import carry_off
from kiosk.records.store import Store
from tests.records.store_cases import RECIPIENTS, at_the_office, everywhere, keep

Note = Callable[[str, object], None]
_LONGEST_SECONDS = 0.12
_SEED = 20261121
_KILLS_OF_ONE_KIOSK = 40


@dataclass(slots=True)
class _Count:
    kills: int = 0
    acknowledged: int = 0
    half_written: int = 0
    healed: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.acknowledged} records acknowledged, 0 lost; {self.half_written} times a file "
            f"was left half written, {self.healed} times a record without its line in the chain; all mended"
        )


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such kill")
@pytest.mark.parametrize("kills", [40, pytest.param(1000, marks=pytest.mark.deep)])
def test_no_acknowledged_record_is_lost_to_a_kill(
    tree: Path, tmp_path: Path, record_property: Note, kills: int
) -> None:
    moments, count = random.Random(_SEED), _Count()
    for number in range(kills // _KILLS_OF_ONE_KIOSK):
        _kill_one_kiosk(tree, tmp_path / str(number), moments, count)
    record_property("kills", str(count))
    print(count)
    assert count.kills == kills
    assert count.acknowledged


def _kill_one_kiosk(tree: Path, root: Path, moments: random.Random, count: _Count) -> None:
    place, store = root / "place", Store(root / "state")
    place.mkdir(parents=True)
    acknowledged: set[str] = set()
    for _ in range(_KILLS_OF_ONE_KIOSK):
        acknowledged |= _kept_until_killed(tree, store.state, place, moments.uniform(0, _LONGEST_SECONDS))
        count.kills += 1
        count.half_written += any(each.name.endswith(".part") for each in root.rglob(".*"))
        assert acknowledged <= set(everywhere(store.folder, place))
        with store.recovered() as at:
            count.healed += len(at.healed)
        assert not store.look().problems
    count.acknowledged += len(acknowledged)
    name = keep(store, "after all kills").name
    done = carry_off(store, place)
    assert (done.waiting, done.told) == (0, ())
    assert not at_the_office(place).problems
    assert {*acknowledged, name} <= set(everywhere(place))


def _kept_until_killed(tree: Path, state: Path, place: Path, seconds: float) -> set[str]:
    """Return the names of the records that were acknowledged before the kill, *seconds* after the first could begin."""
    command = [sys.executable, "-m", "tests.records.keep_until_killed", str(state), str(place), *RECIPIENTS]
    with subprocess.Popen(command, cwd=tree, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        try:
            process.wait(seconds)
            pytest.fail(f"it ended by itself with {process.returncode}")
        except subprocess.TimeoutExpired:
            process.kill()
        # A line cut off by the kill was never read by anybody.
        return {line.decode() for line in process.stdout.read().split(b"\n")[:-1]}
