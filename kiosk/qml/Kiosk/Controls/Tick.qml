import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A box to tick, as on a form.
Rectangle {
    id: root

    required property bool ticked

    implicitWidth: Theme.px(Theme.compact ? 44 : 52)
    implicitHeight: implicitWidth
    radius: Theme.px(8)
    color: root.ticked ? Theme.look.accent : Theme.look.page
    border.width: Theme.edgeWidth
    border.color: root.ticked ? Theme.look.accentedge : Theme.look.edge

    Shape {
        visible: root.ticked
        anchors.fill: parent
        Accessible.ignored: true

        ShapePath {
            strokeColor: Theme.look.onaccent
            strokeWidth: Theme.px(6)
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathPolyline {
                path: [Qt.point(root.width * 0.24, root.height * 0.52), Qt.point(root.width * 0.43, root.height * 0.71), Qt.point(root.width * 0.77, root.height * 0.3)]
            }
        }
    }
}
