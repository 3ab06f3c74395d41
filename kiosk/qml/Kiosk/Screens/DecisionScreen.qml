pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What the patient wants. Four answers of the same weight, and none of them is consent.
StageScreen {
    id: root

    readonly property ToldModel told: root.visit.told

    titleInBar: Theme.tight
    barTitle: qsTrId("decision-title")

    function words(decision: string): string {
        switch (decision) {
        case "go-ahead":
            return qsTrId("decision-go-ahead");
        case "wants-time":
            return qsTrId("decision-wants-time");
        case "does-not-want":
            return qsTrId("decision-does-not-want");
        default:
            return qsTrId("decision-discuss");
        }
    }

    ScreenTitle {
        id: title

        visible: !root.titleInBar
        text: root.barTitle
    }

    BalancedText {
        id: note

        x: Theme.margin
        y: root.titleInBar ? 0 : title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: implicitHeight
        markup: qsTrId("decision-not-consent")
        spoken: markup
        size: Theme.compact ? Theme.noteSize : Theme.sentenceSize
        line: Theme.tight ? Theme.tileLine : Theme.labelLine
    }

    Grid {
        id: tiles

        readonly property real room: parent.height - y - (Theme.tight ? 0 : Theme.tinySpace)
        readonly property int rows4: Math.ceil(4 / columns)
        readonly property real cell: (width - (columns - 1) * spacing) / columns
        readonly property real cellHeight: Math.min(Theme.px(230), (room - (rows4 - 1) * spacing) / rows4)

        x: Theme.margin
        y: note.y + note.height + (Theme.tight ? Theme.tinySpace : Theme.compact ? Theme.gap : Theme.wideSpace)
        width: parent.width - 2 * Theme.margin
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.gap

        Repeater {
            model: ["go-ahead", "wants-time", "does-not-want", "discuss"]

            AnswerTile {
                id: tile

                required property string modelData

                objectName: tile.modelData
                width: tiles.cell
                height: tiles.cellHeight
                topPadding: Theme.tight ? 0 : Theme.gap
                bottomPadding: topPadding
                text: root.words(tile.modelData)
                selected: root.told.decision === tile.modelData
                Accessible.role: Accessible.RadioButton
                onClicked: root.told.decide(tile.modelData)
            }
        }
    }
}
