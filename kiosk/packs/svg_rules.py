"""What may stand in a drawing: the elements, their attributes and the form of each value (docs/drawing.md)."""

from __future__ import annotations

import re

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
ELEMENTS = SHAPES | {"svg", "g", "defs", "clipPath", "use", "title", "desc"}
TEXT_ELEMENTS = frozenset({"title", "desc"})

_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_NUMBERS = rf"\s*{_NUMBER}(?:(?:\s*,\s*|\s+|(?=[+-])){_NUMBER})*\s*"
_ONE_NUMBER = re.compile(_NUMBER)
_FORMS = {
    "number": _ONE_NUMBER,
    "numbers": re.compile(_NUMBERS),
    "path": re.compile(r"[MmZzLlHhVvCcSsQqTtAaeE0-9+\-.,\s]*"),
    "transform": re.compile(
        rf"\s*(?:(?:translate|rotate|scale|matrix|skewX|skewY)\s*\({_NUMBERS}\)[\s,]*)*",
    ),
    "inside": re.compile(r"#[A-Za-z][\w-]*"),
    "clip": re.compile(r"url\(#[A-Za-z][\w-]*\)"),
    "none": re.compile(r"none"),
    "rule": re.compile(r"nonzero|evenodd"),
    "cap": re.compile(r"butt|round|square"),
    "join": re.compile(r"miter|round|bevel"),
    "dashes": re.compile(rf"none|{_NUMBERS}"),
    "units": re.compile(r"userSpaceOnUse"),
    "name": re.compile(r"[A-Za-z][\w-]*"),
    "class": re.compile(r"[\w\s-]*"),
    "svg": re.compile(re.escape("http://www.w3.org/2000/svg")),
    "version": re.compile(r"1\.[01]|2\.0"),
}
ATTRIBUTES = {
    **dict.fromkeys(("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height"), "number"),
    **dict.fromkeys(("stroke-width", "stroke-miterlimit", "stroke-dashoffset"), "number"),
    "viewBox": "numbers",
    "points": "numbers",
    "d": "path",
    "transform": "transform",
    "href": "inside",
    "clip-path": "clip",
    "fill": "none",
    "stroke": "none",
    "fill-rule": "rule",
    "clip-rule": "rule",
    "stroke-linecap": "cap",
    "stroke-linejoin": "join",
    "stroke-dasharray": "dashes",
    "clipPathUnits": "units",
    "id": "name",
    "class": "class",
    "xmlns": "svg",
    "version": "version",
}


def why_not_element(name: str) -> tuple[str, str]:
    """Return what is wrong with an element that may not stand in a drawing, and how to mend it."""
    what = f"<{name}> may not stand in a drawing"
    if name == "script":
        return "a script stands in the drawing", "take it out: a drawing holds shapes only"
    if name in ("text", "tspan", "textPath"):
        return what, "write the words as a label in the Markdown, and put an anchor here"
    if name in ("image", "foreignObject"):
        return what, "draw it with shapes"
    if name in ("style", "linearGradient", "radialGradient", "filter", "mask", "pattern"):
        return what, 'give each shape a flat colour by name, as in class="f-bone"'
    return what, "use g, path, rect, circle, ellipse, line, polyline and polygon"


def why_not_attribute(name: str, value: str) -> tuple[str, str] | None:
    """Return what is wrong with an attribute and how to mend it, or None when it may stand."""
    form = ATTRIBUTES.get(name)
    if form is None:
        return _unknown_attribute(name)
    if _FORMS[form].fullmatch(value):
        return None
    shown = value if len(value) <= 40 else f"{value[:40]}…"
    what = f'{name}="{shown}" may not stand in a drawing'
    if name in ("fill", "stroke"):
        return what, f'name the colour, as in class="{name[0]}-ink", or write {name}="none"'
    if name == "href":
        return what, 'point to a shape of the same file, as in href="#id"'
    if form == "number":
        return what, "write a plain number without a unit"
    return what, "correct the value, or take the attribute out"


def _unknown_attribute(name: str) -> tuple[str, str]:
    if name.startswith("on"):
        return f'the attribute "{name}" runs a script', "take it out: a drawing holds shapes only"
    what = f'the attribute "{name}" may not stand in a drawing'
    if name == "xlink:href":
        return what, 'write href="#id"'
    if name in ("style", "color", "fill-opacity", "stroke-opacity", "opacity"):
        return what, 'name the colour, as in class="f-bone s-boneLine"'
    return what, "take it out"


def numbers(text: str) -> tuple[float, ...]:
    """Return the numbers of a list as it stands in ``viewBox`` or ``points``."""
    return tuple(float(number) for number in _ONE_NUMBER.findall(text))
