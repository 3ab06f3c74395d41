import QtQuick
import Kiosk.Theme

// Words typed on the keyboard of the screen, with another way beside them.
Item {
    id: root

    required property string label
    required property string text
    property bool capitals: false
    // Another way; empty where there is none.
    property string otherText: ""

    signal typed(text: string)
    signal deleted
    signal otherTouched

    TypedLine {
        id: line

        x: Theme.rightToLeft && other.visible ? other.width + Theme.gap : 0
        width: parent.width - (other.visible ? other.width + Theme.gap : 0)
        height: Math.max(implicitHeight, Theme.buttonHeight)
        label: root.label
        text: root.text
    }

    QuietButton {
        id: other

        visible: root.otherText !== ""
        x: Theme.rightToLeft ? 0 : parent.width - width
        side: Theme.gap
        text: root.otherText
        onClicked: root.otherTouched()
    }

    Keyboard {
        id: keys

        x: (parent.width - width) / 2
        y: line.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: Math.min(parent.width, Theme.px(1400))
        height: Math.min(parent.height - y, implicitHeight)
        capitals: root.capitals
        onTyped: text => root.typed(text)
        onDeleted: root.deleted()
    }
}
