import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A care card: how urgent, what was told, the one thing to do, and the number.
StageScreen {
    id: root

    readonly property ResultModel result: root.visit.result
    readonly property string level: root.result.level
    // All of the card stays on one screen. So it closes up where it would not fit: 0 is roomy, 1 closer, from 2 the
    // level is a strip above the words, which then stand in two columns, 3 takes the size of labels and two reasons,
    // 4 one reason, and on the smallest panel, where the words stop growing, 5 and 6 smaller words for tall letters.
    readonly property int step: fit.step
    readonly property bool stacked: Theme.portrait || root.step > 1
    readonly property real pad: Theme.compact || root.step > 0 ? Theme.gap : Theme.wideSpace
    readonly property int sentenceSize: Theme.compact ? Theme.buttonSize : Theme.sentenceSize
    readonly property int wordSize: root.step < 3 ? root.sentenceSize : root.step === 3 || !Theme.compact ? Theme.labelSize : Math.min(Theme.labelSize, Theme.px(root.step === 4 ? 35 : root.step === 5 ? 31 : 28))

    primaryText: qsTrId("check-take-along")
    primaryIcon: "icons/take-along"
    backText: Theme.portrait && Theme.large || Theme.tight && Theme.largest ? qsTrId("check-change") : qsTrId("check-change-answer")

    function goOn() {
        root.result.takeAlong();
    }

    function goBack() {
        root.visit.check.openAnswers();
    }

    CloseUp {
        id: fit

        result: root.result
        lastStep: Theme.compact ? 6 : 4
        onArranged: {
            lead.height = root.stacked ? lead.neededHeight() : card.height;
            words.place();
        }

        function fits(): bool {
            const most = root.stacked ? card.height - lead.neededHeight() : card.height;
            return words.neededHeight() + root.pad <= most && (root.stacked || lead.neededHeight() <= card.height);
        }
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
            flat: root.stacked
            snug: root.step > 0
            most: root.step < 3 ? 3 : root.step === 3 ? 2 : 1
            headed: root.step < 4
            level: root.level
            told: root.result.told
        }

        CareWords {
            id: words

            readonly property real below: root.stacked ? lead.height : 0

            x: root.stacked || Theme.rightToLeft ? root.pad : lead.width + root.pad
            y: below + root.pad / 2
            width: (root.stacked ? parent.width : parent.width - lead.width) - 2 * root.pad
            height: parent.height - below - root.pad
            result: root.result
            columns: root.stacked && !Theme.portrait ? 2 : 1
            snug: root.step > 0
            gap: root.step === 0 ? (Theme.compact ? Theme.gap : Theme.space) : Theme.smallSpace
            wordSize: root.wordSize
            wordLine: (root.step === 0 ? 1.35 : root.step < 4 ? 1.25 : root.step === 4 ? 1.15 : 1.05) * Theme.scriptLine
            actSize: root.step > 2 ? root.wordSize : Theme.compact ? Theme.tileSize : Theme.px(root.step === 0 ? 50 : 46)
        }
    }
}
