pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The patient's questions in a talk: ready-made ones, in the order in which they are touched.
StageScreen {
    id: root

    readonly property ToldModel told: root.visit.told
    readonly property bool more: grid.shownPage < grid.pageCount - 1

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    titleInBar: Theme.tight
    barTitle: qsTrId("ask-talk-title")
    primaryText: root.more ? qsTrId("bar-more") : qsTrId("bar-continue")

    ScreenTitle {
        id: title

        visible: !root.titleInBar
        text: root.barTitle
    }

    BalancedText {
        id: note

        visible: !Theme.compact && !Theme.large
        x: Theme.margin
        y: title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: visible ? implicitHeight : 0
        markup: qsTrId("ask-talk-note")
        spoken: markup
        size: Theme.noteSize
        line: Theme.labelLine
        color: Theme.look.ink2
    }

    RowGrid {
        id: grid

        x: Theme.margin
        y: root.titleInBar ? Theme.tinySpace : note.y + note.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        most: Theme.portrait ? 5 : 4
        gap: Theme.gap
        columns: Theme.portrait || Theme.compact && Theme.large ? 1 : 2
        model: root.visit.place.questions
        page: root.visit.place.page

        delegate: AskTile {
            id: row

            number: root.told.asked.indexOf(row.index) + 1
            onTouched: index => root.told.ask(index)
        }
    }
}
