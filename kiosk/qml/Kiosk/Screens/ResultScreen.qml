pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A care card: how urgent, what was told, the one thing to do, and the number.
StageScreen {
    id: root

    readonly property CheckModel check: root.visit.check
    readonly property string level: root.check.level
    readonly property bool stacked: Theme.portrait || Theme.tight
    readonly property real pad: Theme.tight ? Theme.smallSpace : Theme.compact ? Theme.gap : Theme.wideSpace
    // On the smallest panel large text stops growing, so that the whole card stays on one screen.
    readonly property int wordSize: Theme.tight ? Math.min(Theme.labelSize, Theme.px(Theme.arabic ? 27 : 34)) : Theme.compact ? Theme.buttonSize : Theme.sentenceSize
    readonly property real wordLine: (Theme.tight ? (Theme.arabic ? 1.05 : 1.15) : 1.3) * Theme.scriptLine

    primaryText: qsTrId("check-take-along")
    primaryIcon: "icons/take-along"
    backText: Theme.portrait && Theme.large || Theme.tight && Theme.largest ? qsTrId("check-change") : qsTrId("check-change-answer")

    function goOn() {
        root.check.takeAlong();
    }

    function goBack() {
        root.check.openAnswers();
    }

    Rectangle {
        id: card

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        height: parent.height - Theme.tinySpace
        radius: Theme.plateRadius
        color: Theme.look.card
        border.width: Theme.edgeWidth
        border.color: Theme.levelEdge(root.level)

        LevelLead {
            id: lead

            x: Theme.rightToLeft && !root.stacked ? parent.width - width : 0
            width: root.stacked ? parent.width : Math.round(parent.width * (Theme.large ? 0.34 : 0.31))
            height: root.stacked ? implicitHeight : parent.height
            flat: root.stacked
            level: root.level
            told: root.check.told
        }

        Column {
            readonly property real below: root.stacked ? lead.height : 0

            x: root.stacked || Theme.rightToLeft ? root.pad : lead.width + root.pad
            y: below + Math.max(root.pad / 2, (parent.height - below - height) / 2)
            width: (root.stacked ? parent.width : parent.width - lead.width) - 2 * root.pad
            spacing: Theme.tight ? Theme.px(5) : Theme.compact ? Theme.smallSpace : Theme.space

            BalancedText {
                width: parent.width
                height: implicitHeight
                markup: root.check.act
                spoken: markup
                plain: true
                strong: true
                size: Theme.tight ? root.wordSize : Theme.compact ? Theme.tileSize : Theme.px(46)
                line: Theme.tight ? root.wordLine : Theme.tileLine
            }

            NumberSlab {
                visible: root.check.number !== ""
                width: parent.width
                height: visible ? implicitHeight : 0
                level: root.level
                number: root.check.number
                note: root.check.line === "clinic" ? qsTrId("check-line-clinic") : root.check.line === "day" ? qsTrId("check-line-day") : qsTrId("check-line-emergency")
            }

            Repeater {
                model: root.check.lines

                IconLine {
                    required text

                    width: parent?.width ?? 0
                    height: implicitHeight
                    iconName: "icons/dot"
                    iconSide: Theme.px(Theme.tight ? 20 : 36)
                    size: root.wordSize
                    line: root.wordLine
                }
            }

            IconLine {
                visible: root.check.always !== ""
                width: parent.width
                height: implicitHeight
                iconName: "icons/speech"
                iconSide: Theme.px(Theme.tight ? 28 : 36)
                text: root.check.always
                size: root.wordSize
                line: root.wordLine
            }
        }
    }
}
