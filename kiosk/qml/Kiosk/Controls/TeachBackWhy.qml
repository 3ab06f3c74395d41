import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// What is said of an answer: that it is right, or what is so instead; and below, apart, what staff note.
Item {
    id: root

    required property TeachBackModel asked
    required property string heading
    // Whether what staff note stands on a page of its own, and whether that page is shown.
    property bool apart: false
    property bool notesShown: !root.apart
    property bool headed: true
    // Where letters are tall, what was asked gives way, and then the size of what is said.
    readonly property bool close: !Theme.portrait && (Theme.large || Theme.compact)
    readonly property bool closest: Theme.tight || root.close && Theme.arabic

    Item {
        id: words

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        visible: !(root.apart && root.notesShown)
        height: staff.visible ? staff.y : parent.height

        Column {
            y: Math.max(0, (parent.height - height) / 2)
            width: Math.min(parent.width, Theme.px(Theme.compact ? 1200 : 1400))
            anchors.left: parent.left
            spacing: root.close ? Theme.tinySpace : Theme.compact ? Theme.smallSpace : Theme.space

            BalancedText {
                width: parent.width
                visible: root.headed
                markup: root.heading
                spoken: markup
                plain: true
                role: Accessible.Heading
                size: root.closest ? Theme.sentenceSize : Theme.titleSize
                line: Theme.titleLine
                family: Theme.titleFamily
                strong: true
            }

            BalancedText {
                visible: !root.close
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
                    size: root.closest ? Theme.noteSize : Theme.sentenceSize
                    line: root.closest ? Theme.tileLine : Theme.sentenceLine
                }
            }
        }
    }

    StaffNotes {
        id: staff

        visible: root.notesShown
        x: Theme.margin
        y: parent.height - height - Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        asked: root.asked
    }
}
