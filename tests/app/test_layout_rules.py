"""The judge of layouts is shown to see a planted fault of each kind, and none on a clean screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.app.panels import Panel
from kiosk.viewmodels import visit  # noqa: F401 - registers what the controls import
from kiosk.viewmodels.drawings import PROVIDER
from tests.support.layout import MOST_WORDS, faults
from tests.support.layout_bounds import Bounds
from tests.support.layout_reading import read_window
from tests.support.layout_walk import BlankPictures, settle

ARM = Panel()
HAND = Panel(5.9, 0.7)
CLEAN = """
    BalancedText { x: 64; y: 40; width: 640; markup: "How a blood patch works"; spoken: markup; role: Accessible.Heading
                   size: 58; line: 1.16; family: "Noto Serif"; strong: true }
    Words { x: 64; y: 260; width: 600; spoken: "x"; markup: "Blood from your arm closes the hole in the sac." }
    PrimaryButton { x: 64; y: 500; text: "Continue" }
    Tile { x: 64; y: 640; width: 500; height: 150; text: "All parts"; note: "Pick what you want to know" }
    Item { x: 800; width: 1120; height: 840
        Image { anchors.fill: parent; source: Qt.resolvedUrl("PLATE") }
        Label { x: 40; y: 40; text: "The sac" }
    }
