pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// No level is told: nothing was tapped, the check was left, or it is about a child. Never an all-clear.
StageScreen {
    id: root

    readonly property CheckModel check: root.visit.check

    primaryText: qsTrId("check-to-start")
    secondText: root.visit.place.dangerScreen === "" ? "" : qsTrId("check-all-signs")
    secondIcon: "icons/warning"

    function goOn() {
        root.visit.startAgain();
    }

    function goSecond() {
        root.visit.openScreen(root.visit.place.dangerScreen);
    }

    Column {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(1300))
        spacing: Theme.tight ? Theme.smallSpace : Theme.compact ? Theme.gap : Theme.wideSpace

        Drawing {
            anchors.left: parent.left
            width: Theme.px(Theme.tight ? 72 : Theme.compact ? 110 : 160)
            height: width
            name: "pictograms/staff"
        }

        BalancedText {
            width: parent.width
            markup: root.check.act
            spoken: markup
            role: Accessible.Heading
            size: Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        Repeater {
            model: root.check.lines

            BalancedText {
                required property string text

                width: parent.width
                markup: text
                spoken: text
            }
        }
    }
}
