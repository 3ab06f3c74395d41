"""The record of a briefing as FHIR: what is in it, what must never be, and that three judges take it."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from kiosk.domain.briefing_record import BriefingRecord, Decision, Signature
from kiosk.records.briefing_fhir import bundle
from kiosk.records.briefing_sheet import record_pdf, record_sheet
from tests.fhir import golden
from tests.fhir.judges import JUDGES, Resource
from tests.records.briefing_examples import empty, from_right_to_left, full, largest
from tests.records.briefing_strategies import records
from tests.support.paper import english

_ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"


def made(record: BriefingRecord) -> Resource:
    return bundle(record, golden.PAGE, english().words)


def part(of: Resource, kind: str) -> Resource:
    (found,) = (entry["resource"] for entry in of["entry"] if entry["resource"]["resourceType"] == kind)
    return dict(found)


def walked(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object in the data."""
    if isinstance(value, dict):
        yield value
    for below in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walked(below)


def answers(of: Resource) -> dict[str, list[Any]]:
    """Return what was answered by link; nothing where it is marked as not recorded."""
    return {
        item["linkId"]: [next(iter(answer.values())) for answer in item.get("answer", [])]
        for item in walked(part(of, "QuestionnaireResponse"))
        if "linkId" in item and "item" not in item
    }


@pytest.mark.parametrize("name", golden.RECORDS)
def test_it_is_made_as_it_is_kept(name: str) -> None:
    assert golden.made(name) == golden.kept(name), "look at the change, then run python -m tests.fhir.golden"


@pytest.mark.parametrize("judge", JUDGES)
def test_no_judge_finds_anything_wrong(judge: str) -> None:
    real = record_pdf(record_sheet(full(), english())).pdf
    judged = [golden.kept(name) for name in golden.RECORDS]
    judged += [made(largest()), made(largest(from_right_to_left())), bundle(full(), real, english().words)]
    assert JUDGES[judge](judged) == [[]] * len(judged)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records())
def test_whatever_was_recorded_two_judges_take_it(record: BriefingRecord) -> None:
    one = json.loads(json.dumps(made(record)))
    assert JUDGES["fhir.resources"]([one]) == [[]]
    assert JUDGES["codes"]([one]) == [[]]
    # These are missed by every judge.
    assert not [found for found in walked(one) for value in found.values() if value in ("", [], {})]
    for period in (found for found in walked(one) if {"start", "end"} <= set(found)):
        assert datetime.fromisoformat(period["start"]) <= datetime.fromisoformat(period["end"])


FAULTS: dict[str, tuple[str, dict[str, Any], set[str]]] = {
    "a status that there is none of": ("Procedure", {"status": "done"}, {"codes"}),
    "a status of another resource": ("QuestionnaireResponse", {"status": "active"}, {"codes"}),
    "a type of a document by a wrong name": (
        "DocumentReference",
        {"type": {"coding": [{"system": "http://loinc.org", "code": "34895-3", "display": "Consent"}]}},
        {"codes"},
    ),
    "a type of a document that R4 does not list": (
        "DocumentReference",
        {"type": {"coding": [{"system": "http://loinc.org", "code": "1-8"}]}},
        {"codes"},
    ),
    "a language by its name": (
        "DocumentReference",
        {"content": [{"attachment": {"contentType": "application/pdf", "language": "English"}}]},
        {"codes"},
    ),
    "a MIME type that is none": (
        "DocumentReference",
        {"content": [{"attachment": {"contentType": "PDF"}}]},
        {"codes"},
    ),
    "an unknown property": ("Procedure", {"consent": True}, {"fhir.resources", "@medplum/core"}),
    "no subject": ("Procedure", {"subject": None}, {"fhir.resources", "@medplum/core"}),
    "no content": ("DocumentReference", {"content": None}, {"fhir.resources", "@medplum/core"}),
    "no status": ("Procedure", {"status": None}, {"fhir.resources", "@medplum/core"}),
    "a text for a number": ("Questionnaire", {"item": [{"linkId": "a", "type": "string", "maxLength": "many"}]},
                            {"fhir.resources", "@medplum/core"}),
    "a time without its offset": (
        "DocumentReference",
        {"date": "2026-11-21T14:05:00"},
        {"fhir.resources", "@medplum/core"},
    ),
    "a day that there is none of": (
        "Procedure",
        {"performedPeriod": {"start": "2026-02-30T10:00:00Z"}},
        {"fhir.resources", "@medplum/core"},
    ),
    "two times of one procedure": ("Procedure", {"performedString": "today"}, {"fhir.resources", "@medplum/core"}),
    "an id with a space": ("Procedure", {"id": "a b"}, {"fhir.resources"}),
    "an empty text": ("Procedure", {"note": [{"text": ""}]}, {"@medplum/core"}),
    "a text for yes or no": ("Questionnaire", {"experimental": "true"}, {"@medplum/core"}),
    "a group of nothing": ("Questionnaire", {"item": [{"linkId": "a", "type": "group"}]}, {"@medplum/core"}),
    "a report that is a patient": ("Procedure", {"report": [{"reference": "Patient/1"}]}, {"@medplum/core"}),
}  # fmt: skip


