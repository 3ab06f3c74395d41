"""The four levels of urgency."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """How urgent something is, from the least to the most."""

    EXPECTED = "expected"
    DOCTOR = "doctor"
    URGENT = "urgent"
    EMERGENCY = "emergency"
