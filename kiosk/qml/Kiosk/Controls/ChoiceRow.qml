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
    readonly property real headWidth: below ? 0 : width * 0.24

    signal choose(choice: string)

    ChoiceHeading {
        id: head

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

            x: Theme.rightToLeft ? root.width - width - lead : lead
            y: root.below ? head.height + Theme.tinySpace : 0
            width: (root.width - root.headWidth - 2 * Theme.gap) / 3
            height: root.height - y
            padding: Theme.tight ? Theme.px(4) : Theme.smallSpace
            wordSize: Theme.tight ? Theme.labelSize : Theme.tileSize
            upright: true
            selected: root.chosen === modelData
            text: root.wordFor(modelData)
            onClicked: root.choose(tile.modelData)
        }
    }
}
