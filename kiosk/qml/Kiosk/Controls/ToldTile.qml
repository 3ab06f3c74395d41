import QtQuick
import Kiosk.Theme

// Something that was told, to be changed by a touch.
Touchable {
    id: root

    required property string name
    required property string label
    required property bool unsure

    signal touched(string name)

    ringRadius: Theme.tileRadius
    padding: Theme.compact ? Theme.smallSpace : Theme.gap
    text: root.unsure ? qsTrId("check-told-unsure").arg(root.label) : root.label
    onClicked: root.touched(root.name)

    background: Rectangle {
        radius: root.ringRadius
        color: root.down ? Theme.look.soft : Theme.look.card
        border.width: Theme.edgeWidth
        border.color: Theme.look.edge
    }

    contentItem: Item {
        implicitHeight: Math.max(words.implicitHeight, Theme.touchFloor)

        BalancedText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.rightToLeft ? change.width + Theme.gap : 0
            width: parent.width - change.width - Theme.gap
            height: implicitHeight
            markup: root.text
            spoken: root.text
            plain: true
            size: Theme.tileSize
            line: Theme.tileLine
            Accessible.ignored: true
        }

        Label {
            id: change

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: qsTrId("check-change")
            strong: true
        }
    }
}
