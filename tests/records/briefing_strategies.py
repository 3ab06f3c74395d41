"""Records of briefings as hypothesis makes them up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import TypeVar

from hypothesis import strategies as st

from kiosk.domain.briefing_record import (
    BriefingRecord,
    Decision,
    RecordedAnswer,
    RecordedConfirmation,
    RecordedFlag,
    Role,
    SeenScreen,
    Signature,
    Stroke,
    Support,
    ToldLine,
)
from kiosk.domain.pack import PackIdentity

ANY_TEXT = st.text(max_size=40)
IDS = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)
_Entry = TypeVar("_Entry")


def times() -> st.SearchStrategy[str]:
    """Return times with an offset of whole minutes, or none."""
    offsets = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
    moments = st.datetimes(datetime(2026, 1, 1), datetime(2099, 1, 1), timezones=offsets | st.just(UTC))  # noqa: DTZ001
    return st.just("") | moments.map(lambda moment: moment.isoformat(timespec="seconds"))


def strokes() -> st.SearchStrategy[tuple[Stroke, ...]]:
    """Return what a finger draws: lines and taps."""
    place = st.floats(0, 1, allow_nan=False)
    return _some(_some(st.tuples(place, place), 6, least=1), 4)


# As the session takes them: at most six signs of one line. A reader of PDF may join a lone letter with its neighbour.
INITIALS = st.just("") | st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=6)


def records(
    text: st.SearchStrategy[str] = ANY_TEXT, most: Callable[[int], int] = lambda most: min(most, 4)
) -> st.SearchStrategy[BriefingRecord]:
    """Return records with that text everywhere; *most* takes the most entries there can be and returns how many."""
    signatures = st.builds(Signature, strokes(), INITIALS, st.floats(0.5, 5))
    return st.builds(
        BriefingRecord,
        id=st.uuids().map(str),
        started=times(),
        ended=times(),
        clinic=text,
        country=st.sampled_from(["", "GB", "US"]),
        procedure=text,
        identity=st.builds(PackIdentity, IDS, st.just("1.0.0"), st.just("c0ffee12" * 8)),
        rules_hash=st.sampled_from(["", "beef" * 16]),
        demonstration=st.booleans(),
        approved=st.booleans(),
        language=st.sampled_from(["en", "ar", "pt-BR", "zh-Hant"]),
        language_name=text,
        staff_language=st.sampled_from(["en", "es"]),
        support=st.sampled_from(Support),
        reference=text,
        staff_initials=INITIALS,
        staff_role=st.sampled_from(Role),
        profile=text,
        agenda_skipped=_some(text, most(4)),
        screens=_some(st.builds(SeenScreen, IDS, text, st.integers(0, 7200)), most(20)),
        told=_some(st.builds(ToldLine, IDS, st.sampled_from(["benefit", "risk", "alternative"]), text), most(20)),
        tell_us_asked=st.just(24),
        tell_us_answered=st.integers(0, 24),
        flags=_some(st.builds(RecordedFlag, IDS, text, st.booleans()), most(24)),
        questions=_some(text, most(14)),
        note_strokes=strokes(),
        note_aspect=st.floats(0.5, 5),
        teach_back=_some(
            st.builds(
                RecordedAnswer, IDS, text, text, st.booleans(), st.integers(0, 9), st.booleans(), st.booleans(),
                st.booleans(), text,
            ),
            most(10),
        ),
        priorities=_some(text, most(8)),
        decision=st.none() | st.sampled_from(Decision),
        confirmations=_some(st.builds(RecordedConfirmation, IDS, text, st.booleans()), most(8)),
        patient_signature=signatures,
        staff_signature=signatures,
        copy_given=st.booleans(),
        complete=st.booleans(),
    )  # fmt: skip


def _some(entries: st.SearchStrategy[_Entry], most: int, least: int = 0) -> st.SearchStrategy[tuple[_Entry, ...]]:
    return st.lists(entries, min_size=least, max_size=most).map(tuple)
