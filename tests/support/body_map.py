"""The outlines of the body map's regions: cubic curves of assets/body-map/body.svg -> polygons.

``python -m tests.support.body_map`` writes assets/body-map/regions.json after a change of the drawing.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from itertools import pairwise

from kiosk import paths

Point = tuple[float, float]
Polygon = list[Point]
Outlines = dict[str, list[Polygon]]

_STEPS = 8
_COMMAND = re.compile(r"([MLCZ])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def outlines() -> Outlines:
    """Return the filled shapes of each region of the drawing as polygons, in units of its view box."""
    root = ET.parse(paths.assets() / "body-map" / "body.svg").getroot()
    found: Outlines = {}
    for group in root.iter("{http://www.w3.org/2000/svg}g"):
        if name := group.get("id"):
            found[name] = [_flat(shape.get("d", "")) for shape in group if "f-" in shape.get("class", "")]
    return found


def written() -> Outlines:
    """Return the polygons of each region as ``regions.json`` states them."""
    stated = json.loads((paths.assets() / "body-map" / "regions.json").read_text(encoding="utf-8"))
    return {name: [[(x, y) for x, y in polygon] for polygon in polygons] for name, polygons in stated.items()}


def as_json(found: Outlines) -> str:
    """Return the text of ``regions.json``, one polygon a line."""
    regions = (
        f'  "{name}": [\n' + ",\n".join(f"    {json.dumps(polygon)}" for polygon in polygons) + "\n  ]"
        for name, polygons in found.items()
    )
    return "{\n" + ",\n".join(regions) + "\n}\n"


def inside(polygon: Polygon, x: float, y: float) -> bool:
    """Return whether the point lies within the polygon: a ray from it crosses the edge an odd number of times."""
    crossings = 0
    for (ax, ay), (bx, by) in pairwise([*polygon, polygon[0]]):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            crossings += 1
    return crossings % 2 == 1


def _flat(d: str) -> Polygon:
    """Return the one closed outline of a path of absolute M, L, C and Z, its curves in eight straight pieces."""
    points: Polygon = []
    for command, rest in _COMMAND.findall(d):
        values = [float(number) for number in _NUMBER.findall(rest)]
        pairs = list(zip(values[::2], values[1::2], strict=True))
        if command in "ML":
            points.extend(pairs)
        elif command == "C":
            for start in range(0, len(pairs), 3):
                points.extend(_curve(points[-1], *pairs[start : start + 3]))
    if points[-1] == points[0]:
        points.pop()
    return points


def _curve(a: Point, b: Point, c: Point, d: Point) -> Polygon:
    pieces: Polygon = []
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        u = 1 - t
        weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        x, y = (sum(w * p[axis] for w, p in zip(weights, (a, b, c, d), strict=True)) for axis in (0, 1))
        pieces.append((round(x, 1), round(y, 1)))
    return pieces


if __name__ == "__main__":
    (paths.assets() / "body-map" / "regions.json").write_text(as_json(outlines()), encoding="utf-8")
