import QtQuick
import Kiosk.Theme

// A danger sign: a picture and its words. Nothing to touch, so it has no edge.
Item {
    id: root

    required property string markup
    required property string spoken
    required property string pictogram
    required property string level

    readonly property real pad: Theme.compact ? Theme.smallSpace : Theme.gap
    readonly property real pictureSize: root.pictogram === "" ? 0 : Theme.compact ? Theme.px(Theme.large ? 64 : 70) : Theme.px(100)

    implicitHeight: Math.max(root.pictureSize, words.implicitHeight) + 2 * (Theme.compact ? Theme.px(3) : Theme.tinySpace)

    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken

    Rectangle {
        anchors.fill: parent
        radius: Theme.tileRadius
        color: Theme.levelSoft(root.level)
    }

    Drawing {
        id: picture

        x: Theme.rightToLeft ? root.width - width - root.pad : root.pad
        anchors.verticalCenter: parent.verticalCenter
        width: root.pictureSize
        height: root.pictureSize
        name: root.pictogram === "" ? "" : "pictograms/" + root.pictogram
    }

    BalancedText {
        id: words

        x: Theme.rightToLeft ? root.pad / 2 : picture.x + picture.width + root.pad
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - picture.width - 2.5 * root.pad
        height: implicitHeight
        markup: root.markup
        spoken: root.spoken
        size: Theme.tileSize
        line: Theme.compact ? (Theme.tight ? 1.1 : 1.15) * Theme.scriptLine : Theme.tileLine
        Accessible.ignored: true
    }
}
