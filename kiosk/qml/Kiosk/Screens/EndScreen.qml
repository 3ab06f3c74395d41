import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The story has been read: look again, or finish and leave nothing behind.
StageScreen {
    id: root

    primaryText: qsTrId("end-finish")
    primaryIcon: ""

    function goOn() {
        root.visit.finish();
    }

    Column {
        id: words

        x: Theme.margin
        y: Theme.portrait ? Theme.wideSpace : Theme.compact ? 0 : Theme.space
        width: parent.width - 2 * Theme.margin
        spacing: Theme.tight ? Theme.smallSpace : Theme.space

        BalancedText {
            width: parent.width
            markup: qsTrId("end-title")
            spoken: markup
            role: Accessible.Heading
            size: Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        BalancedText {
            width: Math.min(parent.width, Theme.px(1200))
            markup: qsTrId("end-text")
            spoken: markup
        }
    }

    Grid {
        x: Theme.margin
        y: words.y + words.height + (Theme.compact ? Theme.gap : Theme.wideSpace)
        width: parent.width - 2 * Theme.margin
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.gap

        readonly property real tileWidth: (width - (columns - 1) * spacing) / columns
        readonly property bool wordsOnly: Theme.tight && Theme.arabic
        readonly property real tileHeight: Theme.portrait ? Theme.px(230) : Math.min(Theme.px(230), (root.height - y - 2 * Theme.gap) / 2)

        Tile {
            visible: root.visit.place.dangerScreen !== ""
            width: parent.tileWidth
            height: parent.tileHeight
            padding: Theme.tight ? Theme.smallSpace : Theme.space
            pictogramSize: Theme.tight ? Theme.px(64) : Theme.pictogramSize
            level: "emergency"
            pictogram: parent.wordsOnly ? "" : "level-emergency"
            text: qsTrId("home-danger")
            onClicked: root.visit.openScreen(root.visit.place.dangerScreen)
        }

        Tile {
            visible: root.visit.paper.offered
            width: parent.tileWidth
            height: parent.tileHeight
            padding: Theme.tight ? Theme.smallSpace : Theme.space
            pictogramSize: Theme.tight ? Theme.px(64) : Theme.pictogramSize
            pictogram: parent.wordsOnly ? "" : "going-home"
            text: qsTrId("take-home-title")
            onClicked: root.visit.paper.openTakeHome()
        }

        Tile {
            visible: root.visit.place.questionCount > 0
            width: parent.tileWidth
            height: parent.tileHeight
            padding: Theme.tight ? Theme.smallSpace : Theme.space
            pictogramSize: Theme.tight ? Theme.px(64) : Theme.pictogramSize
            pictogram: parent.wordsOnly ? "" : "questions-ask"
            text: qsTrId("home-questions")
            onClicked: root.visit.openQuestions()
        }

        Tile {
            width: parent.tileWidth
            height: parent.tileHeight
            padding: Theme.tight ? Theme.smallSpace : Theme.space
            pictogramSize: Theme.tight ? Theme.px(64) : Theme.pictogramSize
            pictogram: parent.wordsOnly ? "" : "parts"
            text: qsTrId("end-parts")
            onClicked: root.visit.openChapters()
        }
    }
}
