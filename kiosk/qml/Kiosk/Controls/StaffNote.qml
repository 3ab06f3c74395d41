import QtQuick

// A note for staff: which pack or file, and what is the matter with it, on at most three lines.
Item {
    id: root

    required property string subject
    required property string text

    implicitHeight: lines.height
    Accessible.role: Accessible.ListItem
    Accessible.name: root.subject + ": " + root.text

    Column {
        id: lines

        width: parent.width

        Label {
            text: root.subject
            strong: true
            horizontalAlignment: Text.AlignLeft
        }

        Label {
            width: parent.width
            text: root.text
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
        }
    }
}
