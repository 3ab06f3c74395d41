pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Larger text, another look, still pictures. What is chosen is seen at once.
Item {
    id: root

    required property VisitModel visit
    readonly property var sizes: ["normal", "large", "largest"]
    readonly property var looks: ["day", "dim", "contrast"]
    readonly property var motions: ["on", "off"]
    readonly property real rowHeight: Math.min(Theme.px(Theme.portrait ? (Theme.largest ? 460 : 260) : Theme.tight ? 260 : 170), (height - title.height - Theme.space - 2 * Theme.gap) / (Theme.tight ? 2 : 3))

    objectName: "appearance"

    SheetTitle {
        id: title

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTrId("appearance-title")
    }

    Item {
        x: Theme.margin
        y: title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin

        ChoiceRow {
            width: parent.width
            height: root.rowHeight
            heading: qsTrId("appearance-size")
            choices: root.sizes
            chosen: root.visit.bar.textSize
            wordFor: choice => qsTrId("size-" + choice)
            onChoose: choice => root.visit.bar.chooseTextSize(choice)
        }

        ChoiceRow {
            y: (root.rowHeight + Theme.gap)
            width: parent.width
            height: root.rowHeight
            heading: qsTrId("appearance-look")
            choices: root.looks
            chosen: root.visit.bar.look
            wordFor: choice => qsTrId("look-" + choice)
            onChoose: choice => root.visit.bar.chooseLook(choice)
        }

        // Where room is short: each moving picture has this choice too.
        ChoiceRow {
            y: 2 * (root.rowHeight + Theme.gap)
            visible: !Theme.tight
            width: parent.width
            height: root.rowHeight
            heading: qsTrId("appearance-motion")
            choices: root.motions
            chosen: root.visit.bar.reducedMotion ? "off" : "on"
            wordFor: choice => qsTrId("motion-" + choice)
            onChoose: choice => root.visit.bar.chooseMotion(choice === "off")
        }
    }
}
