import QtQuick
import Kiosk.Theme

// A quiet way on upon a coloured ground: an edge in the ink of that ground.
Touchable {
    id: root

    property string iconName: ""
    property string inkName: "onem"
    property color ink: Theme.look.onem

    ringColor: root.ink
    implicitWidth: line.implicitWidth + 2 * Theme.space
    implicitHeight: Theme.buttonHeight

    background: Rectangle {
        radius: root.ringRadius
        color: root.down ? Theme.look.press : "transparent"
        border.width: Theme.edgeWidth
        border.color: root.ink
    }

    contentItem: Item {
        implicitWidth: line.implicitWidth

        Row {
            id: line

            anchors.centerIn: parent
            spacing: Theme.gap

            Drawing {
                visible: root.iconName !== ""
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.iconSize
                height: Theme.iconSize
                name: root.iconName
                ink: root.inkName
                mirror: Theme.rightToLeft
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                size: Theme.buttonSize
                color: root.ink
            }
        }
    }
}
