import QtQuick
import Kiosk.Theme

// The number to call, and whose it is.
Rectangle {
    id: root

    required property string level
    required property string number
    required property string note

    implicitHeight: lines.height + 2 * Theme.smallSpace
    radius: Theme.tileRadius
    color: Theme.levelSoft(root.level)
    border.width: Theme.edgeWidth
    border.color: Theme.levelEdge(root.level)

    Drawing {
        id: handset

        anchors.left: parent.left
        anchors.leftMargin: Theme.space
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(Theme.compact ? 52 : 80)
        height: width
        name: "icons/phone"
    }

    Column {
        id: lines

        anchors.left: handset.right
        anchors.leftMargin: Theme.space
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - handset.width - 3 * Theme.space

        BigNumber {
            width: parent.width
            height: Theme.px(Theme.tight ? 60 : Theme.compact ? 70 : 104)
            number: root.number
        }

        BalancedText {
            width: parent.width
            height: implicitHeight
            markup: root.note
            spoken: markup
            size: Math.min(Theme.labelSize, Theme.px(36))
            line: Theme.labelLine
        }
    }
}
