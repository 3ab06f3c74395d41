"""A pack as one file: made of a pack that is in order, and opened only as it was made.

The bundle is no secret and carries no signature. Its hashes tell of every accident and every careless change; that its
words and rules are those that a clinic wants is told by the clinic's approval, which names the same content hash.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from kiosk.packs.bundle_manifest import (
    MANIFEST_FILE,
    BrokenManifestError,
    BundleManifest,
    read_bundle_manifest,
    written_manifest,
)
from kiosk.packs.bundle_zip import LARGEST, BrokenZipError, is_sealed, unzipped, zipped
from kiosk.packs.findings import Finding
from kiosk.packs.read import BUNDLE_SUFFIX
from kiosk.packs.source import (
    DRAWING_LIMIT,
    REVIEW_FILE,
    TEXT_LIMIT,
    PackSource,
    UnreadableFileError,
    decoded,
    fingerprint,
    fitting,
    missing,
    read_regular,
)

_ANEW = "make it anew with kiosk build, or copy the whole file again"
_ALTERED = "this file was altered after the bundle was made"
_SINCE = "it was altered after it was made"

# What a bundle says of itself, and where in it the bytes of each file of the pack lie.
_Opened: TypeAlias = tuple[BundleManifest, dict[str, slice]]


class CannotBundleError(Exception):
    """A pack cannot be made a bundle; the text says why."""


class BundleSource:
    """The files of a pack in a bundle.

    The whole file is verified when the first of its files is asked for; after that each file is verified once more as
    it is read. A bundle that is not as it was made has no files: every reading method raises the same refusal.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def place(self) -> Path:
        """The file of the bundle, as it was given."""
        return self._file

    @property
    def name(self) -> str:
        """The name of the file without its end, which is also the id of the pack."""
        return self._file.absolute().name.removesuffix(BUNDLE_SUFFIX)

    @property
    def refusal(self) -> Finding | None:
        """Why the bundle is not opened, or None when it is as it was made."""
        return self._state if isinstance(self._state, Finding) else None

    @property
    def manifest(self) -> BundleManifest:
        """What the bundle says of itself; raises UnreadableFileError for one that is not opened."""
        return self._opened[0]

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file of the pack, sorted; none for a bundle that is not opened."""
        return () if self.refusal else tuple(sorted(self._opened[1]))

    def read_text(self, path: str) -> str:
        r"""Return a text file without byte order mark, its lines ended by ``\n`` alone.

        Raises UnreadableFileError as FolderSource does, and when the bundle is not as it was made.
        """
        return decoded(path, self.read_bytes(path, TEXT_LIMIT))

    def read_bytes(self, path: str, limit: int = DRAWING_LIMIT) -> bytes:
        """Return the bytes of a file of at most *limit* bytes; raises UnreadableFileError as ``read_text`` does."""
        manifest, places = self._opened
        if path not in places:
            raise missing(path)
        try:
            with self._file.open("rb") as file:
                file.seek(places[path].start)
                data = file.read(places[path].stop - places[path].start)
        except OSError:
            data = b""
        if sha256(data).hexdigest() != manifest.files[path]:
            raise UnreadableFileError(Finding(path, 1, _ALTERED, _ANEW))
        return fitting(path, data, limit)

    def fingerprint(self, paths: Iterable[str]) -> str:
        """Return the SHA-256, in hex, over the names and bytes of these files in sorted order."""
        return fingerprint(self.read_bytes, paths)

    @property
    def content_hash(self) -> str:
        """The fingerprint of every file but the reviews, as it was verified; empty for one that is not opened."""
        return "" if self.refusal else self.manifest.content_hash

    @cached_property
    def strays(self) -> tuple[Finding, ...]:
        """A finding when the rules are no longer read as those that were proved; a bundle with links is not opened."""
        if self.refusal:
            return ()
        from kiosk.packs.own_rules import own_rules_hash  # not before the first screen: it loads the YAML library

        proved = self.manifest.rules_hash
        read = own_rules_hash(self)
        if read == proved:
            return ()
        told = f"the rules of this bundle are read as {read[:12] or 'none'}, but {proved[:12] or 'none'} were proved"
        return (Finding(MANIFEST_FILE, 1, told, _ANEW),)

    @property
    def _opened(self) -> _Opened:
        if isinstance(self._state, Finding):
            raise UnreadableFileError(self._state)
        return self._state

    @cached_property
    def _state(self) -> _Opened | Finding:
        try:
            data = read_regular(self._file, self._file.name, LARGEST)
            opened = _verified(data, unzipped(data))
        except UnreadableFileError as refusal:
            return refusal.finding
        except (BrokenZipError, BrokenManifestError) as fault:
            return Finding(self._file.name, 1, f"this bundle is not opened: {fault}", _ANEW)
        held = opened[0].pack
        if held != self.name:
            what = f'this bundle is not opened: it holds the pack "{held}"'
            return Finding(self._file.name, 1, what, f"call the file {held}{BUNDLE_SUFFIX}")
        return opened


def proved_elsewhere(source: PackSource, program: str) -> str | None:
    """Return, for staff, that the rules were proved with another version than *program*, or None when they were not.

    What was proved of rules holds for the program that applies them as it did when they were proved.
    """
    if not isinstance(source, BundleSource) or source.manifest.made_with == program:
        return None
    told = f"its rules were proved with kiosk {source.manifest.made_with}, and this is kiosk {program}"
    return f"{told}; make the bundle anew: kiosk build"


def bundled(source: PackSource, manifest: BundleManifest) -> bytes:
    """Return the bundle of a pack; the files and their hashes in *manifest* are filled in.

    Raises CannotBundleError when a file cannot be read or held, when there are rules of which nothing was proved, or
    when the content is no longer the one that ``manifest.content_hash`` names: the one that was checked.
    """
    try:
        files = {path: source.read_bytes(path) for path in source.paths}
    except UnreadableFileError as refusal:
        raise CannotBundleError(str(refusal.finding)) from None
    if MANIFEST_FILE in files:
        raise CannotBundleError(f"{MANIFEST_FILE}: the bundle needs this name for itself; give the file another name")
    if manifest.rules_hash and not manifest.proved:
        raise CannotBundleError("nothing was proved of the rules of its self-check")
    if _content_hash(files) != manifest.content_hash:
        raise CannotBundleError("the pack was changed while it was checked; build it once more")
    hashes = {path: sha256(data).hexdigest() for path, data in files.items()}
    told = written_manifest(replace(manifest, files=hashes))
    try:
        return zipped([(MANIFEST_FILE, told), *sorted(files.items())])
    except BrokenZipError as fault:
        raise CannotBundleError(f"the pack cannot be held by a bundle: {fault}") from None


def _verified(data: bytes, places: Mapping[str, slice]) -> _Opened:
    """Return the bundle as it says of itself; raises when it is not what it says."""
    if MANIFEST_FILE not in places:
        raise BrokenZipError(f"it holds no {MANIFEST_FILE}")
    is_whole = is_sealed(data)
    manifest = _manifest(data[places[MANIFEST_FILE]], is_whole)
    contents = {path: data[place] for path, place in places.items() if path != MANIFEST_FILE}
    for path in sorted(contents.keys() ^ manifest.files.keys()):
        raise BrokenZipError(f'"{path}" was {"added" if path in contents else "taken out"} after it was made')
    for path, content in contents.items():
        if sha256(content).hexdigest() != manifest.files[path]:
            raise UnreadableFileError(Finding(path, 1, _ALTERED, _ANEW))
    if not is_whole:
        raise BrokenZipError(_SINCE)
    if _content_hash(contents) != manifest.content_hash:
        raise BrokenManifestError("its content hash is not that of its files")
    return manifest, {path: places[path] for path in contents}


def _manifest(data: bytes, is_whole: bool) -> BundleManifest:
    try:
        return read_bundle_manifest(data)
    except BrokenManifestError:
        if is_whole:
            raise
        raise BrokenZipError(_SINCE) from None


def _content_hash(files: Mapping[str, bytes]) -> str:
    return fingerprint(files.__getitem__, (path for path in files if path != REVIEW_FILE))
