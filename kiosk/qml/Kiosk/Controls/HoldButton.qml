import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A button that counts when it is held, with a ring that fills meanwhile; a press alone is told too, for hands that
// cannot hold.
Touchable {
    id: root

    property bool pressedOnce: false
    readonly property int holdMs: 2000
    // Light upon the red, but not where light hurts.
    readonly property color ground: Theme.lookName === "dim" ? Theme.look.card : Theme.look.onem
    readonly property color ink: Theme.lookName === "dim" ? Theme.look.onem : Theme.look.em
    property real filled: 0

    signal held

    ringRadius: Theme.buttonRadius
    ringColor: Theme.look.onem
    implicitHeight: Theme.buttonHeight
    implicitWidth: line.implicitWidth + 2 * Theme.wideSpace

    onPressedChanged: {
        if (root.pressed) {
            filling.restart();
        } else {
            filling.stop();
            root.filled = 0;
        }
    }

    NumberAnimation {
        id: filling

        target: root
        property: "filled"
        from: 0
        to: 1
        duration: root.holdMs
        onFinished: root.held()
    }

    background: Rectangle {
        radius: root.ringRadius
        color: root.ground
        border.width: Theme.edgeWidth
        border.color: Theme.look.emedge
    }

    contentItem: Item {
        implicitWidth: line.implicitWidth

        Row {
            id: line

            anchors.centerIn: parent
            spacing: Theme.gap

            Shape {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(52)
                height: width
                preferredRendererType: Shape.CurveRenderer
                Accessible.ignored: true

                ShapePath {
                    strokeColor: root.ink
                    strokeWidth: Theme.px(2)
                    fillColor: "transparent"

                    PathAngleArc {
                        centerX: Theme.px(26)
                        centerY: Theme.px(26)
                        radiusX: Theme.px(21)
                        radiusY: Theme.px(21)
                        startAngle: 0
                        sweepAngle: 360
                    }
                }

                ShapePath {
                    strokeColor: root.ink
                    strokeWidth: Theme.px(6)
                    fillColor: "transparent"
                    capStyle: ShapePath.FlatCap

                    PathAngleArc {
                        centerX: Theme.px(26)
                        centerY: Theme.px(26)
                        radiusX: Theme.px(21)
                        radiusY: Theme.px(21)
                        startAngle: -90
                        sweepAngle: root.filled > 0 ? 360 * root.filled : root.pressedOnce ? 180 : 0
                    }
                }
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                size: Theme.buttonSize
                strong: true
                color: root.ink
            }
        }
    }
}
