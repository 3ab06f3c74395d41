pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// For staff: flags first, then what the visitor wants to ask. It closes by itself.
StageScreen {
    id: root

    readonly property NurseModel nurse: root.visit.nurse
    readonly property bool more: grid.shownPage < grid.pageCount - 1

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    primaryText: root.more ? qsTrId("bar-more") : qsTrId("nurse-done")
    primaryIcon: root.more ? "icons/forward" : ""
    secondText: root.more ? qsTrId("nurse-done") : root.visit.staff.canBrief ? qsTrId("nurse-start-talk") : ""

    function goOn() {
        if (root.more)
            root.visit.goNext(root.pageCount);
        else
            root.nurse.closeList();
    }

    function goSecond() {
        if (root.more)
            root.nurse.closeList();
        else
            root.visit.staff.openOpening();
    }

    ScreenTitle {
        id: title

        text: qsTrId("nurse-list-title")
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    BalancedText {
        id: answered

        visible: root.nurse.tellCount > 0
        x: Theme.margin
        y: title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: visible ? implicitHeight : 0
        markup: qsTrId("nurse-answered").arg(root.nurse.tellCount - root.nurse.openCount).arg(root.nurse.tellCount)
        spoken: markup
        size: Theme.noteSize
        line: Theme.labelLine
        color: Theme.look.ink2
    }

    BalancedText {
        visible: root.nurse.flagCount === 0 && root.nurse.askCount === 0
        x: Theme.margin
        y: answered.y + answered.height + Theme.wideSpace
        width: parent.width - 2 * Theme.margin
        height: implicitHeight
        markup: qsTrId("nurse-nothing")
        spoken: markup
    }

    RowGrid {
        id: grid

        x: Theme.margin
        y: answered.y + answered.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        columns: Theme.portrait || Theme.compact && Theme.large ? 1 : 2
        most: 10
        model: root.nurse.rows
        page: root.visit.place.page

        delegate: NotedLine {}
    }
}
