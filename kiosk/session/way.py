"""The way through a visit: from place to place, and through the story page by page."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session.places import End, Paged, Place, Reading
from kiosk.session.state import Session

# More than anyone goes back; a visit that never ends must not grow.
_LONGEST_TRAIL = 200


def go_to(session: Session, place: Place) -> Session:
    """Go to *place*; Back will lead here again."""
    seen = session.seen | {place.screen} if isinstance(place, Reading) else session.seen
    return replace(session, place=place, trail=(*session.trail, session.place)[-_LONGEST_TRAIL:], sheet=None, seen=seen)


def open_chapter(session: Session, chapter_id: str) -> Session:
    """Read a chapter of the present pack from its first screen; nothing happens when there is no such chapter."""
    pack = session.pack
    chapter = next((known for known in pack.chapters if known.id == chapter_id), None) if pack else None
    return _read(session, chapter.screens[0]) if chapter else session


def learn(session: Session) -> Session:
    """Read the story from its beginning, or from where this visitor left it."""
    story = _story(session)
    if session.left_off in story and session.left_off != story[-1]:
        return _read(session, str(session.left_off))
    return _read(session, story[0]) if story else session


def _read(session: Session, screen: str) -> Session:
    return replace(go_to(session, Reading(screen)), left_off=screen)


def _story(session: Session) -> tuple[str, ...]:
    pack = session.pack
    return tuple(screen for chapter in pack.chapters for screen in chapter.screens) if pack else ()


def go_on(session: Session, pages: int) -> Session:
    """Go on to the next of the *pages* that the present screen needs, else to the next screen or the end."""
    place = session.place
    if isinstance(place, Paged):
        following = place.page + 1
        return go_to(session, replace(place, page=following)) if following < pages else session
    if not isinstance(place, Reading):
        return session
    if place.page + 1 < pages:
        return go_to(session, Reading(place.screen, place.page + 1))
    story = _story(session)
    index = story.index(place.screen) if place.screen in story else len(story)
    return _read(session, story[index + 1]) if index + 1 < len(story) else go_to(session, End())
