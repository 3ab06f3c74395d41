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
    // Where the middles of both bodies stand.
    readonly property list<real> middles: [160, 480]
    readonly property real scale1: Math.min(width / unitsWide, (height - front.implicitHeight) / unitsHigh)

    signal touched(real x, real y)

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Label {
        id: front

        x: map.x + root.middles[0] * root.scale1 - width / 2
        y: (root.height - map.height - height) / 2
        text: qsTrId("check-front")
        color: Theme.look.ink2
    }

    Label {
        x: map.x + root.middles[1] * root.scale1 - width / 2
        y: front.y
        text: qsTrId("check-back")
        color: Theme.look.ink2
    }

    Item {
        id: map

        x: (root.width - width) / 2
        y: front.y + front.height
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
