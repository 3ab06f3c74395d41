import QtQuick
import Kiosk.Theme

// A line of words with an icon before it.
Item {
    id: root

    required property string text
    property string iconName: ""
    property string inkName: "ink"
    property color ink: Theme.look.ink
    property int size: Theme.sentenceSize
    property real line: Theme.sentenceLine
    property bool strong: false
    property int iconSide: root.iconName === "" ? 0 : Theme.px(Theme.compact ? 44 : 60)

    implicitHeight: words.y + words.implicitHeight

    Drawing {
        id: icon

        visible: root.iconName !== ""
        anchors.left: parent.left
        y: words.y + (root.size * root.line - height) / 2
        width: root.iconSide
        height: root.iconSide
        name: root.iconName
        ink: root.inkName === "ink" ? "" : root.inkName
    }

    BalancedText {
        id: words

        readonly property real indent: root.iconName === "" ? 0 : root.iconSide + Theme.gap

        x: Theme.rightToLeft ? 0 : indent
        y: Math.max(0, (icon.height - root.size * root.line) / 2)
        width: root.width - indent
        height: implicitHeight
        markup: root.text
        spoken: root.text
        plain: true
        size: root.size
        line: root.line
        strong: root.strong
        color: root.ink
    }
}
