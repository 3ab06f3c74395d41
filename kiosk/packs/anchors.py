"""Whether the labels of a drawing have room: where leaders end, how far words stand apart, which leaders cross."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from kiosk.domain.drawing import Anchor

MOST_ANCHORS = 5
# In units of the view box. Every plate shows this much of a figure; it leaves words at least 230 units at each side.
SAFE_LEFT, SAFE_RIGHT, SAFE_TOP, SAFE_BOTTOM = 70, 1050, 80, 920
LEADER_LEFT, LEADER_RIGHT = 300, 820
WORDS_WIDTH = 240
WORDS_APART = 90

_Fault = tuple[Anchor, str, str]
_Point = tuple[float, float]


def faults_of_anchors(anchors: Sequence[Anchor]) -> Iterator[_Fault]:
    """Yield each anchor whose label would have no room, what is wrong with it, and how to mend it."""
    for anchor in anchors:
        yield from _out_of_place(anchor)
    for one, other in combinations(anchors, 2):
        yield from _too_near(one, other)
    for one, other in permutations(anchors, 2):
        if _runs_through_words(one, other):
            what = f'the leader of "{one.name}" runs through the words of "{other.name}"'
            yield one, what, "move the end of one of the two"


def _out_of_place(anchor: Anchor) -> Iterator[_Fault]:
    if not LEADER_LEFT <= anchor.text_x <= LEADER_RIGHT:
        what = f'the leader of "{anchor.name}" ends at x2="{anchor.text_x:g}", where its words have too little room'
        yield anchor, what, f"end it between {LEADER_LEFT} and {LEADER_RIGHT}"
    if not (_is_safe(anchor.x, anchor.y) and SAFE_TOP <= anchor.text_y <= SAFE_BOTTOM):
        what = f'the anchor "{anchor.name}" lies outside the safe area, which every plate shows'
        mend = f"keep x1 from {SAFE_LEFT} to {SAFE_RIGHT}, and y1 and y2 from {SAFE_TOP} to {SAFE_BOTTOM}"
        yield anchor, what, mend


def _is_safe(x: float, y: float) -> bool:
    return SAFE_LEFT <= x <= SAFE_RIGHT and SAFE_TOP <= y <= SAFE_BOTTOM


def _too_near(one: Anchor, other: Anchor) -> Iterator[_Fault]:
    apart = abs(one.text_y - other.text_y)
    if apart < WORDS_APART and (_is_leftward(one) == _is_leftward(other) or _reach_each_other(one, other)):
        what = f'the words of "{one.name}" and "{other.name}" stand {apart:g} units apart in height'
        yield other, what, f"keep y2 of the two at least {WORDS_APART} apart, so that words of two lines fit"
    if _cross(_target(one), _end(one), _target(other), _end(other)):
        what = f'the leaders of "{one.name}" and "{other.name}" cross'
        yield other, what, "let their ends change places"


def _is_leftward(anchor: Anchor) -> bool:
    return anchor.text_x < anchor.x


def _words_span(anchor: Anchor) -> tuple[float, float]:
    if _is_leftward(anchor):
        return anchor.text_x - WORDS_WIDTH, anchor.text_x
    return anchor.text_x, anchor.text_x + WORDS_WIDTH


def _reach_each_other(one: Anchor, other: Anchor) -> bool:
    (left, right), (other_left, other_right) = _words_span(one), _words_span(other)
    return left < other_right and other_left < right


def _runs_through_words(leader: Anchor, words: Anchor) -> bool:
    left, right = _words_span(words)
    # Half a line above and below the middle: two lines of words keep clear of a leader that only passes by.
    top, bottom = words.text_y - WORDS_APART / 4, words.text_y + WORDS_APART / 4
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    sides = zip(corners, corners[1:] + corners[:1], strict=True)
    ends_inside = any(left < x < right and top < y < bottom for x, y in (_target(leader), _end(leader)))
    return ends_inside or any(_cross(_target(leader), _end(leader), start, end) for start, end in sides)


def _target(anchor: Anchor) -> _Point:
    return anchor.x, anchor.y


def _end(anchor: Anchor) -> _Point:
    return anchor.text_x, anchor.text_y


def _cross(start: _Point, end: _Point, other_start: _Point, other_end: _Point) -> bool:
    """Return whether two lines cross at a point inside both; lines that only touch do not."""
    one = _turn(start, end, other_start) * _turn(start, end, other_end)
    other = _turn(other_start, other_end, start) * _turn(other_start, other_end, end)
    return one < 0 and other < 0


def _turn(start: _Point, end: _Point, point: _Point) -> float:
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])
