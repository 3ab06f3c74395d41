"""What may stand in the tree, and what may not."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "assets", "content", "docs",
    "kiosk", "pyproject.toml", "requirements.lock", "run", "test", "tests",
}  # fmt: skip
# A class of one letter keeps this file from finding itself.
MACHINE_PATH = re.compile(r"(?<![\w.~*$}/-])/(?:w[o]rk|r[o]ot|f[a]rm|t[m]p|h[o]me/\w+)/[\w.]")
REGISTRY_HOST = re.compile(r"p[y]pi\.org|p[y]thonhosted|n[p]mjs|d[e]b\.debian")


@pytest.fixture(scope="module")
def files() -> list[Path]:
    root = Path(__file__).resolve().parent.parent
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git clone")
    return [root / name for name in listed.stdout.split("\0") if name and (root / name).is_file()]


def found(files: list[Path], pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{file}: {match[0]}"
        for file in files
        if (match := pattern.search(file.read_bytes().decode("utf-8", errors="ignore")))
    ]


def test_the_top_level_holds_what_the_design_names(files: list[Path], tree: Path) -> None:
    assert {file.relative_to(tree).parts[0] for file in files} <= TOP_LEVEL


def test_no_file_names_a_path_of_one_machine(files: list[Path]) -> None:
    assert not found(files, MACHINE_PATH)


def test_no_file_names_the_host_of_a_package_registry(files: list[Path]) -> None:
    assert not found(files, REGISTRY_HOST)


@pytest.mark.parametrize("start", ["", "at ", '"', "open('"])
@pytest.mark.parametrize("top", ["work", "root", "tmp", "home/ann"])
def test_a_planted_machine_path_is_found(start: str, top: str) -> None:
    assert MACHINE_PATH.search(f"{start}/{top}/main")


def test_the_lock_pins_every_package_with_hashes_and_names_no_address(tree: Path) -> None:
    lock = (tree / "requirements.lock").read_text("utf-8")
    entries = re.split(r"\n(?=\S)", lock.strip())
    assert len(entries) > 20
    assert all(re.match(r"[a-z0-9-]+==\S+", entry) and "--hash=sha256:" in entry for entry in entries)
    assert "://" not in lock
    assert "index" not in lock
