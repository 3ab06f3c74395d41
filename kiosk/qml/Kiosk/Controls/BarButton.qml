import QtQuick
import Kiosk.Theme

// A quiet control of the top bar; its word gives way to the icon where room is short.
Touchable {
    id: root

    required property string iconName
    property bool wordShown: true

    ringRadius: Theme.barRadius
    implicitWidth: Math.max(Theme.barItemHeight, line.implicitWidth + 2 * Theme.smallSpace)
    implicitHeight: Theme.barItemHeight

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
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.iconSize
                height: Theme.iconSize
                name: root.iconName
            }

            Label {
                visible: root.wordShown
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                size: Theme.labelSize
            }
        }
    }
}