"""
Judge = Callable[..., list[str]]


@pytest.fixture
def judge(qtbot: QtBot) -> Iterator[Judge]:  # noqa: ARG001 - an application must stand before a window
    """Return a function that lays QML out on the stage of a window, below a bar, and returns its faults."""
    engines: list[QQmlApplicationEngine] = []
    plate = (paths.assets() / "pictograms" / "staff.svg").as_uri()

    def judged(stage: str, panel: Panel = ARM, text_size: str = "normal") -> list[str]:
        return faults(read_window(shown(stage, panel)), Bounds.of(panel, text_size))

    def shown(stage: str, panel: Panel) -> QQuickWindow:
        engine = QQmlApplicationEngine()
        engines.append(engine)
        engine.addImportPath(str(paths.qml()))
        engine.addImageProvider(PROVIDER, BlankPictures())
        qml = f"""
            import QtQuick
            import QtQuick.Templates as T
            import Kiosk.Controls
            import Kiosk.Theme
            Window {{ width: 1920; height: 1080; visible: true
                Binding {{ target: Theme; property: "pixelsPerMm"; value: {panel.pixels_per_mm} }}
                Binding {{ target: Theme; property: "distanceFactor"; value: {panel.distance_factor} }}
                Item {{ anchors.fill: parent
                    Item {{ y: 104; width: parent.width; height: 840; {stage.replace("PLATE", plate)} }}
                }}
            }}"""
        engine.loadData(qml.encode())
        assert engine.rootObjects(), qml
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        settle(window)
        return window

    yield judged
    for engine in engines:
        shiboken6.delete(engine)


def test_a_clean_screen_has_no_fault(judge: Judge) -> None:
    assert judge(CLEAN) == []


THREE_PAGES = """RowGrid { width: 800; height: 260; page: 0; columns: 1; model: ["a", "b", "c"]
    delegate: Item { required property string modelData; implicitHeight: 200
        Label { text: parent.modelData; size: 37 } } }"""

# Kind of fault, a part of the line that names it, and the QML that has it.
PLANTED = {
    "elided text": (
        "text cut off: “Call your clinic today” is elided",
        'Text { text: "Call your clinic today"; width: 120; elide: Text.ElideRight; font.pixelSize: 37 }',
    ),
    "text on more lines than it may have": (
        "is elided",
        'Label { text: "Lie flat for two hours"; width: 200; wrapMode: Text.WordWrap; maximumLineCount: 1; size: 37 }',
    ),
    "a word wider than its room": (
        "in width and has 120 px",
        'Text { text: "Antibiotics"; width: 120; wrapMode: Text.WordWrap; font.pixelSize: 37 }',
    ),
    "a paragraph higher than its room": (
        "in height and has 60 px",
        'Label { text: "Lie flat for two hours, then up"; width: 200; height: 60; wrapMode: Text.WordWrap; size: 37 }',
    ),
    "a paragraph with a touchable word wider than its room": (
        "in width and has",
        'Words { width: 120; spoken: "x"; markup: "Antibiotics" }',
    ),
    "text clipped by its frame": (
        "out of what clips it",
        'Item { width: 300; height: 40; clip: true; Label { y: 20; text: "Lie flat"; size: 37 } }',
    ),
    "two texts on one another": (
        "overlap: text “Lie flat” and text “Drink water” share",
        'Label { text: "Lie flat"; size: 37 } Label { x: 60; y: 10; text: "Drink water"; size: 37 }',
    ),
    "two controls on one another": (
        "overlap: control “Back” and control “Continue” share",
        'QuietButton { text: "Back" } PrimaryButton { x: 80; y: 20; text: "Continue" }',
    ),
    "a control in a control": (
        "overlap: control “Outer” and control “Inner” share",
        'Tile { width: 500; height: 300; text: "Outer"; QuietButton { x: 200; y: 180; text: "Inner" } }',
    ),
    "a text under a control": (
        "overlap: text “Lie flat” and control “Continue” share",
        'Label { y: 30; text: "Lie flat"; size: 37 } PrimaryButton { text: "Continue" }',
    ),
    "a text on a picture that is not its own": (
        "and text “Lie flat for two hours” share",
        """Image { x: 200; width: 400; height: 400; source: "PLATE" }
           Label { x: 60; y: 100; text: "Lie flat for two hours"; size: 37 }""",
    ),
    "a text under a picture": (
        "overlap: text “Lie flat” and picture",
        """Item { width: 600; height: 400; Label { x: 60; y: 90; text: "Lie flat"; size: 37 }
               Image { anchors.fill: parent; source: "PLATE" } }""",
    ),
    "a label that runs off its plate": (
        "overlap: picture",
        """Item { width: 600; height: 400; Image { anchors.fill: parent; source: "PLATE" }
               Label { x: 500; y: 100; text: "Spinal fluid"; size: 37 } }""",
    ),
    "a label beside its plate": (
        "outside: label “Spinal fluid” lies",
        """FigureLabels { width: 600; height: 400; plateScale: 0.5; numbered: false
               labels: ListModel { ListElement { markup: "Spinal fluid"; spoken: "Spinal fluid"; strong: false
                   x1: 560; y1: 500; x2: 1300; y2: 500 } } }""",
    ),
    "a label across the line of another": (
        "overlap: “Spinal fluid” crosses the edge of",
        """Item { width: 900; height: 600; Image { anchors.fill: parent; source: "PLATE" }
               Rectangle { x: 100; y: 100; width: 400; height: 3; rotation: 30; color: "black" }
               Label { x: 220; y: 60; text: "Spinal fluid"; size: 37 } }""",
    ),
    "two numbers on one another": (
        "overlap: NumberBadge “QQuickItem” and NumberBadge “QQuickItem” share 16 px",
        """Item { width: 900; height: 600; Image { anchors.fill: parent; source: "PLATE" }
               Item { NumberBadge { x: 100; y: 100; number: 1 } }
               Item { NumberBadge { x: 140; y: 100; number: 2 } } }""",
    ),
    "a text that leaves its box": (
        "crosses the edge of",
        'Rectangle { width: 300; height: 60; color: "teal"; Text { y: 30; text: "Lie flat"; font.pixelSize: 37 } }',
    ),
    "a text beyond the window": (
        "outside: text “Lie flat” lies",
        'Label { x: 1850; text: "Lie flat"; size: 37 }',
    ),
    "a control beyond the window": (
        "outside: control “Continue” lies 100 px (24.9 mm) beyond the window",
        'PrimaryButton { x: 1660; width: 360; text: "Continue" }',
    ),
    "a picture beyond the window": (
        "beyond the window",
        'Image { x: 1800; width: 200; height: 200; source: "PLATE" }',
    ),
    "a last line under the bar": (
        "in a bar",
        'Label { y: 810; text: "Lie flat"; size: 37 }',
    ),
    "words that leave their button": (
        "beyond control “Lie flat for two hours”",
        'PrimaryButton { x: 200; width: 200; text: "Lie flat for two hours" }',
    ),
    "a target under the floor": (
        "target too small: control “Back” is 200 px (49.8 mm) by 40 px (10.0 mm); a target needs 12 mm",
        'QuietButton { width: 200; height: 40; text: "Back" }',
    ),
    "a thing that only claims to be a button": (
        "target too small: control “Close” is 40 px",
        """Rectangle { width: 40; height: 40; color: "teal"
               Accessible.role: Accessible.Button; Accessible.name: "Close" }""",
    ),
    "a main button of the size of a small one": (
        "a main button needs 20 mm",
        'PrimaryButton { height: 70; text: "Continue" }',
    ),
    "two targets side by side": (
        "are 6 px (1.5 mm) apart, not 3 mm",
        'QuietButton { width: 200; text: "Back" } QuietButton { x: 206; width: 200; text: "Start again" }',
    ),
    "two primary buttons": (
        "two screens' worth: 2 primary buttons: “Continue”, “Finish”",
        'PrimaryButton { text: "Continue" } PrimaryButton { x: 600; text: "Finish" }',
    ),
    "two titles": (
        "two screens' worth: 2 titles",
        'SheetTitle { width: 900; text: "The leak" } SheetTitle { y: 200; width: 900; text: "The plug" }',
    ),
    "too many words": (
        f"two screens' worth: {MOST_WORDS + 5} words",
        f'Text {{ width: 1800; wrapMode: Text.WordWrap; font.pixelSize: 30; text: "{"word " * (MOST_WORDS + 5)}" }}',
    ),
    "more than the stage holds": (
        "of the height of the stage",
        'Column { y: -40; Repeater { model: 12; Label { height: 76; text: "Lie flat " + index; size: 37 } } }',
    ),
    "what is on a page that nothing leads to": (
        "hidden: RowGrid needs 3 pages and the screen offers 1",
        THREE_PAGES,
    ),
    "what is on a page of a sheet that no button of it leads to": (
        "hidden: RowGrid needs 3 pages and the screen offers 1",
        "component OneSheet: Item { width: 800; height: 400; " + THREE_PAGES + "}  OneSheet {}",
    ),
    "text under the least size": (
        "text too small: “Lie flat” in",
        'Label { text: "Lie flat"; size: 24 }',
    ),
    "a title that ends with one short word": (
        "short last line: “Who may have a blood patch now” ends with 'now' alone",
        """Item { x: 60; width: 880; height: 300; Accessible.role: Accessible.Heading; Accessible.name: "x"
               Text { width: 880; wrapMode: Text.WordWrap; font { family: "Noto Serif"; pixelSize: 58; bold: true }
                      text: "Who may have a blood patch now" } }""",
    ),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_fault_is_seen(judge: Judge, kind: str) -> None:
    wanted, stage = PLANTED[kind]
    found = judge(stage)
    assert any(wanted in line for line in found), found


def test_sizes_grow_with_the_text_size_and_shrink_for_a_tablet_in_the_hand(judge: Judge) -> None:
    label = 'Label { text: "Lie flat"; size: 30 }'
    assert judge(label) == []
    assert "not 35" in judge(label, text_size="large")[0]
    assert "not 45" in judge(label, text_size="largest")[0]
    assert judge(label, panel=HAND) == []


def test_a_tablet_wants_nine_millimetres_of_its_own(judge: Judge) -> None:
    button = 'BareButton { width: 200; height: 50; text: "Back" }'
    assert judge(button) == []
    assert "a target needs 9 mm" in judge(button, panel=HAND)[0]


def test_a_number_may_stand_on_the_line_that_leads_to_it(judge: Judge) -> None:
    numbered = """Item { width: 600; height: 400; Image { anchors.fill: parent; source: "PLATE" }
        Rectangle { x: 100; y: 100; width: 300; height: 3; rotation: 30; color: "black" }
        NumberBadge { x: 222; y: 74; number: 1 } }"""
    assert judge(numbered) == []


def test_a_sheet_may_turn_its_own_pages(judge: Judge) -> None:
    more = 'QuietButton { y: 300; text: "More" }'
    assert judge("component OneSheet: Item { width: 800; height: 400; " + THREE_PAGES + more + "} OneSheet {}") == []


def test_what_is_hidden_is_not_judged(judge: Judge) -> None:
    hidden = 'Label { x: 1900; text: "Lie flat"; size: 10; visible: false } Label { x: 1900; text: "x"; opacity: 0 }'
    assert judge(hidden) == []
