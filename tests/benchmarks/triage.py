"""How long the self-check takes to say a level and what to ask next: ``python -m tests.benchmarks.triage``."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median, quantiles
from typing import TypeVar

from kiosk import paths
from kiosk.domain.triage import Told, Triage
from kiosk.domain.visits import all_told
from kiosk.packs.proving import prove_self_check
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource

_ROUNDS = 10

Given = TypeVar("Given")


def main() -> None:
    """Print the median and the 99th percentile over every story of the shipped pack, and the time of the proofs."""
    source = FolderSource(paths.content() / "epidural-blood-patch")
    result = read_pack(source)
    rules = result.pack.self_check if result.pack is not None else None
    if rules is None:
        raise SystemExit("The shipped pack has mistakes: kiosk check says which.")
    phases = [story.phase for story in rules.vignettes]
    _print("rules made ready", [_seconds(lambda phase: Triage(rules).table(phase), phase) for phase in phases])
    triage = Triage(rules)
    told = [each for story in rules.vignettes for each in _on_the_way(all_told(story))] * _ROUNDS
    _print("level, floor, ceiling and reasons", [_seconds(triage.verdict, each) for each in told])
    _print("what to ask next", [_seconds(triage.next_to_ask, each) for each in told])
    print(f"all proofs, with every setting: {_seconds(lambda at: prove_self_check(at, result), source):.1f} s")


def _on_the_way(told: Told) -> Iterator[Told]:
    """Yield what was told at the beginning of a visit, in its middle and at its end."""
    answers = list(told.answers.items())
    for count in (0, len(answers) // 2, len(answers)):
        yield replace(told, answers=dict(answers[:count]))


def _seconds(work: Callable[[Given], object], given: Given) -> float:
    start = time.perf_counter()
    work(given)
    return time.perf_counter() - start


def _print(what: str, seconds: list[float]) -> None:
    last = quantiles(seconds, n=100)[-1]
    print(f"{what}: median {median(seconds) * 1e6:.0f} µs, 99th percentile {last * 1e6:.0f} µs, of {len(seconds)}")


if __name__ == "__main__":
    main()
