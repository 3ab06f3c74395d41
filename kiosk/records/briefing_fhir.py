"""The record of a briefing as FHIR R4: a Bundle of what was said, of the talk itself, and of its page.

There is no Consent in it, and nothing that could be read as one: the decision is an answer, and a signature says "I
took part in this talk".
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kiosk.domain.briefing_record import BriefingRecord
from kiosk.records.briefing_words import ROLES, minutes_of, pack_line
from kiosk.records.fhir_answers import attachment, clean, items

_URIS = "urn:ietf:rfc:3986"
# SNOMED CT 311401005, Patient education (procedure).
_PATIENT_EDUCATION = {"system": "http://snomed.info/sct", "code": "311401005", "display": "Patient education"}
# LOINC 34895-3, one of R4's codes for types of documents.
_EDUCATION_NOTE = {"system": "http://loinc.org", "code": "34895-3", "display": "Education note"}
# HL7 v3 ActReason HTEST: made in a demonstration, of nobody.
_TEST_DATA = {
    "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
    "code": "HTEST",
    "display": "test health data",
}


def bundle(record: BriefingRecord, pdf: bytes, words: Mapping[str, str]) -> dict[str, Any]:
    """Return the record as a FHIR R4 Bundle, ready to be written as JSON; the same record gives the same bundle.

    *pdf* is the page of this record. *words* are the interface's in the clinic's language, by id.
    """
    return _Bundle(record, words).data(pdf)


class _Bundle:
    def __init__(self, record: BriefingRecord, words: Mapping[str, str]) -> None:
        self._record = record
        self._words = words
        self._absent = words["paper-record-absent"]
        self._meta = {"meta": {"security": [_TEST_DATA]}} if record.demonstration else {}
        self._subject = {"display": clean(record.reference) or self._absent}
        role = words[ROLES[record.staff_role]]
        self._staff = {"display": f"{clean(record.staff_initials) or self._absent}, {role}"}

    def data(self, pdf: bytes) -> dict[str, Any]:
        asked = items(self._record, self._words)
        resources = (
            self._questionnaire([item.asked() for item in asked]),
            self._response([item.answered() for item in asked]),
            self._procedure(),
            self._document(pdf),
        )
        return {
            "resourceType": "Bundle",
            "id": self._id("Bundle"),
            **self._meta,
            "identifier": self._identifier(),
            "type": "collection",
            **self._ended("timestamp"),
            "entry": [{"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource} for resource in resources],
        }

    def _questionnaire(self, asked: list[dict[str, Any]]) -> dict[str, Any]:
        record = self._record
        version = clean(record.identity.version)
        return {
            **self._resource("Questionnaire"),
            "url": self._link("Questionnaire"),
            **({"version": version} if version else {}),
            "title": self._title(),
            "status": "active",
            "experimental": record.demonstration,
            "subjectType": ["Patient"],
            **self._ended("date"),
            "description": f"{self._words['paper-record-not-form']} {pack_line(record.identity)}".strip(),
            "item": asked,
        }

    def _response(self, answered: list[dict[str, Any]]) -> dict[str, Any]:
        return {
            **self._resource("QuestionnaireResponse"),
            "partOf": [self._to("Procedure")],
            "questionnaire": self._link("Questionnaire"),
            "status": "completed" if self._record.complete else "stopped",
            "subject": self._subject,
            **self._ended("authored"),
            "author": self._staff,
            "item": answered,
        }

    def _procedure(self) -> dict[str, Any]:
        record, words = self._record, self._words
        whole = record.complete
        return {
            **self._resource("Procedure"),
            "status": "completed" if whole else "stopped",
            **({} if whole else {"statusReason": {"text": words["paper-record-not-whole"]}}),
            "code": {"coding": [_PATIENT_EDUCATION], "text": self._title()},
            "subject": self._subject,
            **self._performed(),
            "performer": [{"actor": self._staff}],
            **({"location": {"display": clean(record.clinic)}} if clean(record.clinic) else {}),
            "report": [self._to("DocumentReference")],
            "note": [{"text": words["paper-record-not-form"]}],
        }

    def _document(self, pdf: bytes) -> dict[str, Any]:
        record = self._record
        page = {
            **attachment("application/pdf", pdf),
            "title": self._title(),
            **({"language": record.language} if record.language else {}),
            **self._ended("creation"),
        }
        period = self._period()
        return {
            **self._resource("DocumentReference"),
            "masterIdentifier": self._identifier(),
            "status": "current",
            "docStatus": "final",
            "type": {"coding": [_EDUCATION_NOTE], "text": self._words["paper-record-title"]},
            "subject": self._subject,
            **self._ended("date"),
            "author": [self._staff],
            **({"custodian": {"display": clean(record.clinic)}} if clean(record.clinic) else {}),
            "description": self._words["paper-record-not-form"],
            "content": [{"attachment": page}],
            "context": {
                **({"period": period} if period else {}),
                "related": [self._to("Procedure"), self._to("QuestionnaireResponse")],
            },
        }

    def _title(self) -> str:
        title, procedure = self._words["paper-record-title"], clean(self._record.procedure)
        return f"{title}: {procedure}" if procedure else title

    def _performed(self) -> dict[str, Any]:
        period = self._period()
        return {"performedPeriod": period} if period else {"performedString": self._absent}

    def _period(self) -> dict[str, str]:
        record = self._record
        # Where the clock was set back in between, the end would come before the start, which no period may.
        whole = not record.started or minutes_of(record) is not None
        times = {"start": record.started, "end": record.ended if whole else ""}
        return {name: _moment(time) for name, time in times.items() if time}

    def _ended(self, name: str) -> dict[str, str]:
        return {name: _moment(self._record.ended)} if self._record.ended else {}

    def _resource(self, kind: str) -> dict[str, Any]:
        return {"resourceType": kind, "id": self._id(kind), **self._meta}

    def _identifier(self) -> dict[str, str]:
        return {"system": _URIS, "value": f"urn:uuid:{self._record.id}"}

    def _to(self, kind: str) -> dict[str, str]:
        return {"reference": self._link(kind), "type": kind}

    def _link(self, kind: str) -> str:
        return f"urn:uuid:{self._id(kind)}"

    def _id(self, kind: str) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{self._record.id} {kind}"))


def _moment(time: str) -> str:
    """Return an ISO 8601 time as FHIR writes an instant, to the second."""
    return datetime.fromisoformat(time).isoformat(timespec="seconds")
