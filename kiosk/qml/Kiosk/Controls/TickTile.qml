import QtQuick
import Kiosk.Theme

// Something to tick off.
Touchable {
    id: root

    property bool ticked: false
    property int wordSize: Theme.tileSize

    ringRadius: Theme.tileRadius
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Theme.compact ? Theme.tinySpace : Theme.smallSpace
    bottomPadding: topPadding
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: root.ticked

    background: Rectangle {
        radius: root.ringRadius
        color: root.down || root.ticked ? Theme.look.soft : Theme.look.card
        border.width: root.ticked ? Theme.markWidth : Theme.edgeWidth
        border.color: root.ticked ? Theme.look.accentedge : Theme.look.edge
    }

    contentItem: Item {
        implicitHeight: Math.max(box.height, words.implicitHeight)
        implicitWidth: box.width + Theme.gap + words.implicitWidth

        Tick {
            id: box

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            ticked: root.ticked
        }

        BalancedText {
            id: words

            readonly property real indent: box.width + Theme.gap

            x: Theme.rightToLeft ? 0 : indent
            y: (parent.height - height) / 2
            width: parent.width - indent
            height: implicitHeight
            markup: root.text
            spoken: root.text
            plain: true
            size: root.wordSize
            line: Theme.tileLine
            color: root.ticked ? Theme.look.onsoft : Theme.look.ink
            Accessible.ignored: true
        }
    }
}
