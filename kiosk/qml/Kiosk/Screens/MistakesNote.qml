pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// For an author at the preview: what is wrong with the pack, over the screen, and out of the way at a touch.
Item {
    id: root

    required property list<string> mistakes
    property bool folded: false
    readonly property int most: 5

    height: root.folded ? bar.height : bar.height + lines.height + Theme.gap
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.mistakes.join("\n")

    Rectangle {
        anchors.fill: parent
        color: Theme.look.ursoft
        border.width: Theme.edgeWidth
        border.color: Theme.look.uredge
    }

    Item {
        id: bar

        width: parent.width
        height: toggle.height + Theme.smallSpace

        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: qsTrId("preview-mistakes").arg(root.mistakes.length)
            strong: true
            size: Theme.px(27)
        }

        QuietButton {
            id: toggle

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: Theme.px(60)
            text: root.folded ? qsTrId("preview-show") : qsTrId("preview-hide")
            onClicked: root.folded = !root.folded
        }
    }

    Column {
        id: lines

        visible: !root.folded
        x: Theme.margin
        y: bar.height
        width: parent.width - 2 * Theme.margin
        spacing: Theme.tinySpace

        Repeater {
            model: root.mistakes.slice(0, root.most)

            Label {
                required property string modelData

                width: lines.width
                text: modelData
                size: Theme.px(24)
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
        }

        Label {
            visible: root.mistakes.length > root.most
            text: qsTrId("preview-more").arg(root.mistakes.length - root.most)
            size: Theme.px(24)
        }
    }
}
