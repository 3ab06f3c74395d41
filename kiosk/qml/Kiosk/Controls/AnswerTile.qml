import QtQuick
import Kiosk.Theme

// One answer of a question, led by a ring to fill, as on a form.
Touchable {
    id: root

    property bool selected: false
    property bool plain: false
    readonly property int ring: Theme.px(Theme.compact ? 40 : 48)

    ringRadius: Theme.tileRadius
    leftPadding: Theme.space
    rightPadding: Theme.space
    topPadding: Theme.compact ? Theme.tinySpace : Theme.gap
    bottomPadding: topPadding
    Accessible.checkable: true
    Accessible.checked: root.selected

    background: Rectangle {
        radius: root.ringRadius
        color: root.down || root.selected ? Theme.look.soft : root.plain ? Theme.look.page : Theme.look.card
        border.width: root.selected ? Theme.markWidth : Theme.edgeWidth
        border.color: root.selected ? Theme.look.accentedge : Theme.look.edge
    }

    contentItem: Item {
        implicitHeight: Math.max(root.ring, words.implicitHeight)
        implicitWidth: words.implicitWidth

        Rectangle {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: root.ring
            height: width
            radius: width / 2
            color: Theme.look.page
            border.width: root.selected || root.down ? Theme.markWidth : Theme.edgeWidth
            border.color: root.selected || root.down ? Theme.look.accentedge : Theme.look.edge

            Rectangle {
                visible: root.selected || root.down
                anchors.centerIn: parent
                width: Math.round(parent.width / 2)
                height: width
                radius: width / 2
                color: Theme.look.accentedge
            }
        }

        BalancedText {
            id: words

            readonly property real indent: root.ring + Theme.space

            x: Theme.rightToLeft ? 0 : indent
            y: (parent.height - height) / 2
            width: parent.width - indent
            height: implicitHeight
            markup: root.text
            spoken: root.text
            plain: true
            size: Theme.compact ? Theme.tileSize : Theme.sentenceSize
            line: Theme.tileLine
            color: root.selected ? Theme.look.onsoft : Theme.look.ink
            Accessible.ignored: true
        }
    }
}
