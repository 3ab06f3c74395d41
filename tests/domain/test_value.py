"""Values are frozen dataclasses in all but the way they are made."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from kiosk.domain.value import value


@value
class Point:
    """A place on a line, and what stands there."""

    at: int
    what: tuple[str, ...] = ()


def test_a_value_can_be_neither_changed_nor_emptied() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.at = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del point.at
    with pytest.raises((FrozenInstanceError, AttributeError)):
        point.elsewhere = 2  # type: ignore[attr-defined]
    assert point == Point(1)


def test_values_with_the_same_fields_are_the_same() -> None:
    assert {Point(1), Point(1, ()), Point(2)} == {Point(1), Point(2)}
    assert Point(1, ("a",)) != Point(1)
    assert repr(Point(1)) == "Point(at=1, what=())"


def test_a_value_is_replaced_copied_and_taken_apart_like_a_dataclass() -> None:
    point = Point(1, ("a",))
    assert replace(point, at=2) == Point(2, ("a",))
    assert deepcopy(point) == point
    assert [field.name for field in fields(point)] == ["at", "what"]
    match point:
        case Point(at, what):
            assert (at, what) == (1, ("a",))
