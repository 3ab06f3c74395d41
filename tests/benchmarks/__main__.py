"""Measures the kiosk beside a bare window and beside Chromium, and prints a table: ``python -m tests.benchmarks``.

Run it by hand, on a machine that does nothing else. It judges nothing by time: what it prints is to be read.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

import click

from tests.benchmarks.display import DisplayError, virtual_display
from tests.benchmarks.measure import Bench, many_packs
from tests.benchmarks.pages import write_pages
from tests.benchmarks.programs import Program, bare_window, chromium, kiosk, shipped_pack
from tests.benchmarks.table import markdown, rows


@click.command()
@click.option("--starts", default=15, show_default=True, help="How often each program is started for its time.")
@click.option("--visits", default=5, show_default=True, help="How often the whole story is gone through.")
@click.option("--idle", default=30.0, show_default=True, help="Seconds of rest after each visit.")
@click.option("--emergencies", default=100, show_default=True, help="How often a danger sign is confirmed.")
@click.option("--packs", default=200, show_default=True, help="How many packs the full folder holds.")
def main(starts: int, visits: int, idle: float, emergencies: int, packs: int) -> None:
    """Print the table of figures in Markdown; what is being done goes to the error output."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            _measure(Path(folder), starts, visits, idle, emergencies, packs)
        except DisplayError as fault:
            print(fault, file=sys.stderr)
            sys.exit(1)


def _measure(folder: Path, starts: int, visits: int, idle: float, emergencies: int, packs: int) -> None:
    began = time.monotonic()
    pages = write_pages(shipped_pack(), folder / "pages")
    web = chromium(pages)
    if web is None:
        _say("Chromium is not installed: the kiosk is compared with the bare window alone.")
    one = Program("one pack", kiosk(many_packs(folder / "one", 1)).command)
    many = Program(f"{packs} packs", kiosk(many_packs(folder / "many", packs)).command)
    compared = [kiosk()] if web is None else [kiosk(), web]
    load = os.getloadavg()[0]
    with virtual_display() as display:
        bench = Bench(display, _say)
        bench.learn_looks([bare_window(), *compared, one, many])
        bench.starts([bare_window(), *compared, one, many], starts)
        bench.visits(compared, len(pages.story), visits, idle)
        bench.emergencies(kiosk(), emergencies)
    print(markdown(rows(bench.figures)))
    minutes = (time.monotonic() - began) / 60
    print(
        f"{starts} starts of each program; {visits} visits with {len(pages.story) - 1} changes each, by turns; "
        f"{emergencies} emergencies; load at the start {load:.1f} on {os.cpu_count()} cores; {minutes:.0f} minutes."
    )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
