import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A question of the patient's own, drawn with a finger.
StageScreen {
    id: root

    readonly property InkModel ink: root.visit.told.ink

    titleInBar: Theme.tight
    barTitle: qsTrId("note-title")

    ScreenTitle {
        id: title

        visible: !root.titleInBar
        text: root.barTitle
    }

    InkPad {
        id: pad

        x: Theme.margin
        y: root.titleInBar ? 0 : title.y + title.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: Math.min(parent.height - y - line.height - Theme.smallSpace, Theme.portrait ? width : width / 2)
        strokes: root.ink.strokes
        label: qsTrId("note-pad")
        drawnLabel: qsTrId("note-pad-drawn")
        onLifted: points => root.ink.draw(points, pad.aspect)
    }

    PadLine {
        id: line

        x: Theme.margin
        y: pad.y + pad.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        hint: qsTrId("note-hint")
        clearable: root.ink.given
        onCleared: root.ink.clear()
    }
}
