"""Every broken pack gives exactly the messages that its author must read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.packs.read import find_packs, read_pack
from kiosk.packs.source import FolderSource
from tests.packs.pack_cases import BROKEN, MADE, SHARED, broken_pack, expected

CASES = sorted(path.name for path in BROKEN.iterdir() if path.is_dir())
_NOT_ON_WINDOWS = ("link-that-leaves", "link-to-folder-that-leaves", "named-pipe")


@pytest.mark.parametrize("case", CASES)
def test_gives_its_messages_and_is_not_shown(case: str, tmp_path: Path) -> None:
    if os.name == "nt" and case in _NOT_ON_WINDOWS:
        pytest.skip("Windows makes no links and pipes for an ordinary user")
    messages = expected(BROKEN / case)

    result = read_pack(FolderSource(broken_pack(tmp_path, case)), shared=SHARED)

    assert [str(finding) for finding in result.findings] == messages
    assert messages
    assert result.pack is None


def test_there_are_at_least_forty() -> None:
    assert len(CASES) >= 40


def test_each_made_case_has_its_folder() -> None:
    assert set(MADE) <= set(CASES)


def test_a_broken_pack_leaves_the_others_shown(tmp_path: Path) -> None:
    broken_pack(tmp_path, "tabs").rename(tmp_path / "tabs")
    broken_pack(tmp_path, "unused-fact").rename(tmp_path / "unused-fact")
    (tmp_path / "not-a-pack").mkdir()

    sources = find_packs(tmp_path)

    assert [source.name for source in sources] == ["tabs", "unused-fact"]
    assert all(read_pack(source, shared=SHARED).pack is None for source in sources)
