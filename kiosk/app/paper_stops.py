"""Every screen from which something is printed, with a printer, and what can be taken home, as sessions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.app.check_stops import check_stops
from kiosk.app.nurse_stops import nurse_stops
from kiosk.session.places import End, Home, TakeHome
from kiosk.session.state import Printing, Session

# Screens that stand on the way anyway, and are seen once more with a printer.
_PRINTED_FROM = ("check-take-along", "nurse-show")


def paper_stops(session: Session) -> Iterator[tuple[str, Session]]:
    """Yield the name and the session of each screen; what cannot be printed or taken home has none."""
    printer = replace(session, rules=replace(session.rules, printer=True))
    for name, known in (*nurse_stops(printer), *check_stops(printer)):
        if name in _PRINTED_FROM:
            yield f"{name}-print", known
            yield f"{name}-done", replace(known, printing=Printing.DONE)
    if session.pack is None or not session.pack.can_be_taken_home:
        return
    home = replace(session, place=TakeHome(), trail=(Home(), End()))
    yield "take-home", home
    if not session.pack.leaflet:
        return
    with_printer = replace(home, rules=printer.rules)
    yield "take-home-print", with_printer
    for state in (Printing.GOING, Printing.DONE, Printing.FAILED):
        yield f"take-home-{state}", replace(with_printer, printing=state)
