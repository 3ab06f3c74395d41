"""The command line: what it hands on, its exit codes, and what it says to mistakes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kiosk import cli, logs
from tests.conftest import ExpectLog

Run = Callable[..., tuple[int, str, str]]


class App(ModuleType):
    """Stands in for kiosk.app, and keeps what it was asked to do."""

    def __init__(self) -> None:
        super().__init__("kiosk.app")
        self.asked: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []
        self.result = 0
        self.fault: Exception | None = None
        for name in ("run", "tour", "preview", "leaflet"):
            setattr(self, name, self._taking(name))

    def _taking(self, name: str) -> Callable[..., int]:
        def take(*words: Any, **options: Any) -> int:
            self.asked.append((name, words, options))
            if self.fault:
                raise self.fault
            return self.result

        return take


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> App:
    stand_in = App()
    monkeypatch.setitem(sys.modules, "kiosk.app", stand_in)
    monkeypatch.setattr("kiosk.app", stand_in, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    return stand_in


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_it(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main(list(words))
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, said.out, said.err

    return run_it


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "wrist-splint"
    folder.mkdir()
    return folder


def test_no_words_open_the_kiosk(app: App, run: Run) -> None:
    assert run()[0] == 0
    assert app.asked == [("run", (None, None, None, False), {})]


def test_run_hands_on_its_options(app: App, run: Run, tmp_path: Path, pack: Path) -> None:
    clinic = tmp_path / "clinic.yaml"
    clinic.touch()
    run("run", "--clinic", str(clinic), "--packs", str(pack.parent), "--language", "es", "--windowed")
    assert app.asked == [("run", (clinic, pack.parent, "es", True), {})]


@pytest.mark.skipif(sys.platform != "linux", reason="only here a display can be missing")
@pytest.mark.parametrize("command", [["run"], ["preview", "."]])
def test_without_a_display_a_window_is_refused_and_the_tour_named(
    app: App, run: Run, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, _, said = run(*command)
    assert code == cli.MISUSE
    assert "kiosk tour" in said
    assert not app.asked


def test_leaflet_hands_on_its_options(app: App, run: Run, tmp_path: Path, pack: Path) -> None:
    clinic, out = tmp_path / "clinic.yaml", tmp_path / "out.pdf"
    clinic.touch()
    run("leaflet", str(pack), str(out))
    run("leaflet", str(pack), "--language", "es", str(out), "--clinic", str(clinic))
    assert app.asked == [("leaflet", (pack, out, None, None), {}), ("leaflet", (pack, out, "es", clinic), {})]


def test_a_bundle_may_stand_where_a_folder_of_packs_does(app: App, run: Run, tmp_path: Path) -> None:
    bundle = tmp_path / "wrist-splint.kioskpack"
    for words in (["run", "--packs", str(bundle)], ["check", str(bundle)]):
        assert run(*words)[0] == cli.MISUSE
    bundle.touch()
    run("run", "--packs", str(bundle))
    run("tour", str(tmp_path / "out"), "--packs", str(bundle))
    assert app.asked[0] == ("run", (None, bundle, None, False), {})
    assert app.asked[1][2]["packs"] == bundle


def test_tour_hands_on_each_repeated_option(app: App, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "tour"
    words = ["--look", "day", "--look", "dim", "--text-size", "largest", "--size", "1920x1080", "--size", "1280X800"]
    assert run("tour", str(out), *words)[0] == 0
    [(name, given, options)] = app.asked
    assert (name, given) == ("tour", (out,))
    assert options == {
        "packs": None,
        "clinic": None,
        "language": None,
        "looks": ("day", "dim"),
        "text_sizes": ("largest",),
        "sizes": ((1920, 1080), (1280, 800)),
    }
    assert out.is_dir()


@pytest.mark.parametrize("size", ["1920", "1920x", "wide", "1920x1080x3", "10x10", "1920x-1080", "99999x1080"])
def test_a_size_that_is_none_is_named(app: App, run: Run, tmp_path: Path, size: str) -> None:
    code, _, said = run("tour", str(tmp_path), "--size", size)
    assert code == cli.MISUSE
    assert f'"{size}"' in said
    assert not app.asked


def test_a_tour_into_a_place_that_cannot_be_written_is_misuse(app: App, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    code, _, said = run("tour", str(file / "tour"))
    assert code == cli.MISUSE
    assert "file" in said
    assert not app.asked


def test_preview_takes_the_folder_of_a_pack(app: App, run: Run, pack: Path) -> None:
    app.result = 1
    assert run("preview", str(pack))[0] == 1
    assert app.asked == [("preview", (pack,), {})]


def test_a_pack_that_is_shipped_is_found_by_its_id(
    app: App, run: Run, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.paths.content", lambda: pack.parent)
    run("preview", "wrist-splint")
    assert app.asked == [("preview", (pack,), {})]


def test_a_mistyped_pack_is_answered_with_the_near_one(app: App, run: Run, pack: Path) -> None:
    code, _, said = run("preview", str(pack.parent / "wrist-splnt"))
    assert code == cli.MISUSE
    assert f'Did you mean "{pack}"?' in said.replace("\n", " ")
    assert not app.asked


def test_a_file_in_place_of_a_pack_is_named(app: App, run: Run, pack: Path) -> None:
    (pack / "pack.yaml").touch()
    code, _, said = run("preview", str(pack / "pack.yaml"))
    assert code == cli.MISUSE
    assert "folder of the pack" in said
    assert not app.asked


def test_a_mistyped_command_is_answered_with_the_near_one(run: Run) -> None:
    code, _, said = run("chek")
    assert code == cli.MISUSE
    assert 'There is no command "chek". Did you mean "check"?' in said


def test_a_word_near_no_command_is_answered_with_all(run: Run) -> None:
    _, commands = cli.command_line()
    assert ", ".join(sorted(commands)) in run("zzz")[2]


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["check", "--help"], ["tour", "-h"]])
def test_help_and_version_are_in_order(run: Run, words: list[str]) -> None:
    code, said, fault = run(*words)
    assert code == 0
    assert said
    assert not fault


def test_an_internal_error_is_one_calm_line_and_its_traceback_stands_in_the_log(
    app: App, run: Run, tmp_path: Path, expect_log: ExpectLog
) -> None:
    expect_log("kiosk tour failed")
    app.fault = RuntimeError("the pump broke")
    code, _, said = run("tour", str(tmp_path))
    assert code == cli.FINDINGS
    assert len(said.splitlines()) == 1
    assert "Traceback" not in said
    assert str(logs.log_file()) in said
    logged = logs.log_file().read_text("utf-8")
    assert "Traceback" in logged
    assert "the pump broke" in logged


def test_the_log_of_a_kiosk_holds_no_word_of_a_visitor(app: App, run: Run, expect_log: ExpectLog) -> None:
    expect_log("kiosk run failed")
    app.fault = KeyError("legs-weak")
    assert run("run")[0] == cli.FINDINGS
    logged = logs.log_file().read_text("utf-8")
    assert "KeyError" in logged
    assert "test_cli.py" in logged
    assert "legs-weak" not in logged


def test_an_internal_error_stays_calm_when_no_log_can_be_written(
    app: App, run: Run, tmp_path: Path, expect_log: ExpectLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("kiosk tour failed")
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setattr("kiosk.logs.log_file", lambda: file / "kiosk.log")
    app.fault = RuntimeError()
    assert "could not be written" in run("tour", str(tmp_path / "out"))[2]


def test_a_stop_from_the_keyboard_needs_no_traceback(
    app: App, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def stop(*_words: Any, **_options: Any) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "tour", stop)
    assert "Stopped." in run("tour", str(tmp_path))[2]


def test_a_reader_that_has_read_enough_needs_no_traceback() -> None:
    command = [sys.executable, "-m", "kiosk", "check", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        said = process.stderr.read()
    assert process.returncode == cli.FINDINGS
    assert not said


@pytest.mark.parametrize("words", [["--clinic", "nowhere.yaml"], ["--packs", "nowhere"], ["--language"], ["--win"]])
def test_run_refuses_what_is_not_there(app: App, run: Run, words: list[str]) -> None:
    code, _, said = run("run", *words)
    assert code == cli.MISUSE
    assert words[-1] in said
    assert not app.asked


def test_the_command_line_loads_no_qt_and_no_pack_reader_until_they_are_wanted() -> None:
    program = (
        "import sys, kiosk.cli; "
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'yaml', 'markdown', 'babel')])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_to_run_the_kiosk_loads_nothing_of_the_other_commands() -> None:
    program = (
        "import sys; from kiosk.cli import command_line; command_line(run_alone=True); "
        "print([name for name in sys.modules if name.startswith('kiosk.') and name.endswith(('command', 'commands'))])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "['kiosk.screen_commands']"


def test_run_says_the_same_of_itself_with_the_other_commands_and_without() -> None:
    (_, alone), (_, every) = cli.command_line(run_alone=True), cli.command_line()
    assert list(alone) == ["run"]
    assert alone["run"].format_help() == every["run"].format_help()
