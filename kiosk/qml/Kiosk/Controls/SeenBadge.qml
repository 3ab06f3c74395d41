import QtQuick
import Kiosk.Theme

// A tick on the corner of a part of the talk that was seen.
Rectangle {
    id: root

    width: Theme.px(26)
    height: width
    radius: width / 2
    color: Theme.look.accentedge

    Drawing {
        anchors.centerIn: parent
        width: Theme.px(18)
        height: width
        name: "icons/tick"
        ink: "page"
    }
}
