import QtQuick
import Kiosk.Theme

// A question to ask: nothing to touch, so it has no edge.
Item {
    id: root

    required property string question

    implicitHeight: Math.max(icon.height, words.implicitHeight) + 2 * Theme.smallSpace
    Accessible.role: Accessible.ListItem
    Accessible.name: root.question

    Rectangle {
        anchors.fill: parent
        radius: Theme.tileRadius
        color: Theme.look.soft
    }

    Drawing {
        id: icon

        x: Theme.rightToLeft ? root.width - width - Theme.gap : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(48)
        height: Theme.px(48)
        name: "icons/speech"
    }

    BalancedText {
        id: words

        x: Theme.rightToLeft ? Theme.gap : icon.x + icon.width + Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - icon.width - 3 * Theme.gap
        height: implicitHeight
        markup: root.question
        spoken: root.question
        size: Theme.tileSize
        line: Theme.tileLine
        Accessible.ignored: true
    }
}
