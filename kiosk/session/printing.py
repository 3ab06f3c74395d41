"""What is put on paper: one page for each time that its place is visited, and a note for staff when none comes."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session.effects import Effect, Paper, Print
from kiosk.session.library import PRINTER, Library, StaffNote
from kiosk.session.moves import PrintMove
from kiosk.session.nursing import asked_of, flags_of
from kiosk.session.places import Checking, CheckScreen, NurseScreen, Nursing, TakeHome, Talk, TalkScreen
from kiosk.session.print_moves import Printed, PutOnPaper
from kiosk.session.state import Printing, Session
from kiosk.session.talk_state import TalkState, outdated

PrintStep = tuple[Session, tuple[Effect, ...]]


def print_step(session: Session, move: PrintMove) -> PrintStep:
    """Return the visit after a move about paper, and what it asks for besides the timers of every visit."""
    match move:
        case PutOnPaper(what):
            return _put_on_paper(session, what)
        case Printed(why_not, late):
            return _printed(session, why_not, late=late), ()
        case _:
            raise TypeError(f"{move!r} is no move about paper")


def _put_on_paper(session: Session, what: Paper) -> PrintStep:
    if not session.rules.printer or not _is_free(session) or not _is_offered(session, what):
        return session, ()
    going = replace(session, printing=Printing.GOING)
    if session.talk is not None:
        going = replace(going, talk=replace(session.talk, printing=what, on_its_way=True))
    return going, (Print(what),)


def _is_free(session: Session) -> bool:
    """Whether another page may be asked for: one at a place, and in a talk one after the other."""
    if session.talk is not None:
        return not session.talk.on_its_way
    return session.printing is Printing.NONE


def _is_offered(session: Session, what: Paper) -> bool:
    place = session.place
    match what:
        case Paper.RESULT:
            return isinstance(place, Checking) and place.at is CheckScreen.TAKE_ALONG
        case Paper.NURSE:
            noted = flags_of(session) or asked_of(session)
            return isinstance(place, Nursing) and place.at is NurseScreen.SHOW and bool(noted)
        case Paper.LEAFLET:
            return isinstance(place, TakeHome) and session.pack is not None and bool(session.pack.leaflet)
        case Paper.COPY:
            # Not once the record is sealed, which says whether a copy was given.
            return isinstance(place, Talk) and place.at is TalkScreen.ITEM
        case Paper.RECORD:
            return isinstance(place, Talk) and place.at in (TalkScreen.ITEM, TalkScreen.KEPT)


def _printed(session: Session, why_not: str, *, late: bool) -> Session:
    """Tell the visitor who waits for this page, if one still does; staff are told whoever waits."""
    told = replace(session, library=_noted(session.library, why_not))
    if late:
        return told
    if session.talk is not None:
        # In a talk the page counts wherever staff have gone meanwhile: its record tells of it.
        told = replace(told, talk=_came_out(session.talk, well=not why_not))
    if session.printing is not Printing.GOING:
        return told
    return replace(told, printing=Printing.FAILED if why_not else Printing.DONE)


def _came_out(talk: TalkState, *, well: bool) -> TalkState:
    if not talk.on_its_way:
        return talk
    arrived = replace(talk, on_its_way=False)
    if not well or talk.printing is None:
        return arrived
    if talk.printing is Paper.COPY and not talk.copy_given:
        arrived = outdated(replace(arrived, copy_given=True))
    out_of_date = arrived.out_of_date and talk.printing is not Paper.RECORD
    return replace(arrived, printed=arrived.printed | {talk.printing}, out_of_date=out_of_date)


def _noted(library: Library, why_not: str) -> Library:
    """Return the library with what is the matter with the printer now, and nothing older of it."""
    others = tuple(note for note in library.notes if note.subject != PRINTER)
    notes = (*others, StaffNote(PRINTER, why_not)) if why_not else others
    return library if notes == library.notes else replace(library, notes=notes)
