"""A bundle reads as its folder does, or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.packs.bundle import BundleSource, CannotBundleError, bundled, proved_elsewhere
from kiosk.packs.bundle_manifest import (
    MANIFEST_FILE,
    BrokenManifestError,
    read_bundle_manifest,
    written_manifest,
)
from kiosk.packs.bundle_zip import unzipped, zipped
from kiosk.packs.check import check_pack
from kiosk.packs.read import find_bundles, find_packs, pack_source, read_cover, read_pack
from kiosk.packs.source import DRAWING_LIMIT, FolderSource, UnreadableFileError
from tests.packs.pack_cases import GOOD, SHARED, good_pack
from tests.support.folders import add_bundle, manifest_of

Alter = Callable[[dict[str, Any]], object]
ANEW = "make it anew with kiosk build, or copy the whole file again"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return add_bundle(tmp_path, GOOD / "cold-pack")


def files_of(bundle: Path) -> dict[str, bytes]:
    data = bundle.read_bytes()
    return {name: data[place] for name, place in unzipped(data).items()}


def write(bundle: Path, files: dict[str, bytes]) -> None:
    """Put these files in the place of the bundle's, with a seal that is right."""
    bundle.write_bytes(zipped(files.items()))


def told(bundle: Path) -> str:
    """Return what is said of a bundle that is not opened, whatever is asked of it."""
    source = BundleSource(bundle)
    assert source.refusal is not None
    assert source.paths == ()
    assert source.strays == ()
    assert source.content_hash == ""
    with pytest.raises(UnreadableFileError) as refusal:
        source.read_bytes("pack.yaml")
    assert refusal.value.finding == source.refusal
    result = read_pack(source, shared=SHARED)
    assert result.pack is None
    assert result.findings == (source.refusal,)
    assert read_cover(source, shared=SHARED) is None
    return str(source.refusal)


@pytest.mark.parametrize("name", ["cold-pack", "two-tongues", "knee-check"])
def test_a_bundle_reads_as_its_folder_does(tmp_path: Path, name: str) -> None:
    folder, opened = FolderSource(GOOD / name), BundleSource(add_bundle(tmp_path, GOOD / name))
    assert (opened.name, opened.refusal, opened.strays) == (folder.name, None, ())
    assert opened.paths == folder.paths
    assert opened.content_hash == folder.content_hash
    assert opened.fingerprint(opened.paths) == folder.fingerprint(folder.paths)
    for path in folder.paths:
        assert opened.read_bytes(path) == folder.read_bytes(path)
        assert opened.read_text(path) == folder.read_text(path)
    assert read_cover(opened, shared=SHARED) == read_cover(folder, shared=SHARED)
    assert read_pack(opened, shared=SHARED).pack == read_pack(folder, shared=SHARED).pack
    assert check_pack(opened, shared=SHARED) == check_pack(folder, shared=SHARED)


def test_a_bundle_refuses_a_file_as_a_folder_does(tmp_path: Path) -> None:
    opened, folder = BundleSource(add_bundle(tmp_path, GOOD / "cold-pack")), FolderSource(GOOD / "cold-pack")
    for source in (opened, folder):
        with pytest.raises(UnreadableFileError) as missing:
            source.read_text("en/none.md")
        assert str(missing.value.finding) == "en/none.md:1: the file is missing; make it, or correct its name"
        with pytest.raises(UnreadableFileError) as large:
            source.read_bytes("pack.yaml", 10)
        assert "the file is too large" in str(large.value.finding)


def test_bundles_are_found_by_their_name_and_a_place_may_be_one(bundle: Path) -> None:
    (bundle.parent / "notes.txt").write_text("x", "utf-8")
    (bundle.parent / "folder.kioskpack").mkdir()
    for place in (bundle, bundle.parent):
        assert [source.place for source in find_bundles(place)] == [bundle]
        assert [source.place for source in find_packs(place)] == [bundle]
    assert isinstance(pack_source(bundle), BundleSource)
    assert isinstance(pack_source(bundle.parent), FolderSource)
    assert find_bundles(bundle.parent / "none") == []


def test_the_same_pack_gives_the_same_bundle(tmp_path: Path) -> None:
    first = add_bundle(tmp_path / "a", good_pack(tmp_path / "1"))
    second = add_bundle(tmp_path / "b", good_pack(tmp_path / "2"))
    assert first.read_bytes() == second.read_bytes()


