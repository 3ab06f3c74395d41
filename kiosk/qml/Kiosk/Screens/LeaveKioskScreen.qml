import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Staff are asked once more before the kiosk ends.
StageScreen {
    id: root

    hasPrimary: false

    Column {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * Theme.margin
        spacing: Theme.compact ? Theme.gap : Theme.wideSpace

        BalancedText {
            width: parent.width
            markup: qsTrId("leave-title")
            spoken: markup
            plain: true
            role: Accessible.Heading
            size: Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        BalancedText {
            width: Math.min(parent.width, Theme.px(1200))
            markup: qsTrId("leave-text")
            spoken: markup
            plain: true
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            PrimaryButton {
                iconName: ""
                text: qsTrId("leave-no")
                onClicked: root.visit.goBack()
            }

            QuietButton {
                text: qsTrId("leave-yes")
                onClicked: root.visit.staff.leave()
            }
        }
    }
}
