import QtQuick
import Kiosk.Theme

// One label: a dot on the target, a leader, and words on at most 240 units of the drawing.
Item {
    id: root

    required property string markup
    required property string spoken
    required property bool strong
    required property real x1
    required property real y1
    required property real x2
    required property real y2
    required property int number
    required property real plateScale
    required property bool numbered
    required property real plateWidth
    required property real plateHeight

    readonly property real targetX: plateWidth / 2 + (x1 - 560) * plateScale
    readonly property real targetY: plateHeight / 2 + (y1 - 500) * plateScale
    readonly property real endX: plateWidth / 2 + (x2 - 560) * plateScale
    readonly property real endY: plateHeight / 2 + (y2 - 500) * plateScale
    readonly property bool leftward: x2 < x1
    readonly property real reach: Math.hypot(endX - targetX, endY - targetY)

    Accessible.role: Accessible.StaticText
    Accessible.name: root.numbered ? qsTrId("figure-key").arg(root.number).arg(root.spoken) : root.spoken

    Rectangle {
        x: root.targetX
        y: root.targetY - height / 2
        width: root.reach
        height: Theme.px(7)
        radius: height / 2
        color: Theme.look.plate
        transformOrigin: Item.Left
        rotation: Math.atan2(root.endY - root.targetY, root.endX - root.targetX) * 180 / Math.PI
        antialiasing: true
    }

    Rectangle {
        x: root.targetX
        y: root.targetY - height / 2
        width: root.reach
        height: Theme.edgeWidth
        color: Theme.look.ink
        transformOrigin: Item.Left
        rotation: Math.atan2(root.endY - root.targetY, root.endX - root.targetX) * 180 / Math.PI
        antialiasing: true
    }

    Rectangle {
        x: root.targetX - width / 2
        y: root.targetY - height / 2
        width: Theme.px(16)
        height: width
        radius: width / 2
        color: Theme.look.ink
        border.width: Theme.hairline
        border.color: Theme.look.plate
    }

    BalancedText {
        readonly property real room: root.leftward ? root.endX - 2 * Theme.smallSpace : root.plateWidth - root.endX - 2 * Theme.smallSpace

        visible: !root.numbered
        width: Math.min(room, 240 * root.plateScale)
        x: root.leftward ? root.endX - Theme.smallSpace - width : root.endX + Theme.smallSpace
        y: Math.max(0, Math.min(root.plateHeight - height, root.endY - height / 2))
        height: implicitHeight
        markup: root.markup
        spoken: root.spoken
        size: Theme.labelSize
        line: Theme.arabic ? Theme.tileLine : Theme.labelLine
        strong: root.strong
        mirrors: false
        alignment: root.leftward ? Text.AlignRight : Text.AlignLeft
        Accessible.ignored: true
    }

    NumberBadge {
        visible: root.numbered
        x: root.endX - width / 2
        y: root.endY - height / 2
        number: root.number
    }
}
