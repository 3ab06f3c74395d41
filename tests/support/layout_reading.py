"""What stands on a window, read from its items: texts, controls, pictures and panels with their boxes in pixels."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QAccessible, QColor, QPolygonF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.support.layout_box import Box, box_of, outline_of
from tests.support.layout_text import Type, read_text

TEXT, CONTROL, PICTURE, PANEL, OTHER = "text", "control", "picture", "panel", ""
_LAYERS = {"MovingLayer", "BodyPart"}
_ATTACHED = "QQuickAccessibleAttached"
# Controls that put what does not fit on other pages, which the screen must then offer.
_PAGED = {"AnswerGrid", "PagedWords", "PickList", "RowGrid", "SignGrid"}
_BUTTON_ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.Link,
    QAccessible.Role.MenuItem,
}
_KINDS = {
    "QQuickText": TEXT,
    "QQuickTextEdit": TEXT,
    "QQuickTextInput": TEXT,
    "QQuickAbstractButton": CONTROL,
    "QQuickImage": PICTURE,
    "QQuickShape": PICTURE,
    "QQuickRectangle": PANEL,
}


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is seen: ``path`` are the keys of the items above it and its own, ``within`` their QML types."""

    kind: str
    name: str
    box: Box
    order: int
    path: tuple[int, ...]
    within: tuple[str, ...]
    heading: bool = False
    type: Type | None = None
    outline: QPolygonF | None = None
    round: bool = False
    clip: Box | None = None

    def is_in(self, other: Part) -> bool:
        """Say whether this is *other* or stands inside it."""
        return other.path[-1] in self.path

    @property
    def room(self) -> int:
        """The key of the room that holds it: a bar, the stage, a sheet."""
        return self.path[2]

    @property
    def in_bar(self) -> bool:
        """Whether it belongs to a bar and not to the screen between the bars."""
        return self.within[2].endswith(("Bar", "Banner"))

    @property
    def glossary(self) -> bool:
        """Whether it is, or belongs to, a word in a line of text that can be touched."""
        return "GlossaryWord" in self.within


@dataclass(frozen=True, slots=True)
class Paged:
    """A control that needs ``pages`` pages; ``path`` are the keys of the items above it and its own.

    ``sheet`` is the key of the sheet it stands on, None on the stage.
    """

    kind: str
    pages: int
    path: tuple[int, ...]
    sheet: int | None


@dataclass(slots=True)
class Reading:
    """One window: its parts in painting order, and the box of every item by key.

    ``pages`` is how many pages the screen on the stage offers, ``paged`` are the controls that need pages.
    """

    window: Box
    pages: int = 1
    paged: list[Paged] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    boxes: dict[int, Box] = field(default_factory=dict)

    def offered(self, paged: Paged) -> int:
        """Return how many pages there is a way to: a sheet turns its own, by a button of its own."""
        if paged.sheet is None:
            return self.pages
        own = (part for part in self.of(CONTROL) if paged.sheet in part.path and paged.path[-1] not in part.path)
        return paged.pages if any("QuietButton" in part.within for part in own) else 1

    def of(self, *kinds: str) -> list[Part]:
        """Return the parts of those kinds."""
        return [part for part in self.parts if part.kind in kinds]

    def common(self, one: Part, other: Part) -> Box:
        """Return the box of the smallest item that holds both parts."""
        shared = [a for a, b in zip(one.path, other.path, strict=False) if a == b]
        return self.boxes[shared[-1]]

    def geometry(self) -> list[tuple[str, str, Box]]:
        """Return what two readings have in common when only colours differ."""
        return [(part.kind, part.name if part.kind == TEXT else "", part.box) for part in self.parts]


@dataclass(slots=True)
class _Above:
    path: tuple[int, ...]
    within: tuple[str, ...]
    name: str = ""
    role: int = 0
    clip: Box | None = None


def read_window(window: QQuickWindow) -> Reading:
    """Return what stands on *window* now. Layout must have settled."""
    reading = Reading(Box(0, 0, window.width(), window.height()), int(window.property("pageCount") or 1))
    _read(window.contentItem(), _Above((), ()), reading)
    return reading


