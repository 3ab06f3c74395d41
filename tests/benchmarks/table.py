"""Puts figures beside what is wanted, as a Markdown table."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks.measure import Figures


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; ``kept`` is whether the figure is as wanted, None where nothing was asked."""

    what: str
    cells: tuple[str, str, str]
    figure: str
    wanted: str = ""
    kept: bool | None = None


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least *share* (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def rows(figures: Mapping[str, Figures]) -> Iterable[Row]:
    """Yield the lines that can be made of the figures."""
    none = Figures()
    bare, own, web = figures.get("bare window", none), figures.get("kiosk", none), figures.get("Chromium", none)
    one, many = figures.get("one pack", none), figures.get("200 packs", none)
    yield from _start_rows(bare, own, web)
    yield _compared("memory (PSS) at home, MB", own.pss_start, web.pss_start, 0.3, bare.pss_start)
    yield _compared("memory (PSS) after the whole story, MB", own.pss_story, web.pss_story, 0.3)
    yield _compared("of it shared with nobody, MB", own.private_story, web.private_story, None)
    yield _change_row("screen change p50, ms", own, web, 0.5, None)
    yield _change_row("screen change p99, ms", own, web, 0.99, 0.4)
    if own.change:
        worst = percentile(own.change, 0.99)
        yield Row("the same, alone", ("", f"{worst:.0f}", ""), f"{worst:.0f} ms", "under 50 ms", worst < 50)
    if own.emergency:
        worst = percentile(own.emergency, 0.99)
        figure = f"{worst:.0f} ms"
        cells = ("", f"{worst:.0f}", "")
        yield Row("danger sign confirmed to emergency p99, ms", cells, figure, "under 200 ms", worst < 200)
    yield _compared("processor time a change, ms", own.change_cpu, web.change_cpu, 0.25)
    if own.idle:
        rest = statistics.median(own.idle)
        cells = (_spread(bare.idle, 2), _spread(own.idle, 2), _spread(web.idle, 2))
        yield Row("idle, % of a core", cells, f"{rest:.2f} %", "under 0.2 %", rest < 0.2)
    if one.start and many.start:
        ratio = statistics.median(many.start) / statistics.median(one.start)
        cells = ("", f"{_spread(one.start)} / {_spread(many.start)}", "")
        yield Row("start with 1 / with 200 packs, ms", cells, f"{ratio:.2f}", "under 1.2", ratio < 1.2)


def markdown(lines: Iterable[Row]) -> str:
    """Return the table."""
    head = "| | Bare window | Kiosk | Chromium | Figure | Wanted | |\n|---|---|---|---|---|---|---|\n"
    verdicts = {True: "kept", False: "**missed**", None: ""}
    return head + "".join(
        f"| {row.what} | {' | '.join(row.cells)} | {row.figure} | {row.wanted} | {verdicts[row.kept]} |\n"
        for row in lines
    )


def _start_rows(bare: Figures, own: Figures, web: Figures) -> Iterable[Row]:
    cells = (_spread(bare.start), _spread(own.start), _spread(web.start))
    what = "first usable screen, ms"
    for named, other, most in (("the bare window", bare, 2.0), ("Chromium", web, 0.5)):
        if own.start and other.start:
            ratio = statistics.median(own.start) / statistics.median(other.start)
            yield Row(what, cells, f"{ratio:.2f} of {named}", f"at most {most}", ratio <= most)
            what, cells = "", ("", "", "")
    yield _compared("home, touched as soon as there was a screen, ms", own.home, web.home, None)


def _compared(
    what: str, own: Sequence[float], web: Sequence[float], most: float | None, bare: Sequence[float] = ()
) -> Row:
    cells = (_spread(bare), _spread(own), _spread(web))
    if not own or not web:
        return Row(what, cells, "")
    ratio = statistics.median(own) / statistics.median(web)
    wanted = "" if most is None else f"at most {most}"
    return Row(what, cells, f"{ratio:.2f} of Chromium", wanted, None if most is None else ratio <= most)


def _change_row(what: str, own: Figures, web: Figures, share: float, most: float | None) -> Row:
    values = [percentile(one.change, share) if one.change else math.nan for one in (own, web)]
    cells = ("", *("" if math.isnan(value) else f"{value:.0f}" for value in values))
    if any(math.isnan(value) for value in values):
        return Row(what, cells, "")  # type: ignore[arg-type]
    ratio = values[0] / values[1]
    wanted = "" if most is None else f"at most {most}"
    return Row(what, cells, f"{ratio:.2f} of Chromium", wanted, None if most is None else ratio <= most)  # type: ignore[arg-type]


def _spread(values: Sequence[float], digits: int = 0) -> str:
    """Return the median and, in brackets, the least and the most."""
    if not values:
        return ""
    middle, low, high = statistics.median(values), min(values), max(values)
    return f"{middle:.{digits}f} ({low:.{digits}f} to {high:.{digits}f})"
