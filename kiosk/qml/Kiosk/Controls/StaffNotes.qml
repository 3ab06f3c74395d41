import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// What staff note of a question: a line above it and a mark set it apart from what the patient reads.
Item {
    id: root

    required property TeachBackModel asked
    readonly property bool below: Theme.portrait || Theme.compact || Theme.large
    readonly property real leadWidth: mark.width + (repeats.visible ? repeats.width + Theme.space : 0)
    readonly property real tilesX: root.below ? 0 : root.leadWidth + Theme.space
    readonly property real tileWidth: (width - tilesX - Theme.gap) / 2
    readonly property real tileHeight: Math.max(own.implicitHeight, more.implicitHeight, Theme.touchFloor)
    // On the small panel the ticks need no words about them.
    readonly property bool headed: !Theme.tight && !(Theme.arabic && Theme.large && !Theme.portrait)
    readonly property real headHeight: root.below && root.headed ? Math.max(mark.height, repeats.height) + Theme.tinySpace : 0

    implicitHeight: line.height + Theme.smallSpace + headHeight + tileHeight

    Rectangle {
        id: line

        width: parent.width
        height: Theme.hairline
        color: Theme.look.hair
    }

    StaffMark {
        id: mark

        visible: root.headed
        x: Theme.rightToLeft ? parent.width - width : 0
        y: Theme.smallSpace + (root.below ? 0 : (root.tileHeight - height) / 2)
    }

    Label {
        id: repeats

        visible: root.headed && root.asked.repeats > 0
        x: Theme.rightToLeft ? mark.x - width - Theme.space : mark.width + Theme.space
        y: mark.y
        text: qsTrId("teach-repeats").arg(root.asked.repeats)
        color: Theme.look.ink2
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    TickTile {
        id: own

        x: Theme.rightToLeft ? parent.width - width - root.tilesX : root.tilesX
        y: line.height + Theme.smallSpace + root.headHeight
        width: root.tileWidth
        height: root.tileHeight
        wordSize: Theme.noteSize
        text: qsTrId("teach-own-words")
        ticked: root.asked.ownWords
        onClicked: root.asked.markOwnWords()
    }

    TickTile {
        id: more

        x: Theme.rightToLeft ? 0 : parent.width - width
        y: own.y
        width: root.tileWidth
        height: root.tileHeight
        wordSize: Theme.noteSize
        text: qsTrId("teach-explained")
        ticked: root.asked.explainedAgain
        onClicked: root.asked.markExplained()
    }
}
