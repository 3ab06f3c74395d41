import QtQuick
import Kiosk.Theme

// A small way to change the agenda. One that is not offered keeps its place, so that the others stand in columns.
Item {
    id: root

    required property bool shown
    required property string iconName
    required property string text

    signal clicked()

    implicitWidth: button.implicitHeight
    implicitHeight: button.implicitHeight

    BarButton {
        id: button

        visible: root.shown
        width: root.width
        iconName: root.iconName
        wordShown: false
        text: root.text
        onClicked: root.clicked()

        background: Rectangle {
            radius: button.ringRadius
            color: button.down ? Theme.look.soft : Theme.look.card
            border.width: Theme.edgeWidth
            border.color: Theme.look.edge
        }
    }
}
