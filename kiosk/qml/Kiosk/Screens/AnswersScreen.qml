pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Everything that was told; a touch on a line leads to where it can be changed.
StageScreen {
    id: root

    readonly property CheckModel check: root.visit.check

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    primaryText: grid.shownPage < grid.pageCount - 1 ? qsTrId("bar-more") : qsTrId("check-result")

    function goOn() {
        if (grid.shownPage < grid.pageCount - 1)
            root.visit.goNext(root.pageCount);
        else
            root.check.doneTapping();
    }

    ScreenTitle {
        id: title

        text: qsTrId("check-answers")
    }

    RowGrid {
        id: grid

        x: Theme.margin
        y: title.y + title.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        columns: Theme.portrait || Theme.compact && Theme.large ? 1 : 2
        model: root.check.told
        page: root.check.page
        gap: Theme.gap

        delegate: ToldTile {
            onTouched: name => root.check.change(name)
        }
    }
}
