pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One person for each of those asked, ten a row, with a gap after five both ways, filled from the top.
Item {
    id: root

    required property var people
    required property string alternative

    readonly property int perRow: 10
    readonly property int rows: Math.ceil(root.people.length / root.perRow)
    readonly property real air: Theme.wideSpace
    readonly property real cellWidth: Math.min(Theme.px(92), (root.width - 3 * root.air) / root.perRow)
    readonly property real cellHeight: Math.min(Theme.px(76), (root.height - 3 * root.air) / Math.max(1, root.rows), root.cellWidth * 1.5)

    Accessible.role: Accessible.Graphic
    Accessible.name: root.alternative

    Plate {
        anchors.fill: parent
        figure: ""
        alternative: ""
        Accessible.ignored: true
    }

    Item {
        anchors.centerIn: parent
        width: root.perRow * root.cellWidth + root.air
        height: root.rows * root.cellHeight + root.air

        Repeater {
            model: root.people

            Drawing {
                required property int index
                required property string modelData
                readonly property int column: index % root.perRow
                readonly property int row: Math.floor(index / root.perRow)

                x: column * root.cellWidth + (column >= 5 ? root.air : 0) + (root.cellWidth - width) / 2
                y: row * root.cellHeight + (row >= 5 ? root.air : 0)
                width: Math.round(height * 0.46)
                height: Math.round(root.cellHeight * 0.88)
                name: "charts/person-" + modelData
            }
        }
    }
}
