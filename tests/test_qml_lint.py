"""qmllint over every QML file; a warning is a failure."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths
from tests import qml_types

GOOD = """
import QtQuick
import Kiosk.ViewModels

Item {
    id: root
    required property VisitModel visit
    Component.onCompleted: root.visit.goBack()
}
"""


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("qmltypes")
    qml_types.write_module(folder)
    return folder


def lint(types: Path, *files: Path) -> subprocess.CompletedProcess[str]:
    tool = shutil.which("pyside6-qmllint", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    assert tool, "pyside6-qmllint stands beside the interpreter of the environment"
    command = [
        tool,
        "--ignore-settings",
        "--max-warnings",
        "0",
        "-I",
        str(paths.qml()),
        "-I",
        str(types),
        *map(str, files),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_qml_file_passes_qmllint(types: Path) -> None:
    files = sorted(paths.qml().rglob("*.qml"))
    assert files
    result = lint(types, *files)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_qml_file_stands_in_the_qmldir_of_its_module() -> None:
    for folder in {file.parent for file in paths.qml().rglob("*.qml")}:
        listed = {
            line.split()[-1] for line in (folder / "qmldir").read_text("utf-8").splitlines() if line.endswith(".qml")
        }
        assert {file.name for file in folder.glob("*.qml")} == listed, folder.name


def test_a_file_without_a_fault_passes(types: Path, tmp_path: Path) -> None:
    file = tmp_path / "Good.qml"
    file.write_text(GOOD, "utf-8")
    result = lint(types, file)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("goBack()", "goBakc()", "goBakc"),
        ("id: root", "id: root\n    widht: 3", "widht"),
        ("VisitModel visit", "VistModel visit", "VistModel"),
        ("root.visit.goBack()", "session.goBack()", "session"),
    ],
)
def test_a_planted_fault_is_found(types: Path, tmp_path: Path, right: str, wrong: str, words: str) -> None:
    file = tmp_path / "Planted.qml"
    file.write_text(GOOD.replace(right, wrong), "utf-8")
    result = lint(types, file)
    assert result.returncode != 0
    assert words in result.stdout + result.stderr


def test_every_property_of_a_view_model_tells_qml_when_it_changes() -> None:
    silent = [
        f"{model.__name__}.{declared.name()!s}"
        for model in qml_types.view_models()
        for declared in qml_types.own_properties(model)
        if not (declared.hasNotifySignal() or declared.isConstant())
    ]
    assert not silent, "QML never sees these change; Qt for Python drops a notify signal of a base class: " + ", ".join(
        silent
    )