def test_a_file_that_was_altered_is_named(bundle: Path) -> None:
    data = bundle.read_bytes()
    bundle.write_bytes(data.replace(b"Sit down.", b"Stand up."))
    assert told(bundle) == f"en/learn/how-long.md:1: this file was altered after the bundle was made; {ANEW}"


def test_a_file_that_was_added_or_taken_out_is_named(bundle: Path) -> None:
    files = files_of(bundle)
    write(bundle, {**files, "en/learn/more.md": b"# More"})
    assert '"en/learn/more.md" was added after it was made' in told(bundle)
    del files["facts.yaml"]
    write(bundle, files)
    assert '"facts.yaml" was taken out after it was made' in told(bundle)


@pytest.mark.parametrize(
    ("alter", "words"),
    [
        (lambda told: told.pop("verdict"), "it has no verdict of the proofs"),
        (lambda told: told["verdict"].update(passed=False), "is not that it passed for all settings of a clinic"),
        (lambda told: told["verdict"].update(settings="ours"), "is not that it passed for all settings of a clinic"),
        (lambda told: told["verdict"].pop("proved"), "the verdict of its proofs cannot be read"),
        (lambda told: told["verdict"].update(proved="all"), "the verdict of its proofs cannot be read"),
        (lambda told: told.update(verdict="passed"), "the verdict of its proofs cannot be read"),
        (lambda told: told["verdict"].update(languages=3), '"languages" in its bundle.json is not a mapping'),
        (lambda told: told.update(format=2), "it is of the format 2, and this program opens the format 1"),
        (lambda told: told.update(format=True), "it is of the format True, and this program opens the format 1"),
        (lambda told: told.pop("format"), "its bundle.json names no format"),
        (lambda told: told.update(more=1), "its bundle.json lacks or adds: more"),
        (lambda told: told.pop("files"), "its bundle.json lacks or adds: files"),
        (lambda told: told.update(files=[]), '"files" in its bundle.json is not a mapping'),
        (lambda told: told.update(pack=7), '"pack" in its bundle.json is not a text'),
        (lambda told: told.update(rules_hash="none"), '"rules_hash" in its bundle.json is not a SHA-256 hash'),
        (lambda told: told.update(content_hash="0" * 64), "its content hash is not that of its files"),
        (lambda told: told["files"].update({"pack.yaml": "0" * 64}), "pack.yaml:1: this file was altered"),
    ],
)
def test_what_a_bundle_must_say_of_itself_is_named_when_it_is_not_so(bundle: Path, alter: Alter, words: str) -> None:
    files = files_of(bundle)
    says = json.loads(files[MANIFEST_FILE])
    alter(says)
    write(bundle, {**files, MANIFEST_FILE: json.dumps(says).encode()})
    assert words in told(bundle)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b"\xff", b'"format"', b"[" * 100_000, b'{"format": 1e999999}', b"9" * 9000]
)
def test_a_bundle_json_that_is_none_is_refused(bundle: Path, data: bytes) -> None:
    with pytest.raises(BrokenManifestError):
        read_bundle_manifest(data)
    write(bundle, {**files_of(bundle), MANIFEST_FILE: data})
    assert "bundle.json" in told(bundle) or "format" in told(bundle)


def test_a_bundle_without_bundle_json_is_refused(bundle: Path) -> None:
    files = files_of(bundle)
    del files[MANIFEST_FILE]
    write(bundle, files)
    assert "it holds no bundle.json" in told(bundle)


def test_a_bundle_under_another_name_says_what_it_holds(bundle: Path) -> None:
    other = bundle.rename(bundle.with_name("other.kioskpack"))
    what = 'other.kioskpack:1: this bundle is not opened: it holds the pack "cold-pack"'
    assert told(other) == f"{what}; call the file cold-pack.kioskpack"


def test_rules_that_are_not_read_as_those_that_were_proved_are_refused(tmp_path: Path) -> None:
    manifest = replace(manifest_of(GOOD / "knee-check"), rules_hash="0" * 64)
    file = tmp_path / "knee-check.kioskpack"
    file.write_bytes(bundled(FolderSource(GOOD / "knee-check"), manifest))
    result = read_pack(BundleSource(file), shared=SHARED)
    assert result.pack is None
    [finding] = result.findings
    assert finding.what.startswith("the rules of this bundle are read as ")
    assert finding.what.endswith("but 000000000000 were proved")


