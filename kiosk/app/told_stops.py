"""Every screen of a talk on which something is told, as sessions: empty, filled, and what may go wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kiosk.domain.briefing import AgendaKind, Briefing
from kiosk.domain.briefing_record import Decision, Role, Signature, Stroke, Support
from kiosk.session.agenda import CLOSE_STEPS, QUESTION_STEPS, SEEN_SECONDS
from kiosk.session.effects import Paper
from kiosk.session.library import RECORDS, StaffNote
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.state import Printing, Session
from kiosk.session.talk_state import Keeping, Opening, Signer, TalkState, Understood
from kiosk.session.talk_told import ASKED, EXPLAINED

Named = tuple[str, Session]

_SCRAWL: tuple[Stroke, ...] = (
    tuple((0.12 + 0.012 * n, 0.6 - 0.3 * (n % 7) / 7 * (-1) ** (n // 7)) for n in range(40)),
    ((0.66, 0.3), (0.72, 0.62), (0.86, 0.34)),
)
_ID = "5d1f5f36-0000-4000-8000-000000000000"
_BEGAN = "2026-11-21T10:05:00+00:00"
_KEPT_AS = "2026-11-21-5d1f5f36"
# What kiosk.records says when a place is away and when a disk is full.
RECORDS_PLACE, RECORDS_FOLDER = "/media/records", "/var/lib/kiosk/records"
PLACE_AWAY = (
    f"The place for records, {RECORDS_PLACE}, is not there. "
    "Plug it in or connect it, or correct records_to in the clinic file."
)
DISK_FULL = (
    f"The disk is full: there is no room to write {RECORDS_FOLDER}. Make room on it, then try again. "
    "The record was not kept: print it, and put it into the file of the patient."
)


def told_stops(session: Session) -> Iterator[Named]:
    """Yield the name and the session of each screen; nothing for a pack without a briefing."""
    pack = session.pack
    if pack is None or pack.briefing is None:
        return
    items = {item.kind: item.id for item in pack.briefing.agenda}
    begun = _begun(session, pack.briefing)
    yield from _asked(begun, items)
    yield from _taught(begun, pack.briefing, items)
    yield from _chosen(begun, pack.briefing, items)
    if AgendaKind.CLOSE in items:
        yield from _ended(begun, pack.briefing, items[AgendaKind.CLOSE])


def _begun(session: Session, briefing: Briefing) -> Session:
    opening = Opening(
        pack_id=session.pack_id or "",
        language=session.preferences.language,
        support=Support.NOBODY,
        profile=briefing.profiles[0].id if briefing.profiles else "",
        initials="AB",
        role=Role.NURSE,
        reference="W3",
    )
    talk = TalkState(_ID, opening, tuple(item.id for item in briefing.agenda), started=_BEGAN, ended=_BEGAN)
    return replace(session, talk=talk, trail=(), sheet=None)


def _asked(begun: Session, items: Mapping[AgendaKind, str]) -> Iterator[Named]:
    item = items.get(AgendaKind.QUESTIONS)
    if item is None:
        return
    at_pad = QUESTION_STEPS.index("draw")
    yield "talk-questions", _at(begun, item)
    numbers = range(len(begun.pack.questions) if begun.pack is not None else 0)
    yield "talk-questions-chosen", _at(_with(begun, asked=tuple(reversed(numbers))[-3:]), item)
    yield "talk-note", _at(begun, item, at_pad)
    yield "talk-note-drawn", _at(_with(begun, note=_SCRAWL), item, at_pad)


def _taught(begun: Session, briefing: Briefing, items: Mapping[AgendaKind, str]) -> Iterator[Named]:
    item = items.get(AgendaKind.TEACH_BACK)
    if item is None:
        return
    for step, question in enumerate(briefing.teach_back):
        wrong = Understood(question.wrong[0], 1)
        right = Understood(question.right, 1, own_words=True, explained_again=True)
        name = f"teach-back-{question.id}"
        yield name, _at(begun, item, step)
        yield f"{name}-wrong", _at(_with(begun, understood={question.id: wrong}), item, step, EXPLAINED)
        if step == 0:
            yield f"{name}-right", _at(_with(begun, understood={question.id: right}), item, step, EXPLAINED)


def _chosen(begun: Session, briefing: Briefing, items: Mapping[AgendaKind, str]) -> Iterator[Named]:
    if AgendaKind.PRIORITIES in items:
        item = items[AgendaKind.PRIORITIES]
        yield "talk-priorities", _at(begun, item)
        yield "talk-priorities-chosen", _at(_with(begun, priorities=frozenset(briefing.priorities[:2])), item)
    if AgendaKind.CONFIRMATIONS in items:
        item = items[AgendaKind.CONFIRMATIONS]
        yield "talk-confirmations", _at(_with(begun, confirmed=frozenset(briefing.confirmations[:1])), item)


def _ended(begun: Session, briefing: Briefing, item: str) -> Iterator[Named]:
    at = {name: step for step, name in enumerate(CLOSE_STEPS)}
    yield "talk-decision", _at(begun, item, at["decision"])
    yield "talk-decision-made", _at(_with(begun, decision=Decision.WANTS_TIME), item, at["decision"])
    yield "talk-sign-patient", _at(begun, item, at["patient"])
    drawn, typed = {Signer.PATIENT: Signature(_SCRAWL)}, {Signer.STAFF: Signature(initials="ABC")}
    yield "talk-signed-patient", _at(_with(begun, signatures=drawn), item, at["patient"])
    yield "talk-sign-staff", _at(begun, item, at["staff"])
    yield "talk-signed-staff", _at(_with(begun, signatures=typed), item, at["staff"])
    last = _at(begun, item, at["keep"])
    whole = _with(
        last,
        understood={question.id: Understood(question.right) for question in briefing.teach_back},
        confirmed=frozenset(briefing.confirmations),
        decision=Decision.GO_AHEAD,
        seconds=dict.fromkeys(begun.pack.danger_screens if begun.pack is not None else (), SEEN_SECONDS),
        signatures=dict.fromkeys(Signer, Signature(initials="ABC")),
        copy_given=True,
    )
    yield "talk-keep", _ruled(last, printer=True, keeps=True)
    yield "talk-keep-whole", _ruled(whole, printer=True, keeps=True)
    yield "talk-keep-unsigned", _ruled(_with(whole, signatures={}), printer=True, keeps=True)
    yield "talk-keep-no-printer", _ruled(last, printer=False, keeps=True)
    yield "talk-keep-none", _ruled(last, printer=True, keeps=False)
    yield from _on_paper(_ruled(last, printer=True, keeps=False), _ruled(whole, printer=True, keeps=True))
    yield "talk-keep-nothing", _ruled(last, printer=False, keeps=False)
    kept = replace(last, place=Talk(TalkScreen.KEPT, item, at["keep"]))
    yield "talk-kept-going", _with(kept, keeping=Keeping.GOING)
    carried_not = replace(_noted(kept), waiting=3)
    yield "talk-kept", _with(carried_not, keeping=Keeping.KEPT, kept_as=_KEPT_AS)
    failed = _with(kept, keeping=Keeping.FAILED, why_not=DISK_FULL)
    yield "talk-kept-failed", _ruled(failed, printer=True, keeps=True)


def _on_paper(keyless: Session, keeping: Session) -> Iterator[Named]:
    """Yield what the end says of a page: where a record can only be printed, and where it is kept as well."""
    asked = _with(keyless, printing=Paper.RECORD)
    yield "talk-keep-none-going", replace(_with(asked, on_its_way=True), printing=Printing.GOING)
    yield "talk-keep-none-failed", replace(asked, printing=Printing.FAILED)
    yield "talk-keep-none-printed", _with(asked, printed=frozenset(Paper))
    yield "talk-keep-none-old", _with(asked, printing=Paper.COPY, printed=frozenset({Paper.COPY}), out_of_date=True)
    copying = _with(keeping, printing=Paper.COPY, on_its_way=True)
    yield "talk-keep-going", replace(copying, printing=Printing.GOING)


def _noted(session: Session) -> Session:
    notes = (*session.library.notes, StaffNote(RECORDS, PLACE_AWAY))
    return replace(session, library=replace(session.library, notes=notes))


def _with(session: Session, **told: object) -> Session:
    assert session.talk is not None
    return replace(session, talk=replace(session.talk, **told))  # type: ignore[arg-type]


def _at(session: Session, item: str, step: int = 0, page: int = ASKED) -> Session:
    return replace(session, place=Talk(TalkScreen.ITEM, item, step, page))


def _ruled(session: Session, *, printer: bool, keeps: bool) -> Session:
    return replace(session, rules=replace(session.rules, printer=printer, keeps_records=keeps))
