"""What the screens of the self-check show, as rows and as one value; who fills them is loaded with the first check."""

from __future__ import annotations

from kiosk.domain.value import value
from kiosk.session.places import Checking, CheckScreen, Emergency, Place


@value
class TileRow:
    """Something to touch: a danger sign, a symptom, an answer.

    ``urgent`` is true for what calls an ambulance.
    """

    name: str
    label: str
    pictogram: str
    urgent: bool
    selected: bool


@value
class AreaRow:
    """An area of the body and its parts on the body map; ``selected`` once one of its symptoms was tapped."""

    name: str
    label: str
    pictogram: str
    urgent: bool
    selected: bool
    regions: list[str]


@value
class ToldRow:
    """Something that was told, and where it can be changed; see ChangeAnswer.

    ``unsure`` is true for the answer "not sure", whose words the interface has.
    """

    name: str
    label: str
    unsure: bool


@value
class MeaningRow:
    """What a symptom or a question means."""

    label: str
    meaning: str


@value
class LineRow:
    """A line of a result; ``danger`` where it names the emergency number."""

    text: str
    danger: bool


@value
class CheckView:
    """What a screen on which something is answered shows; what it does not need is empty."""

    title: str = ""
    tiles: tuple[TileRow, ...] = ()
    areas: tuple[AreaRow, ...] = ()
    told: tuple[ToldRow, ...] = ()
    meanings: tuple[MeaningRow, ...] = ()


@value
class ResultView:
    """What a screen that tells what to do shows; what it does not need is empty.

    ``level`` is the level of a result, and ``told`` why it is that one. ``act`` is the one thing to do, ``lines``
    follow it, ``always`` is what to say to whoever helps. ``number`` is the number that the result wants called, and
    ``line`` whose it is: emergency, clinic (at any hour) or day.
    """

    level: str = ""
    told: tuple[ToldRow, ...] = ()
    act: str = ""
    lines: tuple[str, ...] = ()
    always: str = ""
    number: str = ""
    line: str = ""


_RESULTS = frozenset({CheckScreen.RESULT, CheckScreen.TAKE_ALONG, CheckScreen.NOTHING_TAPPED, CheckScreen.UNDER_16})


def tells_what_to_do(place: Place) -> bool:
    """Return whether a place of the self-check tells what to do, rather than asks something."""
    return isinstance(place, Emergency) or (isinstance(place, Checking) and place.at in _RESULTS)
