import QtQuick
import Kiosk.Theme

// The first thing most people want: a picture above, words on the accent below.
Touchable {
    id: root

    required property string figure
    property string note: ""

    ringRadius: Theme.tileRadius
    Accessible.description: root.note

    background: Rectangle {
        radius: root.ringRadius
        color: root.down ? Theme.look.press : Theme.look.accent
        border.width: Theme.edgeWidth
        border.color: Theme.look.accentedge
    }

    contentItem: Item {
        id: inside

        readonly property color ink: root.down && Theme.lookName === "contrast" ? Theme.look.page : Theme.look.onaccent

        Image {
            x: Theme.edgeWidth
            y: Theme.edgeWidth
            width: parent.width - 2 * x
            height: parent.height - words.height - 2 * Theme.wideSpace
            source: Theme.drawing(root.figure, width, height, "&fit=cover&radius=" + (root.ringRadius - Theme.edgeWidth) + "&corners=top")
            LayoutMirroring.enabled: false
            Accessible.ignored: true
        }

        Column {
            id: words

            x: Theme.rightToLeft ? inside.width - width - Theme.wideSpace : Theme.wideSpace
            y: parent.height - height - Theme.wideSpace
            width: parent.width - 2 * Theme.wideSpace - Theme.px(64)
            spacing: Theme.tinySpace

            Label {
                width: parent.width
                text: root.text
                font.family: Theme.titleFamily
                size: Theme.compact ? Theme.tileSize : Theme.titleSize
                strong: true
                color: inside.ink
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignLeft
            }

            Label {
                width: parent.width
                text: root.note
                size: Theme.buttonSize
                color: inside.ink
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignLeft
            }
        }

        Drawing {
            x: Theme.rightToLeft ? Theme.wideSpace : parent.width - width - Theme.wideSpace
            y: words.y + (words.height - height) / 2
            width: Theme.px(56)
            height: Theme.px(56)
            name: "icons/forward"
            ink: root.down && Theme.lookName === "contrast" ? "page" : "onaccent"
            mirror: Theme.rightToLeft
        }
    }
}
