"""What the screens of a talk are shown with is what the kiosk really says."""

from __future__ import annotations

import errno
from pathlib import Path

from kiosk.app.told_stops import DISK_FULL, PLACE_AWAY, RECORDS_FOLDER, RECORDS_PLACE
from kiosk.records.carrying import what_waits
from kiosk.records.keeping import PRINT_IT
from kiosk.records.store_faults import in_words


def test_why_records_wait_is_told_in_the_words_of_the_records() -> None:
    assert list(what_waits(3, Path(RECORDS_PLACE))) == [PLACE_AWAY]


def test_why_a_record_is_not_kept_is_told_in_the_words_of_the_records() -> None:
    fault = OSError(errno.ENOSPC, "", RECORDS_FOLDER)
    assert f"{in_words(fault)} {PRINT_IT}" == DISK_FULL
