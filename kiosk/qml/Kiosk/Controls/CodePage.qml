import QtQuick
import Kiosk.Theme

// A code to take along beside the words that say how; in portrait above them.
Item {
    id: root

    required property string codeKey
    required property string title
    required property string how
    required property string note
    // Where it does not, the title stands in the bar.
    property bool titled: true
    // What to do or to know before all else, as what became of a page; it stands in the place of the note.
    property string told: ""

    CodePaper {
        id: paper

        readonly property real side: Math.min(Theme.mostCodeSide, root.height - 2 * Theme.gap, Theme.portrait ? root.height * 0.5 : root.width * 0.44)

        x: Theme.portrait ? (parent.width - width) / 2 : Theme.rightToLeft ? Theme.margin : parent.width - width - Theme.margin
        y: Theme.portrait ? Theme.gap : (parent.height - height) / 2
        width: side
        height: side
        codeKey: root.codeKey
    }

    Column {
        x: Theme.portrait || !Theme.rightToLeft ? Theme.margin : paper.x + paper.width + Theme.space
        y: Theme.portrait ? paper.y + paper.height + Theme.wideSpace : (parent.height - height) / 2
        width: Theme.portrait ? parent.width - 2 * Theme.margin : parent.width - paper.width - 2 * Theme.margin - Theme.space
        spacing: Theme.compact ? Theme.gap : Theme.space

        BalancedText {
            visible: root.titled
            width: parent.width
            markup: root.title
            spoken: markup
            role: Accessible.Heading
            size: Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        BalancedText {
            width: parent.width
            markup: root.how
            spoken: markup
            size: Theme.tight ? Theme.noteSize : Theme.sentenceSize
            line: Theme.tight ? Theme.tileLine : Theme.sentenceLine
        }

        BalancedText {
            visible: root.told !== ""
            width: parent.width
            markup: root.told
            spoken: markup
            strong: true
            size: Theme.tight ? Theme.noteSize : Theme.sentenceSize
            line: Theme.tight ? Theme.tileLine : Theme.sentenceLine
        }

        BalancedText {
            visible: root.note !== "" && root.told === ""
            width: parent.width
            markup: root.note
            spoken: markup
            size: Theme.noteSize
            line: Theme.tight ? Theme.tileLine : Theme.labelLine
            color: Theme.look.ink2
        }
    }
}