def shape_of(window: QQuickWindow) -> list[tuple[float, ...]]:
    """Return where every item that is seen stands and what room it wants: enough to tell that only colours changed."""
    shape: list[tuple[float, ...]] = []
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if not item.isVisible() or item.opacity() < 0.01:
            continue
        place = (item.x(), item.y(), item.width(), item.height())
        shape.append((*place, item.implicitWidth(), item.implicitHeight(), item.rotation(), item.scale()))
        waiting += item.childItems()
    return shape


def _read(item: QQuickItem, above: _Above, reading: Reading) -> None:
    if not item.isVisible() or item.opacity() < 0.01:
        return
    kind, type_name = _kind(item)
    key = len(reading.boxes)
    box = box_of(item)
    reading.boxes[key] = box
    if type_name in _PAGED:
        sheets = (one for one, kind in zip(above.path, above.within, strict=True) if kind.endswith("Sheet"))
        pages = int(item.property("pageCount"))
        reading.paged.append(Paged(type_name, pages, (*above.path, key), next(sheets, None)))
    here = _Above((*above.path, key), (*above.within, type_name), above.name, above.role, above.clip)
    spoken = _spoken(item) if kind != TEXT else None
    if spoken is not None:
        here.name, here.role = spoken
    if spoken is not None and QAccessible.Role(here.role) in _BUTTON_ROLES:
        kind = CONTROL
    part = _part(item, kind, box, here, len(reading.parts))
    if part is not None:
        reading.parts.append(part)
    if item.clip():
        here.clip = box if above.clip is None else above.clip.shared(box)
    for child in _children(item):
        _read(child, here, reading)


def _children(item: QQuickItem) -> list[QQuickItem]:
    children = item.childItems()
    return sorted(children, key=lambda child: child.z()) if any(child.z() for child in children) else children


_known: dict[str, tuple[str, str]] = {}


def _kind(item: QQuickItem) -> tuple[str, str]:
    name = item.metaObject().className()
    if name not in _known:
        kind = next((kind for base, kind in _KINDS.items() if item.inherits(base)), OTHER)
        _known[name] = (kind, name.split("_QML")[0])
    return _known[name]


def _spoken(item: QQuickItem) -> tuple[str, int] | None:
    """Return the name and role that a screen reader hears, or None for an item that has neither."""
    for child in item.children():
        if child.metaObject().className() == _ATTACHED and not child.property("ignored"):
            return str(child.property("name") or ""), _number(child.property("role"))
    return None


def _number(role: object) -> int:
    value = getattr(role, "value", role)
    return value if isinstance(value, int) else 0


def _part(item: QQuickItem, kind: str, box: Box, here: _Above, order: int) -> Part | None:
    if kind == TEXT:
        return _text(item, here, order)
    if kind == CONTROL:
        name = here.name or str(item.property("text") or "") or here.within[-1]
        return Part(kind, name, box, order, here.path, here.within, clip=here.clip)
    # The layers of a moving drawing and the parts of the body map are one picture with what lies below them.
    if kind == PICTURE and box.width >= 1 and box.height >= 1 and not _LAYERS.intersection(here.within):
        source = item.property("source")
        name = source.path().strip("/") if source is not None else "a drawn shape"
        if source is not None and not name:
            return None
        return Part(kind, name, box, order, here.path, here.within, clip=here.clip)
    if kind == PANEL and QColor(item.property("color")).alpha() > 0 and box.width > 0 and box.height > 0:
        outline = outline_of(item) if item.rotation() % 90 else None
        is_round = abs(box.width - box.height) < 1 and float(item.property("radius")) >= box.width / 2 - 1
        name = here.name or here.within[-2]
        return Part(kind, name, box, order, here.path, here.within, outline=outline, round=is_round)
    return None


def _text(item: QQuickItem, here: _Above, order: int) -> Part | None:
    read = read_text(item)
    if read is None:
        return None
    words, painted, set_as = read
    heading = here.role == _number(QAccessible.Role.Heading)
    return Part(TEXT, words, painted, order, here.path, here.within, heading, set_as, clip=here.clip)
