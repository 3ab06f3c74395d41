"""Looks up what a screen of a talk shows on which something is told. Loaded with the first talk."""

from __future__ import annotations

from functools import cache

from kiosk import paths
from kiosk.domain.briefing import AgendaKind, BriefingWords
from kiosk.session.agenda import CLOSE_STEPS, briefing_of, items_of_talk, kind_shown, step_shown, steps_of
from kiosk.session.moves import Move
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.state import Session
from kiosk.session.talk_moves import OpenItem, OpenQuestion
from kiosk.session.talk_told import (
    EXPLAINED,
    Missing,
    answers_shown,
    is_right,
    missing_of,
    open_musts,
    understood_of,
    unseen_danger,
    unsigned_of,
)
from kiosk.viewmodels.told_rows import AnswerRow, ChoiceRow, MissingRow, TeachBackView

# Empty pads. A talk is complete without: a patient may not be able to sign.
SIGNATURES = "signatures"


def teach_back_view(session: Session) -> TeachBackView:
    """Return the question that is shown; an empty one elsewhere. Raises KeyError when a word is missing."""
    place, pack = session.place, session.pack
    asked = isinstance(place, Talk) and place.at is TalkScreen.ITEM and kind_shown(session) is AgendaKind.TEACH_BACK
    if not asked or not isinstance(place, Talk) or pack is None:
        return TeachBackView()
    steps = steps_of(session, place.item)
    question = briefing_of(session).question(step_shown(session))
    words, understood = _words(session).teach_back[question.id], understood_of(session, question.id)
    return TeachBackView(
        name=question.id,
        number=steps.index(question.id) + 1,
        count=len(steps),
        question=words.question,
        answers=tuple(AnswerRow(name, words.answers[name]) for name in answers_shown(session, question)),
        chosen=understood.given,
        given=words.answers[understood.given] if understood.given else "",
        right=is_right(session, question),
        why=words.why,
        explained=place.page >= EXPLAINED and bool(understood.given),
        again=question.screen in pack.screens,
        repeats=understood.repeats,
        must=question.must,
        own_words=understood.own_words,
        explained_again=understood.explained_again,
        reason=understood.reason,
    )


def priority_rows(session: Session) -> tuple[ChoiceRow, ...]:
    """Return what may matter to the patient, each with the pictogram of its name where the kiosk has one."""
    words = _words(session).priorities
    return tuple(ChoiceRow(name, words[name], _pictogram(name)) for name in briefing_of(session).priorities)


def confirmation_rows(session: Session) -> tuple[ChoiceRow, ...]:
    """Return what staff confirm, in their language where the briefing is there in it."""
    words = _staff_words(session).confirmations
    return tuple(ChoiceRow(name, words[name]) for name in briefing_of(session).confirmations)


def missing_rows(session: Session) -> tuple[MissingRow, ...]:
    """Return what the talk still wants, and the pads that are empty."""
    rows = [MissingRow(missing.value, _count(session, missing)) for missing in missing_of(session)]
    unsigned = len(unsigned_of(session))
    return (*rows, *((MissingRow(SIGNATURES, unsigned),) if unsigned else ()))


def way_to_missing(session: Session, name: str) -> Move:
    """Return the move that leads to what is missing. Raises ValueError for a name that is not one of these."""
    if name == SIGNATURES:
        return OpenItem(_close(session), CLOSE_STEPS.index(unsigned_of(session)[0]))
    missing = Missing(name)
    if missing is Missing.TEACH_BACK:
        return OpenQuestion(open_musts(session)[0].id)
    if missing is Missing.DANGER_SIGNS:
        first = unseen_danger(session)[0]
        item = next(item.id for item in items_of_talk(session) if first in steps_of(session, item.id))
        return OpenItem(item, steps_of(session, item).index(first))
    if missing is Missing.DECISION:
        return OpenItem(_close(session))
    return OpenItem(_first_of(session, AgendaKind.CONFIRMATIONS))


def _close(session: Session) -> str:
    return _first_of(session, AgendaKind.CLOSE)


def _first_of(session: Session, kind: AgendaKind) -> str:
    return next(item.id for item in briefing_of(session).agenda if item.kind is kind)


def _count(session: Session, missing: Missing) -> int:
    match missing:
        case Missing.DANGER_SIGNS:
            return len(unseen_danger(session))
        case Missing.TEACH_BACK:
            return len(open_musts(session))
        case Missing.CONFIRMATIONS:
            assert session.talk is not None
            return len(set(briefing_of(session).confirmations) - session.talk.confirmed)
        case Missing.DECISION:
            return 1


def _words(session: Session) -> BriefingWords:
    pack = session.pack
    if pack is None or pack.briefing_words is None:
        raise KeyError("the pack of the talk has no words for it")
    return pack.briefing_words


def _staff_words(session: Session) -> BriefingWords:
    language = session.rules.language
    pack = session.library.pack(session.pack_id, language) if session.pack_id else None
    if pack is None or pack.language != language or pack.briefing_words is None:
        return _words(session)
    return pack.briefing_words


@cache
def _pictogram(name: str) -> str:
    return name if (paths.assets() / "pictograms" / f"{name}.svg").is_file() else ""
