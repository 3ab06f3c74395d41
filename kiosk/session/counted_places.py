"""The names under which places are counted: ids of the pack and of the kiosk's own places."""

from __future__ import annotations

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
    Place,
    Questions,
    Reading,
    TakeHome,
    Talk,
    Unavailable,
)

# A screen of a pack is counted under its id behind this, so that it is never taken for a place of the kiosk.
SCREEN_PREFIX = "screen:"

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
    Talk: "talk",
}
# What only staff see. A place that is not named here is counted with it.
STAFF = "staff"


def place_id(place: Place) -> str:
    """Return the name under which a place is counted: the same for all its pages, and without what was told at it.

    It is empty where nobody is there.
    """
    match place:
        case Attract() | Unavailable():
            return ""
        case Reading(screen):
            return f"{SCREEN_PREFIX}{screen}"
        case Checking(at):
            return _CHECK_PARTS[at]
        case Nursing(at):
            return STAFF if at in (NurseScreen.PIN, NurseScreen.LIST) else "nurse"
        case _:
            return _PLACES.get(type(place), STAFF)
