pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Letters and digits to type with, for staff. Its rows are words of the interface, so that each language brings its own
// letters; like the keys of a telephone they stand in the same order in every direction of writing.
Item {
    id: root

    // Whether what is typed next is a capital letter.
    property bool capitals: false
    // The keys of a row are set apart by a space, the rows by a bar.
    readonly property var rows: qsTrId("keyboard-rows").split(" | ").map(row => row.split(" "))
    readonly property int longest: Math.max(...root.rows.map(row => row.length))
    readonly property real gap: Math.max(Theme.tinySpace, Math.ceil(3 * Theme.mm))
    readonly property real keyWidth: Math.floor((width - (longest - 1) * gap) / longest)
    readonly property real keyHeight: Math.min(Math.max(Theme.touchFloor, Theme.px(96)), Math.floor((height - rows.length * gap) / (rows.length + 1)))

    signal typed(text: string)
    signal deleted

    // What the keys need at the least, where they are as small as a finger allows.
    readonly property real leastHeight: (rows.length + 1) * Theme.touchFloor + rows.length * gap

    implicitHeight: (rows.length + 1) * Math.max(Theme.touchFloor, Theme.px(96)) + rows.length * gap
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    focus: true
    Component.onCompleted: root.forceActiveFocus()

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            root.deleted();
        else if (event.text.length === 1 && event.text >= " ")
            root.typed(event.text);
        else
            return;
        event.accepted = true;
    }

    component KeyCap: Touchable {
        id: key

        property string letter: key.text
        property string iconName: ""

        width: root.keyWidth
        height: root.keyHeight
        ringRadius: Theme.barRadius

        background: Rectangle {
            radius: key.ringRadius
            color: key.down ? Theme.look.soft : Theme.look.card
            border.width: Theme.edgeWidth
            border.color: Theme.look.edge
        }

        contentItem: Item {
            Label {
                visible: key.iconName === ""
                anchors.centerIn: parent
                // Arabic letters by themselves hang below the line.
                anchors.verticalCenterOffset: Theme.arabic && key.letter >= "\u0600" ? -Math.round(0.17 * size) : 0
                text: key.letter
                size: Theme.buttonSize
                // As high as its script needs: the key is the only line.
                lineHeightMode: Text.ProportionalHeight
                lineHeight: 1
            }

            Drawing {
                visible: key.iconName !== ""
                anchors.centerIn: parent
                width: Theme.px(48)
                height: width
                name: key.iconName
            }
        }
    }

    Repeater {
        model: root.rows

        Row {
            id: row

            required property int index
            required property var modelData

            x: (root.width - width) / 2
            y: row.index * (root.keyHeight + root.gap)
            spacing: root.gap

            Repeater {
                model: row.modelData

                KeyCap {
                    required property string modelData

                    text: root.capitals ? modelData.toUpperCase() : modelData
                    onClicked: root.typed(text)
                }
            }
        }
    }

    KeyCap {
        id: space

        x: Math.round((root.width - width) / 2)
        y: root.rows.length * (root.keyHeight + root.gap)
        width: Math.round(root.width * 0.5)
        letter: ""
        text: qsTrId("keyboard-space")
        onClicked: root.typed(" ")

        Rectangle {
            anchors.centerIn: parent
            width: parent.width * 0.6
            height: Theme.edgeWidth
            color: Theme.look.ink
        }
    }

    KeyCap {
        x: root.width - width
        y: space.y
        width: Math.max(2 * root.keyWidth, Theme.touchFloor)
        iconName: "icons/delete"
        text: qsTrId("keyboard-delete")
        onClicked: root.deleted()
    }
}
