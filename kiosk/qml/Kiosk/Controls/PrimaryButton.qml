import QtQuick
import Kiosk.Theme

// The one thing to do next. One a screen.
Touchable {
    id: root

    property string iconName: "icons/forward"
    property int wordSize: Theme.buttonSize
    property int leastWidth: Theme.px(Theme.portrait || Theme.compact ? 330 : 360)
    // The air beside the words.
    property int side: Theme.wideSpace

    implicitWidth: Math.max(root.leastWidth, line.implicitWidth + 2 * root.side)
    implicitHeight: Theme.buttonHeight

    background: Rectangle {
        radius: root.ringRadius
        color: root.down ? Theme.look.press : Theme.look.accent
        border.width: Theme.edgeWidth
        border.color: Theme.look.accentedge
    }

    contentItem: Item {
        implicitWidth: line.implicitWidth

        Row {
            id: line

            anchors.centerIn: parent
            spacing: Theme.space

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                size: root.wordSize
                strong: true
                color: root.down && Theme.lookName === "contrast" ? Theme.look.page : Theme.look.onaccent
            }

            Drawing {
                visible: root.iconName !== ""
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.iconSize
                height: Theme.iconSize
                name: root.iconName
                ink: root.down && Theme.lookName === "contrast" ? "page" : "onaccent"
                mirror: Theme.rightToLeft && root.iconName === "icons/forward"
            }
        }
    }
}
