"""Devices are Qt objects: each needs an owner, and Qt's application."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Start Qt before anything else."""


@pytest.fixture
def owner() -> QObject:
    """Return an object to be the parent of what a test makes; it lives as long as the test."""
    return QObject()
