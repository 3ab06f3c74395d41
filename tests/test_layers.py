"""The rooms of the program know each other only as docs and pyproject.toml say."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder), "NO_COLOR": "1", "COLUMNS": "200"}
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    return subprocess.run(
        [sys.executable, "-c", program], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def copy(tree: Path, tmp_path: Path) -> Path:
    shutil.copytree(tree / "kiosk", tmp_path / "kiosk", ignore=shutil.ignore_patterns("qml", "_data", "__pycache__"))
    shutil.copy(tree / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_tree_keeps_its_layers(tree: Path) -> None:
    result = lint_imports(tree)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("room", "line", "contract"),
    [
        ("domain", "import PySide6", "never import Qt"),
        ("packs", "from PySide6 import QtCore", "never import Qt"),
        ("session", "import PySide6.QtCore", "never import Qt"),
        ("session", "import kiosk.packs", "session and packs never meet"),
        ("packs", "import kiosk.session", "session and packs never meet"),
        ("packs", "import kiosk.viewmodels", "packs knows domain and no other room"),
        ("domain", "import kiosk.session", "Imports run one way"),
        ("session", "import kiosk.viewmodels", "Imports run one way"),
        ("viewmodels", "import kiosk.devices", "Imports run one way"),
        ("viewmodels", "import kiosk.packs", "Only app hands packs"),
    ],
)
def test_a_planted_import_is_found(copy: Path, room: str, line: str, contract: str) -> None:
    (copy / "kiosk" / room / "planted.py").write_text(f"{line}\n", "utf-8")
    result = lint_imports(copy)
    assert result.returncode != 0
    broken = [row for row in result.stdout.splitlines() if row.endswith("BROKEN")]
    assert any(contract in row for row in broken), result.stdout
