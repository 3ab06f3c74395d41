import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A ring that empties, a second at a time, around the seconds that are left.
Item {
    id: root

    required property int seconds
    required property int given
    required property string unit
    required property string spoken
    readonly property real radius: root.width / 2 - Theme.px(14)

    implicitWidth: Theme.px(Theme.compact ? 330 : 400)
    implicitHeight: implicitWidth
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.spoken

    Shape {
        anchors.fill: parent
        LayoutMirroring.enabled: false

        ShapePath {
            strokeColor: Theme.look.edge
            strokeWidth: Theme.edgeWidth
            fillColor: "transparent"

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.width / 2
                radiusX: root.radius
                radiusY: root.radius
                startAngle: -90
                sweepAngle: 360
            }
        }

        ShapePath {
            strokeColor: Theme.look.accentedge
            strokeWidth: Theme.px(26)
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.width / 2
                radiusX: root.radius
                radiusY: root.radius
                startAngle: -90 + 360 * (1 - root.seconds / root.given)
                sweepAngle: 360 * root.seconds / root.given
            }
        }
    }

    Label {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -root.width * 0.07
        text: root.seconds
        size: Theme.secondsSize
        line: 1
        strong: true
    }

    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.width * 0.62
        text: root.unit
        size: Theme.labelSize
        line: 1
        color: Theme.look.ink2
    }
}
