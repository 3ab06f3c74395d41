"""Whether what a visit shows is still there."""

from __future__ import annotations

from kiosk.session.places import Checking, CheckScreen, Place, Reading, TakeHome, Unavailable
from kiosk.session.state import Session


def stands(session: Session) -> bool:
    """Whether there are packs, and the place and every place on the trail still exist."""
    if not session.library.packs or isinstance(session.place, Unavailable):
        return False
    pack_is_there = session.pack_id is None or session.pack is not None
    return pack_is_there and all(exists(session, place) for place in (session.place, *session.trail))


def exists(session: Session, place: Place) -> bool:
    """Whether the place can be shown: a screen must stand in a chapter of the present pack, a check have its rules."""
    if isinstance(place, Checking) and place.at is not CheckScreen.FAULT:
        rules = session.pack.self_check if session.pack else None
        if rules is None or rules.rules_hash != session.check.rules_hash:
            return False
        if place.at not in (CheckScreen.RESULT, CheckScreen.TAKE_ALONG):
            return True
        from kiosk.session.checking import is_settled

        return is_settled(session)
    if isinstance(place, TakeHome):
        return session.pack is not None and session.pack.can_be_taken_home
    if not isinstance(place, Reading):
        return True
    return session.pack is not None and session.pack.chapter_of(place.screen) is not None
