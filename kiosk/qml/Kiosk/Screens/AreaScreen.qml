import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The symptoms of an area: touch what is felt. What calls an ambulance stands first and is asked about.
StageScreen {
    id: root

    readonly property CheckModel check: root.visit.check
    readonly property bool last: grid.shownPage >= grid.pageCount - 1

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    primaryText: root.last ? qsTrId("check-area-done") : qsTrId("bar-more")
    asideText: root.check.explained ? qsTrId("check-meanings") : ""
    asideIcon: "icons/info"
    manyWays: true

    function goOn() {
        if (root.last)
            root.check.closeArea();
        else
            root.visit.goNext(root.pageCount);
    }

    function goAside() {
        root.check.openMeanings();
    }

    ScreenTitle {
        id: title

        text: root.check.helper ? qsTrId("check-area-title-they").arg(root.check.title) : qsTrId("check-area-title").arg(root.check.title)
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    SignGrid {
        x: Theme.margin
        id: grid

        y: title.y + title.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        model: root.check.tiles
        page: root.check.page
        onTouched: name => root.check.tap(name)
    }
}