@pytest.mark.parametrize("judge", JUDGES)
def test_each_planted_fault_is_found_by_the_judges_named_and_missed_by_the_others(judge: str) -> None:
    planted = [with_fault(kind, change) for kind, change, _ in FAULTS.values()]
    found = JUDGES[judge](planted)
    for (name, (_, _, finders)), issues in zip(FAULTS.items(), found, strict=True):
        assert bool(issues) is (judge in finders), f"{name}: {issues}"


def test_each_judge_finds_what_another_one_misses() -> None:
    found = {judge: {name for name, (_, _, finders) in FAULTS.items() if judge in finders} for judge in JUDGES}
    assert all(one - other for one in found.values() for other in found.values() if one is not other)


def test_every_planted_fault_is_found_by_some_judge() -> None:
    assert all(finders for _, _, finders in FAULTS.values())


def with_fault(kind: str, change: dict[str, Any]) -> Resource:
    one = golden.kept("full")
    for entry in one["entry"]:
        resource = entry["resource"]
        if resource["resourceType"] == kind:
            changed = {**resource, **change}
            entry["resource"] = {name: value for name, value in changed.items() if value is not None}
    return one


@pytest.mark.parametrize("name", golden.RECORDS)
def test_nothing_in_it_can_be_read_as_a_consent(name: str) -> None:
    one = golden.kept(name)
    kinds = [entry["resource"]["resourceType"] for entry in one["entry"]]
    assert kinds == ["Questionnaire", "QuestionnaireResponse", "Procedure", "DocumentReference"]
    for found in walked(one):
        # Only the words that it is not the consent form, and what staff and patient were shown.
        assert "consent" not in str(found.get("code", "")).casefold()
        assert not {"provision", "sigFormat", "who", "policyRule"} & set(found)
        assert found.get("type") != [{"system": "urn:iso-astm:E1762-95:2013", "code": "1.2.840.10065.1.12.1.7"}]


@pytest.mark.parametrize("decision", [*Decision, None])
def test_the_decision_is_an_answer_and_nothing_else(decision: Decision | None) -> None:
    words = {
        Decision.GO_AHEAD: ["Wants to go ahead"],
        Decision.WANTS_TIME: ["Wants more time"],
        Decision.DOES_NOT_WANT: ["Does not want it"],
        Decision.DISCUSS: ["Wants to talk more"],
        None: [],
    }
    one = made(replace(full(), decision=decision))
    assert answers(one)["decision"] == words[decision]
    other = made(replace(full(), decision=Decision.DISCUSS))
    for kind in ("Questionnaire", "Procedure", "DocumentReference"):
        assert part(one, kind) == part(other, kind)


