"""Killed with -9 at random moments: no record that was acknowledged is lost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.records.carrying import carry_off
from kiosk.records.store import Store
from tests.records.store_cases import RECIPIENTS, at_the_office, everywhere, keep

Note = Callable[[str, object], None]
_LONGEST_SECONDS = 0.12
_SEED = 20261121


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such kill")
@pytest.mark.parametrize("kills", [40, pytest.param(1000, marks=pytest.mark.deep)])
def test_no_acknowledged_record_is_lost_to_a_kill(
    tree: Path, tmp_path: Path, record_property: Note, kills: int
) -> None:
    place, store = tmp_path / "place", Store(tmp_path / "state")
    place.mkdir()
    moments = random.Random(_SEED)
    acknowledged: set[str] = set()
    healed = torn = 0
    for _ in range(kills):
        acknowledged |= _kept_until_killed(tree, store.state, place, moments.uniform(0, _LONGEST_SECONDS))
        torn += any(each.name.endswith(".part") for each in (*store.folder.glob(".*"), *place.glob(".*")))
        assert acknowledged <= set(everywhere(store.folder, place))
        with store.recovered() as at:
            healed += len(at.healed)
        assert not store.look().problems
    name = keep(store, "after all kills").name
    done = carry_off(store, place)
    checked = at_the_office(place)
    assert (done.waiting, done.told, checked.problems) == (0, (), ())
    assert {*acknowledged, name} <= set(everywhere(place))
    said = (
        f"{kills} kills, {len(acknowledged)} records acknowledged, 0 lost; {torn} files left half written, "
        f"{healed} records without their line in the chain, all mended"
    )
    record_property("kills", said)
    print(said)
    assert len(acknowledged) > kills


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
