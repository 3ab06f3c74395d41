"""The menu of staff, behind their PIN, and the briefing that is prepared there."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.briefing import AgendaKind
from kiosk.session import effects
from kiosk.session.effects import Chime, Effect, Leave, StartTimer
from kiosk.session.library import StaffNote
from kiosk.session.moves import StaffMove
from kiosk.session.places import (
    Attract,
    Emergency,
    NurseScreen,
    Nursing,
    Place,
    Staff,
    StaffScreen,
    Talk,
    TalkScreen,
    Unavailable,
)
from kiosk.session.staff_moves import (
    BeginTalk,
    CleanScreen,
    CloseStaff,
    LeaveKiosk,
    OpenStaff,
    PrepareTalk,
    RecordsSeen,
    ShowStaff,
    TrySound,
)
from kiosk.session.state import Session, new_session
from kiosk.session.talk_state import Opening, TalkState

CLEANING_SECONDS = 30
MOST_INITIALS = 6
MOST_REFERENCE = 24
# What the notes for staff are about.
RECORDS = "records"
# Reached by ways of their own, not by going there.
_GUARDED = (StaffScreen.PIN, StaffScreen.CLEANING)

StaffStep = tuple[Session, tuple[Effect, ...]]


def staff_step(session: Session, move: StaffMove) -> StaffStep:
    """Return the visit after a move of staff, and what it asks for besides the timers of every visit."""
    match move:
        case OpenStaff():
            return _opened(session), ()
        case RecordsSeen(waiting, told):
            return _seen(session, waiting, told), ()
    if not is_past_pin(session.place):
        return session, ()
    match move:
        case ShowStaff(at, page):
            return _shown(session, at, page), ()
        case CloseStaff():
            return closed(session), ()
        case CleanScreen():
            return _cleaning(session, CLEANING_SECONDS)
        case TrySound(level):
            return session, (Chime(level),)
        case LeaveKiosk():
            return session, (Leave(),)
        case PrepareTalk():
            return _prepared(session, move), ()
        case BeginTalk(talk_id):
            return _begun(session, talk_id), ()
        case _:
            raise TypeError(f"{move!r} is no move of staff")


def is_past_pin(place: Place) -> bool:
    """Whether staff have shown on the way to the place that they are staff."""
    if isinstance(place, Nursing):
        return place.at is NurseScreen.LIST
    return isinstance(place, Staff) and place.at not in _GUARDED


def cleaned(session: Session) -> StaffStep:
    """Another second of the cleaning is over."""
    place = session.place
    if not isinstance(place, Staff) or place.at is not StaffScreen.CLEANING:
        return session, ()
    return _cleaning(session, place.seconds - 1)


def closed(session: Session) -> Session:
    """Return to what staff came from."""
    trail = list(session.trail)
    while trail and isinstance(trail[-1], Staff | Nursing):
        trail.pop()
    if not trail:
        return new_session(session.rules, session.library)
    return replace(session, place=trail[-1], trail=tuple(trail[:-1]), sheet=None, opening=None)


def gone_back(session: Session) -> Session:
    """Go back in the menu: by a page, to the menu, or out of it."""
    place = session.place
    if not isinstance(place, Staff) or place.at in (StaffScreen.MENU, StaffScreen.PIN):
        return closed(session)
    if place.page:
        return replace(session, place=replace(place, page=place.page - 1))
    return replace(session, place=Staff(StaffScreen.MENU), opening=None)


def can_be_briefed(session: Session) -> tuple[str, ...]:
    """Return the ids of the packs that have a briefing, in the order they are offered."""
    packs = session.library.packs.values()
    briefed = {pack.identity.id for pack in packs if pack.briefing is not None}
    return tuple(name for name in session.library.offered() if name in briefed)


def _opened(session: Session) -> Session:
    if not session.rules.staff_pin or isinstance(session.place, Emergency | Staff | Talk):
        return session
    # Whoever waits for the packs, or is told that there are none, comes back to that.
    trail = session.trail if isinstance(session.place, Attract | Unavailable) else (*session.trail, session.place)
    return replace(session, place=Staff(StaffScreen.PIN), trail=trail, sheet=None)


def _seen(session: Session, waiting: int, told: tuple[str, ...]) -> Session:
    """Note what staff should know of the records, and nothing older of them."""
    others = tuple(note for note in session.library.notes if note.subject != RECORDS)
    notes = (*others, *(StaffNote(RECORDS, sentence) for sentence in told))
    told_to_staff = replace(session, library=replace(session.library, notes=notes))
    # Of a visit that staff have left, the number would stay for the next visitor.
    return replace(told_to_staff, waiting=waiting) if isinstance(session.place, Staff | Talk) else told_to_staff


def _shown(session: Session, at: StaffScreen, page: int) -> Session:
    if at in _GUARDED:
        return session
    shown = replace(session, place=Staff(at, page), sheet=None)
    return _with_opening(shown) if at is StaffScreen.OPENING and session.opening is None else shown


def _with_opening(session: Session) -> Session:
    """Begin to prepare a briefing with what can be told already; whose figures hold, staff must always say."""
    briefed = can_be_briefed(session)
    pack_id = session.pack_id if session.pack_id in briefed else briefed[0] if len(briefed) == 1 else ""
    return replace(session, opening=Opening(pack_id=pack_id or "", language=session.preferences.language))


def _cleaning(session: Session, seconds: int) -> StaffStep:
    if seconds <= 0:
        return replace(session, place=Staff(StaffScreen.MENU)), (StartTimer(effects.IDLE, session.rules.staff_seconds),)
    cleaning = replace(session, place=Staff(StaffScreen.CLEANING, seconds=seconds), sheet=None)
    return cleaning, (StartTimer(effects.CLEANING, 1),)


def _prepared(session: Session, move: PrepareTalk) -> Session:
    opening = session.opening
    if opening is None:
        return session
    said = {name: getattr(move, name) for name in PrepareTalk.__match_args__ if getattr(move, name) is not None}
    if len(said.get("initials", "")) > MOST_INITIALS or len(said.get("reference", "")) > MOST_REFERENCE:
        return session
    if said.get("pack_id", opening.pack_id) != opening.pack_id:
        said["profile"] = ""
    prepared = replace(opening, **said)
    if prepared.pack_id and prepared.pack_id not in can_be_briefed(session):
        raise KeyError(prepared.pack_id)
    _check_profile(session, prepared)
    return replace(session, opening=prepared)


def _check_profile(session: Session, opening: Opening) -> None:
    """Raise KeyError when nobody could have chosen this profile."""
    pack = session.library.pack(opening.pack_id, opening.language) if opening.pack_id else None
    if opening.profile and pack is not None and pack.briefing is not None:
        pack.briefing.profile(opening.profile)


def _begun(session: Session, talk_id: str) -> Session:
    """Begin the talk; what the patient told alone goes with it, unless it was told of another procedure."""
    opening = session.opening
    if opening is None or not opening.whole:
        return session
    same = session.pack_id == opening.pack_id
    begun = replace(
        session,
        preferences=replace(session.preferences, language=opening.language),
        pack_id=opening.pack_id,
        tell_us=session.tell_us if same else {},
        trail=(),
        sheet=None,
        opening=None,
    )
    pack = begun.pack
    if pack is None or pack.briefing is None:
        return session
    asked = tuple(sorted(session.to_ask)) if same else ()
    agenda = tuple(item.id for item in pack.briefing.agenda)
    talk = TalkState(talk_id, opening, agenda, asked=asked)
    first = next(item.id for item in pack.briefing.agenda if item.kind is not AgendaKind.CLOSE)
    return replace(begun, talk=talk, to_ask=frozenset(), place=Talk(TalkScreen.ITEM, first))
