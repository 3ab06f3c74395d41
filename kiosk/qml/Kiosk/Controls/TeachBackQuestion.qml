pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The question and its answers, one below the other.
Item {
    id: root

    required property TeachBackModel asked
    required property string heading
    property bool headed: true

    Label {
        id: number

        visible: root.headed
        x: Theme.margin
        y: Theme.portrait ? Theme.space : 0
        width: parent.width - 2 * Theme.margin
        height: visible ? implicitHeight : 0
        text: root.heading
        color: Theme.look.ink2
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    ScreenTitle {
        id: title

        y: number.y + number.height
        text: root.asked.question
        size: Theme.tight ? Theme.tileSize : Theme.compact || Theme.largest || Theme.arabic ? Theme.sentenceSize : Theme.titleSize
    }

    // All answers stand on one screen: the right one must never be on another page.
    RowGrid {
        id: grid

        readonly property int rows: Math.max(1, Math.ceil(grid.cellCount / grid.columns))
        readonly property real share: (grid.height - (grid.rows - 1) * grid.gap) / grid.rows

        x: Theme.rightToLeft ? parent.width - width - Theme.margin : Theme.margin
        y: title.y + title.height + (Theme.tight ? Theme.tinySpace : Theme.compact ? Theme.gap : Theme.space)
        width: Theme.portrait || Theme.compact ? parent.width - 2 * Theme.margin : Math.min(parent.width - 2 * Theme.margin, Theme.px(1300))
        height: parent.height - y - Theme.tinySpace
        columns: 1
        gap: Theme.compact ? Theme.smallSpace + Theme.px(2) : Theme.gap
        model: root.asked.answers
        page: 0

        delegate: AnswerTile {
            id: tile

            // Arabic letters bring air of their own below their lines.
            readonly property real air: Theme.arabic ? -Theme.px(Theme.compact ? 24 : 0) : topPadding + bottomPadding

            required property string name
            required text

            objectName: tile.name
            topPadding: Theme.compact ? Theme.px(4) : Theme.smallSpace
            bottomPadding: topPadding
            implicitHeight: Math.max(Math.min(grid.share, Theme.px(Theme.compact ? 76 : Theme.large || Theme.arabic ? 92 : 112)), implicitContentHeight + tile.air)
            // A wrong answer is not marked: a mark would look like praise.
            selected: root.asked.right && root.asked.chosen === tile.name
            Accessible.role: Accessible.RadioButton
            onClicked: root.asked.answer(tile.name)
        }
    }
}
