"""Drives the real window as a visitor does: finds controls by the name a screen reader speaks, and touches them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.effects import Effects
from kiosk.app.panels import Panel, panel_for_size
from kiosk.app.window import KioskWindow, open_window
from kiosk.devices.guard import InputGuard
from kiosk.domain.clinic import HelpLines, help_lines
from kiosk.session.library import Library
from kiosk.session.state import Rules, Session, new_session
from tests.support.clock import FakeClock, NotedEraser

LANDSCAPE = (1920, 1080)
PORTRAIT = (1080, 1920)
TABLET = (1280, 800)

_TOUCHED_ROLES = frozenset({QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox})
_device = QTest.createTouchDevice()


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something on the screen as a screen reader tells it: its name, its role and where it is in the window."""

    name: str
    role: QAccessible.Role
    place: QRect

    @property
    def is_control(self) -> bool:
        """Whether it can be touched."""
        return self.role in _TOUCHED_ROLES


class Driver:
    """A visitor at the real window, offscreen, with a clock of the test's own."""

    def __init__(
        self,
        library: Library,
        *,
        size: tuple[int, int] = LANDSCAPE,
        panel: Panel | None = None,
        lines: HelpLines | None = None,
        settle_ms: int = 0,
        closable: bool = False,
        orientation: str = "auto",
        session: Session | None = None,
    ) -> None:
        QAccessible.setActive(True)
        self._owner = QObject()
        self.effects = Effects()
        self.kiosk: KioskWindow = open_window(
            session or new_session(Rules(), library),
            lines or help_lines(None),
            self.effects,
            panel or panel_for_size(*size),
            self._owner,
            closable=closable,
            instant=True,
            orientation=orientation,
            settle_ms=settle_ms,
        )
        self.visit = self.kiosk.visit
        self.window = self.kiosk.window
        self.clock = FakeClock(self.visit.elapse)
        self.eraser = NotedEraser()
        self.effects.clock = self.clock
        self.effects.eraser = self.eraser
        self.window.installEventFilter(InputGuard(self.visit.stir, self.visit.touch, self._owner))
        self.window.resize(*size)
        self.window.show()
        settle()

    @property
    def app(self) -> QGuiApplication:
        """Qt's application."""
        app = QCoreApplication.instance()
        assert isinstance(app, QGuiApplication)
        return app

    @property
    def session(self) -> Session:
        """The visit as it is now."""
        return self.visit.session

    @property
    def screen(self) -> str:
        """The id of the screen that is shown, under a sheet or a question if one is up."""
        return _text(self.visit, "place", "screenId")

    @property
    def sheet(self) -> str:
        """The kind of the open sheet; empty when none is."""
        return _text(self.visit, "sheet", "kind")

    def spoken(self) -> list[Spoken]:
        """Return all that a screen reader finds on the screen now, in its order."""
        root = QAccessible.queryAccessibleInterface(self.window)
        origin = self.window.position()
        return [
            Spoken(each.text(QAccessible.Text.Name), each.role(), each.rect().translated(-origin))
            for each in _walk(root)
            if each.role() is not QAccessible.Role.Window
        ]

    def controls(self) -> list[Spoken]:
        """Return all that can be touched now."""
        return [each for each in self.spoken() if each.is_control]

    def names(self) -> list[str]:
        """Return the names of all that can be touched now."""
        return [control.name for control in self.controls()]

    def says(self, text: str) -> bool:
        """Return whether a screen reader finds *text* as part of what is on the screen."""
        return any(text in each.name for each in self.spoken())

    def find(self, name: str) -> Spoken:
        """Return the one control of that name; fails with the names there are."""
        found = [control for control in self.controls() if control.name == name]
        assert len(found) == 1, f'{len(found)} controls are called "{name}" on {self.screen}; there are {self.names()}'
        return found[0]

    def touch(self, *names: str) -> Driver:
        """Touch one control after the other at its middle, each on the screen that the one before led to."""
        for name in names:
            self.touch_at(self.find(name).place.center())
        return self

    def touch_at(self, *points: QPoint) -> None:
        """Put a finger on each of the points at once, and lift them."""
        self.press_at(*points)
        self.lift_at(*points)

    def press_at(self, *points: QPoint) -> None:
        """Put a finger on each of the points at once, and leave them there."""
        event = QTest.touchEvent(self.window, _device)
        for finger, point in enumerate(points):
            event.press(finger, point, self.window)
        event.commit()
        settle()

    def slide(self, start: QPoint, end: QPoint) -> None:
        """Put a finger down at *start*, slide it to *end* and lift it there."""
        self.press_at(start)
        QTest.touchEvent(self.window, _device).move(0, end, self.window).commit()
        self.lift_at(end)

    def lift_at(self, *points: QPoint) -> None:
        """Lift the fingers that rest on the points."""
        event = QTest.touchEvent(self.window, _device)
        for finger, point in enumerate(points):
            event.release(finger, point, self.window)
        event.commit()
        settle()

    def advance(self, seconds: float) -> None:
        """Let time pass for the timers of the visit."""
        self.clock.advance(seconds)
        settle()

    def items(self) -> Iterator[QQuickItem]:
        """Yield every item of the window, whether or not it is shown."""
        yield from _items(self.window.contentItem())

    def close(self) -> None:
        """Take the window away."""
        self.kiosk.close()


@contextmanager
def visitor(library: Library, **options: object) -> Iterator[Driver]:
    """Open a window for a test and take it away afterwards; *options* are those of Driver."""
    driver = Driver(library, **options)  # type: ignore[arg-type]
    try:
        yield driver
    finally:
        driver.close()


def settle() -> None:
    """Let Qt do all it has waiting: bindings that were put off, polishing, the next frame."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _text(visit: QObject, part: str, name: str) -> str:
    return str(getattr(getattr(visit, part), name))


def _walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    state = interface.state()
    if state.invisible or state.offscreen:
        return
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None:
            yield from _walk(child)


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _items(child)
