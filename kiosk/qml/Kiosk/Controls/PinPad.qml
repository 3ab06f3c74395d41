pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Keys for a PIN. Digits stand as on a telephone in every direction of writing; delete is at the bottom trailing.
Grid {
    id: root

    readonly property int side: Math.max(Theme.px(104), Theme.touchFloor)

    signal typed(digit: string)
    signal deleted

    columns: 3
    spacing: Theme.gap
    layoutDirection: Qt.LeftToRight
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "delete"]

        Item {
            id: place

            required property string modelData

            width: root.side
            height: root.side

            Touchable {
                id: key

                readonly property bool deletes: place.modelData === "delete"

                visible: place.modelData !== ""
                anchors.fill: parent
                text: key.deletes ? qsTrId("pin-delete") : place.modelData
                onClicked: key.deletes ? root.deleted() : root.typed(place.modelData)

                background: Rectangle {
                    radius: key.ringRadius
                    color: key.down ? Theme.look.soft : key.deletes ? "transparent" : Theme.look.card
                    border.width: key.deletes ? 0 : Theme.edgeWidth
                    border.color: key.enabled ? Theme.look.edge : Theme.look.hair
                }

                contentItem: Item {
                    Label {
                        visible: !key.deletes
                        anchors.centerIn: parent
                        text: key.text
                        size: Theme.titleSize
                        strong: true
                        color: key.enabled ? Theme.look.ink : Theme.look.ink2
                    }

                    Drawing {
                        visible: key.deletes
                        anchors.centerIn: parent
                        width: Theme.px(52)
                        height: width
                        name: "icons/delete"
                    }
                }
            }
        }
    }
}
