pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The leading part of a care card: how urgent, by shape, word and colour, and what was told. Flat where the card has
// little height: the shape then stands beside the words, and what was told beside those where there is width.
Rectangle {
    id: root

    required property string level
    required property var told
    property bool flat: false
    property bool snug: false
    // At most so many reasons; the first weighs most.
    property int most: 3
    property bool headed: true
    readonly property bool beside: root.flat && !Theme.portrait
    readonly property real pad: root.snug ? Theme.gap : Theme.compact ? Theme.gap : Theme.wideSpace
    readonly property int reasonSize: Math.min(Theme.noteSize, Theme.compact ? Theme.px(root.snug ? 35 : 40) : Theme.noteSize)
    readonly property color ink: Theme.levelInk(root.level)

    topLeftRadius: root.flat || !Theme.rightToLeft ? Theme.plateRadius : 0
    topRightRadius: root.flat || Theme.rightToLeft ? Theme.plateRadius : 0
    bottomLeftRadius: root.flat || Theme.rightToLeft ? 0 : Theme.plateRadius
    bottomRightRadius: !root.flat && Theme.rightToLeft ? Theme.plateRadius : 0
    color: Theme.levelFill(root.level)
    border.width: Theme.edgeWidth
    border.color: Theme.levelEdge(root.level)

    // Its height in pixels at the present width.
    function neededHeight(): real {
        const words = root.flat && !root.beside || !root.flat ? title.implicitHeight + told.gap + told.needed() : Math.max(title.implicitHeight, told.needed());
        return 2 * root.pad + (root.flat ? Math.max(shape.height, words) : shape.height + root.pad + words);
    }

    Drawing {
        id: shape

        x: Theme.rightToLeft ? root.width - width - root.pad : root.pad
        y: root.flat ? (root.height - height) / 2 : root.pad
        width: Theme.px(root.flat ? (Theme.compact ? 72 : root.beside ? 104 : 140) : Theme.compact ? 96 : 168)
        height: width
        name: root.level === "" ? "" : "pictograms/level-" + root.level
        inverted: root.level
    }

    BalancedText {
        id: title

        readonly property real indent: root.flat ? shape.width + Theme.gap : 0
        readonly property real room: root.width - indent - 2 * root.pad

        x: Theme.rightToLeft ? root.width - width - root.pad - indent : root.pad + indent
        y: !root.flat ? shape.y + shape.height + root.pad : root.beside ? (root.height - height) / 2 : (root.height - implicitHeight - told.gap - told.height) / 2
        width: root.beside ? Math.round(root.width * 0.4) - indent - root.pad : room
        height: implicitHeight
        markup: root.level === "" ? "" : qsTrId("level-" + root.level)
        spoken: markup
        role: Accessible.Heading
        size: Theme.compact ? Theme.levelSize : Theme.px(root.flat ? 66 : 72)
        line: Theme.titleLine
        family: Theme.titleFamily
        strong: true
        color: root.ink
    }

    Item {
        id: told

        readonly property real gap: reasons.count > 0 ? Theme.smallSpace : 0

        function needed(): real {
            let height = root.headed && reasons.count > 0 ? heading.implicitHeight : 0;
            for (let i = 0; i < Math.min(root.most, reasons.count); i++)
                height += reasons.itemAt(i)?.implicitHeight ?? 0;
            return height;
        }

        visible: reasons.count > 0
        x: root.beside ? (Theme.rightToLeft ? root.pad : root.width - width - root.pad) : title.x
        y: root.beside ? (root.height - height) / 2 : root.flat ? title.y + title.height + gap : root.height - height - root.pad
        width: root.beside ? root.width - Math.round(root.width * 0.4) - Theme.gap - root.pad : title.width
        height: lines.height

        Column {
            id: lines

            width: parent.width

            Label {
                id: heading

                anchors.left: parent.left
                visible: root.headed
                text: qsTrId("check-you-told")
                size: Theme.compact ? Math.min(Theme.labelSize, Theme.px(35)) : Theme.labelSize
                color: root.ink
            }

            Repeater {
                id: reasons

                model: root.told

                BalancedText {
                    required property int index
                    required property string label
                    required property bool unsure

                    visible: index < root.most
                    width: told.width
                    height: implicitHeight
                    markup: unsure ? qsTrId("check-told-unsure").arg(label) : label
                    spoken: markup
                    plain: true
                    size: root.reasonSize
                    line: 1.2 * Theme.scriptLine
                    strong: true
                    color: root.ink
                }
            }
        }
    }
}
