"""Takes the figures: a visitor's way through each program, again and again, the programs by turns."""

from __future__ import annotations

import shutil
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk import paths
from tests.benchmarks.display import WHOLE, Display, DisplayError
from tests.benchmarks.processes import Running
from tests.benchmarks.programs import STAGE, Program

_START, _LEARN, _CONTINUE = (300, 735), (500, 600), (1700, 970)
# The way from the attract screen to an emergency, and back from it to the danger signs.
CHECK, SIGN, SURE = (1400, 290), (350, 310), (500, 660)
CHANGE, MISTAKE = (260, 975), (500, 720)
_PATIENCE = 20.0
_SURELY_STARTED = 5.0
# A touch that comes sooner after a change is taken for the echo of the last one.
_BETWEEN_TOUCHES = 0.3

Say = Callable[[str], None]


@dataclass(slots=True)
class Figures:
    """What was measured of one program: times in milliseconds, memory in MB, shares of a core in percent."""

    start: list[float] = field(default_factory=list)
    home: list[float] = field(default_factory=list)
    change: list[float] = field(default_factory=list)
    change_cpu: list[float] = field(default_factory=list)
    pss_start: list[float] = field(default_factory=list)
    pss_story: list[float] = field(default_factory=list)
    private_story: list[float] = field(default_factory=list)
    idle: list[float] = field(default_factory=list)
    emergency: list[float] = field(default_factory=list)


class Bench:
    """Measures programs on a display; ``figures`` are by the name of the program."""

    def __init__(self, display: Display, say: Say) -> None:
        self.figures: defaultdict[str, Figures] = defaultdict(Figures)
        self._display = display
        self._say = say
        self._looks: dict[str, bytes] = {}

    def learn_looks(self, programs: Sequence[Program]) -> None:
        """Start each program once, unmeasured, to know how it looks when it is ready."""
        for program in programs:
            with program.run(self._display):
                time.sleep(_SURELY_STARTED)
                self._looks[program.name] = self._display.screen.wait_until_still(WHOLE, 1.0, _PATIENCE)

    def starts(self, programs: Sequence[Program], repeats: int) -> None:
        """Measure the time from the start of the process to the first whole screen, *repeats* times by turns."""
        for number in range(repeats):
            for program in programs:
                with program.run(self._display) as process:
                    self._await_start(program, process)
            self._say(f"starts {number + 1} of {repeats}")

    def visits(self, programs: Sequence[Program], screens: int, repeats: int, idle_seconds: float) -> None:
        """Measure whole visits: the start, home, each of the *screens* of the story, rest; *repeats* times by turns."""
        for number in range(repeats):
            for program in programs:
                with program.run(self._display) as process:
                    self._visit(program, process, screens, idle_seconds)
                self._say(f"visits {number + 1} of {repeats}: {program.name}")

    def emergencies(self, program: Program, repeats: int) -> None:
        """Measure the time from the touch that confirms a danger sign to the emergency screen, *repeats* times."""
        with program.run(self._display) as process:
            self._display.finger.point(*_START)
            self._await_start(program, process)
            for point in (_START, CHECK):
                self._touch(point)
                time.sleep(1.0)
            for _ in range(repeats):
                for point in (SIGN, SURE, CHANGE, MISTAKE):
                    took = self._touch(point)
                    if point == SURE:
                        self.figures[program.name].emergency.append(took)
                    time.sleep(_BETWEEN_TOUCHES)
        self._say(f"emergencies {repeats}")

    def idle(self, program: Program, seconds: float) -> None:
        """Measure how much of a core the program takes on its first screen."""
        with program.run(self._display) as process:
            self._await_start(program, process)
            self._rest(program, process, seconds)

    def _visit(self, program: Program, process: Running, screens: int, idle_seconds: float) -> None:
        figures = self.figures[program.name]
        self._display.finger.point(*_START)
        self._await_start(program, process)
        self._touch(_START)
        figures.home.append((time.perf_counter() - process.started) * 1000)
        time.sleep(1.5)
        figures.pss_start.append(process.pss())
        self._touch(_LEARN)
        time.sleep(1.0)
        before = process.cpu()
        changes = screens - 1
        for _ in range(changes):
            figures.change.append(self._touch(_CONTINUE))
            time.sleep(_BETWEEN_TOUCHES)
        figures.change_cpu.append((process.cpu() - before) * 1000 / changes)
        figures.pss_story.append(process.pss())
        figures.private_story.append(process.private())
        self._rest(program, process, idle_seconds)

    def _await_start(self, program: Program, process: Running) -> None:
        shown = self._display.screen.wait_for(self._looks[program.name], WHOLE, _PATIENCE)
        self.figures[program.name].start.append((shown - process.started) * 1000)

    def _touch(self, point: tuple[int, int]) -> float:
        """Touch *point* and return the milliseconds to the next screen; raises DisplayError when none comes."""
        self._display.finger.point(*point)
        before = self._display.screen.sample(STAGE)
        touched = self._display.finger.tap()
        changed = self._display.screen.wait_for_change(before, STAGE, 5.0)
        if changed is None:
            raise DisplayError(f"A touch at {point} changed nothing: has the button there moved?")
        return (changed - touched) * 1000

    def _rest(self, program: Program, process: Running, seconds: float) -> None:
        if seconds <= 0:
            return
        time.sleep(3.0)
        before, since = process.cpu(), time.perf_counter()
        time.sleep(seconds)
        used, passed = process.cpu() - before, time.perf_counter() - since
        self.figures[program.name].idle.append(100 * used / passed)


def many_packs(folder: Path, count: int) -> Path:
    """Fill *folder* with *count* packs that differ in their ids alone, and return it."""
    source = next(path.parent for path in sorted(paths.content().glob("*/pack.yaml")))
    manifest = (source / "pack.yaml").read_text("utf-8")
    for number in range(count):
        name = f"{source.name}-{number:03}"
        shutil.copytree(source, folder / name)
        renamed = manifest.replace(f"id: {source.name}\n", f"id: {name}\n", 1)
        (folder / name / "pack.yaml").write_text(renamed, "utf-8")
    return folder
