pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Questions a patient may want to take to the doctor, page by page.
StageScreen {
    id: root

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    hasPrimary: grid.shownPage < grid.pageCount - 1
    primaryText: qsTrId("bar-more")

    BalancedText {
        id: title

        x: Theme.margin
        y: Theme.portrait ? Theme.space : 0
        width: parent.width - 2 * Theme.margin
        height: implicitHeight
        markup: qsTrId("questions-title")
        spoken: markup
        role: Accessible.Heading
        size: Theme.titleSize
        line: Theme.titleLine
        family: Theme.titleFamily
        strong: true
    }

    RowGrid {
        id: grid

        x: Theme.margin
        y: title.y + title.height + Theme.space
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        most: Theme.portrait ? 5 : 6
        columns: Theme.portrait || Theme.compact && Theme.large ? 1 : 2
        model: root.visit.place.questions
        page: root.visit.place.page

        delegate: Question {}
    }
}
