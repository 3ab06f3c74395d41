pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// All parts of the story, each with its pictogram.
StageScreen {
    id: root

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    hasPrimary: grid.shownPage < grid.pageCount - 1
    primaryText: qsTrId("bar-more")

    BalancedText {
        id: title

        x: Theme.margin
        y: Theme.portrait ? Theme.space : 0
        width: parent.width - 2 * Theme.margin
        markup: qsTrId("chapters-title")
        spoken: markup
        role: Accessible.Heading
        size: Theme.titleSize
        line: Theme.titleLine
        family: Theme.titleFamily
        strong: true
    }

    TileGrid {
        id: grid

        count: repeater.count
        width: tiles.width
        height: tiles.height
        leastWidth: (Theme.compact ? Theme.sized(330, 360, 370) : Theme.sized(440, 470, 540)) * (Theme.arabic ? 1.25 : 1)
        leastHeight: Theme.compact ? Theme.px(110) : Theme.px(150)
        page: root.visit.place.page
    }

    Item {
        id: tiles

        x: Theme.margin
        y: title.y + title.height + Theme.space
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace

        Repeater {
            id: repeater

            model: root.visit.place.chapters

            Tile {
                id: card

                required property int index
                required property string chapter
                required property string title
                required pictogram
                required property bool seen

                visible: grid.shows(index)
                x: grid.tileX(index)
                y: grid.tileY(index)
                width: grid.tileWidth
                height: grid.tileHeight
                padding: Theme.compact ? Theme.smallSpace : Theme.gap
                pictogramSize: Theme.tight ? Theme.px(64) : Theme.pictogramSize
                onImplicitHeightChanged: Qt.callLater(grid.measure, repeater)
                text: card.title
                note: card.seen ? qsTrId("chapters-seen") : ""
                onClicked: root.visit.openChapter(card.chapter)
            }
        }
    }
}
