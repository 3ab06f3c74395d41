import QtQuick
import Kiosk.Theme

// Words of a list and what they mean.
Item {
    id: root

    required property string label
    required property string meaning

    implicitHeight: column.height + Theme.space
    Accessible.role: Accessible.ListItem
    Accessible.name: root.label + ". " + root.meaning

    Column {
        id: column

        width: parent.width
        spacing: Theme.tinySpace

        BalancedText {
            width: parent.width
            height: implicitHeight
            markup: root.label
            spoken: root.label
            plain: true
            strong: true
            size: Theme.tileSize
            line: Theme.tileLine
            Accessible.ignored: true
        }

        BalancedText {
            width: parent.width
            height: implicitHeight
            markup: root.meaning
            spoken: root.meaning
            plain: true
            size: Theme.tileSize
            line: Theme.tileLine
            Accessible.ignored: true
        }
    }
}
