pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What staff confirm at the end, ticked off one by one.
StageScreen {
    id: root

    readonly property ToldModel told: root.visit.told

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    titleInBar: Theme.tight
    barTitle: qsTrId("confirm-title")
    primaryText: grid.shownPage < grid.pageCount - 1 ? qsTrId("bar-more") : qsTrId("bar-continue")

    ScreenTitle {
        id: title

        visible: !root.titleInBar
        text: root.barTitle
    }

    StaffMark {
        id: mark

        visible: !Theme.tight
        x: Theme.rightToLeft ? parent.width - width - Theme.margin : Theme.margin
        y: title.y + title.height + Theme.tinySpace
        height: visible ? implicitHeight : 0
        text: qsTrId("confirm-note")
    }

    RowGrid {
        id: grid

        x: Theme.margin
        y: root.titleInBar ? Theme.tinySpace : mark.y + mark.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        most: Theme.portrait ? 8 : 10
        gap: Theme.gap
        columns: Theme.portrait || Theme.compact && Theme.large ? 1 : 2
        model: root.told.confirmations
        page: root.visit.place.page

        delegate: TickTile {
            id: tile

            required property string name
            required text

            objectName: tile.name
            ticked: root.told.confirmed.indexOf(tile.name) >= 0
            onClicked: root.told.confirm(tile.name)
        }
    }
}
