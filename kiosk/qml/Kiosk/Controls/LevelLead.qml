pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The leading part of a care card: how urgent, by shape, word and colour, and what was told. Flat where the card has
// little height: the shape then stands beside the words.
Rectangle {
    id: root

    required property string level
    required property var told
    property bool flat: false
    readonly property real pad: Theme.tight ? Theme.smallSpace : Theme.compact ? Theme.gap : Theme.wideSpace

    implicitHeight: Math.max(shape.height, title.implicitHeight + words.toldHeight) + 2 * root.pad
    radius: Theme.plateRadius
    color: Theme.levelFill(root.level)
    border.width: Theme.edgeWidth
    border.color: Theme.levelEdge(root.level)

    Drawing {
        id: shape

        x: Theme.rightToLeft ? root.width - width - root.pad : root.pad
        y: root.flat ? (root.height - height) / 2 : root.pad
        width: Theme.px(Theme.tight ? 80 : Theme.compact ? 96 : Theme.portrait ? 140 : 168)
        height: width
        name: root.level === "" ? "" : "pictograms/level-" + root.level
        inverted: root.level
    }

    Item {
        id: words

        readonly property real indent: root.flat ? shape.width + Theme.gap : 0
        readonly property real toldHeight: reasons.count > 0 ? told.implicitHeight + Theme.tinySpace : 0

        x: Theme.rightToLeft ? root.pad : root.pad + indent
        y: root.flat ? (root.height - height) / 2 : shape.y + shape.height + root.pad
        width: root.width - indent - 2 * root.pad
        height: root.flat ? title.implicitHeight + toldHeight : root.height - y - root.pad

        BalancedText {
            id: title

            width: parent.width
            height: implicitHeight
            markup: root.level === "" ? "" : qsTrId("level-" + root.level)
            spoken: markup
            role: Accessible.Heading
            size: Theme.compact ? Theme.levelSize : Theme.px(72)
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
            color: Theme.levelInk(root.level)
        }

        Column {
            id: told

            visible: reasons.count > 0
            y: root.flat ? title.implicitHeight + Theme.tinySpace : Math.max(title.implicitHeight + Theme.gap, parent.height - implicitHeight)
            width: parent.width
            spacing: Theme.px(4)

            Label {
                anchors.left: parent.left
                visible: !Theme.tight
                text: qsTrId("check-you-told")
                color: Theme.levelInk(root.level)
            }

            Repeater {
                id: reasons

                model: root.told

                BalancedText {
                    required property string label
                    required property bool unsure

                    required property int index

                    // With the tallest letters on the smallest panel the first reason stands for all.
                    visible: index === 0 || !(Theme.tight && Theme.arabic)
                    width: told.width
                    height: implicitHeight
                    markup: unsure ? qsTrId("check-told-unsure").arg(label) : label
                    spoken: markup
                    plain: true
                    size: Theme.tight ? Math.min(Theme.labelSize, Theme.px(Theme.arabic ? 30 : 36)) : Theme.compact ? Theme.labelSize : Theme.noteSize
                    line: 1.2 * Theme.scriptLine
                    strong: true
                    color: Theme.levelInk(root.level)
                }
            }
        }
    }
}