@pytest.mark.parametrize(
    ("answered", "asked", "said"),
    [
        (24, 24, "24 of 24 answered, nothing to tell"),
        (23, 24, "23 of 24 answered"),
        (0, 24, "not asked on this kiosk"),
        (0, 0, "not asked on this kiosk"),
    ],
)
def test_nothing_to_tell_is_said_only_where_every_question_was_answered(answered: int, asked: int, said: str) -> None:
    one = made(replace(full(), tell_us_answered=answered, tell_us_asked=asked, flags=()))
    assert {link: told for link, told in answers(one).items() if link.startswith("flags")} == {"flags.answered": [said]}


def test_the_signatures_say_that_somebody_took_part() -> None:
    one = made(full())
    texts = {item["linkId"]: item["text"] for item in walked(part(one, "Questionnaire")) if "linkId" in item}
    assert texts["signature-patient"] == "Patient: I took part in this talk"
    assert texts["signature-staff"] == "Staff: I took part in this talk"
    said = answers(one)
    assert said["signature-staff.initials"] == ["AB"]
    (drawn,) = said["signature-patient.drawn"]
    assert drawn["contentType"] == "image/svg+xml"
    assert b"<polyline" in base64.b64decode(drawn["data"])


def test_the_talk_is_patient_education_of_somebody_without_a_name() -> None:
    procedure = part(made(full()), "Procedure")
    assert procedure["code"]["coding"] == [
        {"system": "http://snomed.info/sct", "code": "311401005", "display": "Patient education"}
    ]
    assert procedure["subject"] == {"display": "Bay 4, 14:00"}
    assert procedure["performer"] == [{"actor": {"display": "AB, nurse"}}]
    assert procedure["performedPeriod"] == {"start": "2026-11-21T14:05:00+00:00", "end": "2026-11-21T14:47:30+00:00"}
    assert procedure["note"] == [{"text": "This is not the consent form. It tells what was talked about."}]


@pytest.mark.parametrize(("complete", "status"), [(True, "completed"), (False, "stopped")])
def test_the_talk_is_completed_only_when_it_was(complete: bool, status: str) -> None:
    one = made(replace(full(), complete=complete))
    assert part(one, "Procedure")["status"] == status
    assert part(one, "QuestionnaireResponse")["status"] == status
    assert answers(one)["complete"] == [complete]


def test_the_page_is_inside_with_its_size_and_hash() -> None:
    document = part(made(full()), "DocumentReference")
    (content,) = document["content"]
    page = content["attachment"]
    assert base64.b64decode(page["data"]) == golden.PAGE
    assert page["size"] == len(golden.PAGE)
    assert base64.b64decode(page["hash"]) == hashlib.sha1(golden.PAGE).digest()
    assert (page["contentType"], page["language"]) == ("application/pdf", "en")
    assert document["masterIdentifier"]["value"] == f"urn:uuid:{full().id}"


@pytest.mark.parametrize("name", golden.RECORDS)
def test_each_reference_leads_to_a_resource_of_its_type(name: str) -> None:
    one = golden.kept(name)
    kinds = {entry["fullUrl"]: entry["resource"]["resourceType"] for entry in one["entry"]}
    assert len(kinds) == 4
    led = [found for found in walked(one) if "reference" in found]
    assert len(led) >= 4
    assert all(kinds[found["reference"]] == found["type"] for found in led)
    assert kinds[part(one, "QuestionnaireResponse")["questionnaire"]] == "Questionnaire"


def test_one_record_gives_one_bundle_and_another_one_another() -> None:
    one, again, other = made(full()), made(full()), made(replace(full(), id=empty().id))
    assert one == again
    assert not {entry["fullUrl"] for entry in one["entry"]} & {entry["fullUrl"] for entry in other["entry"]}


