import QtQuick
import Kiosk.Theme

// How many tiles of at least a given size fit the stage, and where each stands; the rest goes to another page.
QtObject {
    id: root

    required property int count
    required property real width
    required property real height
    required property real leastWidth
    required property real leastHeight
    property int mostColumns: 3
    required property int page

    readonly property int columns: Math.max(1, Math.min(mostColumns, Math.floor((width + Theme.gap) / (leastWidth + Theme.gap))))
    // The height that the fullest tile needs at the present width.
    property real tallest: 0
    readonly property real needed: Math.max(leastHeight, tallest)
    readonly property int rowsThatFit: Math.max(1, Math.floor((height + Theme.gap) / (needed + Theme.gap)))
    readonly property int pageCount: Math.max(1, Math.ceil(count / (columns * rowsThatFit)))
    readonly property int perPage: Math.ceil(Math.ceil(count / pageCount) / columns) * columns
    readonly property int rows: Math.max(1, Math.ceil(Math.min(perPage, count) / columns))
    readonly property int shownPage: Math.min(page, pageCount - 1)
    readonly property real tileWidth: (width - (columns - 1) * Theme.gap) / columns
    readonly property real tileHeight: Math.min(1.5 * needed, (height - (rows - 1) * Theme.gap) / rows)

    function measure(tiles: Repeater) {
        let most = 0;
        for (let i = 0; i < tiles.count; i++)
            most = Math.max(most, tiles.itemAt(i)?.implicitHeight ?? 0);
        root.tallest = most;
    }

    function shows(index: int): bool {
        return Math.floor(index / perPage) === shownPage;
    }

    function tileX(index: int): real {
        const column = (index % perPage) % columns;
        const x = column * (tileWidth + Theme.gap);
        return Theme.rightToLeft ? width - tileWidth - x : x;
    }

    function tileY(index: int): real {
        return Math.floor((index % perPage) / columns) * (tileHeight + Theme.gap);
    }
}
