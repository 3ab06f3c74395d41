pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Questions a patient may want to take to the doctor, page by page: a touch chooses those to ask.
StageScreen {
    id: root

    readonly property NurseModel nurse: root.visit.nurse
    readonly property bool more: grid.shownPage < grid.pageCount - 1
    readonly property bool chosen: root.nurse.askCount > 0

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    primaryText: root.more ? qsTrId("bar-more") : root.chosen ? qsTrId("nurse-show") : qsTrId("ask-done")
    primaryIcon: root.more || root.chosen ? "icons/forward" : ""
    secondText: root.more && root.chosen ? qsTrId("nurse-show") : ""

    function goOn() {
        if (root.more)
            root.visit.goNext(root.pageCount);
        else if (root.chosen)
            root.nurse.openShow();
        else
            root.visit.startAgain();
    }

    function goSecond() {
        root.nurse.openShow();
    }

    ScreenTitle {
        id: title

        text: qsTrId("ask-title")
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    RowGrid {
        id: grid

        x: Theme.margin
        y: title.y + title.height + Theme.space
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        most: Theme.portrait ? 5 : 6
        gap: Theme.gap
        columns: Theme.portrait || Theme.compact && Theme.large ? 1 : 2
        model: root.visit.place.questions
        page: root.visit.place.page

        delegate: Question {
            id: row

            selected: root.nurse.toAsk.indexOf(row.index) >= 0
            onTouched: index => root.nurse.wantToAsk(index)
        }
    }
}
