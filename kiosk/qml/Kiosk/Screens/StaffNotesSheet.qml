pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// For staff: what is not shown, and why. The whole of it is printed by kiosk check.
Item {
    id: root

    required property VisitModel visit
    readonly property int most: Theme.compact ? (Theme.large ? 1 : 2) : Theme.large ? 3 : 5

    objectName: "staff-notes"

    Column {
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: Theme.compact ? Theme.smallSpace : Theme.gap

        SheetTitle {
            width: parent.width
            text: qsTrId("staff-notes-title")
        }

        BalancedText {
            width: parent.width
            markup: qsTrId("staff-notes-text")
            spoken: markup
            size: Theme.noteSize
            line: Theme.labelLine
        }

        Repeater {
            model: root.visit.sheet.notes

            StaffNote {
                required property int index

                visible: index < root.most
                width: parent.width
            }
        }
    }
}
