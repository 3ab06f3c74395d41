import QtQuick
import Kiosk.Theme

// A line that staff read: what it is about, how it stands, and a mark where it is good or to be noted.
Item {
    id: root

    required property string label
    required property string text
    required property string mark
    readonly property bool marked: root.mark !== ""
    readonly property real lead: root.marked ? icon.width + 2 * Theme.gap : Theme.gap

    implicitHeight: words.height + 2 * Theme.tinySpace
    Accessible.role: Accessible.ListItem
    Accessible.name: root.label + ": " + root.text

    Rectangle {
        anchors.fill: parent
        radius: Theme.barRadius
        color: root.mark === "note" ? Theme.look.ursoft : Theme.look.plate
        border.width: Theme.hairline
        border.color: root.mark === "note" ? Theme.look.uredge : Theme.look.hair
    }

    Drawing {
        id: icon

        visible: root.marked
        x: Theme.rightToLeft ? root.width - width - Theme.gap : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(40)
        height: width
        name: root.mark === "note" ? "icons/warning" : root.mark === "good" ? "icons/tick" : ""
    }

    Column {
        id: words

        x: Theme.rightToLeft ? Theme.gap : root.lead
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - root.lead - Theme.gap

        Label {
            width: parent.width
            text: root.label
            color: Theme.look.ink2
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }

        Label {
            width: parent.width
            text: root.text
            size: Theme.noteSize
            strong: true
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }
    }
}
