import QtQuick
import Kiosk.Theme

// A subject: its cover above, its title below.
Touchable {
    id: root

    required property string title
    required property string tagline
    required property string cover

    text: root.title
    ringRadius: Theme.tileRadius
    Accessible.description: root.tagline

    background: Rectangle {
        radius: root.ringRadius
        color: root.down ? Theme.look.soft : Theme.look.card
        border.width: Theme.edgeWidth
        border.color: Theme.look.edge
    }

    contentItem: Item {
        Image {
            x: Theme.edgeWidth
            y: Theme.edgeWidth
            width: parent.width - 2 * x
            height: parent.height - words.height - 2 * Theme.gap
            source: Theme.drawing(root.cover, width, height, "&fit=cover&radius=" + (root.ringRadius - Theme.edgeWidth) + "&corners=top")
            LayoutMirroring.enabled: false
            Accessible.ignored: true
        }

        Label {
            id: words

            x: Theme.space
            y: parent.height - height - Theme.gap
            width: parent.width - 2 * x
            text: root.title
            size: Theme.tileSize
            strong: true
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
        }
    }
}
