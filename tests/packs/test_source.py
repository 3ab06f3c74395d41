"""Files are read safely, and refused in words."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kiosk.packs.source import FolderSource, UnreadableFileError


def _refused(source: FolderSource, path: str) -> str:
    with pytest.raises(UnreadableFileError) as refusal:
        source.read_text(path)
    return str(refusal.value.finding)


def test_a_byte_order_mark_and_foreign_line_ends_are_taken_out(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf# A\r\nb\rc\n")
    assert FolderSource(tmp_path).read_text("a.md") == "# A\nb\nc\n"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert _refused(FolderSource(tmp_path), "a.md") == "a.md:1: the file is missing; make it, or correct its name"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    assert "not a" in _refused(FolderSource(tmp_path), "a.md")


def test_a_path_that_climbs_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    assert "leaves the pack" in _refused(FolderSource(tmp_path / "pack"), "../secret")


def test_a_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    with (tmp_path / "a.md").open("wb") as file:
        file.truncate(50 * 1024 * 1024 * 1024)
    before = time.process_time()
    assert "too large" in _refused(FolderSource(tmp_path), "a.md")
    assert time.process_time() - before < 0.5


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no links for an ordinary user")
def test_a_link_inside_the_pack_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("text", encoding="utf-8")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    source = FolderSource(tmp_path)
    assert source.read_text("b.md") == "text"
    assert source.strays == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no links for an ordinary user")
def test_links_that_lead_to_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "b.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    assert _refused(FolderSource(tmp_path), "a.md").startswith("a.md:1: ")
    assert FolderSource(tmp_path).content_hash


def test_hidden_files_and_backups_are_no_part_of_the_pack(tmp_path: Path) -> None:
    for name in (".a.swp", "a.md~", "a.md", "Thumbs.db"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "b").write_text("x", encoding="utf-8")
    assert FolderSource(tmp_path).paths == ("a.md",)


def test_the_hash_tells_names_and_bytes_apart(tmp_path: Path) -> None:
    hashes = set()
    for number, files in enumerate([{"a": "bc"}, {"ab": "c"}, {"a": "b", "c": "d"}, {"a": "bd", "c": "x"}]):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        hashes.add(FolderSource(folder).content_hash)
    assert len(hashes) == 4
