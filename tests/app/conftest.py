"""Qt's application for the tests that open a window in this process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.driver import Driver, visitor
from tests.support.packs import two_languages


@pytest.fixture
def at() -> Iterator[Driver]:
    """A visitor at the attract screen of a kiosk that cannot be closed."""
    with visitor(two_languages()) as driver:
        yield driver


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Start Qt before anything else."""
