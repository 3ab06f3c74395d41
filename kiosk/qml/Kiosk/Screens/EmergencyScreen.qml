pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Tell a member of staff now. No bars, no picture, nothing that moves; it ends only when staff is there, or an answer
// was wrong.
StageScreen {
    id: root

    readonly property CheckModel check: root.visit.check
    readonly property string number: root.visit.sheet.emergencyNumber
    readonly property bool hasNumber: root.number !== ""

    hasPrimary: false

    Rectangle {
        anchors.fill: parent
        color: Theme.look.em
    }

    Column {
        id: here

        x: Theme.rightToLeft && !Theme.portrait ? parent.width - width - Theme.margin : Theme.margin
        y: Theme.portrait ? Theme.wideSpace : Math.max(Theme.gap, (foot.y - height) / 2)
        width: (Theme.portrait || !away.visible ? parent.width - Theme.margin : parent.width / 2) - Theme.margin - Theme.gap
        spacing: Theme.compact ? (Theme.tight ? Theme.tinySpace : Theme.gap) : Theme.wideSpace

        Row {
            anchors.left: parent.left
            spacing: Theme.gap
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            Drawing {
                width: Theme.px(Theme.tight ? 60 : Theme.compact ? 80 : 112)
                height: width
                name: "pictograms/level-emergency"
                inverted: "emergency"
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTrId("level-emergency")
                size: Theme.compact ? Theme.tileSize : Theme.px(48)
                strong: true
                color: Theme.look.onem
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        BalancedText {
            width: parent.width
            markup: root.check.unanswered ? (root.check.shownAt === "" ? qsTrId("emergency-unanswered-bare") : qsTrId("emergency-unanswered").arg("\u2066" + root.check.shownAt + "\u2069")) : qsTrId("help-staff")
            spoken: markup
            role: Accessible.AlertMessage
            size: root.check.unanswered ? (Theme.compact ? Theme.titleSize : Theme.px(72)) : Theme.displaySize
            line: 1.1 * Theme.scriptLine
            strong: true
            color: Theme.look.onem
        }

        IconLine {
            width: parent.width
            iconName: "icons/hand"
            inkName: "onem"
            ink: Theme.look.onem
            line: Theme.labelLine
            size: Theme.tight ? Theme.labelSize : Theme.sentenceSize
            text: root.check.unanswered ? qsTrId("help-staff") : qsTrId("emergency-call-out")
        }

        IconLine {
            width: parent.width
            visible: !root.check.unanswered
            height: visible ? implicitHeight : 0
            iconName: "icons/no-car"
            inkName: "onem"
            ink: Theme.look.onem
            line: Theme.labelLine
            size: Theme.tight ? Theme.labelSize : Theme.sentenceSize
            text: qsTrId("help-do-not-drive")
        }

        IconLine {
            width: parent.width
            visible: !root.check.unanswered
            height: visible ? implicitHeight : 0
            iconName: "icons/speech"
            inkName: "onem"
            ink: Theme.look.onem
            line: Theme.labelLine
            size: Theme.tight ? Theme.labelSize : Theme.sentenceSize
            text: root.check.always
        }
    }

    Rectangle {
        id: away

        visible: root.hasNumber
        x: Theme.portrait || Theme.rightToLeft ? 0 : parent.width / 2
        y: Theme.portrait ? here.y + here.height + Theme.wideSpace : 0
        width: Theme.portrait ? parent.width : parent.width / 2
        height: foot.y - y - Theme.gap
        color: Theme.lookName === "dim" ? Theme.look.card : Theme.look.page

        BalancedText {
            id: question

            x: Theme.space
            y: Math.max(Theme.gap, (away.height - height - digits.height - nobody.height - 2 * Theme.gap) / 2)
            width: parent.width - 2 * Theme.space
            height: implicitHeight
            markup: qsTrId("emergency-not-here")
            spoken: markup
            strong: true
            size: Theme.tight ? Theme.tileSize : Theme.compact ? Theme.sentenceSize : Theme.px(46)
            line: Theme.labelLine
            alignment: Text.AlignHCenter
        }

        BigNumber {
            id: digits

            x: Theme.space
            y: question.y + question.height + Theme.gap
            width: parent.width - 2 * Theme.space
            height: Math.min(Theme.px(450), away.height - question.height - nobody.height - 4 * Theme.gap)
            number: root.number
            color: Theme.lookName === "day" ? Theme.look.em : Theme.look.ink
            centred: true
        }

        BalancedText {
            id: nobody

            x: Theme.space
            y: digits.y + digits.height + Theme.gap
            width: parent.width - 2 * Theme.space
            height: implicitHeight
            markup: qsTrId("emergency-calls-nobody")
            spoken: markup
            size: Theme.tight ? Theme.labelSize : Theme.tileSize
            line: Theme.labelLine
            alignment: Text.AlignHCenter
        }
    }

    Item {
        id: foot

        readonly property bool stacked: Theme.portrait || change.implicitWidth + hold.implicitWidth + Theme.gap > width

        x: Theme.margin
        y: parent.height - height
        width: parent.width - 2 * Theme.margin
        height: hold.height + (stacked && change.visible ? change.height + Theme.gap : 0) + Theme.gap

        OutlineButton {
            id: change

            visible: !root.check.unanswered
            anchors.left: parent.left
            y: foot.stacked ? hold.height + Theme.gap : 0
            width: foot.stacked ? foot.width : implicitWidth
            iconName: "icons/back"
            text: qsTrId("check-change-answer")
            onClicked: root.check.leaveEmergency(false)
        }

        HoldButton {
            id: hold

            anchors.right: parent.right
            width: foot.stacked ? foot.width : implicitWidth
            pressedOnce: root.check.staffPress !== "none"
            text: pressedOnce ? qsTrId("emergency-press-again") : qsTrId("emergency-hold")
            onHeld: root.check.holdStaffHere()
            onClicked: root.check.pressStaffHere()
        }
    }
}
