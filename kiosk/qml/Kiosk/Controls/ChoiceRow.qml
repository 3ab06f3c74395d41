pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A question and its answers as tiles, the present one marked: in a line, or in portrait with the question above.
Item {
    id: root

    required property string heading
    required property var choices
    required property string chosen
    required property var wordFor
    readonly property bool below: Theme.portrait || Theme.tight
    // One answer above the other, where their words are widest and there is height.
    readonly property bool stacked: Theme.portrait && Theme.largest
    // With the tallest letters on the smallest panel the answers speak for themselves.
    readonly property bool headed: !(Theme.tight && Theme.largest && Theme.arabic)
    readonly property real answersTop: below && headed ? head.height + Theme.tinySpace : 0
    readonly property real headWidth: below ? 0 : width * 0.24

    signal choose(choice: string)

    ChoiceHeading {
        id: head

        visible: root.headed
        anchors.left: parent.left
        y: root.below ? 0 : (parent.height - height) / 2
        width: root.below ? parent.width : root.headWidth - Theme.gap
        text: root.heading
        wrapMode: Text.WordWrap
    }

    Repeater {
        model: root.choices

        Tile {
            id: tile

            required property int index
            required property string modelData
            readonly property real lead: root.headWidth + index * (width + Theme.gap)

            x: root.stacked ? 0 : Theme.rightToLeft ? root.width - width - lead : lead
            y: root.answersTop + (root.stacked ? index * (height + Theme.smallSpace) : 0)
            width: root.stacked ? root.width : (root.width - root.headWidth - 2 * Theme.gap) / 3
            height: root.stacked ? (root.height - root.answersTop - 2 * Theme.smallSpace) / 3 : root.height - root.answersTop
            padding: Theme.tight ? Theme.px(4) : Theme.smallSpace
            wordSize: Theme.tight ? Theme.labelSize : Theme.tileSize
            upright: true
            selected: root.chosen === modelData
            text: root.wordFor(modelData)
            onClicked: root.choose(tile.modelData)
        }
    }
}
