"""Makes the sheets of paper from what a visit holds."""

from __future__ import annotations

from PySide6.QtCore import qtTrId

from kiosk.app.paper import leaflet_of, shown_approval, stationery
from kiosk.app.talk_record import record_of
from kiosk.domain.clinic import Clinic, help_lines
from kiosk.domain.home_lines import home_lines
from kiosk.domain.level import Level
from kiosk.domain.pack import Pack
from kiosk.domain.take_home import emergency_signs, emergency_title
from kiosk.records.briefing_sheet import record_sheet
from kiosk.records.patient_copy import patient_copy_sheet
from kiosk.records.sheets import QuestionSheet, ResultSheet, question_sheet, result_sheet
from kiosk.records.typesetting import Sheet
from kiosk.session.effects import Paper
from kiosk.session.nursing import asked_of
from kiosk.session.state import Session
from kiosk.viewmodels.nurse_view import nurse_view
from kiosk.viewmodels.result_view import result_view


def sheet_of(session: Session, what: Paper, clinic: Clinic | None) -> Sheet:
    """Return the sheet of what stands on the present place, to be set in type.

    Raises KeyError or ValueError when a rule or a word is missing.
    """
    pack = session.pack
    if pack is None:
        raise ValueError("No pack is open; nothing should have been printed.")
    match what:
        case Paper.LEAFLET:
            return leaflet_of(pack, clinic, shown_approval(clinic, pack.identity))
        case Paper.RESULT:
            return result_sheet(_result(session, pack, clinic), stationery(pack.language, clinic))
        case Paper.COPY:
            record = record_of(session, clinic)
            return patient_copy_sheet(record, pack, home_lines(clinic), stationery(pack.language, clinic))
        case Paper.RECORD:
            record = record_of(session, clinic)
            staff = stationery(record.staff_language, clinic)
            return record_sheet(record, stationery(record.language, clinic), staff)
        case Paper.NURSE:
            return question_sheet(_questions(session, pack, clinic), stationery(pack.language, clinic))


def _result(session: Session, pack: Pack, clinic: Clinic | None) -> ResultSheet:
    view = result_view(session, help_lines(clinic))
    return ResultSheet(
        title=pack.title,
        level=Level(view.level),
        act=view.act,
        lines=view.lines,
        told=tuple(
            qtTrId("check-told-unsure").replace("%1", row.label) if row.unsure else row.label for row in view.told
        ),
        always=view.always,
        signs_title=emergency_title(pack),
        signs=tuple(sign.words for sign in emergency_signs(pack)),
        numbers=home_lines(clinic),
        identity=pack.identity,
        rules_hash=_rules_hash(pack),
        approved=_is_approved(pack, clinic),
    )


def _questions(session: Session, pack: Pack, clinic: Clinic | None) -> QuestionSheet:
    return QuestionSheet(
        title=pack.title,
        questions=asked_of(session),
        flags=nurse_view(session, help_lines(clinic)).flags,
        numbers=home_lines(clinic),
        identity=pack.identity,
        rules_hash=_rules_hash(pack),
        approved=_is_approved(pack, clinic),
    )


def _rules_hash(pack: Pack) -> str:
    return pack.self_check.rules_hash if pack.self_check is not None else ""


def _is_approved(pack: Pack, clinic: Clinic | None) -> bool:
    return shown_approval(clinic, pack.identity) is not None
