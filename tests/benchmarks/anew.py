"""How long the kiosk takes to begin anew after a talk: ``python -m tests.benchmarks.anew``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks.display import virtual_display
from tests.support.anew import talking


def main() -> None:
    """Print how long it takes from the end of a talk to the first frame after it, beside a start from nothing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=10, help="How often; without it, 10.")
    times = parser.parse_args().times
    with virtual_display() as display, tempfile.TemporaryDirectory() as folder:
        taken = [_seconds(Path(folder) / str(n), display.name) for n in range(times)]
    _print("a start from nothing to the first frame", [start for start, _ in taken])
    _print("the end of a talk to the first frame after it", [anew for _, anew in taken])


def _seconds(home: Path, display: str) -> tuple[float, float]:
    with talking(home, QT_QPA_PLATFORM="xcb", DISPLAY=display) as kiosk:
        kiosk.end_talk()
        again = kiosk.wait_for("stands", times=2)
        return kiosk.told("stands")[0].moment - kiosk.started, again.moment - kiosk.told("ends")[-1].moment


def _print(what: str, seconds: list[float]) -> None:
    spread = f"{min(seconds) * 1000:.0f} to {max(seconds) * 1000:.0f}"
    print(f"{what}: median {median(seconds) * 1000:.0f} ms ({spread}), of {len(seconds)}")


if __name__ == "__main__":
    main()
