import QtQuick
import Kiosk.Theme

// A tick on the corner of a part of the talk that was seen.
Rectangle {
    id: root

    width: Theme.px(26)
    height: width
    radius: width / 2
    color: Theme.look.accentedge

    Item {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -root.width * 0.06
        width: root.width * 0.3
        height: root.width * 0.54
        rotation: 45

        Rectangle {
            x: parent.width - width
            width: Theme.edgeWidth
            height: parent.height
            color: Theme.look.page
        }

        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.edgeWidth
            color: Theme.look.page
        }
    }
}
