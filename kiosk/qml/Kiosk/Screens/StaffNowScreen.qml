import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Something in the check does not work. It needs no words of the pack: tell a member of staff now.
StageScreen {
    id: root

    readonly property string number: root.visit.sheet.emergencyNumber

    primaryText: qsTrId("check-to-start")

    function goOn() {
        root.visit.startAgain();
    }

    Rectangle {
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        height: parent.height - Theme.gap
        radius: Theme.plateRadius
        color: Theme.look.em
        border.width: Theme.edgeWidth
        border.color: Theme.look.emedge

        Column {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.wideSpace
            spacing: Theme.compact ? Theme.gap : Theme.wideSpace

            Drawing {
                anchors.left: parent.left
                width: Theme.px(Theme.compact ? 96 : 168)
                height: width
                name: "icons/hand"
                ink: "onem"
            }

            BalancedText {
                width: parent.width
                markup: qsTrId("help-staff")
                spoken: markup
                role: Accessible.AlertMessage
                size: Theme.lookName === "dim" ? Theme.titleSize : Theme.displaySize
                line: 1.1 * Theme.scriptLine
                strong: true
                color: Theme.look.onem
            }

            BalancedText {
                width: parent.width
                markup: root.number === "" ? qsTrId("check-fault-bare") : qsTrId("check-fault").arg("\u2066" + root.number + "\u2069")
                spoken: markup
                color: Theme.look.onem
            }
        }
    }
}
