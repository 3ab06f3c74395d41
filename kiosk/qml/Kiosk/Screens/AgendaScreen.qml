pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// All parts of the talk: how far it is, the way to each, and on demand their order and which are left out.
StageScreen {
    id: root

    readonly property TalkModel talk: root.visit.talk
    readonly property bool more: grid.shownPage < grid.pageCount - 1
    property bool arranging: false

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    manyWays: true
    primaryText: root.more ? qsTrId("bar-more") : qsTrId("talk-go-on")
    secondText: root.arranging ? qsTrId("talk-arranged") : qsTrId("talk-arrange")
    secondIcon: root.arranging ? "icons/tick" : ""
    asideText: qsTrId("talk-stop")
    asideIcon: "icons/stop"

    function goSecond() {
        root.arranging = !root.arranging;
    }

    function goAside() {
        root.talk.stop(false);
    }

    ScreenTitle {
        id: title

        text: qsTrId("talk-agenda-title")
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    RowGrid {
        id: grid

        x: Theme.margin
        y: title.y + title.height + (Theme.compact ? Theme.smallSpace : Theme.gap)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        columns: Theme.portrait || Theme.tight || Theme.compact && root.arranging ? 1 : 2
        gap: Theme.smallSpace
        model: root.talk.agenda
        page: root.visit.place.page

        delegate: AgendaLine {
            arranging: root.arranging
            onOpened: item => root.talk.openItem(item)
            onMoved: (item, by) => root.talk.moveItem(item, by)
            onSkipped: item => root.talk.skipItem(item)
        }
    }
}
