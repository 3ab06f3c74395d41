"""One test for each way out of a kiosk, or into it, that was ever seen to work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QClipboard, QCloseEvent, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.app.environment import guard_environment
from kiosk.app.pictures import pages
from kiosk.app.stops import all_stops
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from kiosk.session.preferences import Preferences
from tests.support.driver import Driver, settle, visitor
from tests.support.folders import add_pack
from tests.support.packs import one_pack, two_languages
from tests.support.probe import Running, in_kiosk, needs_proc, running

GOOD = Path(__file__).resolve().parents[1] / "data" / "packs" / "good"
HOSTILE = {
    "QT_PLUGIN_PATH": "/elsewhere",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/elsewhere",
    "QT_QPA_GENERIC_PLUGINS": "evdevkeyboard",
    "QT_QPA_PLATFORMTHEME": "gtk3",
    "QT_STYLE_OVERRIDE": "elsewhere",
    "QT_IM_MODULE": "qtvirtualkeyboard",
    "QT_LOGGING_RULES": "*=true",
    "QT_LOGGING_CONF": "/elsewhere",
    "QT_MESSAGE_PATTERN": "%{message}",
    "QT_SCALE_FACTOR": "9",
    "QT_QUICK_BACKEND": "elsewhere",
    "QT_QUICK_CONTROLS_STYLE": "elsewhere",
    "QML_XHR_ALLOW_FILE_READ": "1",
    "QML_XHR_ALLOW_FILE_WRITE": "1",
    "QML2_IMPORT_PATH": "/elsewhere",
    "QML_IMPORT_PATH": "/elsewhere",
    "QML_DISABLE_DISK_CACHE": "0",
    "QML_DISK_CACHE_PATH": "/elsewhere",
    "QV4_FORCE_INTERPRETER": "1",
    "QSG_INFO": "1",
    "QMLSCENE_DEVICE": "elsewhere",
}


def everywhere(at: Driver) -> Iterator[str]:
    """Show each page of each screen and sheet, and yield its name."""
    for first in all_stops(two_languages(), Preferences("en")):
        for stop in pages(at.app, at.kiosk, first):
            yield stop.name


def test_the_window_refuses_to_be_closed(at: Driver) -> None:
    event = QCloseEvent()
    QGuiApplication.sendEvent(at.window, event)
    assert not event.isAccepted()
    assert not at.window.close()
    settle()
    assert at.window.isVisible()


def test_a_window_that_staff_opened_on_a_desk_can_be_closed() -> None:
    with visitor(one_pack(), closable=True) as driver:
        assert driver.window.close()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Back, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_a_key_that_closes_leaves_or_opens_something_elsewhere_does_nothing_here(
    at: Driver, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    at.touch("Touch to start", "Learn about it")
    before, visibility = at.session, at.window.visibility()
    QTest.keyClick(at.window, key, modifier)
    settle()
    assert at.session == before
    assert at.window.isVisible()
    assert at.window.visibility() == visibility
    assert QGuiApplication.topLevelWindows() == [at.window]


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton])
def test_another_mouse_button_presses_and_opens_nothing(at: Driver, button: Qt.MouseButton) -> None:
    for _ in everywhere(at):
        before = at.session
        for control in [*at.spoken()]:
            QTest.mouseClick(at.window, button, Qt.KeyboardModifier.NoModifier, control.place.center())
        settle()
        assert at.session == before
        assert QGuiApplication.topLevelWindows() == [at.window]


def test_the_main_mouse_button_works_like_a_finger(at: Driver) -> None:
    place = at.find("Touch to start").place.center()
    QTest.mouseClick(at.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle()
    assert at.screen == "home"


def test_no_context_menu_is_asked_for_on_any_screen(at: Driver) -> None:
    for name in everywhere(at):
        for point in (QPoint(300, 400), QPoint(1500, 500), QPoint(960, 60)):
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, point)
            QGuiApplication.sendEvent(at.window, event)
            settle()
            assert QGuiApplication.topLevelWindows() == [at.window], name


def test_a_long_press_selects_and_opens_nothing(at: Driver, qtbot: QtBot) -> None:
    at.touch("Touch to start", "Learn about it")
    before = at.session
    words = next(each for each in at.spoken() if each.name.startswith("Drink"))
    at.press_at(words.place.center())
    held = QTimer(at.window)
    with qtbot.waitSignal(held.timeout):
        held.start(QGuiApplication.styleHints().mousePressAndHoldInterval() + 50)
    at.lift_at(words.place.center())
    assert at.session == before
    assert QGuiApplication.topLevelWindows() == [at.window]


def test_no_text_on_any_screen_can_be_edited_selected_or_focused(at: Driver) -> None:
    checked = 0
    for name in everywhere(at):
        for item in at.items():
            if not (item.inherits("QQuickTextEdit") or item.inherits("QQuickTextInput")):
                continue
            checked += 1
            assert item.inherits("QQuickTextEdit"), name
            assert item.property("readOnly"), name
            assert not item.isEnabled(), name
            assert not item.property("selectByMouse") or not item.isEnabled(), name
            assert not item.hasActiveFocus(), name
    assert checked


def test_what_a_visitor_could_have_copied_is_gone_after_the_visit(at: Driver) -> None:
    from kiosk.devices.eraser import SystemEraser

    clipboard = QGuiApplication.clipboard()
    at.effects.eraser = SystemEraser()
    at.touch("Touch to start")
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        copied = QMimeData()
        copied.setText("visitors-own-word")
        clipboard.setMimeData(copied, mode)
    at.touch("Start again")
    assert clipboard.text(QClipboard.Mode.Clipboard) == ""
    assert clipboard.text(QClipboard.Mode.Selection) == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_C])
def test_no_key_copies_anything(at: Driver, key: Qt.Key) -> None:
    QGuiApplication.clipboard().clear()
    at.touch("Touch to start", "Learn about it")
    for each in (Qt.Key.Key_A, key):
        QTest.keyClick(at.window, each, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ""


def test_no_qml_file_opens_links_reads_files_or_loads_code() -> None:
    forbidden = re.compile(
        r"openUrlExternally|XMLHttpRequest|onLinkActivated|WebSocket|LocalStorage|Qt\.createQmlObject|Qt\.include|"
        r"\bFileDialog|\bSettings\s*\{|Qt\.labs|MarkdownText|https?://|\beval\(|Function\("
    )
    files = [*paths.qml().rglob("*.qml"), *paths.qml().rglob("*.js")]
    found = [f"{file.name}: {hit.group()}" for file in files for hit in forbidden.finditer(file.read_text("utf-8"))]
    assert files
    assert not found


def test_no_python_of_the_kiosk_opens_links_or_connections(tree: Path) -> None:
    forbidden = re.compile(
        r"QDesktopServices|webbrowser|QtNetwork|urllib\.request|http\.client|import socketserver"
        r"|(?:import|from) requests\b"
    )
    files = list((tree / "kiosk").rglob("*.py"))
    assert not [f"{file.name}: {hit.group()}" for file in files for hit in forbidden.finditer(file.read_text("utf-8"))]


@pytest.mark.parametrize(
    "link",
    [
        "[more](file:///etc/passwd)",
        "[more](https://example.org)",
        "<https://example.org>",
        "<a href='file:///etc/passwd'>more</a>",
        "![x](file:///etc/passwd)",
    ],
)
def test_a_pack_with_a_link_is_refused(tmp_path: Path, link: str) -> None:
    import shutil

    pack = Path(shutil.copytree(GOOD / "cold-pack", tmp_path / "cold-pack"))
    screen = pack / "en" / "learn" / "how-long.md"
    screen.write_text(screen.read_text("utf-8") + f"\nRead {link} now. [^cold-time]\n", "utf-8")
    result = read_pack(FolderSource(pack))
    assert result.pack is None
    assert any("how-long.md" in str(finding) for finding in result.findings)


@pytest.mark.parametrize("name", [*HOSTILE, "QT_DEBUG_PLUGINS", "PYSIDE6_OPTION_PYTHON_ENUM", "qt_plugin_path"])
def test_a_variable_of_qt_s_is_taken_out_of_the_environment(name: str) -> None:
    environment = {name: "1", "HOME": "/home/kiosk", "DISPLAY": ":0"}
    assert guard_environment(environment) == [name]
    assert name not in environment or environment[name] != "1" or name == "QML_DISABLE_DISK_CACHE"
    assert environment == {
        "HOME": "/home/kiosk",
        "DISPLAY": ":0",
        "QT_QUICK_BACKEND": "software",
        "QML_DISABLE_DISK_CACHE": "1",
    }


@pytest.mark.parametrize(
    "platform",
    ["vnc", "vnc:size=800x600", "webgl", "linuxfb", "eglfs", "offscreen:configfile=/etc/passwd", "xcb;vnc", "minimal"],
)
def test_a_platform_that_opens_a_door_is_taken_out(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    assert guard_environment(environment) == ["QT_QPA_PLATFORM"]
    assert "QT_QPA_PLATFORM" not in environment


@pytest.mark.parametrize("platform", ["xcb", "wayland", "offscreen"])
def test_a_platform_that_opens_no_door_stays(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    assert guard_environment(environment) == []
    assert environment["QT_QPA_PLATFORM"] == platform


@pytest.mark.slow
def test_qt_sees_nothing_of_a_hostile_environment(tmp_path: Path) -> None:
    shown = in_kiosk(
        tmp_path,
        """
        import os
        print(sorted(name for name in os.environ if name.startswith(("QT", "QML", "QSG", "QV4"))))
        print(app.platformName(), app.arguments()[1:], [p for p in app.libraryPaths() if "elsewhere" in p])
        print([path for path in kiosk.engine.importPathList() if "elsewhere" in path])
        """,
        "--packs",
        str(GOOD),
        **HOSTILE,
    )
    lines = shown.splitlines()
    assert lines[0] == "['QML_DISABLE_DISK_CACHE', 'QT_QPA_PLATFORM', 'QT_QUICK_BACKEND']"
    assert lines[1] == "offscreen [] []"
    assert lines[2] == "[]"


@needs_proc
@pytest.mark.slow
def test_the_running_kiosk_has_no_socket_to_the_network_and_ends_calmly(tmp_path: Path) -> None:
    with running(tmp_path / "first", "--packs", str(GOOD), **HOSTILE) as kiosk:
        assert kiosk.process.poll() is None, kiosk.text()
        assert kiosk.environment()["QT_PLUGIN_PATH"] == "/elsewhere"
        assert kiosk.internet_sockets() == []
        assert kiosk.stop() == 0
        assert "Traceback" not in kiosk.text()


@needs_proc
@pytest.mark.slow
def test_a_killed_kiosk_starts_clean_again(tmp_path: Path) -> None:
    for _ in range(2):
        with running(tmp_path / "home", "--packs", str(GOOD)) as kiosk:
            assert kiosk.process.poll() is None, kiosk.text()
            kiosk.process.kill()
    with running(tmp_path / "home", "--packs", str(GOOD)) as kiosk:
        assert kiosk.stop() == 0
        assert kiosk.text() == ""


@needs_proc
@pytest.mark.slow
def test_a_screen_over_the_network_is_never_opened(tmp_path: Path) -> None:
    with running(tmp_path, "--packs", str(GOOD), QT_QPA_PLATFORM="vnc") as kiosk:
        assert _listens_nowhere(kiosk)
        assert kiosk.process.wait(30) != 0, "without a display of its own it must not go on"


@pytest.mark.parametrize(
    "argument",
    ["-platform=vnc", "-qmljsdebugger=port:1234", "-style=elsewhere", "-plugin=x", "-stylesheet=/etc/passwd"],
)
def test_an_argument_of_qt_s_is_refused_before_qt_starts(argument: str, capsys: pytest.CaptureFixture[str]) -> None:
    from kiosk import cli

    with pytest.raises(SystemExit) as end:
        cli.main(["run", argument])
    assert end.value.code == 2
    assert f"unrecognized arguments: {argument}" in capsys.readouterr().err


@pytest.mark.slow
def test_full_screen_has_no_cursor_and_a_window_has_one(tmp_path: Path) -> None:
    asked = "print(window.visibility().name, app.overrideCursor() and app.overrideCursor().shape().name)"
    assert in_kiosk(tmp_path, asked, "--packs", str(GOOD)) == "FullScreen BlankCursor\n"
    assert in_kiosk(tmp_path, asked, "--packs", str(GOOD), "--windowed") == "Windowed None\n"


@pytest.mark.slow
def test_the_first_screen_does_not_wait_for_the_enumerations_of_qt(tmp_path: Path) -> None:
    # PySide adds a name to its module once it is asked for.
    asked = "from PySide6 import QtCore; print('QObject' in vars(QtCore), 'Qt' in vars(QtCore))"
    assert in_kiosk(tmp_path, asked, "--packs", str(GOOD), "--windowed") == "True False\n"


@pytest.mark.slow
def test_nothing_of_a_visit_is_written_to_disk(tmp_path: Path) -> None:
    program = """
        import time
        from PySide6.QtCore import QTimer
        from kiosk.session.moves import ChooseLanguage, GoTo, Learn, Start
        from kiosk.session.places import Reading
        end = time.monotonic() + 20
        while not visit.session.library.complete and time.monotonic() < end:
            app.processEvents()
        for move in (Start("visitors-own-word"), Learn(), GoTo(Reading("visitors-own-word")), ChooseLanguage("en")):
            visit.dispatch(move)
        QTimer.singleShot(0, lambda: visit.bar.chooseTextSize("visitors-own-word"))
        QTimer.singleShot(0, lambda: visit.bar.chooseLook("visitors-own-word"))
        for _ in range(5):
            app.processEvents()
        print(visit.reading.screenId)
    """
    add_pack(tmp_path / "packs")
    home = tmp_path / "home"
    assert in_kiosk(home, program, "--packs", str(tmp_path / "packs")) == "what-is-it\n"
    written = [path for path in home.rglob("*") if path.is_file()]
    assert any("ValueError" in path.read_text("utf-8", errors="replace") for path in written), "the faults are logged"
    assert [path for path in written if "visitors-own-word" in path.read_text("utf-8", errors="replace")] == []


def _listens_nowhere(kiosk: Running) -> bool:
    return kiosk.process.poll() is not None or kiosk.internet_sockets() == []
