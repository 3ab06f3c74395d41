pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Staff hear what each level of urgency sounds like.
StageScreen {
    id: root

    readonly property StaffModel staff: root.visit.staff
    readonly property var levels: ["emergency", "urgent", "doctor"]

    hasPrimary: false

    ScreenTitle {
        id: title

        text: qsTrId("sound-title")
    }

    BalancedText {
        id: how

        x: Theme.margin
        y: title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: implicitHeight
        markup: root.staff.sounds ? qsTrId("sound-text") : qsTrId("sound-off")
        spoken: markup
        plain: true
        size: Theme.noteSize
        line: Theme.labelLine
    }

    Column {
        visible: root.staff.sounds
        x: Theme.margin
        y: how.y + how.height + (Theme.compact ? Theme.gap : Theme.wideSpace)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Repeater {
            model: root.levels

            Tile {
                required property string modelData

                width: parent?.width ?? 0
                height: Math.max(implicitHeight, Theme.px(Theme.compact ? 110 : 160))
                padding: Theme.tight ? Theme.smallSpace : Theme.space
                level: modelData
                pictogram: "level-" + modelData
                text: qsTrId("level-" + modelData)
                onClicked: root.staff.trySound(modelData)
            }
        }
    }
}
