"""Judges how a screen is laid out, by the rules of the design, and says every fault in one readable line.

Rules: no text cut off, nothing over anything else, nothing outside the window or its stage, no target too small or too
near another, no two screens' worth on one, no text too small, no short word alone on the last line of a title.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import hypot

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPolygonF

from tests.support.layout_bounds import CAPITAL, Bounds
from tests.support.layout_box import Box
from tests.support.layout_reading import CONTROL, PANEL, PICTURE, TEXT, Part, Reading

MOST_WORDS = 75
# A sign on a second page may never be read, so all signs of one level of urgency stand on one screen. Tiles to touch
# are looked through, not read one after the other, and so are the lists of staff and what words mean.
MOST_WORDS_OF_SIGNS = 120
SHORT_LAST_LINE = 1 / 3
_MAIN = ("PrimaryButton", "Tile", "HeroTile", "PackCard")
_LABELS = "FigureLabels"
_SIGNS = {
    "DangerSignsScreen",
    "ListQuestionScreen",
    "AreaScreen",
    "NurseListScreen",
    "TalkFlagsScreen",
    "AgendaScreen",
    "StatusScreen",
    "MeaningSheet",
}
_ROUNDING = 0.5
_LINE = 20  # pixels; what is thinner is a line, a dot or a mark


def faults(reading: Reading, bounds: Bounds) -> list[str]:
    """Return every fault of one screen, each on one line; no line for a clean screen."""
    rules = (
        cut_off(reading, bounds),
        overlaps(reading, bounds),
        panels_overlap(reading, bounds),
        outside(reading, bounds),
        targets(reading, bounds),
    )
    more = (crowding(reading), hidden_pages(reading), small_text(reading, bounds), orphans(reading))
    found = [line for rule in (*rules, *more) for line in rule]
    return list(dict.fromkeys(found))


def cut_off(reading: Reading, bounds: Bounds) -> Iterator[str]:
    """Yield texts that are elided, larger than their room, or clipped."""
    for part in reading.of(TEXT):
        assert part.type is not None
        room, (wide, high) = part.type.room, part.type.needs
        if part.type.truncated:
            yield f"text cut off: {_quoted(part)} is elided in {bounds.mm(room.width)} by {bounds.mm(room.height)}"
        if wide > room.width + 1:
            yield f"text cut off: {_quoted(part)} needs {bounds.mm(wide)} in width and has {bounds.mm(room.width)}"
        if high > room.height + 1:
            yield f"text cut off: {_quoted(part)} needs {bounds.mm(high)} in height and has {bounds.mm(room.height)}"
        if part.clip is not None and not part.clip.holds(part.box):
            yield f"text cut off: {_quoted(part)} runs {bounds.mm(_beyond(part.box, part.clip))} out of what clips it"


def overlaps(reading: Reading, bounds: Bounds) -> Iterator[str]:
    """Yield things that stand on one another without belonging together."""
    for one, other in combinations(reading.of(TEXT, CONTROL, PICTURE), 2):
        if one.box.meets(other.box) and not _belong(reading, one, other):
            wide, high = one.box.overlap(other.box)
            yield f"overlap: {_named(one)} and {_named(other)} share {bounds.mm(wide)} by {bounds.mm(high)}"
    panels = _shown_panels(reading)
    for panel in panels:
        for text in reading.of(TEXT):
            if _crosses(text, panel) and not _hidden(panel, text, panels):
                wide, high = text.box.overlap(panel.box)
                share = f"{bounds.mm(wide)} by {bounds.mm(high)}"
                yield f"overlap: {_quoted(text)} crosses the edge of {_kind_of(panel)}, {share} inside it"


def _hidden(panel: Part, text: Part, panels: list[Part]) -> bool:
    """Say whether the text stands on a ground of its own that covers the panel there."""
    upright = [one for one in panels if one.outline is None]
    return any(panel.order < one.order < text.order and one.box.holds(text.box) for one in upright)


def panels_overlap(reading: Reading, bounds: Bounds) -> Iterator[str]:
    """Yield filled areas, such as two numbers on a picture, that cross one another; lines and dots may."""
    upright = [panel for panel in _shown_panels(reading) if panel.outline is None]
    large = [panel for panel in upright if min(panel.box.width, panel.box.height) > _LINE]
    for one, other in combinations(large, 2):
        apart = one.path[:-1] != other.path[:-1] and not one.is_in(other) and not other.is_in(one)
        if apart and _cross(one, other):
            wide, high = one.box.overlap(other.box)
            yield f"overlap: {_kind_of(one)} and {_kind_of(other)} share {bounds.mm(wide)} by {bounds.mm(high)}"


def _cross(one: Part, other: Part) -> bool:
    if not one.box.meets(other.box) or one.box.holds(other.box) or other.box.holds(one.box):
        return False
    if one.round and other.round:
        (x1, y1), (x2, y2) = one.box.middle, other.box.middle
        return hypot(x2 - x1, y2 - y1) < (one.box.width + other.box.width) / 2 - 1
    return True


def _shown_panels(reading: Reading) -> list[Part]:
    """Return the panels but for the grounds of controls, for which the control stands, and dotted lines."""
    controls = reading.of(CONTROL)
    grounds = [panel for panel in reading.of(PANEL) for one in controls if panel.is_in(one) and panel.box == one.box]
    return [panel for panel in reading.of(PANEL) if not panel.glossary and panel not in grounds]


def _belong(reading: Reading, one: Part, other: Part) -> bool:
    if one.is_in(other) or other.is_in(one):
        return not (one.kind == CONTROL and other.kind == CONTROL)
    if TEXT in (one.kind, other.kind) and (one.glossary or other.glossary) and CONTROL in (one.kind, other.kind):
        return True
    if PICTURE in (one.kind, other.kind):
        return _on_picture(reading, one, other) if one.kind == PICTURE else _on_picture(reading, other, one)
    return False


def _on_picture(reading: Reading, picture: Part, thing: Part) -> bool:
    """Say whether *thing* is part of what the picture shows, such as a label, or a bar over a picture that bleeds."""
    if thing.kind == PICTURE and thing.box.holds(picture.box):
        picture, thing = thing, picture
    if not picture.box.holds(thing.box) or thing.order < picture.order:
        return False
    if thing.in_bar and not picture.in_bar:
        return True
    ground = reading.common(picture, thing)
    return any(one.box.holds(ground) and one.order < thing.order for one in reading.of(PICTURE))


def _crosses(text: Part, panel: Part) -> bool:
    box = text.box
    if not box.meets(panel.box, 2.0):
        return False
    if panel.outline is None:
        return not panel.box.holds(box) or panel.order > text.order
    return panel.outline.intersects(QPolygonF(QRectF(box.left, box.top, box.width, box.height)))


def outside(reading: Reading, bounds: Bounds) -> Iterator[str]:
    """Yield things beyond the window, and things that leave their stage for the bars."""
    for part in reading.of(TEXT, CONTROL, PICTURE):
        room = reading.boxes[part.room]
        holder = _holder(reading, part)
        plate = _plate(reading, part)
        if not reading.window.holds(part.box):
            yield f"outside: {_named(part)} lies {bounds.mm(_beyond(part.box, reading.window))} beyond the window"
        elif not room.holds(part.box):
            yield f"outside: {_named(part)} lies {bounds.mm(_beyond(part.box, room))} beyond its stage, in a bar"
        elif plate is not None and not plate.holds(part.box):
            yield f"outside: label {_quoted(part)} lies {bounds.mm(_beyond(part.box, plate))} beyond its picture"
        elif holder is not None and not holder.box.holds(part.box):
            yield f"outside: {_named(part)} lies {bounds.mm(_beyond(part.box, holder.box))} beyond {_named(holder)}"


def _holder(reading: Reading, part: Part) -> Part | None:
    return next((control for control in reading.of(CONTROL) if part is not control and part.is_in(control)), None)


def _plate(reading: Reading, part: Part) -> Box | None:
    """Return the picture whose label this is; None for what labels nothing."""
    if _LABELS not in part.within:
        return None
    return reading.boxes[part.path[part.within.index(_LABELS)]]


def targets(reading: Reading, bounds: Bounds) -> Iterator[str]:
    """Yield controls that a finger would miss: too small, or too near another."""
    controls = reading.of(CONTROL)
    for control in controls:
        main = any(kind in _MAIN for kind in control.within) or control.within[2] == "BottomBar"
        least = bounds.main_mm if main else bounds.floor_mm
        if min(control.box.width, control.box.height) < least * bounds.per_mm - _ROUNDING:
            size = f"{bounds.mm(control.box.width)} by {bounds.mm(control.box.height)}"
            kind = "main button" if main else "target"
            yield f"target too small: {_named(control)} is {size}; a {kind} needs {least} mm"
    for one, other in combinations(controls, 2):
        gap = _gap(one.box, other.box)
        nested = one.is_in(other) or other.is_in(one) or (one.glossary and other.glossary)
        if 0 <= gap < bounds.gap_mm * bounds.per_mm - _ROUNDING and not nested:
            apart = f"{bounds.mm(gap)} apart, not {bounds.gap_mm} mm"
            yield f"target too small: {_named(one)} and {_named(other)} are {apart}"


def _gap(one: Box, other: Box) -> float:
    """Return the distance between two boxes in pixels; negative when they overlap."""
    wide, high = one.overlap(other)
    if wide > 0 and high > 0:
        return -1.0
    return hypot(max(0.0, -wide), max(0.0, -high))


def crowding(reading: Reading) -> Iterator[str]:
    """Yield what makes two screens of one: two primary buttons or titles, too many words, an overfull stage."""
    primary = [part for part in reading.of(CONTROL) if "PrimaryButton" in part.within]
    if len(primary) > 1:
        yield f"two screens' worth: {len(primary)} primary buttons: {', '.join(_quoted(part) for part in primary)}"
    on_stage = [part for part in reading.parts if not part.in_bar]
    texts = [part for part in on_stage if part.kind == TEXT]
    titles = _titles(texts)
    if len(titles) > 1:
        yield f"two screens' worth: {len(titles)} titles: {', '.join(_quoted(part) for part in titles)}"
    count = sum(len(part.name.split()) for part in texts)
    most = MOST_WORDS_OF_SIGNS if any(_SIGNS.intersection(part.within) for part in texts) else MOST_WORDS
    if count > most:
        yield f"two screens' worth: {count} words; a screen holds {most}"
    for room in {part.room for part in on_stage}:
        boxes = [part.box for part in on_stage if part.room == room and part.kind in (TEXT, CONTROL)]
        if boxes:
            used = (max(box.bottom for box in boxes) - min(box.top for box in boxes)) / max(
                1, reading.boxes[room].height
            )
            if used > 1.005:
                yield f"two screens' worth: the words and controls fill {used:.0%} of the height of the stage"


def _titles(texts: list[Part]) -> list[Part]:
    """Return the headings in the largest size that any heading has: the others head a part of the screen."""
    headings = [part for part in texts if part.heading and part.type is not None]
    largest = max((part.type.pixel_size for part in headings if part.type), default=0)
    return [part for part in headings if part.type and part.type.pixel_size > 0.9 * largest and largest > 0]


def hidden_pages(reading: Reading) -> Iterator[str]:
    """Yield the controls that hide what does not fit, on pages to which no way leads."""
    for one in reading.paged:
        offered = reading.offered(one)
        if one.pages > offered:
            yield f"hidden: {one.kind} needs {one.pages} pages and the screen offers {offered}"


def small_text(reading: Reading, bounds: Bounds) -> Iterator[str]:
    """Yield texts whose capitals are lower than the text size promises."""
    for part in reading.of(TEXT):
        assert part.type is not None
        least = bounds.least_text(part)
        if part.type.pixel_size < least - _ROUNDING:
            high, wanted = part.type.pixel_size * CAPITAL / bounds.per_mm, least * CAPITAL / bounds.per_mm
            where = next(name for name in reversed(part.within) if name not in ("Label", "QQuickText", "QQuickRow"))
            yield (
                f"text too small: {_quoted(part)} in {where} is set at {part.type.pixel_size:.0f} px, not {least:.0f} "
                f"(capitals {high:.1f} mm, not {wanted:.1f})"
            )


def orphans(reading: Reading) -> Iterator[str]:
    """Yield titles whose last line is one short word."""
    for part in reading.of(TEXT):
        assert part.type is not None
        last = part.type.last_line
        if part.heading and last and " " not in last and part.type.last_share < SHORT_LAST_LINE:
            share = f"{part.type.last_share:.0%} of the longest line"
            yield f"short last line: {_quoted(part)} ends with {last!r} alone, {share}"


def _kind_of(panel: Part) -> str:
    own, above = panel.within[-1], panel.within[-2]
    return f"{above if own == 'QQuickRectangle' else own} {_quoted(panel)}"


def _beyond(box: Box, frame: Box) -> float:
    return max(frame.left - box.left, frame.top - box.top, box.right - frame.right, box.bottom - frame.bottom)


def _quoted(part: Part) -> str:
    name = " ".join(part.name.split())
    return f"“{name[:57]}…”" if len(name) > 60 else f"“{name}”"


def _named(part: Part) -> str:
    return f"{part.kind} {_quoted(part)}"
