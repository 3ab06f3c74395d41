pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The signs of one level of urgency: what to do on the level's own colour, the signs as pictures with words.
StageScreen {
    id: root

    readonly property ReadingModel reading: root.visit.reading
    readonly property string level: reading.level

    pageCount: grid.pageCount
    shownPage: grid.shownPage

    LevelPanel {
        id: panel

        x: Theme.portrait || !Theme.rightToLeft ? (Theme.portrait ? 0 : Theme.margin) : parent.width - width - Theme.margin
        width: Theme.portrait ? parent.width : Math.round(parent.width * (Theme.largest ? 0.36 : 0.31))
        height: Theme.portrait ? Math.min(implicitHeight, parent.height * 0.5) : parent.height - Theme.tinySpace
        level: root.level
        actions: root.reading.actions
    }

    Item {
        id: side

        x: Theme.portrait || Theme.rightToLeft ? Theme.margin : panel.x + panel.width + Theme.wideSpace
        y: Theme.portrait ? panel.height + Theme.space : 0
        width: Theme.portrait ? parent.width - 2 * Theme.margin : parent.width - panel.width - 2 * Theme.margin - Theme.wideSpace
        height: parent.height - y

        BalancedText {
            id: title

            width: parent.width
            markup: root.reading.title
            spoken: root.reading.spokenTitle
            role: Accessible.Heading
            size: Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        TileGrid {
            id: grid

            count: signs.count
            width: area.width
            height: area.height
            leastWidth: Theme.compact ? Theme.sized(300, 340, 420) : Theme.sized(430, 470, 560)
            leastHeight: Theme.compact ? Theme.sized(92, 104, 132) : Theme.sized(130, 140, 170)
            mostColumns: 2
            page: root.reading.page
        }

        Item {
            id: area

            y: title.height + (Theme.compact ? Theme.smallSpace : Theme.space)
            width: parent.width
            height: parent.height - y - Theme.tinySpace

            Repeater {
                id: signs

                model: root.reading.signs

                Sign {
                    required property int index

                    visible: grid.shows(index)
                    x: grid.tileX(index)
                    y: grid.tileY(index)
                    width: grid.tileWidth
                    height: grid.tileHeight
                    level: root.level
                }
            }
        }
    }
}
