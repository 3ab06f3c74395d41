pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What staff can do here. It closes by itself.
StageScreen {
    id: root

    readonly property StaffModel staff: root.visit.staff
    // Where room is short the words alone must do.
    readonly property bool bare: Theme.largest || Theme.compact || Theme.large && Theme.arabic
    readonly property var ways: [
        { name: "talk", pictogram: "say-it-back", text: qsTrId("menu-talk"), note: qsTrId("menu-talk-note") },
        { name: "status", pictogram: "menu-status", text: qsTrId("menu-status"), note: qsTrId("menu-status-note") },
        { name: "clean", pictogram: "menu-clean", text: qsTrId("menu-clean"), note: qsTrId("menu-clean-note").arg(root.staff.cleaningSeconds) },
        { name: "sound", pictogram: "menu-sound", text: qsTrId("menu-sound"), note: qsTrId("menu-sound-note") },
        { name: "leave", pictogram: "menu-leave", text: qsTrId("menu-leave"), note: qsTrId("menu-leave-note") }
    ]

    hasPrimary: false
    backText: qsTrId("bar-close")

    function go(way: string) {
        if (way === "talk")
            root.staff.openOpening();
        else if (way === "status")
            root.staff.openStatus();
        else if (way === "clean")
            root.staff.clean();
        else if (way === "sound")
            root.staff.openSound();
        else
            root.staff.openLeave();
    }

    ScreenTitle {
        id: title

        text: qsTrId("menu-title")
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    BalancedText {
        id: closes

        visible: !(Theme.tight && Theme.arabic)
        x: Theme.margin
        y: title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: visible ? implicitHeight : 0
        markup: qsTrId("menu-closes").arg(root.staff.closesAfter)
        spoken: markup
        plain: true
        size: Theme.noteSize
        line: Theme.labelLine
        color: Theme.look.ink2
    }

    Item {
        id: room

        x: Theme.margin
        y: closes.y + closes.height + Theme.gap
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace

        TileGrid {
            id: grid

            count: tiles.count
            width: room.width
            height: room.height
            leastWidth: Theme.px(Theme.portrait ? 900 : Theme.compact ? 520 : 560)
            leastHeight: Theme.px(Theme.compact ? 82 : 190)
            mostColumns: Theme.compact ? 2 : 3
            page: 0
        }

        Repeater {
            id: tiles

            model: root.ways.filter(way => way.name !== "talk" || root.staff.canBrief)

            Tile {
                id: tile

                required property int index
                required property var modelData

                objectName: tile.modelData.name
                x: grid.tileX(tile.index)
                y: grid.tileY(tile.index)
                width: grid.tileWidth
                height: grid.tileHeight
                padding: Theme.tight ? Theme.tinySpace : Theme.space
                pictogramSize: Theme.tight ? Theme.px(64) : Theme.pictogramSize
                pictogram: tile.modelData.pictogram
                text: tile.modelData.text
                note: root.bare ? "" : tile.modelData.note
                onClicked: root.go(tile.modelData.name)
            }
        }
    }
}
