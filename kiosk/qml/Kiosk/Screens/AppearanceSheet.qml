pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Larger text, another look, still pictures. What is chosen is seen at once.
Item {
    id: root

    required property VisitModel visit
    readonly property var sizes: ["normal", "large", "largest"]
    readonly property var looks: ["day", "dim", "contrast"]
    readonly property real tileHeight: Math.min(Theme.px(Theme.portrait ? 200 : 150), (height - title.height - 3 * heading1.height - 6 * Theme.smallSpace) / 3)

    objectName: "appearance"

    SheetTitle {
        id: title

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        text: qsTrId("appearance-title")
    }

    Column {
        x: Theme.margin
        y: title.height + Theme.smallSpace
        width: parent.width - 2 * Theme.margin
        spacing: Theme.smallSpace

        ChoiceHeading {
            id: heading1

            width: parent.width
            text: qsTrId("appearance-size")
        }

        Row {
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: root.sizes

                Tile {
                    required property string modelData

                    width: (parent.width - 2 * Theme.gap) / 3
                    height: root.tileHeight
                    padding: Theme.smallSpace
                    upright: true
                    selected: root.visit.bar.textSize === modelData
                    text: qsTrId("size-" + modelData)
                    onClicked: root.visit.chooseTextSize(modelData)
                }
            }
        }

        ChoiceHeading {
            width: parent.width
            text: qsTrId("appearance-look")
        }

        Row {
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: root.looks

                Tile {
                    required property string modelData

                    width: (parent.width - 2 * Theme.gap) / 3
                    height: root.tileHeight
                    padding: Theme.smallSpace
                    upright: true
                    selected: root.visit.bar.look === modelData
                    text: qsTrId("look-" + modelData)
                    onClicked: root.visit.chooseLook(modelData)
                }
            }
        }

        ChoiceHeading {
            width: parent.width
            text: qsTrId("appearance-motion")
        }

        Row {
            width: parent.width
            spacing: Theme.gap

            Tile {
                width: (parent.width - 2 * Theme.gap) / 3
                height: root.tileHeight
                padding: Theme.smallSpace
                upright: true
                selected: !root.visit.bar.reducedMotion
                text: qsTrId("motion-on")
                onClicked: root.visit.chooseMotion(false)
            }

            Tile {
                width: (parent.width - 2 * Theme.gap) / 3
                height: root.tileHeight
                padding: Theme.smallSpace
                upright: true
                selected: root.visit.bar.reducedMotion
                text: qsTrId("motion-off")
                onClicked: root.visit.chooseMotion(true)
            }
        }
    }
}
