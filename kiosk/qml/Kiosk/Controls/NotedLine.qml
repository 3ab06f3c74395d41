import QtQuick
import Kiosk.Theme

// A line of the list that staff read: a flag, one that is not sure, or a question to ask.
Item {
    id: root

    required property string text
    required property string kind

    implicitHeight: Math.max(icon.height, words.implicitHeight) + 2 * Theme.smallSpace
    Accessible.role: Accessible.ListItem
    Accessible.name: root.text

    Rectangle {
        anchors.fill: parent
        radius: Theme.buttonRadius
        color: root.kind === "question" ? Theme.look.plate : Theme.look.soft
    }

    Drawing {
        id: icon

        x: Theme.rightToLeft ? root.width - width - Theme.gap : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(44)
        height: Theme.px(44)
        name: root.kind === "flag" ? "icons/flag" : root.kind === "unsure" ? "icons/unsure" : "icons/speech"
    }

    BalancedText {
        id: words

        x: Theme.rightToLeft ? Theme.gap : icon.x + icon.width + Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - icon.width - 3 * Theme.gap
        height: implicitHeight
        markup: root.text
        spoken: root.text
        size: Theme.tileSize
        line: Theme.tileLine
        strong: root.kind !== "question"
        Accessible.ignored: true
    }
}
