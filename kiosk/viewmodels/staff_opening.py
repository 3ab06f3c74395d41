"""What is asked before a talk, a step for each question, and what was said so far."""

from __future__ import annotations

from PySide6.QtCore import qtTrId

from kiosk.domain.briefing_record import Role, Support
from kiosk.domain.pack import Pack
from kiosk.domain.self_check import NO, YES
from kiosk.session.places import Staff
from kiosk.session.staff import can_be_briefed, languages_of_talk
from kiosk.session.staff_moves import PrepareTalk
from kiosk.session.state import Session
from kiosk.session.talk_state import Opening
from kiosk.viewmodels.languages import own_name
from kiosk.viewmodels.staff import NOTE, FactRow, PickRow

PACK, LANGUAGE, TOLD, SUPPORT, PROFILE = "pack", "language", "told", "support", "profile"
ROLE, INITIALS, REFERENCE, BEGIN = "role", "initials", "reference", "begin"


def asked_now(session: Session) -> str:
    """Return what the present step asks."""
    steps = _steps(session)
    place = session.place
    return steps[min(place.step, len(steps) - 1)] if isinstance(place, Staff) else ""


def answer(ask: str, said: str) -> PrepareTalk:
    """Return the move that answers *ask*. Raises ValueError when it is not answered by words."""
    match ask:
        case "pack":
            return PrepareTalk(pack_id=said)
        case "language":
            return PrepareTalk(language=said)
        case "told":
            return PrepareTalk(theirs=_is_yes(said))
        case "support":
            return PrepareTalk(support=Support(said))
        case "profile":
            return PrepareTalk(profile=said)
        case "role":
            return PrepareTalk(role=Role(said))
        case "initials":
            return PrepareTalk(initials=said.upper())
        case "reference":
            return PrepareTalk(reference=said.upper())
        case _:
            raise ValueError(f'"{ask}" asks for no words.')


def title_of(ask: str) -> str:
    """Return the question in words."""
    return _titles()[ask]


def note_of(session: Session, ask: str) -> str:
    """Return what is to be known for the answer; empty when that is nothing."""
    notes = {
        TOLD: _count_told(_opening(session)),
        PROFILE: qtTrId("opening-profile-note"),
        INITIALS: qtTrId("opening-initials-note"),
        REFERENCE: qtTrId("opening-reference-note"),
    }
    return notes.get(ask, "")


def picks_of(session: Session, ask: str) -> tuple[PickRow, ...]:
    """Return what can be chosen; nothing where something is typed. Raises KeyError when a word is missing."""
    opening = _opening(session)
    chosen = {
        PACK: opening.pack_id,
        LANGUAGE: opening.language,
        TOLD: _said_of(opening.theirs),
        SUPPORT: opening.support or "",
        PROFILE: opening.profile,
        ROLE: opening.role or "",
    }
    return tuple(PickRow(name, text, name == chosen[ask]) for name, text in _choices(session, ask).items())


def typed_of(session: Session, ask: str) -> str:
    """Return what was typed."""
    opening = _opening(session)
    return opening.initials if ask == INITIALS else opening.reference if ask == REFERENCE else ""


def is_answered(session: Session, ask: str) -> bool:
    """Return whether staff may go on from *ask*; a reference need not be given."""
    if ask in (REFERENCE, BEGIN):
        return True
    return bool(_opening(session).initials) if ask == INITIALS else any(row.picked for row in picks_of(session, ask))


def said_so_far(session: Session) -> tuple[FactRow, ...]:
    """Return the answers for staff to look over, after what they must know before the talk begins.

    Raises KeyError when a word is missing.
    """
    opening = _opening(session)
    led_by = f"{opening.initials}, {_roles().get(opening.role or '', '')}"
    return (
        *_not_kept(session),
        FactRow(qtTrId("opening-said-pack"), _title(session, opening.pack_id)),
        FactRow(qtTrId("opening-said-language"), own_name(opening.language)),
        *_told_before(opening),
        FactRow(qtTrId("opening-said-support"), _supports().get(opening.support or "", "")),
        FactRow(qtTrId("opening-said-profile"), _profiles(session).get(opening.profile, "")),
        FactRow(qtTrId("opening-said-led"), led_by),
        FactRow(qtTrId("opening-said-reference"), opening.reference or qtTrId("opening-said-none")),
    )


