pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The same as the moving drawing, without motion: stills side by side, read in the direction of the page.
Item {
    id: root

    required property var figures
    required property string alternative

    Accessible.role: Accessible.Graphic
    Accessible.name: root.alternative

    Plate {
        anchors.fill: parent
        figure: ""
        alternative: ""
        Accessible.ignored: true
    }

    Row {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.space
        anchors.bottomMargin: Theme.barItemHeight + 2 * Theme.gap
        spacing: Theme.gap

        Repeater {
            model: root.figures

            Item {
                id: still

                required property int index
                required property string modelData

                width: (row.width - (root.figures.length - 1) * row.spacing) / root.figures.length
                height: row.height

                Image {
                    anchors.fill: parent
                    source: Theme.drawing(still.modelData, still.width, still.height, "&fit=cover&radius=" + Theme.buttonRadius + "&corners=all&outline=edge")
                    LayoutMirroring.enabled: false
                    Accessible.ignored: true
                }

                NumberBadge {
                    x: Theme.gap
                    y: Theme.gap
                    number: still.index + 1
                }
            }
        }
    }
}
