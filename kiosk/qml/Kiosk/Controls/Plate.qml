import QtQuick
import Kiosk.Theme

// The picture of a screen, bleeding off the edges of the window that it touches.
Item {
    id: root

    required property string figure
    required property string alternative
    property bool bleeds: true
    property bool standing: false
    // Without the drawing, what it would show is said in words.
    property bool missing: false
    readonly property string corners: !root.bleeds ? "all" : Theme.portrait ? "bottom" : Theme.rightToLeft ? "right" : "left"

    Accessible.role: Accessible.Graphic
    Accessible.name: root.alternative

    Image {
        anchors.fill: parent
        source: Theme.drawing(root.figure === "" || root.missing ? "plate" : root.figure, root.width, root.height, "&fit=plate&radius=" + Theme.plateRadius + "&corners=" + root.corners + (root.standing ? "&stand=bottom" : ""))
        LayoutMirroring.enabled: false
        Accessible.ignored: true
    }

    Rectangle {
        visible: root.missing
        anchors.fill: words
        anchors.margins: -Theme.wideSpace
        color: "transparent"
        radius: Theme.tileRadius
        border.width: Theme.edgeWidth
        border.color: Theme.look.edge
    }

    BalancedText {
        id: words

        visible: root.missing
        anchors.centerIn: parent
        width: parent.width - 4 * Theme.wideSpace
        height: implicitHeight
        markup: root.missing ? root.alternative : ""
        spoken: markup
        Accessible.ignored: true
    }
}
