pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What the words on the screen mean, page by page.
Item {
    id: root

    required property VisitModel visit
    property int page: 0
    readonly property alias pageCount: grid.pageCount
    // With tall letters on the small panel the meanings need all the height there is.
    readonly property bool beside: Theme.tight && Theme.arabic && Theme.large && more.visible

    objectName: "meaning"

    SheetTitle {
        id: title

        x: Theme.margin + (root.beside && Theme.rightToLeft ? more.width + Theme.gap : 0)
        y: Theme.portrait ? Theme.space : root.beside ? more.y + (more.height - height) / 2 : 0
        width: parent.width - 2 * Theme.margin - (root.beside ? more.width + Theme.gap : 0)
        height: implicitHeight
        text: qsTrId("check-meanings")
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    RowGrid {
        id: grid

        x: Theme.rightToLeft ? parent.width - width - Theme.margin : Theme.margin
        y: (root.beside ? more.y + more.height : title.y + title.height) + (root.beside ? Theme.tinySpace : Theme.tight ? Theme.smallSpace : Theme.space)
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(1300))
        height: parent.height - y - (more.visible && !root.beside ? more.height + Theme.gap : Theme.tinySpace)
        columns: 1
        most: 2
        model: root.visit.nurse.shown ? root.visit.nurse.meanings : root.visit.check.meanings
        page: root.page

        delegate: Meaning {}
    }

    QuietButton {
        id: more

        visible: root.pageCount > 1
        x: Theme.rightToLeft ? Theme.margin : parent.width - width - Theme.margin
        y: root.beside ? Theme.tinySpace : parent.height - height - Theme.tinySpace
        text: qsTrId("bar-more")
        onClicked: root.page = (grid.shownPage + 1) % root.pageCount
    }
}
