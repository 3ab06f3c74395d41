"""The place the kiosk stands in: its name, its numbers, and what it changed in the packs."""

from __future__ import annotations

from dataclasses import field, replace

from kiosk.domain.value import value

# The PIN that a demonstration shows on its own PIN pad, so it guards nothing.
DEMONSTRATION_PIN = "4711"
DEMONSTRATION_PIN_HASH = (
    "$argon2id$v=19$m=19456,t=3,p=1$scGLtOvL+OaWVjQDxr4Ezg$yTaKIuiHRQl2xKV1MEjNd69wcdIzLUQoGcFfSggeVrE"
)


@value
class Country:
    """A country and the number that calls an ambulance there."""

    code: str
    name: str
    number: str


@value
class Approval:
    """The clinic's own yes to exactly one content, rules and settings, by a named person, until a date.

    ``line`` is where it stands in the clinic file, for messages to staff.
    """

    pack: str
    content_hash: str
    settings_hash: str
    name: str
    role: str
    date: str
    review_by: str
    rules_hash: str = ""
    line: int = field(default=1, compare=False)


@value
class Clinic:
    """What a clinic file says. Without one the kiosk runs as a demonstration.

    Telephone numbers are texts, as they are dialled. ``settings`` are the values the clinic chose, by setting id,
    after those out of range were refused; ``setting_lines`` are the lines where they stand in the file, and
    ``pack_lines`` those of ``packs``. ``counts`` is false where the clinic wants no anonymous counts. Records are
    sealed to ``public_keys``, keys of age; they wait in ``folder`` and are carried to ``records_to``. ``kiosk_name``
    is what the records office calls this kiosk. ``pages_to`` is the folder that takes pages where no printer is set.
    """

    name: str = ""
    country: Country | None = None
    emergency_number: str = ""
    dial_prefix: str = ""
    crash_call_number: str = ""
    relay_number: str = ""
    day_line: str = ""
    night_line: str = ""
    settings: dict[str, str] = field(default_factory=dict)
    setting_lines: dict[str, int] = field(default_factory=dict, compare=False)
    packs: tuple[str, ...] = ()
    pack_lines: dict[str, int] = field(default_factory=dict, compare=False)
    languages: tuple[str, ...] = ()
    pin_hash: str = ""
    public_keys: tuple[str, ...] = ()
    printer: str = ""
    folder: str = ""
    pages_to: str = ""
    records_to: str = ""
    kiosk_name: str = ""
    approvals: tuple[Approval, ...] = ()
    counts: bool = True


@value
class ThisKiosk:
    """What differs by machine. ``pixels_per_mm`` is None when the screen's own report is to be believed."""

    pixels_per_mm: float | None = None
    viewing_distance: str = "arm"
    orientation: str = "auto"
    printer: str = ""
    sound: bool = True
    kiosk_name: str = ""


@value
class HelpLines:
    """The numbers that "Get help now" shows, below "Tell a member of staff now".

    ``number`` is what is dialled from where the kiosk stands, with the ``dial_prefix`` that leads out of the building;
    ``country`` is named in a demonstration only.
    ``night_line`` is answered at any hour, ``day_line`` by day; each is empty where the clinic has no such line.
    """

    number: str
    country: str
    night_line: str = ""
    day_line: str = ""
    relay_number: str = ""
    demonstration: bool = False
    dial_prefix: str = ""

    @property
    def clinic_line(self) -> str:
        """The line that is answered longest; empty when the clinic has none."""
        return self.night_line or self.day_line

    @property
    def number_at_home(self) -> str:
        """The emergency number as it is dialled outside the building, where the prefix would call somebody else."""
        return self.number.removeprefix(self.dial_prefix).strip()


def help_lines(clinic: Clinic | None) -> HelpLines:
    """Return the numbers of the clinic, or those of a demonstration when there is no clinic.

    The demonstration's number is 911, the first source's local number (row F115); a country that a clinic has not
    set is never guessed: its number is then empty, and only "tell a member of staff now" is said.
    """
    if clinic is None:
        return HelpLines(number="911", country="United States", demonstration=True)
    if clinic.country is None:
        return HelpLines("", "", clinic.night_line, clinic.day_line, clinic.relay_number)
    number = clinic.emergency_number or clinic.country.number
    dialled = f"{clinic.dial_prefix} {number}".strip()
    lines = HelpLines(dialled, clinic.country.name, clinic.night_line, clinic.day_line, clinic.relay_number)
    return replace(lines, dial_prefix=clinic.dial_prefix)


def demonstration_clinic() -> Clinic:
    """Return the clinic that stands in where none is given: no name, and the number of the demonstration."""
    lines = help_lines(None)
    return Clinic(country=Country("US", lines.country, lines.number), emergency_number=lines.number)
