import QtQuick
import Kiosk.Theme

// A second way on: a card with an edge, an icon before or after the word.
Touchable {
    id: root

    property string iconName: ""
    property bool iconAfter: false
    property bool directional: false
    property bool wordShown: true
    property int leastWidth: 0
    // The air beside the words.
    property int side: Theme.wideSpace

    implicitWidth: Math.max(root.leastWidth, line.implicitWidth + 2 * root.side)
    implicitHeight: Theme.buttonHeight

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
            spacing: Theme.gap
            layoutDirection: root.iconAfter ? Qt.RightToLeft : Qt.LeftToRight

            Drawing {
                visible: root.iconName !== ""
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.iconSize
                height: Theme.iconSize
                name: root.iconName
                mirror: root.directional && Theme.rightToLeft
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
