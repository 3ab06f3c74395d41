pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What staff should know before the visitor goes in: a few questions a page, each with three answers.
StageScreen {
    id: root

    readonly property NurseModel nurse: root.visit.nurse
    readonly property bool last: grid.shownPage >= grid.pageCount - 1

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    titleInBar: Theme.tight
    barTitle: qsTrId("tell-title")
    asideText: root.nurse.explained(grid.firstShown, grid.lastShown) ? qsTrId("check-meanings") : ""
    asideIcon: "icons/info"
    primaryText: root.last ? qsTrId("tell-done") : qsTrId("bar-continue")

    function goOn() {
        if (root.last)
            root.nurse.openShow();
        else
            root.visit.goNext(root.pageCount);
    }

    function goAside() {
        root.nurse.openMeanings(grid.firstShown, grid.lastShown);
    }

    ScreenTitle {
        id: title

        text: root.barTitle
        width: parent.width - 2 * Theme.margin - (pages.visible ? pages.width + Theme.space : 0)
        x: Theme.rightToLeft ? parent.width - width - Theme.margin : Theme.margin
        visible: !root.titleInBar
    }

    Label {
        id: pages

        visible: grid.pageCount > 1 && !root.titleInBar
        x: Theme.rightToLeft ? Theme.margin : parent.width - width - Theme.margin
        y: title.y + title.height - height - Theme.px(6)
        text: qsTrId("tell-page").arg(grid.shownPage + 1).arg(grid.pageCount)
        color: Theme.look.ink2
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    RowGrid {
        id: grid

        x: Theme.margin
        y: root.titleInBar ? 0 : title.y + title.height + (Theme.compact ? Theme.smallSpace : Theme.wideSpace)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        columns: 1
        most: 4
        gap: Theme.gap
        model: root.nurse.rows
        page: root.visit.place.page

        delegate: TellRow {
            id: row

            answer: root.nurse.answers[row.name] ?? ""
            onTold: (name, answer) => root.nurse.tell(name, answer)
        }
    }
}
