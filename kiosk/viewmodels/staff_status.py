"""How the kiosk stands, for staff: its packs and who approved them, what is refused and why, records, paper, sound."""

from __future__ import annotations

from PySide6.QtCore import qtTrId

from kiosk import __version__
from kiosk.domain.clinic import HelpLines
from kiosk.domain.pack import Pack
from kiosk.session.library import RECORDS, StaffNote
from kiosk.session.state import Session
from kiosk.viewmodels.staff import GOOD, NOTE, FactRow


def status_rows(session: Session, lines: HelpLines) -> tuple[FactRow, ...]:
    """Return a line for each thing that staff can look after: first what is wrong, then what is well."""
    rows = [
        *(_note(note) for note in session.library.notes),
        *(row for name in session.library.offered() for row in _of_pack(session, name, lines)),
        *_of_records(session),
        _switched(qtTrId("status-printer"), session.rules.printer),
        _switched(qtTrId("status-sound"), session.rules.sound),
        FactRow(qtTrId("status-program"), f"kiosk {__version__}"),
    ]
    return tuple(sorted(rows, key=lambda row: row.mark != NOTE))


def _note(note: StaffNote) -> FactRow:
    return FactRow(qtTrId("status-records") if note.subject == RECORDS else note.subject, note.text, NOTE)


def _of_pack(session: Session, name: str, lines: HelpLines) -> tuple[FactRow, ...]:
    pack = session.library.pack(name, session.preferences.language)
    if pack is None:
        return ()
    label = f"{pack.title}, {pack.identity.version}"
    return FactRow(label, *_approval(session, pack, lines)), FactRow(label, *_self_check(session, pack))


def _approval(session: Session, pack: Pack, lines: HelpLines) -> tuple[str, str]:
    """Return by whose approval the pack is shown, and whether it also has its publisher's sign-off."""
    standing = session.library.standings.get(pack.identity.id)
    signed = qtTrId("status-signed") if pack.reviewed else qtTrId("status-not-signed")
    if lines.demonstration or standing is None:
        return " ".join((qtTrId("status-not-approved"), signed)), NOTE
    held = qtTrId("status-approved").replace("%1", standing.approved_by).replace("%2", standing.approved_until)
    return f"{held} {signed}", GOOD


def _self_check(session: Session, pack: Pack) -> tuple[str, str]:
    if pack.self_check is not None:
        return qtTrId("status-check-on"), GOOD
    standing = session.library.standings.get(pack.identity.id)
    why = standing.no_self_check if standing is not None else ""
    return (" ".join((qtTrId("status-check-off"), why)), NOTE) if why else (qtTrId("status-check-none"), "")


def _of_records(session: Session) -> tuple[FactRow, ...]:
    """Return whether records can be kept and, once that was looked at, how many wait to be carried off."""
    label = qtTrId("status-records")
    if not session.rules.keeps_records:
        printed = qtTrId("status-records-not-kept") if session.rules.printer else qtTrId("status-records-nothing")
        return (FactRow(label, printed, NOTE),)
    sealed = FactRow(label, qtTrId("status-records-sealed"), GOOD)
    if session.waiting is None:
        return (sealed,)
    return sealed, FactRow(label, qtTrId("status-records-waiting").replace("%1", str(session.waiting)))


def _switched(label: str, on: bool) -> FactRow:
    return FactRow(label, qtTrId("status-set") if on else qtTrId("status-not-set"), GOOD if on else "")
