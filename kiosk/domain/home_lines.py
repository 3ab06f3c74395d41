"""The numbers that somebody calls from home, as they stand on what is taken along."""

from __future__ import annotations

from kiosk.domain.clinic import Clinic, help_lines
from kiosk.domain.value import value


@value
class HomeLines:
    """The numbers as they are dialled outside the building; each is empty when there is none.

    ``country`` says where ``emergency`` calls an ambulance. In a ``demonstration`` they are those of no clinic.
    """

    emergency: str = ""
    country: str = ""
    day: str = ""
    night: str = ""
    relay: str = ""
    demonstration: bool = False


def home_lines(clinic: Clinic | None) -> HomeLines:
    """Return the numbers of the clinic, or those of a demonstration when there is no clinic.

    The prefix that leads out of the clinic's switchboard is left away: at home it would call somebody else.
    """
    if clinic is None:
        shown = help_lines(None)
        return HomeLines(shown.number, shown.country, demonstration=True)
    country = clinic.country
    return HomeLines(
        emergency=(clinic.emergency_number or country.number) if country else "",
        country=country.name if country else "",
        day=clinic.day_line,
        night=clinic.night_line,
        relay=clinic.relay_number,
    )
