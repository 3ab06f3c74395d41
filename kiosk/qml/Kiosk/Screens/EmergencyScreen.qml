pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Tell a member of staff now. No bars, no picture, nothing that moves; it ends only when staff is there, or an answer
// was wrong.
StageScreen {
    id: root

    readonly property EmergencyModel emergency: root.visit.emergency
    readonly property ResultModel result: root.visit.result
    readonly property string number: root.visit.sheet.emergencyNumber
    readonly property bool hasNumber: root.number !== ""

    hasPrimary: false

    Rectangle {
        anchors.fill: parent
        color: Theme.look.em
    }

    CloseUp {
        id: fit

        result: root.result
        lastStep: 4
        onArranged: here.place()

        function fits(): bool {
            return Theme.portrait ? here.neededHeight() <= 0.5 * root.height : here.neededHeight() + 2 * Theme.gap <= foot.y;
        }
    }

    Item {
        id: here

        readonly property int gap: [Theme.compact ? Theme.gap : Theme.wideSpace, Theme.gap, Theme.smallSpace, Theme.tinySpace, Theme.px(4)][fit.step]
        readonly property int lineSize: fit.step < 2 ? Theme.sentenceSize : fit.step < 3 || !Theme.compact ? Theme.labelSize : Math.min(Theme.labelSize, Theme.px(35))
        readonly property int shapeSide: Theme.px(fit.step > 1 ? 60 : Theme.compact ? 80 : 112)

        x: Theme.rightToLeft && !Theme.portrait ? parent.width - width - Theme.margin : Theme.margin
        y: Theme.portrait ? Theme.wideSpace : Math.max(Theme.gap, (foot.y - height) / 2)
        width: (Theme.portrait || !away.visible ? parent.width - Theme.margin : parent.width / 2) - Theme.margin - Theme.gap

        function items(): var {
            return root.emergency.unanswered ? [level, call, out] : [level, call, out, drive, say];
        }

        function neededHeight(): real {
            return here.items().reduce((sum, item) => sum + item.implicitHeight + here.gap, -here.gap);
        }

        function place() {
            let y = 0;
            for (const item of here.items()) {
                item.y = y;
                y += item.implicitHeight + here.gap;
            }
            here.height = here.neededHeight();
        }

        Item {
            id: level

            width: parent.width
            implicitHeight: shape.height

            Drawing {
                id: shape

                anchors.left: parent.left
                width: here.shapeSide
                height: width
                name: "pictograms/level-emergency"
                inverted: "emergency"
            }

            Label {
                anchors.left: shape.right
                anchors.leftMargin: Theme.gap
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
            id: call

            readonly property int full: root.emergency.unanswered ? (Theme.compact ? Theme.titleSize : Theme.px(72)) : Theme.compact ? Theme.px(76) : (Theme.lookName === "dim" ? Math.min(Theme.displaySize, Theme.px(76)) : Theme.displaySize)

            width: parent.width
            height: implicitHeight
            markup: root.emergency.unanswered ? (root.emergency.shownAt === "" ? qsTrId("emergency-unanswered-bare") : qsTrId("emergency-unanswered").arg("\u2066" + root.emergency.shownAt + "\u2069")) : qsTrId("help-staff")
            spoken: markup
            role: Accessible.AlertMessage
            size: fit.step < 4 ? Math.max(Theme.titleSize, Math.round(full * [1, 0.9, 0.8, 0.7][fit.step])) : Theme.tileSize
            line: 1.1 * Theme.scriptLine
            strong: true
            color: Theme.look.onem
        }

        IconLine {
            id: out

            width: parent.width
            height: implicitHeight
            iconName: "icons/hand"
            inkName: "onem"
            ink: Theme.look.onem
            line: drive.line
            size: here.lineSize
            text: root.emergency.unanswered ? qsTrId("help-staff") : qsTrId("emergency-call-out")
        }

        IconLine {
            id: drive

            visible: !root.emergency.unanswered
            width: parent.width
            height: implicitHeight
            iconName: "icons/no-car"
            inkName: "onem"
            ink: Theme.look.onem
            line: fit.step < 2 ? Theme.labelLine : (fit.step < 4 ? 1.15 : 1.05) * Theme.scriptLine
            size: here.lineSize
            text: qsTrId("help-do-not-drive")
        }

        IconLine {
            id: say

            visible: !root.emergency.unanswered
            width: parent.width
            height: implicitHeight
            iconName: "icons/speech"
            inkName: "onem"
            ink: Theme.look.onem
            line: drive.line
            size: here.lineSize
            text: root.result.always
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
        bottomLeftRadius: Theme.portrait || Theme.rightToLeft ? 0 : Theme.plateRadius
        bottomRightRadius: !Theme.portrait && Theme.rightToLeft ? Theme.plateRadius : 0

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
            height: Math.min(Theme.px(Theme.lookName === "dim" ? 270 : 450), away.height - question.height - nobody.height - 4 * Theme.gap)
            number: root.number
            color: Theme.lookName === "day" ? Theme.look.em : Theme.lookName === "dim" ? Theme.look.ink2 : Theme.look.ink
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

            visible: !root.emergency.unanswered
            anchors.left: parent.left
            y: foot.stacked ? hold.height + Theme.gap : 0
            width: foot.stacked ? foot.width : implicitWidth
            iconName: "icons/back"
            text: Theme.tight && Theme.largest && Theme.arabic ? qsTrId("check-change") : qsTrId("emergency-change")
            onClicked: root.emergency.leave(false)
        }

        HoldButton {
            id: hold

            anchors.right: parent.right
            width: foot.stacked ? foot.width : implicitWidth
            pressedOnce: root.emergency.staffPress !== "none"
            text: pressedOnce ? qsTrId("emergency-press-again") : qsTrId("emergency-hold")
            onHeld: root.emergency.holdStaffHere()
            onClicked: root.emergency.pressStaffHere()
        }
    }
}