def test_a_bundle_that_is_replaced_while_it_is_open_gives_no_file_of_the_other(bundle: Path, tmp_path: Path) -> None:
    source = BundleSource(bundle)
    assert source.refusal is None
    bundle.write_bytes(add_bundle(tmp_path / "other", GOOD / "two-tongues").read_bytes())
    with pytest.raises(UnreadableFileError, match="altered"):
        source.read_bytes("pack.yaml")
    bundle.unlink()
    with pytest.raises(UnreadableFileError, match="altered"):
        source.read_bytes("pack.yaml")


def test_a_bundle_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    assert "the file is missing" in str(BundleSource(tmp_path / "a.kioskpack").refusal)


def test_what_is_said_of_the_program_that_proved_the_rules(bundle: Path) -> None:
    source = BundleSource(bundle)
    assert proved_elsewhere(source, source.manifest.made_with) is None
    assert "and this is kiosk 9.9" in (proved_elsewhere(source, "9.9") or "")
    assert proved_elsewhere(FolderSource(GOOD / "cold-pack"), "9.9") is None


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_bundle_with_any_other_byte_is_never_shown_and_never_raises(bundle: Path, data: st.DataObject) -> None:
    good = bundle.read_bytes()
    kind = data.draw(st.sampled_from(["cut", "flip", "put", "swap"]))
    at = data.draw(st.integers(0, len(good) - 1))
    if kind == "cut":
        bad = good[:at]
    elif kind == "flip":
        bad = good[:at] + bytes([good[at] ^ 1 << data.draw(st.integers(0, 7))]) + good[at + 1 :]
    elif kind == "put":
        bad = good[:at] + data.draw(st.binary(min_size=1, max_size=40)) + good[at:]
    else:
        end = min(len(good), at + data.draw(st.integers(1, 40)))
        bad = good[:at] + data.draw(st.binary(max_size=40)) + good[end:]
    if bad == good:
        return
    try:
        bundle.write_bytes(bad)
        told(bundle)
        check_pack(BundleSource(bundle), shared=SHARED)
    finally:
        bundle.write_bytes(good)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=8), st.lists, max_leaves=5))
def test_any_json_in_the_place_of_a_value_is_refused_in_words(bundle: Path, told: object) -> None:
    manifest = json.loads(files_of(bundle)[MANIFEST_FILE])
    for key in manifest:
        with suppress(BrokenManifestError):
            read_bundle_manifest(json.dumps({**manifest, key: told}).encode())


def test_what_is_written_of_a_bundle_is_what_is_read() -> None:
    manifest = replace(manifest_of(GOOD / "knee-check"), files={"a": "0" * 64})
    assert read_bundle_manifest(written_manifest(manifest)) == manifest


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("en/empty.md", b"", "en/empty.md:1: the file is empty"),
        ("large.md", bytes(DRAWING_LIMIT + 1), "large.md:1: the file is too large"),
        ("bundle.json", b"{}", "bundle.json: the bundle needs this name for itself"),
        ("a*b.md", b"x", '"a*b.md" is not the name of a file inside a pack'),
    ],
)
def test_a_pack_that_no_bundle_can_hold_is_refused(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    pack = good_pack(tmp_path)
    (pack / name).write_bytes(data)
    with pytest.raises(CannotBundleError) as refusal:
        bundled(FolderSource(pack), manifest_of(pack))
    assert words in str(refusal.value)


def test_rules_of_which_nothing_was_proved_are_no_bundle(tmp_path: Path) -> None:
    folder = GOOD / "knee-check"
    with pytest.raises(CannotBundleError, match="nothing was proved of the rules"):
        bundled(FolderSource(folder), replace(manifest_of(folder), proved=()))
    bundle = add_bundle(tmp_path, folder)
    files = files_of(bundle)
    says = json.loads(files[MANIFEST_FILE])
    says["verdict"]["proved"] = []
    write(bundle, {**files, MANIFEST_FILE: json.dumps(says).encode()})
    assert "it has rules, and no verdict of their proofs" in told(bundle)


def test_a_pack_that_is_not_the_one_that_was_checked_is_no_bundle(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    manifest = manifest_of(pack)
    (pack / "en" / "questions.md").write_text("# Other\n", "utf-8")
    with pytest.raises(CannotBundleError, match="the pack was changed while it was checked"):
        bundled(FolderSource(pack), manifest)
