import QtQuick
import Kiosk.Theme

// Words of a list and what they mean.
Item {
    id: root

    required property string label
    required property string meaning
    readonly property real line: Theme.tight ? 1.1 * Theme.scriptLine : Theme.tileLine

    implicitHeight: column.height + Theme.space
    Accessible.role: Accessible.ListItem
    Accessible.name: root.label + ". " + root.meaning

    Column {
        id: column

        width: parent.width
        spacing: Theme.tight ? Theme.px(2) : Theme.tinySpace

        BalancedText {
            width: parent.width
            height: implicitHeight
            markup: root.label
            spoken: root.label
            plain: true
            strong: true
            size: Theme.tileSize
            line: root.line
            Accessible.ignored: true
        }

        BalancedText {
            width: parent.width
            height: implicitHeight
            markup: root.meaning
            spoken: root.meaning
            plain: true
            size: Theme.tileSize
            line: root.line
            Accessible.ignored: true
        }
    }
}
