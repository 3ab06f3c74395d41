import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// No pack can be shown. Calm, and with a way on: the people here.
StageScreen {
    id: root

    hasPrimary: false

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(1100))
        spacing: Theme.tight ? Theme.smallSpace : Theme.compact ? Theme.gap : Theme.wideSpace

        Drawing {
            visible: !(Theme.arabic && Theme.large || Theme.tight)
            anchors.left: parent.left
            width: Theme.px(Theme.tight ? 72 : Theme.compact ? 120 : 180)
            height: width
            name: "pictograms/staff"
        }

        BalancedText {
            width: parent.width
            markup: qsTrId("unavailable-title")
            spoken: markup
            role: Accessible.Heading
            size: Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        BalancedText {
            width: parent.width
            markup: qsTrId("unavailable-text")
            spoken: markup
        }

        QuietButton {
            anchors.left: parent.left
            visible: root.visit.sheet.noteCount > 0
            iconName: "icons/staff"
            text: qsTrId("staff-notes-button").arg(root.visit.sheet.noteCount)
            onClicked: root.visit.openStaffNotes()
        }

        ClinicName {
            anchors.left: parent.left
            anchors.leftMargin: -Theme.smallSpace
            mostWidth: parent.width
            visit: root.visit
        }
    }
}
