"""The bundles that are kept in tests/data/records; ``python -m tests.fhir.golden`` writes them anew."""

from __future__ import annotations

import json
from typing import Any

from kiosk.records.briefing_fhir import bundle
from tests.conftest import TREE
from tests.records import briefing_examples
from tests.support.paper import english

FOLDER = TREE / "tests" / "data" / "records"
# A page changes with every change of its look; a record does not.
PAGE = b"%PDF-1.7\n% stands for the page\n"
RECORDS = {
    "full": briefing_examples.full,
    "empty": briefing_examples.empty,
    "right-to-left": briefing_examples.from_right_to_left,
}


def made(name: str) -> dict[str, Any]:
    """Return the bundle of that name as it is made now."""
    return bundle(RECORDS[name](), PAGE, english().words)


def kept(name: str) -> dict[str, Any]:
    """Return the bundle of that name as it is kept."""
    read: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return read


if __name__ == "__main__":
    for record in RECORDS:
        text = json.dumps(made(record), ensure_ascii=False, indent=1)
        (FOLDER / f"{record}.json").write_text(text + "\n", "utf-8")
