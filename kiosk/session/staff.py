"""The menu of staff, behind their PIN, and the briefing that is prepared there.

Whatever of it is on the screen can be left by walking away, so nothing there stays open by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kiosk.domain.briefing import AgendaKind
from kiosk.session import effects
from kiosk.session.effects import Chime, Effect, Leave, LookAtRecords, StartTimer
from kiosk.session.library import RECORDS, StaffNote
from kiosk.session.moves import StaffMove
from kiosk.session.places import (
    CLEANING_SECONDS,
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
    StaffNoted,
    TrySound,
)
from kiosk.session.state import Session, new_session
from kiosk.session.talk_state import Opening, TalkState
from kiosk.session.watching import watched

MOST_INITIALS = 6
MOST_REFERENCE = 24
_TYPED = {"initials", "reference"}
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
        case StaffNoted(subject, told):
            return _noted(session, subject, told), ()
    if not is_past_pin(session.place):
        return session, ()
    match move:
        case ShowStaff(at, page):
            return _shown(session, move), (LookAtRecords(),) if at is StaffScreen.STATUS and not page else ()
        case CloseStaff():
            return closed(session), ()
        case CleanScreen():
            return _cleaning(session, CLEANING_SECONDS)
        case TrySound(level):
            return session, (Chime(level),)
        case LeaveKiosk():
            return session, (Leave(),) if session.place == Staff(StaffScreen.LEAVE) else ()
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
    return replace(session, place=trail[-1], trail=tuple(trail[:-1]), sheet=None, opening=None, waiting=None)


def gone_back(session: Session) -> Session:
    """Go back in the menu: by a page, by a question, to the menu, or out of it."""
    place = session.place
    if not isinstance(place, Staff) or place.at in (StaffScreen.MENU, StaffScreen.PIN):
        return closed(session)
    if place.page:
        return replace(session, place=replace(place, page=place.page - 1))
    if place.step:
        return replace(session, place=replace(place, step=place.step - 1))
    return replace(session, place=Staff(StaffScreen.MENU), opening=None)


def can_be_briefed(session: Session) -> tuple[str, ...]:
    """Return the ids of the packs that have a briefing, in the order they are offered."""
    return tuple(name for name in session.library.offered() if languages_of_talk(session, name))


def languages_of_talk(session: Session, pack_id: str) -> tuple[str, ...]:
    """Return the languages in which there is a briefing on the pack, in the order in which it names them."""
    packs = session.library.packs
    there = {known[1]: pack for known, pack in packs.items() if known[0] == pack_id and pack.briefing is not None}
    named = (language for pack in there.values() for language in pack.languages)
    return tuple(language for language in dict.fromkeys(named) if language in there)


def _opened(session: Session) -> Session:
    if not session.rules.staff_pin or isinstance(session.place, Emergency | Staff | Talk):
        return session
    # Whoever waits for the packs, or is told that there are none, comes back to that.
    trail = session.trail if isinstance(session.place, Attract | Unavailable) else (*session.trail, session.place)
    return replace(session, place=Staff(StaffScreen.PIN), trail=trail, sheet=None)


def _seen(session: Session, waiting: int, told: tuple[str, ...]) -> Session:
    noted = _noted(session, RECORDS, told)
    # Of a visit that staff have left, the number would stay for the next visitor.
    return replace(noted, waiting=waiting) if isinstance(session.place, Staff | Talk) else noted


def _noted(session: Session, subject: str, told: tuple[str, ...]) -> Session:
    """Note what staff should know of a subject, and nothing older of it."""
    others = tuple(note for note in session.library.notes if note.subject != subject)
    notes = (*others, *(StaffNote(subject, sentence) for sentence in told))
    return (
        session if notes == session.library.notes else replace(session, library=replace(session.library, notes=notes))
    )


def _shown(session: Session, move: ShowStaff) -> Session:
    if move.at in _GUARDED:
        return session
    shown = replace(session, place=Staff(move.at, max(0, move.page), step=max(0, move.step)), sheet=None)
    if move.at is not StaffScreen.OPENING:
        return replace(shown, opening=None)
    return shown if shown.opening is not None else _with_opening(shown)


def _with_opening(session: Session) -> Session:
    """Begin to prepare a briefing with what can be told already; whose figures hold, staff must always say."""
    briefed = can_be_briefed(session)
    pack_id = session.pack_id if session.pack_id in briefed else briefed[0] if len(briefed) == 1 else None
    opening = Opening(pack_id=pack_id or "", language=session.preferences.language)
    return replace(session, opening=_fitting(session, opening))


def _fitting(session: Session, opening: Opening) -> Opening:
    """Return what was said so far, as far as it can be said of the procedure."""
    return _with_told(session, _in_its_language(session, opening))


def _with_told(session: Session, opening: Opening) -> Opening:
    """Count what was told alone of the procedure; where that is nothing, nobody said whose it is."""
    same = opening.pack_id == session.pack_id
    counted = replace(
        opening, answers=len(session.tell_us) if same else 0, questions=len(session.to_ask) if same else 0
    )
    return counted if counted.told_before else replace(counted, theirs=None)


def _in_its_language(session: Session, opening: Opening) -> Opening:
    """Keep the language when the briefing is there in it; else take the only one, or let staff choose."""
    there = languages_of_talk(session, opening.pack_id)
    if not opening.pack_id or opening.language in there:
        return opening
    return replace(opening, language=there[0] if len(there) == 1 else "")


def _cleaning(session: Session, seconds: int) -> StaffStep:
    """Go on with the cleaning. Whoever cleans need not be staff: after it, the menu is closed."""
    if seconds <= 0:
        return watched(closed(session))
    cleaning = replace(session, place=Staff(StaffScreen.CLEANING, seconds=seconds), sheet=None, opening=None)
    return cleaning, (StartTimer(effects.CLEANING, 1),)


def _prepared(session: Session, move: PrepareTalk) -> Session:
    opening = session.opening
    if opening is None:
        return session
    said = {name: getattr(move, name) for name in PrepareTalk.__match_args__ if getattr(move, name) is not None}
    if not _is_line(said.get("initials", ""), MOST_INITIALS) or not _is_line(said.get("reference", ""), MOST_REFERENCE):
        return session
    if " " in said.get("initials", ""):
        return session
    if said.get("pack_id", opening.pack_id) != opening.pack_id:
        said["profile"] = said.get("profile", "")
    _check_said(session, replace(opening, **said), said)
    prepared = replace(session, opening=_fitting(session, replace(opening, **said)))
    return _on_after_choice(prepared, said)


def _on_after_choice(session: Session, said: Mapping[Any, object]) -> Session:
    """Go on to the next question after a choice; what is typed is done when staff say so."""
    place = session.place
    if not isinstance(place, Staff) or place.at is not StaffScreen.OPENING or not said.keys() - _TYPED:
        return session
    return replace(session, place=Staff(StaffScreen.OPENING, step=place.step + 1))


def _is_line(text: str, most: int) -> bool:
    return len(text) <= most and (not text or text.isprintable())


def _check_said(session: Session, prepared: Opening, said: Mapping[Any, object]) -> None:
    """Raise KeyError when nobody could have chosen the procedure, the language or the profile that was said."""
    languages = languages_of_talk(session, prepared.pack_id)
    if said.get("pack_id") and not languages:
        raise KeyError(prepared.pack_id)
    if said.get("language") and "pack_id" not in said and prepared.language not in languages:
        raise KeyError(prepared.language)
    pack = session.library.pack(prepared.pack_id, prepared.language)
    if said.get("profile") and pack is not None and pack.briefing is not None:
        pack.briefing.profile(prepared.profile)


def _is_there(session: Session, opening: Opening) -> bool:
    """Whether the packs that came meanwhile still have what was prepared."""
    pack = session.library.pack(opening.pack_id, opening.language)
    if pack is None or pack.briefing is None or opening.language not in languages_of_talk(session, opening.pack_id):
        return False
    return opening.profile in {profile.id for profile in pack.briefing.profiles}


def _begun(session: Session, talk_id: str) -> Session:
    """Begin the talk; what was told alone of this procedure goes with it where staff say that it is this patient's."""
    opening = session.opening
    if opening is None or not opening.whole:
        return session
    if not _is_there(session, opening):
        return _with_opening(replace(session, place=Staff(StaffScreen.OPENING)))
    theirs = opening.theirs is True
    begun = replace(
        session,
        preferences=replace(session.preferences, language=opening.language),
        pack_id=opening.pack_id,
        tell_us=session.tell_us if theirs else {},
        trail=(),
        sheet=None,
        opening=None,
    )
    briefing = begun.pack.briefing if begun.pack is not None else None
    if briefing is None:
        return session
    asked = tuple(sorted(session.to_ask)) if theirs else ()
    agenda = tuple(item.id for item in briefing.agenda)
    talk = TalkState(talk_id, opening, agenda, asked=asked)
    first = next(item.id for item in briefing.agenda if item.kind is not AgendaKind.CLOSE)
    return replace(begun, talk=talk, to_ask=frozenset(), place=Talk(TalkScreen.ITEM, first))
