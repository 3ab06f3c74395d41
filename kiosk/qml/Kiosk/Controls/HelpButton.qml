import QtQuick
import Kiosk.Theme

// Get help now: red, a raised hand, and its words on every screen.
Touchable {
    id: root

    ringRadius: Theme.barRadius
    implicitWidth: line.implicitWidth + 2 * Theme.space
    implicitHeight: Theme.barItemHeight
    text: qsTrId("help-button")

    background: Rectangle {
        radius: root.ringRadius
        color: root.down ? Theme.look.press : Theme.look.em
        border.width: Theme.edgeWidth
        border.color: Theme.look.emedge
    }

    contentItem: Item {
        implicitWidth: line.implicitWidth

        Row {
            id: line

            anchors.centerIn: parent
            spacing: Theme.px(14)

            Drawing {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.iconSize
                height: Theme.iconSize
                name: "icons/hand"
                ink: root.down && Theme.lookName === "contrast" ? "page" : "onem"
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                size: Math.min(Theme.labelSize, Theme.px(36))
                strong: true
                color: root.down && Theme.lookName === "contrast" ? Theme.look.page : Theme.look.onem
            }
        }
    }
}
