import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Do you have any of these? Danger signs are asked about at once; of other lists several can be ticked.
StageScreen {
    id: root

    readonly property CheckModel check: root.visit.check
    readonly property bool danger: check.part === "danger"
    titleInBar: root.danger && (Theme.compact || Theme.arabic && Theme.large && !Theme.portrait)
    barTitle: root.check.title
    readonly property bool answerable: !danger && check.tickCount > 0

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    hasPrimary: root.answerable || grid.shownPage < grid.pageCount - 1
    primaryText: grid.shownPage < grid.pageCount - 1 ? qsTrId("bar-more") : qsTrId("bar-continue")
    secondText: qsTrId("check-not-sure")
    asideText: root.check.explained ? qsTrId("check-meanings") : ""
    asideIcon: "icons/info"
    manyWays: true

    function goOn() {
        if (grid.shownPage < grid.pageCount - 1)
            root.visit.goNext(root.pageCount);
        else
            root.check.answerTicked();
    }

    function goSecond() {
        root.check.answerNotSure();
    }

    function goAside() {
        root.check.openMeanings();
    }

    Drawing {
        id: shape

        visible: root.danger && !root.titleInBar
        x: Theme.rightToLeft ? parent.width - width - Theme.margin : Theme.margin
        y: title.y + (title.height - height) / 2
        width: visible ? Theme.px(76) : 0
        height: width
        name: "pictograms/level-emergency"
    }

    ScreenTitle {
        id: title

        // All danger signs stand on one screen, however large the text: the top bar then takes the question.
        visible: !root.titleInBar
        readonly property real indent: shape.visible ? shape.width + Theme.gap : 0

        x: Theme.rightToLeft ? Theme.margin : Theme.margin + indent
        width: parent.width - 2 * Theme.margin - indent
        text: root.check.title
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    SignGrid {
        id: grid

        x: Theme.margin
        y: root.titleInBar ? Theme.tinySpace : title.y + title.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        model: root.check.tiles
        page: root.check.page
        together: root.danger
        lastText: qsTrId("check-none")
        lastIcon: "icons/none"
        onTouched: name => root.check.tick(name)
        onLastTouched: root.check.answerNone()
    }
}
