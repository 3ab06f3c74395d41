"""Which part of the body map a touch is meant for."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

Point = tuple[float, float]
Outline = Sequence[Point]

# A finger that lands beside the body means the nearest part, up to this far away, in units of the map's view box.
_NEAR = 24.0


@cache
def read_regions(file: Path) -> Mapping[str, Sequence[Outline]]:
    """Return the outlines of each region of the body map, in units of its view box."""
    regions: dict[str, list[list[Point]]] = json.loads(file.read_text(encoding="utf-8"))
    return regions


def region_at(regions: Mapping[str, Sequence[Outline]], x: float, y: float) -> str:
    """Return the region at a point of the view box, or the nearest one close by; empty when there is none."""
    inside = [name for name, outlines in regions.items() if any(_holds(outline, x, y) for outline in outlines)]
    if inside:
        return inside[-1]
    far, name = min((_distance(outline, x, y), name) for name, outlines in regions.items() for outline in outlines)
    return name if far <= _NEAR else ""


def _holds(outline: Outline, x: float, y: float) -> bool:
    """Whether a ray to the right crosses the outline an odd number of times."""
    crossings = 0
    for (x1, y1), (x2, y2) in zip(outline, [*outline[1:], outline[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1


def _distance(outline: Outline, x: float, y: float) -> float:
    return min(math.hypot(px - x, py - y) for px, py in outline)
