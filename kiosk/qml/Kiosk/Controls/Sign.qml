import QtQuick
import Kiosk.Theme

// A danger sign: a picture and its words. Nothing to touch, so it has no edge.
Item {
    id: root

    required property string markup
    required property string spoken
    required property string pictogram
    required property string level

    readonly property real pictureSize: Math.min(height - Theme.smallSpace, Theme.compact ? Theme.px(92) : Theme.px(120))

    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken

    Rectangle {
        anchors.fill: parent
        radius: Theme.tileRadius
        color: Theme.levelSoft(root.level)
    }

    Drawing {
        id: picture

        x: Theme.rightToLeft ? root.width - width - Theme.gap : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: root.pictureSize
        height: root.pictureSize
        name: root.pictogram === "" ? "" : "pictograms/" + root.pictogram
    }

    BalancedText {
        x: Theme.rightToLeft ? Theme.gap : picture.x + picture.width + Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - picture.width - 3 * Theme.gap
        height: implicitHeight
        markup: root.markup
        spoken: root.spoken
        size: Theme.tileSize
        line: Theme.tileLine
        Accessible.ignored: true
    }
}
