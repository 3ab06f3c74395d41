pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One bar a step: done, now, to come.
Row {
    id: root

    required property int step
    required property int stepCount

    spacing: Theme.tinySpace
    Accessible.ignored: true

    Repeater {
        model: root.stepCount

        Rectangle {
            required property int index
            readonly property bool isNow: index === root.step - 1
            readonly property bool isDone: index < root.step - 1

            width: isNow ? Theme.px(70) : Theme.px(42)
            height: Theme.px(10)
            radius: height / 2
            color: isNow ? Theme.look.accentedge : isDone ? Theme.look.edge : "transparent"
            border.width: isNow || isDone ? 0 : Theme.hairline
            border.color: Theme.look.edge
        }
    }
}
