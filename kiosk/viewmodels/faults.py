"""Faults as the log may tell of them: their kind and place, never what they say."""

from __future__ import annotations

import traceback


def place_of(fault: Exception) -> str:
    """Return where the fault arose, without a word of what it says: that could be a visitor's."""
    return "; ".join(f"{f.name} {f.filename}:{f.lineno}" for f in traceback.extract_tb(fault.__traceback__))
