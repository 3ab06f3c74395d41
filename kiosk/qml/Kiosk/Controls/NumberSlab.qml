import QtQuick
import Kiosk.Theme

// The number to call, and whose it is.
Rectangle {
    id: root

    required property string level
    required property string number
    required property string note
    property bool snug: false
    // No handset, so that a long number has the whole width.
    property bool bare: false

    implicitHeight: digits.height + whose.implicitHeight + 2 * Theme.smallSpace
    radius: Theme.tileRadius
    color: Theme.levelSoft(root.level)
    border.width: Theme.edgeWidth
    border.color: Theme.levelEdge(root.level)

    Drawing {
        id: handset

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.bare
        width: root.bare ? 0 : Theme.px(root.snug || Theme.compact ? 52 : 80)
        height: width
        name: "icons/phone"
    }

    Item {
        anchors.left: handset.right
        anchors.leftMargin: root.bare ? 0 : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - handset.width - (root.bare ? 2 : 3) * Theme.gap
        height: digits.height + whose.height

        BigNumber {
            id: digits

            width: parent.width
            height: Theme.px(Theme.compact ? (root.snug ? 64 : 70) : root.snug ? 84 : 104)
            least: Math.min(Theme.labelSize, Theme.px(35))
            number: root.number
        }

        BalancedText {
            id: whose

            y: digits.height
            width: parent.width
            height: implicitHeight
            markup: root.note
            spoken: markup
            size: Theme.compact ? Math.min(Theme.labelSize, Theme.px(35)) : Theme.labelSize
            line: 1.2 * Theme.scriptLine
        }
    }
}
