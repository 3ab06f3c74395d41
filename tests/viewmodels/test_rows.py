"""The list models that QML repeats."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pytest
from PySide6.QtCore import QByteArray, QModelIndex, QObject, Qt
from pytestqt.modeltest import ModelTester

from kiosk.domain.clinic import help_lines
from kiosk.session.effects import Effect
from kiosk.session.library import StaffNote
from kiosk.session.moves import GoTo, Learn, Start
from kiosk.session.places import Reading
from kiosk.session.state import Rules, new_session
from kiosk.viewmodels.rows import RowModel, camel_case
from kiosk.viewmodels.visit import VisitModel
from tests.support.packs import library, pack, several_packs


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    text_size: int


def ignore(effect: Effect) -> None:
    """Do nothing of what a move asks for."""


def role(model: RowModel, name: str) -> int:
    return next(number for number, known in model.roleNames().items() if known == QByteArray(name.encode()))


def every_model(visit: VisitModel) -> dict[str, RowModel]:
    """Return each list model that QML is given, by the name QML calls it."""
    parts = {name: getattr(visit, name) for name in ("place", "reading", "sheet")}
    found = {}
    for part_name, part in parts.items():
        meta = part.metaObject()
        for index in range(meta.propertyCount()):
            value = getattr(part, str(meta.property(index).name()))
            if isinstance(value, RowModel):
                found[f"{part_name}.{meta.property(index).name()}"] = value
    return found


def test_a_model_of_rows_keeps_the_rules_of_qt(qtmodeltester: ModelTester, owner: QObject) -> None:
    model = RowModel(Row, owner)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.replace([Row("one", 1), Row("two", 2)])
    model.replace([])


@pytest.mark.parametrize("screen", ["what-is-it", "does-it-help", "call-now", "how-long"])
def test_every_model_of_the_visit_keeps_the_rules_of_qt(
    qtmodeltester: ModelTester, owner: QObject, screen: str
) -> None:
    shown = library(pack("knee"), pack("elbow"), notes=(StaffNote("pack", "what is wrong"),))
    visit = VisitModel(new_session(Rules(), shown), help_lines(None), ignore, owner, settle_ms=0)
    models = every_model(visit)
    assert len(models) >= 9
    for model in models.values():
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    visit.choosePack("knee")
    visit.dispatch(GoTo(Reading(screen)))
    assert sum(model.rowCount() for model in models.values()) > 5


def test_the_fields_of_a_row_are_the_roles_in_camel_case(owner: QObject) -> None:
    names = {bytes(name.data()).decode() for name in RowModel(Row, owner).roleNames().values()}
    assert names == {"name", "textSize"} == {camel_case(field.name) for field in fields(Row)}


def test_a_role_gives_its_field_and_anything_else_gives_nothing(owner: QObject) -> None:
    model = RowModel(Row, owner)
    model.replace([Row("one", 1)])
    first = model.index(0, 0)
    assert model.data(first, role(model, "textSize")) == 1
    assert model.data(first, int(Qt.ItemDataRole.DisplayRole)) is None
    assert model.data(first, 9999) is None
    assert model.data(QModelIndex(), role(model, "name")) is None
    assert model.data(model.index(3, 0), role(model, "name")) is None


def test_rows_have_no_children(owner: QObject) -> None:
    model = RowModel(Row, owner)
    model.replace([Row("one", 1)])
    assert model.rowCount(model.index(0, 0)) == 0


def test_the_same_rows_again_are_not_told_to_qml(owner: QObject) -> None:
    model = RowModel(Row, owner)
    told: list[None] = []
    model.modelReset.connect(lambda: told.append(None))
    for rows in ([Row("one", 1)], [Row("one", 1)], [Row("two", 2)]):
        model.replace(rows)
    assert len(told) == 2


def test_a_bare_touch_is_not_told_to_qml(owner: QObject) -> None:
    visit = VisitModel(new_session(Rules(), several_packs()), help_lines(None), ignore, owner, settle_ms=0)
    visit.dispatch(Start())
    visit.dispatch(Learn())
    told: list[None] = []
    visit.changed.connect(lambda: told.append(None))
    visit.touch()
    assert not told
