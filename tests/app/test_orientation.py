"""A panel that hangs the other way than it reports has its picture turned, and is touched where the picture is."""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickItem

from tests.support.driver import Driver, visitor
from tests.support.packs import one_pack


def page(at: Driver) -> QQuickItem:
    """Return the item that holds the whole page."""
    return next(item for item in at.window.contentItem().childItems() if item.width() > 0)


@pytest.mark.parametrize(
    ("orientation", "size", "turned"),
    [
        ("auto", (1920, 1080), False),
        ("landscape", (1920, 1080), False),
        ("portrait", (1920, 1080), True),
        ("portrait", (1080, 1920), False),
        ("landscape", (1080, 1920), True),
    ],
)
def test_the_page_has_the_way_up_that_was_asked_for(orientation: str, size: tuple[int, int], turned: bool) -> None:
    with visitor(one_pack(), size=size, orientation=orientation) as at:
        wanted = size[::-1] if turned else size
        assert (page(at).width(), page(at).height()) == wanted
        assert (page(at).rotation() != 0) == turned


def test_a_turned_page_is_touched_where_it_is_seen() -> None:
    with visitor(one_pack(), orientation="portrait") as at:
        button = next(item for item in at.items() if item.property("text") == "Touch to start")
        middle = button.mapToScene(button.boundingRect().center()).toPoint()
        at.touch_at(middle)
        assert at.screen == "home"
