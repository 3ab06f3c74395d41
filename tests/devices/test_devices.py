"""Time, touch, clipboards and signals as Qt and the system give them."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import suppress

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from pytestqt.qtbot import QtBot

from kiosk.devices.clock import QtClock
from kiosk.devices.eraser import SystemEraser
from kiosk.devices.guard import InputGuard
from kiosk.devices.stopping import StopSignals


def test_a_timer_reports_its_name_once(owner: QObject, qtbot: QtBot) -> None:
    heard: list[str] = []
    clock = QtClock(heard.append, owner)
    clock.start("idle", 0.0)
    clock.start("second", 0.001)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["idle", "second"]


def test_a_timer_that_is_started_again_runs_once_and_from_then(owner: QObject, qtbot: QtBot) -> None:
    heard: list[str] = []
    clock = QtClock(heard.append, owner)
    clock.start("idle", 0.0)
    clock.start("idle", 0.01)
    clock.start("after", 0.03)
    qtbot.waitUntil(lambda: "after" in heard)
    assert heard == ["idle", "after"]


def test_a_timer_that_is_stopped_is_not_heard_and_stopping_none_is_no_fault(owner: QObject, qtbot: QtBot) -> None:
    heard: list[str] = []
    clock = QtClock(heard.append, owner)
    clock.start("idle", 0.0)
    clock.stop("idle")
    clock.stop("nobody-knows")
    clock.start("after", 0.01)
    qtbot.waitUntil(lambda: "after" in heard)
    assert heard == ["after"]


def test_the_eraser_empties_the_clipboard_and_the_selection() -> None:
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        copied = QMimeData()
        copied.setText("visitors-own-word")
        clipboard.setMimeData(copied, mode)
    SystemEraser().erase()
    assert clipboard.text(QClipboard.Mode.Clipboard) == ""
    assert clipboard.text(QClipboard.Mode.Selection) == ""


class Life:
    """What a guard told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self._owner = QObject()
        self.guard = InputGuard(self._began, self._ended, self._owner)

    def _began(self) -> None:
        self.told.append("began")

    def _ended(self) -> None:
        self.told.append("ended")

    def lets_through(self, event: QEvent) -> bool:
        return not self.guard.eventFilter(self.guard, event)


def mouse(kind: QEvent.Type, button: Qt.MouseButton) -> QMouseEvent:
    none = Qt.KeyboardModifier.NoModifier
    return QMouseEvent(kind, QPointF(1, 1), QPointF(1, 1), button, button, none)


@pytest.fixture
def life() -> Life:
    return Life()


def test_a_press_is_told_at_once_and_a_release_once_it_was_answered(life: Life) -> None:
    assert life.lets_through(mouse(QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton))
    assert life.lets_through(mouse(QEvent.Type.MouseButtonRelease, Qt.MouseButton.LeftButton))
    assert life.told == ["began"]
    QCoreApplication.processEvents()
    assert life.told == ["began", "ended"]


@pytest.mark.parametrize("kind", [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease])
@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_buttons_are_stopped_and_no_sign_of_life(life: Life, kind: QEvent.Type, button: Qt.MouseButton) -> None:
    assert not life.lets_through(mouse(kind, button))
    assert life.told == []


def test_a_context_menu_is_stopped(life: Life) -> None:
    assert not life.lets_through(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1)))


def test_a_key_is_a_sign_of_life(life: Life) -> None:
    assert life.lets_through(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier))
    assert life.told == ["began"]


def test_a_moving_mouse_is_none(life: Life) -> None:
    assert life.lets_through(mouse(QEvent.Type.MouseMove, Qt.MouseButton.NoButton))
    assert life.told == []


@pytest.fixture
def _signals_as_before() -> Iterator[None]:
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    wakeup = signal.set_wakeup_fd(-1)
    yield
    signal.set_wakeup_fd(wakeup)
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("_signals_as_before")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_heard_by_the_loop_and_not_before(owner: QObject, qtbot: QtBot, number: signal.Signals) -> None:
    heard: list[str] = []
    stopping = StopSignals(lambda: heard.append("stop"), owner)
    with suppress(KeyboardInterrupt):
        os.kill(os.getpid(), number)
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["stop"])
    stopping._notifier.setEnabled(False)
    for end in (stopping._read_end, stopping._write_end):
        end.close()
