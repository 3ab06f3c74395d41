"""Which QML screen shows a place, and how tests and pictures name what is shown."""

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
    Questions,
    Reading,
    Staff,
    StaffScreen,
    TakeHome,
    Talk,
    TalkScreen,
    Unavailable,
)
from kiosk.session.state import Session

_SCREENS: dict[type, str] = {
    Attract: "Attract",
    Unavailable: "Unavailable",
    Chooser: "Chooser",
    Home: "Home",
    ChapterMap: "ChapterMap",
    Questions: "Questions",
    End: "End",
    TakeHome: "TakeHome",
    Emergency: "Emergency",
}

_CHECK_SCREENS: dict[CheckScreen, str] = {
    CheckScreen.DANGER: "ListQuestion",
    CheckScreen.WARNING: "Warning",
    CheckScreen.ABOUT: "About",
    CheckScreen.QUESTION: "CheckQuestion",
    CheckScreen.LIST: "ListQuestion",
    CheckScreen.AREAS: "Areas",
    CheckScreen.AREA: "Area",
    CheckScreen.RESULT: "Result",
    CheckScreen.ANSWERS: "Answers",
    CheckScreen.TAKE_ALONG: "TakeAlong",
    CheckScreen.NOTHING_TAPPED: "NoLevel",
    CheckScreen.UNDER_16: "NoLevel",
    CheckScreen.FAULT: "StaffNow",
}

_NURSE_SCREENS: dict[NurseScreen, str] = {
    NurseScreen.TELL: "TellFirst",
    NurseScreen.SHOW: "ShowNurse",
    NurseScreen.CODE: "NurseCode",
    NurseScreen.PIN: "StaffPin",
    NurseScreen.LIST: "NurseList",
}

_STAFF_SCREENS: dict[StaffScreen, str] = {
    StaffScreen.PIN: "StaffPin",
    StaffScreen.MENU: "StaffMenu",
    StaffScreen.OPENING: "Opening",
    StaffScreen.STATUS: "Status",
    StaffScreen.SOUND: "SoundTest",
    StaffScreen.CLEANING: "Cleaning",
    StaffScreen.LEAVE: "LeaveKiosk",
}

_TALK_SCREENS: dict[TalkScreen, str] = {
    TalkScreen.AGENDA: "Agenda",
    TalkScreen.LOCKED: "StaffPin",
    TalkScreen.STOP: "StopTalk",
    TalkScreen.KEPT: "RecordKept",
}

_TALK_KINDS: dict[str, str] = {
    "flags": "TalkFlags",
    "choose": "TalkQuestions",
    "draw": "TalkNote",
    "teach-back": "TeachBack",
    "priorities": "Priorities",
    "confirmations": "Confirmations",
    "decision": "Decision",
    "patient": "Signature",
    "staff": "Signature",
    "keep": "KeepRecord",
}


def screen_name(session: Session) -> str:
    """Return the name of the QML screen to show, without ``Screen.qml``."""
    place = session.place
    match place:
        case Checking(at=at):
            return _CHECK_SCREENS[at]
        case Nursing(at=nurse):
            return _NURSE_SCREENS[nurse]
        case Staff(at=staff):
            return _STAFF_SCREENS[staff]
        case Talk(at=talk) if talk in _TALK_SCREENS:
            return _TALK_SCREENS[talk]
        case Emergency(leaving=True):
            return "LeaveEmergency"
        case Reading():
            return _story_screen(session)
        case Talk():
            return _story_screen(session) if session.screen is not None else _talk_step(session)
        case _:
            return _SCREENS[type(place)]


def screen_id(session: Session) -> str:
    """Return the id of what is shown, as tests and pictures name it."""
    place = session.place
    match place:
        case Checking(at=at, name=name):
            return "-".join(filter(None, ("check", at.value, name)))
        case Nursing(at=nurse):
            return f"nurse-{nurse}"
        case Staff(at=staff):
            return f"staff-{staff}"
        case Talk(at=talk, item=item):
            return f"talk-{_talk_id(session, talk, item)}"
        case Reading(screen=screen):
            return screen
        case _:
            return _SCREENS[type(place)].lower()


def _story_screen(session: Session) -> str:
    screen = session.screen
    return "DangerSigns" if screen is not None and screen.level is not None else "Step"


def _talk_step(session: Session) -> str:
    from kiosk.domain.briefing import AgendaKind
    from kiosk.session.agenda import kind_shown, step_shown

    kind = kind_shown(session)
    if kind is AgendaKind.TEACH_BACK:
        return _TALK_KINDS[kind.value]
    return _TALK_KINDS[step_shown(session)]


def _talk_id(session: Session, at: TalkScreen, item: str) -> str:
    if at not in (TalkScreen.ITEM, TalkScreen.AGAIN):
        return at.value
    from kiosk.session.agenda import step_shown

    return f"{item}-{step_shown(session)}" if at is TalkScreen.ITEM else f"again-{step_shown(session)}"
