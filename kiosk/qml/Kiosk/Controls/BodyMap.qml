pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The body from the front and from behind. It is never mirrored: left stays left. The list beside it says the same to
// screen readers.
Item {
    id: root

    required property list<string> marked
    readonly property real unitsWide: 640
    readonly property real unitsHigh: 600
    readonly property real scale1: Math.min(width / unitsWide, height / unitsHigh)

    signal touched(real x, real y)

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Item {
        id: map

        anchors.centerIn: parent
        width: Math.round(root.unitsWide * root.scale1)
        height: Math.round(root.unitsHigh * root.scale1)

        Drawing {
            anchors.fill: parent
            name: "body-map/body"
        }

        Repeater {
            model: root.marked

            BodyPart {
                required property string modelData

                anchors.fill: parent
                part: modelData
            }
        }

        MouseArea {
            anchors.fill: parent
            Accessible.ignored: true
            onClicked: mouse => root.touched(mouse.x / root.scale1, mouse.y / root.scale1)
        }
    }
}
