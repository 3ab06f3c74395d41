import QtQuick
import Kiosk.Theme

// What was typed on the keyboard of the screen, on one line, with a mark where the next letter will stand.
Rectangle {
    id: root

    // What is typed here, for screen readers.
    required property string label
    required property string text
    property bool current: true

    implicitHeight: Math.max(Theme.touchFloor, Math.ceil((Theme.tight ? 1.25 : 1.6) * Theme.sentenceSize * Theme.scriptLine))
    radius: Theme.barRadius
    color: Theme.look.card
    border.width: root.current ? Theme.markWidth : Theme.edgeWidth
    border.color: root.current ? Theme.look.accentedge : Theme.look.edge
    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + ": " + root.text

    // A long line shows its end, where the next letter goes.
    Item {
        id: room

        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        clip: true

        Label {
            id: words

            readonly property real excess: Math.max(0, implicitWidth + caret.width + Theme.tinySpace - room.width)

            x: Theme.rightToLeft ? room.width - width + excess : -excess
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            size: Theme.sentenceSize
        }

        Rectangle {
            id: caret

            visible: root.current
            x: Theme.rightToLeft ? words.x - width - Theme.px(4) : words.x + words.width + Theme.px(4)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.edgeWidth
            height: Theme.sentenceSize
            color: Theme.look.accentedge
        }
    }
}
