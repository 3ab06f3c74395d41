import QtQuick
import Kiosk.Theme

// A question to ask, chosen by a touch; its number tells its place in the order of choice.
Touchable {
    id: root

    required property int index
    required property string question
    // From 1; 0 while it is not chosen.
    property int number: 0
    readonly property bool selected: root.number > 0

    signal touched(index: int)

    ringRadius: Theme.tileRadius
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Theme.smallSpace
    bottomPadding: Theme.smallSpace
    text: root.question
    Accessible.checkable: true
    Accessible.checked: root.selected
    Accessible.name: root.selected ? qsTrId("ask-talk-number").arg(root.number).arg(root.question) : root.question
    onClicked: root.touched(root.index)

    background: Rectangle {
        radius: root.ringRadius
        color: root.down || root.selected ? Theme.look.soft : Theme.look.card
        border.width: root.selected ? Theme.markWidth : Theme.edgeWidth
        border.color: root.selected ? Theme.look.accentedge : Theme.look.edge
    }

    contentItem: Item {
        implicitHeight: Math.max(badge.height, words.implicitHeight)

        NumberBadge {
            id: badge

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            visible: root.selected
            number: root.number
        }

        Rectangle {
            anchors.fill: badge
            visible: !root.selected
            radius: width / 2
            color: Theme.look.page
            border.width: Theme.edgeWidth
            border.color: Theme.look.edge
        }

        BalancedText {
            id: words

            readonly property real indent: badge.width + Theme.gap

            x: Theme.rightToLeft ? 0 : indent
            y: (parent.height - height) / 2
            width: parent.width - indent
            height: implicitHeight
            markup: root.question
            spoken: root.question
            plain: true
            size: Theme.tileSize
            line: Theme.tileLine
            color: root.selected ? Theme.look.onsoft : Theme.look.ink
            Accessible.ignored: true
        }
    }
}
