"""How long a briefing takes to begin, and to go on: ``python -m tests.benchmarks.briefing``.

Each kiosk is a process of its own, for the first briefing of a process loads what the waiting room never needs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import reduce
from statistics import median

from kiosk import paths
from kiosk.app.environment import guard_environment
from kiosk.app.kiosk import fill_screen
from kiosk.app.shelf import Shelf
from kiosk.domain.clinic import help_lines
from kiosk.session.library import Library
from kiosk.session.moves import Continue, Move
from kiosk.session.places import Reading
from kiosk.session.state import Rules, Session, new_session
from kiosk.session.step import step
from tests.benchmarks.display import HEIGHT, WIDTH, virtual_display
from tests.benchmarks.table import percentile
from tests.support.briefing_pack import moves_into_talk
from tests.support.shipped import PACK

_STEPS = 25
_ONE = "--one"


def main() -> None:
    """Print the milliseconds from a touch to the next frame: of the story, of the first briefing, of its steps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kiosks", type=int, default=8, help="How many processes; without it, 8.")
    parser.add_argument(_ONE, action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measured()))
        return
    with virtual_display() as display:
        taken = [_one(display.name) for _ in range(asked.kiosks)]
    story = [ms for one in taken for ms in one["story"]]
    print("| from a touch to the new frame, ms | p50 | p99 | of a screen change of the story |")
    print("|---|---:|---:|---:|")
    for what, name in (
        ("a screen change of the story", "story"),
        ('"Begin the talk": the first of a process', "begin"),
        ('"Begin the talk" again', "again"),
        ("Continue in the talk", "steps"),
    ):
        times = [ms for one in taken for ms in one[name]]
        middle, last = median(times), percentile(times, 0.99)
        print(f"| {what} ({len(times)}) | {middle:.0f} | {last:.0f} | {middle / median(story):.1f} |")


def _one(display: str) -> dict[str, list[float]]:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.briefing", _ONE],
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    )
    read: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return read


def measured() -> dict[str, list[float]]:
    """Return the times of one process, in ms."""
    guard_environment(os.environ)
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.effects import Effects
    from kiosk.app.panels import panel_for_size
    from kiosk.app.window import open_window

    app = QGuiApplication(sys.argv[:1])
    read: list[Library] = []
    Shelf(paths.content()).read(read.append, "en")
    rest = new_session(Rules(), read[-1])
    kiosk = open_window(rest, help_lines(None), Effects(), panel_for_size(WIDTH, HEIGHT), app, closable=True)
    fill_screen(kiosk.window, app.primaryScreen())
    visit = kiosk.visit

    def timed(move: Move) -> float:
        painted: list[float] = []
        connection = kiosk.window.frameSwapped.connect(lambda: painted.append(time.perf_counter()))
        since = time.perf_counter()
        visit.dispatch(move)
        while not painted:
            app.processEvents()
        kiosk.window.frameSwapped.disconnect(connection)
        for _ in range(5):
            app.processEvents()
        return (painted[0] - since) * 1000

    times = {
        "story": list(_through(timed, lambda: visit.present(_reading(rest)))),
        "begin": [_begun(timed, visit.present, rest)],
        "steps": list(_through(timed, lambda: None)),
    }
    times["again"] = [_begun(timed, visit.present, rest) for _ in range(5)]
    kiosk.close()
    return times


def _through(timed: Callable[[Move], float], first: Callable[[], None]) -> Iterator[float]:
    first()
    for _ in range(_STEPS):
        yield timed(Continue())


def _begun(timed: Callable[[Move], float], present: Callable[[Session], None], rest: Session) -> float:
    *prepared, begin = moves_into_talk(profile="seed", pack_id=PACK)
    present(reduce(lambda session, move: step(session, move)[0], prepared, rest))
    return timed(begin)


def _reading(rest: Session) -> Session:
    pack = rest.library.pack(PACK, "en")
    assert pack is not None
    return replace(rest, pack_id=PACK, place=Reading(pack.chapters[0].screens[0]))


if __name__ == "__main__":
    main()
