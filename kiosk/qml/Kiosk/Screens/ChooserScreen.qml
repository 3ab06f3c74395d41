pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Several subjects: a picture and a title for each.
StageScreen {
    id: root

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    hasPrimary: grid.pageCount > 1 && grid.shownPage < grid.pageCount - 1
    primaryText: qsTrId("bar-more")

    BalancedText {
        id: title

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        markup: qsTrId("chooser-title")
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
        width: cards.width
        height: cards.height
        leastWidth: Theme.px(420)
        leastHeight: Theme.px(330)
        page: root.visit.place.page
    }

    Item {
        id: cards

        x: Theme.margin
        y: title.height + Theme.space
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace

        Repeater {
            id: repeater

            model: root.visit.place.packs

            PackCard {
                required property int index
                required property string pack

                visible: grid.shows(index)
                x: grid.tileX(index)
                y: grid.tileY(index)
                width: grid.tileWidth
                height: grid.tileHeight
                onClicked: root.visit.choosePack(pack)
            }
        }
    }
}
