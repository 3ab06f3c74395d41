"""The record of a briefing goes to another process as JSON, and arrives as it was."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from kiosk.domain.briefing_record import BriefingRecord, Signature, as_data, record_from_data
from tests.records.briefing_examples import empty, from_right_to_left, full, largest
from tests.records.briefing_strategies import records


def sent(record: BriefingRecord) -> BriefingRecord:
    return record_from_data(json.loads(json.dumps(as_data(record))))


@given(records())
def test_any_record_arrives_as_it_was(record: BriefingRecord) -> None:
    assert sent(record) == record


@pytest.mark.parametrize("record", [full(), empty(), from_right_to_left(), largest()])
def test_each_example_arrives_as_it_was(record: BriefingRecord) -> None:
    assert sent(record) == record


@pytest.mark.parametrize(
    "change",
    [
        {"started": "yesterday"},
        {"started": "2026-11-21T14:05:00"},
        {"ended": "2026-11-21"},
        {"support": "friend"},
        {"staff_role": ""},
        {"decision": "yes"},
        {"note_strokes": [[[0.5]]]},
        {"note_strokes": [[[0.5, float("nan")]]]},
        {"flags": [{"id": "fever"}]},
        {"surname": "Doe"},
    ],
)
def test_what_is_no_record_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        record_from_data({**as_data(full()), **change})


def test_a_record_that_lacks_something_is_refused() -> None:
    data = as_data(full())
    del data["reference"]
    with pytest.raises(TypeError, match="reference"):
        record_from_data(data)


@pytest.mark.parametrize(
    ("signature", "given"),
    [(Signature(), False), (Signature(initials="AB"), True), (Signature((((0.1, 0.2),),)), True)],
)
def test_a_signature_is_given_when_it_is_drawn_or_typed(signature: Signature, given: bool) -> None:
    assert signature.given is given
