pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A question of "Tell us first" and its three answers, the given one marked: in a line, or in portrait the question
// above.
Item {
    id: root

    required property string name
    required property string text
    required property string pictogram
    property string answer: ""
    readonly property bool below: Theme.portrait || Theme.compact && Theme.large
    readonly property bool pictured: root.pictogram !== "" && !Theme.tight
    // Rows without a picture keep its place, so that the questions stand in one line.
    readonly property real pictureSide: Theme.tight ? 0 : Theme.px(Theme.compact ? 72 : 96)
    readonly property real indent: root.pictureSide === 0 ? 0 : root.pictureSide + Theme.gap
    readonly property real answersWidth: root.below ? width : Theme.large || Theme.arabic ? width * 0.52 : Math.min(width * 0.46, Theme.px(840))
    readonly property real wordsWidth: width - root.indent - (root.below ? Theme.tinySpace : root.answersWidth + Theme.space)
    readonly property real leadHeight: Math.max(root.pictureSide, question.implicitHeight)
    readonly property real answerHeight: Theme.px(Theme.compact ? 84 : Theme.large && Theme.arabic ? 124 : 96)

    signal told(name: string, answer: string)

    implicitHeight: root.below ? root.leadHeight + Theme.smallSpace + root.answerHeight : Math.max(root.leadHeight, root.answerHeight)

    Drawing {
        visible: root.pictured
        x: Theme.rightToLeft ? root.width - width : 0
        y: ((root.below ? root.leadHeight : root.height) - height) / 2
        width: root.pictureSide
        height: width
        name: root.pictured ? "pictograms/" + root.pictogram : ""
    }

    BalancedText {
        id: question

        x: Theme.rightToLeft ? root.width - root.indent - width : root.indent
        y: ((root.below ? root.leadHeight : root.height) - height) / 2
        width: root.wordsWidth
        height: implicitHeight
        markup: root.text
        spoken: root.text
        size: Theme.tileSize
        line: Theme.tileLine
        strong: true
    }

    Row {
        id: answers

        readonly property real cell: (width - 2 * spacing) / 3

        x: root.below || Theme.rightToLeft ? 0 : root.width - width
        y: root.below ? root.leadHeight + Theme.smallSpace : (root.height - height) / 2
        width: root.answersWidth
        height: root.answerHeight
        spacing: Theme.gap
        layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false

        Repeater {
            model: ["yes", "no", "not-sure"]

            SignTile {
                id: tile

                required property string modelData

                width: answers.cell
                height: answers.height
                padding: Theme.smallSpace
                upright: true
                text: tile.modelData === "yes" ? qsTrId("check-yes") : tile.modelData === "no" ? qsTrId("check-no") : qsTrId("check-not-sure")
                selected: root.answer === tile.modelData
                Accessible.role: Accessible.RadioButton
                Accessible.name: qsTrId("tell-answer").arg(tile.text).arg(root.text)
                onClicked: root.told(root.name, tile.modelData)
            }
        }
    }
}
