pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// How the kiosk stands: what is to be noted first.
StageScreen {
    id: root

    readonly property StaffModel staff: root.visit.staff

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    hasPrimary: grid.shownPage < grid.pageCount - 1
    primaryText: qsTrId("bar-more")

    function goOn() {
        root.staff.goOn(root.pageCount);
    }

    ScreenTitle {
        id: title

        text: qsTrId("status-title")
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    RowGrid {
        id: grid

        x: Theme.margin
        y: title.y + title.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        columns: Theme.portrait || Theme.compact && Theme.large ? 1 : 2
        most: 6
        model: root.staff.facts
        page: root.visit.place.page

        delegate: FactLine {}
    }
}
