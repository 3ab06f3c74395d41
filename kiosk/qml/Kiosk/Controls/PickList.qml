pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Things to choose one of, one below the other where they are few; what does not fit is on another page.
Item {
    id: root

    required property var model
    property int page: 0
    readonly property alias pageCount: grid.pageCount

    signal touched(string name)

    TileGrid {
        id: grid

        count: tiles.count
        width: root.width
        height: root.height
        leastWidth: tiles.count < 5 || Theme.portrait ? root.width : Theme.px(Theme.compact ? 420 : 640)
        leastHeight: Theme.compact ? Theme.px(92) : Theme.px(116)
        mostColumns: 2
        page: root.page
    }

    Timer {
        id: soon

        interval: 0
        onTriggered: grid.measure(tiles)
    }

    Repeater {
        id: tiles

        model: root.model

        AnswerTile {
            id: tile

            required property int index
            required property string name
            required property bool picked
            required text

            objectName: tile.name
            visible: grid.shows(tile.index)
            x: grid.tileX(tile.index)
            y: grid.tileY(tile.index)
            width: grid.tileWidth
            height: grid.tileHeight
            selected: tile.picked
            onImplicitHeightChanged: soon.restart()
            onClicked: root.touched(tile.name)
        }

        onItemAdded: soon.restart()
        onItemRemoved: soon.restart()
    }
}
