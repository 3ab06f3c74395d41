import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Before an emergency is shown: what will happen, asked once.
StageScreen {
    id: root

    readonly property CheckModel check: root.visit.check
    readonly property string number: root.visit.sheet.emergencyNumber

    hasPrimary: false
    asideText: root.check.explained ? qsTrId("check-meaning") : ""
    asideIcon: "icons/info"

    function goAside() {
        root.check.openMeanings();
    }

    Column {
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.tight ? Theme.tinySpace : Theme.compact ? Theme.gap : Theme.wideSpace

        Row {
            width: parent.width
            spacing: Theme.wideSpace

            Repeater {
                model: root.check.tiles

                Drawing {
                    required property string pictogram

                    visible: pictogram !== ""
                    width: Theme.px(Theme.compact ? 110 : 180)
                    height: width
                    name: pictogram === "" ? "" : "pictograms/" + pictogram
                }
            }

            Column {
                width: parent.width - Theme.px(Theme.compact ? 110 : 180) - Theme.wideSpace
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.smallSpace

                BalancedText {
                    // With the tallest letters on the smallest panel the words speak for themselves.
                    visible: !(Theme.tight && Theme.largest && Theme.arabic)
                    width: parent.width
                    markup: qsTrId("check-warning-touched")
                    spoken: markup
                    size: Theme.labelSize
                    line: Theme.labelLine
                    color: Theme.look.ink2
                }

                BalancedText {
                    width: parent.width
                    markup: root.check.title
                    spoken: markup
                    plain: true
                    role: Accessible.Heading
                    size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
                    line: Theme.titleLine
                    family: Theme.titleFamily
                    strong: true
                }
            }
        }

        BalancedText {
            width: Math.min(parent.width, Theme.px(1300))
            markup: root.number === "" ? qsTrId("check-warning-bare") : qsTrId("check-warning").arg("\u2066" + root.number + "\u2069")
            spoken: markup
            size: Theme.tight ? Theme.labelSize : Theme.sentenceSize
            line: Theme.tight ? 1.2 * Theme.scriptLine : Theme.sentenceLine
        }

        Grid {
            id: answers

            width: parent.width
            columns: Theme.portrait ? 1 : 2
            spacing: Theme.gap

            readonly property real cell: (width - (columns - 1) * spacing) / columns
            readonly property real rowHeight: Math.max(Theme.px(Theme.tight ? 90 : Theme.compact ? 110 : 148), yes.implicitHeight)

            AlarmButton {
                id: yes

                width: answers.cell
                height: answers.rowHeight
                text: root.check.helper ? qsTrId("check-warning-yes-they") : qsTrId("check-warning-yes")
                onClicked: root.check.confirm(true)
            }

            QuietButton {
                width: answers.cell
                height: answers.rowHeight
                ringRadius: Theme.heroRadius
                text: qsTrId("check-warning-no")
                onClicked: root.check.confirm(false)
            }
        }
    }
}
