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
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    BalancedText {
        id: how

        visible: !(root.staff.sounds && Theme.tight && Theme.arabic)
        x: Theme.margin
        y: title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: visible ? implicitHeight : 0
        markup: root.staff.sounds ? qsTrId("sound-text") : qsTrId("sound-off")
        spoken: markup
        plain: true
        size: Theme.noteSize
        line: Theme.labelLine
    }

    Column {
        id: tiles

        readonly property real room: (root.height - y - Theme.tinySpace - 2 * spacing) / 3

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
                height: Math.min(Math.max(implicitHeight, Theme.px(160)), tiles.room)
                padding: Theme.compact ? Theme.smallSpace : Theme.space
                pictogramSize: Theme.px(Theme.compact ? 64 : 104)
                level: modelData
                pictogram: "level-" + modelData
                text: qsTrId("level-" + modelData)
                onClicked: root.staff.trySound(modelData)
            }
        }
    }
}
