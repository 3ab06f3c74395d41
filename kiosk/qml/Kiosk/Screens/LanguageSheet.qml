pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The languages, each by its own name in its own script.
Item {
    id: root

    required property VisitModel visit

    objectName: "languages"

    SheetTitle {
        id: title

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTrId("languages-title")
    }

    Grid {
        x: Theme.margin
        y: title.height + Theme.space
        width: parent.width - 2 * Theme.margin
        columns: 2
        spacing: Theme.gap

        Repeater {
            model: root.visit.place.languages

            Tile {
                required property string code
                required property string name
                required property bool current

                width: (parent.width - Theme.gap) / 2
                height: Math.max(Theme.px(92), implicitHeight)
                padding: Theme.gap
                selected: current
                text: name
                onClicked: root.visit.bar.chooseLanguage(code)
            }
        }
    }
}
