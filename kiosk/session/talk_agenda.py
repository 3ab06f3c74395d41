"""The way through the agenda of a briefing, and how staff change it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.briefing import AgendaKind
from kiosk.session.agenda import briefing_of, steps_of, talk_of
from kiosk.session.moves import Continue, GoBack
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.state import Session
from kiosk.session.talk_state import Keeping


def continued(session: Session, move: Continue | GoBack) -> Session:
    """Go on or back: by a page, a step, or to the next item that is not left out."""
    place = session.place
    if not isinstance(place, Talk):
        return session
    match place.at:
        case TalkScreen.ITEM:
            return _on(session, place, move.pages) if isinstance(move, Continue) else _back(session, place)
        case TalkScreen.AGENDA | TalkScreen.AGAIN:
            return _turned(session, place, move) or _to_item(session, place)
        case TalkScreen.STOP:
            return at_place(session, replace(place, at=place.behind, behind=TalkScreen.ITEM))
        case TalkScreen.KEPT if isinstance(move, GoBack) and talk_of(session).keeping is Keeping.FAILED:
            return _to_item(session, place)
        case _:
            return session


def at_place(session: Session, place: Talk) -> Session:
    """Return the visit at another place of the talk, with no sheet over it."""
    return replace(session, place=place, sheet=None)


def item_opened(session: Session, item: str, at: int = 0) -> Session:
    """Open an item at a step, or at its last where it has fewer; one that was left out is taken in again."""
    talk = talk_of(session)
    taken_in = replace(talk, skipped=talk.skipped - {_known(session, item)})
    last = len(steps_of(session, item)) - 1
    return at_place(replace(session, talk=taken_in), Talk(TalkScreen.ITEM, item, max(0, min(at, last))))


def item_moved(session: Session, item: str, by: int) -> Session:
    """Let an item change places with its neighbour before (-1) or after it (1). The end stays at the end."""
    talk = talk_of(session)
    order = list(talk.agenda)
    here = order.index(_known(session, item))
    there = here + (1 if by > 0 else -1)
    if not _is_at_agenda(session) or not can_move(session, item, by):
        return session
    order[here], order[there] = order[there], order[here]
    return replace(session, talk=replace(talk, agenda=tuple(order)))


def can_move(session: Session, item: str, by: int) -> bool:
    """Whether the item can change places with its neighbour before (-1) or after it (1)."""
    order = talk_of(session).agenda
    there = order.index(item) + (1 if by > 0 else -1)
    return 0 <= there < len(order) and not is_close(session, item) and not is_close(session, order[there])


def item_skipped(session: Session, item: str) -> Session:
    """Leave an item out, or take it in again. The end is never left out."""
    talk = talk_of(session)
    if is_close(session, _known(session, item)) or not _is_at_agenda(session):
        return session
    return replace(session, talk=replace(talk, skipped=talk.skipped ^ {item}))


def is_close(session: Session, item: str) -> bool:
    """Whether this is the item that ends the talk."""
    return briefing_of(session).item(item).kind is AgendaKind.CLOSE


def _known(session: Session, item: str) -> str:
    if item not in talk_of(session).agenda:
        raise KeyError(item)
    return item


def _is_at_agenda(session: Session) -> bool:
    """Whether the agenda is shown: what is shown of an item must not be left out meanwhile."""
    return isinstance(session.place, Talk) and session.place.at is TalkScreen.AGENDA


def _turned(session: Session, place: Talk, move: Continue | GoBack) -> Session | None:
    """Turn a page of what lies over an item; None where there is none to turn."""
    if isinstance(move, Continue) and place.page + 1 < move.pages:
        return at_place(session, replace(place, page=place.page + 1))
    if isinstance(move, GoBack) and place.page:
        return at_place(session, replace(place, page=place.page - 1))
    return None


def _to_item(session: Session, place: Talk) -> Session:
    """Go on with the item that was shown; with the one after it when that was left out meanwhile."""
    item = place.item
    if item in talk_of(session).skipped:
        return at_place(session, Talk(TalkScreen.ITEM, _neighbour(session, item, 1) or _neighbour(session, item, -1)))
    return at_place(session, Talk(TalkScreen.ITEM, item, place.step))


def _on(session: Session, place: Talk, pages: int) -> Session:
    if place.page + 1 < pages:
        return at_place(session, replace(place, page=place.page + 1))
    if place.step + 1 < len(steps_of(session, place.item)):
        return at_place(session, Talk(TalkScreen.ITEM, place.item, place.step + 1))
    following = _neighbour(session, place.item, 1)
    return at_place(session, Talk(TalkScreen.ITEM, following)) if following else session


def _back(session: Session, place: Talk) -> Session:
    if place.page:
        return at_place(session, replace(place, page=place.page - 1))
    if place.step:
        return at_place(session, Talk(TalkScreen.ITEM, place.item, place.step - 1))
    before = _neighbour(session, place.item, -1)
    if not before:
        return session
    return at_place(session, Talk(TalkScreen.ITEM, before, len(steps_of(session, before)) - 1))


def _neighbour(session: Session, item: str, by: int) -> str:
    """Return the next item in that direction that is not left out; empty when there is none."""
    talk = talk_of(session)
    index = talk.agenda.index(item) + by
    while 0 <= index < len(talk.agenda):
        if talk.agenda[index] not in talk.skipped:
            return talk.agenda[index]
        index += by
    return ""
