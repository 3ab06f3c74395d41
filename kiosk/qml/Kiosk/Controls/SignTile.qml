import QtQuick
import Kiosk.Theme

// A symptom or an answer to touch: a picture and its words. "None of these" is as large, on the paper of the page.
Touchable {
    id: root

    property string pictogram: ""
    property string iconName: ""
    property string level: ""
    property bool selected: false
    property bool plain: false
    // The picture above the words, where tiles are higher than wide.
    property bool upright: false
    property int pictogramSize: Theme.px(Theme.compact ? 84 : 124)
    property int wordSize: Theme.tileSize
    // Less air, where many tiles stand together.
    property bool snug: false
    readonly property int air: Theme.tight || root.snug ? Theme.tinySpace : Theme.compact ? Theme.smallSpace : Theme.gap

    readonly property string picture: root.pictogram !== "" ? "pictograms/" + root.pictogram : root.iconName

    ringRadius: Theme.tileRadius
    leftPadding: Theme.compact ? Theme.smallSpace : Theme.gap
    rightPadding: leftPadding
    topPadding: 0
    bottomPadding: 0
    checkable: false
    Accessible.checkable: !root.plain
    Accessible.checked: root.selected

    background: Rectangle {
        radius: root.ringRadius
        color: root.down || root.selected ? Theme.look.soft : root.plain ? Theme.look.page : Theme.look.card
        border.width: root.selected ? Theme.markWidth : Theme.edgeWidth
        border.color: root.selected ? Theme.look.accentedge : root.plain ? Theme.look.ink : root.level !== "" ? Theme.levelEdge(root.level) : Theme.look.edge
    }

    contentItem: Item {
        readonly property real inner: root.upright ? image.height + (image.there ? Theme.smallSpace : 0) + words.implicitHeight : Math.max(image.height, words.implicitHeight)

        implicitHeight: inner + 2 * root.air
        implicitWidth: words.implicitWidth

        Drawing {
            id: image

            readonly property bool there: root.picture !== "" && root.pictogramSize > 0

            visible: there
            width: there ? root.pictogramSize : 0
            height: width
            x: root.upright ? (parent.width - width) / 2 : Theme.rightToLeft ? parent.width - width : 0
            y: root.upright ? (parent.height - parent.inner) / 2 : (parent.height - height) / 2
            name: root.picture
        }

        BalancedText {
            id: words

            readonly property real indent: root.upright || !image.there ? 0 : image.width + (root.snug || Theme.tight ? Theme.smallSpace : Theme.gap)

            x: Theme.rightToLeft ? 0 : indent
            y: root.upright ? image.y + image.height + (image.there ? Theme.smallSpace : 0) : (parent.height - height) / 2
            width: parent.width - indent
            height: implicitHeight
            markup: root.text
            spoken: root.text
            plain: true
            size: root.wordSize
            line: (Theme.compact || root.snug ? 1.15 : 1.22) * Theme.scriptLine
            strong: root.plain
            color: root.selected ? Theme.look.onsoft : Theme.look.ink
            alignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
            Accessible.ignored: true
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
