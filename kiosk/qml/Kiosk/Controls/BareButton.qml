import QtQuick
import Kiosk.Theme

// A way out of the main line: no box, the same target.
Touchable {
    id: root

    property string iconName: ""
    property bool wordShown: true

    implicitWidth: Math.max(Theme.buttonHeight, line.implicitWidth + 2 * Theme.smallSpace)
    implicitHeight: Theme.buttonHeight

    background: Rectangle {
        radius: root.ringRadius
        color: root.down ? Theme.look.soft : "transparent"
    }

    contentItem: Item {
        implicitWidth: line.implicitWidth

        Row {
            id: line

            anchors.centerIn: parent
            spacing: Theme.smallSpace

            Drawing {
                visible: root.iconName !== ""
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.iconSize
                height: Theme.iconSize
                name: root.iconName
            }

            Label {
                visible: root.wordShown
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                size: Theme.buttonSize
            }
        }
    }
}
