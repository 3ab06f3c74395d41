import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One question; a touch on an answer goes on. "Not sure" is an answer like the others.
StageScreen {
    id: root

    readonly property CheckModel check: root.visit.check

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    hasPrimary: grid.shownPage < grid.pageCount - 1
    primaryText: qsTrId("bar-more")
    asideText: root.check.explained ? qsTrId("check-meaning") : ""
    asideIcon: "icons/info"

    function goAside() {
        root.check.openMeanings();
    }

    ScreenTitle {
        id: title

        text: root.check.title
    }

    AnswerGrid {
        id: grid

        x: Theme.rightToLeft ? parent.width - width - Theme.margin : Theme.margin
        y: title.y + title.height + (Theme.compact ? Theme.gap : Theme.wideSpace)
        width: Theme.portrait || !few ? parent.width - 2 * Theme.margin : Math.min(parent.width - 2 * Theme.margin, Theme.px(1240))
        height: parent.height - y - Theme.tinySpace
        model: root.check.tiles
        page: root.check.page
        firstText: root.check.asksTime ? qsTrId("check-not-yet") : ""
        lastText: qsTrId("check-not-sure")
        onTouched: name => root.check.answer(name)
        onFirstTouched: root.check.answerNotYet()
        onLastTouched: root.check.answerNotSure()
    }
}
