import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Get help now: the people here first, then the number that calls an ambulance.
Item {
    id: root

    required property VisitModel visit
    readonly property bool hasNumber: root.visit.sheet.emergencyNumber !== ""

    objectName: "help"

    Rectangle {
        id: here

        x: Theme.rightToLeft && !Theme.portrait ? parent.width - width : 0
        width: Theme.portrait ? parent.width : Math.round(parent.width * (Theme.tight ? (Theme.largest ? 0.34 : 0.4) : 0.5))
        height: Theme.portrait ? Math.round(parent.height * 0.5) : parent.height
        color: Theme.look.em
        border.width: Theme.lookName === "contrast" ? Theme.edgeWidth : 0
        border.color: Theme.look.emedge

        Column {
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * Theme.margin
            spacing: Theme.compact ? Theme.gap : Theme.wideSpace

            Drawing {
                anchors.left: parent.left
                width: Theme.px(Theme.tight ? 72 : Theme.compact ? 96 : 168)
                height: width
                name: "icons/hand"
                ink: "onem"
            }

            BalancedText {
                width: parent.width
                markup: qsTrId("help-staff")
                spoken: markup
                role: Accessible.Heading
                size: Theme.tight ? Theme.px(54) : Theme.compact ? Theme.px(64) : Theme.px(92)
                line: Theme.titleLine
                strong: true
                color: Theme.look.onem
            }

            BalancedText {
                visible: !(Theme.tight && Theme.largest)
                width: parent.width
                markup: qsTrId("help-staff-how")
                spoken: markup
                color: Theme.look.onem
            }
        }
    }

    Item {
        id: away

        readonly property real spacing: Theme.compact ? Theme.smallSpace : Theme.gap
        readonly property real mostNumber: Theme.px(Theme.portrait ? 360 : 330)

        x: Theme.portrait || Theme.rightToLeft ? Theme.margin : here.width + Theme.wideSpace
        y: Theme.portrait ? here.height + Theme.space : 0
        width: Theme.portrait ? parent.width - 2 * Theme.margin : parent.width - here.width - Theme.margin - Theme.wideSpace
        height: parent.height - y

        BalancedText {
            id: question

            y: Math.max(0, (away.height - height - number.height - foot.height - 2 * away.spacing) / 2)
            width: parent.width
            height: implicitHeight
            markup: root.hasNumber ? qsTrId("help-not-here") : qsTrId("help-no-number")
            spoken: markup
            strong: true
            size: Theme.tight ? Theme.labelSize : Theme.sentenceSize
            line: Theme.tight ? 1.15 * Theme.scriptLine : Theme.labelLine
        }

        BigNumber {
            id: number

            visible: root.hasNumber
            y: question.y + question.height + away.spacing
            width: parent.width
            height: !root.hasNumber ? 0 : Math.min(away.mostNumber, away.height - question.height - foot.height - 2 * away.spacing)
            number: root.visit.sheet.emergencyNumber
        }

        Column {
            id: foot

            y: number.y + number.height + away.spacing
            width: parent.width
            spacing: away.spacing

            BalancedText {
                visible: root.visit.sheet.countryName !== ""
                width: parent.width
                markup: qsTrId("help-country").arg(root.visit.sheet.countryName)
                spoken: markup
                size: Theme.labelSize
                line: Theme.labelLine
                color: Theme.look.ink2
            }

            BalancedText {
                width: parent.width
                markup: qsTrId("help-do-not-drive")
                spoken: markup
                size: Theme.tight ? Theme.labelSize : Theme.sentenceSize
                line: Theme.tight ? Theme.labelLine : Theme.sentenceLine
            }

            BalancedText {
                visible: root.visit.sheet.clinicLine !== ""
                width: parent.width
                markup: qsTrId("help-clinic-line").arg(root.visit.sheet.clinicLine)
                spoken: markup
            }

            BalancedText {
                visible: root.visit.sheet.relayNumber !== ""
                width: parent.width
                markup: qsTrId("help-relay").arg(root.visit.sheet.relayNumber)
                spoken: markup
                size: Theme.noteSize
                line: Theme.labelLine
            }
        }
    }
}
