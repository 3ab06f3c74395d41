import QtQuick
import Kiosk.Theme

// A number in a ring, on a picture and before the words that explain it.
Rectangle {
    id: root

    required property int number

    width: Theme.px(Theme.compact ? 48 : 56)
    height: width
    radius: width / 2
    color: Theme.look.page
    border.width: Theme.edgeWidth
    border.color: Theme.look.ink

    Label {
        anchors.centerIn: parent
        text: root.number
        strong: true
        size: Theme.px(33)
    }
}
