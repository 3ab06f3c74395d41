"""The agenda of a briefing: its items, their steps, and what each step shows."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.domain.briefing import AgendaItem, AgendaKind, Briefing
from kiosk.domain.pack import Screen
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.state import Session
from kiosk.session.talk_state import TalkState

# The questions to choose from, then the pad for one's own.
QUESTION_STEPS = ("choose", "draw")
CLOSE_STEPS = ("decision", "patient", "staff", "keep")
CLOSE_STEPS_OF_PATIENT = ("decision", "patient")
# A screen that was shown for less was passed by: in 3 s nobody reads one, and staff who look for another screen need no
# longer on each. That more than this was enough to understand it, no clock can tell; the teach-back asks.
SEEN_SECONDS = 3.0


def briefing_of(session: Session) -> Briefing:
    """Return the briefing of the present pack. Raises ValueError when it has none."""
    if session.pack is None or session.pack.briefing is None:
        raise ValueError("The pack has no briefing.")
    return session.pack.briefing


def talk_of(session: Session) -> TalkState:
    """Return the talk that goes on. Raises ValueError when none does."""
    if session.talk is None:
        raise ValueError("No talk goes on.")
    return session.talk


def items_of_talk(session: Session) -> tuple[AgendaItem, ...]:
    """Return the items in the order of this talk."""
    briefing = briefing_of(session)
    return tuple(briefing.item(name) for name in talk_of(session).agenda)


def steps_of(session: Session, name: str) -> tuple[str, ...]:
    """Return the steps of an item: screens, questions of the teach-back, or what else it is made of."""
    briefing = briefing_of(session)
    item = briefing.item(name)
    match item.kind:
        case AgendaKind.SCREENS | AgendaKind.SUCCESS:
            return briefing.screens_of(item, talk_of(session).opening.profile)
        case AgendaKind.TEACH_BACK:
            return tuple(question.id for question in briefing.teach_back)
        case AgendaKind.QUESTIONS:
            return QUESTION_STEPS
        case AgendaKind.CLOSE:
            return CLOSE_STEPS
        case _:
            return (item.kind.value,)


def step_shown(session: Session) -> str:
    """Return the step that the present place is about; empty where it is about none."""
    place = session.place
    if not isinstance(place, Talk) or place.at not in (TalkScreen.ITEM, TalkScreen.AGAIN):
        return ""
    steps = steps_of(session, place.item)
    return steps[min(place.step, len(steps) - 1)]


def kind_shown(session: Session) -> AgendaKind | None:
    """Return the kind of the item that is shown, or None where none is."""
    place = session.place
    if not isinstance(place, Talk) or place.at not in (TalkScreen.ITEM, TalkScreen.AGAIN):
        return None
    return briefing_of(session).item(place.item).kind


def is_for_patient(session: Session) -> bool:
    """Whether the part that is shown, or that the agenda lies over, is one for the patient and not for staff alone."""
    place = session.place
    if not isinstance(place, Talk) or place.at not in (TalkScreen.ITEM, TalkScreen.AGAIN, TalkScreen.AGENDA):
        return False
    kind = briefing_of(session).item(place.item).kind
    if kind is AgendaKind.CLOSE:
        return CLOSE_STEPS[place.step] in CLOSE_STEPS_OF_PATIENT
    return kind is not AgendaKind.CONFIRMATIONS


def screen_shown(session: Session) -> Screen | None:
    """Return the screen of the pack that is shown: a step of an item, or one that is offered again."""
    place, pack = session.place, session.pack
    kind = kind_shown(session)
    if not isinstance(place, Talk) or pack is None or kind is None:
        return None
    step = step_shown(session)
    if place.at is TalkScreen.AGAIN:
        return pack.screens.get(briefing_of(session).question(step).screen)
    return pack.screens.get(step) if kind in (AgendaKind.SCREENS, AgendaKind.SUCCESS) else None


def timed_key(session: Session) -> str:
    """Return what the time now counts for: the screen shown, else the item; empty while nobody is at the talk."""
    place = session.place
    if not isinstance(place, Talk) or place.at not in (TalkScreen.ITEM, TalkScreen.AGAIN):
        return ""
    screen = screen_shown(session)
    return screen.id if screen is not None else item_key(place.item)


def item_key(item: str) -> str:
    """Return the name under which the time of an item without screens is counted; no screen has such an id."""
    return f"item:{item}"


def seconds_of(session: Session, name: str) -> float:
    """Return for how long an item was shown so far, in s."""
    seconds = talk_of(session).seconds
    return sum(seconds.get(key, 0.0) for key in _keys(session, name))


def is_seen(session: Session, name: str) -> bool:
    """Whether anything of the item was shown for long enough to be seen."""
    return any(is_screen_seen(session, key) for key in _keys(session, name))


def is_screen_seen(session: Session, key: str) -> bool:
    """Whether a screen, or an item without screens by its key, was shown for at least 3 s in all."""
    return talk_of(session).seconds.get(key, 0.0) >= SEEN_SECONDS


def _keys(session: Session, name: str) -> Iterator[str]:
    if briefing_of(session).item(name).kind in (AgendaKind.SCREENS, AgendaKind.SUCCESS):
        yield from steps_of(session, name)
    yield item_key(name)
