"""The names under which places are counted: ids of the pack and of the kiosk's own places."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session.places import (
    Attract,
    ChapterMap,
    Checking,
    CheckScreen,
    Chooser,
    Emergency,
    End,
    Home,
    NurseScreen,
    Nursing,
    Questions,
    Reading,
    TakeHome,
    Talk,
    TalkScreen,
    Unavailable,
)
from kiosk.session.state import Session

# A screen of a pack is counted under its id behind this, so that it is never taken for a place of the kiosk.
SCREEN_PREFIX = "screen:"
# In a talk it is explained, not read alone; that takes another time.
TALK_SCREEN_PREFIX = "talk-screen:"
# What a talk has besides is counted as the part of the talk that it is.
TALK_PREFIX = "talk:"

# Screens of the self-check that would tell what was answered are counted as the part of the check they belong to.
_CHECK_PARTS = {
    CheckScreen.DANGER: "check:danger",
    CheckScreen.WARNING: "check:danger",
    CheckScreen.ABOUT: "check:questions",
    CheckScreen.QUESTION: "check:questions",
    CheckScreen.LIST: "check:questions",
    CheckScreen.AREAS: "check:areas",
    CheckScreen.AREA: "check:areas",
    CheckScreen.RESULT: "check:end",
    CheckScreen.ANSWERS: "check:end",
    CheckScreen.TAKE_ALONG: "check:end",
    CheckScreen.NOTHING_TAPPED: "check:end",
    CheckScreen.UNDER_16: "check:end",
    CheckScreen.FAULT: "check:fault",
}
_PLACES: dict[type, str] = {
    Chooser: "chooser",
    Home: "home",
    ChapterMap: "chapters",
    Questions: "questions",
    End: "end",
    TakeHome: "take-home",
    Emergency: "emergency",
}
# What only staff see. A place that is not named here is counted with it.
STAFF = "staff"


def place_id(session: Session) -> str:
    """Return the name under which the present place is counted: the same for all its pages, without what was told.

    It is empty where nobody is there.
    """
    match session.place:
        case Attract() | Unavailable():
            return ""
        case Reading(screen):
            return f"{SCREEN_PREFIX}{screen}"
        case Checking(at):
            return _CHECK_PARTS[at]
        case Nursing(at):
            return STAFF if at in (NurseScreen.PIN, NurseScreen.LIST) else "nurse"
        case Talk() as talk:
            return _of_talk(session, talk)
        case place:
            return _PLACES.get(type(place), STAFF)


def end_id(session: Session) -> str:
    """Return the name of the place at which a visit would end now.

    A talk ends at what the question whether to stop covers.
    """
    place = session.place
    if isinstance(place, Talk) and place.at is TalkScreen.STOP:
        return place_id(replace(session, place=replace(place, at=place.behind)))
    return place_id(session)


def _of_talk(session: Session, place: Talk) -> str:
    if place.at is not TalkScreen.ITEM:
        # A screen that is shown again is not named: it would tell which question was answered wrongly.
        return f"{TALK_PREFIX}{place.at}"
    from kiosk.session.agenda import briefing_of, step_shown

    item, step = briefing_of(session).item(place.item), step_shown(session)
    # Nor are the screens of the success profile that staff chose: they would tell what people the patient is like.
    return f"{TALK_SCREEN_PREFIX}{step}" if step in item.screens else f"{TALK_PREFIX}{item.kind}"
