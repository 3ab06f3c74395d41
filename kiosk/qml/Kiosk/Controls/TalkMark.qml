import QtQuick
import Kiosk.Theme

// A part of a talk as a round mark: ringed where the talk is, ticked when it was seen, struck when it is left out.
Touchable {
    id: root

    required property string title
    required property string note
    required property string pictogram
    // now, seen, skipped or open
    required property string progress
    readonly property bool isNow: progress === "now"
    readonly property bool isSkipped: progress === "skipped"

    ringRadius: width / 2
    text: root.title
    Accessible.name: root.note === "" ? root.title : qsTrId("talk-spoken").arg(root.title).arg(root.note)

    background: Rectangle {
        radius: width / 2
        color: root.down || root.isNow ? Theme.look.soft : Theme.look.card
        border.width: root.isNow ? Theme.markWidth : Theme.edgeWidth
        border.color: root.isNow ? Theme.look.accentedge : Theme.look.edge
    }

    contentItem: Item {
        Drawing {
            anchors.centerIn: parent
            width: Math.round(root.width * 0.68)
            height: width
            name: "pictograms/" + root.pictogram
            opacity: root.isSkipped ? 0.4 : 1
        }

        Rectangle {
            visible: root.isSkipped
            anchors.centerIn: parent
            width: root.width
            height: Theme.edgeWidth
            rotation: -45
            color: Theme.look.ink
        }
    }

    SeenBadge {
        visible: root.progress === "seen"
        x: Theme.rightToLeft ? -Theme.px(4) : root.width - width + Theme.px(4)
        y: root.height - height
    }
}
