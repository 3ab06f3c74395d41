"""Shows every screen of a library on a panel, and reads what stands on each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider, QQuickWindow

from kiosk.app.effects import Effects
from kiosk.app.panels import panel_for_size
from kiosk.app.stops import Stop, all_stops
from kiosk.app.window import KioskWindow, open_window
from kiosk.domain.bidi import is_right_to_left
from kiosk.domain.clinic import HelpLines
from kiosk.session.library import Library
from kiosk.session.preferences import Look, Preferences
from kiosk.session.state import Rules, new_session
from kiosk.viewmodels.drawings import PROVIDER
from tests.support.layout import faults
from tests.support.layout_bounds import Bounds
from tests.support.layout_reading import Reading, read_window, shape_of


class BlankPictures(QQuickImageProvider):
    """Answers every address of a drawing with a blank picture."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: ARG002
        """Return a small blank picture."""
        blank = QImage(8, 8, QImage.Format.Format_RGB32)
        blank.fill(Qt.GlobalColor.lightGray)
        return blank


def settle(window: QQuickWindow, frames: int = 2) -> None:
    """Let bindings, delayed calls and the polish before each frame do their work. The window must be shown.

    Fails after five seconds without a frame.
    """
    painted: list[int] = []

    def count() -> None:
        painted.append(1)

    alarm = QTimer(singleShot=True, interval=5000)
    alarm.start()
    window.afterFrameEnd.connect(count)
    QCoreApplication.processEvents()
    for frame in range(frames):
        window.requestUpdate()
        while len(painted) <= frame and alarm.isActive():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.afterFrameEnd.disconnect(count)
    assert alarm.isActive(), "The window painted no frame in five seconds: is it shown?"


@dataclass(slots=True)
class Walker:
    """An open window of one size, and the way to see stops on it."""

    kiosk: KioskWindow
    bounds: Bounds

    def pages(self, first: Stop) -> Iterator[Stop]:
        """Show the stop, and yield it for each page that its screen, or the sheet over it, needs."""
        self.show(first)
        if first.session.sheet is not None:
            yield from self._pages_of_sheet(first)
            return
        count = int(self.kiosk.window.property("pageCount"))
        if count < 2 or first.on_page(0) is first:
            yield first
            return
        for page in range(count):
            stop = first.on_page(page)
            if stop.session.place != first.session.place:
                self.show(stop)
            yield stop

    def _pages_of_sheet(self, stop: Stop) -> Iterator[Stop]:
        """Yield the stop for each page of its sheet; a sheet turns its pages itself."""
        # Found by name: of all items of a window, some have a wrapper that is about to go.
        sheet = self.kiosk.window.findChild(QObject, stop.session.sheet.kind.value) if stop.session.sheet else None
        if sheet is None or sheet.property("pageCount") is None:
            yield stop
            return
        for page in range(int(sheet.property("pageCount"))):
            sheet.setProperty("page", page)
            settle(self.kiosk.window)
            yield Stop(f"{stop.name}-{page + 1}", stop.session)

    def show(self, stop: Stop) -> None:
        """Show the stop and let its layout settle."""
        self.kiosk.visit.present(stop.session)
        settle(self.kiosk.window)

    def read(self) -> Reading:
        """Return what stands on the window now."""
        return read_window(self.kiosk.window)

    def judge(self, stop: Stop) -> list[str]:
        """Return the faults of the stop in every look, each led by the name of the stop.

        Looks change colours; so the rules are asked once, and again only for a look in which something moved.
        """
        by_day, shape = self.read(), shape_of(self.kiosk.window)
        lines = faults(by_day, self.bounds)
        found = [f"{stop.name}: {line}" for line in lines]
        for look in (Look.DIM, Look.CONTRAST):
            session = replace(stop.session, preferences=replace(stop.session.preferences, look=look))
            # The bars alone know the look: to show all of the visit again would take most of the walk.
            self.kiosk.visit.bar.show(session)  # type: ignore[attr-defined]
            settle(self.kiosk.window, frames=1)
            if shape_of(self.kiosk.window) == shape:
                continue
            reading = self.read()
            if reading.geometry() != by_day.geometry():
                new = [line for line in faults(reading, self.bounds) if line not in lines]
                found += [f"{stop.name} ({look} look): {line}" for line in new]
        return found


def open_walker(
    library: Library, preferences: Preferences, size: tuple[int, int], lines: HelpLines, owner: QObject
) -> Walker:
    """Open a window of that size, in pixels, on *library*."""
    panel = panel_for_size(*size)
    session = new_session(Rules(language=preferences.language), library)
    kiosk = open_window(session, lines, Effects(), panel, owner, closable=True, instant=True, settle_ms=0)
    # Only where pictures stand is judged, so none need be painted.
    kiosk.engine.addImageProvider(PROVIDER, BlankPictures())
    kiosk.window.resize(*size)
    kiosk.window.show()
    return Walker(kiosk, Bounds.of(panel, preferences.text_size, is_right_to_left(preferences.language)))


def faults_of_every_stop(walker: Walker, library: Library, preferences: Preferences) -> list[str]:
    """Return the faults of every screen and page, in the order of a visit.

    A screen whose picture moves is seen a second time with its stills instead.
    """
    stops: list[Stop] = []
    for stop in all_stops(library, preferences):
        stops.append(stop)
        if _moves(stop):
            stilled = replace(stop.session.preferences, reduced_motion=True)
            stops.append(Stop(f"{stop.name}-still", replace(stop.session, preferences=stilled)))
    return faults_of_stops(walker, stops)


def faults_of_stops(walker: Walker, stops: Iterable[Stop]) -> list[str]:
    """Return the faults of the stops, on each of their pages and in each look."""
    return [line for first in stops for stop in walker.pages(first) for line in walker.judge(stop)]


def _moves(stop: Stop) -> bool:
    pack, screen = stop.session.pack, stop.session.screen
    picture = screen.picture if screen is not None else None
    return pack is not None and getattr(picture, "figure", None) in pack.motions
