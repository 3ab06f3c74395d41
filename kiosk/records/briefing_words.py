"""The words that both forms of a briefing record are made with, and its times and values in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from kiosk.domain.briefing_record import BriefingRecord, Decision, Role, Support, ToldLine
from kiosk.domain.pack import PackIdentity

ROLES = {
    Role.DOCTOR: "paper-record-role-doctor",
    Role.NURSE: "paper-record-role-nurse",
    Role.MIDWIFE: "paper-record-role-midwife",
    Role.OTHER: "paper-record-role-other",
}
SUPPORTS = {
    Support.NOBODY: "paper-record-support-nobody",
    Support.INTERPRETER: "paper-record-support-interpreter",
    Support.SUPPORTER: "paper-record-support-supporter",
    Support.BOTH: "paper-record-support-both",
}
DECISIONS = {
    Decision.GO_AHEAD: "paper-record-go-ahead",
    Decision.WANTS_TIME: "paper-record-wants-time",
    Decision.DOES_NOT_WANT: "paper-record-does-not-want",
    Decision.DISCUSS: "paper-record-discuss",
}
# By what is told, in the order of the talk.
TOLD = {
    "alternative": "paper-record-alternatives",
    "benefit": "paper-record-benefits",
    "risk": "paper-record-risks",
}


def record_words(words: Mapping[str, str]) -> dict[str, str]:
    """Return, out of all the interface's words, those that a bundle is made with."""
    return {name: text for name, text in words.items() if name.startswith("paper-")}


def approval_word(record: BriefingRecord) -> str:
    """Return the id of the words that tell whether the clinic approved what was shown."""
    if record.demonstration:
        return "paper-demonstration"
    return "paper-record-approved" if record.approved else "paper-not-approved"


def answered_words(record: BriefingRecord) -> tuple[str, str, str]:
    """Return the id of the words on how much of "Tell us first" was answered, and the two numbers in them.

    That there is nothing to tell is said only where every question was answered.
    """
    asked, answered = record.tell_us_asked, record.tell_us_answered
    if not answered:
        name = "paper-record-not-asked"
    elif answered < asked or record.flags:
        name = "paper-record-answered"
    else:
        name = "paper-record-nothing-to-tell"
    return name, str(answered), str(asked)


def told_by_kind(record: BriefingRecord) -> dict[str, list[ToldLine]]:
    """Return what was told, by the id of the words over it. Nothing is left out, of whatever kind it is."""
    found: dict[str, list[ToldLine]] = {name: [] for name in (*TOLD.values(), "paper-record-told")}
    for line in record.told:
        found[TOLD.get(line.kind, "paper-record-told")].append(line)
    return {name: lines for name, lines in found.items() if lines}


def pack_line(identity: PackIdentity) -> str:
    """Return the pack, its version and its whole hash."""
    return " · ".join(part for part in (f"{identity.id} {identity.version}".strip(), identity.content_hash) if part)


def minutes_of(record: BriefingRecord) -> int | None:
    """Return how long the talk took in whole minutes.

    None when one of its times was not recorded, or when the clock was set back in between.
    """
    if not record.started or not record.ended:
        return None
    taken = datetime.fromisoformat(record.ended) - datetime.fromisoformat(record.started)
    return round(taken.total_seconds() / 60) if taken >= timedelta() else None
