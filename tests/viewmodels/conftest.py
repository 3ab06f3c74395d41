"""View models are Qt objects: each needs an owner, and Qt's application."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    """An object to be the parent of what a test makes; it lives as long as the test."""
    yield QObject()
