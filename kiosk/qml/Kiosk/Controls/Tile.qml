import QtQuick
import Kiosk.Theme

// A choice: a pictogram, a bold word, a line under it.
Touchable {
    id: root

    property string pictogram: ""
    property string note: ""
    property string level: ""
    property bool selected: false
    property bool upright: false
    property int pictogramSize: Theme.pictogramSize
    property int wordSize: Theme.tileSize

    ringRadius: Theme.tileRadius
    padding: Theme.space
    Accessible.description: root.note

    background: Rectangle {
        radius: root.ringRadius
        color: root.down || root.selected ? Theme.look.soft : root.level !== "" ? Theme.levelSoft(root.level) : Theme.look.card
        border.width: root.selected ? Theme.markWidth : Theme.edgeWidth
        border.color: root.selected ? Theme.look.accentedge : root.level !== "" ? Theme.levelEdge(root.level) : Theme.look.edge
    }

    contentItem: Item {
        implicitHeight: root.upright ? picture.height + (picture.visible ? Theme.smallSpace : 0) + words.height : Math.max(picture.height, words.height)
        implicitWidth: words.width

        Drawing {
            id: picture

            visible: root.pictogram !== ""
            width: root.pictogram === "" ? 0 : root.pictogramSize
            height: width
            x: root.upright ? (parent.width - width) / 2 : Theme.rightToLeft ? parent.width - width : 0
            y: root.upright ? (parent.height - parent.implicitHeight) / 2 : (parent.height - height) / 2
            name: root.pictogram === "" ? "" : "pictograms/" + root.pictogram
        }

        Column {
            id: words

            readonly property real indent: root.upright || picture.width === 0 ? 0 : picture.width + Theme.space

            x: Theme.rightToLeft ? 0 : indent
            y: root.upright ? picture.y + picture.height + (picture.visible ? Theme.smallSpace : 0) : (parent.height - height) / 2
            width: parent.width - indent
            spacing: Theme.px(4)

            Label {
                width: parent.width
                text: root.text
                size: root.wordSize
                strong: true
                wrapMode: Text.WordWrap
                line: Theme.tileLine
                color: root.selected ? Theme.look.onsoft : Theme.look.ink
                horizontalAlignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
            }

            Label {
                visible: root.note !== ""
                width: parent.width
                text: root.note
                size: Theme.noteSize
                wrapMode: Text.WordWrap
                color: root.selected ? Theme.look.onsoft : Theme.look.ink2
                horizontalAlignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
            }
        }
    }

    Rectangle {
        visible: root.selected
        x: Theme.rightToLeft ? Theme.smallSpace : root.width - width - Theme.smallSpace
        y: Theme.smallSpace
        width: Theme.px(18)
        height: width
        radius: width / 2
        color: Theme.look.accentedge
    }
}
