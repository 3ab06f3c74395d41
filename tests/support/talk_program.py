"""Programs for the real kiosk that lead a talk: see ``tests.support.probe.in_kiosk``."""

from __future__ import annotations

# Typed as the reference of the talk, and found nowhere else.
TOKEN = "ZQ7-XANTHIC-41"

# Leads a talk to its last step, with something said in each part of it.
TALK = f"""
    import time
    from dataclasses import replace
    until = time.monotonic() + 40
    while not visit.session.library.complete and time.monotonic() < until:
        app.processEvents()
    from kiosk.domain.briefing_record import Decision, Role, Signature, Support
    from kiosk.session.moves import Continue, Start
    from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
    from kiosk.session.places import PinPad, StaffScreen
    from kiosk.session.staff_moves import BeginTalk, OpenStaff, PrepareTalk, ShowStaff
    from kiosk.session.talk_moves import AnswerTeachBack, Decide, DrawNote, GiveReason, OpenItem, Sign
    from kiosk.session.talk_state import Signer
    strokes = (((0.1, 0.2), (0.4, 0.6)), ((0.5, 0.5), (0.6, 0.1)))
    pack = visit.session.library.offered()[0]
    # The PIN itself is the affair of other tests.
    visit.present(replace(visit.session, rules=replace(visit.session.rules, staff_pin=True)))
    for move in (Start(), OpenStaff()):
        visit.dispatch(move)
    visit.present(replace(visit.session, place=replace(visit.session.place, pad=PinPad(checking=True))))
    visit.dispatch(PinChecked(True))
    visit.dispatch(ShowStaff(StaffScreen.OPENING))
    profile = visit.session.library.pack(pack, "en").briefing.profiles[0].id
    visit.dispatch(PrepareTalk(pack, "en", Support.NOBODY, profile, "AB", Role.NURSE, {TOKEN!r}))
    visit.dispatch(BeginTalk("6f1c1d1e-0000-4000-8000-0123456789ab"))
    briefing = visit.session.pack.briefing
    must = next(question for question in briefing.teach_back if question.must)
    last = briefing.agenda[-1].id
    for move in (
        Continue(),
        Continue(),
        DrawNote(strokes, 2.5),
        AnswerTeachBack(must.id, must.wrong[0]),
        GiveReason(must.id, {TOKEN!r}),
        Decide(Decision.WANTS_TIME),
        Sign(Signer.PATIENT, Signature(strokes)),
        Sign(Signer.STAFF, Signature((), "AB")),
        OpenItem(last),
        Continue(),
        Continue(),
        Continue(),
    ):
        visit.dispatch(move)
"""

# Has the record kept and says what came of it.
KEEP = """
    from kiosk.session.talk_moves import KeepRecord
    visit.dispatch(KeepRecord())
    while visit.session.talk.keeping == "going" and time.monotonic() < until:
        app.processEvents()
    talk = visit.session.talk
    print(talk.keeping, talk.kept_as, talk.waiting, talk.why_not)
"""
