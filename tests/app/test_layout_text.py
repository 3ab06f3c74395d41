"""Where the judge of layouts believes the letters of a text to be is where they are painted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

import pytest
import shiboken6
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from tests.support.layout_text import read_text
from tests.support.layout_walk import settle

LATIN = 'text: "Hpg Hpg Hpg"; font.family: "Noto Sans"; width: 100'
ARABIC = 'text: "بجد هوز بجد"; font.family: "Noto Sans Arabic"; width: 100'
FIXED = "lineHeightMode: Text.FixedHeight; lineHeight:"
RICH = "textFormat: TextEdit.RichText; textMargin: 0; font.family:"
CASES = [
    f"Text {{ {LATIN} }}",
    f"Text {{ {LATIN}; height: 300; verticalAlignment: Text.AlignVCenter; {FIXED} 47 }}",
    f"Text {{ {LATIN}; lineHeight: 1.5 }}",
    f'Text {{ text: "911"; height: 40; verticalAlignment: Text.AlignVCenter; {FIXED} 36; font.family: "Noto Sans" }}',
    f"Text {{ {ARABIC} }}",
    f"Text {{ {ARABIC}; {FIXED} 60 }}",
    f'TextEdit {{ {RICH} "Noto Sans"; width: 100; text: "<p style=\'margin:0; line-height:130%\'>Hpg Hpg Hpg</p>" }}',
    f'TextEdit {{ {RICH} "Noto Sans Arabic"; width: 100; text: "<p style=\'margin:0; line-height:110%\'>بجد</p>" }}',
]


@pytest.fixture
def engine(qtbot: QtBot) -> Iterator[QQmlApplicationEngine]:  # noqa: ARG001 - an application must stand before a window
    engine = QQmlApplicationEngine()
    yield engine
    shiboken6.delete(engine)


@pytest.mark.parametrize("text", CASES)
def test_letters_are_where_they_are_painted(engine: QQmlApplicationEngine, text: str) -> None:
    said = text.replace("{", '{ objectName: "text"; x: 50; y: 200; font.pixelSize: 40; wrapMode: Text.WordWrap;', 1)
    engine.loadData(
        f'import QtQuick\nWindow {{ width: 400; height: 700; visible: true; color: "white"; {said} }}'.encode()
    )
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    settle(window)
    item = window.findChild(QQuickItem, "text")
    assert item is not None
    read = read_text(item)
    assert read is not None
    top, bottom = _painted_rows(window.grabWindow())
    # The letters of this text, and not the tallest of the font, may end a little inside what was measured.
    assert read[1].top - 1 <= top <= read[1].top + 8
    assert read[1].bottom - 4 <= bottom <= read[1].bottom + 1


def _painted_rows(image: QImage) -> tuple[int, int]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data, line = bytes(grey.constBits()), grey.bytesPerLine()
    inked = [min(data[y * line : y * line + grey.width()]) < 200 for y in range(grey.height())]
    rows = list(compress(range(grey.height()), inked))
    return rows[0], rows[-1] + 1