def _told_before(opening: Opening) -> tuple[FactRow, ...]:
    """Return what becomes of what was told before; nothing where nothing was."""
    if not opening.told_before:
        return ()
    return (FactRow(qtTrId("opening-said-told"), _theirs().get(_said_of(opening.theirs), "")),)


def _not_kept(session: Session) -> tuple[FactRow, ...]:
    """Return what becomes of the talk where no record of it can be kept."""
    if session.rules.keeps_records:
        return ()
    left = qtTrId("opening-not-kept") if session.rules.printer else qtTrId("opening-nothing-kept")
    return (FactRow(qtTrId("status-records"), left, NOTE),)


def _steps(session: Session) -> tuple[str, ...]:
    """What staff have no choice about is not asked."""
    several = len(can_be_briefed(session)) > 1
    tongues = len(languages_of_talk(session, _opening(session).pack_id)) > 1
    first = (*((PACK,) if several else ()), *((LANGUAGE,) if tongues else ()))
    told = (TOLD,) if _opening(session).told_before else ()
    return (*first, *told, SUPPORT, PROFILE, ROLE, INITIALS, REFERENCE, BEGIN)


def _opening(session: Session) -> Opening:
    return session.opening or Opening()


def _choices(session: Session, ask: str) -> dict[str, str]:
    match ask:
        case "pack":
            return {name: _title(session, name) for name in can_be_briefed(session)}
        case "language":
            return {name: own_name(name) for name in languages_of_talk(session, _opening(session).pack_id)}
        case "told":
            return _theirs()
        case "support":
            return _supports()
        case "profile":
            return _profiles(session)
        case "role":
            return _roles()
        case _:
            return {}


def _title(session: Session, pack_id: str) -> str:
    pack = session.library.pack(pack_id, session.preferences.language)
    return pack.title if pack is not None else ""


def _briefed(session: Session, pack_id: str) -> Pack | None:
    """Return the pack in the language in which staff read, or where that has no briefing, in one that has."""
    there = languages_of_talk(session, pack_id)
    read = session.preferences.language
    return session.library.pack(pack_id, read if read in there else there[0]) if there else None


def _profiles(session: Session) -> dict[str, str]:
    pack = _briefed(session, _opening(session).pack_id)
    if pack is None or pack.briefing is None or pack.briefing_words is None:
        return {}
    return {profile.id: pack.briefing_words.profiles[profile.id] for profile in pack.briefing.profiles}


def _titles() -> dict[str, str]:
    return {
        PACK: qtTrId("opening-pack"),
        LANGUAGE: qtTrId("opening-language"),
        TOLD: qtTrId("opening-told"),
        SUPPORT: qtTrId("opening-support"),
        PROFILE: qtTrId("opening-profile"),
        ROLE: qtTrId("opening-role"),
        INITIALS: qtTrId("opening-initials"),
        REFERENCE: qtTrId("opening-reference"),
        BEGIN: qtTrId("opening-begin-title"),
    }


def _theirs() -> dict[str, str]:
    return {YES: qtTrId("opening-told-yes"), NO: qtTrId("opening-told-no")}


def _is_yes(said: str) -> bool:
    if said not in (YES, NO):
        raise ValueError(f'Whose it is that was told is answered by "{YES}" or "{NO}", not by "{said}".')
    return said == YES


def _said_of(theirs: bool | None) -> str:
    return "" if theirs is None else YES if theirs else NO


def _count_told(opening: Opening) -> str:
    count = qtTrId("opening-told-count").replace("%1", str(opening.answers))
    return count.replace("%2", str(opening.questions))


def _supports() -> dict[str, str]:
    return {
        Support.NOBODY: qtTrId("support-nobody"),
        Support.INTERPRETER: qtTrId("support-interpreter"),
        Support.SUPPORTER: qtTrId("support-supporter"),
        Support.BOTH: qtTrId("support-both"),
    }


def _roles() -> dict[str, str]:
    return {
        Role.NURSE: qtTrId("role-nurse"),
        Role.DOCTOR: qtTrId("role-doctor"),
        Role.MIDWIFE: qtTrId("role-midwife"),
        Role.OTHER: qtTrId("role-other"),
    }
