import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Before an answer that made an emergency is changed: was it wrong, or is the sign there?
StageScreen {
    id: root

    readonly property EmergencyModel emergency: root.visit.emergency

    hasPrimary: false

    Column {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * Theme.margin
        spacing: Theme.compact ? Theme.gap : Theme.wideSpace

        BalancedText {
            width: parent.width
            markup: qsTrId("emergency-leave-title")
            spoken: markup
            role: Accessible.Heading
            size: Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        BalancedText {
            width: Math.min(parent.width, Theme.px(1200))
            markup: qsTrId("emergency-leave")
            spoken: markup
        }

        AlarmButton {
            anchors.left: parent.left
            width: Math.min(parent.width, Theme.px(900))
            height: Theme.px(Theme.compact ? 110 : 148)
            text: qsTrId("emergency-stay")
            onClicked: root.emergency.stay()
        }

        QuietButton {
            anchors.left: parent.left
            width: Math.min(parent.width, Theme.px(900))
            text: qsTrId("emergency-leave-yes")
            onClicked: root.emergency.leave(true)
        }
    }
}
