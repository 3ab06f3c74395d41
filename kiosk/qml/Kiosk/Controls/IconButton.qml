import QtQuick
import Kiosk.Theme

// A small control on a picture: an icon with its word where there is room.
Touchable {
    id: root

    required property string iconName
    readonly property bool wordShown: !Theme.largest && !Theme.compact

    ringRadius: Theme.barRadius
    implicitWidth: line.implicitWidth + 2 * Theme.gap
    implicitHeight: Theme.barItemHeight

    background: Rectangle {
        radius: root.ringRadius
        color: root.down ? Theme.look.soft : Theme.look.card
        border.width: Theme.edgeWidth
        border.color: Theme.look.edge
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
            }
        }
    }
}
