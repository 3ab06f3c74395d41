"""Everything that a screen of staff shows, looked up at once, so that a missing word is noticed there."""

from __future__ import annotations

from kiosk.domain.clinic import HelpLines
from kiosk.domain.value import value
from kiosk.session.places import Staff, StaffScreen
from kiosk.session.staff import can_be_briefed
from kiosk.session.state import Session
from kiosk.viewmodels.staff import FactRow, PickRow


@value
class StaffView:
    """What a screen of staff shows; what it does not need is empty.

    ``ask``, ``title`` and ``note`` are the question about the talk that is prepared, ``picks`` or ``typed`` its
    answer, and ``answered`` is true when staff may go on from it.
    """

    can_brief: bool = False
    ask: str = ""
    title: str = ""
    note: str = ""
    picks: tuple[PickRow, ...] = ()
    typed: str = ""
    answered: bool = False
    facts: tuple[FactRow, ...] = ()


def staff_view(session: Session, lines: HelpLines) -> StaffView:
    """Return what the present place shows. Raises KeyError when a word is missing."""
    place = session.place
    if isinstance(place, Staff) and place.at is StaffScreen.OPENING:
        return _opening_view(session)
    if isinstance(place, Staff) and place.at is StaffScreen.STATUS:
        from kiosk.viewmodels.staff_status import status_rows

        return StaffView(facts=status_rows(session, lines))
    return StaffView(can_brief=bool(can_be_briefed(session)))


def _opening_view(session: Session) -> StaffView:
    from kiosk.viewmodels import staff_opening as opening

    ask = opening.asked_now(session)
    return StaffView(
        ask=ask,
        title=opening.title_of(ask),
        note=opening.note_of(session, ask),
        picks=opening.picks_of(session, ask),
        typed=opening.typed_of(session, ask),
        answered=opening.is_answered(session, ask),
        facts=opening.said_so_far(session) if ask == opening.BEGIN else (),
    )
