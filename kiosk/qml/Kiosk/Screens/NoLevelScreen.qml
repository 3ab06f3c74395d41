pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// No level is told: nothing was tapped, the check was left, or it is about a child. Never an all-clear.
StageScreen {
    id: root

    readonly property CheckModel check: root.visit.check

    readonly property bool forChild: root.check.part === "under-16" && root.visit.place.dangerScreen !== ""

    primaryText: root.forChild ? qsTrId("check-all-signs") : qsTrId("check-to-start")

    function goOn() {
        if (root.forChild)
            root.visit.openScreen(root.visit.place.dangerScreen);
        else
            root.visit.startAgain();
    }

    Column {
        x: Theme.rightToLeft ? parent.width - width - Theme.margin : Theme.margin
        y: Math.max(0, (parent.height - height) / 2)
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(1300))
        spacing: Theme.tight ? Theme.smallSpace : Theme.compact ? Theme.gap : Theme.wideSpace

        Drawing {
            visible: !Theme.tight
            anchors.left: parent.left
            width: Theme.px(Theme.tight ? 72 : Theme.compact ? 110 : 160)
            height: width
            name: "pictograms/staff"
        }

        BalancedText {
            width: parent.width
            markup: root.check.act
            spoken: markup
            plain: true
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
                plain: true
            }
        }
    }
}
