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
    readonly property real pad: Theme.compact ? Theme.gap : Theme.wideSpace

    primaryText: qsTrId("check-take-along")
    primaryIcon: "icons/take-along"
    secondText: qsTrId("check-change-answer")

    function goOn() {
        root.check.takeAlong();
    }

    function goSecond() {
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

        Rectangle {
            id: lead

            x: Theme.rightToLeft && !Theme.portrait ? parent.width - width : 0
            width: Theme.portrait ? parent.width : Math.round(parent.width * (Theme.large ? 0.34 : 0.31))
            height: Theme.portrait ? Math.max(urgency.height + told.height + 3 * root.pad, Math.round(parent.height * 0.3)) : parent.height
            radius: Theme.plateRadius
            color: Theme.levelFill(root.level)
            border.width: Theme.edgeWidth
            border.color: Theme.levelEdge(root.level)

            Column {
                id: urgency

                x: root.pad
                y: root.pad
                width: parent.width - 2 * root.pad
                spacing: Theme.compact ? Theme.smallSpace : Theme.space

                Drawing {
                    anchors.left: parent.left
                    width: Theme.px(Theme.tight ? 72 : Theme.compact ? 96 : 168)
                    height: width
                    name: root.level === "" ? "" : "pictograms/level-" + root.level
                    inverted: root.level
                }

                BalancedText {
                    width: parent.width
                    markup: root.level === "" ? "" : qsTrId("level-" + root.level)
                    spoken: markup
                    role: Accessible.Heading
                    size: Theme.compact ? Theme.levelSize : Theme.px(78)
                    line: Theme.titleLine
                    family: Theme.titleFamily
                    strong: true
                    color: Theme.levelInk(root.level)
                }
            }

            Column {
                id: told

                visible: y > urgency.y + urgency.height
                x: root.pad
                y: parent.height - height - root.pad
                width: parent.width - 2 * root.pad
                spacing: Theme.tinySpace

                Label {
                    anchors.left: parent.left
                    visible: reasons.count > 0
                    text: qsTrId("check-you-told")
                    color: Theme.levelInk(root.level)
                }

                Repeater {
                    id: reasons

                    model: root.check.told

                    BalancedText {
                        required property string label
                        required property bool unsure

                        width: told.width
                        height: implicitHeight
                        markup: unsure ? qsTrId("check-told-unsure").arg(label) : label
                        spoken: markup
                        size: Theme.compact ? Theme.labelSize : Theme.noteSize
                        line: Theme.labelLine
                        strong: true
                        color: Theme.levelInk(root.level)
                    }
                }
            }
        }

        Column {
            x: Theme.portrait ? root.pad : Theme.rightToLeft ? root.pad : lead.width + root.pad
            y: Theme.portrait ? lead.height + root.pad : Math.max(root.pad, (parent.height - height) / 2)
            width: (Theme.portrait ? parent.width : parent.width - lead.width) - 2 * root.pad
            spacing: Theme.compact ? (Theme.tight ? Theme.tinySpace : Theme.smallSpace) : Theme.space

            BalancedText {
                width: parent.width
                markup: root.check.act
                spoken: markup
                strong: true
                size: Theme.compact ? Theme.tileSize : Theme.px(46)
                line: Theme.tileLine
            }

            Rectangle {
                visible: root.check.number !== ""
                width: parent.width
                height: visible ? slab.height + 2 * Theme.gap : 0
                radius: Theme.tileRadius
                color: Theme.levelSoft(root.level)
                border.width: Theme.edgeWidth
                border.color: Theme.levelEdge(root.level)

                Drawing {
                    id: handset

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(Theme.compact ? 56 : 80)
                    height: width
                    name: "icons/phone"
                }

                Column {
                    id: slab

                    anchors.left: handset.right
                    anchors.leftMargin: Theme.space
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - handset.width - 3 * Theme.space

                    BigNumber {
                        width: parent.width
                        height: Theme.px(Theme.compact ? 70 : 104)
                        number: root.check.number
                    }

                    Label {
                        anchors.left: parent.left
                        text: root.check.line === "clinic" ? qsTrId("check-line-clinic") : root.check.line === "day" ? qsTrId("check-line-day") : qsTrId("check-line-emergency")
                    }
                }
            }

            Repeater {
                model: root.check.lines

                IconLine {
                    required text

                    width: parent?.width ?? 0
                    iconName: "icons/dot"
                    size: Theme.tight ? Theme.labelSize : Theme.compact ? Theme.buttonSize : Theme.sentenceSize
                    line: Theme.labelLine
                }
            }

            IconLine {
                visible: root.check.always !== ""
                width: parent.width
                iconName: "icons/speech"
                text: root.check.always
                size: Theme.tight ? Theme.labelSize : Theme.compact ? Theme.buttonSize : Theme.sentenceSize
                line: Theme.labelLine
            }
        }
    }
}
