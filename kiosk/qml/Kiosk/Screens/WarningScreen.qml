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
        spacing: Theme.compact ? Theme.gap : Theme.wideSpace

        Row {
            width: parent.width
            spacing: Theme.wideSpace
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

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
                    size: Theme.titleSize
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
        }

        Grid {
            id: answers

            width: parent.width
            columns: Theme.portrait ? 1 : 2
            spacing: Theme.gap
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            readonly property real cell: (width - (columns - 1) * spacing) / columns

            AlarmButton {
                width: answers.cell
                height: Theme.px(Theme.compact ? 110 : 148)
                text: root.check.helper ? qsTrId("check-warning-yes-they") : qsTrId("check-warning-yes")
                onClicked: root.check.confirm(true)
            }

            QuietButton {
                width: answers.cell
                height: Theme.px(Theme.compact ? 110 : 148)
                ringRadius: Theme.heroRadius
                text: qsTrId("check-warning-no")
                onClicked: root.check.confirm(false)
            }
        }
    }
}
