import QtQuick
import Kiosk.Theme

// The way on that calls for help: red, as nothing else but help and danger is.
Touchable {
    id: root

    ringRadius: Theme.heroRadius
    topPadding: Theme.tinySpace
    bottomPadding: Theme.tinySpace

    background: Rectangle {
        radius: root.ringRadius
        color: root.down ? Theme.look.emsoft : Theme.look.em
        border.width: Theme.edgeWidth
        border.color: Theme.look.emedge
    }

    contentItem: Item {
        implicitHeight: word.implicitHeight

        BalancedText {
            id: word

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.gap
            width: parent.width - 2 * Theme.gap
            markup: root.text
            spoken: root.text
            plain: true
            size: Theme.tileSize
            line: Theme.tileLine
            strong: true
            color: root.down ? Theme.look.ink : Theme.look.onem
            alignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
