"""The pages of a talk on which something is told: how a journey comes to them, and draws on their pads."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest

from kiosk.session.agenda import CLOSE_STEPS, talk_of
from kiosk.session.moves import Continue
from kiosk.session.state import Rules
from kiosk.session.talk_moves import OpenItem
from kiosk.session.talk_state import TalkState
from tests.support.briefing_pack import briefing_library, session_in_talk
from tests.support.driver import Driver, settle, visitor

CONTINUE, BACK = "Continue", "Back"


def talking(rules: Rules) -> Iterator[Driver]:
    with visitor(briefing_library(), session=session_in_talk(rules=rules)) as driver:
        yield driver


def opened(at: Driver, item: str, step: int = 0) -> Driver:
    at.visit.dispatch(OpenItem(item))
    for _ in range(step):
        at.visit.dispatch(Continue())
    settle()
    return at


def closing(at: Driver, step: str) -> Driver:
    return opened(at, "close", CLOSE_STEPS.index(step))


def talk(at: Driver) -> TalkState:
    return talk_of(at.session)


def pad_of(at: Driver) -> QRect:
    return next(each.place for each in at.spoken() if each.role is QAccessible.Role.Canvas)


def point(pad: QRect, across: float, down: float) -> QPoint:
    return pad.topLeft() + QPoint(round(across * pad.width()), round(down * pad.height()))


_device = QTest.createTouchDevice()


def fingers(at: Driver) -> QTest.QTouchEventSequence:
    """Return what the fingers on the window do next."""
    return QTest.touchEvent(at.window, _device)


def draw(at: Driver, *places: tuple[float, float]) -> None:
    """Draw a line from place to place of the pad, each from 0 to 1."""
    pad = pad_of(at)
    points = [point(pad, *place) for place in places]
    begin(at, points[0])
    for each in points[1:]:
        fingers(at).move(0, each, at.window).commit()
        settle()
    lift(at, points[-1])


def begin(at: Driver, first: QPoint) -> None:
    fingers(at).press(0, first, at.window).commit()
    settle()


def lift(at: Driver, last: QPoint) -> None:
    fingers(at).release(0, last, at.window).commit()
    settle()


def ink_in(at: Driver, place: QRect) -> int:
    """Return how many pixels within the edge of the pad are as dark as ink, but for the line to sign on."""
    image = at.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    upper = place.adjusted(20, 20, -20, -place.height() // 3)
    return sum(
        QColor(image.pixel(x, y)).lightness() < 60
        for x in range(upper.left(), upper.right(), 2)
        for y in range(upper.top(), upper.bottom(), 2)
    )
