"""Drawings are painted in the very colours that QML paints with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk import paths
from kiosk.app.window import LOOKS, look_colours


@pytest.mark.parametrize("look", LOOKS)
def test_the_colours_of_a_look_are_those_that_qml_makes_of_it(look: str, qapp: QGuiApplication) -> None:
    engine = QQmlEngine(qapp)
    file = paths.qml() / "Kiosk" / "Theme" / f"{LOOKS[look]}.qml"
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(file)))
    made = component.create()
    meta = made.metaObject()
    values = {name: made.property(name) for name in (str(meta.property(i).name()) for i in range(meta.propertyCount()))}
    stated = {name: value.name() for name, value in values.items() if isinstance(value, QColor)}
    assert {name: colour.lower() for name, colour in look_colours()[look].items()} == stated
