pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What the patient told this kiosk alone: what staff must hear of, then what the patient wants to ask.
StageScreen {
    id: root

    readonly property TalkModel talk: root.visit.talk
    readonly property bool told: root.talk.answeredCount > 0
    readonly property string remark: !root.told ? qsTrId("talk-flags-nothing") : root.talk.flagCount === 0 ? qsTrId("talk-flags-none") : ""

    pageCount: grid.pageCount
    shownPage: grid.shownPage

    ScreenTitle {
        id: title

        text: qsTrId("talk-flags-title")
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    BalancedText {
        id: answered

        visible: root.told
        x: Theme.margin
        y: title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: visible ? implicitHeight : 0
        markup: qsTrId("nurse-answered").arg(root.talk.answeredCount).arg(root.talk.tellCount)
        spoken: markup
        size: Theme.noteSize
        line: Theme.labelLine
        color: Theme.look.ink2
    }

    BalancedText {
        id: remark

        visible: root.remark !== ""
        x: Theme.margin
        y: answered.y + answered.height + Theme.gap
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(1300))
        height: visible ? implicitHeight : 0
        markup: root.remark
        spoken: markup
    }

    RowGrid {
        id: grid

        x: Theme.margin
        y: remark.y + remark.height + (Theme.compact ? Theme.smallSpace : Theme.gap)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        columns: Theme.portrait || Theme.compact && Theme.large ? 1 : 2
        most: 10
        model: root.talk.flags
        page: root.visit.place.page

        delegate: NotedLine {}
    }
}
