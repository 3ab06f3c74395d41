pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The answers of one question, one below the other where they are few, else in two columns.
Item {
    id: root

    required property var model
    required property int page
    property string firstText: ""
    property string lastText: ""
    readonly property alias pageCount: grid.pageCount
    readonly property alias shownPage: grid.shownPage
    readonly property int before: root.firstText === "" ? 0 : 1
    readonly property int total: root.before + answers.count + 1
    // Few answers stand one below the other.
    readonly property bool few: root.total < 5
    readonly property bool alone: grid.columns > 1 && root.total % grid.columns === 1

    signal touched(string name)
    signal firstTouched
    signal lastTouched

    TileGrid {
        id: grid

        count: root.total
        width: root.width
        height: root.height
        leastWidth: root.few || Theme.portrait ? root.width : Theme.px(Theme.compact ? 420 : 640)
        leastHeight: Theme.compact ? Theme.px(92) : Theme.px(116)
        mostColumns: 2
        page: root.page
    }

    AnswerTile {
        visible: root.before > 0 && grid.shows(0)
        x: grid.tileX(0)
        y: grid.tileY(0)
        width: grid.tileWidth
        height: grid.tileHeight
        text: root.firstText
        onClicked: root.firstTouched()
    }

    Repeater {
        id: answers

        model: root.model

        AnswerTile {
            id: tile

            required property int index
            required property string name
            required property string label
            required selected
            readonly property int place: tile.index + root.before

            objectName: tile.name
            visible: grid.shows(tile.place)
            x: grid.tileX(tile.place)
            y: grid.tileY(tile.place)
            width: grid.tileWidth
            height: grid.tileHeight
            text: tile.label !== "" ? tile.label : tile.name === "yes" ? qsTrId("check-yes") : qsTrId("check-no")
            onImplicitHeightChanged: Qt.callLater(grid.measure, answers)
            onClicked: root.touched(tile.name)
        }
    }

    AnswerTile {
        visible: grid.shows(root.total - 1)
        x: root.alone ? 0 : grid.tileX(root.total - 1)
        y: grid.tileY(root.total - 1)
        width: root.alone ? root.width : grid.tileWidth
        height: grid.tileHeight
        plain: true
        text: root.lastText
        onClicked: root.lastTouched()
    }
}
