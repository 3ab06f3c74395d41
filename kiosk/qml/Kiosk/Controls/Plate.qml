import QtQuick
import Kiosk.Theme

// The picture of a screen, bleeding off the edges of the window that it touches.
Item {
    id: root

    required property string figure
    required property string alternative
    property bool bleeds: true
    property bool standing: false
    readonly property string corners: !root.bleeds ? "all" : Theme.portrait ? "bottom" : Theme.rightToLeft ? "right" : "left"

    Accessible.role: Accessible.Graphic
    Accessible.name: root.alternative

    Image {
        anchors.fill: parent
        source: Theme.drawing(root.figure === "" ? "plate" : root.figure, root.width, root.height, "&fit=plate&radius=" + Theme.plateRadius + "&corners=" + root.corners + (root.standing ? "&stand=bottom" : ""))
        LayoutMirroring.enabled: false
        Accessible.ignored: true
    }
}
