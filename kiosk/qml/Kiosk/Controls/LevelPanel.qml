pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A level of urgency by its colour, shape and word, and what to do.
Item {
    id: root

    required property string level
    required property var actions
    property var notes: null
    // Whether what else to know has room below what to do.
    readonly property bool notesFit: notes !== null && noteRows.count > 0 && column.height + noteColumn.height + 3 * pad <= height
    readonly property bool flat: Theme.portrait
    readonly property real pad: Theme.compact ? Theme.space : Theme.wideSpace

    implicitHeight: column.height + 2 * pad

    Rectangle {
        anchors.fill: parent
        radius: root.flat ? 0 : Theme.plateRadius
        color: Theme.levelFill(root.level)
        border.width: root.flat ? 0 : Theme.edgeWidth
        border.color: Theme.levelEdge(root.level)
    }

    Column {
        id: column

        x: root.pad
        y: root.notesFit ? root.pad : (root.height - height) / 2
        width: root.width - 2 * root.pad
        spacing: Theme.compact ? Theme.gap : Theme.space

        Drawing {
            anchors.left: parent.left
            width: Theme.compact ? (Theme.large ? Theme.px(72) : Theme.px(104)) : Theme.px(148)
            height: width
            name: root.level === "" ? "" : "pictograms/level-" + root.level
            inverted: root.level
        }

        Text {
            width: parent.width
            text: qsTrId("level-" + root.level)
            wrapMode: Text.WordWrap
            color: Theme.levelInk(root.level)
            font.family: Theme.titleFamily
            font.pixelSize: Theme.levelSize
            font.weight: Font.Bold
            lineHeightMode: Text.FixedHeight
            lineHeight: Math.round(Theme.levelSize * Theme.titleLine)
            horizontalAlignment: Text.AlignLeft
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Repeater {
            model: root.actions

            BalancedText {
                required markup
                required spoken

                width: column.width
                height: implicitHeight
                color: Theme.levelInk(root.level)
                size: Theme.compact ? Theme.tileSize : Theme.sentenceSize
                line: Theme.compact ? Theme.tileLine : Theme.sentenceLine
            }
        }
    }

    Column {
        id: noteColumn

        visible: root.notesFit
        x: root.pad
        y: root.height - height - root.pad
        width: root.width - 2 * root.pad
        spacing: Theme.smallSpace

        Repeater {
            id: noteRows

            model: root.notes

            BalancedText {
                required markup
                required spoken

                width: noteColumn.width
                height: implicitHeight
                color: Theme.levelInk(root.level)
                size: Theme.noteSize
                line: Theme.labelLine
            }
        }
    }
}
