pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A level of urgency where room is short: its shape, its word and the title in one line, and what to do.
Item {
    id: root

    required property string level
    required property string title
    required property string spokenTitle
    required property var actions

    readonly property string word: qsTrId("level-" + root.level)
    readonly property bool said: root.spokenTitle.toLowerCase().startsWith(root.word.toLowerCase())

    implicitHeight: Math.max(column.height, shape.height) + 2 * Theme.tinySpace

    Rectangle {
        anchors.fill: parent
        color: Theme.levelFill(root.level)
    }

    Drawing {
        id: shape

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(Theme.large ? 104 : 80)
        height: width
        name: root.level === "" ? "" : "pictograms/level-" + root.level
        inverted: root.level
    }

    Column {
        id: column

        anchors.left: shape.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - shape.width - 2 * Theme.margin - Theme.gap

        BalancedText {
            width: parent.width
            height: implicitHeight
            markup: root.said ? root.title : root.word + ": " + root.title
            spoken: root.said ? root.spokenTitle : root.word + ": " + root.spokenTitle
            role: Accessible.Heading
            size: Theme.tileSize
            line: Theme.tileLine
            family: Theme.titleFamily
            strong: true
            color: Theme.levelInk(root.level)
        }

        Repeater {
            model: root.actions

            BalancedText {
                required markup
                required spoken

                width: column.width
                height: implicitHeight
                color: Theme.levelInk(root.level)
                size: Theme.labelSize
                line: (Theme.tight ? 1.1 : 1.15) * Theme.scriptLine
            }
        }
    }
}
