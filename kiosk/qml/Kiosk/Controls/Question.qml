import QtQuick
import Kiosk.Theme

// A question to ask, chosen by a touch.
Touchable {
    id: root

    required property int index
    required property string question
    property bool selected: false

    signal touched(index: int)

    ringRadius: Theme.tileRadius
    text: root.question
    implicitHeight: Math.max(Theme.touchFloor, icon.height, words.implicitHeight) + 2 * Theme.smallSpace
    Accessible.checkable: true
    Accessible.checked: root.selected
    onClicked: root.touched(root.index)

    background: Rectangle {
        radius: root.ringRadius
        color: root.down || root.selected ? Theme.look.soft : Theme.look.card
        border.width: root.selected ? Theme.markWidth : Theme.edgeWidth
        border.color: root.selected ? Theme.look.accentedge : Theme.look.edge
    }

    contentItem: Item {
        Drawing {
            id: icon

            x: Theme.rightToLeft ? root.width - width - Theme.gap : Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(48)
            height: Theme.px(48)
            name: "icons/speech"
            ink: root.selected ? "onsoft" : ""
        }

        BalancedText {
            id: words

            x: Theme.rightToLeft ? 2 * Theme.gap : icon.x + icon.width + Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - icon.width - 4 * Theme.gap
            height: implicitHeight
            markup: root.question
            spoken: root.question
            size: Theme.tileSize
            line: Theme.tileLine
            color: root.selected ? Theme.look.onsoft : Theme.look.ink
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