@pytest.mark.parametrize("record", [full(), empty(), from_right_to_left(), largest()])
def test_each_answer_is_of_the_type_that_was_asked_for(record: BriefingRecord) -> None:
    one = made(record)
    types = {
        "string": {"valueString"},
        "integer": {"valueInteger"},
        "boolean": {"valueBoolean"},
        "attachment": {"valueAttachment"},
        "choice": {"valueString", "valueCoding"},
    }
    asked = [item for item in walked(part(one, "Questionnaire")) if "linkId" in item]
    answered = [item for item in walked(part(one, "QuestionnaireResponse")) if "linkId" in item]
    links = [item["linkId"] for item in asked]
    assert len(set(links)) == len(links)
    assert links == [item["linkId"] for item in answered]
    for question, item in zip(asked, answered, strict=True):
        assert question["text"] == item["text"]
        assert (question["type"] == "group") is ("item" in item)
        for answer in item.get("answer", []):
            assert set(answer) <= types[question["type"]]
            options = [next(iter(option.values())) for option in question.get("answerOption", [])]
            assert not options or next(iter(answer.values())) in options
        assert question.get("repeats") or len(item.get("answer", [])) <= 1


def test_what_was_not_recorded_says_so() -> None:
    one = made(empty())
    assert part(one, "Procedure")["subject"] == {"display": "not recorded"}
    assert part(one, "Procedure")["performedString"] == "not recorded"
    items = [item for item in walked(part(one, "QuestionnaireResponse")) if "linkId" in item]
    unanswered = {item["linkId"] for item in items if "answer" not in item and "item" not in item}
    assert {"reference", "decision", "teach-back", "questions", "priorities"} <= unanswered
    for item in items:
        if item["linkId"] in unanswered:
            assert item["extension"] == [{"url": _ABSENT, "valueCode": "unknown"}]


def test_a_clock_that_was_set_back_gives_no_period_that_ends_before_it_begins() -> None:
    one = made(replace(full(), ended="2026-11-21T13:47:30+00:00"))
    assert part(one, "Procedure")["performedPeriod"] == {"start": "2026-11-21T14:05:00+00:00"}
    assert part(one, "DocumentReference")["date"] == "2026-11-21T13:47:30+00:00"


def test_the_teach_back_keeps_repeats_marks_and_reasons() -> None:
    said = answers(made(full()))
    assert said["teach-back.TB8.answer"] == ["Wait two weeks"]
    assert said["teach-back.TB8.right"] == [False]
    assert said["teach-back.TB8.repeats"] == [2]
    assert said["teach-back.TB8.must"] == [True]
    assert said["teach-back.TB8.reason"] == ["Tired now; the nurse on the ward asks again"]
    assert said["teach-back.TB3.explained-again"] == [True]
    assert said["teach-back.TB1.own-words"] == [True]
    assert said["teach-back.TB1.reason"] == []


def test_screens_questions_flags_and_confirmations_are_answers() -> None:
    said = answers(made(full()))
    assert said["screens.drawbacks"] == [95]
    assert said["questions"][0] == "What happens if I wait and do not have the patch?"
    assert said["flags.thinner"] == ["Yes"]
    assert said["flags.dye"] == ["Not sure"]
    assert said["confirmations.leaflet"] == [False]
    assert said["priorities"] == ["To feed my baby again", "To be back at work soon"]
    assert said["language"] == [{"system": "urn:ietf:bcp:47", "code": "en", "display": "English"}]


def test_a_thing_recorded_twice_is_there_twice() -> None:
    screen = full().screens[0]
    said = answers(made(replace(full(), screens=(screen, replace(screen, seconds=7)))))
    assert said["screens.what-is-it"] == [42]
    assert said["screens.what-is-it-2"] == [7]


def test_a_demonstration_is_marked_as_test_data_throughout() -> None:
    one = made(replace(full(), demonstration=True))
    for resource in (one, *(entry["resource"] for entry in one["entry"])):
        assert [label["code"] for label in resource["meta"]["security"]] == ["HTEST"]
    assert part(one, "Questionnaire")["experimental"] is True
    assert not any("meta" in found for found in walked(made(full())))


def test_nobody_who_signed_leaves_no_drawing() -> None:
    said = answers(made(replace(full(), patient_signature=Signature())))
    assert said["signature-patient.drawn"] == []
    assert said["signature-patient.initials"] == []
