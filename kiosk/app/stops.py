"""Every screen the kiosk can show, as sessions: for pictures, previews and the tests of layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from string import ascii_lowercase

from kiosk.app.check_stops import check_stops
from kiosk.app.nurse_stops import nurse_stops
from kiosk.app.paper_stops import paper_stops
from kiosk.app.staff_stops import staff_stops
from kiosk.app.talk_stops import talk_stops
from kiosk.app.told_stops import told_stops
from kiosk.session.library import Library, StaffNote
from kiosk.session.places import (
    Attract,
    ChapterMap,
    Chooser,
    End,
    Home,
    Paged,
    Place,
    Questions,
    Reading,
    Sheet,
    SheetKind,
    Unavailable,
)
from kiosk.session.preferences import Preferences
from kiosk.session.state import Rules, Session, new_session


@dataclass(frozen=True, slots=True)
class Stop:
    """A screen by name, and the session that shows it on its first page."""

    name: str
    session: Session

    def on_page(self, page: int) -> Stop:
        """Return the same screen on another page, counted from 0; the name says which: a, b, c."""
        place = self.session.place
        if not isinstance(place, Reading | Paged) or self.session.sheet is not None:
            return self
        letter = ascii_lowercase[page : page + 1] or str(page + 1)
        return Stop(f"{self.name}-{letter}", replace(self.session, place=replace(place, page=page)))


def all_stops(library: Library, preferences: Preferences) -> Iterator[Stop]:
    """Yield every screen of every pack of the library, and the screens around them, in the order of a visit."""
    bare = replace(new_session(Rules(language=preferences.language), library), preferences=preferences)
    yield Stop("attract", replace(bare, place=Attract()))
    offered = library.offered()
    if len(offered) > 1:
        yield Stop("chooser", replace(bare, place=Chooser()))
    for pack_id in offered:
        prefix = f"{pack_id}-" if len(offered) > 1 else ""
        for stop in _stops_of_pack(replace(bare, pack_id=pack_id)):
            yield Stop(prefix + stop.name, stop.session)
    for name, session in staff_stops(bare):
        yield Stop(name, session)
    noted = replace(library, notes=library.notes or (StaffNote("pack", "pack.yaml:1: what is wrong; how to mend it"),))
    yield Stop("unavailable", replace(bare, place=Unavailable()))
    yield Stop("staff-notes", replace(bare, library=noted, sheet=Sheet(SheetKind.STAFF_NOTES)))


def _stops_of_pack(session: Session) -> Iterator[Stop]:
    def at(place: Place) -> Session:
        trail = () if isinstance(place, Home) else (Home(),)
        return replace(session, place=place, trail=trail)

    pack = session.pack
    assert pack is not None
    yield Stop("home", at(Home()))
    yield Stop("chapters", at(ChapterMap()))
    for chapter in pack.chapters:
        for screen in chapter.screens:
            yield Stop(screen, at(Reading(screen)))
    if pack.questions:
        yield Stop("questions", at(Questions()))
    for name, special in (*nurse_stops(session), *check_stops(session)):
        yield Stop(name, special)
    yield Stop("end", at(End()))
    for name, special in (*paper_stops(session), *talk_stops(session), *told_stops(session)):
        yield Stop(name, special)
    yield Stop("help", replace(at(Home()), sheet=Sheet(SheetKind.HELP)))
    yield Stop("appearance", replace(at(Home()), sheet=Sheet(SheetKind.APPEARANCE)))
    if len(session.library.languages()) > 1:
        yield Stop("languages", replace(at(Home()), sheet=Sheet(SheetKind.LANGUAGES)))
    for term in pack.glossary:
        yield Stop(f"word-{term}", replace(at(Home()), sheet=Sheet(SheetKind.GLOSSARY, term)))
    yield Stop("still-there", replace(at(Home()), warning=22))
