pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Tiles to touch, in rows of one height; one more tile after them when it has words. What does not fit goes to
// another page.
Item {
    id: root

    required property var model
    required property int page
    property string lastText: ""
    property string lastIcon: ""
    property int mostColumns: Theme.portrait ? 2 : 3
    property bool upright: Theme.portrait
    property int wordSize: Theme.tileSize
    property real leastWidth: Theme.compact ? Theme.px(300) : Theme.px(380)
    readonly property alias pageCount: grid.pageCount
    readonly property alias shownPage: grid.shownPage
    readonly property int total: repeater.count + (root.lastText === "" ? 0 : 1)
    // The last tile fills what its row leaves.
    readonly property bool alone: root.total % grid.columns === 1 && grid.columns > 1

    signal touched(string name)
    signal lastTouched

    TileGrid {
        id: grid

        count: root.total
        width: root.width
        height: root.height
        leastWidth: root.leastWidth
        leastHeight: Theme.compact ? Theme.px(100) : Theme.px(124)
        mostColumns: root.mostColumns
        page: root.page
    }

    Repeater {
        id: repeater

        model: root.model

        SignTile {
            id: tile

            required property int index
            required property string name
            required property string label
            required pictogram
            required selected
            required property bool urgent

            objectName: tile.name
            visible: grid.shows(tile.index)
            x: grid.tileX(tile.index)
            y: grid.tileY(tile.index)
            width: grid.tileWidth
            height: grid.tileHeight
            upright: root.upright && tile.pictogram !== ""
            wordSize: root.wordSize
            level: tile.urgent ? "emergency" : ""
            text: tile.label
            onImplicitHeightChanged: Qt.callLater(grid.measure, repeater)
            onClicked: root.touched(tile.name)
        }
    }

    SignTile {
        visible: root.lastText !== "" && grid.shows(repeater.count)
        x: root.alone ? 0 : grid.tileX(repeater.count)
        y: grid.tileY(repeater.count)
        width: root.alone ? root.width : grid.tileWidth
        height: grid.tileHeight
        plain: true
        upright: root.upright && !root.alone
        iconName: root.lastIcon
        wordSize: root.wordSize
        text: root.lastText
        onClicked: root.lastTouched()
    }
}
