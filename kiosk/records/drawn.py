"""What was drawn with a finger, as vector strokes."""

from __future__ import annotations

from kiosk.domain.briefing_record import Stroke

_WIDE = 1000.0
_LINE = 7.0


def drawn_svg(strokes: tuple[Stroke, ...], aspect: float, colour: str) -> str:
    """Return the strokes as an SVG picture of *aspect* (width by height), in a colour such as ``#1b2a32``.

    A tap is a dot. What was drawn across the edge of the pad is in the picture too.
    """
    high = _WIDE / aspect
    drawn = [[(across * _WIDE, down * high) for across, down in stroke] for stroke in strokes if stroke]
    places = [point for stroke in drawn for point in stroke]
    left = min([0.0, *(across - _LINE for across, _ in places)])
    top = min([0.0, *(down - _LINE for _, down in places)])
    right = max([_WIDE, *(across + _LINE for across, _ in places)])
    bottom = max([high, *(down + _LINE for _, down in places)])
    box = " ".join(_short(number) for number in (left, top, right - left, bottom - top))
    lines = "".join(_line(stroke, colour) for stroke in drawn)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{lines}</svg>'


def _line(points: list[tuple[float, float]], colour: str) -> str:
    if len(set(points)) == 1:
        across, down = points[0]
        return f'<circle cx="{_short(across)}" cy="{_short(down)}" r="{_short(_LINE * 0.7)}" fill="{colour}"/>'
    way = " ".join(f"{_short(across)},{_short(down)}" for across, down in points)
    return (
        f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="{_short(_LINE)}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
