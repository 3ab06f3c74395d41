"""The screen being read: its words as blocks, its picture with labels, or its chart."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bidi import is_right_to_left
from kiosk.domain.blocks import ChartBlock, FigureBlock
from kiosk.domain.pack import Chart, Pack
from kiosk.domain.text import plain_text
from kiosk.session.places import Reading, Talk
from kiosk.session.state import Session
from kiosk.viewmodels.block_rows import BlockRow, LabelRow, block_rows, chart_notes, legend_rows
from kiosk.viewmodels.drawings import plate_scale
from kiosk.viewmodels.markup import styled
from kiosk.viewmodels.part import Part
from kiosk.viewmodels.rows import RowModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ReadingModel(Part):
    """What is read now. Without a screen every text is empty and every list is too."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(session, parent)
        self._blocks = RowModel(BlockRow, self)
        self._labels = RowModel(LabelRow, self)
        self._keys = RowModel(BlockRow, self)
        self._actions = RowModel(BlockRow, self)
        self._signs = RowModel(BlockRow, self)
        self._notes = RowModel(BlockRow, self)
        self._signs_and_notes = RowModel(BlockRow, self)
        self._everything = RowModel(BlockRow, self)

    def refresh(self) -> None:
        """Fill the lists from the screen being read."""
        screen, right_to_left = self._session.screen, self._right_to_left
        rows = [row for block in screen.text_blocks for row in block_rows(block, right_to_left)] if screen else []
        self._blocks.replace([*legend_rows(self._chart), *rows, *chart_notes(self._chart)])
        self._signs.replace([row for row in rows if row.kind == "item"])
        said = [row for row in rows if row.kind != "item"]
        self._actions.replace(said[:1])
        self._notes.replace(said[1:])
        self._signs_and_notes.replace([*self._signs.rows, *said[1:]])
        self._everything.replace([*said[:1], *self._signs.rows, *said[1:]])
        labels = self._label_rows()
        self._labels.replace(labels)
        self._keys.replace([BlockRow("key", r.markup, r.spoken, [], "", n) for n, r in enumerate(labels, start=1)])

    @Property(QObject, constant=True)
    def blocks(self) -> RowModel:
        """The words, one row a paragraph, line or callout."""
        return self._blocks

    @Property(QObject, constant=True)
    def labels(self) -> RowModel:
        """The labels of the drawing."""
        return self._labels

    @Property(QObject, constant=True)
    def keys(self) -> RowModel:
        """The words of the labels as numbered lines, for when the labels on the drawing are numbers."""
        return self._keys

    @Property(QObject, constant=True)
    def actions(self) -> RowModel:
        """On a list of signs: the one thing to do."""
        return self._actions

    @Property(QObject, constant=True)
    def notes(self) -> RowModel:
        """On a list of signs: what else to know."""
        return self._notes

    @Property(QObject, constant=True)
    def signsAndNotes(self) -> RowModel:
        """On a list of signs: the signs, and then what else to know."""
        return self._signs_and_notes

    @Property(QObject, constant=True)
    def everything(self) -> RowModel:
        """On a list of signs: what to do, the signs, and then what else to know."""
        return self._everything

    @Property(QObject, constant=True)
    def signs(self) -> RowModel:
        """On a list of signs: the signs."""
        return self._signs

    @Property(str, notify=changed)
    def screenId(self) -> str:
        """The id of the screen."""
        return self._session.screen.id if self._session.screen else ""

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page of the screen, from 0."""
        place = self._session.place
        return place.page if isinstance(place, Reading | Talk) else 0

    @Property(str, notify=changed)
    def title(self) -> str:
        """The title as styled text."""
        screen = self._session.screen
        return styled(screen.title, self._right_to_left) if screen else ""

    @Property(str, notify=changed)
    def spokenTitle(self) -> str:
        """The title as plain words."""
        return plain_text(self._session.screen.title) if self._session.screen else ""

    @Property(str, notify=changed)
    def level(self) -> str:
        """The level of urgency that the screen lists signs of; empty on most screens."""
        screen = self._session.screen
        return screen.level.value if screen and screen.level else ""

    @Property(str, notify=changed)
    def figure(self) -> str:
        """The address of the drawing for the drawing provider; empty when there is none."""
        block = self._figure
        return self._address(block.figure) if block else ""

    @Property(bool, notify=changed)
    def figureMissing(self) -> bool:
        """Whether the screen wants a drawing that the pack does not have: its words are then shown in a frame."""
        pack, block = self._session.pack, self._figure
        return pack is not None and block is not None and block.figure not in pack.figures

    @Property(str, notify=changed)
    def alternative(self) -> str:
        """The picture in words."""
        picture = self._session.screen.picture if self._session.screen else None
        return picture.alternative if picture else ""

    @Property(list, notify=changed)
    def motionSteps(self) -> list[dict[str, Any]]:
        """The movements of the drawing; empty when it keeps still."""
        pack, block = self._session.pack, self._figure
        script = pack.motions.get(block.figure) if pack and block else None
        steps = script.steps if script else ()
        return [
            {"layer": s.layer, "motion": s.motion.value, "start": s.start, "end": s.end, "dx": s.dx, "dy": s.dy}
            for s in steps
        ]

    @Property(list, notify=changed)
    def stills(self) -> list[str]:
        """The drawings that tell the same as the moving one, side by side."""
        pack, block = self._session.pack, self._figure
        script = pack.motions.get(block.figure) if pack and block else None
        return [self._address(still) for still in script.stills] if script else []

    @Property(str, notify=changed)
    def nextFigure(self) -> str:
        """The drawing of the screen that comes next, so that it can be painted ahead."""
        pack, screen = self._session.pack, self._session.screen
        if pack is None or screen is None:
            return ""
        story = [known for chapter in pack.chapters for known in chapter.screens]
        following = story[story.index(screen.id) + 1 :] if screen.id in story else []
        picture = pack.screens[following[0]].picture if following else None
        return self._address(picture.figure) if isinstance(picture, FigureBlock) else ""

    @Property(bool, notify=changed)
    def hasChart(self) -> bool:
        """Whether the picture is a chart."""
        return self._chart is not None

    @Property(list, notify=changed)
    def people(self) -> list[str]:
        """The kind of each person in the chart, one after the other."""
        chart = self._chart
        return [part.kind for part in chart.parts for _ in range(part.count)] if chart else []

    @Slot(float, float, result=float)
    def plateScale(self, width: float, height: float) -> float:
        """Return how many pixels a unit of the drawing takes on a plate of that size in pixels."""
        pack, block = self._session.pack, self._figure
        drawing = pack.figures.get(block.figure) if pack and block else None
        if drawing is None or width <= 0 or height <= 0:
            return 0.0
        return plate_scale(width, height, drawing.width, drawing.height)

    @property
    def _right_to_left(self) -> bool:
        pack = self._session.pack
        return is_right_to_left(pack.language) if pack else False

    @property
    def _figure(self) -> FigureBlock | None:
        picture = self._session.screen.picture if self._session.screen else None
        return picture if isinstance(picture, FigureBlock) else None

    @property
    def _chart(self) -> Chart | None:
        pack, screen = self._session.pack, self._session.screen
        picture = screen.picture if screen else None
        return pack.charts.get(picture.chart) if pack and isinstance(picture, ChartBlock) else None

    def _address(self, figure: str) -> str:
        pack = self._session.pack
        return figure_address(pack, figure) if pack else ""

    def _label_rows(self) -> list[LabelRow]:
        pack, block = self._session.pack, self._figure
        drawing = pack.figures.get(block.figure) if pack and block else None
        if block is None or drawing is None:
            return []
        anchors = {anchor.name: anchor for anchor in drawing.anchors}
        return [
            LabelRow(
                styled(label.words, self._right_to_left),
                plain_text(label.words),
                label.strong,
                anchor.x,
                anchor.y,
                anchor.text_x,
                anchor.text_y,
            )
            for label in block.labels
            if (anchor := anchors.get(label.anchor)) is not None
        ]


def figure_address(pack: Pack, figure: str) -> str:
    """Return the name by which the drawing provider knows a figure of the pack."""
    return f"pack/{pack.identity.id}/{figure}"
