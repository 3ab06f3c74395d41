"""The one function that moves a visit on."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.session.check_state import CheckState
from kiosk.session.effects import Effect
from kiosk.session.late import late_step
from kiosk.session.library import Library
from kiosk.session.moves import (
    AnywhereMove,
    ChooseLanguage,
    ChooseLook,
    ChooseMotion,
    ChoosePack,
    ChooseTextSize,
    CloseSheet,
    Continue,
    Elapsed,
    Finish,
    GoBack,
    GoTo,
    LateMove,
    Learn,
    LibraryChanged,
    Move,
    OpenChapter,
    OpenSheet,
    Start,
    StartAgain,
    StoryMove,
    Touch,
)
from kiosk.session.places import (
    Attract,
    Checking,
    CheckScreen,
    Chooser,
    Emergency,
    Home,
    Paged,
    Reading,
    SheetKind,
    Staff,
    Talk,
)
from kiosk.session.standing import exists, stands
from kiosk.session.state import Printing, Session, new_session
from kiosk.session.timers import elapsed
from kiosk.session.watching import is_cleaned, is_guarded, still_here, watched
from kiosk.session.way import go_on, go_to, learn, open_chapter

Step = tuple[Session, tuple[Effect, ...]]


def step(session: Session, move: Move) -> Step:
    """Return the visit after *move*, and what the world is asked to do."""
    moved, asked = _step(session, move)
    if moved.printing is not Printing.NONE and moved.place != session.place:
        moved = replace(moved, printing=Printing.NONE)
    if moved.talk is None or moved is session:
        return moved, asked
    from kiosk.session.talk import moment_due

    return moved, (*(effect for effect in moment_due(moved) if effect not in asked), *asked)


def _step(session: Session, move: Move) -> Step:
    if isinstance(move, Elapsed):
        return elapsed(session, move.timer)
    if isinstance(move, LibraryChanged):
        return _library_changed(session, move.library)
    told_by_kiosk = isinstance(move, LateMove) and not move.by_visitor
    if session.warning is not None and not told_by_kiosk:
        return still_here(session, move)
    if isinstance(move, LateMove):
        return late_step(session, move)
    return watched(_visitor(session, move))


def _visitor(session: Session, move: StoryMove) -> Session:
    # The emergency screen has no bars: what they offer came from a second finger.
    if isinstance(session.place, Emergency):
        return session
    if isinstance(session.place, Staff | Talk):
        return _behind_pin(session, move)
    match move:
        case Start(language):
            return _start(session, language)
        case ChoosePack(pack):
            return _choose_pack(session, pack)
        case GoTo(place):
            return go_to(session, place) if exists(session, place) and not is_guarded(place) else session
        case OpenChapter(chapter):
            return open_chapter(session, chapter)
        case Learn():
            return learn(session)
        case Continue(pages):
            return go_on(session, pages)
        case GoBack():
            return _back(session)
        case StartAgain():
            return _start_again(session)
        case Finish():
            return _fresh(session)
        case _:
            return _anywhere(session, move)


def _anywhere(session: Session, move: AnywhereMove) -> Session:
    """What the bars offer on every screen."""
    match move:
        case OpenSheet(sheet):
            return replace(session, sheet=sheet)
        case CloseSheet():
            return replace(session, sheet=None)
        case ChooseLanguage(language):
            return _prefer(session, language=language)
        case ChooseTextSize(size):
            return _first_page(_prefer(session, text_size=size))
        case ChooseLook(look):
            return _prefer(session, look=look)
        case ChooseMotion(reduced):
            return _prefer(session, reduced_motion=reduced)
        case Touch():
            return session
        case Elapsed() | LibraryChanged():
            raise TypeError(f"{move!r} is not something a visitor does")
        case _:
            assert_never(move)


def _behind_pin(session: Session, move: StoryMove) -> Session:
    """Staff and their talk have a way of their own, and none into the story."""
    if isinstance(move, GoBack) and session.sheet is not None:
        return replace(session, sheet=None)
    if isinstance(move, Continue | GoBack):
        return _on_behind_pin(session, move)
    # While the screen is cleaned nothing answers, the way to help not either: a cloth would open it.
    if isinstance(move, AnywhereMove) and not is_cleaned(session.place) and _is_allowed(session, move):
        return _anywhere(session, move)
    return session


def _is_allowed(session: Session, move: AnywhereMove) -> bool:
    if not isinstance(session.place, Talk):
        return True
    from kiosk.session.talk import is_allowed

    return is_allowed(session, move)


def _on_behind_pin(session: Session, move: Continue | GoBack) -> Session:
    if isinstance(session.place, Talk):
        from kiosk.session.talk_agenda import continued

        return continued(session, move)
    from kiosk.session.staff import gone_back

    return gone_back(session) if isinstance(move, GoBack) and not is_cleaned(session.place) else session


def _fresh(session: Session) -> Session:
    return new_session(session.rules, session.library)


def _library_changed(session: Session, library: Library) -> Step:
    """Take the new packs over; a visit whose pack is gone ends, for it would show what is no longer there.

    A talk goes on with the packs it began with: the kiosk starts anew after it.
    """
    changed = replace(session, library=library.following(session.library))
    if session.talk is not None:
        return session, ()
    if isinstance(changed.place, Attract) and not (library.complete and not library.packs):
        return _arrived(changed) if changed.place.starting and library.packs else (changed, ())
    if stands(changed) or isinstance(changed.place, Emergency):
        return changed, ()
    return watched(_ended(changed))


def _arrived(session: Session) -> Step:
    """Answer the touch that came before the packs did; an open sheet stays, and so does a countdown."""
    entered = replace(_enter(session), sheet=session.sheet)
    return (entered, ()) if session.warning is not None else watched(entered)


def _ended(session: Session) -> Session:
    """The visit is over because of its packs. Whoever reads how to get help at this moment goes on reading it."""
    fresh = _fresh(session)
    if session.sheet is None or session.sheet.kind is not SheetKind.HELP:
        return fresh
    return replace(fresh, sheet=session.sheet, preferences=session.preferences)


def _start(session: Session, language: str | None) -> Session:
    if language is not None:
        session = _prefer(session, language=language)
    if not session.library.packs:
        return replace(session, place=Attract(starting=True))
    return _enter(session)


def _enter(session: Session) -> Session:
    """Go on from the attract screen: to the chooser when there is a choice, else home."""
    if session.library.has_choice:
        return replace(session, place=Chooser(), trail=(), sheet=None)
    return replace(session, place=Home(), pack_id=session.library.offered()[0], trail=(), sheet=None)


def _choose_pack(session: Session, pack: str) -> Session:
    if pack not in session.library.offered():
        return session
    return go_to(replace(session, pack_id=pack, tell_us={}, to_ask=frozenset()), Home())


def _back(session: Session) -> Session:
    if session.sheet is not None:
        return replace(session, sheet=None)
    if not session.trail:
        return session
    place = session.trail[-1]
    left_off = place.screen if isinstance(place, Reading) else session.left_off
    pack_id = None if isinstance(place, Chooser) else session.pack_id
    return replace(session, place=place, pack_id=pack_id, trail=session.trail[:-1], left_off=left_off)


def _start_again(session: Session) -> Session:
    if _left_early(session):
        check = CheckState(rules_hash=session.check.rules_hash)
        return replace(session, place=Checking(CheckScreen.NOTHING_TAPPED), check=check, trail=(), sheet=None)
    if session.pack is None or isinstance(session.place, Home):
        return _fresh(session)
    several = len(session.library.offered()) > 1
    trail = (Chooser(),) if several else ()
    return replace(session, place=Home(), trail=trail, sheet=None, left_off=None, check=CheckState())


def _left_early(session: Session) -> bool:
    """Whether a check is being left before its level is settled, so that no level may be told."""
    if not any(isinstance(place, Checking) for place in (session.place, *session.trail)):
        return False
    from kiosk.session.checking import left_early

    return left_early(session)


def _prefer(session: Session, **changes: object) -> Session:
    return replace(session, preferences=replace(session.preferences, **changes))  # type: ignore[arg-type]


def _first_page(session: Session) -> Session:
    """Show the present place from its first page: after a change of text size the pages are others."""
    place = session.place
    if isinstance(place, Reading | Paged) and place.page:
        return replace(session, place=replace(place, page=0))
    return session
