"""Packs whose structure is right and whose words are not: the whole check gives exactly the messages to mend them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kiosk.packs.check import check_pack
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from tests.packs.pack_cases import SHARED, UNCLEAR, expected, unclear_pack

CASES = sorted(path.name for path in UNCLEAR.iterdir() if path.is_dir())
TODAY = datetime.date(2026, 12, 1)


@pytest.mark.parametrize("case", CASES)
def test_gives_its_messages(case: str, tmp_path: Path) -> None:
    source = FolderSource(unclear_pack(tmp_path, case))

    report = check_pack(source, shared=SHARED, today=TODAY)

    messages = expected(UNCLEAR / case)
    assert [str(finding) for finding in report.findings] == messages
    assert messages


@pytest.mark.parametrize("case", CASES)
def test_its_structure_is_right_in_the_source_language(case: str, tmp_path: Path) -> None:
    assert read_pack(FolderSource(unclear_pack(tmp_path, case)), shared=SHARED, today=TODAY).findings == ()
