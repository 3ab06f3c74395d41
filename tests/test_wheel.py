"""A wheel built from the tree runs outside it, with its packs and drawings inside."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.folders import add_pack

pytestmark = pytest.mark.slow

BIN = "Scripts" if sys.platform == "win32" else "bin"


def command(name: str, folder: Path) -> str:
    found = shutil.which(name, path=str(folder)) or shutil.which(name)
    assert found, name
    return found


def call(*words: str | Path, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return subprocess.run(
        list(map(str, words)), cwd=cwd, env=environment | variables, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = Path(__file__).resolve().parent.parent
    out = tmp_path_factory.mktemp("dist")
    hatch = command("hatchling", Path(sys.executable).parent)
    built = call(hatch, "build", "--target", "wheel", "--directory", out, cwd=tree)
    assert built.returncode == 0, built.stderr
    [file] = out.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the commands' folder of a new environment that has the wheel, and of this one only what it depends on."""
    place = tmp_path_factory.mktemp("installed")
    uv = command("uv", Path(sys.executable).parent)
    made = call(uv, "venv", "--quiet", "--python", sys.executable, place / "venv", cwd=place)
    assert made.returncode == 0, made.stderr
    python = place / "venv" / BIN / ("python.exe" if sys.platform == "win32" else "python")
    added = call(uv, "pip", "install", "--quiet", "--offline", "--no-deps", "--python", python, wheel, cwd=place)
    assert added.returncode == 0, added.stderr
    borrowed = [path for path in map(Path, sys.path) if path.name == "site-packages"]
    # The .pth files of the environment of the tests are not read again, so the tree is out of reach.
    own = next((place / "venv").rglob("site-packages"))
    (own / "borrowed.pth").write_text("\n".join(map(str, borrowed)) + "\n", "utf-8")
    return python.parent


def test_the_wheel_holds_the_packs_the_drawings_and_the_qml(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for part in ("kiosk/_data/content/", "kiosk/_data/assets/sounds/", "kiosk/qml/Kiosk/", "kiosk/records/paper/"):
        assert any(name.startswith(part) for name in names), part
    assert not [name for name in names if name.startswith(("tests/", "content/", "assets/"))]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_installed_kiosk_checks_the_packs_inside_it(installed: Path, tmp_path: Path) -> None:
    python = command("python", installed)
    where = call(python, "-c", "import kiosk.paths as p; print(p.content()); print(p.assets())", cwd=tmp_path)
    assert all(str(installed.parent) in line for line in where.stdout.split("\n") if line), where.stdout + where.stderr
    checked = call(command("kiosk", installed), "check", "--json", cwd=tmp_path, HOME=str(tmp_path))
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert json.loads(checked.stdout)["packs"]


def test_the_installed_kiosk_makes_a_bundle_of_a_pack_inside_it(installed: Path, tmp_path: Path) -> None:
    kiosk = command("kiosk", installed)
    made = call(kiosk, "build", "epidural-blood-patch", tmp_path, cwd=tmp_path, HOME=str(tmp_path))
    assert made.returncode == 0, made.stdout + made.stderr
    bundle = tmp_path / "epidural-blood-patch.kioskpack"
    assert zipfile.is_zipfile(bundle)
    assert call(kiosk, "check", bundle, cwd=tmp_path, HOME=str(tmp_path)).returncode == 0


def test_the_installed_kiosk_makes_the_tour(installed: Path, tmp_path: Path) -> None:
    out = tmp_path / "tour"
    # Its own screens, words and drawings come out of the wheel; the pack inside it has tests of its own.
    add_pack(tmp_path / "packs")
    words = ("tour", out, "--packs", tmp_path / "packs")
    made = call(command("kiosk", installed), *words, cwd=tmp_path, HOME=str(tmp_path))
    assert made.returncode == 0, made.stdout + made.stderr
    assert len(list(out.rglob("*.png"))) > 20
