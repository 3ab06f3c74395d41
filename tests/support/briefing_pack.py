"""A pack with a briefing, made of domain values: one item of every kind, and one of several screens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce

from kiosk.domain.briefing import (
    AgendaItem,
    AgendaKind,
    Briefing,
    BriefingWords,
    SuccessProfile,
    TeachBackItem,
    TeachBackWords,
    ToldFigure,
    ToldKind,
)
from kiosk.domain.briefing_record import Role, Support
from kiosk.domain.pack import Pack
from kiosk.session.library import Library
from kiosk.session.moves import Move, Start
from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
from kiosk.session.places import StaffScreen
from kiosk.session.staff_moves import BeginTalk, OpenStaff, PrepareTalk, ShowStaff
from kiosk.session.state import Rules, Session, new_session
from kiosk.session.step import step
from tests.support.nurse_pack import pack_with_tell_us
from tests.support.packs import ARABIC, ENGLISH, library, pack

PIN = "4711"
TALK = "6f1c1d1e-0000-4000-8000-0123456789ab"
MUST = "numb-foot"

BRIEFING = Briefing(
    agenda=(
        AgendaItem("flags", AgendaKind.FLAGS, "before"),
        AgendaItem("what-and-why", AgendaKind.SCREENS, "what-it-is", ("what-is-it", "how-long", "it-moves")),
        AgendaItem("helps", AgendaKind.SUCCESS, "how-well", ("how-long",)),
        AgendaItem("danger", AgendaKind.SCREENS, "danger-signs", ("call-now", "see-doctor")),
        AgendaItem("asked", AgendaKind.QUESTIONS, "questions"),
        AgendaItem("say-it-back", AgendaKind.TEACH_BACK, "say-it-back"),
        AgendaItem("matters", AgendaKind.PRIORITIES, "what-matters"),
        AgendaItem("confirm", AgendaKind.CONFIRMATIONS, "staff-confirm"),
        AgendaItem("close", AgendaKind.CLOSE, "talk-done"),
    ),
    profiles=(SuccessProfile("young", ("does-it-help",)), SuccessProfile("old", ())),
    told=(
        ToldFigure("helped", "CB-01", ToldKind.BENEFIT, "does-it-help", chart="helped"),
        ToldFigure("cold-burn", "CB-08", ToldKind.RISK, "how-long"),
        ToldFigure("rest", "CB-18", ToldKind.ALTERNATIVE, "what-is-it"),
    ),
    teach_back=(
        TeachBackItem("where", "TB1", "knee", ("head", "hand", "back"), "what-is-it"),
        TeachBackItem("how-long-on", "TB2", "twenty", ("all-night", "an-hour"), "how-long"),
        TeachBackItem(MUST, "TB8", "call", ("wait", "sleep"), "call-now", must=True),
    ),
    priorities=("less-pain", "home-soon", "care-for-baby"),
    confirmations=("told-risks", "asked-all"),
)
_TEACH_BACK: Mapping[str, TeachBackWords] = {
    "where": TeachBackWords(
        "Where does it go?",
        {"knee": "On my knee", "head": "On my head", "hand": "In my hand", "back": "On my back"},
        "It goes on the knee that hurts.",
    ),
    "how-long-on": TeachBackWords(
        "How long does it stay on?",
        {"twenty": "20 minutes", "all-night": "All night", "an-hour": "An hour"},
        "After 20 minutes the skin needs a rest.",
    ),
    MUST: TeachBackWords(
        "You cannot feel your foot. What do you do?",
        {"call": "I call for help now", "wait": "I wait a day", "sleep": "I go to sleep"},
        "A foot that you cannot feel needs help now.",
    ),
}
_WORDS = BriefingWords(
    agenda={
        "flags": "What you told us",
        "what-and-why": "What it is, and why",
        "helps": "How well it works",
        "danger": "Danger signs",
        "asked": "Your questions",
        "say-it-back": "Say it back",
        "matters": "What matters to you",
        "confirm": "Staff confirm",
        "close": "The end of the talk",
    },
    profiles={"young": "People under 60", "old": "People of 60 or more"},
    told={
        "helped": "70 of 100 were helped",
        "cold-burn": "The skin can get too cold",
        "rest": "You can rest and wait",
    },
    teach_back=_TEACH_BACK,
    priorities={"less-pain": "Less pain", "home-soon": "Home soon", "care-for-baby": "To care for my baby"},
    confirmations={"told-risks": "Benefits and risks were told", "asked-all": "All questions were answered"},
)


def briefing_pack(pack_id: str = "knee", language: str = ENGLISH, languages: tuple[str, ...] = (ENGLISH,)) -> Pack:
    """Return the pack of the tests with "Tell us first" and a briefing."""
    base = pack_with_tell_us(pack(pack_id, language, languages))
    return replace(base, briefing=BRIEFING, briefing_words=_WORDS)


def briefing_library() -> Library:
    """Return a library of that one pack in English."""
    return library(briefing_pack())


def briefing_in_two_languages() -> Library:
    """Return a library of that one pack in English and in a right-to-left language."""
    both = (ENGLISH, ARABIC)
    return library(briefing_pack(languages=both), briefing_pack(language=ARABIC, languages=both))


def briefing_in_two_wordings() -> Library:
    """Return the same, but with what is told and confirmed in words that tell which language they are in."""
    turned = replace(
        _WORDS,
        told={name: f"{ARABIC}: {words}" for name, words in _WORDS.told.items()},
        confirmations={name: f"{ARABIC}: {words}" for name, words in _WORDS.confirmations.items()},
    )
    both = (ENGLISH, ARABIC)
    other = replace(briefing_pack(language=ARABIC, languages=both), briefing_words=turned)
    return library(briefing_pack(languages=both), other)


def moves_into_talk(
    *, language: str = ENGLISH, profile: str = "young", pack_id: str = "knee", theirs: bool | None = True
) -> tuple[Move, ...]:
    """Return what staff do, from wherever they are, until the talk stands at its first item; the PIN is right.

    *theirs* is their word on what was told before, which is the patient's unless they say otherwise.
    """
    prepare = PrepareTalk(
        pack_id=pack_id,
        language=language,
        support=Support.NOBODY,
        profile=profile,
        initials="AB",
        role=Role.NURSE,
        reference="R-1",
        theirs=theirs,
    )
    opened = (OpenStaff(), TypePin(PIN), TryPin(), PinChecked(True), ShowStaff(StaffScreen.OPENING))
    return (*opened, prepare, BeginTalk(TALK))


def session_in_talk(
    shelf: Library | None = None, *, rules: Rules | None = None, before: tuple[Move, ...] = ()
) -> Session:
    """Return a visit in which a talk has just begun; *before* is what the patient did alone."""
    session = new_session(rules or Rules(), briefing_library() if shelf is None else shelf)
    moves = (*((Start(), *before) if before else ()), *moves_into_talk())
    return reduce(lambda at, move: step(at, move)[0], moves, session)
