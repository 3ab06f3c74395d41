pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What matters to the patient: as many tiles as fit.
StageScreen {
    id: root

    readonly property ToldModel told: root.visit.told

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    titleInBar: Theme.tight
    barTitle: qsTrId("priorities-title")
    primaryText: grid.shownPage < grid.pageCount - 1 ? qsTrId("bar-more") : qsTrId("bar-continue")

    ScreenTitle {
        id: title

        visible: !root.titleInBar
        text: root.barTitle
    }

    BalancedText {
        id: note

        visible: !Theme.compact
        x: Theme.margin
        y: title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: visible ? implicitHeight : 0
        markup: qsTrId("priorities-note")
        spoken: markup
        size: Theme.noteSize
        line: Theme.labelLine
        color: Theme.look.ink2
    }

    RowGrid {
        id: grid

        x: Theme.margin
        y: root.titleInBar ? Theme.tinySpace : note.y + note.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        most: 8
        gap: Theme.gap
        columns: 2
        model: root.told.priorities
        page: root.visit.place.page

        delegate: SignTile {
            id: tile

            required property string name
            required text
            required pictogram

            objectName: tile.name
            snug: true
            pictogramSize: Theme.px(Theme.compact ? 64 : 96)
            selected: root.told.mattering.indexOf(tile.name) >= 0
            Accessible.role: Accessible.CheckBox
            onClicked: root.told.choosePriority(tile.name)
        }
    }
}
