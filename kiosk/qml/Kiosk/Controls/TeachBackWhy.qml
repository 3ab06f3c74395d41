import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// What is said of an answer: that it is right, or what is so instead; and below, apart, what staff note.
Item {
    id: root

    required property TeachBackModel asked
    readonly property bool close: Theme.tight

    Item {
        id: words

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        height: staff.y

        Column {
            y: Math.max(0, (parent.height - height) / 2)
            width: Math.min(parent.width, Theme.px(Theme.compact ? 1200 : 1400))
            anchors.left: parent.left
            spacing: root.close ? Theme.tinySpace : Theme.compact ? Theme.smallSpace : Theme.space

            BalancedText {
                width: parent.width
                markup: root.asked.right ? qsTrId("teach-right") : qsTrId("teach-wrong")
                spoken: markup
                plain: true
                role: Accessible.Heading
                size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
                line: Theme.titleLine
                family: Theme.titleFamily
                strong: true
            }

            BalancedText {
                width: parent.width
                markup: root.asked.question
                spoken: markup
                plain: true
                size: Theme.noteSize
                line: Theme.labelLine
                color: Theme.look.ink2
            }

            BalancedText {
                width: parent.width
                markup: qsTrId("teach-you-said").arg(root.asked.given)
                spoken: markup
                plain: true
                size: Theme.noteSize
                line: Theme.labelLine
                color: Theme.look.ink2
            }

            Rectangle {
                width: parent.width
                height: why.implicitHeight + 2 * (root.close ? Theme.smallSpace : Theme.space)
                radius: Theme.plateRadius
                color: Theme.look.plate

                BalancedText {
                    id: why

                    x: Theme.space
                    y: (parent.height - height) / 2
                    width: parent.width - 2 * Theme.space
                    height: implicitHeight
                    markup: root.asked.why
                    spoken: markup
                    plain: true
                    size: Theme.tight ? Theme.noteSize : Theme.sentenceSize
                    line: Theme.tight ? Theme.tileLine : Theme.sentenceLine
                }
            }
        }
    }

    StaffNotes {
        id: staff

        x: Theme.margin
        y: parent.height - height - Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        asked: root.asked
    }
}
